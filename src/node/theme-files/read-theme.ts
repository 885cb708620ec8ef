/** Theme files and the disk: the bytes of a logo are looked at as those of any picture. */
import {
  parseThemeFile,
  serializeTheme,
  THEME_EXTENSION,
  THEME_FILE_BYTES,
  type ThemeFailure,
  type ThemeRefusal,
} from '../../core/house-style/theme-file'
import { admitImage } from '../../core/images/admit'
import { pixelsOnly } from '../../core/images/pixels-only'
import { verifyImage } from '../../core/images/verify'
import type { Asset } from '../../core/model/material'
import type { OwnTheme } from '../../core/model/own-theme'
import { UserError } from '../../core/user-error'
import { nameOf } from '../storage/disk-errors'
import { inflatedLength } from '../storage/project-reading'
import { readLimited, sha256 } from '../storage/read-limited'

export interface ReadTheme {
  readonly theme: OwnTheme
  /** The image that its logo names; null: it has none. */
  readonly logo: Asset | null
}

/** What is wrong, place by place, each in one sentence or two. */
export class ThemeError extends UserError<ThemeRefusal | 'bad-logo'> {
  constructor(
    code: ThemeRefusal | 'bad-logo',
    what: string,
    next: string,
    readonly faults: readonly string[] = [],
  ) {
    super(code, what, { next })
    this.name = 'ThemeError'
  }
}

const SHOWN = 5

/**
 * @throws ThemeError for a file that is no theme or breaks a rule; UserError `gone`, `read-failed` or `busy`
 */
export async function readThemeFile(file: string): Promise<ReadTheme> {
  const { bytes } = await readLimited(file, THEME_FILE_BYTES)
  return readTheme(bytes, nameOf(file))
}

/** @param name of the file, for messages */
export function readTheme(bytes: Uint8Array, name: string): ReadTheme {
  const parsed = parseThemeFile(bytes)
  if (!parsed.ok) throw refusal(parsed, name)
  const { theme, logo } = parsed
  if (logo === null) return { theme, logo: null }
  const asset = logoOf(Buffer.from(logo.base64, 'base64'), name)
  return { theme: { ...theme, logo: { assetHash: asset.hash, alt: logo.alt } }, logo: asset }
}

function refusal({ code, message, next, faults }: ThemeFailure, name: string): ThemeError {
  const listed = faults.slice(0, SHOWN).map((fault) => `\n- ${fault}`)
  const more = faults.length > SHOWN ? `\n- and ${faults.length - SHOWN} more` : ''
  return new ThemeError(
    code,
    `${name} was not taken as a theme. ${message}${listed.join('')}${more}${listed.length > 0 ? '\n' : ''}`.trimEnd(),
    `${next} Nothing was changed.`,
    faults,
  )
}

/** Holds nothing but pixels: what else a camera or a program wrote into the file does not travel on. */
function logoOf(bytes: Buffer, name: string): Asset {
  const admitted = admitImage(bytes)
  const bad = (what: string, next: string): never => {
    throw new ThemeError(
      'bad-logo',
      `${name} was not taken as a theme. Its logo ${what}`,
      `${next} Nothing was changed.`,
    )
  }
  if (!admitted.ok) return bad(admitted.message, admitted.next)
  if (verifyImage(bytes, inflatedLength) !== undefined)
    return bad('is damaged: a part of its data is missing or wrong.', 'Save the logo again and put that into the file.')
  const pixels = pixelsOnly(bytes)
  return {
    hash: `sha256-${sha256(pixels)}`,
    type: admitted.type,
    widthPx: admitted.widthPx,
    heightPx: admitted.heightPx,
    base64: Buffer.from(pixels).toString('base64'),
  }
}

/** The text of a theme as a file. @param assets of the project, the logo's among them */
export function themeFileText(theme: OwnTheme, assets: readonly Asset[]): string {
  const { logo, ...rest } = theme
  const asset = logo && assets.find(({ hash }) => hash === logo.assetHash)
  return serializeTheme(rest, asset ? { base64: asset.base64, alt: logo.alt } : null)
}

/** By its name; what is in it is looked at when it is read. */
export const isThemeFileName = (file: string): boolean => new RegExp(`\\.${THEME_EXTENSION}$`, 'i').test(file)
