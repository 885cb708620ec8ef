/** Numbered illustrations, as stored: what is shown and the words around it. What they look like is computed in `charts`. */
import type { CountryId, FieldProjectId, FigureId, MediaId } from './ids'
import type { Localized } from './language'
import type { PartialDate } from './partial-date'
import type { InlineText } from './prose'
import type { Region } from './report'
import type { ActivityFilter, CountRuleRef, CountryRef, EditionRef } from './token'

/** `generated`: always from the data. `own`: the author's words; `basedOn` is the fingerprint of the data they were written for. */
export type AltText =
  | { readonly mode: 'generated' }
  | { readonly mode: 'own'; readonly text: Localized; readonly basedOn: string }

/** `plan`: the region of the plan's country. */
export type RegionRef = Region | 'plan'

interface FigureBase {
  readonly id: FigureId
  readonly title: Localized<InlineText>
  readonly note: Localized<InlineText>
  readonly sourceLine: Localized<InlineText>
  readonly alt: AltText
  /** `text`: the text column; `wide`: text column and rail together. */
  readonly width: 'text' | 'wide'
}

export interface TierKeyFigure extends FigureBase {
  readonly kind: 'tier-key'
  readonly edition: EditionRef
  /** The country whose tier is marked; null: none. */
  readonly highlight: CountryRef | null
}
export interface TierDistributionFigure extends FigureBase {
  readonly kind: 'tier-distribution'
  readonly edition: EditionRef
  readonly rule: CountRuleRef
  readonly highlight: CountryRef | null
  /** Left out: tiles, the only form there was at first. */
  readonly form?: TierDistributionForm
}
/** One tile to each country of a region, about where it lies. */
export interface TileMapFigure extends FigureBase {
  readonly kind: 'tile-map'
  readonly edition: EditionRef
  readonly region: RegionRef
  readonly highlight: CountryRef | null
}
/** The countries of a region in their shapes. */
export interface MapFigure extends FigureBase {
  readonly kind: 'map'
  readonly edition: EditionRef
  readonly region: RegionRef
  readonly highlight: CountryRef | null
}
/** One tile to each country; a bar to each tier; one bar of 100 percent; a ring. */
export const TIER_DISTRIBUTION_FORMS = ['tiles', 'bars', 'share-bar', 'doughnut'] as const
export type TierDistributionForm = (typeof TIER_DISTRIBUTION_FORMS)[number]
export interface TierHistoryFigure extends FigureBase {
  readonly kind: 'tier-history'
  readonly country: CountryRef
  readonly edition: EditionRef
  /** First edition year shown; null: the first there is. */
  readonly fromYear: number | null
  /** First edition year of the marked streak; null: no streak is marked. */
  readonly streakSince: number | null
}
/** The countries of a rule by tier, edition by edition. */
export interface TierTrendFigure extends FigureBase {
  readonly kind: 'tier-trend'
  readonly rule: CountRuleRef
  /** The last edition shown. */
  readonly edition: EditionRef
  /** First edition year shown; null: the first there is. */
  readonly fromYear: number | null
  readonly measure: TierTrendMeasure
}
export const TIER_TREND_MEASURES = ['counts', 'shares'] as const
export type TierTrendMeasure = (typeof TIER_TREND_MEASURES)[number]
/** The tiers of several countries, edition by edition. */
export interface TierStripFigure extends FigureBase {
  readonly kind: 'tier-strip'
  /** Empty: the countries of the rule that changed tier. */
  readonly countryIds: readonly CountryId[]
  readonly rule: CountRuleRef
  readonly edition: EditionRef
  readonly fromYear: number | null
  readonly highlight: CountryRef | null
}
/** Which countries of a rule changed tier between two editions. */
export interface TierMovesFigure extends FigureBase {
  readonly kind: 'tier-moves'
  readonly rule: CountRuleRef
  /** The earlier edition. */
  readonly from: EditionRef
  readonly edition: EditionRef
  readonly highlight: CountryRef | null
}
export interface FindingsFigure extends FigureBase {
  readonly kind: 'findings'
  readonly country: CountryRef
  readonly edition: EditionRef
}
export interface ProjectTimelineFigure extends FigureBase {
  readonly kind: 'project-timeline'
  /** Empty: every field project that works in the plan's country. */
  readonly projectIds: readonly FieldProjectId[]
  readonly from: PartialDate
  /** Marks the release of this edition; null: no mark. */
  readonly releaseOf: EditionRef | null
}
export interface CoverageFigure extends FigureBase {
  readonly kind: 'coverage'
  readonly country: CountryRef
  readonly edition: EditionRef
  /** Empty: every field project that works in the plan's country. */
  readonly projectIds: readonly FieldProjectId[]
}
/** Events per month: a bar for each month of the filter's window; without a window, from the first activity to the as-of date. */
export interface ActivityMonthsFigure extends FigureBase {
  readonly kind: 'activity-months'
  readonly filter: ActivityFilter
}
export const PEOPLE_GROUPS = ['audience', 'project', 'type'] as const
export type PeopleGroup = (typeof PEOPLE_GROUPS)[number]
/** Participants of activities, added up by what they have in common. */
export interface PeopleReachedFigure extends FigureBase {
  readonly kind: 'people-reached'
  readonly filter: ActivityFilter
  readonly by: PeopleGroup
}
/** Investigations, prosecutions and convictions year by year. */
export interface LawEnforcementFigure extends FigureBase {
  readonly kind: 'law-enforcement'
  readonly country: CountryRef
  /** First and last year shown; null: the first and the last that is known. */
  readonly fromYear: number | null
  readonly toYear: number | null
}
export const NUMBER_SHAPES = ['bars', 'line', 'table'] as const
export type NumberShape = (typeof NUMBER_SHAPES)[number]
/** How many series one figure of own numbers holds: more cannot be told apart. */
export const MOST_SERIES = 3
/** Numbers the authors bring themselves, in a small table: each row has as many values as there are series. */
export interface OwnNumbersFigure extends FigureBase {
  readonly kind: 'own-numbers'
  readonly shape: NumberShape
  /** What each column of numbers is; from one to `MOST_SERIES`. */
  readonly series: readonly Localized[]
  /** A value that is not known is null: a gap, never a zero. */
  readonly rows: readonly { readonly label: Localized; readonly values: readonly (number | null)[] }[]
}
export interface PhotoFigure extends FigureBase {
  readonly kind: 'photo'
  readonly mediaId: MediaId
}

export type Figure =
  | TierKeyFigure
  | TierDistributionFigure
  | TileMapFigure
  | MapFigure
  | TierHistoryFigure
  | TierTrendFigure
  | TierStripFigure
  | TierMovesFigure
  | FindingsFigure
  | ProjectTimelineFigure
  | CoverageFigure
  | ActivityMonthsFigure
  | PeopleReachedFigure
  | LawEnforcementFigure
  | OwnNumbersFigure
  | PhotoFigure
export type FigureKind = Figure['kind']
export const FIGURE_KINDS = [
  'tier-key',
  'tier-distribution',
  'tile-map',
  'map',
  'tier-history',
  'tier-trend',
  'tier-strip',
  'tier-moves',
  'findings',
  'project-timeline',
  'coverage',
  'activity-months',
  'people-reached',
  'law-enforcement',
  'own-numbers',
  'photo',
] as const satisfies readonly FigureKind[]
