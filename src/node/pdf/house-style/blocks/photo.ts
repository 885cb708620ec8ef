/** A picture in the text column, caption and credit in the rail. */
import type { Content } from '../../tagged/node-types'
import { bar, captionInRail, type LayOut, layoutTable, text, underneath } from '../page-context'

/** Higher pictures are cropped to 16:9: a portrait would push the text off the page. */
const HIGHEST = 9 / 16

export const layOutPhoto: LayOut<'photo'> = (block, page) => {
  const { theme } = page
  const isRecord = theme.name === 'record'
  const credit: Content[] =
    block.credit === ''
      ? []
      : [
          text(theme, 'source', [{ text: `${page.labels.picture}: `, bold: true }, { text: block.credit }], {
            margin: [0, 5, 0, 0],
          }),
        ]
  const words: Content = {
    width: theme.rail,
    stack: [
      captionInRail(page, 'figure', block.caption),
      ...credit,
      ...underneath(page, block.caption, [0, 3, 0, 0], 'rail'),
    ],
  }
  const picture: Content = { width: theme.textWidth, stack: [frame()] }
  return [
    {
      unbreakable: true,
      float: true,
      margin: theme.wide(theme.unit, 2 * theme.unit),
      stack: [
        bar(theme.full, isRecord ? 0.5 : 2, isRecord ? theme.colours.navy : theme.colours.accent, [
          0,
          0,
          0,
          theme.unit,
        ]),
        { columnGap: theme.gutter, columns: isRecord ? [words, picture] : [picture, words] },
      ],
    },
  ]

  function frame(): Content {
    if (!block.asset) {
      return layoutTable(
        [[{ ...text(theme, 'caption', block.alt), fillColor: theme.colours.tint }]],
        [theme.textWidth - 28],
        { paddingLeft: () => 14, paddingRight: () => 14, paddingTop: () => 60, paddingBottom: () => 60 },
      )
    }
    const { asset } = block
    const image = page.image(`data:${asset.type};base64,${asset.base64}`)
    const height = (theme.textWidth * asset.heightPx) / asset.widthPx
    const highest = theme.textWidth * HIGHEST
    if (height <= highest) return { image, width: theme.textWidth, height, alt: block.alt }
    return {
      image,
      cover: { width: theme.textWidth, height: highest, align: 'center', valign: 'center' },
      alt: block.alt,
    }
  }
}
