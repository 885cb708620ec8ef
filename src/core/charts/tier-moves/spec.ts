import { type PlacedTier, TIERS, type Tier } from '../../model/report'
import { found, missing } from '../../narrative/found'
import { wordsOf } from '../../narrative/languages/all-languages'
import { countedIn, type Placed } from '../../narrative/placements'
import { countryName, countryOf } from '../../narrative/references'
import { compareNames } from '../../narrative/text'
import type { TierMove } from '../figure-spec'
import type { BuildSpec } from '../spec-of'

/** As many rows in one direction as fit on a page, with the lists below them. */
const MOST_MOVES = 22
const rank = (tier: Tier): number => TIERS.indexOf(tier)
const isRanked = (tier: PlacedTier): tier is Tier => tier !== null && tier !== 'SC'

/** Who moved between two editions, and who is ranked in one of them only. An unknown tier is no move and no standstill. */
export const tierMovesSpec: BuildSpec<'tier-moves'> = (figure, scope) => {
  const before = countedIn(figure.rule, figure.from, scope)
  if (!before.ok) return before
  const after = countedIn(figure.rule, figure.edition, scope)
  if (!after.ok) return after
  const [fromYear, toYear] = [before.value.edition.year, after.value.edition.year]
  if (fromYear >= toYear)
    return missing(
      `The figure compares the ${toYear} edition with the ${fromYear} edition, which is not an earlier one. Choose an earlier edition to start from.`,
    )
  const highlight = figure.highlight === null ? null : countryOf(figure.highlight, scope)
  if (highlight && !highlight.ok) return highlight
  const { grammar, tiers: words } = wordsOf(scope.language)
  const compare = compareNames(grammar.article)
  const named = (list: readonly Placed[]) =>
    new Map(list.map(({ country, placement }) => [country.id, { country, tier: placement.tier }]))
  const [then, now] = [named(before.value.counted), named(after.value.counted)]
  const everyone = [...new Map([...then, ...now]).values()]
    .map(({ country }) => ({ country, name: countryName(country, scope) }))
    .toSorted((a, b) => compare(a.name, b.name))

  const moves: (TierMove & { readonly by: number })[] = []
  const others = { new: [] as string[], gone: [] as string[], unknown: [] as string[] }
  const stayed = TIERS.map(() => 0)
  for (const { country, name } of everyone) {
    const [was, is] = [then.get(country.id)?.tier, now.get(country.id)?.tier]
    if (was === null || is === null) others.unknown.push(name)
    else if (was === undefined || is === undefined) {
      const tier = was ?? is
      const text = tier === undefined ? name : `${name} (${grammar.tierName[tier]})`
      others[was === undefined ? 'new' : 'gone'].push(text)
    } else if (isRanked(was) && isRanked(is)) {
      if (was === is) stayed[rank(is)] = (stayed[rank(is)] ?? 0) + 1
      else
        moves.push({
          name,
          isHere: country.id === highlight?.value.id,
          from: was,
          to: is,
          fromName: grammar.tierName[was],
          toName: grammar.tierName[is],
          by: rank(was) - rank(is),
        })
    }
  }
  const most = Math.max(moves.filter(({ by }) => by > 0).length, moves.filter(({ by }) => by < 0).length)
  if (most > MOST_MOVES)
    return missing(
      `${most} countries moved in one direction from ${fromYear} to ${toYear}, and the list has room for ${MOST_MOVES}. Choose a rule that counts fewer countries.`,
    )
  const unchanged = stayed.reduce((sum, count) => sum + count, 0)
  return found({
    kind: 'tier-moves',
    fromYear,
    toYear,
    total: everyone.length,
    directions: (['up', 'down'] as const).map((direction) => {
      const own = moves
        .filter(({ by }) => (direction === 'up' ? by > 0 : by < 0))
        .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
        .map(({ by: _, ...move }) => move)
      return { direction, label: words.direction[direction], countLabel: grammar.numeral(own.length), moves: own }
    }),
    nobody: words.nobody,
    others: (['new', 'gone', 'unknown'] as const).flatMap((kind) =>
      others[kind].length === 0 ? [] : [{ kind, label: words.others[kind], names: others[kind] }],
    ),
    unchanged: {
      label: words.unchanged(grammar.numeral(unchanged), grammar.numeral(everyone.length)),
      tiers: TIERS.flatMap((tier, at) => {
        const count = stayed[at] ?? 0
        return count === 0 ? [] : [{ tier, count, label: `${grammar.tierName[tier]}: ${grammar.numeral(count)}` }]
      }),
    },
    codes: grammar.tierCode,
  })
}
