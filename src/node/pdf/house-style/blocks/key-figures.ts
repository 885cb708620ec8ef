/** A strip of numbers, each with what it says; up to four abreast. */
import type { TableBlock } from '../../tagged/node-types'
import { plainText } from '../inline'
import { type BlockOf, bar, HAIR, type LayOut, layoutTable, type PageContext, text } from '../page-context'

type Items = BlockOf<'key-figures'>['items']

/** More would not have room for their numbers beside one another. */
const IN_A_ROW = 4
/** Characters of a label; a strip with a longer one may break over a page end: it could be taller than a page. */
const LONGEST_WHOLE = 600

export const layOutKeyFigures: LayOut<'key-figures'> = ({ items }, page) => {
  const { theme } = page
  const isRecord = theme.name === 'record'
  const rows: Items[] = []
  for (let i = 0; i < items.length; i += IN_A_ROW) rows.push(items.slice(i, i + IN_A_ROW))
  if (!isRecord) return rows.map((row) => layOutRow(row, page))
  return [
    bar(theme.full, 1.5, theme.colours.navy, theme.wide(0, 0), { keepWithNext: true }),
    ...rows.flatMap((row, i) => [
      { ...layOutRow(row, page), keepWithNext: true },
      bar(theme.full, 0.5, theme.colours.navy, theme.wide(0, i === rows.length - 1 ? theme.unit : 0)),
    ]),
  ]
}

function layOutRow(items: Items, page: PageContext): TableBlock {
  const { theme } = page
  const { tint, rule, white } = theme.colours
  const isRecord = theme.name === 'record'
  const cells = items.map(({ number, label }) => ({
    stack: [
      text(theme, 'keyNumber', page.exact(number)),
      text(theme, 'keyLabel', page.exact(label), { margin: [0, 4.5, 0, 0] }),
    ],
    ...(isRecord ? {} : { fillColor: tint }),
  }))
  const gaps = isRecord ? 0.5 * (items.length - 1) : 3 * (items.length - 1)
  const padding = isRecord ? 18 : 22
  const width = (theme.full - gaps) / items.length - padding - HAIR
  const strip = layoutTable(
    [cells],
    items.map(() => width),
    {
      paddingLeft: (i) => (isRecord ? (i > 0 ? 12 : 0) : 12),
      paddingRight: (i) => (isRecord ? (i > 0 ? 6 : 18) : 10),
      paddingTop: () => (isRecord ? 3 : 6),
      paddingBottom: () => (isRecord ? 9.5 : 10.5),
      vLineWidth: (i) => (i > 0 && i < items.length ? (isRecord ? 0.5 : 3) : 0),
      vLineColor: () => (isRecord ? rule : white),
    },
    theme.wide(0, isRecord ? 0 : 7.5),
  )
  // a number never stands on another page than what it says
  return { ...strip, unbreakable: items.every(({ label }) => plainText(label).length < LONGEST_WHOLE) }
}
