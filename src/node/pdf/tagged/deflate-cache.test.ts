import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { DeflateCache } from './deflate-cache'

const page = Buffer.from('0 0 m 10 10 l S\n'.repeat(40))

it('deflates what the document before had only once', () => {
  const cache = new DeflateCache()
  const first = cache.deflate(page)
  expect(inflateSync(first)).toEqual(page)
  cache.begin()
  expect(cache.deflate(Buffer.from(page))).toBe(first)
  cache.begin()
  expect(cache.deflate(page)).toBe(first)
})

it('forgets what the last document did not have', () => {
  const cache = new DeflateCache()
  const first = cache.deflate(page)
  cache.begin()
  cache.begin()
  const again = cache.deflate(page)
  expect(again).not.toBe(first)
  expect(again).toEqual(first)
})
