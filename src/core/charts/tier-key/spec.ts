import { TIERS } from '../../model/report'
import { found, missing } from '../../narrative/found'
import { wordsOf } from '../../narrative/languages/all-languages'
import { placementOf } from '../../narrative/placements'
import { countryName, countryOf, editionOf } from '../../narrative/references'
import type { BuildSpec } from '../spec-of'

/** The four tiers in plain words; one is marked, for example “Paraguay, 2020”. A special case has no tier to mark. */
export const tierKeySpec: BuildSpec<'tier-key'> = (figure, scope) => {
  const { grammar, figure: words } = wordsOf(scope.language)
  const rows = TIERS.map((tier) => ({
    tier,
    name: grammar.tierName[tier],
    short: words.tierShort[tier],
    long: words.tierLong[tier],
  }))
  if (figure.highlight === null) return found({ kind: 'tier-key', rows, here: null })
  const country = countryOf(figure.highlight, scope)
  if (!country.ok) return country
  const edition = editionOf(figure.edition, scope)
  if (!edition.ok) return edition
  const tier = placementOf(country.value, edition.value, scope.project)?.tier ?? null
  const name = countryName(country.value, scope)
  const { year } = edition.value
  if (tier === null)
    return missing(
      `The tier of ${name} in the ${year} edition is not known, so it cannot be marked. Enter it, or mark no country.`,
    )
  return found({ kind: 'tier-key', rows, here: tier === 'SC' ? null : { tier, label: `${name}, ${year}` } })
}
