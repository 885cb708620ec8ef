/**
 * What a drawing consists of, as plain data: it survives JSON and the message channel of a worker.
 * Coordinates are canvas pixels, y downwards, with every transform already applied; only text and groups carry a matrix.
 */
import type { FillRule, LineCap, LineJoin } from './canvas-2d'
import type { Matrix } from './matrix'

export type Segment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  /** Two control points, then the end. */
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

/** `hex` is #rrggbb, lower case; `alpha` above 0 and at most 1. */
export interface Paint {
  readonly hex: string
  readonly alpha: number
}

export interface StrokeStyle {
  readonly width: number
  readonly cap: LineCap
  readonly join: LineJoin
  readonly miterLimit: number
  /** On and off lengths in turn; empty for a solid line. */
  readonly dash: readonly number[]
  readonly dashOffset: number
}

export interface Fill {
  readonly paint: Paint
  readonly rule: FillRule
}

export interface Stroke {
  readonly paint: Paint
  readonly style: StrokeStyle
}

/** A shape, filled or stroked. `isHatch` marks the lines and dots that hatch a shape drawn just before. */
export interface PathOp {
  readonly kind: 'path'
  readonly segments: readonly Segment[]
  readonly fill: Fill | null
  readonly stroke: Stroke | null
  readonly isHatch: boolean
}

/** One run of text that starts at the matrix's origin, on the alphabetic baseline. `width` is that of `size`, unscaled. */
export interface TextOp {
  readonly kind: 'text'
  readonly text: string
  readonly matrix: Matrix
  readonly width: number
  readonly size: number
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean
  readonly fill: Paint | null
  readonly stroke: Stroke | null
}

/** From here to its `unclip`, only what lies inside shows. */
export interface ClipOp {
  readonly kind: 'clip'
  readonly segments: readonly Segment[]
  readonly rule: FillRule
}

export interface UnclipOp {
  readonly kind: 'unclip'
}

/** Another drawing placed in this one, as `drawImage` does with a canvas. */
export interface GroupOp {
  readonly kind: 'group'
  readonly matrix: Matrix
  readonly ops: readonly Op[]
}

export type Op = PathOp | TextOp | ClipOp | UnclipOp | GroupOp

/** A whole drawing. Each `clip` in it has its `unclip`. */
export interface DisplayList {
  readonly width: number
  readonly height: number
  readonly ops: readonly Op[]
}
