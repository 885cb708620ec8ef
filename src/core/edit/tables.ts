/** Edits of a table block: a row always has as many cells as the table has columns. */
import type { BlockId, BriefingPlanId } from '../model/ids'
import type { Language } from '../model/language'
import { LIMITS } from '../model/limits'
import type { Project } from '../model/project'
import type { InlineText } from '../model/prose'
import { type BlockOf, changeBlock } from './blocks'
import { withoutLost } from './inlines'
import { withText } from './localized'
import type { Edit } from './records'

const change = (
  planId: BriefingPlanId,
  id: BlockId,
  next: (table: BlockOf<'table'>, project: Project) => BlockOf<'table'>,
): Edit => changeBlock(planId, id, 'table', next)

export const setCell = (
  planId: BriefingPlanId,
  id: BlockId,
  row: number,
  column: number,
  language: Language,
  text: InlineText,
): Edit =>
  change(planId, id, (table, project) => {
    const written = withoutLost(text, language, project)
    return {
      ...table,
      rows: table.rows.map((cells, r) =>
        r === row ? cells.map((cell, c) => (c === column ? withText(cell, language, written) : cell)) : cells,
      ),
    }
  })

export const setColumnLabel = (
  planId: BriefingPlanId,
  id: BlockId,
  column: number,
  language: Language,
  text: InlineText,
): Edit =>
  change(planId, id, (table, project) => {
    const written = withoutLost(text, language, project)
    return {
      ...table,
      columns: table.columns.map((c, i) => (i === column ? { ...c, label: withText(c.label, language, written) } : c)),
    }
  })

export const setColumnAlign = (planId: BriefingPlanId, id: BlockId, column: number, align: 'left' | 'right'): Edit =>
  change(planId, id, (table) => ({
    ...table,
    columns: table.columns.map((c, i) => (i === column ? { ...c, align } : c)),
  }))

export const addRow = (planId: BriefingPlanId, id: BlockId): Edit =>
  change(planId, id, (table) =>
    table.rows.length >= LIMITS.entries ? table : { ...table, rows: [...table.rows, table.columns.map(() => ({}))] },
  )

export const removeRow = (planId: BriefingPlanId, id: BlockId, row: number): Edit =>
  change(planId, id, (table) => ({ ...table, rows: table.rows.filter((_, r) => r !== row) }))

/** No more than fit on a page: `LIMITS.columns`. */
export const addColumn = (planId: BriefingPlanId, id: BlockId): Edit =>
  change(planId, id, (table) =>
    table.columns.length >= LIMITS.columns
      ? table
      : {
          ...table,
          columns: [...table.columns, { label: {}, align: 'left' }],
          rows: table.rows.map((cells) => [...cells, {}]),
        },
  )

/** The last column stays: a table without one cannot be drawn. */
export const removeColumn = (planId: BriefingPlanId, id: BlockId, column: number): Edit =>
  change(planId, id, (table) =>
    table.columns.length < 2
      ? table
      : {
          ...table,
          columns: table.columns.filter((_, c) => c !== column),
          rows: table.rows.map((cells) => cells.filter((_, c) => c !== column)),
        },
  )
