/** Numbers with decimals as a language writes them: 1,250.5 or 1.250,5. */
import type { Language } from '../model/language'
import { wordsOf } from './languages/all-languages'

/** Three decimals at most, of a number below one three digits that count. The minus is U+2212. */
export function writeDecimal(value: number, language: Language): string {
  const { numeral } = wordsOf(language).grammar
  const size = Math.abs(value)
  const [whole = '0', rest = ''] = (size >= 1 ? size.toFixed(3) : Number(size.toPrecision(3)).toFixed(9)).split('.')
  const decimals = rest.replace(/0+$/, '')
  const digits = decimals === '' ? numeral(Number(whole)) : `${numeral(Number(whole))}${SIGN[language]}${decimals}`
  return value < 0 && /[1-9]/.test(digits) ? `\u2212${digits}` : digits
}

const SIGN: Readonly<Record<Language, string>> = { en: '.', es: ',', pt: ',' }
