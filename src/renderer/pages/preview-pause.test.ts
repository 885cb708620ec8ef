import { expect, test } from 'vitest'
import { ALONE_AFTER_MS, previewPause } from './preview-pause'

test.each([
  ['an edit that stands alone', ALONE_AFTER_MS, 60, 0],
  ['the next key of somebody who types', ALONE_AFTER_MS - 1, 60, 150],
  ['an edit where pages take long', 60_000, 400, 400],
  ['a key where they take very long', 80, 9_000, 700],
])('%s', (_, sinceLast, took, pause) => {
  expect(previewPause(sinceLast, took)).toBe(pause)
})
