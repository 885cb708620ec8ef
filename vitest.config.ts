import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['scripts/seed-in-ci.ts'],
    testTimeout: 120_000,
    // by default vitest leaves one processor free, which on a machine of two is half of it: 8 minutes instead of 4
    maxWorkers: '100%',
  },
})
