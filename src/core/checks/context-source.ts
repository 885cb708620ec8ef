import { planTexts } from '../briefing/plan-texts'
import { printedBlocks } from '../model/plan'
import type { Check } from './check'

/** A context block that cites nothing. One that is still to be written, a heading at most, is reported elsewhere. */
export const contextSource: Check = (scope, { briefing }) => {
  const texts = planTexts(scope)
  return printedBlocks(scope.plan)
    .filter((block) => block.kind === 'context')
    .filter((block) => {
      const own = texts.filter(({ at }) => at.block === block.id)
      const isWritten = briefing.blocks.some(({ origin, kind }) => origin === block.id && kind !== 'heading')
      return isWritten && !own.some(({ text }) => text.some((part) => part.type === 'citation'))
    })
    .map((block) => ({
      check: 'context-source',
      severity: 'warning',
      at: { plan: scope.plan.id, block: block.id },
      message: 'This context cites no source, so a reader cannot tell where it comes from. Cite one.',
    }))
}
