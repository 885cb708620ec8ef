/** A field project in a box of its own, set apart from the text: a section with a heading, its aims, and its facts beside them. */
import type { Card } from '../../../../core/briefing/briefing'
import type { Content } from '../../tagged/node-types'
import { bar, layoutTable, type PageContext, text } from '../page-context'
import { factsOf, glossOf, lengthOf } from './card-parts'

const PADDING = 14
const APART = 20
/** Characters of a box; longer ones may break over a page end: they could be taller than a page. */
const LONGEST_WHOLE = 2000

export function layOutSidebar(card: Card, page: PageContext): Content {
  const { theme } = page
  const inner = theme.full - 2 * PADDING
  const half = (inner - APART) / 2
  const name = text(theme, 'cardName', [{ text: card.name, lang: card.nameLang, origin: { record: card.record } }], {
    headlineLevel: page.asideLevel(),
    keepWithNext: true,
  })
  const stack: Content[] = [
    name,
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
