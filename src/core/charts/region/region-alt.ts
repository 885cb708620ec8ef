import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import type { RegionSpec } from '../figure-spec'

const LONGEST = 250

/** What the picture is, counts by tier, who is of unknown tier, and the marked country; more names as far as the length allows. */
export function regionAlt(kind: 'tileMap' | 'map', spec: RegionSpec, language: Language): string {
  const { grammar, figure } = wordsOf(language)
  const groups = spec.legend.map(({ tier, name }) => ({
    tier,
    name,
    members: spec.countries.filter((country) => country.tier === tier).map((country) => country.name),
  }))
  const here = spec.countries.find(({ iso3 }) => iso3 === spec.here)
  const write = (named: ReadonlySet<string>): string => {
    const counts = groups.map(
      ({ name, members }) =>
        `${name}: ${grammar.numeral(members.length)}${named.has(name) ? ` (${members.join(', ')})` : ''}`,
    )
    const head = figure.alt[kind](figure.regionName[spec.region], spec.year, grammar.numeral(spec.countries.length))
    const tier = groups.find((group) => group.tier === here?.tier)?.name
    return `${head} ${counts.join('; ')}.${here && tier !== undefined ? ` ${figure.alt.stoodIn(here.name, tier)}` : ''}`
  }
  // The unknown first: what the picture does not tell matters most, and it is what people will look for.
  const inTurn = groups
    .filter(({ members }) => members.length > 0)
    .toSorted((a, b) => Number(b.tier === null) - Number(a.tier === null) || a.members.length - b.members.length)
  let named = new Set<string>()
  for (const { name } of inTurn) {
    const more = new Set(named).add(name)
    if (write(more).length <= LONGEST) named = more
  }
  return write(named)
}
