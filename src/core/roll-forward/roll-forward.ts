/**
 * The next edition's briefing from this one: a project of its own, whose plan stands in another edition and compares with the one it
 * came from. Everything bound to the plan's edition follows by itself; `notMoved` lists what does not.
 */
import type { EditionId, Id, IdPrefix } from '../model/ids'
import type { IsoDate } from '../model/partial-date'
import type { BriefingPlan } from '../model/plan'
import type { Project } from '../model/project'
import type { Edition, Region } from '../model/report'
import { reportSource } from '../new-project'
import { regionRecords } from '../reference/records'
import type { ReferenceData } from '../reference/reference'

export interface RollForwardChoices {
  readonly editionYear: number
  readonly asOf: IsoDate
  /** A new random id; the new project and its plans get one, so that both can be open, kept and merged apart. */
  readonly newId: <Prefix extends IdPrefix>(prefix: Prefix) => Id<Prefix>
}

/** Years of the editions a plan can be rolled forward to: those after its own that the reference data or the project know. */
export function laterEditions(project: Project, plan: BriefingPlan, reference: ReferenceData): readonly number[] {
  const year = yearOf(project, plan.editionId)
  const known = [...reference.editions, ...project.editions].map((edition) => edition.year)
  return [...new Set(known)].filter((later) => later > year).toSorted((a, b) => a - b)
}

/**
 * Records of the project stay as they are, entered tiers too; the reference data only add what is not there. The findings stay with
 * their edition: the new one has none yet, and what was said before is there to compare with. What colleagues said of the earlier briefing, and
 * how far its blocks were, stays with that.
 *
 * @throws RangeError when `editionYear` is none of `laterEditions`
 */
export function rollForward(
  project: Project,
  plan: BriefingPlan,
  reference: ReferenceData,
  choices: RollForwardChoices,
): Project {
  const { editionYear, asOf, newId } = choices
  if (!laterEditions(project, plan, reference).includes(editionYear))
    throw new RangeError(`there is no edition of ${editionYear} after that of the plan`)
  const from = yearOf(project, plan.editionId)
  const region = project.countries.find((one) => one.id === plan.countryId)?.region
  const filled = region === undefined ? project : withReference(project, region, reference, choices)
  const edition = filled.editions.find((one) => one.year === editionYear)
  if (edition === undefined) throw new RangeError(`no edition of ${editionYear} was made`)
  const sourced = withReport(filled, edition, newId)
  const next = (text: string): string => text.replace(new RegExp(`\\b${from}\\b`, 'g'), String(editionYear))
  const rolled: BriefingPlan = {
    ...plan,
    id: newId('pln'),
    name: next(plan.name),
    asOf,
    editionId: edition.id,
    comparisonEditionId: plan.editionId,
    blocks: plan.blocks.map(({ status: _, ...block }) => block),
  }
  return {
    ...sourced,
    id: newId('prj'),
    title: next(project.title),
    plans: [rolled],
    comments: [],
    suggestions: [],
    changeLog: [],
  }
}

/** Editions, countries and tiers of a region up to a year, where the project has none of its own. */
export function withReference(
  project: Project,
  region: Region,
  reference: ReferenceData,
  { editionYear, newId }: Pick<RollForwardChoices, 'editionYear' | 'newId'>,
): Project {
  const records = regionRecords(reference, region, editionYear)
  // by what they stand for, not by id: a person may have entered an edition or a country of the same name
  const editions = joined(
    project.editions,
    records.editions,
    (one) => one.year,
    () => newId('edn'),
  )
  const countries = joined(
    project.countries,
    records.countries,
    (one) => one.iso3,
    () => newId('cty'),
  )
  const placements = joined(
    project.placements,
    records.placements.map((one) => ({
      ...one,
      countryId: countries.idOf(one.countryId),
      editionId: editions.idOf(one.editionId),
    })),
    (one) => `${one.countryId} ${one.editionId}`,
    () => newId('tpl'),
  )
  return { ...project, editions: editions.all, countries: countries.all, placements: placements.all }
}

interface Joined<Record extends { readonly id: string }> {
  readonly all: readonly Record[]
  /** The record that stands for one of `more`. */
  readonly idOf: (id: Record['id']) => Record['id']
}

/** `own`, and those of `more` whose key is not among them; a taken id is replaced. */
function joined<Record extends { readonly id: string }>(
  own: readonly Record[],
  more: readonly Record[],
  keyOf: (record: Record) => string | number,
  newId: () => Record['id'],
): Joined<Record> {
  const byKey = new Map(own.map((record) => [keyOf(record), record]))
  const taken = new Set<string>(own.map(({ id }) => id))
  const idOf = new Map<Record['id'], Record['id']>()
  const added = more.flatMap((record) => {
    const there = byKey.get(keyOf(record))
    const id = there?.id ?? (taken.has(record.id) ? newId() : record.id)
    idOf.set(record.id, id)
    return there === undefined ? [{ ...record, id }] : []
  })
  return { all: [...own, ...added], idOf: (id) => idOf.get(id) ?? id }
}

/** The report itself as a source, as a new project has it. */
export function withReport(project: Project, edition: Edition, newId: RollForwardChoices['newId']): Project {
  if (edition.sourceId !== null) return project
  const made = reportSource(edition.year, edition.released, project.languages)
  const source = project.sources.some(({ id }) => id === made.id) ? { ...made, id: newId('src') } : made
  return {
    ...project,
    sources: [...project.sources, source],
    editions: project.editions.map((one) => (one === edition ? { ...one, sourceId: source.id } : one)),
  }
}

const yearOf = (project: Project, id: EditionId): number =>
  project.editions.find((edition) => edition.id === id)?.year ?? Number.NEGATIVE_INFINITY
