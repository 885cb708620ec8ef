/**
 * The part of pdfkit's document that drawing needs. Written by hand: pdfkit's own types bring the DOM along, and this
 * names exactly what an upgrade of pdfkit may not break.
 */
export interface PdfKitDocument {
  save(): unknown
  restore(): unknown
  transform(a: number, b: number, c: number, d: number, e: number, f: number): unknown

  moveTo(x: number, y: number): unknown
  lineTo(x: number, y: number): unknown
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): unknown
  closePath(): unknown
  rect(x: number, y: number, width: number, height: number): unknown

  fillColor(color: string, opacity: number): unknown
  strokeColor(color: string, opacity: number): unknown
  lineWidth(width: number): unknown
  lineCap(cap: 'butt' | 'round' | 'square'): unknown
  lineJoin(join: 'bevel' | 'miter' | 'round'): unknown
  miterLimit(limit: number): unknown
  dash(lengths: readonly number[], options: { phase: number }): unknown
  undash(): unknown
  fill(rule?: 'even-odd'): unknown
  stroke(): unknown
  clip(rule?: 'even-odd'): unknown

  fontSize(size: number): unknown
  text(
    text: string,
    x: number,
    y: number,
    options: { lineBreak: false; baseline: 'alphabetic'; fill: boolean; stroke: boolean },
  ): unknown

  /** The current font. pdfkit has no public way to set one that is already open. */
  _font: unknown
  _fontSize: number
  /** Where text would go on; `text` moves it. */
  x: number
  y: number
}
