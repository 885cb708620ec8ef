/** The sources that the superscripts lead to. Its heading is laid out with it, so that one never stands without the other. */
import { plainText, sourceId } from '../inline'
import { type LayOut, text } from '../page-context'
import { layOutHeading } from './heading'

/** Characters of all sources; longer lists may break over a page end, shorter ones would leave a page with next to nothing on it. */
const LONGEST_WHOLE = 2500

export const layOutSources: LayOut<'sources'> = ({ heading, items, origin }, page) => {
  const { theme } = page
  if (items.length === 0) return []
  return [
    ...layOutHeading({ kind: 'heading', level: 1, small: true, text: [{ text: heading }], origin }, page),
    {
      ...theme.style.note,
      markerColor: theme.colours.accent,
      unbreakable: items.reduce((sum, item) => sum + plainText(item).length, 0) < LONGEST_WHOLE,
      margin: theme.wide(0, theme.unit),
      ol: items.map((item, i) =>
        text(theme, 'note', page.exact(item), { id: sourceId(i + 1), margin: [4, 0, 0, 2.5] }),
      ),
    },
  ]
}
