/** Edits of any list of records: the ground that the named edits stand on. Each leaves the project as it is when nothing changes. */
import type { Project } from '../model/project'

/** An edit knows no screen: project in, project out. */
export type Edit = (project: Project) => Project

/** The lists whose records have an id. */
export type RecordList = {
  [K in keyof Project]: Project[K] extends readonly { readonly id: string }[] ? K : never
}[keyof Project]
export type RecordOf<K extends RecordList> = Project[K][number]

/** Changes one record by a function; the id cannot change. */
export const changeRecord =
  <K extends RecordList>(list: K, id: RecordOf<K>['id'], change: (record: RecordOf<K>) => RecordOf<K>): Edit =>
  (project) => {
    const records: readonly RecordOf<K>[] = project[list]
    const at = records.findIndex((record) => record.id === id)
    const before = records[at]
    if (before === undefined) return project
    const after = { ...change(before), id: before.id }
    return { ...project, [list]: records.with(at, after) }
  }

/** Sets fields of one record. */
export const setFields = <K extends RecordList>(list: K, id: RecordOf<K>['id'], fields: Partial<RecordOf<K>>): Edit =>
  changeRecord(list, id, (record) => ({ ...record, ...fields }))

export const addRecord =
  <K extends RecordList>(list: K, record: RecordOf<K>): Edit =>
  (project) => ({ ...project, [list]: [...project[list], record] })

/** Takes one record away. References to it stay: the caller removes them in the same edit, or the checks name them. */
export const removeRecord =
  <K extends RecordList>(list: K, id: RecordOf<K>['id']): Edit =>
  (project) => {
    const records: readonly RecordOf<K>[] = project[list]
    const left = records.filter((record) => record.id !== id)
    return left.length === records.length ? project : { ...project, [list]: left }
  }

/** Several edits as one step. */
export const inOneStep =
  (...edits: readonly Edit[]): Edit =>
  (project) =>
    edits.reduce((value, edit) => edit(value), project)
