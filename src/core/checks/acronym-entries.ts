import type { AcronymId } from '../model/ids'
import { say } from '../narrative/localized'
import type { Scope } from '../narrative/scope'

export interface AcronymEntry {
  readonly short: string
  /** What it stands for in the language of the scope; empty: not written. */
  readonly long: string
  /** Of the ledger entry or the organisation. */
  readonly record: string
  /** Null: it is the acronym of an organisation. */
  readonly ledger: AcronymId | null
}

/** What explains acronyms: the ledger and the organisations. */
export const acronymEntries = (scope: Scope): readonly AcronymEntry[] => [
  ...scope.project.acronyms.map(({ id, short, long }) => ({
    short: short.trim(),
    long: say(long, scope),
    record: id,
    ledger: id,
  })),
  ...scope.project.organisations
    .filter(({ acronym }) => acronym.trim() !== '')
    .map(({ id, acronym, name }) => ({ short: acronym.trim(), long: say(name, scope), record: id, ledger: null })),
]
