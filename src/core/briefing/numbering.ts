/** Numbers of figures and tables, in the order of the plan, counted apart. What cannot be printed gets none. */

import { buildSpec } from '../charts/build-spec'
import type { ChartSpec } from '../charts/figure-spec'
import { claimLedger } from '../claims/claim-ledger'
import type { BlockId, FigureId } from '../model/ids'
import { printedBlocks } from '../model/plan'
import { selectActivities } from '../narrative/activities'
import { recordsOf } from '../narrative/records'
import type { Scope } from '../narrative/scope'

export interface Numbering {
  /** By block; the block's id is the key of the caption. */
  readonly numbers: ReadonlyMap<BlockId, number>
  /** The first block that prints a figure. */
  readonly figureBlocks: ReadonlyMap<FigureId, BlockId>
  readonly specs: ReadonlyMap<FigureId, ChartSpec>
  /** Why a figure is not printed. */
  readonly reasons: ReadonlyMap<FigureId, string>
}

export function numberFiguresAndTables(scope: Scope): Numbering {
  const numbers = new Map<BlockId, number>()
  const figureBlocks = new Map<FigureId, BlockId>()
  const specs = new Map<FigureId, ChartSpec>()
  const reasons = new Map<FigureId, string>()
  let [figures, tables] = [0, 0]
  const { figures: records } = recordsOf(scope.project)
  for (const block of printedBlocks(scope.plan)) {
    if (block.kind === 'table' && block.rows.length > 0 && block.columns.length > 0) numbers.set(block.id, ++tables)
    if (block.kind === 'activities' && selectActivities(block.filter, scope).length > 0) numbers.set(block.id, ++tables)
    if (block.kind === 'claims' && claimLedger(scope).some(({ text }) => text !== null)) numbers.set(block.id, ++tables)
    if (block.kind !== 'figure') continue
    const figure = records.get(block.figureId)
    if (!figure) {
      reasons.set(
        block.figureId,
        `The figure ${block.figureId} is not in this project. Choose another, or take the block out.`,
      )
      continue
    }
    if (figure.kind !== 'photo' && !specs.has(figure.id)) {
      const result = buildSpec(figure, scope)
      if (!result.ok) {
        reasons.set(figure.id, result.reason)
        continue
      }
      specs.set(figure.id, result.spec)
    }
    numbers.set(block.id, ++figures)
    if (!figureBlocks.has(figure.id)) figureBlocks.set(figure.id, block.id)
  }
  return { numbers, figureBlocks, specs, reasons }
}
