/** The open document. Its saved form is the project file. */
import type { Activity, FieldProject, Organisation, Person, ProjectUpdate } from './field-work'
import type { Figure } from './figure'
import type { ProjectId } from './ids'
import type { Language } from './language'
import type { Acronym, Asset, HouseTerm, Media, Source } from './material'
import type { BriefingPlan } from './plan'
import type { CountRule, Country, Edition, Finding, Statistic, TierPlacement } from './report'
import type { LogEntry, ReviewComment, TextSuggestion } from './review'

/** Every list but `languages`, `changeLog` and the blocks of a plan is sorted by id (assets by hash) when saved; order in between has no meaning. */
export interface Project {
  readonly id: ProjectId
  readonly title: string
  /** The first is the primary one: every printed text exists at least in it. */
  readonly languages: readonly [Language, ...Language[]]
  readonly editions: readonly Edition[]
  readonly countries: readonly Country[]
  readonly placements: readonly TierPlacement[]
  readonly countRules: readonly CountRule[]
  readonly findings: readonly Finding[]
  readonly statistics: readonly Statistic[]
  readonly organisations: readonly Organisation[]
  readonly people: readonly Person[]
  readonly fieldProjects: readonly FieldProject[]
  readonly activities: readonly Activity[]
  readonly updates: readonly ProjectUpdate[]
  readonly sources: readonly Source[]
  readonly media: readonly Media[]
  readonly acronyms: readonly Acronym[]
  readonly terms: readonly HouseTerm[]
  readonly figures: readonly Figure[]
  readonly plans: readonly BriefingPlan[]
  readonly comments: readonly ReviewComment[]
  readonly suggestions: readonly TextSuggestion[]
  /** Who changed what, oldest first. Written when the project is saved, never by an edit; see `core/review/change-log.ts`. */
  readonly changeLog: readonly LogEntry[]
  readonly assets: readonly Asset[]
}
