import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Point } from '../../recorder/matrix'
import { type Box, boxAround, isWithin, touches } from './labels'
import { countryNumber, EDGE, landGrid, SEA } from './land-grid'

const frame: Box = { left: 10, top: 20, right: 210, bottom: 180 }
const ringOf = ({ left, top, right, bottom }: Box): readonly Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
]
const place = fc.tuple(fc.integer({ min: 15, max: 205 }), fc.integer({ min: 25, max: 175 }))
const box = fc
  .tuple(place, fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: 40 }))
  .map(([at, width, height]) => boxAround(at, width / 2, height / 2))
const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

test('a box of one kind lies whole on it, but for two squares of doubt at a coast', () => {
  fc.assert(
    fc.property(box, box, (land, asked) => {
      const grid = landGrid(frame, [{ square: countryNumber(0), rings: [ringOf(land)] }])
      const isAtSea = grid.every(asked, (square) => square === SEA)
      const isInland = grid.every(asked, (square) => square === countryNumber(0))
      if (isAtSea) expect(touches(asked, grown(land, -2))).toBe(false)
      if (isInland) expect(isWithin(asked, land)).toBe(true)
      if (isWithin(grown(asked, 4), frame)) {
        if (!touches(grown(asked, 4), land)) expect(isAtSea).toBe(true)
        if (isWithin(grown(asked, 4), land)) expect(isInland).toBe(true)
      }
    }),
  )
})

test('outside of the frame nothing is anything', () => {
  const grid = landGrid(frame, [])
  expect(grid.every({ left: 9, top: 30, right: 40, bottom: 40 }, () => true)).toBe(false)
  expect(grid.every({ left: 20, top: 30, right: 40, bottom: 181 }, () => true)).toBe(false)
})

test('a hole is not land, and a border belongs to neither side', () => {
  const lake = ringOf({ left: 80, top: 80, right: 120, bottom: 120 }).toReversed()
  const grid = landGrid(frame, [
    { square: countryNumber(0), rings: [ringOf({ left: 40, top: 40, right: 160, bottom: 160 }), lake] },
    { square: countryNumber(1), rings: [ringOf({ left: 160, top: 40, right: 200, bottom: 160 })] },
  ])
  expect(grid.every(boxAround([100, 100], 10, 10), (square) => square === SEA)).toBe(true)
  expect(grid.every(boxAround([60, 100], 10, 10), (square) => square === countryNumber(0))).toBe(true)
  expect(grid.every(boxAround([161, 100], 0.4, 0.4), (square) => square === EDGE)).toBe(true)
})
