/** How records refer to each other: by id, in fields with these names, at any depth. */
import type { Project } from './project'

/**
 * Fields that refer to a record or a block. In tokens they may hold a word or a date instead, which no id looks like. A test compares
 * this list with the schema of the file: a new field that takes an id must be named here.
 */
export const REFERENCE_FIELDS: ReadonlySet<string> = new Set([
  'activity',
  'authorId',
  'authorIds',
  'comparisonEditionId',
  'country',
  'countryId',
  'countryIds',
  'countRuleId',
  'edition',
  'editionId',
  'exclude',
  'figure',
  'figureId',
  'finding',
  'findingId',
  'from',
  'highlight',
  'include',
  'mediaId',
  'organisation',
  'organisationId',
  'partnerIds',
  'project',
  'projectId',
  'projectIds',
  'releaseOf',
  'repeats',
  'rule',
  'sourceId',
  'sources',
  'statistic',
  'table',
  'to',
])

/** The lists whose records have an id and are edited. */
export type RecordList = {
  [K in Exclude<keyof Project, 'changeLog'>]: Project[K] extends readonly { readonly id: string }[] ? K : never
}[Exclude<keyof Project, 'changeLog'>]

/** Where the records of an id's kind stand; blocks stand in the plans. */
const LIST_OF: ReadonlyMap<string, RecordList> = new Map([
  ['cty', 'countries'],
  ['edn', 'editions'],
  ['tpl', 'placements'],
  ['rul', 'countRules'],
  ['fnd', 'findings'],
  ['org', 'organisations'],
  ['fpr', 'fieldProjects'],
  ['act', 'activities'],
  ['upd', 'updates'],
  ['src', 'sources'],
  ['med', 'media'],
  ['per', 'people'],
  ['acr', 'acronyms'],
  ['trm', 'terms'],
  ['sta', 'statistics'],
  ['fig', 'figures'],
  ['pln', 'plans'],
  ['cmt', 'comments'],
  ['sug', 'suggestions'],
])

const ID = /^([a-z]{3})_/

/** Whether every reference inside of a value is one that `isThere` knows. */
export function refersOnlyTo(value: unknown, isThere: (id: string) => boolean, field = ''): boolean {
  if (typeof value === 'string') return !REFERENCE_FIELDS.has(field) || !ID.test(value) || isThere(value)
  if (Array.isArray(value)) return value.every((entry) => refersOnlyTo(entry, isThere, field))
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, entry]) => refersOnlyTo(entry, isThere, key))
}

export const mentions = (value: unknown, ids: ReadonlySet<string>): boolean =>
  !refersOnlyTo(value, (id) => !ids.has(id))

/** Whether a reference leads somewhere. The only blocks that are referred to are those that print a table. */
export function isThere(project: Project, id: string): boolean {
  const prefix = id.slice(0, 3)
  if (prefix === 'blk')
    return project.plans.some((plan) =>
      plan.blocks.some((block) => block.id === id && (block.kind === 'table' || block.kind === 'activities')),
    )
  const list = LIST_OF.get(prefix)
  const records: readonly { readonly id: string }[] = list === undefined ? [] : project[list]
  return records.some((record) => record.id === id)
}

/** Whether every reference inside of a value leads somewhere. */
export const isWhole = (value: unknown, project: Project): boolean => refersOnlyTo(value, (id) => isThere(project, id))
