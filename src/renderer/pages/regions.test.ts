import { describe, expect, it } from 'vitest'
import type { PageRegion } from '../../core/briefing/origin'
import { makeId } from '../../core/model/ids'
import { blockBoxes, regionAt } from './regions'

const region = (key: string, x: number, y: number, width: number, height: number, value?: number): PageRegion => ({
  block: makeId('blk', key),
  page: 1,
  kind: value === undefined ? 'text' : 'value',
  x,
  y,
  width,
  height,
  text: key,
  ...(value === undefined ? {} : { value }),
})

const paragraph = region('a', 100, 100, 300, 60)
const value = region('a', 150, 100, 40, 14, 0)
const heading = region('b', 100, 200, 120, 20)

describe('regions of a page', () => {
  it('a value comes before the paragraph it stands in, whichever is listed first', () => {
    expect(regionAt([paragraph, value], 160, 105)).toBe(value)
    expect(regionAt([value, paragraph], 160, 105)).toBe(value)
    expect(regionAt([paragraph, value], 300, 150)).toBe(paragraph)
  })
  it('nothing is found in the margin', () => {
    expect(regionAt([paragraph, value, heading], 20, 20)).toBeUndefined()
    expect(regionAt([paragraph, heading], 200, 180)).toBeUndefined()
  })
  it('the parts of a block are one box, unless another block stands between', () => {
    expect(blockBoxes([paragraph, value], 'blk_a')).toEqual([{ x: 100, y: 100, width: 300, height: 60 }])
    const below = region('a', 100, 300, 320, 40)
    expect(blockBoxes([paragraph, value, below], 'blk_a')).toEqual([{ x: 100, y: 100, width: 320, height: 240 }])
    expect(blockBoxes([paragraph, heading, below], 'blk_a')).toHaveLength(2)
    expect(blockBoxes([heading], 'blk_a')).toEqual([])
  })
})
