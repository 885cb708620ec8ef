/**
 * The few marks that hand-drawn figures are made of, on any 2D canvas. Lengths in canvas pixels (0.75 pt on paper), text
 * on its baseline. Nothing here keeps state between calls but the canvas itself.
 */
import type { Canvas2D, TextAlign, TextBaseline } from '../recorder/canvas-2d'
import type { HatchSpec, MakeHatch } from '../recorder/hatch'
import type { Point } from '../recorder/matrix'
import { HAIR, OUTLINE, TEXT, type TierKey, tierLook } from './palette'
import { wrapWords } from './wrap-words'

export interface Font {
  readonly size?: number
  readonly bold?: boolean
  readonly family?: string
}

export interface TextOptions extends Font {
  readonly color?: string
  readonly align?: TextAlign
  readonly baseline?: TextBaseline
}

export interface ShapeOptions {
  readonly fill?: string | HatchSpec
  readonly stroke?: string
  readonly width?: number
}

export interface BoxOptions extends ShapeOptions {
  readonly radius?: number
}

export interface PlateOptions extends Font {
  readonly color?: string
  readonly fill?: string
  /** Space left and right of the text. */
  readonly padX?: number
  readonly height?: number
}

export interface LineOptions {
  readonly color?: string
  readonly width?: number
  readonly dash?: readonly number[]
}

export interface Pen {
  /** Advance width of one line. */
  widthOf(text: string, font?: Font): number
  /** Draws one line and returns its width. */
  text(text: string, x: number, y: number, options?: TextOptions): number
  /** The lines of a text at most `maxWidth` wide; a longer word has a line to itself. */
  wrap(text: string, maxWidth: number, font?: Font): string[]
  /** Draws wrapped text from the first baseline `y`, and returns the baseline that would follow. */
  block(text: string, x: number, y: number, maxWidth: number, options?: TextOptions & { leading?: number }): number
  box(x: number, y: number, width: number, height: number, options: BoxOptions): void
  /** A swatch in a tier's colour and hatch; null is not ranked. */
  tier(tier: TierKey | null, x: number, y: number, width: number, height: number, options?: BoxOptions): void
  /** A label centred on a small ground of its own, so that it can be read over a hatch. */
  plate(text: string, centreX: number, centreY: number, options?: PlateOptions): void
  line(x0: number, y0: number, x1: number, y1: number, options?: LineOptions): void
  poly(points: readonly Point[], options: ShapeOptions): void
  disc(x: number, y: number, radius: number, options: ShapeOptions): void
  /** One shape of many rings, holes turning the other way. */
  rings(rings: readonly (readonly Point[])[], options: ShapeOptions): void
  /** What `paint` draws, cut to a box. */
  within(x: number, y: number, width: number, height: number, paint: () => void): void
}

const FAMILY = 'Sans'
const SIZE = 11
const LEADING = 14
const RADIUS = 2
/** From the middle of a line of capitals down to its baseline, as a share of the size. */
const HALF_CAPITAL = 0.33

/** A pen on a canvas; `makeHatch` makes a hatch for that kind of canvas. */
export function createPen(context: Canvas2D, makeHatch: MakeHatch): Pen {
  const setFont = ({ size = SIZE, bold = false, family = FAMILY }: Font) => {
    context.font = `${bold ? 'bold ' : ''}${size}px ${family}`
  }
  const paint = ({ fill, stroke, width = 1 }: ShapeOptions) => {
    if (fill !== undefined) {
      context.fillStyle = typeof fill === 'string' ? fill : makeHatch(fill)
      context.fill()
    }
    if (stroke !== undefined) {
      context.strokeStyle = stroke
      context.lineWidth = width
      context.stroke()
    }
  }

  const pen: Pen = {
    widthOf(text, font = {}) {
      setFont(font)
      return context.measureText(text).width
    },

    text(text, x, y, options = {}) {
      const { color = TEXT, align = 'left', baseline = 'alphabetic' } = options
      setFont(options)
      context.fillStyle = color
      context.textAlign = align
      context.textBaseline = baseline
      context.fillText(text, x, y)
      return context.measureText(text).width
    },

    wrap(text, maxWidth, font = {}) {
      return wrapWords(text, maxWidth, (line) => pen.widthOf(line, font))
    },

    block(text, x, y, maxWidth, options = {}) {
      const { leading = LEADING } = options
      const lines = pen.wrap(text, maxWidth, options)
      lines.forEach((line, index) => {
        pen.text(line, x, y + index * leading, options)
      })
      return y + lines.length * leading
    },

    box(x, y, width, height, { radius = RADIUS, ...shape }) {
      context.beginPath()
      context.roundRect(x, y, width, height, radius)
      paint(shape)
    },

    tier(tier, x, y, width, height, options = {}) {
      const look = tierLook(tier)
      const fill = look.hatch ? { kind: look.hatch, background: look.fill, ink: look.hatchInk } : look.fill
      pen.box(x, y, width, height, { fill, stroke: OUTLINE, ...options })
    },

    plate(text, centreX, centreY, options = {}) {
      const { size = SIZE, bold = true, color = TEXT, fill, padX = 4, height = size + 3 } = options
      const font: Font = { ...options, size, bold }
      const width = pen.widthOf(text, font) + 2 * padX
      if (fill !== undefined) pen.box(centreX - width / 2, centreY - height / 2, width, height, { fill })
      pen.text(text, centreX, centreY + size * HALF_CAPITAL, { ...font, color, align: 'center' })
    },

    line(x0, y0, x1, y1, { color = HAIR, width = 1, dash = [] } = {}) {
      context.beginPath()
      context.moveTo(x0, y0)
      context.lineTo(x1, y1)
      context.setLineDash(dash)
      paint({ stroke: color, width })
      context.setLineDash([])
    },

    poly(points, options) {
      context.beginPath()
      for (const [x, y] of points) context.lineTo(x, y)
      context.closePath()
      paint(options)
    },

    disc(x, y, radius, options) {
      context.beginPath()
      context.arc(x, y, radius, 0, 2 * Math.PI)
      paint(options)
    },

    rings(rings, options) {
      context.beginPath()
      for (const ring of rings) {
        ring.forEach(([x, y], i) => {
          if (i === 0) context.moveTo(x, y)
          else context.lineTo(x, y)
        })
        context.closePath()
      }
      // a coast has corners sharp enough for a mitre to stick out far
      context.lineJoin = 'round'
      paint(options)
      context.lineJoin = 'miter'
    },

    within(x, y, width, height, draw) {
      context.save()
      context.beginPath()
      context.rect(x, y, width, height)
      context.clip()
      draw()
      context.restore()
    },
  }
  return pen
}
