/** Values of a row by the type a field has. A field's type is the kind's own doing, so a wrong one is a mistake in the code. */
import { withLine, withWords } from '../edit/localized'
import type { Id, IdPrefix } from '../model/ids'
import type { Language, Localized } from '../model/language'
import type { PartialDate } from '../model/partial-date'
import type { Value, Values } from './field'
import { UNKNOWN_COUNT } from './read-count'

export const textOf = (values: Values, field: string): string => {
  const value = values[field]
  return typeof value === 'string' ? value : ''
}
export const dateOf = (values: Values, field: string): PartialDate | undefined =>
  values[field] as PartialDate | undefined
export const numberOf = (values: Values, field: string): number | undefined => values[field] as number | undefined
/** A count that may be said to be unknown. */
export const countOf = (values: Values, field: string, before: number | null): number | null => {
  const value = values[field]
  return value === UNKNOWN_COUNT ? null : typeof value === 'number' ? value : before
}
export const idOf = <P extends IdPrefix>(values: Values, field: string): Id<P> | undefined =>
  values[field] as Id<P> | undefined
export const idsOf = <P extends IdPrefix>(values: Values, field: string): readonly Id<P>[] | undefined =>
  values[field] as readonly Id<P>[] | undefined
export const oneOf = <T extends string>(choices: readonly T[], values: Values, field: string): T | undefined =>
  choices.find((choice) => choice === values[field])

/** The text with what the row says of it in one language. */
export const lineOf = (before: Localized, values: Values, field: string, language: Language): Localized =>
  values[field] === undefined ? before : withLine(before, language, textOf(values, field))
export const wordsOf = (before: Localized, values: Values, field: string, language: Language): Localized =>
  values[field] === undefined ? before : withWords(before, language, textOf(values, field))

/** Only what there is: an empty text, an empty list and null say nothing. */
export function said(values: Readonly<Record<string, Value | null | undefined>>): Values {
  const out: Record<string, Value> = {}
  for (const [field, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue
    out[field] = value
  }
  return out
}
