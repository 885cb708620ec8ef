/**
 * Dates as people type and read them in the app: “24 Jul 2020”, “Jul 2020”, “2020”. A day written with numbers only is read
 * as year-month-day; 03/04/2020 is refused, because half of the readers would mean the other day.
 */
import { type IsoDate, isIsoDate, isPartialDate, type PartialDate, partsOf } from './partial-date'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const FULL = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** From 1; “sept” and the full names count as well. */
function monthOf(word: string): number | undefined {
  const name = word.toLowerCase()
  if (name.length < 3) return undefined
  const at = FULL.findIndex((full) => full.startsWith(name))
  return at < 0 ? undefined : at + 1
}

const pad = (text: string | number): string => String(text).padStart(2, '0')

/** Undefined when the text is no date, or could be two. */
export function readWrittenDate(text: string): PartialDate | undefined {
  const plain = text.trim().replaceAll(/[.,]/g, ' ').replaceAll(/\s+/g, ' ').trim()
  const candidate = fromNumbers(plain) ?? fromWords(plain)
  return candidate !== undefined && isPartialDate(candidate) ? candidate : undefined
}

/** A whole day only. */
export function readWrittenDay(text: string): IsoDate | undefined {
  const date = readWrittenDate(text)
  return date !== undefined && isIsoDate(date) ? date : undefined
}

function fromNumbers(text: string): string | undefined {
  const match = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/.exec(text)
  if (!match) return undefined
  const [, year, month, day] = match
  return [year, ...[month, day].filter((part) => part !== undefined).map(pad)].join('-')
}

function fromWords(text: string): string | undefined {
  const match = /^(?:(\d{1,2}) )?([A-Za-z]{3,9})(?: (\d{1,2}))? (\d{4})$/.exec(text)
  if (!match) return undefined
  const [, before, word = '', after, year] = match
  const month = monthOf(word)
  const day = before ?? after
  if (month === undefined || (before !== undefined && after !== undefined)) return undefined
  return `${year}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`
}

/** “24 Jul 2020”, “Jul 2020” or “2020”. */
export function writeShortDate(date: PartialDate): string {
  const { year, month, day } = partsOf(date)
  if (month === undefined) return String(year)
  const name = MONTHS[month - 1] ?? ''
  const shown = name.charAt(0).toUpperCase() + name.slice(1)
  return day === undefined ? `${shown} ${year}` : `${day} ${shown} ${year}`
}
