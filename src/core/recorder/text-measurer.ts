/** What the recorder must be told about fonts: `core` reads no font file, so whoever records hands a measurer in. */
import type { ParsedFont } from './font'

/** Vertical measures for one size, in pixels, all positive. */
export interface FaceMetrics {
  readonly ascent: number
  readonly descent: number
  /** Typographic ascent and descent scaled to one em: browsers place 'top', 'middle' and 'bottom' by these. */
  readonly emAscent: number
  readonly emDescent: number
  readonly hanging: number
}

/** One font face: a family in one weight and slant. */
export interface Face {
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean
  metrics(size: number): FaceMetrics
  /** Advance width in pixels. Throws `MissingGlyphError` when the face lacks a character of the text. */
  width(text: string, size: number): number
}

export interface TextMeasurer {
  /** The face for a font. Throws when none of its families is known: another font would give another layout. */
  resolve(font: ParsedFont): Face
}

/** A face by name, for messages: "Sans bold italic". */
export function faceName(face: { family: string; bold: boolean; italic: boolean }): string {
  return [face.family, face.bold ? 'bold' : '', face.italic ? 'italic' : ''].filter(Boolean).join(' ')
}

/** A character that the embedded font cannot show. Drawing it would print a box, so nothing is drawn. */
export class MissingGlyphError extends Error {
  override readonly name = 'MissingGlyphError'

  constructor(
    readonly characters: readonly string[],
    readonly face: string,
    readonly text: string,
  ) {
    const named = characters.map((character) => `"${character}" (${codePointName(character)})`).join(', ')
    super(
      `The font ${face} has no glyph for ${named} in the text "${text}". No figure was made. Replace the character, or choose a font that has it.`,
    )
  }
}

function codePointName(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}
