/** The current path, kept in canvas pixels: each call applies the transform of its moment, as a canvas does. */
import type { Segment } from './display-list'
import { type Matrix, type Point, transformPoint } from './matrix'

const TAU = 2 * Math.PI
const ARC_SLACK = 1e-9
const SAME_POINT = 1e-6

export class PathBuilder {
  #segments: Segment[] = []
  #copy: readonly Segment[] | null = null
  #current: Point | null = null
  #subpathStart: Point | null = null

  /** The path so far: a copy, and the same one until the path goes on. */
  get segments(): readonly Segment[] {
    this.#copy ??= this.#segments.slice()
    return this.#copy
  }

  begin(): void {
    this.#segments = []
    this.#copy = null
    this.#current = null
    this.#subpathStart = null
  }

  moveTo(matrix: Matrix, x: number, y: number): void {
    if (areFinite(x, y)) this.#startAt(transformPoint(matrix, x, y))
  }

  lineTo(matrix: Matrix, x: number, y: number): void {
    if (areFinite(x, y)) this.#lineTo(transformPoint(matrix, x, y))
  }

  bezierCurveTo(matrix: Matrix, x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    if (!areFinite(x1, y1, x2, y2, x, y)) return
    const first = transformPoint(matrix, x1, y1)
    if (!this.#current) this.#startAt(first)
    this.#curveTo(first, transformPoint(matrix, x2, y2), transformPoint(matrix, x, y))
  }

  quadraticCurveTo(matrix: Matrix, x1: number, y1: number, x: number, y: number): void {
    if (!areFinite(x1, y1, x, y)) return
    const control = transformPoint(matrix, x1, y1)
    const end = transformPoint(matrix, x, y)
    const from = this.#current ?? control
    if (!this.#current) this.#startAt(control)
    this.#curveTo(towards(from, control, 2 / 3), towards(end, control, 2 / 3), end)
  }

  close(): void {
    if (this.#segments.length === 0) return
    this.#add(['Z'])
    this.#current = this.#subpathStart
  }

  rect(matrix: Matrix, x: number, y: number, width: number, height: number): void {
    if (!areFinite(x, y, width, height)) return
    this.moveTo(matrix, x, y)
    this.lineTo(matrix, x + width, y)
    this.lineTo(matrix, x + width, y + height)
    this.lineTo(matrix, x, y + height)
    this.close()
  }

  /** Radii from the top left corner clockwise, cut down together when they do not fit, as CSS does. */
  roundRect(matrix: Matrix, x: number, y: number, width: number, height: number, radii: number | number[]): void {
    if (!areFinite(x, y, width, height)) return
    const corners = cornerRadii(radii)
    if ((width < 0 || height < 0) && new Set(corners).size > 1) {
      throw new RangeError('recorder: roundRect of negative size needs equal radii')
    }
    const left = Math.min(x, x + width)
    const top = Math.min(y, y + height)
    const right = left + Math.abs(width)
    const bottom = top + Math.abs(height)
    const fit = Math.min(1, ...sideSums(corners).map((sum, side) => sideLength(side, right - left, bottom - top) / sum))
    const [tl, tr, br, bl] = corners.map((radius) => radius * fit) as typeof corners
    this.moveTo(matrix, left + tl, top)
    this.lineTo(matrix, right - tr, top)
    this.#corner(matrix, right - tr, top + tr, tr, -TAU / 4)
    this.lineTo(matrix, right, bottom - br)
    this.#corner(matrix, right - br, bottom - br, br, 0)
    this.lineTo(matrix, left + bl, bottom)
    this.#corner(matrix, left + bl, bottom - bl, bl, TAU / 4)
    this.lineTo(matrix, left, top + tl)
    this.#corner(matrix, left + tl, top + tl, tl, TAU / 2)
    this.close()
  }

  ellipse(
    matrix: Matrix,
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    startAngle: number,
    endAngle: number,
    counterclockwise: boolean,
  ): void {
    if (!areFinite(x, y, radiusX, radiusY, rotation, startAngle, endAngle)) return
    if (radiusX < 0 || radiusY < 0)
      throw new RangeError(`recorder: an arc has a negative radius (${radiusX}, ${radiusY})`)
    const cos = Math.cos(rotation)
    const sin = Math.sin(rotation)
    const at = (u: number, v: number): Point =>
      transformPoint(matrix, x + radiusX * u * cos - radiusY * v * sin, y + radiusX * u * sin + radiusY * v * cos)

    this.#joinTo(at(Math.cos(startAngle), Math.sin(startAngle)))
    const sweep = sweepOf(startAngle, endAngle, counterclockwise)
    if (sweep === 0) return
    const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (TAU / 4) - ARC_SLACK))
    const step = sweep / pieces
    const handle = (4 / 3) * Math.tan(step / 4)
    for (let piece = 0; piece < pieces; piece++) {
      const from = startAngle + piece * step
      const [c0, s0, c1, s1] = [Math.cos(from), Math.sin(from), Math.cos(from + step), Math.sin(from + step)]
      this.#curveTo(at(c0 - handle * s0, s0 + handle * c0), at(c1 + handle * s1, s1 - handle * c1), at(c1, s1))
    }
  }

  #corner(matrix: Matrix, x: number, y: number, radius: number, from: number): void {
    if (radius > 0) this.ellipse(matrix, x, y, radius, radius, 0, from, from + TAU / 4, false)
  }

  #add(segment: Segment): void {
    this.#segments.push(segment)
    this.#copy = null
  }

  #startAt(point: Point): void {
    this.#add(['M', ...point])
    this.#current = point
    this.#subpathStart = point
  }

  #lineTo(point: Point): void {
    if (!this.#current) {
      this.#startAt(point)
      return
    }
    this.#add(['L', ...point])
    this.#current = point
  }

  #joinTo(point: Point): void {
    const from = this.#current
    if (from && Math.hypot(from[0] - point[0], from[1] - point[1]) <= SAME_POINT) return
    this.#lineTo(point)
  }

  #curveTo(first: Point, second: Point, end: Point): void {
    this.#add(['C', ...first, ...second, ...end])
    this.#current = end
  }
}

function areFinite(...values: number[]): boolean {
  return values.every(Number.isFinite)
}

function towards(from: Point, to: Point, share: number): Point {
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]
}

/** The angle run through: at most one turn, in the asked direction (the canvas specification's rule for `ellipse`). */
function sweepOf(start: number, end: number, counterclockwise: boolean): number {
  const sweep = counterclockwise ? start - end : end - start
  const turned = sweep >= TAU ? TAU : ((sweep % TAU) + TAU) % TAU
  return counterclockwise ? -turned : turned
}

type Corners = [topLeft: number, topRight: number, bottomRight: number, bottomLeft: number]

function cornerRadii(radii: number | number[]): Corners {
  const list = typeof radii === 'number' ? [radii] : radii
  if (list.length < 1 || list.length > 4 || list.some((radius) => !(radius >= 0))) {
    throw new RangeError(
      `recorder: roundRect takes one to four radii, none negative; it was given [${list.join(', ')}]`,
    )
  }
  const [first = 0, second = first, third = first, fourth = second] = list
  return [first, second, third, fourth]
}

/** Top, right, bottom, left. */
function sideSums([tl, tr, br, bl]: Corners): number[] {
  return [tl + tr, tr + br, br + bl, bl + tl]
}

function sideLength(side: number, width: number, height: number): number {
  return side % 2 === 0 ? width : height
}
