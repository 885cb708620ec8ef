import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LANGUAGES } from '../../model/language'
import { LIMITS } from '../../model/limits'
import { axisOf } from './axis'

const numbers = fc.array(
  fc.oneof(
    fc.constant(null),
    fc.integer({ min: -LIMITS.number, max: LIMITS.number }),
    fc.double({ min: -1000, max: 1000, noNaN: true }),
    fc.double({ min: 0, max: 1e-6, noNaN: true }),
  ),
)

it('holds zero and every number, has few round ticks in order, and is written without NaN', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(...LANGUAGES), (values, language) => {
      const { from, to, ticks } = axisOf(values, language)
      const known = values.filter((value) => value !== null)
      const slack = 1e-9 * Math.max(1, ...known.map(Math.abs))
      expect(from).toBeLessThanOrEqual(Math.min(0, ...known) + slack)
      expect(to).toBeGreaterThanOrEqual(Math.max(0, ...known) - slack)
      expect(ticks.map(({ value }) => value)).toContain(0)
      expect(ticks.length).toBeGreaterThan(1)
      expect(ticks.length).toBeLessThanOrEqual(7)
      for (const [at, { value, written }] of ticks.entries()) {
        if (at > 0) expect(value).toBeGreaterThan(ticks[at - 1]?.value ?? Number.NaN)
        expect(written).toMatch(/^\u2212?[\d.,\u00a0]+$/)
      }
    }),
  )
})

it.each([
  [
    [0, 0],
    [0, 1],
    ['0', '1'],
  ],
  [[], [0, 1], ['0', '1']],
  [[3], [0, 3], ['0', '1', '2', '3']],
  [
    [1200, 75],
    [0, 1500],
    ['0', '500', '1,000', '1,500'],
  ],
  [
    [0.25, 0.5],
    [0, 0.6],
    ['0', '0.2', '0.4', '0.6'],
  ],
  [
    [-30, 12.5],
    [-40, 20],
    ['−40', '−20', '0', '20'],
  ],
] as const)('of %j runs over %j', (values, [from, to], written) => {
  const axis = axisOf(values, 'en')
  expect([axis.from, axis.to]).toEqual([from, to])
  expect(axis.ticks.map((tick) => tick.written)).toEqual(written)
})
