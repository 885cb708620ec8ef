/** A table as it was read, before anybody knows what its columns mean. A place in it is a row and a column, as spreadsheets count. */
import type { IsoDate } from '../model/partial-date'
import { writeShortDate } from '../model/written-date'

/** A day comes from a workbook, which knows dates; elsewhere dates are text. Formulas are text that begins with `=`. */
export type Cell = null | string | number | boolean | { readonly day: IsoDate }

export interface Table {
  /** Of the sheet; empty where there are no sheets. */
  readonly name: string
  /** The first is row 1. Rows may be shorter than others. */
  readonly rows: readonly (readonly Cell[])[]
  /** The first row was put there by us, above cells that were pasted without headings: people count without it. */
  readonly hasMadeHeadings?: true
}

/** The row of a table's list as people count it. @param at from 0 */
export const rowNumber = (table: Table, at: number): number => (table.hasMadeHeadings ? at : at + 1)

export const isEmptyCell = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
export const isEmptyRow = (row: readonly Cell[]): boolean => row.every(isEmptyCell)

/** The cell as a person reads it. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell.trim()
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return writeShortDate(cell.day)
}

/** A to Z, then AA. @param index from 0 */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest > 0 ? columnLetter(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`
}

const ERROR = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/i
/** What a spreadsheet shows instead of a value that it could not compute. */
export const isErrorText = (text: string): boolean => ERROR.test(text)
/** `=1` is one; `=` alone, or what merely has it inside, is not. */
export const isFormulaText = (text: string): boolean => /^=\S/.test(text)
