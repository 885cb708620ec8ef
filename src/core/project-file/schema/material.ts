/** What a briefing leans on. */
import { z } from 'zod'
import { LIMITS } from '../../model/limits'
import { type AssetHash, CONSENTS, SOURCE_KINDS } from '../../model/material'
import { idOf, isoDay, line, localized, partialDate, text, webAddress, whole } from './primitives'

const HASH = 'must be “sha256-” and 64 digits from 0 to 9 and a to f'
const assetHash: z.ZodType<AssetHash, string> = z
  .templateLiteral(['sha256-', z.string().regex(/^[0-9a-f]{64}$/)], HASH)
  .refine((value) => value.length === 71, HASH)

export const sourceSchema = z.strictObject({
  id: idOf('src').describe('Id of the source.'),
  kind: z.enum(SOURCE_KINDS).describe('What kind of publication it is.'),
  title: localized(line()).describe('Title as printed.'),
  authorId: idOf('per')
    .nullable()
    .describe('The author, when there is a record of the person; null: `author` is printed.'),
  author: line().describe('The author as printed, when there is no record of the person.'),
  publisher: line().describe('Who published it.'),
  issued: partialDate.nullable().describe('When it was published; null: not known.'),
  detail: localized(line()).describe('What else identifies it: edition, number of a law.'),
  url: webAddress.describe('Where it can be read: an https address, or empty.'),
  dateRead: isoDay.nullable().describe('The day it was last read; null: not noted.'),
  note: localized(text()).describe('A note printed behind the reference.'),
})

export const mediaSchema = z.strictObject({
  id: idOf('med').describe('Id of the picture.'),
  assetHash: assetHash.describe('Hash of the image bytes; one of the assets has it.'),
  credit: localized(line()).describe('Whose picture it is, as printed.'),
  consent: z.enum(CONSENTS).describe('Whether the people in it agreed to its use.'),
  takenAt: partialDate.nullable().describe('When it was taken; null: not known.'),
})

export const acronymSchema = z.strictObject({
  id: idOf('acr').describe('Id of the acronym.'),
  short: line(LIMITS.acronym).describe('The acronym.'),
  long: localized(line()).describe('What it stands for.'),
})

const LETTERS = new Set(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].map((letter) => letter.charCodeAt(0)),
)
const IS_LETTER = Uint8Array.from({ length: 128 }, (_, code) => (LETTERS.has(code) ? 1 : 0))

/** Whole groups of four letters with the padding at the end. A loop over a table: on megabytes a pattern took four times as long. */
export function isBase64(value: string): boolean {
  if (value.length === 0 || value.length % 4 !== 0) return false
  const padding = value.endsWith('==') ? 2 : value.endsWith('=') ? 1 : 0
  const end = value.length - padding
  for (let at = 0; at < end; at++) if (IS_LETTER[value.charCodeAt(at)] !== 1) return false
  return true
}

export const assetSchema = z
  .strictObject({
    hash: assetHash.describe('SHA-256 of the image bytes: “sha256-” and 64 hexadecimal digits.'),
    type: z.enum(['image/png', 'image/jpeg']).describe('Format of the image.'),
    widthPx: whole(1, LIMITS.imageSidePx).describe('Width in pixels.'),
    heightPx: whole(1, LIMITS.imageSidePx).describe('Height in pixels.'),
    base64: z
      .string()
      .max(
        Math.ceil(LIMITS.imageBytes / 3) * 4,
        `must not be an image of more than ${LIMITS.imageBytes / 1024 / 1024} MB`,
      )
      .refine(isBase64, 'is not the base64 text of an image')
      .describe('The image bytes as base64, with padding and without line breaks.'),
  })
  .refine((asset) => asset.widthPx * asset.heightPx <= LIMITS.imagePixels, 'must not have more than 25 million pixels')
