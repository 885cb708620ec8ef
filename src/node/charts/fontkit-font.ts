/** What pdfkit lays out as one: a word with the space behind it. No kerning reaches beyond. */
export const LAID_OUT_AS_ONE = /[^ \t]*[ \t]|[^ \t]+/g

/** What measuring needs of a font that fontkit has read. Lengths in font units. */
export interface FontkitFont {
  readonly unitsPerEm: number
  readonly ascent: number
  /** Negative. */
  readonly descent: number
  readonly 'OS/2'?: { readonly typoAscender: number; readonly typoDescender: number } | undefined
  layout(text: string): {
    readonly advanceWidth: number
    readonly glyphs: readonly { readonly id: number }[]
  }
  hasGlyphForCodePoint(codePoint: number): boolean
}
