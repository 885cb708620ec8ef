/**
 * The part of the canvas 2D context that drawings may use. A browser's `CanvasRenderingContext2D` fits it as it is, so
 * one drawing function serves the screen and the recorder; `core` needs no DOM types for that.
 * Lengths in canvas pixels, angles in radians.
 */

/** What a browser's `CanvasPattern` and our hatch have in common: Chart.js knows both by this tag. */
export interface PatternLike {
  readonly [Symbol.toStringTag]?: string
  setTransform(matrix?: { a?: number; b?: number; c?: number; d?: number; e?: number; f?: number }): void
}

/** A browser's gradient. It stands in the type of `fillStyle` only; the recorder makes none and takes none. */
export interface GradientLike {
  addColorStop(offset: number, color: string): void
}

export type PaintStyle = string | PatternLike | GradientLike
export type FillRule = 'nonzero' | 'evenodd'
export type LineCap = 'butt' | 'round' | 'square'
export type LineJoin = 'bevel' | 'miter' | 'round'
export type TextAlign = 'start' | 'end' | 'left' | 'right' | 'center'
export type TextBaseline = 'top' | 'hanging' | 'middle' | 'alphabetic' | 'ideographic' | 'bottom'

export interface TextMeasure {
  readonly width: number
  readonly actualBoundingBoxLeft: number
  readonly actualBoundingBoxRight: number
  readonly actualBoundingBoxAscent: number
  readonly actualBoundingBoxDescent: number
  readonly fontBoundingBoxAscent: number
  readonly fontBoundingBoxDescent: number
}

export interface Canvas2D {
  readonly canvas: { readonly width: number; readonly height: number }

  fillStyle: PaintStyle
  strokeStyle: PaintStyle
  globalAlpha: number
  lineWidth: number
  lineCap: LineCap
  lineJoin: LineJoin
  miterLimit: number
  lineDashOffset: number
  /** CSS shorthand: style, weight, size in px, family. */
  font: string
  textAlign: TextAlign
  textBaseline: TextBaseline

  save(): void
  restore(): void
  translate(x: number, y: number): void
  scale(x: number, y: number): void
  rotate(angle: number): void
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void
  resetTransform(): void
  setLineDash(lengths: readonly number[]): void
  getLineDash(): number[]

  beginPath(): void
  closePath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void
  rect(x: number, y: number, width: number, height: number): void
  roundRect(x: number, y: number, width: number, height: number, radii?: number | number[]): void
  arc(x: number, y: number, radius: number, startAngle: number, endAngle: number, counterclockwise?: boolean): void
  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    startAngle: number,
    endAngle: number,
    counterclockwise?: boolean,
  ): void

  fill(rule?: FillRule): void
  stroke(): void
  clip(rule?: FillRule): void
  fillRect(x: number, y: number, width: number, height: number): void
  strokeRect(x: number, y: number, width: number, height: number): void
  clearRect(x: number, y: number, width: number, height: number): void

  measureText(text: string): TextMeasure
  fillText(text: string, x: number, y: number, maxWidth?: number): void
  strokeText(text: string, x: number, y: number, maxWidth?: number): void
}
