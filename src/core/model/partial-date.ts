/**
 * Dates known to the year, the month or the day: `2020`, `2020-06`, `2020-06-25`. Proleptic Gregorian calendar, years 1900 to 2199.
 * A partial date stands for every day it could be; an `Interval` holds the first and the last of them.
 */
declare const brand: unique symbol
export type PartialDate = string & { readonly [brand]: 'partial-date' }
/** A whole day, `YYYY-MM-DD`. */
export type IsoDate = PartialDate & { readonly [brand]: 'partial-date'; readonly __day: true }

export type Precision = 'year' | 'month' | 'day'
export interface Interval {
  readonly first: IsoDate
  readonly last: IsoDate
}

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month, `month` from 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const pad = (value: number, length: number): string => String(value).padStart(length, '0')
export const isoDate = (year: number, month: number, day: number): IsoDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate

export interface DateParts {
  readonly year: number
  readonly month: number | undefined
  readonly day: number | undefined
}

/** The parts of a partial date, or undefined when the text is not one (`2020-02-30` is not). */
export function dateParts(text: string): DateParts | undefined {
  const match = PATTERN.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  const month = match[2] === undefined ? undefined : Number(match[2])
  const day = match[3] === undefined ? undefined : Number(match[3])
  if (year < 1900 || year > 2199) return undefined
  if (month !== undefined && (month < 1 || month > 12)) return undefined
  if (day !== undefined && month !== undefined && (day < 1 || day > daysInMonth(year, month))) return undefined
  return { year, month, day }
}

export const isPartialDate = (text: string): text is PartialDate => dateParts(text) !== undefined
export const isIsoDate = (text: string): text is IsoDate => dateParts(text)?.day !== undefined

/** @throws RangeError for text that is not a partial date; for dates that come from a checked file this cannot happen. */
export function partsOf(date: PartialDate): DateParts {
  const parts = dateParts(date)
  if (!parts) throw new RangeError(`not a partial date: ${JSON.stringify(date)}`)
  return parts
}

export const precisionOf = (date: PartialDate): Precision => {
  const { month, day } = partsOf(date)
  return day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'
}

/** Every day the date could be. */
export function intervalOf(date: PartialDate): Interval {
  const { year, month, day } = partsOf(date)
  if (month === undefined) return { first: isoDate(year, 1, 1), last: isoDate(year, 12, 31) }
  if (day === undefined) return { first: isoDate(year, month, 1), last: isoDate(year, month, daysInMonth(year, month)) }
  return { first: isoDate(year, month, day), last: isoDate(year, month, day) }
}

/** From the first day of `from` to the last day of `to` (of `from` itself when there is no end). */
export const spanOf = (from: PartialDate, to: PartialDate | null): Interval => ({
  first: intervalOf(from).first,
  last: intervalOf(to ?? from).last,
})

export const overlaps = (a: Interval, b: Interval): boolean => a.first <= b.last && b.first <= a.last

/** The day `months` before `date`; the last of the month where that month is shorter (31 July minus 3 is 30 April). */
export function monthsBefore(date: IsoDate, months: number): IsoDate {
  const { year, month = 1, day = 1 } = partsOf(date)
  const index = year * 12 + (month - 1) - months
  const y = Math.floor(index / 12)
  const m = (index % 12) + 1
  return isoDate(y, m, Math.min(day, daysInMonth(y, m)))
}

export function nextDay(date: IsoDate): IsoDate {
  const { year, month = 1, day = 1 } = partsOf(date)
  if (day < daysInMonth(year, month)) return isoDate(year, month, day + 1)
  return month < 12 ? isoDate(year, month + 1, 1) : isoDate(year + 1, 1, 1)
}
