import os from 'node:os'
import { defineConfig } from '@playwright/test'

// One worker on a person's display: every test opens real windows, and two of them would fight for focus. Where each worker has a
// display of its own (scripts/test.mjs), there are two.
const workers = process.env.BRIEFWRIGHT_OWN_DISPLAY === undefined ? 1 : Math.min(2, os.availableParallelism())

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers,
  // Only in CI, where one slow moment of a shared machine would take a whole landing with it; scripts/test.mjs names who needed it.
  retries: process.env.CI === undefined ? 0 : 1,
  // Generous: CI has two cores, and what is waited for is what a person would see, not a time.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  use: { trace: 'off', screenshot: 'off', video: 'off' },
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
