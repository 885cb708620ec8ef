/**
 * Every text of a project that somebody wrote, with its place. One walk serves finding and replacing, so that what is found and what is
 * replaced cannot differ. What a visitor does not change stays the same object.
 */

import type { DonorWording } from '../model/field-work'
import type { OwnNumbersFigure } from '../model/figure'
import { LANGUAGES, type Language, type Localized } from '../model/language'
import { LIMITS } from '../model/limits'
import { fitLine, fitText } from '../model/plain-text'
import type { BriefingPlan } from '../model/plan'
import type { Project } from '../model/project'
import type { Inline, InlineText, ParagraphNode, Prose } from '../model/prose'
import type { AnswerGap } from '../model/report'

/** Where a text stands. */
export interface TextPlace {
  /** The record, and within a plan the block; the project itself for its title. */
  readonly record: string
  readonly block: string | null
  /** Name of the field in the model, for example `statement`. */
  readonly field: string
  /** Null: the text is not for one language (a name, a locator). */
  readonly language: Language | null
  /** Tells apart texts with the same record, block, field and language: paragraphs, cells. */
  readonly part: number
}

export interface TextVisitor {
  /** @param fit makes a new text fit the field */
  readonly plain: (text: string, at: TextPlace, fit: (text: string) => string) => string
  /** @param plan whose values the line says; null for figures that no plan shows */
  readonly line: (line: InlineText, at: TextPlace, plan: BriefingPlan | null) => InlineText
  /** The words of somebody else, kept for checking: read only. */
  readonly quoted: (text: string, at: TextPlace) => void
}

/** How a field is walked: text of one line or running text, in languages or not. */
type Kind = 'line' | 'text' | 'acronym' | 'line-each' | 'text-each' | 'named' | 'quoted' | 'planned' | 'asked'
type Fields = readonly (readonly [field: string, kind: Kind])[]

const RECORD_FIELDS = {
  countries: [['name', 'line-each']],
  placements: [['note', 'text']],
  countRules: [
    ['name', 'line-each'],
    ['note', 'text-each'],
  ],
  findings: [
    ['statement', 'text-each'],
    ['label', 'line-each'],
    ['quote', 'quoted'],
    ['locator', 'line'],
    ['gap', 'planned'],
  ],
  statistics: [
    ['locator', 'line'],
    ['note', 'text'],
  ],
  organisations: [
    ['name', 'line-each'],
    ['localName', 'named'],
    ['acronym', 'acronym'],
    ['nameAsked', 'line-each'],
    ['wordings', 'asked'],
  ],
  people: [
    ['name', 'line'],
    ['role', 'line-each'],
    ['unit', 'line-each'],
  ],
  fieldProjects: [
    ['name', 'named'],
    ['gloss', 'line-each'],
    ['glossLanguage', 'line-each'],
    ['longName', 'line-each'],
    ['aims', 'text-each'],
  ],
  activities: [
    ['title', 'line-each'],
    ['audience', 'line-each'],
    ['outcome', 'text-each'],
  ],
  updates: [['text', 'text-each']],
  sources: [
    ['title', 'line-each'],
    ['author', 'line'],
    ['publisher', 'line'],
    ['detail', 'line-each'],
    ['note', 'text-each'],
  ],
  media: [['credit', 'line-each']],
  terms: [
    ['avoid', 'line'],
    ['say', 'line'],
    ['why', 'line'],
  ],
  acronyms: [
    ['short', 'acronym'],
    ['long', 'line-each'],
  ],
} as const satisfies Partial<Record<keyof Project, Fields>>
type RecordLists = keyof typeof RECORD_FIELDS

const fitAcronym = (text: string): string => fitLine(text, LIMITS.acronym)

/** Keeps the object when nothing in it has changed. */
const withField = <T extends object>(record: T, field: string, value: unknown): T =>
  (record as Record<string, unknown>)[field] === value ? record : { ...record, [field]: value }

function mapSame<T>(entries: readonly T[], change: (entry: T, index: number) => T): readonly T[] {
  let changed: T[] | undefined
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as T
    const next = change(entry, i)
    if (next !== entry && changed === undefined) changed = entries.slice()
    if (changed !== undefined) changed[i] = next
  }
  return changed ?? entries
}

function eachLanguage<T>(text: Localized<T>, change: (value: T, language: Language) => T): Localized<T> {
  let next = text
  for (const language of LANGUAGES) {
    const value = text[language]
    if (value !== undefined) next = withField(next, language, change(value, language))
  }
  return next
}

/** Walks every text. @returns the project with what the visitor gave back; the same project when it changed nothing */
export function visitTexts(project: Project, visitor: TextVisitor): Project {
  let next = project
  const at = (record: string, field: string, language: Language | null, block: string | null = null, part = 0) => ({
    record,
    block,
    field,
    language,
    part,
  })
  next = withField(next, 'title', visitor.plain(project.title, at(project.id, 'title', null), fitLine))
  for (const list of Object.keys(RECORD_FIELDS) as RecordLists[]) {
    const fields: Fields = RECORD_FIELDS[list]
    const records: readonly { readonly id: string }[] = project[list]
    next = withField(
      next,
      list,
      mapSame(records, (record) => fields.reduce((r, [field, kind]) => visitField(r, field, kind, visitor), record)),
    )
  }
  next = withField(
    next,
    'figures',
    mapSame(project.figures, (figure) => {
      const plan = planShowing(project, figure.id)
      const lines = (['title', 'note', 'sourceLine'] as const).reduce(
        (f, field) =>
          withField(
            f,
            field,
            eachLanguage(f[field], (line, language) => visitor.line(line, at(f.id, field, language), plan)),
          ),
        figure,
      )
      const shown = lines.kind === 'own-numbers' ? visitNumbers(lines, at, visitor) : lines
      if (shown.alt.mode !== 'own') return shown
      const { alt } = shown
      const text = eachLanguage(alt.text, (value, language) =>
        visitor.plain(value, at(shown.id, 'alt', language), fitText),
      )
      return withField(shown, 'alt', withField(alt, 'text', text))
    }),
  )
  return withField(
    next,
    'plans',
    mapSame(project.plans, (plan) => {
      const named = [
        ['name', 'line'],
        ['unit', 'line-each'],
        ['keywords', 'line-each'],
      ] as const satisfies Fields
      const own = named.reduce<BriefingPlan>((p, [field, kind]) => visitField(p, field, kind, visitor), plan)
      const blocks = mapSame(own.blocks, (block) => visitBlock(block, own, visitor))
      return withField(own, 'blocks', blocks)
    }),
  )
}

