/** Field projects as cards, two abreast, or each in a box. */
import type { Card } from '../../../../core/briefing/briefing'
import type { Content } from '../../tagged/node-types'
import { bar, type LayOut, layoutTable, type PageContext, text } from '../page-context'
import { factsOf, glossOf, lengthOf } from './card-parts'
import { layOutSidebar } from './sidebar'

const APART = 20
/** Characters of a card; longer ones may break over a page end: they could be taller than a page. */
const LONGEST_WHOLE = 1500

export const layOutCards: LayOut<'cards'> = ({ cards, form }, page) => {
  if (form === 'sidebar') return cards.map((card) => layOutSidebar(card, page))
  const { theme } = page
  const width = (theme.full - APART) / 2
  const rows: Card[][] = []
  for (let i = 0; i < cards.length; i += 2) rows.push(cards.slice(i, i + 2))
  return rows.map(
    (row, i): Content => ({
      unbreakable: row.every((card) => lengthOf(card) < LONGEST_WHOLE),
      margin: theme.wide(i === 0 ? theme.unit : 0, 2 * theme.unit),
      columnGap: APART,
      columns: [
        ...row.map((card) => layOutCard(card, width, page)),
        ...(row.length === 1 ? [{ width, text: '' }] : []),
      ],
    }),
  )
}

function layOutCard(card: Card, width: number, page: PageContext): Content {
  const { theme } = page
  const isRecord = theme.name === 'record'
  const inner = width - (isRecord ? 0 : 24)
  const stack: Content[] = [
    text(theme, 'cardName', [{ text: card.name, lang: card.nameLang, origin: { record: card.record } }]),
    ...glossOf(card, page),
    ...(card.aims.length === 0 ? [] : [text(theme, 'callout', page.exact(card.aims), { margin: [0, 0, 0, 7] })]),
    ...factsOf(card, inner, page),
  ]
  if (isRecord) return { width, stack: [bar(width, 3, theme.colours.mark, [0, 0, 0, 8]), ...stack] }
  return {
    width,
    stack: [
      layoutTable([[{ stack, fillColor: theme.colours.tint }]], [inner], {
        paddingLeft: () => 12,
        paddingRight: () => 12,
        paddingTop: () => 10,
        paddingBottom: () => 9,
        hLineWidth: (i) => (i > 0 ? 0 : 3),
        hLineColor: () => theme.colours.mark,
      }),
    ],
  }
}
