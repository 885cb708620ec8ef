/** Headings of three levels; the first has a rule or a bar over it, is bookmarked and listed in the contents. */
import type { Content, TextBlock } from '../../tagged/node-types'
import { plainText } from '../inline'
import { bar, type LayOut, text } from '../page-context'

/** In steps of the grid. */
const ABOVE = { 1: 3, 2: 2, 3: 2 } as const
const BELOW = { 1: 1, 2: 0, 3: 0 } as const

export const layOutHeading: LayOut<'heading'> = (block, page): Content[] => {
  const { theme } = page
  const isRecord = theme.name === 'record'
  const style = block.small ? 'h2' : (`h${block.level}` as const)
  const settle = theme.settle(style)
  const above = ABOVE[block.level] * theme.unit
  const below = BELOW[block.level] * theme.unit
  // over text that is as wide as text column and rail together it begins where that does
  const left = block.small || block.columnCount ? theme.wide()[0] : 0
  const node: TextBlock = text(theme, style, page.exact(block.text), {
    headlineLevel: page.headlineLevel(block.level),
    outline: true,
    outlineExpanded: true,
    outlineText: plainText(block.text),
  })
  page.headings.push(node)
  // The node is changed, not copied: the running header asks this very node later where it landed.
  if (block.level > 1) {
    Object.assign(node, {
      margin: [left, above + settle, 0, below - settle],
      trimTop: true,
    } satisfies Partial<TextBlock>)
    return [node]
  }
  Object.assign(node, {
    opensSection: true,
    tocItem: true,
    tocStyle: 'contents',
    tocNumberStyle: 'contentsNumber',
    tocMargin: [0, 0, 0, 4],
    margin: [left, theme.unit - 3 + settle, 0, block.small ? 3 : below + 3 - settle - (isRecord ? 0.75 : 4)],
  } satisfies Partial<TextBlock>)
  const over = isRecord
    ? bar(theme.full, 0.75, theme.colours.navy, theme.wide(above - theme.unit, 0), {
        keepWithNext: true,
        trimTop: true,
        floatBarrier: true,
      })
    : bar(30, 4, theme.colours.mark, [0, above - theme.unit, 0, 0], {
        keepWithNext: true,
        trimTop: true,
        floatBarrier: true,
      })
  return [over, node]
}
