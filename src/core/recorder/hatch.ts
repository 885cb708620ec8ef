/**
 * Hatching: what a hatch is, and the pattern object that carries it through Chart.js to the recorder.
 * The recorder turns it into lines and dots cut to the shape (`hatch-geometry.ts`).
 */
import type { PatternLike } from './canvas-2d'

export type HatchKind = 'diagonal' | 'back-diagonal' | 'cross' | 'horizontal' | 'vertical' | 'dots'

export interface HatchSpec {
  readonly kind: HatchKind
  /** CSS colour under the hatch, or null for none. */
  readonly background: string | null
  /** CSS colour of the lines or dots. */
  readonly ink: string
}

export interface Hatch extends HatchSpec {
  /** Line width or dot diameter, in pixels. */
  readonly width: number
  /** Distance from line to line, in pixels. */
  readonly spacing: number
}

/** How a drawing gets its hatches: the recorder and a screen make them differently. */
export type MakeHatch = (spec: HatchSpec) => PatternLike

const LINE_WIDTH = 1.4
const DOT_DIAMETER = 2.2
/** Diagonals of an 8 px tile, so that a tiled pattern on a screen falls on the same lines. */
const SPACING = 8 / Math.SQRT2

/** A hatch where a canvas expects a pattern. The tag keeps Chart.js from reading it as an options object. */
export class HatchPattern implements PatternLike {
  readonly [Symbol.toStringTag] = 'CanvasPattern'

  constructor(readonly hatch: Hatch) {
    Object.freeze(this)
  }

  /** A hatch is laid out in canvas pixels, whatever the transform: neighbours of one kind match. */
  setTransform(): void {
    throw new Error('recorder: a hatch cannot be transformed')
  }
}

/** The hatch for the recorder, in the one width and spacing that all figures share. */
export const recordedHatch: MakeHatch = (spec) =>
  new HatchPattern({ ...spec, width: spec.kind === 'dots' ? DOT_DIAMETER : LINE_WIDTH, spacing: SPACING })
