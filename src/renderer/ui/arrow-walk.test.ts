import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextPlace } from './arrow-walk'

const nowhere = () => {
  throw new Error('rows need no places')
}
/** Two groups: five cards in lines of three, then two. */
const boxes = [0, 1, 2, 3, 4, 5, 6].map((i) => {
  const [line, column] = i < 5 ? [Math.floor(i / 3), i % 3] : [2, i - 5]
  return { left: column * 100, top: line * 80, bottom: line * 80 + 70 }
})

describe('arrow keys', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 19, 19],
    ['PageDown', 3, 11],
    ['PageUp', 3, 0],
    ['Home', 3, 0],
    ['End', 3, 19],
    ['ArrowRight', 3, undefined],
    ['a', 3, undefined],
    ['ArrowDown', -1, 0],
  ])('in rows: %s from %i', (key, at, to) => {
    expect(nextPlace(key, { at, count: 20, shape: 'rows', page: 8 }, nowhere)).toBe(to)
  })
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 2, 4],
    ['ArrowDown', 4, 6],
    ['ArrowDown', 6, 6],
    ['ArrowUp', 6, 4],
    ['ArrowUp', 1, 1],
    ['End', 1, 6],
    ['ArrowDown', -1, 0],
    ['PageDown', 1, undefined],
  ])('in cards: %s from %i', (key, at, to) => {
    expect(nextPlace(key, { at, count: 7, shape: 'cards' }, () => boxes)).toBe(to)
  })
  it('a text field keeps what it needs', () => {
    const keys = (field: 'empty' | 'filled') =>
      ['Home', 'End', 'ArrowLeft', 'ArrowRight', 'ArrowDown'].map(
        (key) => nextPlace(key, { at: 1, count: 7, shape: 'cards', field }, () => boxes) !== undefined,
      )
    expect(keys('empty')).toEqual([false, false, true, true, true])
    expect(keys('filled')).toEqual([false, false, false, false, true])
  })
  it('no key leads out of the list', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1, max: 6 }),
        fc.integer({ min: 0, max: 7 }),
        fc.constantFrom('rows' as const, 'cards' as const),
        (at, count, shape) => {
          for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End']) {
            const to = nextPlace(key, { at: Math.min(at, count - 1), count, shape, page: 10 }, () =>
              boxes.slice(0, count),
            )
            if (to !== undefined) expect(to >= 0 && to < count).toBe(true)
          }
        },
      ),
    )
  })
})
