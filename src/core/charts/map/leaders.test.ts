import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point } from '../../recorder/matrix'
import { type Box, boxAround, isWithin, touches } from './labels'
import { countryNumber, type LandGrid, landGrid, OTHER } from './land-grid'
import { hits, type Led, leadOut, meet } from './leaders'

const frame: Box = { left: 0, top: 0, right: 300, bottom: 300 }
const square = (x: number, y: number, side: number): readonly Point[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
]
const sea = landGrid(frame, [])
const name = (at: Point, radius = 0) => ({ at, radius, width: 30, height: 12 })
const place = fc.tuple(fc.integer({ min: 5, max: 295 }), fc.integer({ min: 5, max: 295 }))

describe('a name at the end of a line', () => {
  test('stands close by where that is open, and the line begins at the edge of a marker', () => {
    const [led] = leadOut([name([150, 150], 4)], { frame, grid: sea, taken: [] })
    expect(Math.hypot((led?.from[0] ?? 0) - 150, (led?.from[1] ?? 0) - 150)).toBeCloseTo(4, 9)
    expect(Math.hypot((led?.to[0] ?? 0) - 150, (led?.to[1] ?? 0) - 150)).toBeLessThan(16)
    expect(led?.needsPlate).toBe(false)
  })

  test('goes to the sea from the middle of a small country, and onto a plate where the sea is far', () => {
    const middle: Point = [150, 150]
    const island = landGrid(frame, [{ square: countryNumber(0), rings: [square(125, 125, 50)] }])
    expect(leadOut([name(middle)], { frame, grid: island, taken: [] })[0]).toMatchObject({ needsPlate: false })
    const continent = landGrid(frame, [{ square: countryNumber(0), rings: [square(5, 5, 290)] }])
    expect(leadOut([name(middle)], { frame, grid: continent, taken: [] })[0]).toMatchObject({ needsPlate: true })
  })

  test('its line goes around by the sea rather than over another country', () => {
    // to the left the sea is nearer, but behind another country; to the right there are rocks before it
    const rocks = Array.from({ length: 300 }, (_, n) => square(162 + 8 * (n % 5), 8 * Math.floor(n / 5) - 90, 4))
    const countries = (...numbers: readonly number[]) =>
      landGrid(frame, [
        { square: OTHER, rings: rocks },
        { square: countryNumber(numbers[0] ?? 0), rings: [square(140, 140, 20)] },
        {
          square: countryNumber(numbers[1] ?? 0),
          rings: [
            [
              [110, 0],
              [140, 0],
              [140, 300],
              [110, 300],
            ],
          ],
        },
        {
          square: countryNumber(2),
          rings: [
            [
              [140, 0],
              [160, 0],
              [160, 138],
              [140, 138],
            ],
          ],
        },
        {
          square: countryNumber(2),
          rings: [
            [
              [140, 162],
              [160, 162],
              [160, 300],
              [140, 300],
            ],
          ],
        },
      ])
    const endOf = (grid: LandGrid) => leadOut([name([150, 150])], { frame, grid, taken: [] })[0]?.to[0]
    expect(endOf(countries(0, 0))).toBeLessThan(112)
    expect(endOf(countries(0, 1))).toBeGreaterThan(198)
  })

  test('needs no plate on land of nobody shown', () => {
    const grid = landGrid(frame, [{ square: OTHER, rings: [square(0, 0, 300)] }])
    expect(leadOut([name([150, 150])], { frame, grid, taken: [] })[0]).toMatchObject({ needsPlate: false })
  })

  test('is left out where all is taken', () => {
    expect(leadOut([name([150, 150])], { frame, grid: sea, taken: [frame] })).toEqual([null])
  })

  test('stays in the frame, off what stands there, and lines neither meet nor cross a name', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(place, { minLength: 1, maxLength: 14 }),
        fc.array(place, { maxLength: 8 }),
        (ats, names) => {
          const taken = names.map((at) => boxAround(at, 16, 6))
          const grid = landGrid(frame, [{ square: countryNumber(0), rings: [square(80, 60, 140)] }])
          const places = leadOut(
            ats.map((at) => name(at)),
            { frame, grid, taken },
          )
          expect(places).toHaveLength(ats.length)
          const led = places.filter((one): one is Led => one !== null)
          for (const [at, one] of led.entries()) {
            expect(isWithin(one.box, frame)).toBe(true)
            expect(taken.some((box) => touches(box, one.box))).toBe(false)
            for (const other of led.slice(at + 1)) {
              expect(touches(one.box, other.box)).toBe(false)
              expect(hits(one, other.box) || hits(other, one.box) || meet(one, other)).toBe(false)
            }
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})

test('a line hits a box that a part of it is in', () => {
  const box: Box = { left: 10, top: 10, right: 20, bottom: 20 }
  expect(hits({ from: [0, 15], to: [30, 15] }, box)).toBe(true)
  expect(hits({ from: [12, 12], to: [14, 14] }, box)).toBe(true)
  expect(hits({ from: [0, 15], to: [9, 15] }, box)).toBe(false)
  expect(hits({ from: [0, 0], to: [30, 5] }, box)).toBe(false)
})
