import { TIERS } from '../../model/report'
import { found } from '../../narrative/found'
import { wordsOf } from '../../narrative/languages/all-languages'
import { type Distribution, distributionOf } from '../../narrative/placements'
import { recordsOf } from '../../narrative/records'
import { ruleOf } from '../../narrative/references'
import { editionsShown } from '../editions-shown'
import type { TierTrendSpec } from '../figure-spec'
import type { BuildSpec } from '../spec-of'

/** The countries of the rule by tier in every edition. An edition with an unknown tier is a gap: nothing is counted around it. */
export const tierTrendSpec: BuildSpec<'tier-trend'> = (figure, scope) => {
  const rule = ruleOf(figure.rule, scope)
  if (!rule.ok) return rule
  const { grammar, tiers: words } = wordsOf(scope.language)
  const { editionsByYear } = recordsOf(scope.project)
  const known = new Map<number, Distribution>()
  for (const [year, edition] of editionsByYear) {
    const distribution = distributionOf(figure.rule, edition.id, scope)
    if (distribution.ok) known.set(year, distribution.value)
  }
  const years = editionsShown(
    figure.edition,
    figure.fromYear,
    (year) => known.has(year),
    (last) => `Up to the ${last} edition there is none for which every tier is known. Enter the missing tiers.`,
    scope,
  )
  if (!years.ok) return years
  const columns = years.value.map((year): TierTrendSpec['columns'][number] => {
    const distribution = known.get(year)
    const total = distribution?.counted.length ?? 0
    return {
      year,
      total,
      totalLabel: distribution ? grammar.numeral(total) : '',
      parts:
        distribution?.groups.map(({ members, percent }) => ({
          count: members.length,
          percent,
          label: figure.measure === 'counts' ? grammar.numeral(members.length) : grammar.percent(percent),
        })) ?? null,
    }
  })
  const isCounts = figure.measure === 'counts'
  const most = Math.max(...columns.map(({ total }) => total))
  return found({
    kind: 'tier-trend',
    measure: figure.measure,
    tiers: TIERS.map((tier) => ({ tier, name: grammar.tierName[tier] })),
    columns,
    countedLabel: words.counted,
    ticks: (isCounts ? countTicks(most) : [0, 25, 50, 75, 100]).map((value) => ({
      value,
      label: isCounts ? grammar.numeral(value) : grammar.percent(value),
    })),
    gapLabel: columns.some(({ parts }) => parts === null) ? words.gap : null,
  })
}

/** Whole steps of 1, 2 or 5 with as many noughts as needed, at most seven of them, the last not below the highest count. */
export function countTicks(most: number): readonly number[] {
  for (let nought = 1; ; nought *= 10)
    for (const step of [nought, 2 * nought, 5 * nought])
      if (step * 7 >= most) return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, at) => at * step)
}
