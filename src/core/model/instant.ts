/** A moment to the second, in UTC: `2020-07-24T10:42:05Z`. Two of them compare as text. */
import { isIsoDate } from './partial-date'

declare const brand: unique symbol
export type Instant = string & { readonly [brand]: 'instant' }

const PATTERN = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/

export const isInstant = (text: string): text is Instant => isIsoDate(PATTERN.exec(text)?.[1] ?? '')

/**
 * @param iso a moment as `Date.prototype.toISOString` writes it; what is below a second goes
 * @throws RangeError for another text, and for years no date in a project can have
 */
export function instantOf(iso: string): Instant {
  const text = `${iso.slice(0, 19)}Z`
  if (!isInstant(text)) throw new RangeError(`not a moment: ${JSON.stringify(iso)}`)
  return text
}
