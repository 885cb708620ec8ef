/**
 * The values that nearly every country briefing prints, bound to the plan's country, edition and count rule: next year's briefing needs
 * only another edition. In a sentence small numbers are words; `numeral` ones are for figures, titles and tables.
 */
import { token } from './compose'
import type { Inline } from './model/prose'
import type { FindingKind, Tier } from './model/report'
import type { CountRuleRef, EditionRef, NumberStyle, Token, Window } from './model/token'

type Style = { readonly style?: NumberStyle; readonly capital?: boolean }

export const countryName: Inline = token({ fn: 'name', of: { entity: 'country', country: 'plan' }, form: 'full' })
export const asOf: Inline = token({ fn: 'date', of: { entity: 'as-of' }, precision: 'day' })
export const released: Inline = token({ fn: 'date', of: { entity: 'release', edition: 'plan' }, precision: 'day' })
export const editionOrdinal: Inline = token({ fn: 'ordinal', edition: 'plan', style: 'numeral' })

export const editionYear = (edition: EditionRef = 'plan'): Inline =>
  token({ fn: 'date', of: { entity: 'edition-year', edition }, precision: 'year' })
/** Start and end of the period an edition reports on. */
export const periodFrom = (precision: 'year' | 'month', edition: EditionRef = 'plan'): Inline =>
  token({ fn: 'date', of: { entity: 'period-from', edition }, precision })
export const periodTo = (precision: 'year' | 'month', edition: EditionRef = 'plan'): Inline =>
  token({ fn: 'date', of: { entity: 'period-to', edition }, precision })

/** “2”, to stand behind the word Tier. */
export const tierCode: Inline = token({ fn: 'tier', country: 'plan', edition: 'plan', style: 'code' })
/** “Tier 2 Watch List”. */
export const tierName: Inline = token({ fn: 'tier', country: 'plan', edition: 'plan', style: 'name' })

export const numberOf = (
  of: Extract<Token, { fn: 'count' }>['of'],
  { style = 'auto', capital = false }: Style = {},
): Inline => token({ fn: 'count', of, style, capital })

export const tiers = (style?: Style): Inline => numberOf({ entity: 'tiers' }, style)
/** Ranked countries under a rule; with a tier, those in it. */
export const countriesIn = (tier: Tier | null, rule: CountRuleRef = 'plan', style?: Style): Inline =>
  numberOf({ entity: 'countries', tier, edition: 'plan', rule }, style)
export const shareIn = (tier: Tier, rule: CountRuleRef = 'plan'): Inline =>
  token({ fn: 'share', tier, edition: 'plan', rule, style: 'percent', capital: false })
/** `answered` narrows recommendations to those with, or without, an activity. */
export const findings = (kind: FindingKind, answered: boolean | null = null, style?: Style): Inline =>
  numberOf({ entity: 'findings', kind, answered, edition: 'plan', country: 'plan' }, style)

/** How many editions in a row, up to the plan's, place the country in the tier it has now. */
export const streak = (since: number | null, { style = 'auto', capital = false }: Style = {}): Inline =>
  token({ fn: 'streak', country: 'plan', edition: 'plan', since, part: 'length', style, capital })
export const streakStart = (since: number | null): Inline =>
  token({ fn: 'streak', country: 'plan', edition: 'plan', since, part: 'first-year', style: 'numeral', capital: false })

/** That many months up to the as-of date. */
export const lastMonths = (months: number): Window => ({ kind: 'months', months })
/** “past six months”. */
export const windowPhrase = (window: Window): Inline => token({ fn: 'window', window, style: 'phrase', capital: false })
