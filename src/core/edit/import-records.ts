/** Many records at once, as one step. What does not fit is left out; what is there is not lost. */
import type { Activity, FieldProject, Organisation } from '../model/field-work'
import { isLanguageTag, LANGUAGES, type Localized } from '../model/language'
import { LIMITS } from '../model/limits'
import type { Source } from '../model/material'
import { fitLine, fitText } from '../model/plain-text'
import type { Project } from '../model/project'
import { type RecordList, refersOnlyTo } from '../model/references'
import type { Finding, Statistic, TierPlacement } from '../model/report'
import { withoutEmptyPlace } from './field-work'
import { fitCount } from './fit-fields'
import { withText } from './localized'
import type { Edit } from './records'
import { fitStatistic } from './statistics'

export interface RecordChanges<R> {
  readonly add: readonly R[]
  /** As they are afterwards; records that are gone stay gone. */
  readonly change: readonly R[]
}

export interface ImportBatch {
  readonly sources?: RecordChanges<Source>
  readonly organisations?: RecordChanges<Organisation>
  readonly fieldProjects?: RecordChanges<FieldProject>
  readonly activities?: RecordChanges<Activity>
  readonly placements?: RecordChanges<TierPlacement>
  readonly findings?: RecordChanges<Finding>
  readonly statistics?: RecordChanges<Statistic>
}

/** Sources, organisations and field projects come first, for the others refer to them. */
export const importRecords =
  (batch: ImportBatch): Edit =>
  (project) => {
    let next = project
    if (batch.sources) next = merge(next, 'sources', batch.sources, fitSource)
    if (batch.organisations) next = merge(next, 'organisations', batch.organisations, fitOrganisation)
    if (batch.fieldProjects) next = merge(next, 'fieldProjects', batch.fieldProjects, fitFieldProject)
    if (batch.activities) next = merge(next, 'activities', batch.activities, fitActivity)
    if (batch.placements) next = mergePlacements(next, batch.placements)
    if (batch.findings) next = mergeFindings(next, batch.findings)
    if (batch.statistics) next = mergeStatistics(next, batch.statistics)
    return next
  }

type Merged = 'sources' | 'organisations' | 'fieldProjects' | 'activities' | 'placements' | 'findings' | 'statistics'

function merge<K extends Merged>(
  project: Project,
  list: K,
  { add, change }: RecordChanges<Project[K][number]>,
  made: (record: Project[K][number]) => Project[K][number],
): Project {
  const known = idsOf(project)
  const records: readonly Project[K][number][] = project[list]
  const isWhole = (record: Project[K][number]): boolean => refersOnlyTo(record, (id) => known.has(id))
  const changed = new Map(change.filter(isWhole).map((record) => [record.id as string, made(record)]))
  const most = list === 'placements' ? LIMITS.placements : LIMITS.records
  const added: Project[K][number][] = []
  for (const record of add) {
    if (records.length + added.length >= most) break
    if (known.has(record.id) || !isWhole(record)) continue
    known.add(record.id)
    added.push(made(record))
  }
  const isChanged = records.some((record) => changed.has(record.id))
  if (!isChanged && added.length === 0) return project
  return { ...project, [list]: [...records.map((record) => changed.get(record.id) ?? record), ...added] }
}

/** What a reference may lead to. */
function idsOf(project: Project): Set<string> {
  const lists: readonly RecordList[] = [
    'countries',
    'editions',
    'placements',
    'findings',
    'organisations',
    'fieldProjects',
    'activities',
    'sources',
    'statistics',
  ]
  return new Set(lists.flatMap((list) => project[list].map(({ id }): string => id)))
}

/** One placement for a country and edition. */
const mergePlacements = (project: Project, changes: RecordChanges<TierPlacement>): Project =>
  merge(
    project,
    'placements',
    oneForEach(project.placements, changes, ({ countryId, editionId }) => `${countryId} ${editionId}`),
    (placement) =>
      withoutEmptyPlace({
        ...placement,
        note: fitText(placement.note),
        ...(placement.locator === undefined ? {} : { locator: fitLine(placement.locator) }),
      }),
  )

