import type { Tier } from '../model/report'
import type { Token } from '../model/token'
import { wordsOf } from '../narrative/languages/all-languages'
import { countedIn, distributionOf } from '../narrative/placements'
import type { Scope } from '../narrative/scope'
import type { Check } from './check'
import type { Spot } from './fix'
import { typedMatches } from './typed-words'

/** Two to three digits, or more in groups, with a percent sign or not; no part of a word, a longer number or a hyphenated code. */
export const NUMBER = /(?<![\p{L}\d.,/–-])(\d{2,3}(?:[.,\u00a0]\d{3})*)([ \u00a0]?%)?(?![\p{L}\d/–-]|[.,]\d)/gu

interface KnownNumber {
  readonly what: string
  /** What says it, and follows the data. */
  readonly token: Token
}

/** Values of the data that are hardly in a text by chance, as they are written, with what they are. */
export function knownNumbers(scope: Scope): ReadonlyMap<string, KnownNumber> {
  const known = new Map<string, KnownNumber>()
  const { grammar } = wordsOf(scope.language)
  const add = (text: string, what: string, token: Token) => {
    const key = spaced(text)
    if (/\d{2}/.test(key) && !known.has(key)) known.set(key, { what, token })
  }
  const inPlan = { edition: 'plan', rule: 'plan' } as const
  const count = (tier: Tier | null): Token => ({
    fn: 'count',
    of: { entity: 'countries', tier, ...inPlan },
    style: 'numeral',
    capital: false,
  })
  const counted = countedIn('plan', 'plan', scope)
  if (counted.ok) add(grammar.numeral(counted.value.counted.length), 'the number of countries counted', count(null))
  const distribution = distributionOf('plan', 'plan', scope)
  if (distribution.ok)
    for (const { tier, members, percent } of distribution.value.groups) {
      const name = wordsOf('en').grammar.tierName[tier]
      add(grammar.numeral(members.length), `the number of countries in ${name}`, count(tier))
      add(grammar.percent(percent), `the share of countries in ${name}`, {
        fn: 'share',
        tier,
        ...inPlan,
        style: 'percent',
        capital: false,
      })
    }
  for (const { id, countryId, measure, year, value } of scope.project.statistics)
    if (countryId === scope.plan.countryId && value !== null)
      add(grammar.numeral(value), `the number of ${measure.replace('-', ' ')} in ${year}`, {
        fn: 'value',
        statistic: id,
      })
  return known
}

export const spaced = (text: string): string => text.replaceAll('\u00a0', ' ')

/** “June 25”, “25 de junio”: a day, whatever else it equals. */
export function isDay(text: string, { from, to }: Pick<Spot, 'from' | 'to'>, { language }: Scope): boolean {
  const months = wordsOf(language).grammar.months.join('|')
  return (
    new RegExp(`(?:${months})[ \u00a0]$`, 'i').test(text.slice(0, from)) ||
    new RegExp(`^[ \u00a0]de[ \u00a0](?:${months})`, 'i').test(text.slice(to))
  )
}

/** Numbers typed by hand that equal a value of the data: they would stay as they are when the data change. */
export const typedNumber: Check = (scope) => {
  const known = knownNumbers(scope)
  return typedMatches(scope, NUMBER).flatMap(({ text: { at, part }, run, match, spot }) => {
    const [written] = match
    const value = known.get(spaced(written))
    if (part !== 'body' || value === undefined || isDay(run.text, spot, scope)) return []
    return [
      {
        check: 'typed-number',
        severity: 'warning' as const,
        at,
        message: `“${written}” is typed by hand and equals ${value.what}. If that is what it means, bind it, so that it follows the data.`,
        fix: {
          label: `Bind to ${value.what}`,
          step: { kind: 'words', spot, by: [{ type: 'token', attrs: { token: value.token } }] } as const,
        },
      },
    ]
  })
}
