/** One kind of record that can be imported; the kinds stand in `kinds/`, joined by `all-kinds.ts`. */
import type { ImportBatch } from '../edit/import-records'
import type { Field, FieldsOf, Values } from './field'
import type { Duplicates, MakeContext, RowFate } from './mold'

export const KIND_IDS = ['activities', 'placements', 'findings', 'organisations', 'statistics'] as const
export type KindId = (typeof KIND_IDS)[number]

export interface RowsTaken {
  /** A row can say more than one record: a country with a tier for each edition. */
  readonly take: (row: number, values: Values) => readonly RowFate[]
  readonly batch: () => ImportBatch
}

export interface RecordKind {
  readonly id: KindId
  readonly fields: FieldsOf
  /** Needed fields that no cell fills, as a person would leave them: the country of the briefing. */
  readonly defaults: (context: Pick<MakeContext, 'project' | 'plan'>) => Readonly<Record<string, string>>
  /** What happens to a record that is there already, until somebody chooses. */
  readonly duplicates: Duplicates
  /** Which of them make no sense. */
  readonly refuses: readonly Duplicates[]
  /** Why a row cannot become a record although its cells can be read: fields that are missing. */
  readonly missing: (values: Values, fields: readonly Field[]) => readonly string[]
  /** @param columns the fields that the table has a column for, whether or not a row fills it */
  readonly start: (duplicates: Duplicates, context: MakeContext, columns: ReadonlySet<string>) => RowsTaken
}

/** Needed fields without a value. */
export const missingOf = (values: Values, fields: readonly Field[]): readonly string[] =>
  fields.filter((field) => field.isNeeded && values[field.id] === undefined).map((field) => field.id)
