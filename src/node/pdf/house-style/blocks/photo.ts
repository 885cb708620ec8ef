/**
 * A picture in the text column, caption and credit in the rail; wide: over both, with its words above and under it. It is never cut to fit:
 * what a page does not show its file would hold all the same, so whatever is to be cropped was cropped before.
 */
import type { Content } from '../../tagged/node-types'
import { bar, captionInRail, captionLine, type LayOut, layoutTable, text, underneath } from '../page-context'

/** Of the width of its place: a portrait is set narrower, for at full width it would push the text off the page. */
const HIGHEST = 2 / 3

export const layOutPhoto: LayOut<'photo'> = (block, page) => {
  const { theme } = page
  const { unit } = theme
  const isRecord = theme.name === 'record'
  const isWide = block.width === 'wide'
  const over = bar(theme.full, isRecord ? 0.5 : 2, isRecord ? theme.colours.navy : theme.colours.mark, [0, 0, 0, unit])
  const frame = { unbreakable: true, float: true, trimTop: true, margin: theme.wide(unit, 2 * unit) }
  const credit = (above: number): Content[] =>
    block.credit === ''
      ? []
      : [
          text(theme, 'source', [{ text: `${page.labels.picture}: `, bold: true }, { text: block.credit }], {
            margin: [0, above, 0, 0],
          }),
        ]
  if (isWide) {
    return [
      {
        ...frame,
        stack: [
          over,
          captionLine(page, 'figure', block.caption, [0, 0, 0, 9]),
          picture(theme.full),
          ...credit(7),
          ...underneath(page, block.caption, [0, 3, 0, 0], 'below'),
        ],
      },
    ]
  }
  const words: Content = {
    width: theme.rail,
    stack: [
      captionInRail(page, 'figure', block.caption),
      ...credit(5),
      ...underneath(page, block.caption, [0, 3, 0, 0], 'rail'),
    ],
  }
  const shown: Content = { width: theme.textWidth, stack: [picture(theme.textWidth)] }
  return [
    {
      ...frame,
      stack: [over, { columnGap: theme.gutter, columns: theme.railSide === 'left' ? [words, shown] : [shown, words] }],
    },
  ]

  function picture(room: number): Content {
    const { asset } = block
    if (!asset) {
      return layoutTable([[{ ...text(theme, 'caption', block.alt), fillColor: theme.colours.tint }]], [room - 28], {
        paddingLeft: () => 14,
        paddingRight: () => 14,
        paddingTop: () => 60,
        paddingBottom: () => 60,
      })
    }
    const image = page.image(`data:${asset.type};base64,${asset.base64}`)
    const width = Math.min(room, (room * HIGHEST * asset.widthPx) / asset.heightPx)
    return { image, width, height: (width * asset.heightPx) / asset.widthPx, alt: block.alt }
  }
}
