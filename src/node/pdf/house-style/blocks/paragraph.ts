/** A paragraph, ragged right; with a pull quote, the quote stands in the rail beside it. */
import type { Content } from '../../tagged/node-types'
import { plainText } from '../inline'
import { bar, type LayOut, text } from '../page-context'

/** A longer paragraph with a quote beside it may break over a page end: it could be taller than a page. */
const LONGEST_WHOLE = 1500

export const layOutParagraph: LayOut<'paragraph'> = (block, page) => {
  const { theme } = page
  const isRecord = theme.name === 'record'
  if (block.pull === null) {
    return [
      text(theme, 'body', page.rich(block.text), {
        // whole lines apart in columns, so that those of both stand side by side
        margin: [0, 0, 0, block.columnCount === undefined ? theme.unit : block.leads ? 0 : 2 * theme.unit],
        ...(block.leads ? { keepWithNext: true } : {}),
      }),
    ]
  }
  // It repeats the text, so it is an artifact: nobody hears the sentence twice.
  const quote: Content = {
    width: theme.rail,
    artifact: true,
    stack: [
      bar(isRecord ? theme.rail : 30, isRecord ? 0.75 : 4, theme.colours.mark, [0, 4, 0, isRecord ? 5 : 7]),
      text(theme, 'pull', block.pull),
    ],
  }
  const main: Content = { ...text(theme, 'body', page.rich(block.text)), width: theme.textWidth }
  return [
    {
      unbreakable: plainText(block.text).length < LONGEST_WHOLE,
      margin: theme.wide(0, theme.unit),
      columnGap: theme.gutter,
      columns: isRecord ? [quote, main] : [main, quote],
    },
  ]
}
