/**
 * A field project set apart from the text: a section with a heading, its aims and its facts. In the rail, beside the text that follows,
 * where it has room there; else in a box across the page, the facts beside the aims.
 */
import type { Card } from '../../../../core/briefing/briefing'
import type { Content } from '../../tagged/node-types'
import { bar, layoutTable, type PageContext, text } from '../page-context'
import { factsOf, factsUnderOneAnother, glossOf, lengthOf } from './card-parts'

const PADDING = 14
const APART = 20
/** Characters of a box; longer ones may break over a page end: they could be taller than a page. */
const LONGEST_WHOLE = 2000

type Level = ReturnType<PageContext['asideLevel']>

export function layOutSidebar(card: Card, page: PageContext): Content {
  const level = page.asideLevel()
  return {
    stack: [beside(card, page, level), across(card, page, level)],
    sidebar: { width: page.theme.rail, gap: 2 * page.theme.unit, level },
  }
}

/** With nothing to say under it, a name is no heading. */
const nameOf = ({ name, nameLang, record, gloss, aims, facts }: Card, { theme }: PageContext, level: Level): Content =>
  text(theme, 'cardName', [{ text: name, lang: nameLang, origin: { record } }], {
    ...(gloss.length + aims.length + facts.length > 0 ? { headlineLevel: level, keepWithNext: true } : {}),
  })

function beside(card: Card, page: PageContext, level: Level): Content {
  const { theme } = page
  const isRecord = theme.name === 'record'
  return {
    tag: 'Sect',
    relativePosition: { x: theme.railShift, y: 0 },
    columns: [
      {
        width: theme.rail,
        stack: [
          bar(isRecord ? theme.rail : 30, isRecord ? 3 : 4, theme.colours.mark, [0, 4, 0, theme.unit], {
            keepWithNext: true,
          }),
          nameOf(card, page, level),
          ...glossOf(card, page),
          ...(card.aims.length === 0
            ? []
            : [text(theme, 'callout', page.exact(card.aims), { margin: [0, 0, 0, theme.unit] })]),
          ...factsUnderOneAnother(card, theme.rail, page),
        ],
      },
    ],
  }
}

function across(card: Card, page: PageContext, level: Level): Content {
  const { theme } = page
  const inner = theme.full - 2 * PADDING
  const half = (inner - APART) / 2
  const stack: Content[] = [
    nameOf(card, page, level),
    ...glossOf(card, page),
    {
      margin: [0, 3.5, 0, 0],
      columnGap: APART,
      columns: [
        { ...text(theme, 'callout', page.exact(card.aims)), width: half },
        { width: half, stack: factsOf(card, half, page) },
      ],
    },
  ]
  return {
    tag: 'Sect',
    unbreakable: lengthOf(card) < LONGEST_WHOLE,
    margin: theme.wide(theme.unit, 2 * theme.unit),
    stack: [
      bar(theme.full, 3, theme.colours.accent, [0, 0, 0, 0], { keepWithNext: true }),
      layoutTable([[{ stack, fillColor: theme.colours.tint }]], [inner], {
        paddingLeft: () => PADDING,
        paddingRight: () => PADDING,
        paddingTop: () => 10,
        paddingBottom: () => 12,
      }),
    ],
  }
}
