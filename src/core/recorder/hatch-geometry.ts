/**
 * The lines and dots of a hatch, cut to a shape by arithmetic. A PDF tiling pattern shows hairline seams between tiles
 * in the viewers tried, and a clip would cost more; this needs neither.
 */
import type { FillRule, LineCap } from './canvas-2d'
import type { Segment } from './display-list'
import { flatten } from './flatten'
import type { Hatch, HatchKind } from './hatch'
import type { Point } from './matrix'

/** Straight parts shorter than this are not worth a line. */
const SHORTEST_PX = 0.05
/** How far a dot's centre stays from the edge along its row. */
const DOT_CLEARANCE_PX = 0.8
/** A dot is a line of almost no length with round ends; nought would be dropped by some viewers. */
const DOT_LENGTH_PX = 0.01

interface Piece {
  readonly from: Point
  readonly to: Point
}
/** A family of lines x*nx + y*ny = k*spacing, by its unit normal. */
type Normal = readonly [nx: number, ny: number]

const SLANT: Normal = [Math.SQRT1_2, Math.SQRT1_2]
const COUNTER_SLANT: Normal = [Math.SQRT1_2, -Math.SQRT1_2]

const FAMILIES: Record<Exclude<HatchKind, 'dots'>, readonly Normal[]> = {
  diagonal: [SLANT],
  'back-diagonal': [COUNTER_SLANT],
  cross: [SLANT, COUNTER_SLANT],
  horizontal: [[0, 1]],
  vertical: [[1, 0]],
}

/** Strokes that make a hatch. */
export interface HatchMarks {
  readonly segments: readonly Segment[]
  readonly cap: LineCap
  readonly dash: readonly number[]
}

/** The hatch of a filled path, to be stroked with `hatch.width`. */
export function hatchSegments(path: readonly Segment[], hatch: Hatch, rule: FillRule): HatchMarks {
  const polygons = flatten(path)
  if (hatch.kind === 'dots') {
    const rows = linesInside(polygons, SLANT, hatch.spacing, 0, rule)
    const dots = rows.flatMap((row) => dotsAlong(row, hatch.spacing))
    const apart = hatch.spacing * Math.SQRT2
    return { segments: runsOf(dots, apart / 2), cap: 'round', dash: [DOT_LENGTH_PX, apart - DOT_LENGTH_PX] }
  }
  // Both ends are drawn in by half a width, so that butt caps do not stick out of a slanted edge.
  const pieces = FAMILIES[hatch.kind].flatMap((normal) =>
    linesInside(polygons, normal, hatch.spacing, hatch.width / 2, rule),
  )
  return {
    segments: pieces.flatMap(({ from, to }): Segment[] => [
      ['M', ...from],
      ['L', ...to],
    ]),
    cap: 'butt',
    dash: [],
  }
}

interface Crossing {
  readonly point: Point
  /** Place along the line. */
  readonly along: number
  /** +1 or -1: from which side the edge crosses. */
  readonly direction: number
}

function linesInside(
  polygons: readonly Point[][],
  [nx, ny]: Normal,
  spacing: number,
  inset: number,
  rule: FillRule,
): Piece[] {
  const crossings = new Map<number, Crossing[]>()
  for (const polygon of polygons) {
    polygon.forEach((start, index) => {
      const end = polygon[(index + 1) % polygon.length] ?? start
      for (const [line, crossing] of crossingsOfEdge(start, end, [nx, ny], spacing)) {
        const onLine = crossings.get(line)
        if (onLine) onLine.push(crossing)
        else crossings.set(line, [crossing])
      }
    })
  }
  const pieces: Piece[] = []
  for (const onLine of crossings.values()) {
    for (const [from, to] of insideParts(onLine, rule)) {
      if (to.along - from.along <= 2 * inset + SHORTEST_PX) continue
      pieces.push({
        from: [from.point[0] - ny * inset, from.point[1] + nx * inset],
        to: [to.point[0] + ny * inset, to.point[1] - nx * inset],
      })
    }
  }
  return pieces
}

function* crossingsOfEdge(start: Point, end: Point, [nx, ny]: Normal, spacing: number): Generator<[number, Crossing]> {
  const from = start[0] * nx + start[1] * ny
  const to = end[0] * nx + end[1] * ny
  if (from === to) return
  // Half open, lower end included: a corner on a line counts once.
  const low = Math.min(from, to)
  const high = Math.max(from, to)
  for (let line = Math.ceil(low / spacing); line * spacing < high; line++) {
    const share = (line * spacing - from) / (to - from)
    const x = start[0] + share * (end[0] - start[0])
    const y = start[1] + share * (end[1] - start[1])
    yield [line, { point: [x, y], along: nx * y - ny * x, direction: to > from ? 1 : -1 }]
  }
}

function insideParts(crossings: readonly Crossing[], rule: FillRule): [Crossing, Crossing][] {
  const sorted = [...crossings].sort((a, b) => a.along - b.along)
  const parts: [Crossing, Crossing][] = []
  let winding = 0
  sorted.forEach((crossing, index) => {
    winding += rule === 'evenodd' ? 1 : crossing.direction
    const isInside = rule === 'evenodd' ? winding % 2 === 1 : winding !== 0
    const next = sorted[index + 1]
    if (isInside && next) parts.push([crossing, next])
  })
  return parts
}

/** A dot by its place on the grid of both slants: rows and columns are half as far apart as dots of one row. */
type Dot = readonly [column: number, row: number]

function dotsAlong({ from, to }: Piece, spacing: number): Dot[] {
  const [nx, ny] = SLANT
  const line = Math.round((from[0] * nx + from[1] * ny) / spacing)
  const ends = [nx * from[1] - ny * from[0], nx * to[1] - ny * to[0]]
  const last = Math.max(...ends) - DOT_CLEARANCE_PX
  const dots: Dot[] = []
  for (let step = Math.ceil((Math.min(...ends) + DOT_CLEARANCE_PX) / spacing); step * spacing < last; step++)
    dots.push([line - step, line + step])
  return dots
}

/** Dots side by side as one line, which its dashes break up again: far shorter than a line to each. */
function runsOf(dots: readonly Dot[], half: number): Segment[] {
  const sorted = dots.toSorted(([a, above], [b, below]) => above - below || a - b)
  const runs: { row: number; from: number; to: number }[] = []
  for (const [column, row] of sorted) {
    const last = runs.at(-1)
    if (last?.row === row && last.to + 2 === column) last.to = column
    else runs.push({ row, from: column, to: column })
  }
  return runs.flatMap(({ row, from, to }): Segment[] => [
    ['M', from * half, row * half],
    ['L', to * half + DOT_LENGTH_PX, row * half],
  ])
}
