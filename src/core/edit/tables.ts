/** Edits of a table block: a row always has as many cells as the table has columns. */
import type { BlockId, BriefingPlanId } from '../model/ids'
import type { Language } from '../model/language'
import type { InlineText } from '../model/prose'
import { type BlockOf, changeBlock } from './blocks'
import { withText } from './localized'
import type { Edit } from './records'

const change = (planId: BriefingPlanId, id: BlockId, next: (table: BlockOf<'table'>) => BlockOf<'table'>): Edit =>
  changeBlock(planId, id, 'table', next)

export const setCell = (
  planId: BriefingPlanId,
  id: BlockId,
  row: number,
  column: number,
  language: Language,
  text: InlineText,
): Edit =>
  change(planId, id, (table) => ({
    ...table,
    rows: table.rows.map((cells, r) =>
      r === row ? cells.map((cell, c) => (c === column ? withText(cell, language, text) : cell)) : cells,
    ),
  }))

export const setColumnLabel = (
  planId: BriefingPlanId,
  id: BlockId,
  column: number,
  language: Language,
  text: InlineText,
): Edit =>
  change(planId, id, (table) => ({
    ...table,
    columns: table.columns.map((c, i) => (i === column ? { ...c, label: withText(c.label, language, text) } : c)),
  }))

export const setColumnAlign = (planId: BriefingPlanId, id: BlockId, column: number, align: 'left' | 'right'): Edit =>
  change(planId, id, (table) => ({
    ...table,
    columns: table.columns.map((c, i) => (i === column ? { ...c, align } : c)),
  }))

export const addRow = (planId: BriefingPlanId, id: BlockId): Edit =>
  change(planId, id, (table) => ({ ...table, rows: [...table.rows, table.columns.map(() => ({}))] }))

export const removeRow = (planId: BriefingPlanId, id: BlockId, row: number): Edit =>
  change(planId, id, (table) => ({ ...table, rows: table.rows.filter((_, r) => r !== row) }))

export const addColumn = (planId: BriefingPlanId, id: BlockId): Edit =>
  change(planId, id, (table) => ({
    ...table,
    columns: [...table.columns, { label: {}, align: 'left' }],
    rows: table.rows.map((cells) => [...cells, {}]),
  }))

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
