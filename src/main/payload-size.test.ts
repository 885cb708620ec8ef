import { expect, test } from 'vitest'
import { isLargerThan } from './payload-size'

test.each([
  ['text', 'x'.repeat(600)],
  ['text deep inside', { a: [{ b: ['x'.repeat(600)] }] }],
  ['long keys', { ['k'.repeat(600)]: 1 }],
  ['bytes', new Uint8Array(1200)],
  ['a buffer', new ArrayBuffer(1200)],
  ['many numbers', Array.from({ length: 200 }, (_, index) => index)],
  ['a map', new Map([['a', 'x'.repeat(600)]])],
  ['a set', new Set(['x'.repeat(600)])],
])('%s of more than 1,000 bytes is larger than 1,000', (_name, value) => {
  expect(isLargerThan(value, 1000)).toBe(true)
  expect(isLargerThan(value, 10_000)).toBe(false)
})

test('a value that holds itself is counted once', () => {
  const value: Record<string, unknown> = { text: 'x' }
  value['self'] = value
  expect(isLargerThan(value, 1000)).toBe(false)
})
