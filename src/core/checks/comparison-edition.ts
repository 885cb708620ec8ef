import { planFigures } from '../briefing/plan-texts'
import { printedBlocks } from '../model/plan'
import { recordsOf } from '../narrative/records'
import { editionOf } from '../narrative/references'
import type { Check } from './check'

/** Progress is progress since something: a briefing that shows it needs an edition to compare with. */
export const comparisonEdition: Check = (scope) => {
  const { plan } = scope
  const showsProgress =
    printedBlocks(plan).some((block) => block.kind === 'findings' && block.show !== 'shortcoming') ||
    planFigures(scope).some((figure) => figure.kind === 'findings')
  const comparison = editionOf('comparison', scope)
  if (comparison.ok || (plan.comparisonEditionId === null && !showsProgress)) return []
  const own = editionOf('plan', scope)
  const before = own.ok ? recordsOf(scope.project).editionsByYear.get(own.value.year - 1) : undefined
  return [
    {
      check: 'comparison-edition',
      severity: 'warning',
      at: { plan: plan.id },
      message: showsProgress
        ? `The briefing shows progress, but not since when. ${comparison.reason}`
        : `The edition to compare with is gone. ${comparison.reason}`,
      ...(before
        ? { fix: { label: `Compare with that of ${before.year}`, step: { kind: 'compare-with', edition: before.id } } }
        : {}),
    },
  ]
}
