/** The sources that the superscripts lead to. Its heading is laid out with it, so that one never stands without the other. */
import { sourceId } from '../inline'
import { type LayOut, text } from '../page-context'
import { layOutHeading } from './heading'

export const layOutSources: LayOut<'sources'> = ({ heading, items, origin }, page) => {
  const { theme } = page
  if (items.length === 0) return []
  return [
    ...layOutHeading({ kind: 'heading', level: 1, small: true, text: [{ text: heading }], origin }, page),
    {
      ...theme.style.note,
      markerColor: theme.colours.accent,
      margin: theme.wide(0, theme.unit),
      ol: items.map((item, i) =>
        text(theme, 'note', page.exact(item), { id: sourceId(i + 1), margin: [4, 0, 0, 2.5] }),
      ),
    },
  ]
}
