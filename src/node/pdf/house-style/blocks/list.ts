/** Numbered and bulleted lists, with lists under their items. */
import type { ListPlace } from '../../../../core/briefing/briefing'
import type { Content } from '../../tagged/node-types'
import { type LayOut, text } from '../page-context'

export const layOutList: LayOut<'list'> = ({ ordered, items, places, columnCount }, page) => {
  const { theme } = page
  const entry = (at: number, isOrdered: boolean): Content =>
    text(theme, 'body', page.rich(items[at] ?? []), { margin: [isOrdered ? 4 : 2, 0, 0, columnCount ? 0 : 2] })
  const entries: Content[] = []
  let under: { readonly place: ListPlace; readonly at: number[] } | undefined
  const close = () => {
    if (!under) return
    const { place, at } = under
    const inner = at.map((one) => entry(one, place.ordered))
    entries.push(place.ordered ? { ol: inner, type: 'lower-alpha' } : { ul: inner, type: 'circle' })
    under = undefined
  }
  for (const [at] of items.entries()) {
    const place = places?.[at] ?? { level: 1, ordered }
    if (place.level === 1 || (under && under.place.ordered !== place.ordered)) close()
    if (place.level === 1) entries.push(entry(at, ordered))
    else if (under) under.at.push(at)
    else under = { place, at: [at] }
  }
  close()
  const list = {
    ...theme.style.body,
    markerColor: theme.colours.accent,
    // in columns whole lines apart, as paragraphs are
    margin: [0, 0, 0, columnCount ? 2 * theme.unit : theme.unit - 2] as [number, number, number, number],
  }
  return [ordered ? { ...list, ol: entries } : { ...list, ul: entries }]
}