/** One number for a country, a measure and a year. */
const mergeStatistics = (project: Project, changes: RecordChanges<Statistic>): Project =>
  merge(
    project,
    'statistics',
    oneForEach(project.statistics, changes, ({ countryId, measure, year }) => `${countryId} ${measure} ${year}`),
    fitStatistic,
  )

/** Records of which each has a place of its own: a second one for a place is not added, and none moves to another. */
function oneForEach<R extends { readonly id: string }>(
  known: readonly R[],
  { add, change }: RecordChanges<R>,
  placeOf: (record: R) => string,
): RecordChanges<R> {
  const places = new Map(known.map((record) => [record.id, placeOf(record)]))
  const taken = new Set(places.values())
  const isNew = (record: R): boolean => {
    const place = placeOf(record)
    if (taken.has(place)) return false
    taken.add(place)
    return true
  }
  return { add: add.filter(isNew), change: change.filter((record) => places.get(record.id) === placeOf(record)) }
}

/** New findings come at the end of their kind, in their order; what they are about cannot change. */
function mergeFindings(project: Project, { add, change }: RecordChanges<Finding>): Project {
  const listOf = ({ kind, countryId, editionId }: Finding): string => `${kind} ${countryId} ${editionId}`
  const before = new Map(project.findings.map((finding) => [finding.id as string, finding]))
  const merged = merge(
    project,
    'findings',
    {
      add: add.map((finding) => ({ ...finding, repeats: null })),
      change: change.flatMap((finding) => {
        const known = before.get(finding.id)
        return known && listOf(known) === listOf(finding)
          ? [{ ...finding, order: known.order, repeats: known.repeats }]
          : []
      }),
    },
    fitFinding,
  )
  if (merged === project) return project
  const lengths = new Map<string, number>()
  for (const finding of project.findings) lengths.set(listOf(finding), (lengths.get(listOf(finding)) ?? 0) + 1)
  const findings = merged.findings.map((finding) => {
    if (before.has(finding.id)) return finding
    const order = (lengths.get(listOf(finding)) ?? 0) + 1
    lengths.set(listOf(finding), order)
    return { ...finding, order }
  })
  return { ...merged, findings }
}

const fitTexts = (text: Localized, each: (text: string) => string): Localized =>
  LANGUAGES.reduce<Localized>((fitted, language) => withText(fitted, language, each(text[language] ?? '')), {})
const line = (text: string): string => fitLine(text)
const words = (text: string): string => fitText(text)

const fitSource = (source: Source): Source => ({
  ...source,
  title: fitTexts(source.title, line),
  author: fitLine(source.author),
  publisher: fitLine(source.publisher),
})
const fitOrganisation = (organisation: Organisation): Organisation => ({
  ...organisation,
  name: fitTexts(organisation.name, line),
  acronym: fitLine(organisation.acronym, LIMITS.acronym),
})
const fitFieldProject = (fieldProject: FieldProject): FieldProject => ({
  ...fieldProject,
  name: {
    text: fitLine(fieldProject.name.text),
    lang: isLanguageTag(fieldProject.name.lang) ? fieldProject.name.lang : 'en',
  },
})
const fitActivity = (activity: Activity): Activity => ({
  ...withoutEmptyPlace(activity.locator === undefined ? activity : { ...activity, locator: fitLine(activity.locator) }),
  title: fitTexts(activity.title, line),
  audience: fitTexts(activity.audience, line),
  outcome: fitTexts(activity.outcome, words),
  quantity: fitCount(activity.quantity) ?? null,
  participants: fitCount(activity.participants) ?? null,
  partnerIds: [...new Set(activity.partnerIds)].slice(0, LIMITS.entries),
})
const fitFinding = (finding: Finding): Finding => ({
  ...finding,
  statement: fitTexts(finding.statement, words),
  label: fitTexts(finding.label, line),
  quote: fitText(finding.quote),
  locator: fitLine(finding.locator),
})
