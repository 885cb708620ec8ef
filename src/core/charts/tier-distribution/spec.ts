import { found, missing } from '../../narrative/found'
import { wordsOf } from '../../narrative/languages/all-languages'
import { distributionOf } from '../../narrative/placements'
import { countryName, countryOf } from '../../narrative/references'
import { compareNames } from '../../narrative/text'
import type { BuildSpec } from '../spec-of'

/** Rows of tiles on a page, and tiles that fit into one whatever the names. */
const ROWS_ON_A_PAGE = 27
const TILES_IN_A_ROW = { text: 8, wide: 10 } as const

/** The countries of the rule by tier, each group in order of names. A marked country that is not counted is not outlined. */
export const tierDistributionSpec: BuildSpec<'tier-distribution'> = (figure, scope) => {
  const distribution = distributionOf(figure.rule, figure.edition, scope)
  if (!distribution.ok) return distribution
  const { groups, counted, edition } = distribution.value
  const tiles = groups.map(({ members }) => Math.max(1, Math.ceil(members.length / TILES_IN_A_ROW[figure.width])))
  if ((figure.form ?? 'tiles') === 'tiles' && tiles.reduce((sum, rows) => sum + rows, 0) > ROWS_ON_A_PAGE)
    return missing(
      `${counted.length} tiles are higher than a page. Draw the countries as bars, or choose a rule that counts fewer.`,
    )
  const { grammar, figure: words, tiers } = wordsOf(scope.language)
  const compare = compareNames(grammar.article)
  const highlight = figure.highlight === null ? null : countryOf(figure.highlight, scope)
  if (highlight && !highlight.ok) return highlight
  const here = counted.find(({ country }) => country.id === highlight?.value.id)?.country.iso3 ?? null
  return found({
    kind: 'tier-distribution',
    year: edition.year,
    groups: groups.map(({ tier, members, percent }) => {
      const countries = members
        .map(({ country }) => ({ code: country.iso3, name: countryName(country, scope) }))
        .toSorted((a, b) => compare(a.name, b.name))
      return {
        tier,
        name: grammar.tierName[tier],
        colourName: grammar.colour[tier],
        codes: countries.map(({ code }) => code),
        names: countries.map(({ name }) => name),
        percent,
        countLabel: words.ofTotal(grammar.numeral(members.length), grammar.numeral(counted.length)),
        shareLabel: grammar.percent(percent),
      }
    }),
    total: counted.length,
    here,
    ...(figure.form === undefined || figure.form === 'tiles' ? {} : { form: figure.form }),
    ...(figure.form === 'doughnut'
      ? { totalLabel: { number: grammar.numeral(counted.length), noun: tiers.countries(counted.length) } }
      : {}),
  })
}
