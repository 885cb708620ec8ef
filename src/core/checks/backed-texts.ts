/** Where a reader is told where something comes from: under a source line, beside a name, in a sentence that cites. */
import type { PlanText } from '../briefing/plan-texts'
import { printedBlocks } from '../model/plan'
import { pick } from '../narrative/localized'
import { recordsOf } from '../narrative/records'
import type { Scope } from '../narrative/scope'

/** Beside a text that stands under a source line or an attribution, nothing more is asked; closing lines say how to reach somebody. */
export function wholeBacking(scope: Scope): (text: PlanText) => boolean {
  const { figures } = recordsOf(scope.project)
  const backed = new Set<string>(
    printedBlocks(scope.plan).flatMap((block): readonly string[] => {
      const isSaid = (text: Parameters<typeof pick>[0]) => pick(text, scope) !== undefined
      switch (block.kind) {
        case 'colophon':
          return [block.id]
        case 'quotation':
          return isSaid(block.attribution) ? [block.id] : []
        case 'table':
        case 'activities':
          return isSaid(block.sourceLine) ? [block.id] : []
        case 'figure': {
          const figure = figures.get(block.figureId)
          return figure && isSaid(figure.sourceLine) ? [figure.id] : []
        }
        default:
          return []
      }
    }),
  )
  return ({ at }) => backed.has(at.block ?? at.figure ?? '')
}

/** A citation stands behind the full stop of its sentence: where one begins, it is that of the one before. */
export const citesWithin = (
  { text }: PlanText,
  starts: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean =>
  text.some((piece, at) => {
    const place = starts[at] ?? 0
    return (piece.type === 'citation' || piece.type === 'footnote') && (place > from || from === 0) && place <= to
  })
