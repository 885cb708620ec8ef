/** The same picture without what else it carries, byte for byte where pixels are: nothing is decoded, nothing gets worse. */
import { isPixelChunk, isPixelSegment } from './metadata'
import { JPEG, jpegSegments, pngChunks } from './parts'
import { sniffImage } from './sniff'

/** @param bytes of a whole PNG or JPEG; others come back as they are */
export function pixelsOnly(bytes: Uint8Array): Uint8Array {
  const type = sniffImage(bytes)
  if (type === 'png') return joined(bytes, [[0, 8], ...pngRanges(bytes)])
  return type === 'jpeg' ? joined(bytes, [[0, 2], ...jpegRanges(bytes)]) : bytes
}

type Range = readonly [from: number, to: number]

const pngRanges = (bytes: Uint8Array): Range[] =>
  [...pngChunks(bytes)].flatMap(({ type, at, data }): Range[] =>
    isPixelChunk(type) ? [[at, at + 12 + data.length]] : [],
  )

/** A segment reaches to the next: what a scan is made of stands behind its header. */
function jpegRanges(bytes: Uint8Array): Range[] {
  const segments = [...jpegSegments(bytes)]
  return segments.flatMap((segment, n): Range[] => {
    if (!isPixelSegment(segment)) return []
    const to = segment.marker === JPEG.EOI ? segment.at + 2 : (segments[n + 1]?.at ?? bytes.length)
    return [[segment.at, to]]
  })
}

function joined(bytes: Uint8Array, ranges: readonly Range[]): Uint8Array {
  const out = new Uint8Array(ranges.reduce((sum, [from, to]) => sum + to - from, 0))
  let at = 0
  for (const [from, to] of ranges) {
    out.set(bytes.subarray(from, to), at)
    at += to - from
  }
  return out
}
