/** Numbered and bulleted lists. */
import { type LayOut, text } from '../page-context'

export const layOutList: LayOut<'list'> = ({ ordered, items }, page) => {
  const { theme } = page
  const entries = items.map((item) => text(theme, 'body', page.rich(item), { margin: [ordered ? 4 : 2, 0, 0, 2] }))
  const list = {
    ...theme.style.body,
    markerColor: theme.colours.accent,
    margin: [0, 0, 0, theme.unit - 2] as [number, number, number, number],
  }
  return [ordered ? { ...list, ol: entries } : { ...list, ul: entries }]
}
