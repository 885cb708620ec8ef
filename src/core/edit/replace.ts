/** One record in place of another, wherever it is referred to: when the same source or organisation was entered twice. */
import type { CountRuleId, OrganisationId, PersonId, SourceId } from '../model/ids'
import type { Project } from '../model/project'
import { REFERENCE_FIELDS } from '../model/references'
import { type Edit, without } from './records'

/** The kinds that stand for something in the world, so that two records may stand for the same. */
export type ReplaceableId = SourceId | OrganisationId | PersonId | CountRuleId

const LIST_OF = { src: 'sources', org: 'organisations', per: 'people', rul: 'countRules' } as const

/**
 * Puts `by` wherever `id` stands and takes `id` away. A list that would name the same twice names it once. Records of different kinds,
 * or one that is not there, change nothing.
 */
export const replaceRecord =
  (id: ReplaceableId, by: ReplaceableId): Edit =>
  (project) => {
    const list = LIST_OF[id.slice(0, 3) as keyof typeof LIST_OF]
    const records: readonly { readonly id: string }[] = project[list]
    const isKnown = (one: string) => records.some((record) => record.id === one)
    if (id === by || !isKnown(id) || !isKnown(by)) return project
    const left = { ...project, [list]: without(records, (record) => record.id === id) } as Project
    return rewritten(left, '', id, by)
  }

/** What does not change stays the same object. */
function rewritten<T>(value: T, field: string, id: string, by: string): T {
  const walk = (part: unknown, name: string): unknown => {
    if (typeof part === 'string') return part === id && REFERENCE_FIELDS.has(name) ? by : part
    if (typeof part !== 'object' || part === null) return part
    if (Array.isArray(part)) {
      const entries = part.map((entry: unknown) => walk(entry, name))
      return entries.every((entry, at) => entry === part[at]) ? part : once(entries, part)
    }
    const pairs = Object.entries(part).map(([key, entry]) => [key, entry, walk(entry, key)] as const)
    return pairs.every(([, before, after]) => before === after)
      ? part
      : Object.fromEntries(pairs.map(([key, , after]) => [key, after]))
  }
  return walk(value, field) as T
}

/** Entries that have become equal to another stand once; those that did not change are left as they are. */
function once(entries: readonly unknown[], before: readonly unknown[]): readonly unknown[] {
  const seen = new Set<string>()
  const changed = new Set(entries.filter((entry, at) => entry !== before[at]).map((entry) => JSON.stringify(entry)))
  return entries.filter((entry) => {
    const text = JSON.stringify(entry)
    if (!changed.has(text)) return true
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
}
