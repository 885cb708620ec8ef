/**
 * A data table as a CSV file that Excel opens by a double click: UTF-8 with its mark, commas, CRLF (RFC 4180). Written here, for `core`
 * compiles without the browser types that CSV libraries need.
 */
import type { DataCell, DataTable } from './data-table'

const BYTE_ORDER_MARK = '\ufeff'
/** A spreadsheet would take such a text for a formula and run it. */
const FORMULA = /^[=+\-@\t\r]/

export const toCsv = ({ head, rows }: DataTable): string =>
  BYTE_ORDER_MARK + [head, ...rows].map((cells) => `${cells.map(written).join(',')}\r\n`).join('')

function written(cell: DataCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
