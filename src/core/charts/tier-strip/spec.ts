import { type Country, type Edition, TIERS } from '../../model/report'
import { type Found, found, missing } from '../../narrative/found'
import { wordsOf } from '../../narrative/languages/all-languages'
import { countedIn, placementOf } from '../../narrative/placements'
import { recordsOf } from '../../narrative/records'
import { countryName, countryOf, editionOf } from '../../narrative/references'
import type { Scope } from '../../narrative/scope'
import { capital, compareNames } from '../../narrative/text'
import { writeNumber } from '../../narrative/write-number'
import { editionsShown } from '../editions-shown'
import type { StripCell, TierStripSpec } from '../figure-spec'
import type { BuildSpec, FigureOf } from '../spec-of'

/** As many rows as one looks at together. */
export const MOST_ROWS = 20

/** Rows on a page, those of a second band of years counted again; and years that fit into one band whatever the names. */
const ROWS_ON_A_PAGE = 27
const YEARS_IN_A_BAND = { text: 17, wide: 25 } as const

/** The tiers of the chosen countries; where none are chosen, of those of the rule that changed tier, and of the marked one. */
export const tierStripSpec: BuildSpec<'tier-strip'> = (figure, scope) => {
  const highlight = figure.highlight === null ? null : countryOf(figure.highlight, scope)
  if (highlight && !highlight.ok) return highlight
  const candidates = figure.countryIds.length > 0 ? chosen(figure, scope) : countedUpTo(figure, scope)
  if (!candidates.ok) return candidates
  const { editionsByYear } = recordsOf(scope.project)
  const cellOf = (country: Country, year: number): StripCell => {
    const edition = editionsByYear.get(year)
    if (edition === undefined) return null
    const placement = placementOf(country, edition, scope.project)
    return placement === undefined ? 'none' : placement.tier
  }
  const isTier = (cell: StripCell) => cell !== null && cell !== 'none'
  const years = editionsShown(
    figure.edition,
    figure.fromYear,
    (year) => candidates.value.some((country) => isTier(cellOf(country, year))),
    (last) => `No tier of the countries is known up to the ${last} edition. Enter their placements.`,
    scope,
  )
  if (!years.ok) return years
  const all = candidates.value.map((country) => {
    const cells = years.value.map((year) => cellOf(country, year))
    const known = cells.filter(isTier)
    const changes = known.filter((cell, at) => at > 0 && cell !== known[at - 1]).length
    return { name: countryName(country, scope), isHere: country.id === highlight?.value.id, cells, changes }
  })
  const { grammar, tiers: words } = wordsOf(scope.language)
  const compare = compareNames(grammar.article)
  const byName = all.toSorted((a, b) => compare(a.name, b.name))
  const changed = byName.filter(({ changes }) => changes > 0)
  if (figure.countryIds.length === 0 && changed.length === 0)
    return missing(
      `No country of the rule changed tier from ${years.value[0]} to ${years.value.at(-1)}. Choose the countries to show.`,
    )
  const bands = Math.ceil(years.value.length / YEARS_IN_A_BAND[figure.width])
  const most = Math.min(MOST_ROWS, Math.floor(ROWS_ON_A_PAGE / bands))
  if (byName.length > most && figure.countryIds.length > 0)
    return missing(
      `${byName.length} countries over ${years.value.length} editions are higher than a page. Show at most ${most} of them, or let the figure start later.`,
    )
  const shown =
    figure.countryIds.length > 0
      ? byName
      : byName
          .filter(({ changes, isHere }) => changes > 0 || isHere)
          .toSorted((a, b) => Number(b.isHere) - Number(a.isHere) || b.changes - a.changes)
          .slice(0, most)
          .toSorted((a, b) => compare(a.name, b.name))
  const left = figure.countryIds.length > 0 ? 0 : changed.length - shown.filter(({ changes }) => changes > 0).length
  const cells = new Set(shown.flatMap((row) => row.cells))
  const key: TierStripSpec['key'] = [
    ...TIERS.map((tier) => ({ cell: tier, code: grammar.tierCode[tier], name: grammar.tierName[tier] })),
    { cell: 'SC' as const, code: words.specialCode, name: capital(grammar.tierName.SC) },
    { cell: null, code: '?', name: capital(words.notKnown) },
    { cell: 'none' as const, code: '–', name: capital(words.notRanked) },
  ].filter(({ cell }) => cells.has(cell))
  return found({
    kind: 'tier-strip',
    years: years.value,
    rows: shown.map(({ name, isHere, cells: own }) => ({ name, isHere, cells: own })),
    key,
    more: left === 0 ? null : moreChanged(left, scope),
  })
}

function moreChanged(count: number, { language }: Scope): string {
  const { grammar, tiers } = wordsOf(language)
  return capital(tiers.stripMore(writeNumber(count, 'auto', grammar.genderOf.countries, language), count))
}

function chosen({ countryIds }: FigureOf<'tier-strip'>, scope: Scope): Found<readonly Country[]> {
  if (countryIds.length > MOST_ROWS)
    return missing(
      `${countryIds.length} countries are chosen, and the strip has room for ${MOST_ROWS}. Take some of them out, or make a second figure.`,
    )
  const countries: Country[] = []
  for (const id of new Set(countryIds)) {
    const country = countryOf(id, scope)
    if (!country.ok) return country
    countries.push(country.value)
  }
  return found(countries)
}

/** Those that the rule counts in any edition up to the last one shown. */
function countedUpTo({ rule, edition }: FigureOf<'tier-strip'>, scope: Scope): Found<readonly Country[]> {
  const last = editionOf(edition, scope)
  if (!last.ok) return last
  const ofLast = countedIn(rule, edition, scope)
  const countries = new Map<string, Country>()
  const isShown = ({ year }: Edition) => year <= last.value.year
  for (const one of recordsOf(scope.project).editionsByYear.values()) {
    if (!isShown(one)) continue
    const counted = countedIn(rule, one.id, scope)
    if (counted.ok) for (const { country } of counted.value.counted) countries.set(country.id, country)
  }
  return countries.size === 0 && !ofLast.ok ? ofLast : found([...countries.values()])
}
