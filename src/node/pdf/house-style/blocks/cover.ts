/**
 * The title on a page of its own. The ground is painted behind the page, so it reaches to every edge; what is read stands in the flow, so that
 * a long title runs on instead of over the edge.
 */
import type { Content } from '../../tagged/node-types'
import { type BlockOf, bar, type LayOut, layoutTable, type PageContext, text } from '../page-context'
import type { Theme } from '../theme'
import { kicker, logoPicture, onGround } from './title-parts'

/** Of the height of the page: where the title begins. */
const TITLE_AT = 0.4
const LARGER = 1.25
/** White round the logo, which may be of any colour. */
const PLATE = 10
const FOOT_BAND = { record: 26, signal: 14 } as const
const RULE_ON_NAVY = 0.75

export const layOutCover: LayOut<'title'> = (block, page) => {
  const { theme, logo } = page
  const { mark, accentOnNavy } = theme.colours
  const isDark = theme.name === 'signal'
  const top = theme.margins[1]
  const plate = logo ? logoPicture(logo, page, { width: 150, height: 60 }) : undefined
  const plateHeight = plate ? plate.height + 2 * PLATE : 0
  const end = bar(0, 0, isDark ? theme.colours.navy : theme.colours.tint)
  page.coverEnds.push(end)
  const { fontSize = 30 } = theme.style.title
  return [
    imprint(block, page),
    ...(plate
      ? [
          {
            ...layoutTable([[{ stack: [plate.node], fillColor: theme.colours.white } as never]], [plate.width], {
              paddingLeft: () => PLATE,
              paddingRight: () => PLATE,
              paddingTop: () => PLATE,
              paddingBottom: () => PLATE,
            }),
            margin: theme.wide(0, 0),
          },
        ]
      : []),
    // a block without a height keeps the room above it at the head of the page
    bar(
      0,
      0,
      isDark ? theme.colours.navy : theme.colours.tint,
      theme.wide(TITLE_AT * theme.size.height - top - plateHeight, 0),
    ),
    ...kicker(block, page, theme.wide(0, theme.unit)),
    text(theme, 'title', onGround(page)(block.title), {
      margin: narrower(theme.wide(0, 3 * theme.unit)),
      fontSize: Math.round(fontSize * LARGER * 4) / 4,
      headlineLevel: page.headlineLevel(0),
      keepWithNext: false,
    }),
    bar(60, 5, isDark ? accentOnNavy : mark, theme.wide(0, 3 * theme.unit)),
    {
      margin: theme.wide(0, 0),
      columnGap: theme.gutter,
      columns:
        theme.railSide === 'left'
          ? [meta(block, page), standfirst(block, page)]
          : [standfirst(block, page), meta(block, page)],
    },
    end,
  ]
}

/** A title that fills its line to the end looks as if it ran off the page. */
const narrower = ([left, above, right, below]: [number, number, number, number]): [number, number, number, number] => [
  left,
  above,
  right + 48,
  below,
]

/** Whose it is and of when: in the room above the text, where nothing else can come. */
function imprint({ organisation, unit, date }: BlockOf<'title'>, { theme }: PageContext): Content {
  const isDark = theme.name === 'signal'
  const line = { ...theme.style.running, fontSize: 9.5, lineHeight: 1 }
  const [strong, plain] = isDark
    ? [theme.colours.white, theme.colours.accentOnNavy]
    : [theme.colours.navy, theme.colours.ink]
  const columns: Content[] = [
    ...(organisation === ''
      ? []
      : [{ ...line, width: 'auto' as const, bold: true, color: strong, text: organisation }]),
    { ...line, width: 'auto', color: plain, text: unit },
    { ...line, width: '*', color: plain, text: date, alignment: 'right' },
  ]
  // it would be given the room up to the right margin of the text
  return {
    absolutePosition: { x: theme.outer, y: 39 },
    columns: [{ width: theme.full, columnGap: 9, columns }],
  }
}

function standfirst(block: BlockOf<'title'>, page: PageContext): Content {
  const { theme } = page
  return {
    ...text(theme, 'standfirst', block.standfirst.length > 0 ? onGround(page)(block.standfirst) : ''),
    ...(theme.name === 'signal' ? { color: theme.colours.white } : {}),
    width: theme.textWidth,
  }
}

function meta(block: BlockOf<'title'>, { theme }: PageContext): Content {
  const [label, value] =
    theme.name === 'signal' ? [{ color: theme.colours.accentOnNavy }, { color: theme.colours.white }] : [{}, {}]
  return {
    width: theme.rail,
    margin: [0, 3, 0, 0],
    stack: block.meta.map((pair) => ({
      stack: [
        text(theme, 'label', pair.label, label),
        text(theme, 'meta', pair.value, { ...value, margin: [0, 0, 0, theme.unit] }),
      ],
    })),
  }
}

/** Behind the whole of a page of the cover. */
export function coverGround(theme: Theme, number: number): Content {
  const { size, outer, full, colours, name } = theme
  const isDark = name === 'signal'
  const band = FOOT_BAND[name]
  const rules = isDark
    ? [{ type: 'rect' as const, x: outer, y: 57, w: full, h: RULE_ON_NAVY, color: colours.accentOnNavy }]
    : [
        { type: 'rect' as const, x: outer, y: 30, w: full, h: 2.25, color: colours.navy },
        { type: 'rect' as const, x: outer, y: 57, w: full, h: 0.5, color: colours.navy },
      ]
  return {
    canvas: [
      { type: 'rect', x: 0, y: 0, w: size.width, h: size.height, color: isDark ? colours.navy : colours.tint },
      {
        type: 'rect',
        x: 0,
        y: size.height - band,
        w: size.width,
        h: band,
        color: isDark ? colours.mark : colours.navy,
      },
      ...(number === 1 ? rules : []),
    ],
  }
}
