/**
 * Measures text with the very font files that the PDF embeds, by the library that pdfkit sets text with: what fits in the
 * recorder fits on the page.
 */
import type { ParsedFont } from '../../core/recorder/font'
import {
  type Face,
  type FaceMetrics,
  faceName,
  MissingGlyphError,
  type TextMeasurer,
} from '../../core/recorder/text-measurer'
import { type FontkitFont, LAID_OUT_AS_ONE } from './fontkit-font'
import { openFont } from './open-font'

export type FontStyle = 'normal' | 'bold' | 'italics' | 'bolditalics'
/** Paths of font files, as pdfmake takes them: by family, then by style. */
export type FontFiles = Readonly<Record<string, Readonly<Record<FontStyle, string>>>>

const CACHED_WIDTHS = 20_000
const UNKNOWN_GLYPH = 0
/** Where the hanging baseline stands on the ascent; Blink's rule for fonts that do not say. */
const HANGING_SHARE = 0.8

/**
 * A measurer over font files. Fonts are opened when first used, by `open` from their path.
 * Throws on a family that is not listed.
 */
export function createTextMeasurer(files: FontFiles, open: (file: string) => FontkitFont = openFont): TextMeasurer {
  const faces = new Map<string, Face>()
  return {
    resolve({ families, bold, italic }: ParsedFont): Face {
      const family = families.find((name) => Object.hasOwn(files, name))
      const styles = family === undefined ? undefined : files[family]
      if (family === undefined || !styles) {
        throw new Error(`recorder: none of the fonts ${families.join(', ')} is among ${Object.keys(files).join(', ')}`)
      }
      const style = fontStyle(bold, italic)
      const key = `${family}/${style}`
      const known = faces.get(key)
      if (known) return known
      const face = new FontkitFace(family, bold, italic, open(styles[style]))
      faces.set(key, face)
      return face
    },
  }
}

function fontStyle(bold: boolean, italic: boolean): FontStyle {
  if (bold) return italic ? 'bolditalics' : 'bold'
  return italic ? 'italics' : 'normal'
}

class FontkitFace implements Face {
  /** Widths at size 1. Kept within bounds, for a long session measures many texts. */
  readonly #widths = new Map<string, number>()

  constructor(
    readonly family: string,
    readonly bold: boolean,
    readonly italic: boolean,
    readonly font: FontkitFont,
  ) {}

  metrics(size: number): FaceMetrics {
    const { unitsPerEm, ascent, descent } = this.font
    const typoAscent = this.font['OS/2']?.typoAscender ?? ascent
    const typoDescent = Math.abs(this.font['OS/2']?.typoDescender ?? descent)
    const typoHeight = typoAscent + typoDescent
    return {
      ascent: (ascent / unitsPerEm) * size,
      descent: (Math.abs(descent) / unitsPerEm) * size,
      emAscent: (typoAscent / typoHeight) * size,
      emDescent: (typoDescent / typoHeight) * size,
      hanging: (ascent / unitsPerEm) * size * HANGING_SHARE,
    }
  }

  width(text: string, size: number): number {
    const known = this.#widths.get(text)
    if (known !== undefined) return known * size
    const width = this.#measure(text)
    if (this.#widths.size >= CACHED_WIDTHS) this.#widths.clear()
    this.#widths.set(text, width)
    return width * size
  }

  #measure(text: string): number {
    let width = 0
    for (const word of text.match(LAID_OUT_AS_ONE) ?? []) {
      const run = this.font.layout(word)
      if (run.glyphs.some((glyph) => glyph.id === UNKNOWN_GLYPH)) {
        throw new MissingGlyphError(this.#missingFrom(text), faceName(this), text)
      }
      width += run.advanceWidth
    }
    return width / this.font.unitsPerEm
  }
  /** Asked of the font one by one: the unknown glyphs of a run all report the first character they stood for. */
  #missingFrom(text: string): string[] {
    return [...new Set(text)].filter((character) => !this.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
  }
}
