import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOfPoints, pointsOf } from './bounds.for-tests'
import type { Segment } from './display-list'
import { type HatchKind, HatchPattern, recordedHatch } from './hatch'
import { hatchSegments } from './hatch-geometry'
import type { Point } from './matrix'
import { plainMeasurer } from './measurer.for-tests'
import { RecordingCanvas } from './recording-canvas'

const KINDS: HatchKind[] = ['diagonal', 'back-diagonal', 'cross', 'horizontal', 'vertical', 'dots']
const place = fc.double({ min: 0, max: 60, noNaN: true })
const extent = fc.double({ min: 20, max: 80, noNaN: true })
const hatchOf = (kind: HatchKind) => ({ kind, background: null, ink: '#000', width: 1, spacing: 5 })

const box = (x: number, y: number, width: number, height: number): Segment[] => [
  ['M', x, y],
  ['L', x + width, y],
  ['L', x + width, y + height],
  ['L', x, y + height],
  ['Z'],
]

describe('the pattern object', () => {
  const pattern = recordedHatch({ kind: 'cross', background: '#fff', ink: '#000' })

  it('passes for a canvas pattern, as Chart.js asks', () => {
    expect(String(pattern)).toBe('[object CanvasPattern]')
    expect(Object.prototype.toString.call(pattern)).toBe('[object CanvasPattern]')
  })

  it('says what it is', () => {
    expect(pattern).toBeInstanceOf(HatchPattern)
    expect((pattern as HatchPattern).hatch).toMatchObject({ kind: 'cross', background: '#fff', ink: '#000' })
  })

  it('fills as a background and marks on it', () => {
    const canvas = new RecordingCanvas(50, 50, plainMeasurer)
    const context = canvas.getContext('2d')
    context.globalAlpha = 0.5
    context.fillStyle = pattern
    context.fillRect(0, 0, 40, 40)
    const [ground, marks, ...others] = canvas.displayList.ops
    expect(others).toEqual([])
    expect(ground).toMatchObject({ kind: 'path', isHatch: false, fill: { paint: { hex: '#ffffff', alpha: 0.5 } } })
    expect(marks).toMatchObject({ kind: 'path', isHatch: true, stroke: { paint: { hex: '#000000', alpha: 0.5 } } })
  })
})

it('is plain ink on an opaque ground: as it looks, without opacity', () => {
  const canvas = new RecordingCanvas(50, 50, plainMeasurer)
  const context = canvas.getContext('2d')
  context.fillStyle = recordedHatch({ kind: 'cross', background: '#ff0000', ink: 'rgba(255, 255, 255, 0.6)' })
  context.fillRect(0, 0, 40, 40)
  expect(canvas.displayList.ops[1]).toMatchObject({ stroke: { paint: { hex: '#ff9999', alpha: 1 } } })
})

it('has its dots side by side in one dashed line', () => {
  const { segments, cap, dash } = hatchSegments(box(0, 0, 60, 20), hatchOf('dots'), 'nonzero')
  const apart = 5 * Math.SQRT2
  expect(cap).toBe('round')
  expect(dash.reduce((sum, length) => sum + length, 0)).toBeCloseTo(apart, 9)
  const rows = pointsOf(segments)
  for (let at = 0; at < rows.length; at += 2) {
    const [[x, y] = [0, 0], [end, same] = [0, 0]] = [rows[at], rows[at + 1]]
    expect(same).toBe(y)
    // whole dots only: the last begins where the line ends
    const dots = (end - x) / apart
    expect(dots - Math.round(dots)).toBeCloseTo(0, 2)
    expect((y / apart) * 2).toBeCloseTo(Math.round((y / apart) * 2), 9)
  }
  expect(rows.length / 2).toBe(5)
})

describe.each(KINDS)('%s', (kind) => {
  it('covers a box and stays inside', () => {
    fc.assert(
      fc.property(fc.tuple(place, place, extent, extent), ([x, y, width, height]) => {
        const { segments } = hatchSegments(box(x, y, width, height), hatchOf(kind), 'nonzero')
        const bounds = boundsOfPoints(pointsOf(segments))
        expect(bounds.left).toBeGreaterThanOrEqual(x - 1e-6)
        expect(bounds.top).toBeGreaterThanOrEqual(y - 1e-6)
        expect(bounds.right).toBeLessThanOrEqual(x + width + 0.011) // the length of a dot
        expect(bounds.bottom).toBeLessThanOrEqual(y + height + 1e-6)
        // Nowhere is a stripe wider than two spacings left bare.
        expect(bounds.right - bounds.left).toBeGreaterThan(width - 4 * 5)
        expect(bounds.bottom - bounds.top).toBeGreaterThan(height - 4 * 5)
      }),
    )
  })

  it('leaves a hole bare, by either rule', () => {
    const hole = box(20, 20, 30, 30)
    const reversed: Segment[] = [['M', 20, 20], ['L', 20, 50], ['L', 50, 50], ['L', 50, 20], ['Z']]
    for (const [inner, rule] of [[hole, 'evenodd'] as const, [reversed, 'nonzero'] as const]) {
      const { segments } = hatchSegments([...box(0, 0, 70, 70), ...inner], hatchOf(kind), rule)
      const middles = middlesOf(segments)
      expect(middles.length).toBeGreaterThan(0)
      expect(middles.filter(([x, y]) => x > 21 && x < 49 && y > 21 && y < 49)).toEqual([])
    }
  })

  it('is the same in one shape and in its halves, apart from the cut', () => {
    const whole = hatchSegments(box(0, 0, 60, 40), hatchOf(kind), 'nonzero').segments
    const halves = [box(0, 0, 30, 40), box(30, 0, 30, 40)].map((half) => hatchSegments(half, hatchOf(kind), 'nonzero'))
    expect(families(halves.flatMap((half) => half.segments))).toEqual(families(whole))
  })
})

function middlesOf(segments: readonly Segment[]): Point[] {
  const points = pointsOf(segments)
  return points.flatMap(([x, y], index): Point[] => {
    const next = points[index + 1]
    return index % 2 === 0 && next ? [[(x + next[0]) / 2, (y + next[1]) / 2]] : []
  })
}

/** Which lines of the two slants (or rows, or columns) are present: marks of neighbours must fall in line. */
function families(segments: readonly Segment[]): string[] {
  const points = pointsOf(segments)
  const keys = points.flatMap(([x, y], index) => {
    const next = points[index + 1]
    if (index % 2 === 1 || !next) return []
    const length = Math.hypot(next[0] - x, next[1] - y)
    const [dx, dy] = [(next[0] - x) / length, (next[1] - y) / length]
    if (length < 1) return [] // dots: rows are cut short near the edge, their grid is the same by construction
    return [`${dx.toFixed(2)} ${dy.toFixed(2)} ${(x * dy - y * dx).toFixed(3)}`]
  })
  return [...new Set(keys)].sort()
}
