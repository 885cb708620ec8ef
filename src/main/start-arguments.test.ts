import { expect, it } from 'vitest'
import { argumentsThatFit } from './start-arguments'

it('leaves an ordinary start alone', () => {
  expect(argumentsThatFit([])).toBeUndefined()
  expect(argumentsThatFit(['.', '--flag', '/home/ana/Paraguay.briefing'])).toBeUndefined()
})

it('begins anew without what no path can be, and with the first of too many', () => {
  const many = Array.from({ length: 500 }, (_, n) => `/home/ana/Documents/Briefings of the year/Country ${n}.briefing`)
  const fitting = argumentsThatFit(['.', 'y'.repeat(120_000), ...many])
  expect(fitting?.slice(0, 2)).toEqual(['.', many[0]])
  expect(fitting?.length).toBeGreaterThan(100)
  // twice, and something around each: well below 32 KB
  expect(Buffer.byteLength((fitting ?? []).join(' ')) * 2).toBeLessThan(28 * 1024)
  expect(argumentsThatFit(fitting ?? []), 'and then it is a start like any other').toBeUndefined()
})

it('counts bytes, not letters', () => {
  expect(argumentsThatFit(['é'.repeat(3_000)])).toEqual([])
})
