/** What a column of a table can mean, for one kind of record. */
import type { Project } from '../model/project'
import type { VocabularyName } from './vocabulary'

/** How a cell of the field is read. `words` are several, with a semicolon, a bar or a line break between them. */
export type Reads =
  | { readonly as: 'line' | 'text' | 'date' | 'year' | 'count' | 'count-or-unknown' }
  | { readonly as: 'word' | 'words'; readonly of: VocabularyName }

export interface Field {
  /** Part of the record's own names; `tier:2020` is the tier of that edition. */
  readonly id: string
  readonly reads: Reads
  /** A record cannot be without it. */
  readonly isNeeded?: true
  /** Headings in English, Spanish and Portuguese, folded. */
  readonly headings: readonly string[]
  /** Hashtags of the Humanitarian Exchange Language. */
  readonly hashtags: readonly string[]
}

/** A date is a partial date, a word the value it stands for (mostly an id). */
export type Value = string | number | readonly string[]
export type Values = Readonly<Record<string, Value>>

export type FieldsOf = (project: Project) => readonly Field[]
