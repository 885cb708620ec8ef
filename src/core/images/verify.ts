/** Whether an image is whole, as far as can be told without decoding it. */
import { crc32 } from './crc32'
import { type ImageHeader, readImageHeader } from './header'
import { JPEG, jpegSegments, pngChunks } from './parts'

export type ImageDamage = 'no-header' | 'truncated' | 'bad-checksum' | 'no-pixels' | 'wrong-amount'

/**
 * Length of what a zlib stream holds; at least `most + 1` where it is more. Undefined: no zlib stream. The platform has one, the
 * language does not.
 */
export type InflatedLength = (zlib: Uint8Array, most: number) => number | undefined

/** @returns undefined for an image without a known damage */
export function verifyImage(bytes: Uint8Array, inflatedLength?: InflatedLength): ImageDamage | undefined {
  const header = readImageHeader(bytes)
  if (header === undefined) return 'no-header'
  return header.type === 'png' ? verifyPng(bytes, header, inflatedLength) : verifyJpeg(bytes)
}

function verifyPng(
  bytes: Uint8Array,
  header: ImageHeader,
  inflatedLength: InflatedLength | undefined,
): ImageDamage | undefined {
  const pixels: Uint8Array[] = []
  let isInterlaced = false
  let channels = 0
  let hasEnd = false
  for (const { type, at, data, crc } of pngChunks(bytes)) {
    if (crc32(bytes.subarray(at + 4, at + 8 + data.length)) !== crc) return 'bad-checksum'
    if (type === 'IHDR') {
      isInterlaced = data[12] === 1
      channels = CHANNELS.get(data[9] ?? -1) ?? 0
    }
    if (type === 'IDAT') pixels.push(data)
    hasEnd = type === 'IEND'
  }
  if (!hasEnd) return 'truncated'
  if (pixels.length === 0) return 'no-pixels'
  if (inflatedLength === undefined) return undefined
  const expected = pngDataLength(header, channels, isInterlaced)
  return inflatedLength(joined(pixels), expected) === expected ? undefined : 'wrong-amount'
}

/** Numbers of one pixel, by the colour type of IHDR; transparency by a tRNS chunk is none of them. */
const CHANNELS: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
])

/** The passes of Adam7: first column and row, steps (PNG specification, 8.2). */
const PASSES: readonly (readonly [number, number, number, number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
]

/** Bytes of all rows, each with its filter byte. */
function pngDataLength({ widthPx, heightPx, bitDepth }: ImageHeader, channels: number, isInterlaced: boolean): number {
  const rows = (width: number, height: number): number =>
    width === 0 || height === 0 ? 0 : height * (1 + Math.ceil((width * channels * bitDepth) / 8))
  if (!isInterlaced) return rows(widthPx, heightPx)
  return PASSES.reduce(
    (sum, [x, y, dx, dy]) =>
      sum + rows(Math.max(0, Math.ceil((widthPx - x) / dx)), Math.max(0, Math.ceil((heightPx - y) / dy))),
    0,
  )
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function verifyJpeg(bytes: Uint8Array): ImageDamage | undefined {
  let hasPixels = false
  for (const { marker } of jpegSegments(bytes)) {
    if (marker === JPEG.SOS) hasPixels = true
    if (marker === JPEG.EOI) return hasPixels ? undefined : 'no-pixels'
  }
  return 'truncated'
}
