/**
 * A theme as a file of its own (`.briefwright-theme`): what an organisation sends to its offices. JSON, with the logo inside. Pure: the logo's
 * bytes are looked at by whoever reads the file (`node/theme-files`).
 */
import { z } from 'zod'
import type { OwnTheme } from '../model/own-theme'
import { explain } from '../project-file/explain'
import { jsonErrorAt, lineAndColumn } from '../project-file/json-error'
import { decodeUtf8 } from '../project-file/utf8'
import { everyValue, onlyWhatDiffers } from './resolve'
import { themeFaults } from './rules'
import { logoAlt, themeHead, themeValues } from './schema'

export const THEME_FORMAT = 'briefwright-theme'
export const THEME_FORMAT_VERSION = 1
export const THEME_EXTENSION = 'briefwright-theme'
/** A logo is as large on paper as a matchbox. */
export const LOGO_BYTES = 2 * 1024 * 1024
export const THEME_FILE_BYTES = 4 * 1024 * 1024

const logoSchema = z.strictObject({
  base64: z
    .string()
    .max(Math.ceil(LOGO_BYTES / 3) * 4, `must not be an image of more than ${LOGO_BYTES / 1024 / 1024} MB`)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'must be the bytes of a PNG or JPEG image as base64')
    .describe('The image bytes as base64, with padding and without line breaks.'),
  alt: logoAlt,
})

export const themeFileSchema = z.strictObject({
  format: z.literal(THEME_FORMAT),
  formatVersion: z.literal(THEME_FORMAT_VERSION),
  ...themeHead,
  ...themeValues,
  logo: z.exactOptional(logoSchema).describe('Logo of the organisation. Left out: none.'),
})

/** A logo as a theme file has it: not looked at yet. */
export interface FileLogo {
  readonly base64: string
  readonly alt: string | null
}
export type ThemeWithoutLogo = Omit<OwnTheme, 'logo'>

export type ThemeRefusal = 'too-large' | 'not-json' | 'not-a-theme' | 'newer-format' | 'invalid-theme' | 'theme-rules'

export interface ThemeFailure {
  readonly ok: false
  readonly code: ThemeRefusal
  /** A whole sentence. */
  readonly message: string
  /** What to do, in whole sentences. */
  readonly next: string
  /** “its colours, its accent (colours.accent): …”, each with what to do where that is known; empty when the whole file is meant. */
  readonly faults: readonly string[]
}
export type ParsedTheme =
  | { readonly ok: true; readonly theme: ThemeWithoutLogo; readonly logo: FileLogo | null }
  | ThemeFailure

const refuse = (code: ThemeRefusal, message: string, next: string, faults: readonly string[] = []): ThemeFailure => ({
  ok: false,
  code,
  message,
  next,
  faults,
})

const FROM_HERE = `Choose a file that ends in .${THEME_EXTENSION}: “Save this theme as a file” writes one to begin with.`
const PUT_RIGHT = 'Put right what is named, in a text editor, and choose the file again.'

/** @param bytes the whole file; of a larger one than `THEME_FILE_BYTES`, one byte more than that is enough */
export function parseThemeFile(bytes: Uint8Array): ParsedTheme {
  if (bytes.length > THEME_FILE_BYTES)
    return refuse(
      'too-large',
      `It is larger than ${THEME_FILE_BYTES / 1024 / 1024} MB.`,
      'Make the logo in it smaller.',
    )
  let text: string
  try {
    text = decodeUtf8(bytes).replace(/^\uFEFF/, '')
  } catch {
    return refuse('not-a-theme', 'It is no theme file: it does not hold text.', FROM_HERE)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const { line, column } = lineAndColumn(text, jsonErrorAt(text) ?? text.length)
    return refuse('not-json', `Line ${line}, column ${column}, does not read as a theme file goes on.`, PUT_RIGHT)
  }
  if (!isTheme(value)) return refuse('not-a-theme', 'It is no theme file: it is of another kind.', FROM_HERE)
  const version = value.formatVersion
  if (typeof version === 'number' && Number.isSafeInteger(version) && version > THEME_FORMAT_VERSION)
    return refuse(
      'newer-format',
      `It was made for a newer Briefwright: it has format version ${version}, and this one reads up to ${THEME_FORMAT_VERSION}.`,
      'Install the newest Briefwright, or ask for the file in the older form.',
    )
  const checked = themeFileSchema.safeParse(value, { reportInput: true })
  if (!checked.success) {
    const faults = explain(checked.error.issues).map(({ where, message }) =>
      `${where.words} (${where.path}): ${message}`.replace('a project of this format version', 'a theme'),
    )
    return refuse('invalid-theme', countOf(faults.length, 'is not valid', 'are not valid'), PUT_RIGHT, faults)
  }
  const { format: _, formatVersion: __, logo, ...said } = checked.data
  const broken = themeFaults(said)
  if (broken.length > 0)
    return refuse(
      'theme-rules',
      countOf(broken.length, 'breaks a rule for pages', 'break rules for pages'),
      PUT_RIGHT,
      broken.map(({ path, message, next }) => `${wordsOf(path)} (${path.join('.')}): ${message}. ${next}`),
    )
  return { ok: true, theme: onlyWhatDiffers(said), logo: logo ?? null }
}

const isTheme = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === THEME_FORMAT

const countOf = (count: number, one: string, many: string): string =>
  count === 1 ? `One place in it ${one}.` : `${count} places in it ${many}.`

const GROUP: Readonly<Record<string, string>> = { colours: 'the colour', styles: 'the style', page: 'the page,' }
const wordsOf = ([group = '', name = '', field]: readonly string[]): string =>
  `${GROUP[group] ?? group} “${name}”${field === undefined ? '' : `, its ${field}`}`

/** Every value is written, those of the built-in theme, too: a file to begin with says what can be said. */
export function serializeTheme(theme: OwnTheme | ThemeWithoutLogo, logo: FileLogo | null): string {
  const { name, extends: base } = theme
  const file = {
    format: THEME_FORMAT,
    formatVersion: THEME_FORMAT_VERSION,
    name,
    extends: base,
    ...everyValue(theme),
    ...(logo ? { logo } : {}),
  }
  return `${JSON.stringify(file, undefined, 2)}\n`
}
