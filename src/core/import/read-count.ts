/** Whole numbers as they stand in tables: 1250, 1,250, 1.250, 1 250. */
import { LIMITS } from '../model/limits'
import { fold } from './fold'
import { type Reading, readAs, unreadable } from './reading'
import { type Cell, isErrorText, isFormulaText } from './table'

/** Groups of three behind the same mark, and perhaps decimals that are all zero behind another. */
const GROUPED = /^\d{1,3}(?:([.,'’ \u00a0\u202f])\d{3})(?:\1\d{3})*(?:[.,]0+)?$/
const PLAIN = /^\d+(?:[.,]0{1,2})?$/

export function readCount(cell: Cell): Reading<number> {
  if (typeof cell === 'number') return fromNumber(cell)
  if (typeof cell !== 'string') return unreadable('Not a number.')
  const text = cell.trim()
  if (isErrorText(text)) return unreadable('The spreadsheet could not compute this cell.')
  if (isFormulaText(text)) return unreadable('A formula. It is read as text; write the number it stands for.')
  if (/^[\d.,\s]+%$/.test(text)) return unreadable('A percentage, not a number of people or events.')
  if (GROUPED.test(text)) {
    const mark = GROUPED.exec(text)?.[1] ?? ''
    const [whole = ''] = text.replaceAll(mark, '').split(/[.,]/)
    return fromNumber(Number(whole))
  }
  if (PLAIN.test(text)) return fromNumber(Number(text.split(/[.,]/)[0]))
  return unreadable(/^-?[\d.,]+$/.test(text) ? 'Not a whole number from 0 up.' : 'Not a number.')
}

function fromNumber(value: number): Reading<number> {
  if (!Number.isInteger(value) || value < 0) return unreadable('Not a whole number from 0 up.')
  return value > LIMITS.count ? unreadable('The number is too large.') : readAs(value + 0)
}

/** A number that nobody knows: a value of its own, for a cell may say so. */
export const UNKNOWN_COUNT = '?'
const SAYS_UNKNOWN: ReadonlySet<string> = new Set([
  ...['?', '-', '–', '—', 'n/a', 'na', 'n.a.', 'unknown', 'not known', 'not found', 'no data', 'none found', 'several'],
  ...['desconocido', 'sin datos', 's/d', 'no disponible', 'varios', 'varias'],
  ...['desconhecido', 'sem dados', 'nao disponivel'],
])

/** A number, or the words for there being none. */
export const readCountOrUnknown = (cell: Cell): Reading<number | typeof UNKNOWN_COUNT> =>
  typeof cell === 'string' && SAYS_UNKNOWN.has(fold(cell)) ? readAs(UNKNOWN_COUNT) : readCount(cell)

/** A year in four digits. */
export function readYear(cell: Cell): Reading<number> {
  const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell.trim() : ''
  if (isErrorText(text)) return unreadable('The spreadsheet could not compute this cell.')
  if (isFormulaText(text)) return unreadable('A formula. It is read as text; write the year it stands for.')
  if (!/^\d{4}$/.test(text)) return unreadable('Not a year in four digits.')
  const year = Number(text)
  return year < LIMITS.firstYear || year > LIMITS.lastYear
    ? unreadable(`Not a year from ${LIMITS.firstYear} to ${LIMITS.lastYear}.`)
    : readAs(year)
}
