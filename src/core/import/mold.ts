/** How the values of a row become a record of one kind, and which records it meets that are there already. */
import type { RecordChanges } from '../edit/import-records'
import type { Id, IdPrefix } from '../model/ids'
import type { Language } from '../model/language'
import type { BriefingPlan } from '../model/plan'
import type { Project } from '../model/project'
import type { Value, Values } from './field'

export interface MakeContext {
  readonly project: Project
  readonly plan: BriefingPlan
  /** Of the texts in the table. */
  readonly language: Language
  readonly newId: <Prefix extends IdPrefix>(prefix: Prefix) => Id<Prefix>
}

/** What to do with a row whose record is there already. */
export type Duplicates = 'skip' | 'update' | 'add'

export interface Mold<R extends { readonly id: string }> {
  readonly known: readonly R[]
  /** A record without anything that the values do not say. */
  readonly blank: (values: Values) => R
  /** What the values do not say stays. */
  readonly apply: (record: R, values: Values) => R
  /** The inverse of `apply`, in the language of the table. */
  readonly valuesOf: (record: R) => Values
  /** Two records with a key in common are the same one. */
  readonly keysOf: (record: R) => readonly string[]
  /** In the table's words, for the list of what changes. */
  readonly titleOf: (record: R) => string
  /** How many records the list may hold. */
  readonly most: number
}

export interface FieldChange {
  readonly field: string
  readonly before: Value | undefined
  readonly after: Value | undefined
}

export type RowFate =
  /** A new record. */
  | { readonly is: 'added'; readonly id: string; readonly title: string }
  | { readonly is: 'changed'; readonly id: string; readonly title: string; readonly changes: readonly FieldChange[] }
  /** There already, with the same values. */
  | { readonly is: 'unchanged'; readonly id: string; readonly title: string }
  /** There already with other values, which stay. */
  | { readonly is: 'kept'; readonly id: string; readonly title: string; readonly changes: readonly FieldChange[] }
  /** The same record as an earlier row of the table, which takes what this one says when updating. */
  | {
      readonly is: 'repeated'
      readonly title: string
      readonly sameAs: number
      readonly changes: readonly FieldChange[]
    }
  /** The list is full. */
  | { readonly is: 'no-room'; readonly title: string }

interface Entry<R> {
  record: R
  /** Of the table that made it; null: it was there. */
  readonly row: number | null
  isChanged: boolean
}

export interface Merge<R> {
  readonly take: (row: number, values: Values) => RowFate
  readonly changes: () => RecordChanges<R>
}

/** Takes the rows of a table one after the other. Nothing is changed: what came of it is asked for at the end. */
export function startMerge<R extends { readonly id: string }>(mold: Mold<R>, duplicates: Duplicates): Merge<R> {
  const entries: Entry<R>[] = mold.known.map((record) => ({ record, row: null, isChanged: false }))
  const byKey = new Map<string, Entry<R>>()
  const remember = (entry: Entry<R>): void => {
    for (const key of mold.keysOf(entry.record)) if (!byKey.has(key)) byKey.set(key, entry)
  }
  for (const entry of entries) remember(entry)

  const add = (row: number, record: R): RowFate => {
    const title = mold.titleOf(record)
    if (entries.length >= mold.most) return { is: 'no-room', title }
    const entry: Entry<R> = { record, row, isChanged: false }
    entries.push(entry)
    remember(entry)
    return { is: 'added', id: record.id, title }
  }

  const take = (row: number, values: Values): RowFate => {
    const made = mold.apply(mold.blank(values), values)
    const found = mold
      .keysOf(made)
      .map((key) => byKey.get(key))
      .find((entry) => entry !== undefined)
    if (!found || duplicates === 'add') return add(row, made)
    const next = mold.apply(found.record, values)
    const changes = changesBetween(mold.valuesOf(found.record), mold.valuesOf(next))
    const { id } = found.record
    const title = mold.titleOf(found.record)
    if (changes.length > 0 && duplicates === 'update') {
      found.record = next
      found.isChanged = true
      remember(found)
    }
    if (found.row !== null) return { is: 'repeated', title, sameAs: found.row, changes }
    if (changes.length === 0) return { is: 'unchanged', id, title }
    return { is: duplicates === 'update' ? 'changed' : 'kept', id, title, changes }
  }

  return {
    take,
    changes: () => ({
      add: entries.filter((entry) => entry.row !== null).map((entry) => entry.record),
      change: entries.filter((entry) => entry.row === null && entry.isChanged).map((entry) => entry.record),
    }),
  }
}

const same = (a: Value | undefined, b: Value | undefined): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((entry, i) => entry === b[i]))

const changesBetween = (before: Values, after: Values): readonly FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }))
