import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikeAmong, likeness, toCompare } from './same-words'

const alike = (a: string, b: string) => likeness(toCompare('a', a), toCompare('b', b))

describe('likeness', () => {
  it('is 1 for the same words, however they are typed', () => {
    expect(alike('Fund the shelters, Ñande Ko’ẽ!', ' fund the  shelters nande ko ẽ')).toBe(1)
  })
  it('is 0 where there are no words, or none in common', () => {
    expect(alike('', '')).toBe(0)
    expect(alike('…', 'Fund shelters')).toBe(0)
    expect(alike('Train judges', 'Fund shelters')).toBe(0)
  })
  it('finds the same recommendation in other words, and keeps others apart', () => {
    const one = 'Vigorously investigate and prosecute traffickers, including complicit officials.'
    const other = 'Investigate, prosecute, and convict traffickers, including complicit officials.'
    expect(alike(one, other)).toBeGreaterThan(0.6)
    expect(alike(one, 'Increase funding for specialized services to victims.')).toBeLessThan(0.2)
    expect(alike(one, other)).toBe(alike(other, one))
  })
})

describe('the one most alike', () => {
  const others = ['Train judges on the law.', 'Train judges and prosecutors.', 'Fund shelters.'].map((text) =>
    toCompare(text, text),
  )
  it('is the best that reaches the least', () => {
    const find = alikeAmong(others)
    expect(find(toCompare(0, 'Train prosecutors and judges'), 0.5)?.of).toBe('Train judges and prosecutors.')
    expect(find(toCompare(0, 'Adopt a plan'), 0.5)).toBeUndefined()
  })
  it('is the first of those that no other is more like', () => {
    const words = fc.array(fc.constantFrom('train', 'judges', 'fund', 'shelters', 'the', 'él', '7'), { maxLength: 5 })
    const text = words.map((list) => list.join(' '))
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 12 }), fc.constantFrom(0.1, 0.5, 0.8, 1), (one, texts, least) => {
        const compared = texts.map((words, at) => toCompare(at, words))
        const asked = toCompare(null, one)
        const likes = compared.map((other) => likeness(asked, other))
        const most = Math.max(0, ...likes)
        const found = alikeAmong(compared)(asked, least)
        expect(found).toEqual(most >= least ? { of: likes.indexOf(most), likeness: most } : undefined)
      }),
    )
  })
})
