/** Field projects as cards, two abreast. */
import type { Card } from '../../../../core/briefing/briefing'
import type { Content } from '../../tagged/node-types'
import { bar, HAIR, type LayOut, layoutTable, type PageContext, text } from '../page-context'

const APART = 20
const LABEL = 62
/** Characters of a card; longer ones may break over a page end: they could be taller than a page. */
const LONGEST_WHOLE = 1500

const lengthOf = ({ name, gloss, aims, facts }: Card): number =>
  [name, gloss, aims, ...facts.flatMap(({ label, value }) => [label, value])].join('').length

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
  const inLanguage = { lang: card.nameLang }
  const from = { origin: { record: card.record } }
  const stack: Content[] = [
    text(theme, 'cardName', [{ text: card.name, ...inLanguage, ...from }]),
    ...(card.gloss === ''
      ? []
      : [
          text(theme, 'caption', [{ text: card.gloss, ...from }], {
            color: theme.colours.muted,
            italics: true,
            margin: [0, 0, 0, 5],
          }),
        ]),
    ...(card.aims === '' ? [] : [text(theme, 'callout', [{ text: card.aims, ...from }], { margin: [0, 0, 0, 7] })]),
    ...(card.facts.length === 0
      ? []
      : [
          layoutTable(
            card.facts.map(({ label, value }) => [
              text(theme, 'label', label),
              text(theme, 'meta', [{ text: value, ...from }]),
            ]),
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
