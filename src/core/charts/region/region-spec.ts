/** Who stands where in a region, for figures that show a whole region: unknown tiers are shown as unknown, nobody is left out. */
import type { RegionRef } from '../../model/figure'
import { type PlacedTier, TIERS } from '../../model/report'
import type { CountryRef, EditionRef } from '../../model/token'
import { type Found, found, missing } from '../../narrative/found'
import { wordsOf } from '../../narrative/languages/all-languages'
import { recordsOf } from '../../narrative/records'
import { countryName, countryOf, editionOf } from '../../narrative/references'
import type { Scope } from '../../narrative/scope'
import { capital } from '../../narrative/text'
import type { RegionSpec } from '../figure-spec'

export interface RegionFigure {
  readonly edition: EditionRef
  readonly region: RegionRef
  readonly highlight: CountryRef | null
}

/** Stands for a tier that is not known, where there is room for one character. */
const UNKNOWN_CODE = '?'

/** Everyone of the region that is placed in the edition. Fails when that is nobody. */
export function regionSpec(figure: RegionFigure, scope: Scope): Found<RegionSpec> {
  const edition = editionOf(figure.edition, scope)
  if (!edition.ok) return edition
  const home = figure.region === 'plan' ? countryOf('plan', scope) : null
  if (home && !home.ok) return home
  const region = home ? home.value.region : figure.region
  if (region === 'plan') return missing('The region of the figure is not known. Choose one.')
  const highlight = figure.highlight === null ? null : countryOf(figure.highlight, scope)
  if (highlight && !highlight.ok) return highlight

  const { countries, placementsByEdition } = recordsOf(scope.project)
  const placed = (placementsByEdition.get(edition.value.id) ?? [])
    .flatMap((placement) => {
      const country = countries.get(placement.countryId)
      return country?.region === region ? [{ country, tier: placement.tier }] : []
    })
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const { grammar, figure: words } = wordsOf(scope.language)
  const { year } = edition.value
  if (placed.length === 0)
    return missing(
      `No country of this region is placed in the ${year} edition: ${words.regionName[region]}. Enter placements, or choose another region or edition.`,
    )
  const occurs = (tier: PlacedTier) => placed.some((one) => one.tier === tier)
  return found({
    year,
    region,
    countries: placed.map(({ country, tier }) => ({ iso3: country.iso3, name: countryName(country, scope), tier })),
    here: placed.find(({ country }) => country.id === highlight?.value.id)?.country.iso3 ?? null,
    legend: [
      ...TIERS.map((tier) => ({ tier, name: grammar.tierName[tier], code: grammar.tierCode[tier] })),
      ...(occurs('SC') ? [{ tier: 'SC', name: capital(grammar.tierName.SC), code: 'SC' } as const] : []),
      ...(occurs(null) ? [{ tier: null, name: words.tierUnknown, code: UNKNOWN_CODE }] : []),
    ],
  })
}

const keyOf = ({ country }: { readonly country: { readonly iso3: string; readonly id: string } }): string =>
  `${country.iso3} ${country.id}`
