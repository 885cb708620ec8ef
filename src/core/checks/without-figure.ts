import type { FigureId } from '../model/ids'
import { printedBlocks } from '../model/plan'
import type { Scope } from '../narrative/scope'
import { type Fix, notPrinted } from './fix'

/** Leaves a photo out of print, where it stands; what it needs can be found out in peace. */
export function withoutFigure(figure: FigureId, { plan }: Scope): { readonly fix?: Fix } {
  const block = printedBlocks(plan).find((one) => one.kind === 'figure' && one.figureId === figure)
  return block ? { fix: notPrinted(block.id, 'Leave the photo out') } : {}
}
