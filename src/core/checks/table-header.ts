import { printedBlocks } from '../model/plan'
import { pick } from '../narrative/localized'
import type { Check } from './check'

/** Columns of a table without a heading: cells are read aloud with it. The first column holds the heads of the rows. */
export const tableHeader: Check = (scope) =>
  printedBlocks(scope.plan).flatMap((block) => {
    if (block.kind !== 'table' || block.rows.length === 0) return []
    const bare = block.columns.flatMap(({ label }, at) => (pick(label, scope) ? [] : [at + 1]))
    if (bare.length === 0) return []
    const which = bare.length === 1 ? `Column ${bare[0]} has no heading` : `Columns ${bare.join(', ')} have no heading`
    return [
      {
        check: 'table-header',
        severity: 'error' as const,
        at: { plan: scope.plan.id, block: block.id },
        message: `${which}, so people who hear the table do not know what its cells are. Say what stands in it.`,
      },
    ]
  })
