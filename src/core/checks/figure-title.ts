import { plainText } from '../briefing/plain-text'
import type { Check, Issue } from './check'

/** A figure or photo that is printed with its number alone. */
export const figureTitle: Check = ({ plan }, { briefing }) =>
  briefing.blocks.flatMap((block): readonly Issue[] => {
    if ((block.kind !== 'figure' && block.kind !== 'photo') || plainText(block.caption.title).trim() !== '') return []
    const message = `Figure ${block.caption.number} has no title, so nothing but its number stands with it. Say in a few words what it shows.`
    return [{ check: 'figure-title', severity: 'warning', at: { plan: plan.id, figure: block.figureId }, message }]
  })
