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

  /** The font of a file for one document, or undefined when the file has not been parsed yet. */
  open(file: string, document: object, id: string): PdfFont | undefined {
    const kept = this.#kept.get(file)
    if (kept === undefined || this.#fontClass === undefined) return undefined
    if (kept.shaped.size > KEPT_WORDS) kept.shaped.clear()
    const font = new this.#fontClass(document, kept.parsed, id)
    shapeOnce(font, kept.shaped)
    return font
  }

  /** To be called before the font has shaped anything. */
  keep(file: string, font: PdfFont): void {
    const kept = { parsed: font.font, shaped: new Map<string, ShapedRun>() }
    glyphsByCharacters(kept.parsed)
    shapeOnce(font, kept.shaped)
    this.#kept.set(file, kept)
    this.#fontClass = font.constructor as PdfFontClass
  }
}

/** Shared by the fonts of all documents. A run is read only; its width is a sum that fontkit makes again on each asking. */
function shapeOnce(font: PdfFont, shaped: Map<string, ShapedRun>): void {
  font.layoutCached = (word) => {
    const known = shaped.get(word)
    if (known !== undefined) return known
    const { glyphs, positions, advanceWidth } = font.layoutRun(word)
    const run = { glyphs, positions, advanceWidth }
    shaped.set(word, run)
    return run
  }
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
