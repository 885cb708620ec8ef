/** What a file that is no project seems to be, told by its first bytes: its name says nothing, for people rename files. */

const ascii = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0))

/** The longer of two that begin alike stands first. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [ascii('%PDF-'), 'a PDF document'],
  [[0x89, ...ascii('PNG')], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [ascii('GIF8'), 'a GIF image'],
  [ascii('RIFF'), 'a WebP image, a sound or a video'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an Office document in the old format'],
  [ascii('{\\rtf'), 'a rich text document'],
  [[0x1f, 0x8b], 'a compressed archive'],
  [[...ascii('7z'), 0xbc, 0xaf], 'a compressed archive'],
  [[...ascii('MZ')], 'a Windows program'],
  [[0x7f, ...ascii('ELF')], 'a program'],
]

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((value, index) => bytes[index] === value)

/** How much of the beginning is searched for names inside an archive, in bytes. */
const HEAD = 4096

const headText = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, HEAD), (byte) => String.fromCharCode(byte)).join('')

/** @returns for example “a PDF document”, or undefined for what may be text */
export function looksLike(bytes: Uint8Array): string | undefined {
  const known = SIGNATURES.find(([start]) => startsWith(bytes, start))
  if (known) return known[1]
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const head = headText(bytes)
    if (head.includes('word/')) return 'a Word document'
    if (head.includes('xl/')) return 'an Excel workbook'
    if (head.includes('ppt/')) return 'a PowerPoint presentation'
    return 'a ZIP archive or an Office document'
  }
  const start = headText(bytes)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase()
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) {
    return 'a web page, perhaps the sign-in page of a file service saved in place of the file'
  }
  if (start.startsWith('<?xml') || start.startsWith('<svg')) return 'an XML or SVG file'
  return undefined
}
