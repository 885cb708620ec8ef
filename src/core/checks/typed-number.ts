import { planTexts } from '../briefing/plan-texts'
import { wordsOf } from '../narrative/languages/all-languages'
import { countedIn, distributionOf } from '../narrative/placements'
import type { Scope } from '../narrative/scope'
import type { Check } from './check'

/** Two to three digits, or more in groups, with a percent sign or not; no part of a word, a longer number or a hyphenated code. */
const NUMBER = /(?<![\p{L}\d.,/–-])(\d{2,3}(?:[.,\u00a0]\d{3})*)([ \u00a0]?%)?(?![\p{L}\d/–-]|[.,]\d)/gu

/** Values of the data that are hardly in a text by chance, as they are written, with what they are. */
function knownValues(scope: Scope): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  const { grammar } = wordsOf(scope.language)
  const add = (text: string, what: string) => {
    const key = text.replace(/\u00a0/g, ' ')
    if (/\d{2}/.test(key) && !known.has(key)) known.set(key, what)
  }
  const counted = countedIn('plan', 'plan', scope)
  if (counted.ok) add(grammar.numeral(counted.value.counted.length), 'the number of countries counted')
  const distribution = distributionOf('plan', 'plan', scope)
  if (distribution.ok)
    for (const { tier, members, percent } of distribution.value.groups) {
      const name = wordsOf('en').grammar.tierName[tier]
      add(grammar.numeral(members.length), `the number of countries in ${name}`)
      add(grammar.percent(percent), `the share of countries in ${name}`)
    }
  for (const { countryId, measure, year, value } of scope.project.statistics)
    if (countryId === scope.plan.countryId && value !== null)
      add(grammar.numeral(value), `the number of ${measure.replace('-', ' ')} in ${year}`)
  return known
}

/** Numbers typed by hand that equal a value of the data: they would stay as they are when the data change. */
export const typedNumber: Check = (scope) => {
  const known = knownValues(scope)
  const months = wordsOf(scope.language).grammar.months.join('|')
  const dateBefore = new RegExp(`(?:${months})[ \u00a0]$`, 'i')
  const dateAfter = new RegExp(`^[ \u00a0]de[ \u00a0](?:${months})`, 'i')
  return planTexts(scope)
    .filter(({ part }) => part === 'body')
    .flatMap(({ at, text }) =>
      text.flatMap((piece) => {
        if (piece.type !== 'text') return []
        return [...piece.text.matchAll(NUMBER)].flatMap((match) => {
          const [written] = match
          const what = known.get(written.replace(/\u00a0/g, ' '))
          const before = piece.text.slice(0, match.index)
          const after = piece.text.slice(match.index + written.length)
          if (what === undefined || dateBefore.test(before) || dateAfter.test(after)) return []
          return [
            {
              check: 'typed-number',
              severity: 'warning' as const,
              at,
              message: `“${written}” is typed by hand and equals ${what}. If that is what it means, bind it, so that it follows the data.`,
            },
          ]
        })
      }),
    )
}
