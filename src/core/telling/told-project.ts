/**
 * A project on its way to somebody who has an earlier one of it: only what differs is told, so that a key typed into one record costs a
 * message about that record, whatever else the project holds. An edit leaves what it does not touch as the same objects; so does
 * a change that is heard.
 */
import type { Project } from '../model/project'

export type ToldProject =
  | { readonly told: 'whole'; readonly number: number; readonly project: Project }
  | {
      readonly told: 'changes'
      readonly number: number
      /** The number of the one told before. */
      readonly since: number
      /** New values, by field. */
      readonly values: Readonly<Record<string, unknown>>
      /** Lists put together anew, by field. */
      readonly lists: Readonly<Record<string, readonly Run[]>>
    }
/** Records of the earlier list, from a place on; or new ones. */
export type Run = { readonly from: number; readonly count: number } | { readonly records: readonly unknown[] }

/** Code of the refusal when a listener has to be told the project whole. */
export const NOT_HEARD = 'project-not-heard'

type Fields = Readonly<Record<string, unknown>>
const fieldsOf = (project: Project): Fields => ({ ...project })

export interface Teller {
  readonly tell: (project: Project) => ToldProject
  /** The listener has nothing, or something else than was thought. */
  readonly tellWhole: (project: Project) => ToldProject
}

/** Tells one listener; messages must reach it in the order in which they were made. */
export function createTeller(): Teller {
  let number = 0
  let last: Project | undefined
  const tellWhole = (project: Project): ToldProject => {
    last = project
    number += 1
    return { told: 'whole', number, project }
  }
  return {
    tellWhole,
    tell: (project) => {
      if (last === undefined || last.id !== project.id) return tellWhole(project)
      const changes = changesOf(fieldsOf(last), fieldsOf(project))
      const since = number
      last = project
      number += 1
      return { told: 'changes', number, since, ...changes }
    },
  }
}

export interface Listener {
  /** Undefined: it is about a project that was not heard, or fits it nowhere. It has to be told whole. */
  readonly hear: (told: ToldProject) => Project | undefined
}

export function createListener(): Listener {
  let last: { readonly number: number; readonly project: Project } | undefined
  return {
    hear: (told) => {
      const project =
        told.told === 'whole' ? told.project : told.since === last?.number ? put(last.project, told) : undefined
      last = project && { number: told.number, project }
      return project
    },
  }
}

type Changes = Pick<Extract<ToldProject, { told: 'changes' }>, 'values' | 'lists'>

function changesOf(before: Fields, after: Fields): Changes {
  const values: Record<string, unknown> = {}
  const lists: Record<string, readonly Run[]> = {}
  for (const [field, value] of Object.entries(after)) {
    const known = before[field]
    if (value === known) continue
    if (Array.isArray(value) && Array.isArray(known)) lists[field] = runsOf(known, value)
    else values[field] = value
  }
  return { values, lists }
}

/** Most edits change one record: what stands before and after it is found without looking into a map. */
function runsOf(before: readonly unknown[], after: readonly unknown[]): readonly Run[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  const runs: Run[] = []
  if (start > 0) runs.push({ from: 0, count: start })
  runs.push(...middleOf(before, after.slice(start, after.length - end), start, before.length - end))
  if (end > 0) runs.push({ from: before.length - end, count: end })
  return runs
}

function middleOf(before: readonly unknown[], middle: readonly unknown[], start: number, end: number): readonly Run[] {
  const places = new Map<unknown, number>()
  for (let at = start; at < end; at++) if (isRecord(before[at])) places.set(before[at], at)
  const runs: ({ from: number; count: number } | { records: unknown[] })[] = []
  for (const record of middle) {
    const place = places.get(record)
    const last = runs.at(-1)
    if (place === undefined) {
      if (last && 'records' in last) last.records.push(record)
      else runs.push({ records: [record] })
    } else if (last && 'from' in last && last.from + last.count === place) last.count += 1
    else runs.push({ from: place, count: 1 })
  }
  return runs
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null

/** More than any list of a project may hold: a message of a few runs must not become a list that fills the memory. */
const MOST_RECORDS = 1_000_000

function put(project: Project, { values, lists }: Changes): Project | undefined {
  const before = fieldsOf(project)
  const made: Record<string, unknown> = { ...before, ...values }
  for (const [field, runs] of Object.entries(lists)) {
    const list = before[field]
    const heard = Array.isArray(list) && Array.isArray(runs) ? listOf(list, runs) : undefined
    if (heard === undefined) return undefined
    made[field] = heard
  }
  // as told by the teller's own kind; whoever uses it checks it like a project that was told whole
  return made as unknown as Project
}

function listOf(before: readonly unknown[], runs: readonly Run[]): readonly unknown[] | undefined {
  const list: unknown[] = []
  for (const run of runs) {
    if ('records' in run) {
      for (const record of run.records) list.push(record)
    } else {
      const { from, count } = run
      const fits = Number.isInteger(from) && Number.isInteger(count) && from >= 0 && count >= 0
      if (!fits || from + count > before.length || list.length + count > MOST_RECORDS) return undefined
      for (let at = from; at < from + count; at++) list.push(before[at])
    }
  }
  return list
}
