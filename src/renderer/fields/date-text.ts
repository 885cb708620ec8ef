/** Dates as people type them: “13 May 2020”, “May 13, 2020”, “Jun 2020”, “2020”, “2020-06-25”, “25/06/2020” is refused as ambiguous. */
import { isPartialDate, type PartialDate, partsOf } from '../../core/model/partial-date'

const SHOWN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** First three letters without accents, by month: English, Spanish, Portuguese. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'abr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct', 'out'],
  ['nov'],
  ['dec', 'dic', 'dez'],
]

const monthOf = (word: string): number => {
  const start = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 3)
  return MONTHS.findIndex((names) => names.includes(start)) + 1
}

const two = (value: number): string => String(value).padStart(2, '0')

/** The date a text means, or undefined. Months may be named in English, Spanish or Portuguese. */
export function readDateText(text: string): PartialDate | undefined {
  const clean = text.trim().replace(/\s+/g, ' ')
  if (isPartialDate(clean)) return clean
  const words = clean
    .replace(/[.,]/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .split(' ')
    .filter((word) => word !== '' && word.toLowerCase() !== 'de')
  const year = words.at(-1)
  if (!year || !/^\d{4}$/.test(year)) return undefined
  const named = words.slice(0, -1)
  const month = named.map(monthOf).find((m) => m > 0)
  const days = named.filter((word) => monthOf(word) === 0)
  if (!month || named.length - days.length !== 1 || days.length > 1) return undefined
  const [day] = days
  if (day !== undefined && !/^\d{1,2}$/.test(day)) return undefined
  const date = day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(Number(day))}`
  return isPartialDate(date) ? date : undefined
}

/** As the app writes dates: “13 May 2020”, “Jun 2020”, “2020”. */
export function showDate(date: PartialDate): string {
  const { year, month, day } = partsOf(date)
  if (month === undefined) return String(year)
  const name = SHOWN[month - 1] ?? ''
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`
}
