/** Settings, transforms and the stack of saved states of a recording context. */
import type { LineCap, LineJoin, PaintStyle, TextAlign, TextBaseline } from './canvas-2d'
import { type DrawingState, INITIAL_STATE } from './drawing-state'
import { parseFont } from './font'
import { HatchPattern } from './hatch'
import { IDENTITY, type Matrix, multiply } from './matrix'
import { parseColour } from './paint'
import { RefusingContext } from './refusing-context'
import { UnsupportedCanvasCall } from './unsupported'

const CAPS: readonly string[] = ['butt', 'round', 'square'] satisfies LineCap[]
const JOINS: readonly string[] = ['bevel', 'miter', 'round'] satisfies LineJoin[]
const ALIGNS: readonly string[] = ['start', 'end', 'left', 'right', 'center'] satisfies TextAlign[]
const BASELINES: readonly string[] = [
  'top',
  'hanging',
  'middle',
  'alphabetic',
  'ideographic',
  'bottom',
] satisfies TextBaseline[]

export abstract class StateContext extends RefusingContext {
  protected state: DrawingState = INITIAL_STATE
  #saved: DrawingState[] = []

  /** Ends clips that the state left behind had opened. */
  protected abstract closeClips(count: number): void

  protected forgetState(): void {
    this.state = INITIAL_STATE
    this.#saved = []
  }

  save(): void {
    this.#saved.push(this.state)
  }
  restore(): void {
    const saved = this.#saved.pop()
    if (!saved) return
    this.closeClips(this.state.clipCount - saved.clipCount)
    this.state = saved
  }

  get fillStyle(): PaintStyle {
    return this.state.fillStyle
  }
  set fillStyle(value: PaintStyle) {
    if (value != null) this.change({ fillStyle: checkedPaint('fillStyle', value) })
  }
  get strokeStyle(): PaintStyle {
    return this.state.strokeStyle
  }
  set strokeStyle(value: PaintStyle) {
    if (value != null) this.change({ strokeStyle: checkedPaint('strokeStyle', value) })
  }
  // Numbers out of range are ignored, as the specification says and Chart.js expects.
  get globalAlpha(): number {
    return this.state.globalAlpha
  }
  set globalAlpha(value: number) {
    if (value >= 0 && value <= 1) this.change({ globalAlpha: value })
  }
  get lineWidth(): number {
    return this.state.lineWidth
  }
  set lineWidth(value: number) {
    if (value > 0 && Number.isFinite(value)) this.change({ lineWidth: value })
  }
  get miterLimit(): number {
    return this.state.miterLimit
  }
  set miterLimit(value: number) {
    if (value > 0 && Number.isFinite(value)) this.change({ miterLimit: value })
  }
  get lineDashOffset(): number {
    return this.state.lineDashOffset
  }
  set lineDashOffset(value: number) {
    if (Number.isFinite(value)) this.change({ lineDashOffset: value })
  }
  get lineCap(): LineCap {
    return this.state.lineCap
  }
  set lineCap(value: LineCap) {
    if (isOneOf('lineCap', value, CAPS)) this.change({ lineCap: value })
  }
  get lineJoin(): LineJoin {
    return this.state.lineJoin
  }
  set lineJoin(value: LineJoin) {
    if (isOneOf('lineJoin', value, JOINS)) this.change({ lineJoin: value })
  }
  get textAlign(): TextAlign {
    return this.state.textAlign
  }
  set textAlign(value: TextAlign) {
    if (isOneOf('textAlign', value, ALIGNS)) this.change({ textAlign: value })
  }
  get textBaseline(): TextBaseline {
    return this.state.textBaseline
  }
  set textBaseline(value: TextBaseline) {
    if (isOneOf('textBaseline', value, BASELINES)) this.change({ textBaseline: value })
  }
  get font(): string {
    return this.state.font
  }
  set font(value: string) {
    parseFont(value)
    this.change({ font: value })
  }

  setLineDash(lengths: readonly number[]): void {
    if (lengths.some((length) => !(length >= 0))) return
    this.change({ lineDash: lengths.length % 2 === 1 ? [...lengths, ...lengths] : [...lengths] })
  }
  getLineDash(): number[] {
    return [...this.state.lineDash]
  }

  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.#transformBy([a, b, c, d, e, f])
  }
  translate(x: number, y: number): void {
    this.#transformBy([1, 0, 0, 1, x, y])
  }
  scale(x: number, y: number): void {
    this.#transformBy([x, 0, 0, y, 0, 0])
  }
  rotate(angle: number): void {
    this.#transformBy([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0])
  }
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    if (typeof a !== 'number') throw new UnsupportedCanvasCall('setTransform(matrix)', 'give the six numbers')
    this.change({ transform: IDENTITY })
    this.#transformBy([a, b, c, d, e, f])
  }
  resetTransform(): void {
    this.change({ transform: IDENTITY })
  }

  protected change(part: Partial<DrawingState>): void {
    this.state = { ...this.state, ...part }
  }

  #transformBy(matrix: Matrix): void {
    if (matrix.every(Number.isFinite)) this.change({ transform: multiply(this.state.transform, matrix) })
  }
}

function checkedPaint(name: string, value: PaintStyle): PaintStyle {
  if (value instanceof HatchPattern) return value
  const css = String(value) // Chart.js also hands over colour objects that answer with their text
  if (css === '[object CanvasPattern]' || css === '[object CanvasGradient]') {
    throw new UnsupportedCanvasCall(name, 'only plain colours and our hatches can be drawn')
  }
  if (!parseColour(css)) throw new Error(`recorder: ${name} was given "${css}", which is not a colour`)
  return css
}

function isOneOf(name: string, value: string, allowed: readonly string[]): boolean {
  if (value == null) return false
  if (!allowed.includes(value)) throw new UnsupportedCanvasCall(`${name} = ${value}`, `use ${allowed.join(', ')}`)
  return true
}
