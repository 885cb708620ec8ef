/**
 * Tokens: values in prose that are bound to data. A token says how a value is found and how it is written; the value itself is
 * never stored. References may be relative (`plan`, `comparison`): next year's briefing then needs only another edition.
 */

import type { ActivityMode, ActivityType } from './field-work'
import type { ActivityId, CountRuleId, CountryId, EditionId, FieldProjectId, OrganisationId, StatisticId } from './ids'
import type { PartialDate, Precision } from './partial-date'
import type { FindingKind, Tier } from './report'

/** `plan`: the edition of the briefing plan; `comparison`: the one it compares with. */
export type EditionRef = EditionId | 'plan' | 'comparison'
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
    }
  /** Those that work in the plan's country. */
  | { readonly entity: 'projects' }
  | { readonly entity: 'project-countries'; readonly project: FieldProjectId }
  | { readonly entity: 'activities'; readonly filter: ActivityFilter }
  | { readonly entity: 'tiers' }

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
    }
  | { readonly entity: 'projects' }
  | { readonly entity: 'modes'; readonly filter: ActivityFilter }
  | { readonly entity: 'partners'; readonly filter: ActivityFilter }

export type Datable =
  | { readonly entity: 'as-of' }
  | { readonly entity: 'release'; readonly edition: EditionRef }
  | { readonly entity: 'period-from'; readonly edition: EditionRef }
  | { readonly entity: 'period-to'; readonly edition: EditionRef }
  | { readonly entity: 'edition-year'; readonly edition: EditionRef }
  | { readonly entity: 'project-start'; readonly project: FieldProjectId }
  | { readonly entity: 'activity'; readonly activity: ActivityId }

export type Nameable =
  | { readonly entity: 'country'; readonly country: CountryRef }
  | { readonly entity: 'organisation'; readonly organisation: OrganisationId }
  | { readonly entity: 'donor'; readonly project: FieldProjectId }
  | { readonly entity: 'prime'; readonly project: FieldProjectId }
  | { readonly entity: 'project'; readonly project: FieldProjectId }
  | { readonly entity: 'count-rule'; readonly rule: CountRuleRef }
  | { readonly entity: 'edition'; readonly edition: EditionRef }

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
  | { readonly fn: 'change'; readonly from: StatisticId; readonly to: StatisticId }
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
  'streak',
  'tier',
  'ordinal',
  'value',
  'change',
  'list',
  'date',
  'window',
  'name',
] as const satisfies readonly TokenFunction[]
