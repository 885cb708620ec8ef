/** What comes from the TIP report: editions, countries, placements, the rule of a count, findings, statistics. */
import type { CountRuleId, CountryId, EditionId, FindingId, SourceId, StatisticId, TierPlacementId } from './ids'
import type { Localized } from './language'
import type { PartialDate } from './partial-date'

/** The State Department's six regions. */
export const REGIONS = [
  'africa',
  'east-asia-pacific',
  'europe',
  'near-east',
  'south-central-asia',
  'western-hemisphere',
] as const
export type Region = (typeof REGIONS)[number]

/** One yearly edition of the report. Edition and reporting period differ: TIP Report 2020 covers April 2019 to March 2020. */
export interface Edition {
  readonly id: EditionId
  readonly year: number
  readonly released: PartialDate | null
  readonly periodFrom: PartialDate
  readonly periodTo: PartialDate
  readonly sourceId: SourceId | null
}

export interface Country {
  readonly id: CountryId
  /** ISO 3166-1 alpha-3, or a user-assigned code (`XKX`). */
  readonly iso3: string
  readonly name: Localized
  readonly region: Region
  readonly kind: 'country' | 'territory'
}

/** The four tiers in the order of the report, best first. */
export const TIERS = ['1', '2', '2WL', '3'] as const
export type Tier = (typeof TIERS)[number]
/** `SC` is a special case, not ranked; null is unknown: the country was in the report, no source at hand states its tier. */
export type PlacedTier = Tier | 'SC' | null

export const PLACEMENT_STATUSES = ['agreed', 'majority', 'single-source', 'unresolved', 'not-found', 'entered'] as const
/** How sure we are: after how many sources agree; `entered` is typed in by the author. */
export type PlacementStatus = (typeof PLACEMENT_STATUSES)[number]

export interface TierPlacement {
  readonly id: TierPlacementId
  readonly countryId: CountryId
  readonly editionId: EditionId
  readonly tier: PlacedTier
  readonly status: PlacementStatus
  /** Codes of the compiled sources, for example `GV`, `FB`; see the reference data. */
  readonly evidence: readonly string[]
  /** A source of the project that states it, for tiers entered by the author. Left out: none named. */
  readonly sourceId?: SourceId
  /** Where in that source: page or paragraph. Left out: not said. */
  readonly locator?: string
  readonly note: string
}

/** Which countries a count is about. A country counts when it is of the region, or included, and not excluded. */
export interface CountRule {
  readonly id: CountRuleId
  readonly name: Localized
  readonly region: Region | null
  readonly include: readonly CountryId[]
  readonly exclude: readonly CountryId[]
  /** Why these are left out, printable as a note. */
  readonly note: Localized
  /** Why one country is named here or left out, for the authors. Left out: no reason is given. */
  readonly reasons?: readonly CountReason[]
}

export interface CountReason {
  readonly countryId: CountryId
  readonly text: Localized
}

export const FINDING_KINDS = ['progress', 'shortcoming', 'recommendation'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]
export const PILLARS = ['prosecution', 'protection', 'prevention', 'partnership'] as const
export type Pillar = (typeof PILLARS)[number]

/** A statement of the report about a country, in the author's words. */
export interface Finding {
  readonly id: FindingId
  readonly countryId: CountryId
  readonly editionId: EditionId
  readonly kind: FindingKind
  readonly pillar: Pillar
  /** Place among the findings of its kind, from 1. */
  readonly order: number
  readonly statement: Localized
  /** A few words for figures; empty: the statement is used. */
  readonly label: Localized
  /** The report's own words, kept for checking. */
  readonly quote: string
  readonly sourceId: SourceId | null
  /** Where in the source: page or paragraph. */
  readonly locator: string
  readonly repeats: FindingId | null
  /** Of a recommendation: what the briefing does while no activity answers it. Missing: it says that none does. */
  readonly gap?: AnswerGap
}

export type AnswerGap =
  /** Neither the list of recommendations nor the figure says anything about an answer. */
  | { readonly kind: 'leave-out' }
  /** Something is planned, with what and until when, as far as that is known. */
  | { readonly kind: 'planned'; readonly note: Localized; readonly date: PartialDate | null }

export const MEASURES = ['investigations', 'prosecutions', 'convictions', 'victims-identified'] as const
export type Measure = (typeof MEASURES)[number]

/** One law-enforcement figure. `year` is the year the figure describes, not the edition; null is not found. */
export interface Statistic {
  readonly id: StatisticId
  readonly countryId: CountryId
  readonly measure: Measure
  readonly year: number
  readonly value: number | null
  readonly sourceId: SourceId | null
  /** Where in the source: page or paragraph. Left out: not said. */
  readonly locator?: string
  /** For the authors: what was counted; for a number that was not found, why. */
  readonly note: string
}
