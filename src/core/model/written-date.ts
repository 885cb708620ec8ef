/**
 * Dates as people type and read them in the app: “24 Jul 2020”, “Jul 2020”, “2020”. A day written with numbers only is read
 * as year-month-day; 03/04/2020 is refused, because half of the readers would mean the other day.
 */
import { type IsoDate, isIsoDate, isPartialDate, type PartialDate, partsOf } from './partial-date'

const SHOWN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** By month: English, Spanish, Portuguese, without accents. Three letters and more of a name are enough. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'enero', 'janeiro'],
  ['february', 'febrero', 'fevereiro'],
  ['march', 'marzo', 'marco'],
  ['april', 'abril'],
  ['may', 'mayo', 'maio'],
  ['june', 'junio', 'junho'],
  ['july', 'julio', 'julho'],
  ['august', 'agosto'],
  ['september', 'septiembre', 'setiembre', 'setembro'],
  ['october', 'octubre', 'outubro'],
  ['november', 'noviembre', 'novembro'],
  ['december', 'diciembre', 'dezembro'],
]

/** From 1. No three letters begin the names of two months. */
function monthOf(word: string): number | undefined {
  const name = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  if (name.length < 3) return undefined
  const at = MONTHS.findIndex((names) => names.some((full) => full.startsWith(name)))
  return at < 0 ? undefined : at + 1
}

const pad = (text: string | number): string => String(text).padStart(2, '0')

/** Undefined when the text is no date, or could be two. Months may be named in English, Spanish or Portuguese. */
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
  const plain = text.replace(/ de(?= )/gi, '').replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
  const match = /^(?:(\d{1,2}) )?(\p{L}{3,10})(?: (\d{1,2}))? (\d{4})$/u.exec(plain)
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
  const name = SHOWN[month - 1] ?? ''
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`
}
