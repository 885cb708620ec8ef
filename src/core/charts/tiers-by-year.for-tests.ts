/** A project of tiers and nothing else to look at, from a table: a row to each country, a word to each edition. */
import { makeId } from '../model/ids'
import type { Country, PlacedTier } from '../model/report'
import { project, scope, withPlan } from '../narrative/fixture.for-tests'
import type { Scope } from '../narrative/scope'

const CELLS: Readonly<Record<string, PlacedTier>> = { '1': '1', '2': '2', WL: '2WL', '3': '3', SC: 'SC', '?': null }

/**
 * @param rows by name; “2 WL ? - SC”: tiers, a tier that is not known, no place in the edition, a special case. The first country is
 *   the briefing's
 * @param years of the columns; the last is the briefing's edition, the one before it that it is compared with
 */
export function tiersByYear(rows: Readonly<Record<string, string>>, years: readonly number[]): Scope {
  const countries = Object.keys(rows).map(
    (name, at): Country => ({
      id: makeId('cty', `c${at}`),
      iso3: `X${String.fromCharCode(65 + (Math.floor(at / 26) % 26), 65 + (at % 26))}`,
      name: { en: name },
      region: 'western-hemisphere',
      kind: 'country',
    }),
  )
  const edition = (year: number) => makeId('edn', String(year))
  const [model] = project.editions
  const [rule] = project.countRules
  if (!model || !rule) throw new Error('the fixture has an edition and a rule')
  const placements = Object.values(rows).flatMap((cells, at) =>
    cells.split(' ').flatMap((word, column) => {
      const [country, year] = [countries[at], years[column]]
      if (word === '-' || country === undefined || year === undefined) return []
      return [
        {
          id: makeId('tpl', `c${at}-${year}`),
          countryId: country.id,
          editionId: edition(year),
          tier: CELLS[word] ?? null,
          status: 'entered' as const,
          evidence: [],
          note: '',
        },
      ]
    }),
  )
  const last = years.at(-1) ?? 2020
  return withPlan(
    { countryId: makeId('cty', 'c0'), editionId: edition(last), comparisonEditionId: edition(years.at(-2) ?? last) },
    {
      ...scope,
      project: {
        ...project,
        countries,
        placements,
        editions: years.map((year) => ({ ...model, id: edition(year), year })),
        countRules: [{ ...rule, exclude: [] }],
      },
    },
  )
}
