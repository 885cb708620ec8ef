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

/** Of lists: what an edit leaves alone need not be gone through again. */
const byIdCache = new WeakMap<readonly object[], unknown>()

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  const known = byIdCache.get(list) as ReadonlyMap<string, T> | undefined
  if (known) return known
  const made = new Map(list.map((record) => [record.id, record]))
  byIdCache.set(list, made)
  return made
}

const placementsCache = new WeakMap<readonly TierPlacement[], Pick<Records, 'placements' | 'placementsByEdition'>>()

function placementsOf(placements: readonly TierPlacement[]): Pick<Records, 'placements' | 'placementsByEdition'> {
  const known = placementsCache.get(placements)
  if (known) return known
  const made = {
    placements: new Map(placements.map((p) => [`${p.countryId} ${p.editionId}`, p])),
    placementsByEdition: byEdition(placements),
  }
  placementsCache.set(placements, made)
  return made
}

/** Each map is made when somebody asks for it. */
function index(project: Project): Records {
  return {
    get countries() {
      return byId(project.countries)
    },
    get editions() {
      return byId(project.editions)
    },
    editionsByYear: new Map(project.editions.map((edition) => [edition.year, edition])),
    get rules() {
      return byId(project.countRules)
    },
    get findings() {
      return byId(project.findings)
    },
    get statistics() {
      return byId(project.statistics)
    },
    get organisations() {
      return byId(project.organisations)
    },
    get people() {
      return byId(project.people)
    },
    get fieldProjects() {
      return byId(project.fieldProjects)
    },
    get activities() {
      return byId(project.activities)
    },
    get sources() {
      return byId(project.sources)
    },
    get media() {
      return byId(project.media)
    },
    get figures() {
      return byId(project.figures)
    },
    assets: new Map(project.assets.map((asset) => [asset.hash, asset])),
    get placements() {
      return placementsOf(project.placements).placements
    },
    get placementsByEdition() {
      return placementsOf(project.placements).placementsByEdition
    },
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
