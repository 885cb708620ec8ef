/** Months as whole numbers, so that a timeline can count in columns. */
import { daysInMonth, type IsoDate, type PartialDate, partsOf } from '../../model/partial-date'

/** Months since the year 0. */
export function monthIndex(date: IsoDate): number {
  const { year, month = 1 } = partsOf(date)
  return year * 12 + month - 1
}

/** Part of its month that has gone by at a date: June 25 is 0.8; half for a month without a day. */
export function daysIntoMonth(date: PartialDate): number {
  const { year, month = 1, day } = partsOf(date)
  return day === undefined ? 0.5 : (day - 1) / daysInMonth(year, month)
}
