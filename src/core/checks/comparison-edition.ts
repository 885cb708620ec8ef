import { planFigures } from '../briefing/plan-texts'
import { printedBlocks } from '../model/plan'
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
  return [
    {
      check: 'comparison-edition',
      severity: 'warning',
      at: { plan: plan.id },
      message: showsProgress
        ? `The briefing shows progress, but not since when. ${comparison.reason}`
        : `The edition to compare with is gone. ${comparison.reason}`,
    },
  ]
}
