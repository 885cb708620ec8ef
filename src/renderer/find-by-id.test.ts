import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createFinder } from './find-by-id'

const record = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd') })

it('finds what a search through the whole list finds, whatever happens to the list', () => {
  const list = fc.uniqueArray(record, { selector: ({ id }) => id })
  fc.assert(
    fc.property(fc.array(list), (lists) => {
      const find = createFinder('b')
      for (const one of lists) expect(find(one)).toBe(one.find(({ id }) => id === 'b'))
    }),
  )
})
