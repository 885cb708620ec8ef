/**
 * What blocks need while a briefing is assembled: rich text from stored text, and numbers for sources in the order in which they are
 * first cited. One is made for each call of `assemble` and never leaves it, so the counting inside does not show.
 */
import type { Issue, Place } from '../checks/check'
import type { BlockId, SourceId } from '../model/ids'
import type { Localized } from '../model/language'
import type { Inline, InlineText, Mark } from '../model/prose'
import { describeToken, evaluateToken } from '../narrative/evaluate'
import { wordsOf } from '../narrative/languages/all-languages'
import type { LanguageWords } from '../narrative/languages/language-words'
import { pick } from '../narrative/localized'
import { recordsOf } from '../narrative/records'
import type { Scope } from '../narrative/scope'
import { NBSP } from '../narrative/text'
import { type Binding, bindingOf, bindSpaces } from './bind-spaces'
import type { Endnote, NotePlace, RichText, Run } from './briefing'
import { type ForeignNames, foreignNames, markNames } from './name-language'
import { noteMark } from './note-mark'
import type { Numbering } from './numbering'
import { planTexts } from './plan-texts'

/** Only these may leave a document. */
export const isSafeAddress = (href: string): boolean => /^(?:https:\/\/|mailto:)\S+$/i.test(href)

/** The words of a record; citations among them are no part of it. */
export const ofRecord = (id: string, text: RichText): RichText =>
  text.map((run) => (run.citation || run.footnote ? run : { ...run, record: id }))

/**
 * By block or figure: its tokens with their places, in the order of the editors, which a caption or a table is not assembled in. Copies
 * of a text may share their tokens, within a block, too: then a token has several places, taken one after the other.
 */
function valuePlaces(scope: Scope): ReadonlyMap<string | undefined, ReadonlyMap<Inline, number[]>> {
  const places = new Map<string | undefined, Map<Inline, number[]>>()
  const counted = new Map<string | undefined, number>()
  for (const { at, text } of planTexts(scope))
    for (const inline of text) {
      if (inline.type !== 'token') continue
      const home = at.block ?? at.figure
      const place = counted.get(home) ?? 0
      counted.set(home, place + 1)
      const own = places.get(home) ?? new Map<Inline, number[]>()
      places.set(home, own.set(inline, [...(own.get(inline) ?? []), place]))
    }
  return places
}

/** Where the notes of a text go, and whose they are. */
interface NotesOf {
  readonly place: NotePlace
  readonly block: BlockId
}
type BlockPlace = Place & { readonly block: BlockId }

export class Assembly {
  readonly words: LanguageWords
  readonly issues: Issue[] = []
  readonly #cited = new Map<SourceId, number>()
  readonly #binding: Binding
  readonly #names: ForeignNames
  readonly #values: ReturnType<typeof valuePlaces>
  readonly #endnotes: Endnote[] = []
  #headingLevel = 0
  #notes = 0

