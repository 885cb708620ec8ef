import { describe, expect, it } from 'vitest'
import { likeness, mostAlike, toCompare } from './same-words'

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
    expect(mostAlike(toCompare(0, 'Train prosecutors and judges'), others, 0.5)?.of).toBe(
      'Train judges and prosecutors.',
    )
    expect(mostAlike(toCompare(0, 'Adopt a plan'), others, 0.5)).toBeUndefined()
  })
})
