/** Whether a project can hold one more image: what a screen lets in must be what its file may hold. */
import { LIMITS } from '../model/limits'
import type { Asset } from '../model/material'
import type { Project } from '../model/project'

export type NoRoom = 'too-many-images' | 'too-many-pixels' | 'too-many-bytes'

/** Of the file, for everything that is no image. */
const WORDS_BYTES = 8 * 1024 * 1024

/** @returns undefined where there is room. An image that is there already takes none. */
export function noRoomFor({ hash, widthPx, heightPx, base64 }: Asset, { assets }: Project): NoRoom | undefined {
  const others = assets.filter((asset) => asset.hash !== hash)
  if (others.length >= LIMITS.images) return 'too-many-images'
  const pixels = others.reduce((sum, asset) => sum + asset.widthPx * asset.heightPx, widthPx * heightPx)
  if (pixels > LIMITS.allImagesPixels) return 'too-many-pixels'
  const bytes = others.reduce((sum, asset) => sum + asset.base64.length, base64.length)
  return bytes > LIMITS.fileBytes - WORDS_BYTES ? 'too-many-bytes' : undefined
}
