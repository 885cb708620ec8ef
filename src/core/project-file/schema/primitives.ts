/**
 * The small parts every record is made of. Messages complete the sentence “… : <message>” after the place has been named.
 *
 * Texts may be empty and a localized text may lack every language: a project is saved while it is being written, and what is
 * missing for printing is an editorial check's business, not a reason to refuse the file.
 */
import { z } from 'zod'
import { LINK_ADDRESS, WEB_ADDRESS_OR_EMPTY } from '../../model/address'
import { type Id, type IdPrefix, idPattern } from '../../model/ids'
import { LANGUAGE_TAG, LANGUAGE_TAG_LENGTH, LANGUAGES, type Localized } from '../../model/language'
import { LIMITS } from '../../model/limits'
import { type IsoDate, isIsoDate, isPartialDate, type PartialDate } from '../../model/partial-date'
import { LONE_SURROGATE, NOT_IN_LINE, NOT_IN_TEXT } from '../../model/plain-text'

/** A string schema whose checks establish what the branded type promises. The only place where a schema's type is asserted. */
const branded = <T extends string>(schema: z.ZodString): z.ZodType<T, string> =>
  schema as unknown as z.ZodType<T, string>

/** A record's own id. @param prefix the kind of record */
export const idOf = <P extends IdPrefix>(prefix: P): z.ZodType<Id<P>, string> =>
  branded<Id<P>>(
    z
      .string()
      .regex(idPattern(prefix), `must be an id that begins with “${prefix}_” (then letters, digits and hyphens)`),
  )

/** One of some words, or an id of that kind. */
export const idOr = <P extends IdPrefix, const W extends readonly [string, ...string[]]>(prefix: P, words: W) =>
  z.union([z.enum(words), idOf(prefix)])

const plain = (max: number, forbidden: RegExp, what: string): z.ZodString =>
  z
    .string()
    .max(max, `must not be longer than ${max} characters`)
    .refine((value) => !LONE_SURROGATE.test(value), 'holds half of a character (a lone surrogate)')
    .refine((value) => !forbidden.test(value), what)

/** Running text: line breaks and tabs are allowed, other control characters are not. */
export const text = (max: number = LIMITS.text): z.ZodString => plain(max, NOT_IN_TEXT, 'holds a control character')
/** Text of one line. */
export const line = (max: number = LIMITS.line): z.ZodString =>
  plain(max, NOT_IN_LINE, 'holds a line break or a control character')

/** A value per language. Languages that have none are left out. */
export const localized = <T>(value: z.ZodType<T>): z.ZodType<Localized<T>> =>
  z.strictObject({
    en: z.exactOptional(value).describe('In English.'),
    es: z.exactOptional(value).describe('In Spanish.'),
    pt: z.exactOptional(value).describe('In Portuguese.'),
  })

export const language = z.enum(LANGUAGES)
export const languageTag = z
  .string()
  .max(LANGUAGE_TAG_LENGTH, `must not be longer than ${LANGUAGE_TAG_LENGTH} characters`)
  .regex(LANGUAGE_TAG, 'must be a language tag such as “es” or “gn”')

const DAY = String.raw`\d{4}-\d{2}-\d{2}`
export const partialDate = branded<PartialDate>(
  z
    .string()
    .regex(new RegExp(`^(?:\\d{4}|\\d{4}-\\d{2}|${DAY})$`), 'must be a date such as 2020, 2020-06 or 2020-06-25')
    .refine(isPartialDate, 'must be a date that exists, in the years 1900 to 2199'),
)
export const isoDay = branded<IsoDate>(
  z
    .string()
    .regex(new RegExp(`^${DAY}$`), 'must be a day such as 2020-06-25')
    .refine(isIsoDate, 'must be a day that exists, in the years 1900 to 2199'),
)

/** A whole number. Negative zero is refused: it would not come back as it was. */
export const whole = (min: number, max: number): z.ZodNumber =>
  z
    .int('must be a whole number')
    .min(min, `must be at least ${min}`)
    .max(max, `must be at most ${max}`)
    .refine((value) => !Object.is(value, -0), 'must be written 0')
export const count = (): z.ZodNumber => whole(0, LIMITS.count)
/** A number that may have decimals. @param limit the largest, up or down */
export const someNumber = (limit: number): z.ZodNumber =>
  z
    .number('must be a number')
    .min(-limit, `must be at least ${-limit}`)
    .max(limit, `must be at most ${limit}`)
    .refine((value) => !Object.is(value, -0), 'must be written 0')
export const year = (): z.ZodNumber => whole(LIMITS.firstYear, LIMITS.lastYear)

/** Records of the project, or blocks of a plan. */
export const records = <S extends z.ZodType>(schema: S, max: number = LIMITS.records) =>
  z.array(schema).max(max, `must not hold more than ${max} entries`)
/** A list inside a record. */
export const entries = <S extends z.ZodType>(schema: S, max: number = LIMITS.entries) =>
  z.array(schema).max(max, `must not hold more than ${max} entries`)

/** Where a link leads: nothing that runs, and nothing on this computer. */
export const href = z
  .string()
  .max(LIMITS.url, `must not be longer than ${LIMITS.url} characters`)
  .regex(LINK_ADDRESS, 'must be an address that begins with https:// or mailto:')
export const webAddress = z
  .string()
  .max(LIMITS.url, `must not be longer than ${LIMITS.url} characters`)
  .regex(WEB_ADDRESS_OR_EMPTY, 'must be empty or an address that begins with https://')
