import { describe, expect, it } from 'vitest'
import { readPasted } from './read-pasted'

describe('a paste', () => {
  it('with a head names the series', () => {
    const cells = [
      ['Year', 'Calls', 'Cases'],
      ['2019', '1,200', '–'],
      ['2020', '', '31'],
    ]
    expect(readPasted(cells, -1, true, 'en')).toEqual({
      pasted: {
        names: ['Calls', 'Cases'],
        rows: [
          { label: '2019', values: [1200, null] },
          { label: '2020', values: [null, 31] },
        ],
      },
      unread: [],
      tooWide: 0,
    })
  })

  it('further down names nothing, and tells what it cannot read', () => {
    expect(readPasted([['a few'], ['3']], 0, false, 'en')).toEqual({
      pasted: { names: [], rows: [{ values: [null] }, { values: [3] }] },
      unread: ['a few'],
      tooWide: 0,
    })
  })

  it('wider than the figure is cut, and told', () => {
    const { pasted, tooWide } = readPasted([['1', '2', '3']], 1, true, 'en')
    expect([pasted.rows, tooWide]).toEqual([[{ values: [1, 2] }], 1])
  })

  it('of nothing is nothing', () => {
    expect(readPasted([['', ''], []], -1, true, 'en').pasted).toEqual({ names: [], rows: [] })
  })
})
