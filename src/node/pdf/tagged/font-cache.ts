import type { FontkitFont } from '../../charts/fontkit-font'
import { openFont } from '../../charts/open-font'
import type { ParsedFont, PdfFont, PdfFontClass, ShapedGlyph, ShapedRun } from './pdfmake-internals'

/** Words shaped per font; beyond it a document starts anew, so that a long session does not grow without end. */
const KEPT_WORDS = 20_000

interface KeptFont {
  readonly parsed: ParsedFont
  readonly shaped: Map<string, ShapedRun>
}

/**
 * Font files parsed once and words shaped once, for every document of a process: together more than half of the time a
 * short document takes. Held by the caller. What is kept depends on the font file and the word alone, never on the
 * documents before, so it does not change the bytes of a document.
 */
export class ParsedFontCache {
  readonly #kept = new Map<string, KeptFont>()
  #fontClass: PdfFontClass | undefined

  /** For measuring without a document. What is measured is drawn later: its words are shaped once for both. */
  forMeasuring(file: string): FontkitFont {
    const kept = this.#of(file)
    const { parsed } = kept
    const { unitsPerEm, ascent, descent } = parsed
    return {
      unitsPerEm,
      ascent,
      descent,
      'OS/2': parsed['OS/2'],
      layout: (word) => {
        const { glyphs, advanceWidth } = shapedWord(kept, word)
        return { glyphs, advanceWidth: (advanceWidth * unitsPerEm) / 1000 }
      },
      hasGlyphForCodePoint: (code) => parsed.hasGlyphForCodePoint(code),
    }
  }

  /** The font of a file for one document, or undefined when pdfkit has not shown its class of fonts yet. */
  open(file: string, document: object, id: string): PdfFont | undefined {
    if (this.#fontClass === undefined) return undefined
    const kept = this.#of(file)
    if (kept.shaped.size > KEPT_WORDS) kept.shaped.clear()
    const font = new this.#fontClass(document, kept.parsed, id)
    shapeOnce(font, kept)
    return font
  }

  /** Takes the class of the first font that pdfkit opened itself, before it has shaped anything. */
  learnFrom(file: string, font: PdfFont): void {
    this.#fontClass = font.constructor as PdfFontClass
    glyphsByCharacters(font.font)
    shapeOnce(font, this.#of(file))
  }

  #of(file: string): KeptFont {
    const known = this.#kept.get(file)
    if (known) return known
    const kept = { parsed: openFont<ParsedFont>(file), shaped: new Map<string, ShapedRun>() }
    glyphsByCharacters(kept.parsed)
    this.#kept.set(file, kept)
    return kept
  }
}

/** Shared by the fonts of all documents. A run is read only; its width is a sum that fontkit makes again on each asking. */
function shapeOnce(font: PdfFont, kept: KeptFont): void {
  font.layoutCached = (word) => shapedWord(kept, word)
}

function shapedWord({ parsed, shaped }: KeptFont, word: string): ShapedRun {
  const known = shaped.get(word)
  if (known !== undefined) return known
  const { glyphs, positions: inFontUnits } = parsed.layout(word)
  const scale = 1000 / parsed.unitsPerEm
  // as pdfkit does it, in place: fontkit made the positions for this run
  const positions = inFontUnits.map((position, at) =>
    Object.assign(position, {
      xAdvance: position.xAdvance * scale,
      yAdvance: position.yAdvance * scale,
      xOffset: position.xOffset * scale,
      yOffset: position.yOffset * scale,
      advanceWidth: (glyphs[at]?.advanceWidth ?? 0) * scale,
    }),
  )
  const run = { glyphs, positions, advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) }
  shaped.set(word, run)
  return run
}

/**
 * fontkit hands out one object per glyph, which remembers the characters it was first asked for, and they end up in a
 * document's ToUnicode. A glyph that serves two characters (micro and mu) must not remember those of another word.
 */
function glyphsByCharacters(font: ParsedFont): void {
  const make = font.getGlyph
  const made = new Map<number | string, ShapedGlyph | null>()
  font.getGlyph = (id, characters = []) => {
    const [first = 0] = characters
    const key = characters.length === 1 ? id * 0x110000 + first : `${id} ${characters.join(' ')}`
    const known = made.get(key)
    if (known !== undefined) return known
    font._glyphs = {}
    const glyph = make.call(font, id, characters)
    made.set(key, glyph)
    return glyph
  }
}
