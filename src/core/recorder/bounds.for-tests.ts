import type { Segment } from './display-list'
import type { Point } from './matrix'

export interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function boundsOfPoints(points: readonly Point[]): Bounds {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** All points of a path, control points among them. */
export function pointsOf(segments: readonly Segment[]): Point[] {
  return segments.flatMap((segment): Point[] => {
    if (segment[0] === 'Z') return []
    if (segment[0] !== 'C') return [[segment[1], segment[2]]]
    const [, x1, y1, x2, y2, x, y] = segment
    return [
      [x1, y1],
      [x2, y2],
      [x, y],
    ]
  })
}
