/** Numbers as people type and paste them: 1,250.5 in English, 1.250,5 in Spanish and Portuguese; both read 1 250 and 1250. */
import type { Language } from '../../model/language'
import { LIMITS } from '../../model/limits'

const NOTHING = /^(?:[-–—]|n\/?a)?$/i

/** Null: nothing is there, or a dash. Undefined: no number. */
export function readNumber(text: string, language: Language): number | null | undefined {
  const plain = text.trim().replace(/^[\u2212–](?=[\d.,])/, '-')
  if (NOTHING.test(plain)) return null
  const [decimal, group] = language === 'en' ? ['.', ','] : [',', '.']
  const whole = `\\d+|\\d{1,3}(?:[\\${group}'’\\u00a0\\u202f ]\\d{3})+`
  if (!new RegExp(`^[-+]?(?:(?:${whole})(?:\\${decimal}\\d*)?|\\${decimal}\\d+)$`).test(plain)) return undefined
  const value = Number(plain.replace(new RegExp(`[\\${group}'’\\u00a0\\u202f ]`, 'g'), '').replace(decimal, '.'))
  return Number.isFinite(value) && Math.abs(value) <= LIMITS.number ? value + 0 : undefined
}

/** As it is typed in: all digits, no groups. */
export const typedNumber = (value: number | null, language: Language): string =>
  value === null ? '' : plainDigits(value).replace('.', language === 'en' ? '.' : ',')

/** Without an exponent, which nobody types. */
const plainDigits = (value: number): string =>
  /e/.test(String(value)) ? value.toFixed(20).replace(/\.?0+$/, '') : String(value)
