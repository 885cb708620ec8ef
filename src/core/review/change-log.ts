/**
 * Who changed what. No edit writes here: when a project is saved, what is saved is compared with what was saved before, record by record, and
 * one entry is added or the newest of the same person grows. So a key costs nothing, and undo gives back the very project.
 *
 * Bounded: `LIMITS.logEntries` entries that name `LIMITS.loggedIds` records together; the oldest go first.
 */
import type { LogEntryId } from '../model/ids'
import type { Instant } from '../model/instant'
import { LIMITS } from '../model/limits'
import type { Project } from '../model/project'
import type { LogEntry } from '../model/review'
import { changesBetween } from '../project-file/what-changed'

export type ChangeLog = readonly LogEntry[]

export interface Saver {
  readonly by: string
  readonly at: Instant
  /** For a new entry. */
  readonly id: LogEntryId
  /** How far back the newest entry of the same person may lie to grow instead. */
  readonly sameSince: Instant
}

/**
 * The project as it is to be saved: its log, that of the last save, and what this save changes.
 * @param before what was saved or read last; null: this is the first save, and nothing is named
 */
export function withLoggedChanges(project: Project, before: Project | null, saver: Saver): Project {
  const known = keepBoth(before?.changeLog ?? [], project.changeLog)
  const changes = before === null ? [] : changesBetween(before, project)
  // comments and suggestions carry their own names and times; a picture comes and goes with the record that shows it
  const named = changes.filter(({ in: list }) => list !== 'comments' && list !== 'suggestions' && list !== 'assets')
  const ids = (kind: string) => named.filter((change) => change.kind === kind).map(({ id }): string => id)
  const isNoted = named.length > 0 || (before === null && known.length === 0)
  const last = known.at(-1)
  const grows = last?.by === saver.by && last.at >= saver.sameSince && last.at <= saver.at
  const entry: LogEntry = {
    id: grows ? last.id : saver.id,
    by: saver.by,
    at: saver.at,
    added: ids('added'),
    changed: ids('changed'),
    removed: ids('removed'),
  }
  const changeLog = !isNoted
    ? known
    : bounded(grows ? [...known.slice(0, -1), joined(last, entry)] : [...known, fitting(entry)])
  return { ...project, changeLog }
}

/** What was added in the course of an entry and changed in it is added; what was removed in the end is only that. */
function joined(one: LogEntry, later: LogEntry): LogEntry {
  const state = new Map<string, 'added' | 'changed' | 'removed' | 'gone'>()
  for (const entry of [one, later]) {
    for (const id of entry.added) state.set(id, state.get(id) === 'removed' ? 'changed' : 'added')
    for (const id of entry.changed) if (state.get(id) !== 'added') state.set(id, 'changed')
    for (const id of entry.removed) state.set(id, state.get(id) === 'added' ? 'gone' : 'removed')
  }
  const ids = (wanted: string) => [...state].flatMap(([id, is]) => (is === wanted ? [id] : [])).toSorted()
  return fitting({ ...later, id: one.id, added: ids('added'), changed: ids('changed'), removed: ids('removed') })
}

const fitting = (entry: LogEntry): LogEntry => {
  const cut = (ids: readonly string[]): readonly string[] =>
    ids.length > LIMITS.loggedIds ? ids.slice(0, LIMITS.loggedIds) : ids
  return { ...entry, added: cut(entry.added), changed: cut(entry.changed), removed: cut(entry.removed) }
}

/** Two logs as one: every entry of either; of one that both have, the later state. Oldest first. The same log where one holds the other. */
export function keepBoth(mine: ChangeLog, theirs: ChangeLog): ChangeLog {
  const isIn = (log: ChangeLog, others: ChangeLog): boolean => {
    const at = new Map(log.map((entry) => [entry.id, entry.at]))
    return others.every((entry) => (at.get(entry.id) ?? '') >= entry.at)
  }
  if (isIn(mine, theirs)) return mine
  if (isIn(theirs, mine)) return theirs
  const all = new Map(mine.map((entry) => [entry.id, entry]))
  for (const entry of theirs) {
    const known = all.get(entry.id)
    if (known === undefined || known.at < entry.at) all.set(entry.id, entry)
  }
  return bounded([...all.values()].toSorted((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1)))
}

const sizeOf = ({ added, changed, removed }: LogEntry): number => added.length + changed.length + removed.length

/** The newest entry always stays. */
function bounded(log: ChangeLog): ChangeLog {
  let from = log.length
  let size = 0
  while (from > 0 && log.length - from < LIMITS.logEntries) {
    const entry = log[from - 1]
    size += entry === undefined ? 0 : sizeOf(entry)
    if (size > LIMITS.loggedIds && from < log.length) break
    from -= 1
  }
  return from === 0 ? log : log.slice(from)
}

export interface LastChange {
  readonly by: string
  readonly at: Instant
}

/** The last save that is noted; null: none is. */
export function lastChangeIn(log: ChangeLog): LastChange | null {
  const last = log.at(-1)
  return last ? { by: last.by, at: last.at } : null
}

/** The last change of each record and block that the log still knows of. */
export function lastChanges(log: ChangeLog): ReadonlyMap<string, LastChange> {
  const last = new Map<string, LastChange>()
  for (const { by, at, added, changed } of log) {
    for (const ids of [added, changed]) for (const id of ids) last.set(id, { by, at })
  }
  return last
}
