import type { ParsedFont, PdfFont, PdfFontClass } from './pdfmake-internals'

/**
 * Font files parsed once and used by every document of a process; parsing and first use of six fonts is two fifths of
 * the time a short document takes. Held by the caller. Never changes the bytes of a document.
 */
export class ParsedFontCache {
  readonly #parsed = new Map<string, ParsedFont>()
  #fontClass: PdfFontClass | undefined

  /** The font of a file for one document, or undefined when the file has not been parsed yet. */
  open(file: string, document: object, id: string): PdfFont | undefined {
    const parsed = this.#parsed.get(file)
    if (parsed === undefined || this.#fontClass === undefined) return undefined
    // A glyph keeps the characters it was first used for, and they end up in the document's ToUnicode: a glyph that
    // serves two characters must not remember those of the document before.
    parsed._glyphs = {}
    return new this.#fontClass(document, parsed, id)
  }

  keep(file: string, font: PdfFont): void {
    this.#parsed.set(file, font.font)
    this.#fontClass = font.constructor as PdfFontClass
  }
}
