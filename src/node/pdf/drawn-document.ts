/**
 * The part of pdfkit's document that drawing needs. Written by hand: pdfkit's own types bring the DOM along, and this
 * names exactly what an upgrade of pdfkit may not break.
 */
export interface DrawnDocument {
  /** Writes operators on the page. */
  addContent(operators: string): unknown
  /** Of fills and strokes from here; a graphics state among the resources of the page. */
  opacity(opacity: number): unknown
  readonly page: {
    /** Of this page, by id. */
    readonly fonts: Record<string, unknown>
  }
  /** The current font; finding another may move it. */
  _font: unknown
}

export interface DrawnFont {
  readonly id: string
  /** The object to be named among the fonts of a page. */
  ref(): unknown
  /** Glyphs in hexadecimal, and their places in thousandths of the font size. */
  encode(text: string): readonly [readonly string[], readonly GlyphPosition[]]
}

export interface GlyphPosition {
  readonly xOffset: number
  readonly yOffset: number
  readonly xAdvance: number
  readonly advanceWidth: number
}
