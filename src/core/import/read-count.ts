/** Whole numbers as they stand in tables: 1250, 1,250, 1.250, 1 250. */
import { LIMITS } from '../model/limits'
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
