/**
 * Tokens: values in prose that are bound to data. A token says how a value is found and how it is written; the value itself is
 * never stored. References may be relative (`plan`, `comparison`): next year's briefing then needs only another edition.
 */

import type { ActivityMode, ActivityType } from './field-work'
import type {
  ActivityId,
  CountRuleId,
  CountryId,
  EditionId,
  FieldProjectId,
  FigureId,
  FindingId,
  OrganisationId,
  StatisticId,
} from './ids'
import type { PartialDate, Precision } from './partial-date'
import type { FindingKind, Measure, Pillar, Tier } from './report'

/** `plan`: the edition of the briefing plan; `comparison`: the one it compares with. */
export type EditionRef = EditionId | 'plan' | 'comparison'
/** What a value is compared with. `before`: the edition of the year before, or of a stretch of time the one of the same length before it. */
export type EarlierRef = EditionRef | 'before'
export type CountryRef = CountryId | 'plan'
export type CountRuleRef = CountRuleId | 'plan'

/** `auto`: as a word where the language's style writes small numbers as words, else as a numeral. */
export const NUMBER_STYLES = ['numeral', 'word', 'auto'] as const
export type NumberStyle = (typeof NUMBER_STYLES)[number]

/** `months`: that many months up to the as-of date; `span`: from the first day of `from` to the last day of `to`. */
export type Window =
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'span'; readonly from: PartialDate; readonly to: PartialDate }

export interface ActivityFilter {
  readonly project: FieldProjectId | null
  /** Empty: every type. */
  readonly types: readonly ActivityType[]
  /** Empty: every mode. */
  readonly modes: readonly ActivityMode[]
  readonly window: Window | null
  /** Only those for this audience, in the words of any language, capitals aside; left out: for any. */
  readonly audience?: string
}

/** Countries that are in a tier now and were not then (`joined`), or the other way round (`left`). */
export const MOVES = ['joined', 'left'] as const
export interface TierMoves {
  readonly entity: 'moves'
  readonly move: (typeof MOVES)[number]
  readonly tier: Tier
  readonly edition: EditionRef
  readonly from: EarlierRef
  readonly rule: CountRuleRef
}

/** Findings against those of an earlier edition, as far as it is said what repeats what. `dropped`: of the earlier one, not repeated. */
export const FATES = ['repeated', 'new', 'dropped'] as const
export interface ComparedFindings {
  readonly entity: 'compared-findings'
  readonly fate: (typeof FATES)[number]
  readonly kind: FindingKind
  readonly edition: EditionRef
  readonly from: EarlierRef
  readonly country: CountryRef
}

/** Dated notes on field projects, up to the as-of date. */
export interface ProjectUpdates {
  readonly entity: 'updates'
  readonly project: FieldProjectId | null
  readonly window: Window | null
}

export type Countable =
  | {
      readonly entity: 'countries'
      readonly tier: Tier | null
      readonly edition: EditionRef
      readonly rule: CountRuleRef
    }
  | {
      readonly entity: 'left-out'
      readonly kind: 'country' | 'territory' | null
      readonly edition: EditionRef
      readonly rule: CountRuleRef
    }
  | {
      readonly entity: 'findings'
      readonly kind: FindingKind
      readonly answered: boolean | null
      readonly edition: EditionRef
      readonly country: CountryRef
      /** Left out: of every pillar. */
      readonly pillar?: Pillar
    }
  /** Those that work in the plan's country. */
  | { readonly entity: 'projects' }
  | { readonly entity: 'project-countries'; readonly project: FieldProjectId }
  | { readonly entity: 'activities'; readonly filter: ActivityFilter }
  /** The people who took part in these activities, together. */
  | { readonly entity: 'participants'; readonly filter: ActivityFilter }
  /** The organisations that are partners in these activities, each once. */
  | { readonly entity: 'partners'; readonly filter: ActivityFilter }
  /** The people who took part in this activity. */
  | { readonly entity: 'activity-people'; readonly activity: ActivityId }
  | ProjectUpdates
  | TierMoves
  | ComparedFindings
  /** The editions in a row that say this finding, as far as it is said to repeat another. */
  | { readonly entity: 'finding-editions'; readonly finding: FindingId }
  | { readonly entity: 'tiers' }
  /** The numbered figures of the plan. */
  | { readonly entity: 'figures' }

export type Listable =
  | {
      readonly entity: 'countries'
      readonly tier: Tier | null
      readonly edition: EditionRef
      readonly rule: CountRuleRef
    }
  | {
      readonly entity: 'left-out'
      readonly kind: 'country' | 'territory' | null
      readonly edition: EditionRef
      readonly rule: CountRuleRef
    }
  | {
      readonly entity: 'findings'
      readonly kind: FindingKind
      readonly answered: boolean | null
      readonly edition: EditionRef
      readonly country: CountryRef
      /** Left out: of every pillar. */
      readonly pillar?: Pillar
    }
  | { readonly entity: 'projects' }
  | { readonly entity: 'modes'; readonly filter: ActivityFilter }
  | { readonly entity: 'partners'; readonly filter: ActivityFilter }
  /** Their titles, by date. */
  | { readonly entity: 'activities'; readonly filter: ActivityFilter }
  /** Whom they were for, each once. */
  | { readonly entity: 'audiences'; readonly filter: ActivityFilter }
  /** Their words, by date. */
  | ProjectUpdates
  | TierMoves
  | ComparedFindings
  /** One measure over the years, each with its year: from the year `since`, or from the first that is known. */
  | {
      readonly entity: 'statistics'
      readonly measure: Measure
      readonly country: CountryRef
      readonly since: number | null
    }

