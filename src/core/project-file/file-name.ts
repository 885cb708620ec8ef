/** File names that Windows, macOS, Linux and the sync services all take. */

/** Of project files, without the dot. */
export const EXTENSION = 'briefing'

/** Refused as names by Windows, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i
/** Bytes of a name; the usual limit is 255, and some of it goes to the extension and to “(1)”. */
const LONGEST = 200

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** The name of a file as it is shown: what would turn the letters around, and pass one kind of file off as another, is a mark. */
export const shownFileName = (name: string): string => name.replaceAll(UNSEEN, '\ufffd')

/**
 * A safe name made from a wish: nothing that could be a path, no control or direction marks, no reserved device name, never empty.
 * @param extension without the dot
 */
export function safeFileName(wish: string, extension: string): string {
  const stem = wish
    .normalize('NFC')
    .replace(new RegExp(`\\.${extension}$`, 'i'), '')
    .replaceAll(UNSEEN, '')
    .replaceAll('\ufffd', '')
    .replaceAll(/[\\/:*?"<>|]+/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[.\s-]+|[.\s-]+$/gu, '')
  const short = cutToBytes(stem, LONGEST)
  const named =
    short === '' ? 'briefing' : RESERVED.test(short.split('.')[0] ?? '') ? `${short.split('.')[0]}-briefing` : short
  return `${named}.${extension}`
}

function cutToBytes(text: string, most: number): string {
  let bytes = 0
  let out = ''
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (bytes > most) break
    out += char
  }
  return out.replaceAll(/[.\s-]+$/gu, '')
}
