/** Colours: CSS text in, plain #rrggbb and alpha out. */
import { Color } from '@kurkle/color'
import type { Paint } from './display-list'

/** Reads a CSS colour. Null when it is none. */
export function parseColour(css: string): Paint | null {
  const colour = new Color(css)
  if (!colour.valid) return null
  const { r, g, b, a } = colour.rgb
  const hex = `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
  return { hex, alpha: a }
}

/** The paint for a colour under a global alpha, or null when nothing of it would show. Throws on what is no colour. */
export function paintOf(css: string, globalAlpha: number): Paint | null {
  const colour = parseColour(css)
  if (!colour) throw new Error(`recorder: "${css}" is not a colour`)
  const alpha = colour.alpha * globalAlpha
  return alpha > 0 ? { hex: colour.hex, alpha } : null
}

/** What a see-through ink on an opaque ground looks like, as a plain colour; an ink on another ground stays as it is. */
export function onGround(ink: Paint, ground: Paint): Paint {
  if (ground.alpha < 1) return ink
  const part = ({ hex }: Paint, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) => Math.round(part(ground, at) + (part(ink, at) - part(ground, at)) * ink.alpha))
  return { hex: `#${mixed.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`, alpha: 1 }
}
