import { planFigures } from '../briefing/plan-texts'
import { pick } from '../narrative/localized'
import type { Check } from './check'

/** Charts under which nothing says where their data come from. A photo has its credit. */
export const figureSource: Check = (scope, { briefing }) =>
  planFigures(scope).flatMap((figure) => {
    if (figure.kind === 'photo' || pick(figure.sourceLine, scope)) return []
    const shown = briefing.blocks.find((block) => block.kind === 'figure' && block.figureId === figure.id)
    if (shown?.kind !== 'figure') return []
    return [
      {
        check: 'figure-source',
        severity: 'warning' as const,
        at: { plan: scope.plan.id, figure: figure.id },
        message: `Nothing under figure ${shown.caption.number} says where its data come from. Write its source line.`,
      },
    ]
  })
