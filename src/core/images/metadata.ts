/**
 * What else a picture carries besides its pixels: the position of a shelter, the owner of a camera, a thumbnail of what was cut away.
 * Pictures are drawn anew on import, so a stored one holds none of it; tests and checks ask here.
 */
import { JPEG, type JpegSegment, jpegSegments, pngChunks } from './parts'
import { latin, sniffImage } from './sniff'

/** They never stand in pixels by chance; looked for anywhere, also behind the end of the picture. */
const SIGNATURES: readonly string[] = [
  'Exif\0\0',
  'http://ns.adobe.com/xap/',
  'http://ns.adobe.com/xmp/',
  'x:xmpmeta',
  'XML:com.adobe.xmp',
  'Photoshop 3.0\0',
  'GPSLatitude',
]
/** Chunks that say how pixels are to be shown (PNG specification, 11.3.2 and 11.3.4). */
const PIXEL_CHUNKS: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs'],
])

export const isPixelChunk = (type: string): boolean => PIXEL_CHUNKS.has(type)

/** Everything but comments and application data; of those a plain JFIF header, a colour profile and Adobe's colour transform. */
export const isPixelSegment = (segment: JpegSegment): boolean => extraOf(segment) === undefined

export const holdsMetadata = (bytes: Uint8Array): boolean => metadataIn(bytes).length > 0

/** @returns names of what was found, each once: `eXIf`, `tEXt`, `APP1`, `comment`, `thumbnail`, `after the end`, or a signature */
export function metadataIn(bytes: Uint8Array): readonly string[] {
  const type = sniffImage(bytes)
  const parts = type === 'png' ? pngExtras(bytes) : type === 'jpeg' ? jpegExtras(bytes) : []
  return [...new Set([...parts, ...SIGNATURES.filter((signature) => indexOf(bytes, signature) !== -1)])]
}

function pngExtras(bytes: Uint8Array): string[] {
  const found: string[] = []
  for (const { type, at } of pngChunks(bytes)) {
    if (!isPixelChunk(type)) found.push(type)
    if (type === 'IEND' && at + 12 < bytes.length) found.push('after the end')
  }
  return found
}

function jpegExtras(bytes: Uint8Array): string[] {
  const found: string[] = []
  for (const segment of jpegSegments(bytes)) {
    const extra = extraOf(segment)
    if (extra !== undefined) found.push(extra)
    if (segment.marker === JPEG.EOI && segment.at + 2 < bytes.length) found.push('after the end')
  }
  return found
}

function extraOf({ marker, data }: JpegSegment): string | undefined {
  if (marker === JPEG.COM) return 'comment'
  if (marker < JPEG.APP0 || marker > JPEG.APP15) return undefined
  const name = latin(data, 0, 12)
  if (marker === JPEG.APP0) {
    const isPlain = name.startsWith('JFIF\0') && data[12] === 0 && data[13] === 0
    return isPlain ? undefined : 'thumbnail'
  }
  const isColour = (marker === JPEG.APP2 && name === 'ICC_PROFILE\0') || marker === JPEG.APP14
  return isColour ? undefined : `APP${marker - JPEG.APP0}`
}

function indexOf(bytes: Uint8Array, text: string): number {
  const [first = 0, ...rest] = Array.from(text, (character) => character.charCodeAt(0))
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (rest.every((byte, n) => bytes[at + 1 + n] === byte)) return at
  }
  return -1
}
