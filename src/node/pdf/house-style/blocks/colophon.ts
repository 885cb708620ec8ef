/** The small print at the very end. */
import { bar, type LayOut, text } from '../page-context'

export const layOutColophon: LayOut<'colophon'> = ({ text: words }, page) => {
  const { theme } = page
  const isRecord = theme.name === 'record'
  return [
    {
      unbreakable: true,
      margin: theme.wide(theme.unit, 0),
      stack: [
        bar(theme.full, isRecord ? 0.75 : 3, isRecord ? theme.colours.navy : theme.colours.mark, [0, 0, 0, 6]),
        text(theme, 'source', page.exact(words)),
      ],
    },
  ]
}
