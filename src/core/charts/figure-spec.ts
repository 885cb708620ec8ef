/**
 * What a figure shows, worked out from the project: plain data, ready to be drawn at any width. A spec knows no project, so it can
 * cross a thread, be compared, and be fingerprinted. One folder per kind: `spec.ts` makes it, `draw.ts` draws it, `alt.ts` describes it.
 */
import type { NumberShape, PeopleGroup, TierDistributionForm, TierTrendMeasure } from '../model/figure'
import type { PlacedTier, Region, Tier } from '../model/report'

export interface TierKeySpec {
  readonly kind: 'tier-key'
  readonly rows: readonly {
    readonly tier: Tier
    readonly name: string
    readonly short: string
    readonly long: string
  }[]
  /** Marks one tier, for example “Paraguay, 2020”. */
  readonly here: { readonly tier: Tier; readonly label: string } | null
}

export interface TierDistributionSpec {
  readonly kind: 'tier-distribution'
  /** Of the edition. */
  readonly year: number
  readonly groups: readonly {
    readonly tier: Tier
    readonly name: string
    readonly colourName: string
    readonly codes: readonly string[]
    readonly names: readonly string[]
    /** Whole percent; the groups' shares add up to 100. */
    readonly percent: number
    /** “19 of 31”, in the language of the briefing. */
    readonly countLabel: string
    /** “61%”, in the language of the briefing. */
    readonly shareLabel: string
  }[]
  readonly total: number
  /** ISO code of the tile that is outlined. */
  readonly here: string | null
  /** Left out: tiles. What an author wrote about tiles before there were other forms keeps its fingerprint so. */
  readonly form?: Exclude<TierDistributionForm, 'tiles'>
  /** In the hole of a doughnut: “31”, “countries”. Only there. */
  readonly totalLabel?: { readonly number: string; readonly noun: string }
}

/** Who stands where in a region: what a map and a tile map have in common. */
export interface RegionSpec {
  /** Of the edition. */
  readonly year: number
  readonly region: Region
  /** Everyone placed in the edition, by code; `tier` null is unknown and is shown as that. */
  readonly countries: readonly { readonly iso3: string; readonly name: string; readonly tier: PlacedTier }[]
  /** ISO code of the country that is outlined. */
  readonly here: string | null
  /** The key, in this order: the four tiers, then what else occurs. */
  readonly legend: readonly { readonly tier: PlacedTier; readonly name: string; readonly code: string }[]
}

export interface TileMapSpec extends RegionSpec {
  readonly kind: 'tile-map'
  /** Of `countries`, in their order: column and row of the tile, from 0. No two tiles share a place. */
  readonly places: readonly { readonly column: number; readonly row: number }[]
}

/** The shapes are not in it: they are the same for every project, and whoever draws has them. */
export interface MapSpec extends RegionSpec {
  readonly kind: 'map'
  readonly words: {
    /** For land of other regions and what the edition does not place. */
    readonly noTier: string
    /** Before the countries that the map has no place for. */
    readonly notOnMap: string
    readonly bordersNote: string
  }
}

export interface TierHistorySpec {
  readonly kind: 'tier-history'
  readonly countryName: string
  /** Edition by edition, gaps included: `tier` null is unknown and is drawn as a gap. */
  readonly points: readonly { readonly year: number; readonly tier: PlacedTier }[]
  readonly tierNames: Readonly<Record<Tier, string>>
  readonly tierCodes: Readonly<Record<Tier, string>>
  /** The marked streak and the words over it, for example “six editions in a row”. */
  readonly streak: { readonly fromYear: number; readonly toYear: number; readonly label: string } | null
}

export interface TierTrendSpec {
  readonly kind: 'tier-trend'
  readonly measure: TierTrendMeasure
  /** In the order they are stacked, from below. */
  readonly tiers: readonly { readonly tier: Tier; readonly name: string }[]
  /** Edition by edition, gaps included: `parts` null where a tier is not known, or where the edition itself is missing. */
  readonly columns: readonly {
    readonly year: number
    readonly parts: readonly { readonly count: number; readonly percent: number; readonly label: string }[] | null
    readonly total: number
    readonly totalLabel: string
  }[]
  /** “Counted”, beside the totals over the columns. */
  readonly countedLabel: string
  /** Of the axis, from 0 to the highest: a count or a percent each. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
  /** What a gap is, in words; null where there is none. */
  readonly gapLabel: string | null
}

/** A cell of a strip: `none` is an edition in which the country has no place, which is not the same as a tier that is not known. */
export type StripCell = PlacedTier | 'none'
export interface TierStripSpec {
  readonly kind: 'tier-strip'
  readonly years: readonly number[]
  readonly rows: readonly { readonly name: string; readonly isHere: boolean; readonly cells: readonly StripCell[] }[]
  /** What stands in a cell, and what it means; only what occurs. */
  readonly key: readonly { readonly cell: StripCell; readonly code: string; readonly name: string }[]
  /** “7 more countries changed tier”; null where all are shown. */
  readonly more: string | null
}

