/** A boxed aside: tint, and a bar at its left. */
import { plainText } from '../inline'
import { type LayOut, layoutTable, text } from '../page-context'

/** A longer one may break over a page end: it could be taller than a page. */
const LONGEST_WHOLE = 1500

export const layOutCallout: LayOut<'callout'> = ({ title, text: words }, page) => {
  const { theme } = page
  const stack = [
    ...(title.length > 0
      ? [text(theme, 'calloutTitle', page.exact(title), { margin: [0, 0, 0, 2], keepWithNext: true })]
      : []),
    text(theme, 'callout', page.rich(words)),
  ]
  return [
    {
      unbreakable: plainText(words).length < LONGEST_WHOLE,
      margin: [0, theme.unit, 0, 2 * theme.unit],
      stack: [
        layoutTable([[{ stack, fillColor: theme.colours.tint }]], [theme.textWidth - 27], {
          paddingLeft: () => 14,
          paddingRight: () => 10,
          paddingTop: () => 9,
          paddingBottom: () => 10,
          vLineWidth: (i) => (i === 0 ? 3 : 0),
          vLineColor: () => theme.colours.mark,
        }),
      ],
    },
  ]
}
