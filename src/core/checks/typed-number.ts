import type { Tier } from '../model/report'
import type { Token } from '../model/token'
import { wordsOf } from '../narrative/languages/all-languages'
import { countedIn, distributionOf } from '../narrative/placements'
import type { Scope } from '../narrative/scope'
import type { Check } from './check'
import { isDay } from './quantities'
import { typedMatches, wordsPattern } from './typed-words'

/** Two to three digits, or more in groups, with a percent sign or not; no part of a word, a longer number or a hyphenated code. */
export const NUMBER = /(?<![\p{L}\d.,/–-])(\d{2,3}(?:[.,\u00a0]\d{3})*)([ \u00a0]?%)?(?![\p{L}\d/–-]|[.,]\d)/gu

interface KnownNumber {
  readonly what: string
  /** What says it, and follows the data. */
  readonly token: Token
}

type CountToken = Extract<Token, { readonly fn: 'count' }>
const LEAST_AS_WORD = 10

/** Values of the data that are hardly in a text by chance, as they are written, with what they are. */
export function knownNumbers(scope: Scope): ReadonlyMap<string, KnownNumber> {
  const known = new Map<string, KnownNumber>()
  const { grammar } = wordsOf(scope.language)
  const add = (text: string, what: string, token: Token) => {
    const key = spaced(text)
    if (/\d{2}/.test(key) && !known.has(key)) known.set(key, { what, token })
  }
  /** Small numbers are in a text for many reasons. */
  const addWord = (value: number, what: string, token: Token) => {
    if (value < LEAST_AS_WORD) return
    for (const gender of ['m', 'f'] as const) {
      const word = grammar.numberWord(value, gender)
      if (word !== undefined && !known.has(word)) known.set(word, { what, token })
    }
  }
  const inPlan = { edition: 'plan', rule: 'plan' } as const
  const count = (tier: Tier | null): CountToken => ({
    fn: 'count',
    of: { entity: 'countries', tier, ...inPlan },
    style: 'numeral',
    capital: false,
  })
  const counted = countedIn('plan', 'plan', scope)
  if (counted.ok) {
    const what = 'the number of countries counted'
    add(grammar.numeral(counted.value.counted.length), what, count(null))
    addWord(counted.value.counted.length, what, { ...count(null), style: 'word' })
  }
  const distribution = distributionOf('plan', 'plan', scope)
  if (distribution.ok)
    for (const { tier, members, percent } of distribution.value.groups) {
      const name = wordsOf('en').grammar.tierName[tier]
      const what = `the number of countries in ${name}`
      add(grammar.numeral(members.length), what, count(tier))
      addWord(members.length, what, { ...count(tier), style: 'word' })
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

/** Numbers typed by hand that equal a value of the data: they would stay as they are when the data change. */
export const typedNumber: Check = (scope) => {
  const known = knownNumbers(scope)
  const words = wordsPattern(
    [...known.keys()].filter((text) => !/\d/.test(text)),
    'giu',
  )
  const matches = [...typedMatches(scope, NUMBER), ...(words ? typedMatches(scope, words) : [])]
  return matches.flatMap(({ text: { at, language }, run, match, spot }) => {
    const [written] = match
    const value = known.get(spaced(written).toLowerCase())
    if (value === undefined || isDay(run.text.slice(0, spot.from), run.text.slice(spot.to), language)) return []
    const token = /^\p{Lu}/u.test(written) && 'capital' in value.token ? { ...value.token, capital: true } : value.token
    return [
      {
        check: 'typed-number',
        severity: 'warning' as const,
        at,
        message: `“${written}” is typed by hand and equals ${value.what}. If that is what it means, bind it, so that it follows the data.`,
        fix: {
          label: `Bind to ${value.what}`,
          step: { kind: 'words', spot, by: [{ type: 'token', attrs: { token } }] } as const,
        },
      },
    ]
  })
}
