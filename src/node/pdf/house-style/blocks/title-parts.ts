/** What the masthead and the cover page have in common. */
import type { Logo, RichText } from '../../../../core/briefing/briefing'
import type { ImageBlock, TextBlock } from '../../tagged/node-types'
import { plainText } from '../inline'
import { type BlockOf, type PageContext, text } from '../page-context'

type TitleBlock = BlockOf<'title'>

/** The cover of one style is navy. */
export const onGround = (page: PageContext): PageContext['exact'] =>
  page.theme.name === 'record' ? page.exact : page.onNavy

const capitals = (runs: RichText): RichText => runs.map((run) => ({ ...run, text: run.text.toUpperCase() }))

/** Set in capitals, read as written. */
export const kicker = (block: TitleBlock, page: PageContext, margin: [number, number, number, number]): TextBlock[] =>
  block.kicker.length === 0
    ? []
    : [
        text(page.theme, 'kicker', onGround(page)(capitals(block.kicker)), {
          margin,
          tag: 'P',
          actualText: plainText(block.kicker),
        }),
      ]

/** As large as the room allows, and never larger than its pixels are good for. @param below points under it */
export function logoPicture(
  { asset, alt }: Logo,
  page: PageContext,
  room: { readonly width: number; readonly height: number },
  below = 0,
): { readonly node: ImageBlock; readonly width: number; readonly height: number } {
  if (asset === null) throw new Error('a logo without a picture is none')
  const scale = Math.min(room.width / asset.widthPx, room.height / asset.heightPx, 1)
  const [width, height] = [asset.widthPx * scale, asset.heightPx * scale]
  const image = page.image(`data:${asset.type};base64,${asset.base64}`)
  return { node: { image, width, height, alt: alt ?? '', margin: [0, 0, 0, below] }, width, height }
}
