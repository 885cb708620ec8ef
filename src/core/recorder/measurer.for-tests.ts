import { type Face, faceName, MissingGlyphError, type TextMeasurer } from './text-measurer'

/** Each character half as wide as the size; "☃" is missing. Widths can be worked out in the head. */
export const plainMeasurer: TextMeasurer = {
  resolve({ families, bold, italic }): Face {
    const face = { family: families[0] ?? '', bold, italic }
    return {
      ...face,
      metrics: (size) => ({
        ascent: 0.9 * size,
        descent: 0.3 * size,
        emAscent: 0.75 * size,
        emDescent: 0.25 * size,
        hanging: 0.7 * size,
      }),
      width(text, size) {
        if (text.includes('☃')) throw new MissingGlyphError(['☃'], faceName(face), text)
        return text.length * size * 0.5
      },
    }
  },
}
