import type { Language } from '../model/language'
import { isPartialDate } from '../model/partial-date'
import { wordsOf } from '../narrative/languages/all-languages'
import type { Scope } from '../narrative/scope'
import { writeDate } from '../narrative/write-date'
import type { Check, Issue } from './check'
import type { Fix } from './fix'
import { type TypedMatch, typedMatches, wordsPattern } from './typed-words'

const AS_SHARE = '(?=[ \\u00a0]?%|[ \\u00a0](?:percent|million|millones|milhões|points|puntos|pontos))'
const DECIMAL = {
  en: new RegExp(`(?<![\\d.,])\\d{1,3},\\d{1,2}${AS_SHARE}`, 'g'),
  es: new RegExp(`(?<![\\d.,])\\d{1,3}\\.\\d{1,2}${AS_SHARE}`, 'g'),
  pt: new RegExp(`(?<![\\d.,])\\d{1,3}\\.\\d{1,2}${AS_SHARE}`, 'g'),
} as const satisfies Record<Language, RegExp>
const GROUPS = {
  en: /(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?![\d.,]\d|\d)/g,
  es: /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,]\d|\d)/g,
  pt: /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,]\d|\d)/g,
} as const satisfies Record<Language, RegExp>
const NUMERIC_DATE = /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?![\d./-]\d|\d)/g

const swapped = (number: string): string => number.replace(/[.,]/, (mark) => (mark === ',' ? '.' : ','))

/** Only where the day cannot be the month: 03/04/2020 is two dates. */
function writtenOut([, a = '', , b = '', year = '']: RegExpExecArray, { language }: Scope): string | undefined {
  const [first, second] = [Number(a), Number(b)]
  const [day, month] = first > 12 ? [first, second] : second > 12 ? [second, first] : [0, 0]
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isPartialDate(date) ? writeDate(date, 'day', language) : undefined
}

/** “24 de julio de 2020” in an English text, “July 24, 2020” in a Spanish one. */
function foreignMonths({ language }: Scope): RegExp | undefined {
  const own = new Set(wordsOf(language).grammar.months.map((month) => month.toLowerCase()))
  const others = (['en', 'es', 'pt'] as const)
    .filter((other) => other !== language)
    .flatMap((other) => wordsOf(other).grammar.months)
    .filter((month) => !own.has(month.toLowerCase()))
  const months = wordsPattern(others, 'giu')
  return (
    months &&
    new RegExp(`(?:${months.source}[ \\u00a0]\\d{1,2}\\b|\\d{1,2}[ \\u00a0](?:de[ \\u00a0])?${months.source})`, 'giu')
  )
}

/** Numbers and dates as another language writes them. */
export const numberFormat: Check = (scope) => {
  const { grammar } = wordsOf(scope.language)
  const issue = ({ text: { at }, match, spot }: TypedMatch, problem: string, by: string | undefined): Issue => ({
    check: 'number-format',
    severity: 'warning',
    at,
    message: `“${match[0]}” ${problem}`,
    ...(by === undefined ? {} : { fix: { label: `Write “${by}”`, step: { kind: 'words', spot, by } } satisfies Fix }),
  })
  const months = foreignMonths(scope)
  return [
    ...typedMatches(scope, DECIMAL[scope.language]).map((found) =>
      issue(found, 'has the decimal mark of another language. Write it as this one does.', swapped(found.match[0])),
    ),
    ...typedMatches(scope, GROUPS[scope.language]).map((found) =>
      issue(
        found,
        'is grouped as in another language. Write it as this one does.',
        grammar.numeral(Number(found.match[0].replace(/[.,]/g, ''))),
      ),
    ),
    ...typedMatches(scope, NUMERIC_DATE).map((found) =>
      issue(
        found,
        'is a date in digits, which not everybody reads the same way. Write the month as a word.',
        writtenOut(found.match, scope),
      ),
    ),
    ...(months ? typedMatches(scope, months) : [])
      .filter(({ run }) => !run.marks?.some(({ type }) => type === 'lang'))
      .map((found) => issue(found, 'is a date in another language. Write it as this one does.', undefined)),
  ]
}
