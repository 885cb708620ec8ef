/** A strip of two to four numbers, each with what it says. */
import { bar, HAIR, type LayOut, layoutTable, text } from '../page-context'

export const layOutKeyFigures: LayOut<'key-figures'> = ({ items }, page) => {
  const { theme } = page
  const { navy, tint, rule, white } = theme.colours
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
  if (!isRecord) return [strip]
  return [bar(theme.full, 1.5, navy, theme.wide(0, 0)), strip, bar(theme.full, 0.5, navy, theme.wide(0, theme.unit))]
}
