/**
 * Records of a project by id and by the pairs that are looked up often. Tokens are evaluated on each keystroke, so the maps are kept
 * as long as the project value lives; a project never changes, hence they cannot be out of date.
 */
import type { Activity, FieldProject, Organisation, Person } from '../model/field-work'
import type { Figure } from '../model/figure'
import type { Asset, Media, Source } from '../model/material'
import type { Project } from '../model/project'
import type { CountRule, Country, Edition, Finding, Statistic, TierPlacement } from '../model/report'

export interface Records {
  readonly countries: ReadonlyMap<string, Country>
  readonly editions: ReadonlyMap<string, Edition>
  readonly editionsByYear: ReadonlyMap<number, Edition>
  readonly rules: ReadonlyMap<string, CountRule>
  readonly findings: ReadonlyMap<string, Finding>
  readonly statistics: ReadonlyMap<string, Statistic>
  readonly organisations: ReadonlyMap<string, Organisation>
  readonly people: ReadonlyMap<string, Person>
  readonly fieldProjects: ReadonlyMap<string, FieldProject>
  readonly activities: ReadonlyMap<string, Activity>
  readonly sources: ReadonlyMap<string, Source>
  readonly media: ReadonlyMap<string, Media>
  readonly figures: ReadonlyMap<string, Figure>
  readonly assets: ReadonlyMap<string, Asset>
  /** By country and edition id, joined by a space. */
  readonly placements: ReadonlyMap<string, TierPlacement>
  readonly placementsByEdition: ReadonlyMap<string, readonly TierPlacement[]>
}

const cache = new WeakMap<Project, Records>()

export function recordsOf(project: Project): Records {
  const known = cache.get(project)
  if (known) return known
  const made = index(project)
  cache.set(project, made)
  return made
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((record) => [record.id, record]))

function index(project: Project): Records {
  return {
    countries: byId(project.countries),
    editions: byId(project.editions),
    editionsByYear: new Map(project.editions.map((edition) => [edition.year, edition])),
    rules: byId(project.countRules),
    findings: byId(project.findings),
    statistics: byId(project.statistics),
    organisations: byId(project.organisations),
    people: byId(project.people),
    fieldProjects: byId(project.fieldProjects),
    activities: byId(project.activities),
    sources: byId(project.sources),
    media: byId(project.media),
    figures: byId(project.figures),
    assets: new Map(project.assets.map((asset) => [asset.hash, asset])),
    placements: new Map(project.placements.map((p) => [`${p.countryId} ${p.editionId}`, p])),
    placementsByEdition: byEdition(project.placements),
  }
}

function byEdition(placements: readonly TierPlacement[]): ReadonlyMap<string, readonly TierPlacement[]> {
  const lists = new Map<string, TierPlacement[]>()
  for (const placement of placements) {
    const list = lists.get(placement.editionId)
    if (list) list.push(placement)
    else lists.set(placement.editionId, [placement])
  }
  return lists
}
