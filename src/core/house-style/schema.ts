/** The values of a theme as a file has them: in a theme file and in the project that uses it. What they must keep to besides is in `rules.ts`. */
import { z } from 'zod'
import {
  CAPTION_PLACES,
  COVERS,
  type HexColour,
  TABLE_STYLES,
  THEME_COLOURS,
  THEME_STYLES,
  TYPEFACES,
} from '../model/own-theme'
import { THEMES } from '../model/theme-name'
import { line } from '../project-file/schema/primitives'

const COLOUR = 'must be a colour such as “#0D2E55”: # and six digits from 0 to 9 and A to F'
const colour: z.ZodType<HexColour, string> = z.templateLiteral(['#', z.string().regex(/^[0-9A-F]{6}$/)], COLOUR)

/** In quarters of a point, so that a sum of them comes out the same everywhere. */
const points = (description: string) =>
  z
    .number('must be a number of points')
    .min(4, 'must be at least 4 points')
    .max(400, 'must be at most 400 points')
    .refine((value) => Number.isInteger(value * 4), 'must be in quarters of a point, such as 12.25')
    .describe(description)

const WHAT: Readonly<Record<(typeof THEME_COLOURS)[number], string>> = {
  ink: 'Text.',
  strong: 'Titles, headings, rules, dark grounds.',
  muted: 'Small print and running headers.',
  accent: 'Text that stands out: numbers of figures, small headings.',
  mark: 'Bars. Left out: as the accent.',
  accentOnStrong: 'Text that stands out on “strong”.',
  tint: 'Ground of boxes.',
  rule: 'Hairlines.',
  link: 'Links. Left out: as the accent or “strong”.',
}

const optional = <K extends string, S extends z.ZodType>(names: readonly K[], schema: (name: K) => S) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, z.exactOptional(schema(name))])) as Record<K, z.ZodExactOptional<S>>,
  )

const styleSize = z.strictObject({ size: points('Size of the type.'), leading: points('From baseline to baseline.') })
const typeface = z.enum(TYPEFACES)

export const themeHead = {
  name: line(80).describe('Name by which people know the theme; not printed.'),
  extends: z.enum(THEMES).describe('The built-in theme that it changes.'),
}

/** All may be left out: then it is as in the theme that it extends. */
export const themeValues = {
  fonts: z
    .exactOptional(
      z.strictObject({
        text: z.exactOptional(typeface).describe('Of running text.'),
        display: z.exactOptional(typeface).describe('Of titles, headings and large numbers.'),
      }),
    )
    .describe('Typefaces.'),
  colours: z.exactOptional(optional(THEME_COLOURS, (name) => colour.describe(WHAT[name]))).describe('Colours.'),
  styles: z.exactOptional(optional(THEME_STYLES, () => styleSize.describe('In points.'))).describe('Sizes of type.'),
  page: z
    .exactOptional(
      z.strictObject({
        sides: z.exactOptional(points('Margins at the left and the right, on either paper.')),
        top: z.exactOptional(points('From the edge of the paper to the text.')),
        bottom: z.exactOptional(points('The least from the text to the edge of the paper.')),
        column: z.exactOptional(points('Width of the text column.')),
      }),
    )
    .describe('Measures of the page, in points.'),
  captions: z
    .exactOptional(z.enum(CAPTION_PLACES))
    .describe('Captions of figures as wide as the text: in the rail beside them, or above them.'),
  tables: z.exactOptional(z.enum(TABLE_STYLES)).describe('Tables with rules only, or with a filled head and stripes.'),
  cover: z.exactOptional(z.enum(COVERS)).describe('The title over the text, or on a page of its own.'),
}

/** What a picture that says something says; null: it is decoration. */
export const logoAlt = line(250)
  .nullable()
  .describe('What the logo says, mostly the organisation’s name; null: decoration.')
