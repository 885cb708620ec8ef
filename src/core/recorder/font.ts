/** The CSS font shorthand, read strictly: a wish that the face list cannot grant is an error, not a guess. */

export interface ParsedFont {
  /** In pixels. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** In order of preference. */
  readonly families: readonly string[]
}

const SHORTHAND = /^(.*?)(\d*\.?\d+)px(?:\s*\/\s*\S+)?\s+(.+)$/
const BOLD = new Set(['bold', 'bolder', '600', '700', '800', '900'])
const ITALIC = new Set(['italic', 'oblique'])
const PLAIN = new Set(['normal', 'lighter', '100', '200', '300', '400', '500'])

/** Reads e.g. `italic bold 12px "Sans", serif`; the line height is ignored, as a canvas does. Throws when unreadable. */
export function parseFont(css: string): ParsedFont {
  const match = SHORTHAND.exec(css.trim())
  if (!match) throw new Error(`recorder: the font "${css}" is not of the form "style weight 12px Family"`)
  const [, before = '', size = '', families = ''] = match
  const words = before.split(/\s+/).filter(Boolean)
  const unknown = words.find((word) => !BOLD.has(word) && !ITALIC.has(word) && !PLAIN.has(word))
  if (unknown !== undefined) throw new Error(`recorder: "${unknown}" in the font "${css}" is not supported`)
  return {
    size: Number(size),
    bold: words.some((word) => BOLD.has(word)),
    italic: words.some((word) => ITALIC.has(word)),
    families: families.split(',').map((family) => family.trim().replace(/^['"]|['"]$/g, '')),
  }
}
