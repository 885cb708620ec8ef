/** The parts an image file is made of, found by jumping from length to length; pixels are never decoded. */
import { latin, readUint16, readUint32 } from './sniff'

/** No picture of a camera or an editor comes near it; what does is made to keep a reader busy. */
export const MOST_PARTS = 100_000

export interface PngChunk {
  /** Four letters, `IHDR`. */
  readonly type: string
  /** Index of its length field. */
  readonly at: number
  readonly data: Uint8Array
  readonly crc: number
}

/** Ends where the chunks end: behind IEND, or where one does not fit into the file any more. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk, void> {
  let at = 8
  for (let n = 0; n < MOST_PARTS && at + 12 <= bytes.length; n++) {
    const end = at + 8 + readUint32(bytes, at)
    if (end + 4 > bytes.length) return
    const type = latin(bytes, at + 4, at + 8)
    yield { type, at, data: bytes.subarray(at + 8, end), crc: readUint32(bytes, end) }
    if (type === 'IEND') return
    at = end + 4
  }
}

export interface JpegSegment {
  /** Second byte of the marker: 0xc0 for SOF0, 0xd9 for EOI. */
  readonly marker: number
  readonly at: number
  /** Without the length field; empty for markers that stand alone. */
  readonly data: Uint8Array
}

export const JPEG = {
  SOI: 0xd8,
  EOI: 0xd9,
  SOS: 0xda,
  DNL: 0xdc,
  APP0: 0xe0,
  APP2: 0xe2,
  APP14: 0xee,
  APP15: 0xef,
  COM: 0xfe,
} as const

/** Ends behind EOI, or where the file ends or goes wrong before. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment, void> {
  let at = 2
  for (let n = 0; n < MOST_PARTS; n++) {
    if (bytes[at] !== 0xff) return
    while (bytes[at + 1] === 0xff) at++ // fill bytes
    const marker = bytes[at + 1]
    if (marker === undefined || marker === 0) return
    if (marker === JPEG.EOI) {
      yield { marker, at, data: bytes.subarray(at + 2, at + 2) }
      return
    }
    const length = readUint16(bytes, at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return
    yield { marker, at, data: bytes.subarray(at + 4, end) }
    at = marker === JPEG.SOS ? endOfScan(bytes, end) : end
  }
}

/** Index of the next marker that is not part of the scan's own data. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
