/**
 * Cuts pasted text of a report into sentences, in English, Spanish or Portuguese. Nothing of the text is lost: the pieces joined are the
 * text. It knows no grammar: where it cuts wrongly, a person joins two sentences or edits one.
 */
import { BEFORE_NUMBER, BEGINS_SENTENCE, GOES_ON } from './abbreviations'
import { cutParagraphs, type Paragraph, type Place, RECOMMENDS } from './cut-paragraphs'

export interface Sentence {
  /** As pasted: these joined are the text. */
  readonly raw: string
  /** To be read: without list mark, line breaks and blanks around. Never empty. */
  readonly words: string
  readonly place: Place
  readonly isHeading: boolean
}

export function cutSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let lost = '' // a piece without words goes with its neighbour
  for (const paragraph of cutParagraphs(text)) {
    for (const piece of paragraph.isHeading ? [wholeOf(paragraph)] : piecesOf(paragraph)) {
      const raw = lost + piece.raw
      if (/[\p{L}\p{N}]/u.test(piece.words)) {
        sentences.push({ raw, words: piece.words, place: piece.place, isHeading: paragraph.isHeading })
        lost = ''
      } else lost = raw
    }
  }
  const last = sentences.at(-1)
  return last && lost !== '' ? [...sentences.slice(0, -1), { ...last, raw: last.raw + lost }] : sentences
}

type Piece = Pick<Sentence, 'raw' | 'words' | 'place'>

const readable = (raw: string): string => raw.replace(/\s+/gu, ' ').trim()

const wholeOf = ({ raw, place, mark }: Paragraph): Piece => ({ raw, words: readable(raw.slice(mark)), place })

function piecesOf(paragraph: Paragraph): readonly Piece[] {
  const { raw, mark, place } = paragraph
  const cuts = sentenceEnds(raw, mark)
  const pieces = slices(raw, cuts)
  let item = 0
  return pieces.flatMap((piece, at) => {
    const from = at === 0 ? mark : 0
    const items = listItems(piece, from)
    if (items.length === 1) return [{ raw: piece, words: readable(piece.slice(from)), place }]
    return items.map((part, index): Piece => {
      const isLead = index === 0 && /:\s*$/u.test(part)
      if (!isLead) item++
      return {
        raw: part,
        words: readable(part.slice(index === 0 ? from : 0)),
        place: isLead || place.in === 'list' ? place : { in: 'list', number: item },
      }
    })
  })
}

const slices = (text: string, ends: readonly number[]): readonly string[] =>
  [...ends, text.length].map((end, at) => text.slice(ends[at - 1] ?? 0, end)).filter((piece) => piece !== '')

const CLOSERS = /["”’»)\]]*(?:\[\d+\]|[\u00b9\u00b2\u00b3\u2070-\u2079]+)?["”’»)\]]*/uy
const NEXT = /\s+(?=["“‘«([¿¡]*[\p{Lu}\p{N}])/uy

/** Where sentences end: behind the blanks that follow them. */
function sentenceEnds(text: string, from: number): readonly number[] {
  const ends: number[] = []
  const enclosed = enclosedIn(text)
  let begun = from
  for (let at = from; at < text.length; at++) {
    const mark = text[at]
    if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') continue
    CLOSERS.lastIndex = at + 1
    const closed = at + 1 + (CLOSERS.exec(text)?.[0].length ?? 0)
    NEXT.lastIndex = closed
    const blanks = NEXT.exec(text)?.[0].length
    if (blanks === undefined || enclosed(closed)) continue
    if (mark === '.' && isAbbreviation(text, begun, at, closed + blanks)) continue
    begun = closed + blanks
    ends.push(begun)
    at = begun - 1
  }
  return ends
}

function isAbbreviation(text: string, begun: number, stop: number, next: number): boolean {
  // longer than any abbreviation: a sentence without blanks must not make this slow
  const before = /[\p{L}\p{N}.º°]+$/u.exec(text.slice(Math.max(begun, stop - 24), stop))?.[0] ?? ''
  const word = before.toLowerCase()
  if (GOES_ON.has(word)) return true
  const following = /^["“‘«([¿¡]*([\p{L}\p{N}]+)/u.exec(text.slice(next, next + 40))?.[1] ?? ''
  if (BEFORE_NUMBER.has(word)) return /^\p{N}/u.test(following) || /^[IVXLC]+$/u.test(following)
  if (/^\p{Lu}$/u.test(before)) return true // an initial: “J. Smith”
  const isInitialism = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(before) // “U.S”, “EE.UU”, “p.m”
  return isInitialism && !BEGINS_SENTENCE.has(following.toLowerCase())
}

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '(': ')', '[': ']' }
/** A quotation longer than this is cut all the same. */
const LONGEST_QUOTATION = 400

/** Whether a place stands inside of brackets or quotation marks that are closed in this text. */
function enclosedIn(text: string): (at: number) => boolean {
  const spans: [number, number][] = []
  const open: { readonly at: number; readonly close: string }[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? ''
    const close = PAIRS[mark] ?? (mark === '"' && open.at(-1)?.close !== '"' ? '"' : undefined)
    if (close !== undefined) open.push({ at, close })
    else if (mark === open.at(-1)?.close) {
      const from = open.pop()?.at ?? at
      if (at - from <= LONGEST_QUOTATION) spans.push([from, at])
    }
  }
  const inside = new Set<number>()
  for (const [from, to] of spans) for (let at = from + 1; at <= to; at++) inside.add(at)
  return (at) => inside.has(at)
}

const FEWEST_WORDS = 2

/** One sentence that lists recommendations, cut behind its semicolons and behind the colon that announces them. */
function listItems(sentence: string, from: number): readonly string[] {
  const enclosed = enclosedIn(sentence)
  const ends = [...sentence.matchAll(/;\s+/gu)]
    .filter(({ index }) => index >= from && !enclosed(index))
    .map(({ index, 0: found }) => index + found.length)
  if (ends.length < 2) return [sentence]
  const colon = /^[^;:]{1,160}:\s+/u.exec(sentence.slice(from))?.[0]
  const lead = colon !== undefined && (RECOMMENDS.test(colon) || !/\p{Ll}/u.test(colon)) ? [from + colon.length] : []
  const items = slices(sentence, [...lead, ...ends])
  const hasWords = (item: string) => item.trim().split(/\s+/u).length >= FEWEST_WORDS
  return items.slice(lead.length).every(hasWords) ? items : [sentence]
}
