/** A drawn figure with its caption: beside it in the rail, or over it when it is wide. */
import type { Content, DrawingBlock } from '../../tagged/node-types'
import { bar, captionInRail, captionLine, type LayOut, underneath } from '../page-context'
import { figureWidth, standsInColumn } from '../theme'

export const layOutFigure: LayOut<'figure'> = (block, page): Content[] => {
  const { theme } = page
  const { unit, colours } = theme
  const isRecord = theme.name === 'record'
  const inColumn = standsInColumn(theme, block.width)
  const { drawing, widthPt, heightPt } = page.draw(block.chart, figureWidth(theme, block.width))
  const picture: DrawingBlock = { drawing, width: widthPt, height: heightPt, alt: block.alt }
  const over = bar(theme.full, isRecord ? 0.5 : 2, isRecord ? colours.navy : colours.mark, [
    0,
    0,
    0,
    isRecord && !inColumn ? unit - 1 : unit,
  ])
  // One unbreakable block, caption inside: a caption cannot be torn off.
  const frame = { unbreakable: true, float: true, trimTop: true, margin: theme.wide(unit, 2 * unit) }
  if (inColumn) {
    const words: Content = {
      width: theme.rail,
      stack: [captionInRail(page, 'figure', block.caption), ...underneath(page, block.caption, [0, 5, 0, 0], 'rail')],
    }
    const shown: Content = { width: theme.textWidth, stack: [picture] }
    return [
      {
        ...frame,
        stack: [
          over,
          { columnGap: theme.gutter, columns: theme.railSide === 'left' ? [words, shown] : [shown, words] },
        ],
      },
    ]
  }
  return [
    {
      ...frame,
      stack: [
        over,
        captionLine(page, 'figure', block.caption, [0, 0, 0, 9]),
        picture,
        ...underneath(page, block.caption, [0, 7, 0, 0], 'below'),
      ],
    },
  ]
}
