/** Where words stand in a text: whole characters only, so that a replacement never halves one. */

export interface FindOptions {
  readonly matchCase: boolean
  readonly wholeWord: boolean
  readonly ignoreAccents: boolean
}
export const PLAIN_FIND: FindOptions = { matchCase: false, wholeWord: false, ignoreAccents: true }

/** Places in the text, in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type Matcher = (text: string) => readonly Span[]

const NOT_ASCII = /[^\0-\u007f]/
const LAST_ASCII = '\u007f'
const NOWHERE = -1
const SHORTENED = /[\p{M}\u{10000}-\u{10ffff}]/u
const MARKS = /\p{M}+/gu
const WORD_END = /[\p{L}\p{N}\p{M}_]$/u
const WORD_START = /^[\p{L}\p{N}\p{M}_]/u

/**
 * A text as it is compared: without capitals, and without accents where those are ignored. Capitals first: “ß” is “ss”. Every character
 * folds as it would alone, so that a place in the folded text can be led back.
 */
export function fold(text: string, { matchCase, ignoreAccents }: FindOptions = PLAIN_FIND): string {
  if (!NOT_ASCII.test(text)) return matchCase ? text : text.toLowerCase()
  const bare = ignoreAccents ? text.normalize('NFD').replace(MARKS, '') : text
  return matchCase ? bare : bare.toUpperCase().toLowerCase().replaceAll('ς', 'σ') // the form at the end of a word
}

/** Finds a text again and again, without overlaps. An empty one, or one of accents only, is nowhere. */
export function matcherOf(wanted: string, options: FindOptions): Matcher {
  const query = fold(wanted, options)
  if (query === '') return () => []
  return (text) => {
    const folded = fold(text, options)
    if (!folded.includes(query)) return []
    // where no character can have become shorter, the same length means the same places
    const spans = folded.length === text.length && !SHORTENED.test(text) ? plainSpans : mappedSpans
    const found = spans(text, folded, query, options)
    return options.wholeWord ? found.filter((span) => isWholeWord(text, span)) : found
  }
}

function plainSpans(_text: string, folded: string, query: string): readonly Span[] {
  const spans: Span[] = []
  for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + query.length))
    spans.push({ start: at, end: at + query.length })
  return spans
}

/** Each folded unit knows its character: a hit begins with the first unit of one and ends with the last of one. */
function mappedSpans(text: string, folded: string, query: string, options: FindOptions): readonly Span[] {
  const starts = new Int32Array(folded.length + 1).fill(NOWHERE)
  const ends = new Int32Array(folded.length + 1).fill(NOWHERE)
  let at = 0
  let foldedAt = 0
  for (const character of text) {
    const length = character <= LAST_ASCII ? 1 : fold(character, options).length
    if (length > 0) starts[foldedAt] = at
    at += character.length
    foldedAt += length
    ends[foldedAt] = at // an accent of its own belongs to the letter before it
  }
  const spans: Span[] = []
  let from = folded.indexOf(query)
  while (from >= 0) {
    const start = starts[from] ?? NOWHERE
    const end = ends[from + query.length] ?? NOWHERE
    const isWhole = start !== NOWHERE && end !== NOWHERE
    if (isWhole) spans.push({ start, end })
    from = folded.indexOf(query, from + (isWhole ? query.length : 1))
  }
  return spans
}

const isWholeWord = (text: string, { start, end }: Span): boolean =>
  !WORD_END.test(text.slice(Math.max(0, start - 2), start)) && !WORD_START.test(text.slice(end, end + 2))