/** Names of series and rows. */
function visitNumbers(
  figure: OwnNumbersFigure,
  at: (record: string, field: string, language: Language, block: null, part: number) => TextPlace,
  visitor: TextVisitor,
): OwnNumbersFigure {
  const names = (text: Localized, field: string, part: number): Localized =>
    eachLanguage(text, (value, language) => visitor.plain(value, at(figure.id, field, language, null, part), fitLine))
  const series = mapSame(figure.series, (name, s) => names(name, 'series', s))
  const rows = mapSame(figure.rows, (row, r) => withField(row, 'label', names(row.label, 'rows', r)))
  return withField(withField(figure, 'series', series), 'rows', rows)
}

const planShowing = ({ plans }: Project, figure: string): BriefingPlan | null =>
  plans.find(({ blocks }) => blocks.some((block) => block.kind === 'figure' && block.figureId === figure)) ??
  plans[0] ??
  null

function visitField<R extends { readonly id: string }>(record: R, field: string, kind: Kind, visitor: TextVisitor): R {
  const value: unknown = (record as Record<string, unknown>)[field]
  const at = (language: Language | null): TextPlace => ({ record: record.id, block: null, field, language, part: 0 })
  if (value === undefined) return record
  if (kind === 'quoted') {
    visitor.quoted(value as string, at(null))
    return record
  }
  if (kind === 'named') {
    const name = value as { readonly text: string } | null
    return name === null
      ? record
      : withField(record, field, withField(name, 'text', visitor.plain(name.text, at(null), fitLine)))
  }
  if (kind === 'asked') {
    const fields = ['acknowledgement', 'disclaimer'] as const
    const asked = mapSame(value as readonly DonorWording[], (wording, entry) =>
      fields.reduce((one, name, nth) => {
        const part = entry * fields.length + nth
        const text = eachLanguage(one[name], (words, language) =>
          visitor.plain(words, { ...at(language), part }, fitText),
        )
        return withField(one, name, text)
      }, wording),
    )
    return withField(record, field, asked)
  }
  if (kind === 'planned') {
    const gap = value as AnswerGap | undefined
    if (gap?.kind !== 'planned') return record
    const note = eachLanguage(gap.note, (words, language) => visitor.plain(words, at(language), fitLine))
    return withField(record, field, withField(gap, 'note', note))
  }
  if (kind === 'line-each' || kind === 'text-each') {
    const fit = kind === 'line-each' ? fitLine : fitText
    const text = eachLanguage(value as Localized, (words, language) => visitor.plain(words, at(language), fit))
    return withField(record, field, text)
  }
  const fit = kind === 'acronym' ? fitAcronym : kind === 'line' ? fitLine : fitText
  return withField(record, field, visitor.plain(value as string, at(null), fit))
}

const isLanguage = (key: string): key is Language => LANGUAGES.some((language) => language === key)
const isProse = (value: object): value is Prose => 'type' in value && value.type === 'doc'

/** All lines of a block, whatever its kind: in a block, a value with the keys of languages is a text. */
function visitBlock<B extends { readonly id: string }>(block: B, plan: BriefingPlan, visitor: TextVisitor): B {
  const counts = new Map<string, number>()
  const line = (content: InlineText, field: string, language: Language): InlineText => {
    const key = `${field}/${language}`
    const part = counts.get(key) ?? 0
    counts.set(key, part + 1)
    return visitor.line(content, { record: plan.id, block: block.id, field, language, part }, plan)
  }
  const prose = (doc: Prose, field: string, language: Language): Prose =>
    withField(
      doc,
      'content',
      mapSame(doc.content, (node) => {
        const paragraphOf = (one: ParagraphNode): ParagraphNode =>
          withField(one, 'content', line(one.content, field, language))
        if (node.type === 'paragraph' || node.type === 'heading')
          return withField(node, 'content', line(node.content, field, language))
        return withField(
          node,
          'content',
          mapSame(node.content, (item) => {
            const [paragraph, ...lists] = item.content
            const words = paragraphOf(paragraph)
            const inner = mapSame(lists, (list) =>
              withField(
                list,
                'content',
                mapSame(list.content, (one) => {
                  const [only] = one.content
                  const said = paragraphOf(only)
                  return said === only ? one : { ...one, content: [said] as const }
                }),
              ),
            )
            return words === paragraph && inner === lists ? item : { ...item, content: [words, ...inner] as const }
          }),
        )
      }),
    )
  const walk = (value: unknown, field: string): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return mapSame(value, (entry: unknown) => walk(entry, field))
    let next = value
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== 'object' || inner === null) continue
      const changed = !isLanguage(key)
        ? walk(inner, key)
        : isProse(inner)
          ? prose(inner, field, key)
          : line(inner as readonly Inline[], field, key)
      next = withField(next, key, changed)
    }
    return next
  }
  return walk(block, 'text') as B
}