  constructor(
    readonly scope: Scope,
    readonly numbering: Numbering,
  ) {
    this.words = wordsOf(scope.language)
    const { fieldProjects } = scope.project
    this.#binding = bindingOf(
      this.words.grammar.bound,
      fieldProjects.map((project) => project.name.text),
    )
    this.#names = foreignNames(fieldProjects, scope.language)
    this.#values = valuePlaces(scope)
  }

  /** The cited sources, in the order of their numbers from 1. */
  get cited(): readonly SourceId[] {
    return [...this.#cited.keys()]
  }
  /** Notes that stand behind the text, in its order. */
  get endnotes(): readonly Endnote[] {
    return this.#endnotes
  }
  /** Level of the last heading; 0 before the first. */
  get headingLevel(): number {
    return this.#headingLevel
  }
  enterHeading(level: number): void {
    this.#headingLevel = level
  }

  report(check: string, severity: Issue['severity'], at: Place, message: string): void {
    this.issues.push({ check, severity, at: { plan: this.scope.plan.id, ...at }, message })
  }

  /** A stored text in the language of the briefing; empty when it is not written in any. */
  rich(text: Localized<InlineText>, at: Place): RichText {
    return this.#picked(text, at, null)
  }
  /** The same where no note can stand at the foot of the page, for example in a cell: its notes are endnotes. */
  boxed(text: Localized<InlineText>, at: BlockPlace): RichText {
    return this.#picked(text, at, { place: 'end', block: at.block })
  }
  #picked(text: Localized<InlineText>, at: Place, notes: NotesOf | null): RichText {
    const picked = pick(text, this.scope)
    if (!picked) return []
    return this.foreign(this.#finished(picked.value, at, notes), picked.language, at)
  }

  /** Marks text that was written in another language than the briefing's, and tells. */
  foreign(text: RichText, language: string, at: Place): RichText {
    if (language === this.scope.language) return text
    const known = this.issues.some(
      (issue) => issue.check === 'translation' && issue.at.block === at.block && issue.at.figure === at.figure,
    )
    if (!known)
      this.report(
        'translation',
        'warning',
        at,
        `This part is not written in the language of the briefing (${this.scope.language}); the text in ${language} is printed. Translate it.`,
      )
    return text.map((run) =>
      run.lang === undefined && !run.token && !run.citation && !run.footnote && !run.target
        ? { ...run, lang: language }
        : run,
    )
  }

  /** Words of our own or of a record: names get their language, spaces are bound. */
  finish(text: RichText): RichText {
    return markNames(bindSpaces(text, this.#binding), this.#names)
  }
  own(text: string): RichText {
    return text === '' ? [] : this.finish([{ text }])
  }

  inline(text: InlineText, at: Place): RichText {
    return this.#finished(text, at, null)
  }
  /** Of a paragraph or an item of a list: notes stand at the foot of the page unless the plan or the place wants them at the end. */
  noted(text: InlineText, at: BlockPlace, place: NotePlace): RichText {
    return this.#finished(text, at, { place: this.scope.plan.notes ?? place, block: at.block })
  }
  #finished(text: InlineText, at: Place, notes: NotesOf | null): RichText {
    return this.finish(text.flatMap((part) => this.#runs(part, at, notes)))
  }

  /** Superscript numbers: “1”, “,2”. A source that is gone is reported and left out. */
  cite(sources: readonly SourceId[], at: Place): RichText {
    const known = sources.filter((id) => {
      if (recordsOf(this.scope.project).sources.has(id)) return true
      this.report(
        'reference',
        'error',
        at,
        `A citation leads to the source ${id}, which is not in this project. Cite another, or take it out.`,
      )
      return false
    })
    return known.map((id, index): Run => {
      const number = this.#cited.get(id) ?? this.#cited.size + 1
      this.#cited.set(id, number)
      return { text: index === 0 ? String(number) : `,${number}`, citation: { number } }
    })
  }

  /** @param notes null: in brackets, for example in a heading */
  #runs(part: Inline, at: Place, notes: NotesOf | null): RichText {
    switch (part.type) {
      case 'text':
        return [{ text: part.text, ...styleOf(part.marks ?? []) }]
      case 'token': {
        const { token } = part.attrs
        const value = evaluateToken(token, this.scope)
        const place = this.#values
          .get(at.block ?? at.figure)
          ?.get(part)
          ?.shift()
        const known = place === undefined ? {} : { value: place }
        if (value.ok) return [{ text: value.text, token: true, ...known }]
        this.report(
          'token-value',
          'error',
          at,
          `There is no value for: ${describeToken(token, this.scope)}. ${value.reason}`,
        )
        return [{ text: this.words.page.noValue, token: true, ...known }]
      }
      case 'citation':
        return this.cite(part.attrs.sources, at)
      case 'footnote': {
        const text = part.attrs.text.trim()
        if (text === '') return []
        if (notes === null) return [{ text: ` (${text})` }]
        this.#notes += 1
        const mark = noteMark(this.#notes)
        if (notes.place === 'end') this.#endnotes.push({ mark, text, block: notes.block })
        return [{ text: mark, footnote: { text, place: notes.place } }]
      }
      case 'figure-ref': {
        const { figure } = part.attrs
        const key = this.numbering.figureBlocks.get(figure)
        return this.#reference('figure', key, key && this.numbering.numbers.get(key), figure, at)
      }
      case 'table-ref': {
        const { table } = part.attrs
        return this.#reference('table', table, this.numbering.numbers.get(table), table, at)
      }
    }
  }

  #reference(
    kind: 'figure' | 'table',
    key: string | undefined,
    number: number | undefined,
    id: string,
    at: Place,
  ): RichText {
    const { page } = this.words
    if (key === undefined || number === undefined) {
      this.report(
        'reference',
        'error',
        at,
        `The text refers to a ${kind} that is not printed in this briefing (${id}). Put it into the plan, or take the reference out.`,
      )
      return [{ text: kind === 'figure' ? page.noFigure : page.noTable }]
    }
    return [{ text: `${page.labels[kind]}${NBSP}${number}`, target: { kind, key } }]
  }
}

function styleOf(marks: readonly Mark[]): Omit<Run, 'text'> {
  let style: Omit<Run, 'text'> = {}
  for (const mark of marks) {
    if (mark.type === 'bold') style = { ...style, bold: true }
    else if (mark.type === 'italic') style = { ...style, italic: true }
    else if (mark.type === 'lang') style = { ...style, lang: mark.attrs.lang }
    else if (isSafeAddress(mark.attrs.href)) style = { ...style, href: mark.attrs.href }
  }
  return style
}
