/**
 * Edits of any list of records: the ground that the named edits stand on. Each leaves the project as it is when nothing changes, and
 * when the record would refer to something that is not in the project: such a project could not be saved.
 */
import { LIMITS } from '../model/limits'
import type { Project } from '../model/project'
import { isWhole, type RecordList } from '../model/references'

/** An edit knows no screen: project in, project out. */
export type Edit = (project: Project) => Project

export type RecordOf<K extends RecordList> = Project[K][number]

/** Changes one record by a function; the id cannot change. */
export const changeRecord =
  <K extends RecordList>(
    list: K,
    id: RecordOf<K>['id'],
    change: (record: RecordOf<K>, project: Project) => RecordOf<K>,
  ): Edit =>
  (project) => {
    const records: readonly RecordOf<K>[] = project[list]
    const at = records.findIndex((record) => record.id === id)
    const before = records[at]
    if (before === undefined) return project
    const after = { ...change(before, project), id: before.id }
    // a record that is broken already may still be worked on
    if (!isWhole(after, project) && isWhole(before, project)) return project
    return { ...project, [list]: records.with(at, after) }
  }

/** Sets fields of one record. */
export const setFields = <K extends RecordList>(list: K, id: RecordOf<K>['id'], fields: Partial<RecordOf<K>>): Edit =>
  changeRecord(list, id, (record) => ({ ...record, ...fields }))

/** Adds a record at the end; one whose id is taken is not added. */
export const addRecord =
  <K extends RecordList>(list: K, record: RecordOf<K>): Edit =>
  (project) => {
    const records: readonly RecordOf<K>[] = project[list]
    const most = list === 'placements' ? LIMITS.placements : LIMITS.records
    if (records.length >= most || records.some((other) => other.id === record.id)) return project
    return isWhole(record, project) ? { ...project, [list]: [...records, record] } : project
  }

/** Takes one record away. Only for records that nothing refers to: for others the named edits take the references along. */
export const removeRecord =
  <K extends RecordList>(list: K, id: RecordOf<K>['id']): Edit =>
  (project) => {
    const records: readonly RecordOf<K>[] = project[list]
    const left = records.filter((record) => record.id !== id)
    return left.length === records.length ? project : { ...project, [list]: left }
  }

/** Changes those entries of a list that a function gives back as others; the same list when there are none. */
export function changeEach<T>(entries: readonly T[], change: (entry: T) => T): readonly T[] {
  const changed = entries.map(change)
  return changed.some((entry, index) => entry !== entries[index]) ? changed : entries
}

/** A list without some entries; the same list when it has none of them. */
export const without = <T>(entries: readonly T[], isGone: (entry: T) => boolean): readonly T[] =>
  entries.some(isGone) ? entries.filter((entry) => !isGone(entry)) : entries

/** Several edits as one step. */
export const inOneStep =
  (...edits: readonly Edit[]): Edit =>
  (project) =>
    edits.reduce((value, edit) => edit(value), project)
