/** Field projects as cards, two abreast. */
import type { Card } from '../../../../core/briefing/briefing'
import type { Content } from '../../tagged/node-types'
import { plainText } from '../inline'
import { bar, HAIR, type LayOut, layoutTable, type PageContext, text } from '../page-context'

const APART = 20
const LABEL = 62
/** Characters of a card; longer ones may break over a page end: they could be taller than a page. */
const LONGEST_WHOLE = 1500

const lengthOf = ({ name, gloss, aims, facts }: Card): number =>
  [name, plainText(gloss), plainText(aims), ...facts.flatMap(({ label, value }) => [label, plainText(value)])].join('')
    .length

export const layOutCards: LayOut<'cards'> = ({ cards }, page) => {
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
    ...(card.gloss.length === 0
      ? []
      : [
          text(theme, 'caption', page.exact(card.gloss), {
            color: theme.colours.muted,
            italics: true,
            margin: [0, 0, 0, 5],
          }),
        ]),
    ...(card.aims.length === 0 ? [] : [text(theme, 'callout', page.exact(card.aims), { margin: [0, 0, 0, 7] })]),
    ...(card.facts.length === 0
      ? []
      : [
          layoutTable(
            card.facts.map(({ label, value }) => [text(theme, 'label', label), text(theme, 'meta', page.exact(value))]),
            [LABEL, inner - LABEL - HAIR],
            {
              hLineWidth: (i) => (i < card.facts.length ? 0.5 : 0),
              hLineColor: () => theme.colours.rule,
              paddingTop: () => 1.75,
              paddingBottom: () => 2.25,
            },
          ),
        ]),
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
