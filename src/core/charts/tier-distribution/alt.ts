import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import type { TierDistributionSpec } from '../figure-spec'

const LONGEST = 250

/** Counts and shares by tier; the countries of the smallest groups by name, as far as the length allows. */
export function tierDistributionAlt(spec: TierDistributionSpec, language: Language): string {
  const { grammar, figure, tiers } = wordsOf(language)
  const home = spec.groups.find((group) => spec.here !== null && group.codes.includes(spec.here))
  const country = home?.names[home.codes.indexOf(spec.here ?? '')]
  const among = (group: { readonly names: readonly string[]; readonly name: string }, name: string) =>
    ` ${figure.alt.among(name, grammar.numeral(group.names.length), group.name)}`
  const write = (named: ReadonlySet<string>): string => {
    const groups = spec.groups.map(
      ({ name, names, shareLabel }) =>
        `${name}: ${grammar.numeral(names.length)}, ${shareLabel}${named.has(name) ? ` (${names.join(', ')})` : ''}`,
    )
    const text = figure.alt.byTier(
      tiers.form[spec.form ?? 'tiles'],
      grammar.numeral(spec.total),
      spec.year,
      groups.join('; '),
    )
    return home && country !== undefined ? text + among(home, country) : text
  }
  const smallest = spec.groups
    .filter((group) => group.names.length > 0)
    .toSorted((a, b) => a.names.length - b.names.length)
  let named = new Set<string>()
  for (const group of smallest) {
    const more = new Set(named).add(group.name)
    if (write(more).length > LONGEST) break
    named = more
  }
  return write(named)
}
