/** Cells copied from a spreadsheet, made into numbers of a figure. */
import type { Pasted, PastedRow } from '../../edit/own-numbers'
import { MOST_SERIES } from '../../model/figure'
import type { Language } from '../../model/language'
import { readNumber } from './read-number'

export interface ReadPaste {
  readonly pasted: Pasted
  /** Cells that should be numbers and are none, as they were. */
  readonly unread: readonly string[]
  /** Columns for which there is no series left. */
  readonly tooWide: number
}

/**
 * A first row without a single number is taken for the names of the series.
 * @param column of numbers where the paste begins; -1: at the labels
 * @param canName names are taken only at the top of the table
 */
export function readPasted(
  cells: readonly (readonly string[])[],
  column: number,
  canName: boolean,
  language: Language,
): ReadPaste {
  const withLabels = column < 0
  const numbersOf = (row: readonly string[]) => (withLabels ? row.slice(1) : row)
  const rows = cells.filter((row) => row.some((cell) => cell.trim() !== ''))
  const [top = []] = rows
  const heads = numbersOf(top)
  const isHead =
    canName &&
    rows.length > 1 &&
    heads.some((cell) => readNumber(cell, language) === undefined) &&
    heads.every((cell) => typeof readNumber(cell, language) !== 'number')
  const room = MOST_SERIES - Math.max(0, column)
  const unread: string[] = []
  const body = isHead ? rows.slice(1) : rows
  return {
    pasted: {
      names: isHead ? heads.slice(0, room).map((cell) => cell.trim()) : [],
      rows: body.map(
        (row): PastedRow => ({
          ...(withLabels ? { label: (row[0] ?? '').trim() } : {}),
          values: numbersOf(row)
            .slice(0, room)
            .map((cell) => {
              const value = readNumber(cell, language)
              if (value === undefined) unread.push(cell.trim())
              return value ?? null
            }),
        }),
      ),
    },
    unread,
    tooWide: Math.max(0, ...rows.map((row) => numbersOf(row).length - room)),
  }
}
