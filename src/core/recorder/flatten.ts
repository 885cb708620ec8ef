/** Curves to chords, for geometry that needs polygons: hatching and clips. */
import type { Segment } from './display-list'
import type { Point } from './matrix'

const CHORD_PX = 4
const MIN_CHORDS = 4
const MAX_CHORDS = 48

/** The subpaths as polygons (closed or not, the first point is not repeated), chords of about 4 px. */
export function flatten(segments: readonly Segment[]): Point[][] {
  const polygons: Point[][] = []
  let polygon: Point[] = []
  let current: Point = [0, 0]
  let start: Point = [0, 0]
  let isOpen = false
  const begin = (point: Point) => {
    polygon = [point]
    polygons.push(polygon)
    start = point
    isOpen = true
  }
  for (const segment of segments) {
    if (segment[0] === 'M') {
      current = [segment[1], segment[2]]
      begin(current)
    } else if (segment[0] === 'Z') {
      current = start
      isOpen = false
    } else {
      if (!isOpen) begin(current)
      if (segment[0] === 'L') polygon.push([segment[1], segment[2]])
      else polygon.push(...chords(current, segment))
      current = polygon[polygon.length - 1] ?? current
    }
  }
  return polygons
}

function chords([x0, y0]: Point, [, x1, y1, x2, y2, x3, y3]: Extract<Segment, readonly ['C', ...unknown[]]>): Point[] {
  const size = Math.abs(x1 - x0) + Math.abs(y1 - y0) + Math.abs(x3 - x1) + Math.abs(y3 - y1)
  const count = Math.min(MAX_CHORDS, Math.max(MIN_CHORDS, Math.ceil(size / CHORD_PX)))
  return Array.from({ length: count }, (_, index): Point => {
    const t = (index + 1) / count
    const u = 1 - t
    const [w0, w1, w2, w3] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return [w0 * x0 + w1 * x1 + w2 * x2 + w3 * x3, w0 * y0 + w1 * y1 + w2 * y2 + w3 * y3]
  })
}
