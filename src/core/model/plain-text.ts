/** What a text field may hold, and how other text is made to fit: a paste from a word processor brings characters no file may have. */
import { LIMITS } from './limits'

const CONTROLS = String.raw`\u0000-\u0008\u000b-\u001f`
/** Line breaks and tabs may stand in running text, other control characters may not. */
export const NOT_IN_TEXT: RegExp = new RegExp(`[${CONTROLS}]`)
export const NOT_IN_LINE: RegExp = new RegExp(String.raw`[${CONTROLS}\t\n]`)
/** Half of a character. */
export const LONE_SURROGATE: RegExp = /\p{Surrogate}/u

/** Without half characters and controls; the breaks of other programs become ours. */
const readable = (text: string): string =>
  text
    .replace(/\r\n?|\v|\f/g, '\n')
    .replace(new RegExp(NOT_IN_TEXT, 'g'), '')
    .replace(new RegExp(LONE_SURROGATE, 'gu'), '')

/** Cut without halving a character. */
const cut = (text: string, max: number): string =>
  text.length <= max ? text : text.slice(0, max).replace(new RegExp(`${LONE_SURROGATE.source}$`, 'u'), '')

/** Running text as a project may hold it. */
export const fitText = (text: string, max: number = LIMITS.text): string => cut(readable(text), max)
/** Text of one line as a project may hold it: breaks and tabs become spaces. */
export const fitLine = (text: string, max: number = LIMITS.line): string =>
  cut(readable(text).replace(/[\t\n]/g, ' '), max)

/** Text in pieces no longer than a text may be; a single piece for nearly every text, none for an empty one. */
export function textPieces(text: string, max: number = LIMITS.text): readonly string[] {
  const pieces: string[] = []
  for (let rest = readable(text); rest !== ''; ) {
    const piece = cut(rest, max)
    pieces.push(piece)
    rest = rest.slice(piece.length)
  }
  return pieces
}
