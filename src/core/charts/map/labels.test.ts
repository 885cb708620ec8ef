import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, besideMarker, boundsOf, isWithin, touches, type Water } from './labels'

const frame: Box = { left: 0, top: 0, right: 200, bottom: 200 }
const square = (x: number, y: number, side: number) => {
  const ring = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ] as const
  return { ring, bounds: boundsOf(ring) }
}
const SIZE = { width: 40, height: 12 }
const open: Water = { frame, land: [] }

describe('a label beside its marker', () => {
  test('stands to the right where that is open', () => {
    expect(besideMarker([100, 100], 4, SIZE, open, [])).toEqual({ left: 106, top: 94, right: 146, bottom: 106 })
  })
  test('turns left at the edge of the map', () => {
    expect(besideMarker([190, 100], 4, SIZE, open, [])?.right).toBe(184)
  })
  test('keeps off land, also where land is larger than the label', () => {
    const water = { frame, land: [square(104, 40, 90)] }
    expect(besideMarker([100, 100], 4, SIZE, water, [])?.right).toBe(94)
  })
  test('is left out inland', () => {
    expect(besideMarker([100, 100], 4, SIZE, { frame, land: [square(0, 0, 200)] }, [])).toBeNull()
  })
  test('is left out where the last word is no', () => {
    expect(besideMarker([100, 100], 4, SIZE, open, [], () => false)).toBeNull()
  })

  test('never leaves the frame and never covers what stands already', () => {
    const place = fc.integer({ min: 5, max: 195 })
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 30 }), (points) => {
        const taken: Box[] = []
        for (const point of points) {
          const box = besideMarker(point, 4, SIZE, open, taken)
          if (!box) continue
          expect(isWithin(box, frame)).toBe(true)
          expect(taken.filter((other) => touches(box, other))).toEqual([])
          taken.push(box)
        }
      }),
    )
  })
})
