import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spreadLabels } from './spread-labels'

it('leaves labels where they are wanted when there is room', () => {
  expect(spreadLabels([20, 60, 100], [10, 10, 10], 0, 200)).toEqual([20, 60, 100])
  expect(spreadLabels([100, 98, 20], [10, 10, 10], 0, 200)).toEqual([108, 98, 20])
})

it('keeps them apart, in order and between the ends, when all of them fit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 5, max: 40 })), {
        minLength: 1,
        maxLength: 7,
      }),
      fc.boolean(),
      (given, isUpward) => {
        const sorted = given.toSorted((a, b) => (isUpward ? b[0] - a[0] : a[0] - b[0]))
        const heights = sorted.map(([, height]) => height)
        const middles = spreadLabels(
          sorted.map(([wanted]) => wanted),
          heights,
          0,
          300,
        )
        const boxes = middles
          .map((middle, at) => [middle - (heights[at] ?? 0) / 2, middle + (heights[at] ?? 0) / 2] as const)
          .toSorted((a, b) => a[0] - b[0])
        boxes.forEach(([top, bottom], at) => {
          expect(top).toBeGreaterThanOrEqual((boxes[at - 1]?.[1] ?? 0) - 1e-9)
          expect(bottom).toBeLessThanOrEqual(300 + 1e-9)
        })
      },
    ),
  )
})
