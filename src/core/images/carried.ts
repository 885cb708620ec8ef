/**
 * What a picture says besides its pixels, in the terms of the people it may betray: where it was taken, with which device, when. Pictures
 * are drawn anew on import; this only tells what went with that.
 */
import { metadataIn } from './metadata'
import { jpegSegments, pngChunks } from './parts'
import { latin, readUint16, readUint32, sniffImage } from './sniff'

export const CARRIED = ['place', 'camera', 'time', 'author', 'thumbnail', 'other'] as const
export type Carried = (typeof CARRIED)[number]

/** Tags of EXIF 2.32 (CIPA DC-008), by what they tell. Pointers to other directories are followed, not named. */
const TAGS: ReadonlyMap<number, Carried> = new Map([
  [0x010f, 'camera'], // Make
  [0x0110, 'camera'], // Model
  [0xa433, 'camera'], // LensMake
  [0xa434, 'camera'], // LensModel
  [0xa431, 'camera'], // BodySerialNumber
  [0x0132, 'time'],
  [0x9003, 'time'],
  [0x9004, 'time'],
  [0x013b, 'author'], // Artist
  [0x8298, 'author'], // Copyright
  [0xa430, 'author'], // CameraOwnerName
])
const EXIF_DIRECTORY = 0x8769
const GPS_DIRECTORY = 0x8825
/** A directory that leads back to itself would be followed for ever. */
const MOST_DIRECTORIES = 8
const ENTRY_BYTES = 12

/** Names found in packets that are text: XMP, IPTC in Photoshop's block, comments of PNG. */
const WORDS: readonly (readonly [RegExp, Carried])[] = [
  [/GPSLatitude|GPSLongitude|LocationCreated|photoshop:City|Iptc4xmpCore:Location/, 'place'],
  [/tiff:Make|tiff:Model|aux:Lens|SerialNumber/, 'camera'],
  [/CreateDate|DateTimeOriginal|DateCreated|ModifyDate|Creation Time/, 'time'],
  [/dc:creator|photoshop:Credit|dc:rights|\0?Author\0|\0?Copyright\0/, 'author'],
]

/** @returns in the order of `CARRIED`; empty: nothing but pixels */
export function carriedBy(bytes: Uint8Array): readonly Carried[] {
  if (metadataIn(bytes).length === 0) return []
  const found = new Set<Carried>()
  for (const packet of packetsOf(bytes)) {
    if (packet.kind === 'exif') for (const one of inExif(packet.data)) found.add(one)
    else if (packet.kind === 'thumbnail') found.add('thumbnail')
    else {
      const text = latin(packet.data, 0, Math.min(packet.data.length, MOST_TEXT))
      for (const [words, one] of WORDS) if (words.test(text)) found.add(one)
    }
  }
  if (found.size === 0) found.add('other')
  return CARRIED.filter((one) => found.has(one))
}

/** A packet of text is rarely longer; looked through letter by letter. */
const MOST_TEXT = 262_144

interface Packet {
  readonly kind: 'exif' | 'text' | 'thumbnail'
  readonly data: Uint8Array
}

function* packetsOf(bytes: Uint8Array): Generator<Packet, void> {
  if (sniffImage(bytes) === 'png') {
    for (const { type, data } of pngChunks(bytes)) {
      if (type === 'eXIf') yield { kind: 'exif', data }
      else if (type === 'tIME') yield { kind: 'text', data: TIME }
      else if (['tEXt', 'iTXt', 'zTXt'].includes(type)) yield { kind: 'text', data }
    }
    return
  }
  for (const { marker, data } of jpegSegments(bytes)) {
    if (marker === 0xe1 && latin(data, 0, 6) === 'Exif\0\0') yield { kind: 'exif', data: data.subarray(6) }
    else if (marker === 0xe0 && latin(data, 0, 5) === 'JFXX\0') yield { kind: 'thumbnail', data }
    else if (marker > 0xe0 && marker <= 0xef) yield { kind: 'text', data }
  }
}
/** The chunk holds numbers only; its being there is what it tells. */
const TIME = Uint8Array.from('CreateDate', (letter) => letter.charCodeAt(0))

/** @param tiff the packet from its byte order on; offsets in it count from there */
function* inExif(tiff: Uint8Array): Generator<Carried, void> {
  const isLittle = latin(tiff, 0, 2) === 'II'
  const uint16 = (at: number) => (isLittle ? (tiff[at] ?? 0) + (tiff[at + 1] ?? 0) * 256 : readUint16(tiff, at))
  const uint32 = (at: number) => (isLittle ? uint16(at) + uint16(at + 2) * 65_536 : readUint32(tiff, at))
  const directories = [{ at: uint32(4), isThumbnail: false }]
  for (let n = 0; n < directories.length && n < MOST_DIRECTORIES; n++) {
    const { at, isThumbnail } = directories[n] ?? { at: 0, isThumbnail: false }
    const count = uint16(at)
    if (at < 8 || at + 2 + count * ENTRY_BYTES > tiff.length) continue
    if (isThumbnail && count > 0) yield 'thumbnail'
    for (let entry = at + 2; entry < at + 2 + count * ENTRY_BYTES; entry += ENTRY_BYTES) {
      const tag = uint16(entry)
      const told = TAGS.get(tag)
      if (told) yield told
      if (tag === GPS_DIRECTORY) yield 'place'
      if (tag === EXIF_DIRECTORY) directories.push({ at: uint32(entry + 8), isThumbnail: false })
    }
    const next = uint32(at + 2 + count * ENTRY_BYTES)
    if (n === 0 && next !== 0) directories.push({ at: next, isThumbnail: true })
  }
}
