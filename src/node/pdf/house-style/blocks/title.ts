/** Masthead, kicker, title, and the standfirst beside who, what and when. */
import type { Content, TextBlock } from '../../tagged/node-types'
import { type BlockOf, bar, type LayOut, layoutTable, type PageContext, text } from '../page-context'
import { layOutCover } from './cover'
import { kicker, logoPicture, onGround } from './title-parts'

export const layOutTitle: LayOut<'title'> = (block, page) => {
  if (page.hasCoverPage) return layOutCover(block, page)
  return page.theme.name === 'record' ? record(block, page) : signal(block, page)
}

type TitleBlock = BlockOf<'title'>

const title = (block: TitleBlock, page: PageContext, margin: [number, number, number, number]): TextBlock =>
  text(page.theme, 'title', onGround(page)(block.title), {
    margin,
    headlineLevel: page.headlineLevel(0),
    keepWithNext: false,
  })

/** A rule that only parts lines on navy. */
const RULE_ON_NAVY = '#4A6A94'
const LOGO_HEIGHT = 42

const meta = (block: TitleBlock, page: PageContext, apart: number): Content => ({
  width: page.theme.rail,
  margin: [0, 3, 0, 0],
  stack: [
    ...(page.logo
      ? [logoPicture(page.logo, page, { width: page.theme.rail, height: LOGO_HEIGHT }, 2 * apart).node]
      : []),
    ...block.meta.map(({ label, value }) => ({
      stack: [text(page.theme, 'label', label), text(page.theme, 'meta', value, { margin: [0, 0, 0, apart] })],
    })),
  ],
})

const standfirst = (block: TitleBlock, page: PageContext): Content => ({
  ...text(page.theme, 'standfirst', block.standfirst.length > 0 ? page.exact(block.standfirst) : ''),
  width: page.theme.textWidth,
})

function record(block: TitleBlock, page: PageContext): Content[] {
  const { theme } = page
  const { navy, ink } = theme.colours
  const masthead = { ...theme.style.running, fontSize: 9, lineHeight: 1 }
  return [
    // Set above the text area, between the rules of the background; first in reading order.
    {
      absolutePosition: { x: theme.outer, y: 39 },
      columnGap: 9,
      columns: [
        ...(block.organisation === ''
          ? []
          : [
              {
                ...masthead,
                width: 'auto' as const,
                characterSpacing: 0.9,
                color: navy,
                bold: true,
                text: block.organisation.toUpperCase(),
                actualText: block.organisation,
              },
            ]),
        { ...masthead, width: 'auto', color: ink, text: block.unit },
        { ...masthead, width: '*', color: ink, text: block.date, alignment: 'right' },
      ],
    },
    ...kicker(block, page, theme.wide(14, 3.5)),
    title(block, page, theme.wide(0, 21)),
    { margin: theme.wide(0, 21), columnGap: theme.gutter, columns: [meta(block, page, 7), standfirst(block, page)] },
  ]
}

function signal(block: TitleBlock, page: PageContext): Content[] {
  const { theme } = page
  const { white, mark, accentOnNavy, navy } = theme.colours
  const [left, top, right] = theme.margins
  const cover: Content = {
    stack: [
      {
        columnGap: 9,
        columns: [
          ...(block.organisation === ''
            ? []
            : [{ width: 'auto' as const, font: 'SansHeavy', fontSize: 9.5, color: white, text: block.organisation }]),
          { width: 'auto', font: 'Sans', fontSize: 9.5, color: accentOnNavy, text: block.unit },
          { width: '*', font: 'Sans', fontSize: 9.5, color: accentOnNavy, text: block.date, alignment: 'right' },
        ],
      },
      bar(theme.full, 0.75, RULE_ON_NAVY, [0, 9, 0, 30]),
      ...kicker(block, page, [0, 0, 0, 5]),
      title(block, page, [0, 0, 60, 30]),
    ],
    fillColor: navy,
  } as Content
  return [
    layoutTable(
      [[cover as never]],
      [theme.full],
      { paddingLeft: () => theme.outer, paddingRight: () => theme.outer, paddingTop: () => 34 },
      [-left, -top, -right, 0],
    ),
    bar(theme.size.width, 5, mark, [-left, 0, -right, 22.5]),
    {
      margin: theme.wide(0, 22.5),
      columnGap: theme.gutter,
      columns: [standfirst(block, page), meta(block, page, 6)],
    },
  ]
}
