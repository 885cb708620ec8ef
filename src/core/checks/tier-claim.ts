import { planTexts } from '../briefing/plan-texts'
import { TIERS, type Tier } from '../model/report'
import { wordsOf } from '../narrative/languages/all-languages'
import { placementOf } from '../narrative/placements'
import { recordsOf } from '../narrative/records'
import { countryName, countryOf, editionOf } from '../narrative/references'
import type { Scope } from '../narrative/scope'
import type { Check, Issue } from './check'
import { matchesIn, readText, sentenceAround, wordsPattern } from './typed-words'

/** Tiers that the sentence may be about: of the briefing's two editions, and of every year it names. */
function tiersFor(sentence: string, scope: Scope): ReadonlySet<string | null> {
  const country = countryOf('plan', scope)
  if (!country.ok) return new Set()
  const { editionsByYear } = recordsOf(scope.project)
  const named = [...sentence.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => editionsByYear.get(Number(year)))
  const own = [editionOf('plan', scope), editionOf('comparison', scope)].map((one) => (one.ok ? one.value : undefined))
  return new Set(
    [...own, ...named].flatMap((edition) => {
      const placement = edition && placementOf(country.value, edition, scope.project)
      return placement?.tier ? [placement.tier] : []
    }),
  )
}

/** A sentence that names the country and one tier, typed by hand, which the country has in none of the editions it is about. */
export const tierClaim: Check = (scope) => {
  const country = countryOf('plan', scope)
  if (!country.ok) return []
  const name = countryName(country.value, scope)
  const names = wordsOf(scope.language).grammar.tierName
  const tierOf = new Map<string, Tier>(TIERS.map((tier) => [names[tier].replaceAll('\u00a0', ' ').toLowerCase(), tier]))
  const pattern = wordsPattern([...tierOf.keys()], 'giu')
  const naming = wordsPattern([name], 'iu')
  if (!pattern || !naming) return []
  return planTexts(scope)
    .filter(({ part }) => part === 'body')
    .flatMap((text): readonly Issue[] => {
      const claims = matchesIn(text, pattern)
      if (claims.length === 0) return []
      const { whole, starts } = readText(text, scope)
      return claims.flatMap(({ match, spot }): readonly Issue[] => {
        const { from, to } = sentenceAround(whole, (starts[spot.piece] ?? 0) + spot.from)
        const sentence = whole.slice(from, to)
        const said = new Set(
          [...sentence.matchAll(pattern)].map(([words]) => words.replaceAll('\u00a0', ' ').toLowerCase()),
        )
        const known = tiersFor(sentence, scope)
        const tier = tierOf.get(match[0].replaceAll('\u00a0', ' ').toLowerCase())
        if (said.size > 1 || !naming.test(sentence) || known.size === 0 || tier === undefined || known.has(tier))
          return []
        return [
          {
            check: 'tier-claim',
            severity: 'warning',
            at: text.at,
            message: `The text says “${match[0]}” of ${name}, which is not its tier in the data. Correct the text, or the tier in the regional data.`,
            fix: {
              label: `Bind to the tier of ${name}`,
              step: {
                kind: 'words',
                spot,
                by: [
                  { type: 'token', attrs: { token: { fn: 'tier', country: 'plan', edition: 'plan', style: 'name' } } },
                ],
              },
            },
          },
        ]
      })
    })
}
