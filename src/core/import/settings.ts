/** What a person has said about a table; everything begins as a guess. */
import type { Language } from '../model/language'
import type { BriefingPlan } from '../model/plan'
import type { Project } from '../model/project'
import { ALL_KINDS } from './all-kinds'
import { guessColumns, guessTargets, type Headings, headingsAt, languageOf } from './guess-columns'
import type { Duplicates } from './mold'
import type { DateOrder } from './read-date'
import { KIND_IDS, type KindId } from './record-kind'
import type { Table } from './table'
import type { VocabularyName } from './vocabulary'

/** A word that stands for nothing. */
export const LEAVE_OUT = 'leave-out'
/** A word that becomes a record of its own. */
export const CREATE = 'create'

export interface ImportSettings {
  readonly kind: KindId
  readonly headings: Headings
  /** Field of each column; null: left out. */
  readonly targets: readonly (string | null)[]
  /** Of the texts. */
  readonly language: Language
  /** Of dates that can be read in two ways; null: as the other dates of the column show. */
  readonly dateOrder: DateOrder | null
  /** By `wordKey`: the value a word stands for, `LEAVE_OUT` or `CREATE`. */
  readonly words: Readonly<Record<string, string>>
  /** Needed fields of rows that say nothing of them. */
  readonly defaults: Readonly<Record<string, string>>
  /** By `cellKey`: what stands there instead; empty: nothing. */
  readonly fixes: Readonly<Record<string, string>>
  readonly duplicates: Duplicates
}

export const wordKey = (vocabulary: VocabularyName, folded: string): string => `${vocabulary} ${folded}`
/** @param row from 1 @param column from 0 */
export const cellKey = (row: number, column: number): string => `${row}:${column}`

type Around = { readonly project: Project; readonly plan: BriefingPlan; readonly language: Language }

/** @param kind undefined: the kind whose headings fit best */
export function startSettings(table: Table, kind: KindId | undefined, around: Around): ImportSettings {
  const id = kind ?? guessKind(table, around)
  const of = ALL_KINDS[id]
  const { headings, targets } = guessColumns(table, of.fields(around.project))
  const spoken = languageOf(headings)
  return {
    kind: id,
    headings,
    targets,
    language: around.project.languages.includes(spoken) && spoken !== 'en' ? spoken : around.language,
    dateOrder: null,
    words: {},
    defaults: of.defaults(around),
    fixes: {},
    duplicates: of.duplicates,
  }
}

/** The kind whose needed fields have columns, and then most of the others; what the briefing says for all rows needs no column. */
export function guessKind(table: Table, around: Pick<Around, 'project' | 'plan'>): KindId {
  let best: KindId = 'activities'
  let most = 0
  for (const id of KIND_IDS) {
    const kind = ALL_KINDS[id]
    const fields = kind.fields(around.project)
    const { targets } = guessColumns(table, fields)
    const found = fields.filter((field) => targets.includes(field.id))
    const filled = Object.fromEntries(found.map((field) => [field.id, field.id]))
    const lacks = kind.missing(filled, fields)
    const given = kind.defaults(around)
    const open = lacks.filter((field) => given[field] === undefined)
    const score = found.length + 3 * found.filter((field) => field.isNeeded).length - 2 * open.length
    if (score > most) [best, most] = [id, score]
  }
  return best
}

/** With the headings in another row; the columns are guessed again. */
export const withHeadingRow = (
  settings: ImportSettings,
  table: Table,
  row: number | null,
  project: Project,
): ImportSettings => {
  const headings = headingsAt(table, row)
  return { ...settings, headings, targets: guessTargets(headings, ALL_KINDS[settings.kind].fields(project)), fixes: {} }
}

/** A field has one column: the other column that had it is left out. */
export const withTarget = (settings: ImportSettings, column: number, field: string | null): ImportSettings => ({
  ...settings,
  targets: settings.targets.map((target, at) => (at === column ? field : target === field ? null : target)),
})
