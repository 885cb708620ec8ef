/** Runs of a briefing -> pdfmake's inlines: links, superscripts, languages, soft hyphens. */
import type { RichText, Run } from '../../../core/briefing/briefing'
import type { Origin } from '../../../core/briefing/origin'
import type { Language } from '../../../core/model/language'
import type { Footnote, TextRun } from '../tagged/node-types'

export interface InlineOptions {
  readonly linkColour: string
  /** With `{number}`; what is read for a superscript. */
  readonly citationLabel: string
  /** With `{mark}`; what is read for the mark of a note. */
  readonly footnoteLabel: string
  /** With `{mark}`; what is read for the mark that a note begins with. */
  readonly noteBackLabel: string
  readonly hyphenate: (text: string) => string
}

export const plainText = (text: RichText): string => text.map((run) => run.text).join('')

/** The name that a caption or an entry of the sources is reached by. Lower-case ASCII, as PDF sorts names by bytes. */
export const captionId = (kind: 'figure' | 'table', key: string): string =>
  `${kind}-${key.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-')}`
/** The name that an endnote is reached by, and the one of the place in the text that it belongs to. */
export const noteId = (mark: string): string => `endnote-${mark}`
export const noteAnchor = (mark: string): string => `endnote-${mark}-mark`
export const sourceId = (number: number): string => `source-${number}`

export const toInlines = (text: RichText, options: InlineOptions): (TextRun | Footnote)[] =>
  text.map((run) => toInline(run, options))

function toInline(
  run: Run,
  { linkColour, citationLabel, footnoteLabel, noteBackLabel, hyphenate }: InlineOptions,
): TextRun | Footnote {
  const style: Omit<TextRun, 'text'> = {
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.lang ? { lang: run.lang } : {}),
    ...(run.expansion ? { expansion: run.expansion } : {}),
    ...(run.record !== undefined || run.value !== undefined ? { origin: runOrigin(run) } : {}),
  }
  if (run.citation) {
    const { number } = run.citation
    return {
      ...style,
      text: run.text,
      sup: true,
      tag: 'Reference',
      linkToDestination: sourceId(number),
      alt: citationLabel.replace('{number}', String(number)),
      color: linkColour,
    }
  }
  if (run.footnote) {
    const mark = { alt: footnoteLabel.replace('{mark}', run.text), color: linkColour }
    if (run.footnote.place === 'foot') {
      return {
        ...mark,
        footnote: [{ text: breakLong(hyphenate(run.footnote.text)) }],
        mark: run.text,
        backAlt: noteBackLabel.replace('{mark}', run.text),
      }
    }
    return {
      ...mark,
      text: run.text,
      sup: true,
      tag: 'Reference',
      linkToDestination: noteId(run.text),
      anchor: noteAnchor(run.text),
    }
  }
  if (run.target) {
    return {
      ...style,
      text: run.text,
      linkToDestination: captionId(run.target.kind, run.target.key),
      color: linkColour,
    }
  }
  if (run.href) return { ...style, text: breakLong(run.text), link: run.href, color: linkColour }
  // A passage in another language keeps its own spelling: our hyphenation knows only the briefing's language.
  return { ...style, text: run.lang ? run.text : breakLong(hyphenate(run.text)) }
}

/** Of the words of a record or of a value, beside that of the block they stand in. */
const runOrigin = ({ record, value }: Run): Pick<Origin, 'record' | 'value'> => ({
  ...(record === undefined ? {} : { record }),
  ...(value === undefined ? {} : { value }),
})

const SOFT_HYPHEN = '\u00ad'
const LONG = 200
const PIECE = 60
/** Break points in words that nobody could read anyway: pdfmake's time grows with the square of a word's length. */
const breakLong = (text: string): string =>
  text.length <= LONG
    ? text
    : text.replaceAll(new RegExp(`\\S{${LONG},}`, 'gu'), (word) =>
        [...word].flatMap((char, i) => (i > 0 && i % PIECE === 0 ? [SOFT_HYPHEN, char] : [char])).join(''),
      )

/** Nothing is hyphenated in English; in Spanish and Portuguese lower-case words of nine letters or more, so never a name. */
export function hyphenator(
  language: Language,
  patterns: Readonly<Partial<Record<Language, (word: string) => string>>>,
): (text: string) => string {
  const hyphenateWord = patterns[language]
  if (!hyphenateWord) return (text) => text
  return (text) =>
    text.replaceAll(/(?<![\p{L}\p{M}’'-])\p{Ll}{9,}(?![\p{L}\p{M}’'])/gu, (word) => keepEnds(hyphenateWord(word)))
}

/** No piece of fewer than four letters at either end of a word. */
function keepEnds(word: string): string {
  const pieces = word.split(SOFT_HYPHEN)
  let out = ''
  pieces.forEach((piece, i) => {
    const before = out.replaceAll(SOFT_HYPHEN, '').length
    const after = pieces.slice(i).join('').length
    out += i > 0 && before >= 4 && after >= 4 ? SOFT_HYPHEN + piece : piece
  })
  return out
}
