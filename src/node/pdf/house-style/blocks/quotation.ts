/** A quotation of its own, with who said it. */
import { plainText } from '../inline'
import { bar, type LayOut, text } from '../page-context'

/** A longer one may break over a page end: it could be taller than a page. */
const LONGEST_WHOLE = 700

export const layOutQuotation: LayOut<'quotation'> = ({ text: words, attribution }, page) => {
  const { theme } = page
  return [
    {
      unbreakable: plainText(words).length < LONGEST_WHOLE,
      tag: 'BlockQuote',
      margin: [0, theme.unit, 0, 2 * theme.unit],
      stack: [
        bar(30, theme.name === 'record' ? 0.75 : 4, theme.colours.mark, [0, 0, 0, 5], { keepWithNext: true }),
        text(theme, 'pull', page.exact(words)),
        ...(attribution.length > 0
          ? [text(theme, 'caption', page.exact(attribution), { margin: [0, 3.5, 0, 0] })]
          : []),
      ],
    },
  ]
}
