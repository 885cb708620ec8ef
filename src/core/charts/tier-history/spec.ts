import { TIERS, type Tier } from '../../model/report'
import { type Found, found, missing } from '../../narrative/found'
import { wordsOf } from '../../narrative/languages/all-languages'
import { placementOf } from '../../narrative/placements'
import { recordsOf } from '../../narrative/records'
import { countryName, countryOf, editionOf } from '../../narrative/references'
import type { Scope } from '../../narrative/scope'
import { streakOf } from '../../narrative/streak'
import { writeNumber } from '../../narrative/write-number'
import type { TierHistorySpec } from '../figure-spec'
import type { BuildSpec, FigureOf } from '../spec-of'

const byTier = (write: (tier: Tier) => string): Readonly<Record<Tier, string>> =>
  Object.fromEntries(TIERS.map((tier) => [tier, write(tier)])) as Record<Tier, string>

/** A country's tier year by year. Years without a record are gaps in the line, never joined over. */
export const tierHistorySpec: BuildSpec<'tier-history'> = (figure, scope) => {
  const country = countryOf(figure.country, scope)
  if (!country.ok) return country
  const edition = editionOf(figure.edition, scope)
  if (!edition.ok) return edition
  const name = countryName(country.value, scope)
  const last = edition.value.year
  const { editionsByYear } = recordsOf(scope.project)
  const tierIn = (year: number) => {
    const of = editionsByYear.get(year)
    return (of && placementOf(country.value, of, scope.project)?.tier) ?? null
  }
  const known = [...editionsByYear.keys()].filter((year) => year <= last && tierIn(year) !== null)
  if (known.length === 0) return missing(`No tier of ${name} is known up to the ${last} edition. Enter its placements.`)
  const first = figure.fromYear ?? Math.min(...known)
  if (first > last)
    return missing(`The figure is to start in ${first}, after the ${last} edition. Choose an earlier year.`)
  const points = Array.from({ length: last - first + 1 }, (_, at) => ({ year: first + at, tier: tierIn(first + at) }))
  const streak = markedStreak(figure, scope)
  if (!streak.ok) return streak
  const { grammar } = wordsOf(scope.language)
  return found({
    kind: 'tier-history',
    countryName: name,
    points,
    tierNames: byTier((tier) => grammar.tierName[tier]),
    tierCodes: byTier((tier) => grammar.tierCode[tier]),
    streak: streak.value && { ...streak.value, fromYear: Math.max(streak.value.fromYear, first) },
  })
}

function markedStreak(figure: FigureOf<'tier-history'>, scope: Scope): Found<TierHistorySpec['streak']> {
  if (figure.streakSince === null) return found(null)
  const streak = streakOf(figure.country, figure.edition, figure.streakSince, scope)
  if (!streak.ok) return streak
  const { length, firstYear, lastYear } = streak.value
  const { grammar, figure: words } = wordsOf(scope.language)
  const count = writeNumber(length, 'auto', grammar.genderOf.editions, scope.language)
  return found({ fromYear: firstYear, toYear: lastYear, label: words.editionsInARow(count, length) })
}
