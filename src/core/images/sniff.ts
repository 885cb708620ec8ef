/** What an image is, told by its first bytes: names and declared types are only claims. */

export const IMAGE_TYPES = ['png', 'jpeg', 'gif', 'webp', 'avif', 'heic', 'tiff', 'bmp', 'ico', 'svg'] as const
export type ImageType = (typeof IMAGE_TYPES)[number] | 'unknown'

const HEIC_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'])
const AVIF_BRANDS: ReadonlySet<string> = new Set(['avif', 'avis'])
/** How much of the beginning is searched for `<svg`, in bytes: a prologue and comments may stand before it. */
const HEAD = 4096

/** Bytes as Latin letters, for comparing with signatures. */
export const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Array.from(bytes.subarray(from, to), (byte) => String.fromCharCode(byte)).join('')

export function sniffImage(bytes: Uint8Array): ImageType {
  const start = latin(bytes, 0, 12)
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (/^GIF8[79]a/.test(start)) return 'gif'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp'
  if (['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].some((magic) => start.startsWith(magic))) return 'tiff'
  if (start.slice(4, 8) === 'ftyp') return ofBrands(bytes)
  if (start.startsWith('\0\0\x01\0') || start.startsWith('\0\0\x02\0')) return 'ico'
  if (start.startsWith('BM') && bytes.length >= 26) return 'bmp'
  const head = latin(bytes, 0, HEAD)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  return head.startsWith('<') && /<(?:[a-z]+:)?svg[\s>]|<!doctype svg/.test(head) ? 'svg' : 'unknown'
}

/** HEIF files name the formats they follow at their beginning; pictures of either kind also call themselves `mif1`. */
function ofBrands(bytes: Uint8Array): ImageType {
  const length = Math.min(readUint32(bytes, 0), 64, bytes.length)
  const brands: string[] = []
  for (let at = 8; at + 4 <= length; at += 4) brands.push(latin(bytes, at, at + 4))
  if (brands.some((brand) => AVIF_BRANDS.has(brand))) return 'avif'
  return brands.some((brand) => HEIC_BRANDS.has(brand)) ? 'heic' : 'unknown'
}

/** Big-endian; bytes that are not there count as 0. */
export const readUint32 = (bytes: Uint8Array, at: number): number =>
  readUint16(bytes, at) * 65_536 + readUint16(bytes, at + 2)
export const readUint16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