export interface TierMovesSpec {
  readonly kind: 'tier-moves'
  readonly fromYear: number
  readonly toYear: number
  readonly total: number
  /** Both directions, from the longest step on; empty lists stay, for that nobody moved is worth knowing. */
  readonly directions: readonly {
    readonly direction: 'up' | 'down'
    readonly label: string
    readonly countLabel: string
    readonly moves: readonly TierMove[]
  }[]
  /** Words for an empty direction. */
  readonly nobody: string
  /** Ranked in one of the two editions only, or with a tier that is not known; only lists with somebody in them. */
  readonly others: readonly {
    readonly kind: 'new' | 'gone' | 'unknown'
    readonly label: string
    readonly names: readonly string[]
  }[]
  readonly unchanged: {
    readonly label: string
    readonly tiers: readonly { readonly tier: Tier; readonly count: number; readonly label: string }[]
  }
  readonly codes: Readonly<Record<Tier, string>>
}
export interface TierMove {
  readonly name: string
  readonly isHere: boolean
  readonly from: Tier
  readonly to: Tier
  readonly fromName: string
  readonly toName: string
}

export interface FindingsSpec {
  readonly kind: 'findings'
  readonly columns: readonly {
    readonly sign: 'plus' | 'minus'
    readonly title: string
    readonly items: readonly { readonly text: string; readonly pillar: string }[]
  }[]
}

export interface ProjectTimelineSpec {
  readonly kind: 'project-timeline'
  /** Every month from the first to the last, in order. */
  readonly months: readonly { readonly year: number; readonly month: number; readonly initial: string }[]
  readonly lanes: readonly {
    readonly name: string
    readonly since: string
    readonly items: readonly TimelineItem[]
  }[]
  /** A dated event across all lanes; `at` in months from the start, 14.8 is late in the 15th month. */
  readonly event: { readonly at: number; readonly label: string } | null
}
/** Columns count months from 0; `to` is exclusive. `at` is a point: 15.5 is the middle of the 16th month, where an event known to the month stands. */
export type TimelineItem =
  | {
      readonly kind: 'span'
      readonly from: number
      readonly to: number
      readonly counted: boolean
      readonly label: string
    }
  | { readonly kind: 'milestone'; readonly at: number; readonly label: string }
  | { readonly kind: 'events'; readonly at: number; readonly count: number; readonly label: string }

/** `planned`: in every cell of a row that no project answers so far. */
export type CoverageValue = 'full' | 'part' | 'none' | 'planned'
export interface CoverageSpec {
  readonly kind: 'coverage'
  readonly projects: readonly string[]
  readonly rows: readonly { readonly label: string; readonly values: readonly CoverageValue[] }[]
  /** The word for what is planned only where something is, so that alternative texts written before stay in step. */
  readonly words: Readonly<Record<Exclude<CoverageValue, 'planned'>, string>> & { readonly planned?: string }
}

/** A column of numbers. `written` says each as the language writes it; what is not known is null and an en dash. */
export interface NumberSeries {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly written: readonly string[]
}
/** An axis of numbers; it always holds zero, for a length that does not begin at zero is no measure. */
export interface NumberAxis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly { readonly value: number; readonly written: string }[]
}

export interface ActivityMonthsSpec {
  readonly kind: 'activity-months'
  /** Every month from the first to the last. `short` is three letters, `long` has the year. */
  readonly months: readonly { readonly year: number; readonly short: string; readonly long: string }[]
  readonly events: NumberSeries
  readonly total: string
  readonly axis: NumberAxis
  /** What the bars do not show: whole sentences, printed under them. */
  readonly remarks: readonly string[]
}

export interface PeopleReachedSpec {
  readonly kind: 'people-reached'
  readonly by: PeopleGroup
  readonly groups: readonly string[]
  readonly people: NumberSeries
  readonly total: string
  readonly axis: NumberAxis
  readonly remarks: readonly string[]
}

export interface LawEnforcementSpec {
  readonly kind: 'law-enforcement'
  readonly countryName: string
  /** Every year from the first to the last. */
  readonly years: readonly number[]
  readonly series: readonly NumberSeries[]
  readonly axis: NumberAxis
  readonly remarks: readonly string[]
}

export interface OwnNumbersSpec {
  readonly kind: 'own-numbers'
  readonly shape: NumberShape
  readonly labels: readonly string[]
  readonly series: readonly NumberSeries[]
  readonly axis: NumberAxis
  readonly remarks: readonly string[]
}

export type ChartSpec =
  | TierKeySpec
  | TierDistributionSpec
  | TileMapSpec
  | MapSpec
  | TierHistorySpec
  | TierTrendSpec
  | TierStripSpec
  | TierMovesSpec
  | FindingsSpec
  | ProjectTimelineSpec
  | CoverageSpec
  | ActivityMonthsSpec
  | PeopleReachedSpec
  | LawEnforcementSpec
  | OwnNumbersSpec
export type ChartKind = ChartSpec['kind']
