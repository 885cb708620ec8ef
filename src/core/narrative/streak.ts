/** How many editions in a row a country has kept its tier. */
import type { Edition, Tier, TierPlacement } from '../model/report'
import type { CountryRef, Edge, EditionRef } from '../model/token'
import { type Found, found, missing } from './found'
import { placementOf } from './placements'
import { recordsOf } from './records'
import { countryName, countryOf, editionOf } from './references'
import type { Scope } from './scope'

/** The report came out first in 2001. */
const FIRST_EDITION = 2001

export interface Streak {
  readonly tier: Tier
  readonly firstYear: number
  readonly lastYear: number
  readonly length: number
  readonly placements: readonly TierPlacement[]
}

/**
 * Counts back from an edition as long as the tier is the same, not before the edition of the year `since`. An edition that is not in
 * the project, or one with an unknown tier, is not passed over: the count then has no value.
 */
export function streakOf(
  countryRef: CountryRef,
  editionRef: EditionRef,
  since: number | null,
  scope: Scope,
): Found<Streak> {
  const country = countryOf(countryRef, scope)
  if (!country.ok) return country
  const last = editionOf(editionRef, scope)
  if (!last.ok) return last
  const name = countryName(country.value, scope)
  const lastYear = last.value.year
  const floor = Math.max(since ?? FIRST_EDITION, FIRST_EDITION)
  if (floor > lastYear)
    return missing(`The count is to start in ${floor}, after the ${lastYear} edition. Choose an earlier year.`)
  const placements: TierPlacement[] = []
  let tier: Tier | undefined
  for (let year = lastYear; year >= floor; year--) {
    const edition: Edition | undefined = recordsOf(scope.project).editionsByYear.get(year)
    const placement = edition && placementOf(country.value, edition, scope.project)
    const what = !edition
      ? `The ${year} edition is not in this project`
      : !placement
        ? `${name} has no placement in the ${year} edition`
        : placement.tier === null
          ? `The tier of ${name} in the ${year} edition is unknown`
          : undefined
    if (what !== undefined || !placement || placement.tier === null)
      return missing(
        `${what}, so the editions in a row cannot be counted. Enter it${year < lastYear ? `, or count from ${year + 1}` : ''}.`,
      )
    if (placement.tier === 'SC') {
      if (tier !== undefined) break
      return missing(`${name} is a special case in the ${year} edition and has no tier.`)
    }
    tier ??= placement.tier
    if (placement.tier !== tier) break
    placements.push(placement)
  }
  if (tier === undefined) return missing(`${name} has no tier in the ${lastYear} edition.`)
  return found({ tier, firstYear: lastYear - placements.length + 1, lastYear, length: placements.length, placements })
}

/**
 * The first or last edition, up to that of the plan, in which a country stood in a tier. An edition that does not place it is passed over; one that
 * is not in the project, or a tier that is unknown, ends the search: it could have been that one.
 */
export function stoodIn(
  edge: Edge,
  countryRef: CountryRef,
  tier: Tier,
  scope: Scope,
): Found<{ readonly year: number; readonly placement: TierPlacement }> {
  const country = countryOf(countryRef, scope)
  if (!country.ok) return country
  const plan = editionOf('plan', scope)
  if (!plan.ok) return plan
  const { editionsByYear, placementsByEdition } = recordsOf(scope.project)
  const all = Array.from({ length: plan.value.year - FIRST_EDITION + 1 }, (_, at) => FIRST_EDITION + at)
  const name = countryName(country.value, scope)
  for (const year of edge === 'first' ? all : all.toReversed()) {
    const edition = editionsByYear.get(year)
    if (!edition || !placementsByEdition.has(edition.id))
      return missing(
        `The tiers of the ${year} edition are not in this project, and ${name} may have stood there. Enter them.`,
      )
    const placement = placementOf(country.value, edition, scope.project)
    if (placement?.tier === null) return missing(`The tier of ${name} in the ${year} edition is unknown. Enter it.`)
    if (placement?.tier === tier) return found({ year, placement })
  }
  return missing(`${name} never stood in this tier up to the ${plan.value.year} edition. Choose another.`)
}
