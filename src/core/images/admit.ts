/** Which pictures may come in. Decided by the first bytes and the header: what is refused here is never decoded. */
import { LIMITS } from '../model/limits'
import { readImageHeader } from './header'
import { type ImageType, sniffImage } from './sniff'

export type ImageRefusal = 'empty' | 'too-large' | 'not-png-or-jpeg' | 'too-many-pixels' | 'damaged-image'

export type Admitted =
  | {
      readonly ok: true
      readonly type: 'image/png' | 'image/jpeg'
      readonly widthPx: number
      readonly heightPx: number
    }
  | {
      readonly ok: false
      readonly code: ImageRefusal
      /** Completes “The picture …”, with a full stop: the caller knows the picture's name. */
      readonly message: string
      /** What to do, in whole sentences. */
      readonly next: string
    }

const NAMES: Readonly<Record<Exclude<ImageType, 'png' | 'jpeg' | 'unknown'>, string>> = {
  gif: 'a GIF',
  webp: 'a WebP image',
  avif: 'an AVIF image',
  heic: 'a HEIC image',
  tiff: 'a TIFF image',
  bmp: 'a BMP image',
  ico: 'an icon file',
  svg: 'an SVG drawing, which may hold programs and addresses',
}

const CONVERT = 'Convert it to PNG or JPEG and add that.'
const SMALLER = 'Make it smaller in a picture editor and add it again.'
const AGAIN = 'Export or copy the picture again from where it came from.'

const refuse = (code: ImageRefusal, message: string, next: string): Admitted => ({ ok: false, code, message, next })

/**
 * What a name or a MIME type claims is not asked.
 * @param bytes the whole file; of a larger one than `LIMITS.imageBytes`, one byte more than that is enough
 */
export function admitImage(bytes: Uint8Array): Admitted {
  if (bytes.length === 0) return refuse('empty', 'is empty (0 bytes).', AGAIN)
  const type = sniffImage(bytes)
  if (type === 'unknown')
    return refuse('not-png-or-jpeg', 'is not a picture, or is in a format that is not known here.', CONVERT)
  if (type !== 'png' && type !== 'jpeg') return refuse('not-png-or-jpeg', `is ${NAMES[type]}.`, CONVERT)
  if (bytes.length > LIMITS.imageBytes) {
    return refuse('too-large', `is larger than ${LIMITS.imageBytes / 1024 / 1024} MB.`, SMALLER)
  }
  const header = readImageHeader(bytes)
  if (header === undefined) return refuse('damaged-image', 'is damaged: its header cannot be read.', AGAIN)
  const { widthPx, heightPx } = header
  if (widthPx === 0 || heightPx === 0)
    return refuse('damaged-image', 'is damaged: it has no width or no height.', AGAIN)
  if (Math.max(widthPx, heightPx) > LIMITS.imageSidePx) {
    return refuse(
      'too-many-pixels',
      `is ${widthPx} × ${heightPx} pixels; a side may have at most ${LIMITS.imageSidePx}.`,
      SMALLER,
    )
  }
  if (widthPx * heightPx > LIMITS.imagePixels) {
    return refuse(
      'too-many-pixels',
      `is ${widthPx} × ${heightPx} pixels; it may have at most ${LIMITS.imagePixels / 1_000_000} million.`,
      SMALLER,
    )
  }
  if (header.isAnimated) {
    return refuse(
      'not-png-or-jpeg',
      'is an animation; a page can show only one picture of it.',
      'Save the picture that is wanted as PNG or JPEG and add that.',
    )
  }
  if (header.isRare) {
    return refuse(
      'not-png-or-jpeg',
      'is a JPEG of a rare kind that cannot be shown.',
      'Save it as an ordinary JPEG or PNG and add that.',
    )
  }
  return { ok: true, type: `image/${type}`, widthPx, heightPx }
}
