/** Size and colours of a PNG or JPEG, read from its header alone: a bomb is known before anything decodes it. */
import { JPEG, jpegSegments, pngChunks } from './parts'
import { readUint16, readUint32, sniffImage } from './sniff'

export interface ImageHeader {
  readonly type: 'png' | 'jpeg'
  /** As written: may be 0 or absurd. */
  readonly widthPx: number
  readonly heightPx: number
  readonly colour: 'grey' | 'rgb' | 'palette' | 'cmyk'
  /** Bits of one channel, or of one index into the palette. */
  readonly bitDepth: number
  readonly hasAlpha: boolean
  /** A way of coding that browsers do not read: JPEG that is lossless, hierarchical or arithmetic, or of 12 bits. */
  readonly isRare: boolean
  readonly isAnimated: boolean
}

/** @returns undefined for what is neither PNG nor JPEG, or has no header */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const type = sniffImage(bytes)
  return type === 'png' ? pngHeader(bytes) : type === 'jpeg' ? jpegHeader(bytes) : undefined
}

/** Bits a channel may have, by the colour type of IHDR (PNG specification, 11.2.1). */
const PNG_COLOURS: ReadonlyMap<number, readonly [ImageHeader['colour'], hasAlpha: boolean, depths: readonly number[]]> =
  new Map([
    [0, ['grey', false, [1, 2, 4, 8, 16]]],
    [2, ['rgb', false, [8, 16]]],
    [3, ['palette', false, [1, 2, 4, 8]]],
    [4, ['grey', true, [8, 16]]],
    [6, ['rgb', true, [8, 16]]],
  ])

function pngHeader(bytes: Uint8Array): ImageHeader | undefined {
  let header: ImageHeader | undefined
  for (const { type, data } of pngChunks(bytes)) {
    if (header === undefined) {
      if (type !== 'IHDR' || data.length !== 13) return undefined
      const [colour, hasAlpha, depths] = PNG_COLOURS.get(data[9] ?? -1) ?? []
      const bitDepth = data[8] ?? 0
      if (colour === undefined || hasAlpha === undefined || !depths?.includes(bitDepth)) return undefined
      header = {
        type: 'png',
        widthPx: readUint32(data, 0),
        heightPx: readUint32(data, 4),
        colour,
        bitDepth,
        hasAlpha,
        isRare: false,
        isAnimated: false,
      }
    } else if (type === 'tRNS') header = { ...header, hasAlpha: true }
    else if (type === 'acTL') header = { ...header, isAnimated: true }
    else if (type === 'IDAT') break
  }
  return header
}

/** Baseline, extended and progressive, all by Huffman codes; the other frames are rare. */
const USUAL_FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegHeader(bytes: Uint8Array): ImageHeader | undefined {
  for (const { marker, data } of jpegSegments(bytes)) {
    if (marker === JPEG.SOS) return undefined
    if (!isFrame(marker)) continue
    const channels = data[5] ?? 0
    const colour = ({ 1: 'grey', 3: 'rgb', 4: 'cmyk' } as const)[channels]
    if (colour === undefined || data.length < 6 + channels * 3) return undefined
    const bitDepth = data[0] ?? 0
    return {
      type: 'jpeg',
      widthPx: readUint16(data, 3),
      heightPx: readUint16(data, 1),
      colour,
      bitDepth,
      hasAlpha: false,
      isRare: !USUAL_FRAMES.has(marker) || bitDepth !== 8,
      isAnimated: false,
    }
  }
  return undefined
}
