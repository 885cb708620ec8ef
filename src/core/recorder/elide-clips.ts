/**
 * Drops clips that cut nothing. Chart.js clips every rounded bar with a border to the bar's own outline before it fills
 * border and body. A clip goes when it is one convex shape and all inside it is fill or hatch that stays within; with a
 * convex clip it is enough to look at the corners of the content. Every other clip stays.
 */
import type { ClipOp, DisplayList, Op, Segment } from './display-list'
import { flatten } from './flatten'
import type { Point } from './matrix'

/** Content may reach this far over the clip: chords of equal curves differ by less, and no eye sees it. */
const SLACK_PX = 0.1

interface OpenClip {
  readonly index: number
  readonly shape: readonly Point[] | null
  cutsSomething: boolean
}

/** The same picture with fewer clips. */
export function elideClips(list: DisplayList): DisplayList {
  return { ...list, ops: elide(list.ops) }
}

function elide(ops: readonly Op[]): readonly Op[] {
  const dropped = new Set<number>()
  const open: OpenClip[] = []
  ops.forEach((op, index) => {
    if (op.kind === 'clip') {
      const shape = holdsMoreThanFills(ops, index) ? null : convexShape(op)
      open.push({ index, shape, cutsSomething: shape === null })
    } else if (op.kind === 'unclip') {
      const clip = open.pop()
      if (clip && !clip.cutsSomething) dropped.add(clip.index).add(index)
    } else {
      for (const clip of open) clip.cutsSomething ||= !staysWithin(op, clip.shape)
    }
  })
  return dropped.size > 0 ? ops.filter((_, index) => !dropped.has(index)) : ops
}

/** Whether a clip is about text, groups or lines, too: such a clip stays, and the rest of it need not be measured. */
function holdsMoreThanFills(ops: readonly Op[], clip: number): boolean {
  let depth = 0
  for (let at = clip + 1; at < ops.length; at++) {
    const op = ops[at]
    if (op?.kind === 'clip') depth++
    else if (op?.kind === 'unclip') {
      if (depth === 0) return false
      depth--
    } else if (op?.kind !== 'path' || (op.stroke && !op.isHatch)) return true
  }
  return false
}

function staysWithin(op: Op, shape: readonly Point[] | null): boolean {
  if (!shape || op.kind !== 'path' || (op.stroke && !op.isHatch)) return false
  return corners(op.segments).every((point) => distanceOutside(point, shape) <= SLACK_PX)
}

const corners = (segments: readonly Segment[]) => flatten(segments).flat()

/** The clip as a clockwise or counterclockwise convex polygon (turned so that its area is positive), or null. */
function convexShape(clip: ClipOp): readonly Point[] | null {
  const [polygon, ...others] = flatten(clip.segments)
  if (!polygon || others.length > 0) return null
  const distinct = polygon.filter((point, index) => distance(point, polygon.at(index - 1) ?? point) > 1e-6)
  if (distinct.length < 3) return null
  const oriented = area(distinct) < 0 ? distinct.reverse() : distinct
  const isConvex = oriented.every((point, index) => {
    const before = oriented.at(index - 1) ?? point
    const after = oriented[(index + 1) % oriented.length] ?? point
    return cross(before, point, after) >= -1e-6
  })
  // A star turns one way at each corner too, but more than once around.
  return isConvex && turns(oriented) < 1.5 ? oriented : null
}

/** How far a point lies beyond the farthest edge line of a convex polygon; negative inside. */
function distanceOutside(point: Point, polygon: readonly Point[]): number {
  return Math.max(
    ...polygon.map((from, index) => {
      const to = polygon[(index + 1) % polygon.length] ?? from
      return -cross(from, to, point) / distance(from, to)
    }),
  )
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])
const cross = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

function area(polygon: readonly Point[]): number {
  return polygon.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = polygon[(index + 1) % polygon.length] ?? [x, y]
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
}

function turns(polygon: readonly Point[]): number {
  const heading = (index: number) => {
    const from = polygon[index % polygon.length] ?? [0, 0]
    const to = polygon[(index + 1) % polygon.length] ?? from
    return Math.atan2(to[1] - from[1], to[0] - from[0])
  }
  const total = polygon.reduce((sum, _, index) => {
    const turn = heading(index + 1) - heading(index)
    return sum + Math.atan2(Math.sin(turn), Math.cos(turn))
  }, 0)
  return Math.abs(total) / (2 * Math.PI)
}
