/**
 * Dates as they stand in tables: those that can be typed in the app, days of a workbook, its day numbers, and 13/05/2020. Where both
 * numbers could be the month, the file has to say which comes first.
 */
import { daysInMonth, isoDate, isPartialDate, type PartialDate } from '../model/partial-date'
import { readWrittenDate } from '../model/written-date'
import { type Reading, readAs, unreadable } from './reading'
import { type Cell, isErrorText, isFormulaText } from './table'

export type DateOrder = 'day-first' | 'month-first'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const FIRST_YEAR = 1900
const LAST_YEAR = 2199
/** Day 1 is 1 January 1900; from 1 March on the count is one ahead, for spreadsheets believe in 29 February 1900. */
const LAST_SERIAL = 109_938
const FIRST_SERIAL = 10_000
const DAY_MS = 86_400_000

const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const MONTH_AND_YEAR = /^(\d{1,2})[/.-](\d{4})$/
const NAMED_DAY = /^(\d{1,2}) (?:de )?(\p{L}{3,10}) (?:de )?(\d{4})$/u

/** The two numbers and the year of a date such as 03/04/2020; undefined for others. */
function numbersOf(text: string): { readonly a: number; readonly b: number; readonly year: number } | undefined {
  const match = NUMBERS.exec(text)
  if (!match) return undefined
  const [, a, , b, year = ''] = match
  return { a: Number(a), b: Number(b), year: year.length === 2 ? 2000 + Number(year) : Number(year) }
}

/** Without the time of day and the day of the week. */
const plainText = (text: string): string =>
  text
    .replace(/\u00a0/g, ' ')
    .replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\.?)?Z?$/i, '')
    .replace(/^\p{L}+, ?(?=\d)/u, '')
    .trim()

/** Which number comes first, if this cell can be read in one way only; undefined: it says nothing. */
export function orderShown(cell: Cell | undefined): DateOrder | undefined {
  if (typeof cell !== 'string') return undefined
  const numbers = numbersOf(plainText(cell))
  if (!numbers) return undefined
  const { a, b } = numbers
  if (a > 12 && b <= 12) return 'day-first'
  return b > 12 && a <= 12 ? 'month-first' : undefined
}

/** Whether the cell is another day with the other order. */
export function dependsOnOrder(cell: Cell | undefined): boolean {
  const numbers = typeof cell === 'string' ? numbersOf(plainText(cell)) : undefined
  return numbers !== undefined && numbers.a <= 12 && numbers.b <= 12 && numbers.a !== numbers.b
}

/** @param order of dates that can be read in two ways; null: nobody has said */
export function readDate(cell: Cell, order: DateOrder | null): Reading<PartialDate> {
  if (typeof cell === 'object' && cell !== null) return readAs(cell.day)
  if (typeof cell === 'number') return fromNumber(cell)
  if (typeof cell !== 'string') return unreadable('Not a date.')
  const text = plainText(cell)
  if (isErrorText(text)) return unreadable('The spreadsheet could not compute this cell.')
  if (isFormulaText(text)) return unreadable('A formula. It is read as text; write the date it stands for.')
  const written =
    readWrittenDate(text) ??
    readWrittenDate(/\p{L}/u.test(text) ? text.replace(/(?<=[\d\p{L}])-(?=[\d\p{L}])/gu, ' ') : '')
  if (written !== undefined) return readAs(written)
  const numbers = numbersOf(text)
  if (numbers) return fromNumbers(numbers, order)
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const month = MONTH_AND_YEAR.exec(text)
  if (month) return monthOf(Number(month[2]), Number(month[1]))
  return unreadable(whyNamed(text) ?? 'Not a date. Write 13 May 2020, Jun 2020 or 2020.')
}

function fromNumbers(
  { a, b, year }: { readonly a: number; readonly b: number; readonly year: number },
  order: DateOrder | null,
): Reading<PartialDate> {
  if (a > 12 && b > 12) return unreadable(`There is no month ${b}.`)
  if (a > 12) return dayOf(year, b, a)
  if (b > 12) return dayOf(year, a, b)
  if (a === b) return dayOf(year, a, b)
  if (order === null) {
    const named = (day: number, month: number): string => `${day} ${MONTHS[month - 1] ?? month}`
    return {
      ok: false,
      is: 'ambiguous',
      why: `${named(a, b)} or ${named(b, a)}: say whether the day or the month comes first in this file.`,
    }
  }
  return order === 'day-first' ? dayOf(year, b, a) : dayOf(year, a, b)
}

function fromNumber(value: number): Reading<PartialDate> {
  const whole = Math.floor(value)
  if (whole === value && value >= FIRST_YEAR && value <= LAST_YEAR) return readAs(String(value) as PartialDate)
  if (whole < FIRST_SERIAL || whole > LAST_SERIAL) return unreadable('A number, not a date.')
  // days since 30 December 1899, which is how the count comes out after February 1900
  const date = new Date(Date.UTC(1899, 11, 30) + whole * DAY_MS)
  return readAs(isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()))
}

function monthOf(year: number, month: number): Reading<PartialDate> {
  if (month < 1 || month > 12) return unreadable(`There is no month ${month}.`)
  const text = `${year}-${String(month).padStart(2, '0')}`
  return isPartialDate(text) ? readAs(text) : unreadable(`A year from ${FIRST_YEAR} to ${LAST_YEAR} is needed.`)
}

function dayOf(year: number, month: number, day: number): Reading<PartialDate> {
  const reading = monthOf(year, month)
  if (!reading.ok) return reading
  return day >= 1 && day <= daysInMonth(year, month)
    ? readAs(isoDate(year, month, day))
    : unreadable(whyNoDay(year, month))
}

const whyNoDay = (year: number, month: number): string =>
  `${MONTHS[month - 1] ?? month}${month === 2 ? ` ${year}` : ''} has ${daysInMonth(year, month)} days.`

/** Why a date with a month's name is none: its month may be shorter. */
function whyNamed(text: string): string | undefined {
  const match = NAMED_DAY.exec(text.replace(/[.,-]/g, ' ').replace(/\s+/g, ' '))
  const [, , name, year] = match ?? []
  const month = name === undefined ? undefined : readWrittenDate(`${name} ${year}`)
  return month === undefined ? undefined : whyNoDay(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
}
