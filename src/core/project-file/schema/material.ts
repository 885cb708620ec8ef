/** What a briefing leans on. */
import { z } from 'zod'
import { LIMITS } from '../../model/limits'
import { type AssetHash, CONSENTS, CROP_UNITS, SOURCE_KINDS } from '../../model/material'
import { idOf, isoDay, language, line, localized, partialDate, text, webAddress, whole } from './primitives'

const HASH = 'must be “sha256-” and 64 digits from 0 to 9 and a to f'
export const assetHash: z.ZodType<AssetHash, string> = z
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

const cropSchema = z
  .strictObject({
    x: whole(0, CROP_UNITS - 1).describe('Left edge of the part, in ten-thousandths of the width.'),
    y: whole(0, CROP_UNITS - 1).describe('Upper edge of the part, in ten-thousandths of the height.'),
    width: whole(1, CROP_UNITS).describe('Width of the part, in ten-thousandths of the width.'),
    height: whole(1, CROP_UNITS).describe('Height of the part, in ten-thousandths of the height.'),
  })
  .refine(
    ({ x, y, width, height }) => x + width <= CROP_UNITS && y + height <= CROP_UNITS,
    'must not reach beyond the picture',
  )

export const mediaSchema = z.strictObject({
  id: idOf('med').describe('Id of the picture.'),
  assetHash: assetHash.describe('Hash of the image bytes; one of the assets has it.'),
  credit: localized(line()).describe('Whose picture it is, as printed.'),
  consent: z.enum(CONSENTS).describe('Whether the people in it agreed to its use.'),
  takenAt: partialDate.nullable().describe('When it was taken; null: not known.'),
  place: z.exactOptional(localized(line())).describe('Where it was taken; it is not printed. Left out: not noted.'),
  whole: z
    .exactOptional(
      z.strictObject({
        assetHash: assetHash.describe('Hash of the whole image; one of the assets has it.'),
        crop: cropSchema.describe('The part of it that is shown.'),
      }),
    )
    .describe('The picture before it was cropped. Left out: it is not cropped, or the rest was not kept.'),
})

export const acronymSchema = z.strictObject({
  id: idOf('acr').describe('Id of the acronym.'),
  short: line(LIMITS.acronym).describe('The acronym.'),
  long: localized(line()).describe('What it stands for.'),
})

export const termSchema = z.strictObject({
  id: idOf('trm').describe('Id of the term.'),
  language: language.describe('The language it is of.'),
  avoid: line().describe('What is not to be written.'),
  say: line().describe('What is written instead; empty: not said.'),
  why: line().describe('Why it is avoided, or may be written after all.'),
  isAllowed: z
    .exactOptional(z.literal(true))
    .describe('Whether it may be written, though it is one that every project avoids. Left out: it is avoided.'),
})

/**
 * Other letters never stand in image data. Anything else opens, for a damaged picture is no reason to refuse a project: its hash tells. A
 * loop: on megabytes a pattern took four times as long.
 */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false
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
      .refine(isAscii, 'holds letters that no image data have')
      .describe('The image bytes as base64, with padding and without line breaks.'),
  })
  .refine((asset) => asset.widthPx * asset.heightPx <= LIMITS.imagePixels, 'must not have more than 25 million pixels')
