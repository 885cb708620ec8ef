import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ColumnBreaks, type ColumnLine } from './column-breaks'

const line = (mayOpen = true, above = 0, height = 14): ColumnLine => ({ height, above, mayOpen, leaves: 0 })
const arbitraryLines = fc.array(
  fc.record({
    height: fc.constantFrom(10, 14, 21),
    above: fc.constantFrom(0, 2, 14),
    mayOpen: fc.boolean(),
    leaves: fc.constantFrom(0, 0, 2),
  }),
  { minLength: 1, maxLength: 60 },
)

test('an even number of lines is halved, of an odd one the left column has one more', () => {
  expect(new ColumnBreaks(Array.from({ length: 10 }, () => line())).balanced(0)).toMatchObject({ left: 5, height: 70 })
  expect(new ColumnBreaks(Array.from({ length: 11 }, () => line())).balanced(0)).toMatchObject({ left: 6, height: 84 })
})

test('space over what opens a column does not count', () => {
  const breaks = new ColumnBreaks([line(), line(true, 14), line()])
  expect(breaks.height(0, 3)).toBe(56)
  expect(breaks.height(1, 3)).toBe(28)
  expect(breaks.balanced(0)).toMatchObject({ left: 1, height: 28 })
})

test('no better place than the balanced one, and no column begins where none may', () => {
  fc.assert(
    fc.property(arbitraryLines, fc.integer({ min: 21, max: 400 }), (lines, room) => {
      const breaks = new ColumnBreaks(lines)
      const even = breaks.balanced(0)
      const places = lines.flatMap(({ mayOpen, leaves }, at) => (at > 0 && at >= leaves && mayOpen ? [at] : []))
      const best = Math.min(
        breaks.height(0, lines.length),
        ...places.map((at) => Math.max(breaks.height(0, at), breaks.height(at, lines.length))),
      )
      expect(even.height).toBe(best)
      const { left, right } = breaks.page(0, room)
      for (const at of [left, right]) expect(at === 0 || at === lines.length || lines[at]?.mayOpen).toBe(true)
      expect(breaks.height(0, left)).toBeLessThanOrEqual(room)
      expect(breaks.height(left, right)).toBeLessThanOrEqual(room)
      // each column with something in it, unless one takes it all
      if (right < lines.length && left > 0) expect(right).toBeGreaterThan(left)
      // a page is filled as far as it goes: the next place does not fit
      const next = lines.findIndex((line, at) => at > right && line.mayOpen && at - left >= line.leaves)
      if (left > 0 && right < lines.length)
        expect(breaks.height(left, next < 0 ? lines.length : next)).toBeGreaterThan(room - 0.1)
      const least = breaks.least(0)
      expect(breaks.page(0, least + 0.1).left).toBeGreaterThan(0)
    }),
  )
})

test('however much there is, page by page all of it is set', () => {
  fc.assert(
    fc.property(arbitraryLines, fc.integer({ min: 40, max: 200 }), (lines, room) => {
      const breaks = new ColumnBreaks(lines)
      let at = 0
      for (let pages = 0; at < lines.length; pages++) {
        expect(pages).toBeLessThan(200)
        const { left, right } = breaks.page(at, room)
        at = left === at ? breaks.forced(at, room) : right
      }
    }),
  )
})
