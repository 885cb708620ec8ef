import { planTexts } from '../briefing/plan-texts'
import type { Check } from './check'

/** A context block that cites nothing. An empty one is reported elsewhere. */
export const contextSource: Check = (scope) => {
  const texts = planTexts(scope)
  return scope.plan.blocks
    .filter((block) => block.kind === 'context')
    .filter((block) => {
      const own = texts.filter(({ at }) => at.block === block.id)
      return own.length > 0 && !own.some(({ text }) => text.some((part) => part.type === 'citation'))
    })
    .map((block) => ({
      check: 'context-source',
      severity: 'warning',
      at: { plan: scope.plan.id, block: block.id },
      message: 'This context cites no source, so a reader cannot tell where it comes from. Cite one.',
    }))
}
