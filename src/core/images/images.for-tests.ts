/** Pictures for tests, made from the words of their formats: sound ones, damaged ones, bombs. */
import { deflateSync } from 'node:zlib'
import { crc32 } from './crc32'

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
const uint32 = (value: number): Uint8Array => new Uint8Array([value >>> 24, value >>> 16, value >>> 8, value])
const uint16 = (value: number): Uint8Array => new Uint8Array([value >>> 8, value])
export const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(parts.map((part) => Uint8Array.from(part))))

const PNG_START = new Uint8Array([0x89, ...ascii('PNG\r\n\x1a\n')])

/** A chunk with its length and its checksum. */
export function chunk(type: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const body = join(ascii(type), data)
  return join(uint32(data.length), body, uint32(crc32(body)))
}

export interface PngWish {
  readonly widthPx?: number
  readonly heightPx?: number
  /** 0 grey, 2 rgb, 3 palette, 4 grey with alpha, 6 rgb with alpha. */
  readonly colourType?: 0 | 2 | 3 | 4 | 6
  readonly bitDepth?: number
  /** Chunks between IHDR and IDAT. */
  readonly before?: readonly Uint8Array[]
  /** Uncompressed, with the filter byte of each row; by default what the header says, all zero. */
  readonly rows?: Uint8Array
  /** How hard zlib tries. */
  readonly level?: number
}

export function png({
  widthPx = 4,
  heightPx = 3,
  colourType = 2,
  bitDepth = 8,
  before = [],
  rows,
  level = 6,
}: PngWish = {}): Uint8Array {
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colourType]
  const header = join(uint32(widthPx), uint32(heightPx), [bitDepth, colourType, 0, 0, 0])
  const pixels = rows ?? new Uint8Array(heightPx * (1 + Math.ceil((widthPx * channels * bitDepth) / 8)))
  return join(
    PNG_START,
    chunk('IHDR', header),
    ...(colourType === 3 ? [chunk('PLTE', new Uint8Array([0, 0, 0, 255, 255, 255]))] : []),
    ...before,
    chunk('IDAT', deflateSync(pixels, { level })),
    chunk('IEND'),
  )
}

/** A header that asks for a picture of that size; what follows is small. */
export const pngBomb = (widthPx: number, heightPx: number, colourType: 2 | 6 = 6, dataBytes = 1_500_000): Uint8Array =>
  join(
    PNG_START,
    chunk('IHDR', join(uint32(widthPx), uint32(heightPx), [8, colourType, 0, 0, 0])),
    chunk('IDAT', new Uint8Array(dataBytes)),
    chunk('IEND'),
  )

const segment = (marker: number, data: Uint8Array): Uint8Array => join([0xff, marker], uint16(data.length + 2), data)

export interface JpegWish {
  readonly widthPx?: number
  readonly heightPx?: number
  readonly channels?: 1 | 3 | 4
  readonly bitDepth?: number
  /** 0xc0 baseline, 0xc2 progressive, 0xc3 lossless, 0xc9 arithmetic. */
  readonly frame?: number
  /** Segments behind SOI. */
  readonly before?: readonly Uint8Array[]
}

/** Sound as far as a reader of headers can tell: the data of its scan mean nothing. */
export function jpeg({
  widthPx = 4,
  heightPx = 3,
  channels = 3,
  bitDepth = 8,
  frame = 0xc0,
  before = [],
}: JpegWish = {}): Uint8Array {
  const parts = Array.from({ length: channels }, (_, n) => [n + 1, 0x11, 0]).flat()
  return join(
    [0xff, 0xd8],
    segment(0xe0, join(ascii('JFIF\0'), [1, 1, 0, 0, 1, 0, 1, 0, 0])),
    ...before,
    segment(frame, join([bitDepth], uint16(heightPx), uint16(widthPx), [channels], parts)),
    segment(0xda, join([channels], Array.from({ length: channels }, (_, n) => [n + 1, 0]).flat(), [0, 63, 0])),
    [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56],
    [0xff, 0xd9],
  )
}

export interface FlatJpegWish {
  /** Of each component as it is stored, 0 to 255: one is grey, three are YCbCr, four CMYK. */
  readonly values: readonly number[]
  readonly progressive?: boolean
  /** As image programs write it: the colours of a CMYK picture are then stored the other way round. */
  readonly adobe?: boolean
  /** A multiple of 8. */
  readonly sidePx?: number
}

