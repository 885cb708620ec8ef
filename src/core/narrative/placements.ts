/**
 * Who stands where in an edition. The denominator of every count and share is: the countries of the rule that are ranked in that
 * edition, that is, have a placement record other than a special case. A country whose tier is unknown stays in the denominator, so
 * every figure by tier fails until its tier is known; nothing is counted around a gap.
 */
import type { Project } from '../model/project'
import { type CountRule, type Country, type Edition, TIERS, type Tier, type TierPlacement } from '../model/report'
import type { CountRuleRef, EditionRef } from '../model/token'
import { type Found, found, missing } from './found'
import { wholePercents } from './percents'
import { recordsOf } from './records'
import { countryName, editionOf, ruleOf } from './references'
import type { Scope } from './scope'

export interface Placed {
  readonly country: Country
  readonly placement: TierPlacement
}
export interface Counted {
  readonly rule: CountRule
  readonly edition: Edition
  readonly counted: readonly Placed[]
  /** Ranked in the edition and of the rule's region (any, where the rule names none), but excluded by the rule. */
  readonly leftOut: readonly Placed[]
  readonly unknown: readonly Placed[]
}

export const placementOf = (country: Country, edition: Edition, project: Project): TierPlacement | undefined =>
  recordsOf(project).placements.get(`${country.id} ${edition.id}`)

export function countedIn(ruleRef: CountRuleRef, editionRef: EditionRef, scope: Scope): Found<Counted> {
  const rule = ruleOf(ruleRef, scope)
  if (!rule.ok) return rule
  const edition = editionOf(editionRef, scope)
  if (!edition.ok) return edition
  const { countries, placementsByEdition } = recordsOf(scope.project)
  const { region, include, exclude } = rule.value
  const [included, excluded] = [new Set<string>(include), new Set<string>(exclude)]
  const counted: Placed[] = []
  const leftOut: Placed[] = []
  for (const placement of placementsByEdition.get(edition.value.id) ?? []) {
    const country = countries.get(placement.countryId)
    if (!country || placement.tier === 'SC') continue
    const ofRegion = region !== null && country.region === region
    if (excluded.has(country.id)) {
      if (ofRegion || region === null) leftOut.push({ country, placement })
    } else if (ofRegion || included.has(country.id)) counted.push({ country, placement })
  }
  if (counted.length === 0)
    return missing(
      `No country of the rule is placed in the ${edition.value.year} edition. Enter placements or choose another rule.`,
    )
  const unknown = counted.filter(({ placement }) => placement.tier === null)
  return found({ rule: rule.value, edition: edition.value, counted, leftOut, unknown })
}

/** Fails and names the countries when a tier is unknown. */
export function knownTiers(value: Counted, scope: Scope): Found<Counted> {
  if (value.unknown.length === 0) return found(value)
  const names = value.unknown.map(({ country }) => countryName(country, scope))
  const shown = names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ')
  return missing(
    `The tier in the ${value.edition.year} edition is unknown for ${shown}. Enter it, or take ${
      names.length === 1 ? 'the country' : 'the countries'
    } out of the count rule.`,
  )
}

export interface Distribution extends Counted {
  readonly groups: readonly { readonly tier: Tier; readonly members: readonly Placed[]; readonly percent: number }[]
}

/** The countries by tier, with whole percents that add up to 100. */
export function distributionOf(ruleRef: CountRuleRef, editionRef: EditionRef, scope: Scope): Found<Distribution> {
  const all = countedIn(ruleRef, editionRef, scope)
  if (!all.ok) return all
  const known = knownTiers(all.value, scope)
  if (!known.ok) return known
  const members = TIERS.map((tier) => known.value.counted.filter(({ placement }) => placement.tier === tier))
  const percents = wholePercents(members.map((list) => list.length))
  const groups = TIERS.map((tier, at) => ({ tier, members: members[at] ?? [], percent: percents[at] ?? 0 }))
  return found({ ...known.value, groups })
}