/** The earliest or the latest of several, by date. */
export const EDGES = ['first', 'last'] as const
export type Edge = (typeof EDGES)[number]

/** What can be put in order by size. */
export type Rankable =
  /** A tier among the four, by the number of countries in it. */
  | { readonly entity: 'tier'; readonly tier: Tier; readonly edition: EditionRef; readonly rule: CountRuleRef }
  /** A law-enforcement figure among those of its measure and country, over the years. */
  | { readonly entity: 'statistic'; readonly statistic: StatisticId }

export type Datable =
  | { readonly entity: 'as-of' }
  | { readonly entity: 'release'; readonly edition: EditionRef }
  | { readonly entity: 'period-from'; readonly edition: EditionRef }
  | { readonly entity: 'period-to'; readonly edition: EditionRef }
  | { readonly entity: 'edition-year'; readonly edition: EditionRef }
  | { readonly entity: 'project-start'; readonly project: FieldProjectId }
  | { readonly entity: 'activity'; readonly activity: ActivityId }
  | { readonly entity: 'activity-edge'; readonly edge: Edge; readonly filter: ActivityFilter }
  | { readonly entity: 'update-edge'; readonly edge: Edge; readonly project: FieldProjectId | null }
  /** The first or last edition, up to that of the plan, in which a country stood in a tier. */
  | { readonly entity: 'tier-edge'; readonly edge: Edge; readonly country: CountryRef; readonly tier: Tier }

export type Nameable =
  | { readonly entity: 'country'; readonly country: CountryRef }
  | { readonly entity: 'organisation'; readonly organisation: OrganisationId }
  | { readonly entity: 'donor'; readonly project: FieldProjectId }
  | { readonly entity: 'prime'; readonly project: FieldProjectId }
  | { readonly entity: 'project'; readonly project: FieldProjectId }
  | { readonly entity: 'count-rule'; readonly rule: CountRuleRef }
  | { readonly entity: 'edition'; readonly edition: EditionRef }
  /** The title of the first or last of these activities. */
  | { readonly entity: 'activity-edge'; readonly edge: Edge; readonly filter: ActivityFilter }
  /** The words of the first or last update. */
  | { readonly entity: 'update-edge'; readonly edge: Edge; readonly project: FieldProjectId | null }

/** The part of the counted countries that stands in a tier. */
export interface TierShare {
  readonly entity: 'share'
  readonly tier: Tier
  readonly edition: EditionRef
  readonly rule: CountRuleRef
}

/** `full`: the name; `acronym`: the acronym where there is one; `both`: name (acronym). */
export const NAME_FORMS = ['full', 'acronym', 'both'] as const
export type NameForm = (typeof NAME_FORMS)[number]

/** `capital`: the first letter is capital, as at the start of a sentence. */
export type Token =
  | { readonly fn: 'count'; readonly of: Countable; readonly style: NumberStyle; readonly capital: boolean }
  | {
      readonly fn: 'share'
      readonly tier: Tier
      readonly edition: EditionRef
      readonly rule: CountRuleRef
      readonly style: 'percent' | 'fraction'
      readonly capital: boolean
    }
  /** The part that some are of others: of the recommendations, those with an answer. */
  | {
      readonly fn: 'ratio'
      readonly of: Countable
      readonly among: Countable
      /** `tenth`: a percentage with one decimal. */
      readonly style: 'percent' | 'tenth' | 'fraction'
      readonly capital: boolean
    }
  /** How many more or fewer than before; `signed` with its sign, the other styles without. A share changes by points of its whole percents. */
  | {
      readonly fn: 'delta'
      readonly of: Countable | TierShare
      readonly from: EarlierRef
      readonly style: NumberStyle | 'signed'
      readonly capital: boolean
    }
  /** From 1, the largest; what is as large has the same place. */
  | { readonly fn: 'rank'; readonly of: Rankable; readonly style: 'numeral' | 'word' }
  | {
      readonly fn: 'streak'
      readonly country: CountryRef
      readonly edition: EditionRef
      readonly since: number | null
      readonly part: 'length' | 'first-year'
      readonly style: NumberStyle
      readonly capital: boolean
    }
  | { readonly fn: 'tier'; readonly country: CountryRef; readonly edition: EditionRef; readonly style: 'code' | 'name' }
  | { readonly fn: 'ordinal'; readonly edition: EditionRef; readonly style: 'numeral' | 'word' }
  | { readonly fn: 'value'; readonly statistic: StatisticId }
  /** A value of a figure of own numbers. Row and series are named as in any of their languages. */
  | { readonly fn: 'cell'; readonly figure: FigureId; readonly row: string; readonly series: string }
  | {
      readonly fn: 'change'
      readonly from: StatisticId
      readonly to: StatisticId
      /** `percent`: of what it was, with its sign. Left out: the difference with its sign. */
      readonly style?: 'percent'
    }
  | { readonly fn: 'list'; readonly of: Listable; readonly capital: boolean }
  | { readonly fn: 'date'; readonly of: Datable; readonly precision: Precision }
  | {
      readonly fn: 'window'
      readonly window: Window
      readonly style: NumberStyle | 'phrase'
      readonly capital: boolean
    }
  | { readonly fn: 'name'; readonly of: Nameable; readonly form: NameForm }

export type TokenFunction = Token['fn']
export const TOKEN_FUNCTIONS = [
  'count',
  'share',
  'ratio',
  'delta',
  'rank',
  'streak',
  'tier',
  'ordinal',
  'value',
  'cell',
  'change',
  'list',
  'date',
  'window',
  'name',
] as const satisfies readonly TokenFunction[]