/** A JPEG that decodes: one colour all over, so that each block of 8 by 8 is its mean and nothing else. */
export function flatJpeg({ values, progressive = false, adobe = false, sidePx = 16 }: FlatJpegWish): Uint8Array {
  const components = values.map((_, n) => n + 1)
  const blocks = (sidePx / 8) ** 2
  // means are counted from the middle of the range; with a step of 8 the sum of a flat block is its value
  const bits: number[] = []
  const put = (value: number, count: number): void => {
    for (let n = count - 1; n >= 0; n--) bits.push((value >> n) & 1)
  }
  for (let block = 0; block < blocks; block++) {
    for (const value of values) {
      const difference = block === 0 ? value - 128 : 0
      const size = difference === 0 ? 0 : 32 - Math.clz32(Math.abs(difference))
      put(size, 4)
      put(difference < 0 ? difference + 2 ** size - 1 : difference, size)
      if (!progressive) put(0, 1) // no other frequencies
    }
  }
  while (bits.length % 8 !== 0) bits.push(1)
  const data = Array.from({ length: bits.length / 8 }, (_, n) =>
    Number.parseInt(bits.slice(n * 8, n * 8 + 8).join(''), 2),
  )
  const lengths = (counts: readonly number[]): number[] => Array.from({ length: 16 }, (_, n) => counts[n] ?? 0)
  return join(
    [0xff, 0xd8],
    ...(adobe ? [segment(0xee, join(ascii('Adobe'), [0, 100, 0, 0, 0, 0, values.length === 3 ? 1 : 0]))] : []),
    segment(0xdb, join([0], new Uint8Array(64).fill(8))),
    segment(
      progressive ? 0xc2 : 0xc0,
      join(
        [8],
        uint16(sidePx),
        uint16(sidePx),
        [values.length],
        components.flatMap((id) => [id, 0x11, 0]),
      ),
    ),
    // nine sizes of a mean, four bits each; one code for “nothing more in this block”
    segment(0xc4, join([0], lengths([0, 0, 0, 9]), [0, 1, 2, 3, 4, 5, 6, 7, 8])),
    segment(0xc4, join([0x10], lengths([1]), [0])),
    segment(
      0xda,
      join(
        [values.length],
        components.flatMap((id) => [id, 0]),
        [0, progressive ? 0 : 63, 0],
      ),
    ),
    data.flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])),
    [0xff, 0xd9],
  )
}

/** What a phone puts into its photos. */
export const jpegMetadata = {
  exif: segment(0xe1, join(ascii('Exif\0\0MM\0*'), uint32(8), ascii('GPSLatitude 25 16 S'))),
  xmp: segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>')),
  photoshop: segment(0xed, ascii('Photoshop 3.0\x008BIM')),
  comment: segment(0xfe, ascii('taken at the shelter')),
  thumbnail: segment(0xe0, join(ascii('JFXX\0'), [0x10], jpegStart())),
} as const
function jpegStart(): Uint8Array {
  return new Uint8Array([0xff, 0xd8, 0xff, 0xd9])
}

/** Type and count of an entry of EXIF: 2 is text, 4 an offset; four bytes or fewer stand in the entry itself. */
const exifEntry = (tag: number, type: number, count: number, value: number): Uint8Array =>
  join(uint16(tag), uint16(type), uint32(count), uint32(value))
const directory = (entries: readonly Uint8Array[], next = 0): Uint8Array =>
  join(uint16(entries.length), ...entries, uint32(next))

/** As a phone writes it: camera, time, and the place in a directory of its own. The words stand behind, to be searched for. */
export function exifOfPhone(): Uint8Array {
  const first = 8
  const gps = first + 2 + 3 * 12 + 4
  const words = gps + 2 + 1 * 12 + 4
  return segment(
    0xe1,
    join(
      ascii('Exif\0\0MM\0*'),
      uint32(first),
      directory([exifEntry(0x010f, 2, 10, words), exifEntry(0x0132, 2, 20, words + 10), exifEntry(0x8825, 4, 1, gps)]),
      directory([exifEntry(0x0002, 5, 3, words + 30)]),
      ascii('PHONEMARK\0'),
      ascii('2020:07:24 10:00:00\0'),
      ascii('GPSPLACEMARK-25.2637-57.5759'),
    ),
  )
}

export const pngText = (length: number): Uint8Array =>
  chunk('tEXt', join(ascii('Comment\0'), new Uint8Array(length).fill(0x61)))
/** Ten kilobytes that become ten megabytes. */
export const pngTextBomb = (): Uint8Array =>
  chunk('zTXt', join(ascii('Comment\0\0'), deflateSync(new Uint8Array(10_000_000))))
/** @param frames as its header claims */
export const apng = (frames: number): Uint8Array => png({ before: [chunk('acTL', join(uint32(frames), uint32(0)))] })

/** The beginning of each format that is refused. */
export const OTHER_FORMATS: readonly (readonly [type: string, bytes: Uint8Array])[] = [
  ['gif', join(ascii('GIF89a'), uint16(4), uint16(3))],
  ['webp', join(ascii('RIFF'), uint32(100), ascii('WEBPVP8 '))],
  ['avif', join(uint32(24), ascii('ftypavif'), uint32(0), ascii('avifmif1'))],
  ['avif', join(uint32(24), ascii('ftypmif1'), uint32(0), ascii('mif1avif'))],
  ['heic', join(uint32(24), ascii('ftypheic'), uint32(0), ascii('mif1heic'))],
  ['tiff', join(ascii('II*\0'), uint32(8))],
  ['tiff', join(ascii('MM\0*'), uint32(8))],
  ['bmp', join(ascii('BM'), new Uint8Array(60))],
  ['ico', new Uint8Array([0, 0, 1, 0, 1, 0, 16, 16])],
  ['svg', ascii('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['svg', ascii('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a --><svg:svg xmlns:svg="x"><foreignObject/></svg:svg>')],
  ['svg', ascii('<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><svg>&b;</svg>')],
  ['unknown', ascii('%PDF-1.7')],
  ['unknown', ascii('<html><body>Sign in</body></html>')],
]

/** A square of noise, the same for the same seed; no packing makes it smaller than `sidePx`² × 3 bytes. */
export function noisyPng(sidePx: number, seed: number): Uint8Array {
  let state = seed + 1
  const rows = new Uint8Array(sidePx * (1 + sidePx * 3))
  for (let n = 0; n < rows.length; n++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    rows[n] = n % (1 + sidePx * 3) === 0 ? 0 : state >>> 24
  }
  return png({ widthPx: sidePx, heightPx: sidePx, rows, level: 0 })
}
