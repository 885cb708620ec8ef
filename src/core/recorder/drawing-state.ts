/** What `save` keeps and `restore` brings back. */
import type { LineCap, LineJoin, PaintStyle, TextAlign, TextBaseline } from './canvas-2d'
import { IDENTITY, type Matrix } from './matrix'

export interface DrawingState {
  readonly fillStyle: PaintStyle
  readonly strokeStyle: PaintStyle
  readonly globalAlpha: number
  readonly lineWidth: number
  readonly lineCap: LineCap
  readonly lineJoin: LineJoin
  readonly miterLimit: number
  readonly lineDash: readonly number[]
  readonly lineDashOffset: number
  readonly font: string
  readonly textAlign: TextAlign
  readonly textBaseline: TextBaseline
  readonly transform: Matrix
  /** Clips open in this state. */
  readonly clipCount: number
}

/** A new canvas's state, as the specification has it. */
export const INITIAL_STATE: DrawingState = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  globalAlpha: 1,
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  miterLimit: 10,
  lineDash: [],
  lineDashOffset: 0,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  transform: IDENTITY,
  clipCount: 0,
}
