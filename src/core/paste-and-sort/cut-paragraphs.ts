/**
 * Cuts a pasted text into paragraphs, list items and headings. A blank line always separates; a single line break does where a list item
 * begins (also within a line, where the breaks got lost), around a heading, and, in a text without blank lines, behind a line that ends a sentence. Other breaks are lines that a page
 * was too narrow for.
 */

/** Where words stand in the text they were pasted from. */
export interface Place {
  readonly in: 'paragraph' | 'list'
  /** From 1; the text's own number where it has one. */
  readonly number: number
}

export interface Paragraph {
  /** As pasted, with all that stands around it: joined, these are the text. */
  readonly raw: string
  /** How many characters of `raw` are blanks and a list mark before the words. */
  readonly mark: number
  readonly place: Place
  readonly isHeading: boolean
}

const BULLET = /^\s*[•·▪▫◦‣●○■□➢➤✓*–—-]\s+/u
/** Where a page lost the line breaks between its list items. */
const INLINE_BULLET = /(?<=\S\s+)(?=[•▪●]\s+\S)/u
const NUMBERED = /^\s*(?:¶\s*(\d{1,4})[.)]?|\(?(\d{1,3})[.)])\s+(?=\S)/u
const LETTERED = /^\s*\(?[a-z][.)]\s+(?=\S)/u
const ENDS_SENTENCE = /[.!?…:;]["”’»)\]]*\d{0,3}\s*$/u
/** Words that announce recommendations, in three languages. */
export const RECOMMENDS: RegExp = /recomm?end/iu

export function cutParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let paragraph = 0
  let item = 0
  let isListAnnounced = false
  for (const raw of chunks(text)) {
    const heading = isHeading(raw)
    const bullet = BULLET.exec(raw) ?? LETTERED.exec(raw)
    const numbered = bullet ? null : NUMBERED.exec(raw)
    const number = numbered ? Number(numbered[1] ?? numbered[2]) : undefined
    const mark = bullet?.[0].length ?? numbered?.[0].length ?? /^\s*/u.exec(raw)?.[0].length ?? 0
    const isItem = !heading && (bullet !== null || (number !== undefined && (isListAnnounced || item > 0)))
    if (isItem) item = number ?? item + 1
    else {
      item = 0
      if (!heading) paragraph = number ?? paragraph + 1
      isListAnnounced = RECOMMENDS.test(raw) && (heading || /:\s*$/u.test(raw))
    }
    const place: Place = isItem ? { in: 'list', number: item } : { in: 'paragraph', number: Math.max(paragraph, 1) }
    paragraphs.push({ raw, mark, place, isHeading: heading })
  }
  return paragraphs
}

/** The text in pieces that nothing is lost between; blanks stand at the end of the piece before them, at the very start with the first. */
function chunks(text: string): readonly string[] {
  const lines = (text.match(/[^\n]*\n|[^\n]+$/gu) ?? []).flatMap((line) => line.split(INLINE_BULLET))
  const hasBlankLines = /\n[^\S\n]*\n/u.test(text.trim())
  const pieces: string[] = []
  let open = ''
  let last = '' // the last line with words in `open`
  let isBroken = false // by a blank line
  for (const line of lines) {
    if (line.trim() === '') {
      open += line
      isBroken = last !== ''
      continue
    }
    const begins =
      last !== '' &&
      (isBroken ||
        BULLET.test(line) ||
        NUMBERED.test(line) ||
        isHeading(last) ||
        isHeading(line) ||
        (!hasBlankLines && ENDS_SENTENCE.test(last)))
    if (begins) {
      pieces.push(open)
      open = ''
    }
    open += line
    last = line
    isBroken = false
  }
  return open === '' ? pieces : [...pieces, open]
}

/** A short line in capitals, with or without a colon. */
function isHeading(line: string): boolean {
  const words = line.trim()
  return words.length <= 80 && /\p{Lu}{3}/u.test(words) && !/\p{Ll}/u.test(words) && !/[.!?;]$/u.test(words)
}
