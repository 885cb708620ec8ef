/** Partial dates and ranges in words. Nothing is invented: a date is never written more precisely than it is known. */
import type { Language } from '../model/language'
import { type DateParts, type PartialDate, type Precision, partsOf } from '../model/partial-date'
import { wordsOf } from './languages/all-languages'

/** As precise as asked for, or as known where that is less. */
function limited({ year, month, day }: DateParts, precision: Precision): DateParts {
  return {
    year,
    month: precision === 'year' ? undefined : month,
    day: precision === 'day' ? day : undefined,
  }
}

export const writeDate = (date: PartialDate, precision: Precision, language: Language): string =>
  wordsOf(language).grammar.date(limited(partsOf(date), precision))

/** “February to July 2020”, “April 2019 to July 2020”; one date when both ends are written alike. */
export function writeRange(
  from: PartialDate,
  to: PartialDate | null,
  precision: Precision,
  language: Language,
): string {
  const { grammar } = wordsOf(language)
  const a = limited(partsOf(from), precision)
  const b = limited(partsOf(to ?? from), precision)
  const last = grammar.date(b)
  const first = grammar.date(a)
  if (first === last) return last
  const months = a.month !== undefined && b.month !== undefined && a.day === undefined && b.day === undefined
  const short = months && a.year === b.year ? grammar.months[a.month - 1] : undefined
  return `${short ?? first} ${grammar.rangeWord} ${last}`
}
