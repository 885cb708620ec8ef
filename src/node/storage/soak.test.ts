import { rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SAMPLE_FILE } from '../../../scripts/build-sample.mjs'
import { GROWTH, soak } from '../../../scripts/soak-loop.mjs'
import { bundle } from '../bundle.for-tests'

// For an hour, with 64 MB: npm run test:soak -- --minutes 60

const SAMPLE = fileURLToPath(SAMPLE_FILE)
let program = ''
beforeAll(async () => {
  program = await bundle(path.join(import.meta.dirname, 'soak.for-tests.ts'))
})
afterAll(() => rm(path.dirname(program), { recursive: true }))

it('20 saves of a project: memory returns to its base and a fifth', async () => {
  const { held, rss, saves } = await soak({ program, sample: SAMPLE, megabytes: 6, saves: 20 })
  expect(saves).toBe(20)
  expect(held).toBeLessThanOrEqual(GROWTH)
  expect(rss).toBeLessThanOrEqual(GROWTH)
}, 60_000)

it('a program that keeps what it saved is noticed, so that this test can fail', async () => {
  const { held, rss } = await soak({ program, sample: SAMPLE, megabytes: 6, saves: 20, mode: 'leak' })
  expect(held).toBeGreaterThan(GROWTH)
  expect(rss).toBeGreaterThan(GROWTH)
}, 60_000)
