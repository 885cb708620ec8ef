/** Stored images as the page needs them: bytes, small pictures. */
import type { Asset } from '../../core/model/material'

/** @returns undefined for what is no base64: the image is damaged */
export function imageBytes({ base64 }: Asset): Uint8Array<ArrayBuffer> | undefined {
  try {
    const letters = atob(base64)
    const bytes = new Uint8Array(letters.length)
    for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
    return bytes
  } catch {
    return undefined
  }
}

/** Draws an image into a canvas, as large as fits: a hundred pictures are never decoded at full size. */
export async function drawSmall(asset: Asset, canvas: HTMLCanvasElement): Promise<boolean> {
  const bytes = imageBytes(asset)
  const scale = Math.min(canvas.width / asset.widthPx, canvas.height / asset.heightPx)
  const width = Math.max(1, Math.round(asset.widthPx * scale))
  const height = Math.max(1, Math.round(asset.heightPx * scale))
  const small =
    bytes &&
    (await createImageBitmap(new Blob([bytes], { type: asset.type }), {
      resizeWidth: width,
      resizeHeight: height,
      resizeQuality: 'medium',
    }).catch(() => undefined))
  if (!small) return false
  canvas.getContext('2d')?.drawImage(small, (canvas.width - width) / 2, (canvas.height - height) / 2)
  small.close()
  return true
}
