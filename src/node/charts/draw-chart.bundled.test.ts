import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordChart } from './draw-chart'
import { FONT_FILES } from './fonts.for-tests'
import { createTextMeasurer } from './measure'
import { EVERY_KIND } from './sample-charts.for-tests'

// The shipped code runs bundled, its packages left outside, in a worker thread. The bundle must lie under the project,
// or Node would not find the packages.
const root = fileURLToPath(new URL('../../..', import.meta.url))
const cache = join(root, '.cache')
const here = dirname(fileURLToPath(import.meta.url))
let folder = ''

const ENTRY = `
  import { parentPort } from 'node:worker_threads'
  import { recordChart } from ${JSON.stringify(join(here, 'draw-chart'))}
  import { createTextMeasurer } from ${JSON.stringify(join(here, 'measure'))}
  import { FONT_FILES } from ${JSON.stringify(join(here, 'fonts.for-tests'))}
  import { EVERY_KIND } from ${JSON.stringify(join(here, 'sample-charts.for-tests'))}
  const measurer = createTextMeasurer(FONT_FILES)
  const lists = Object.values(EVERY_KIND).map((config) => recordChart(config, 400, 240, measurer))
  parentPort.postMessage(lists)
`

beforeAll(async () => {
  mkdirSync(cache, { recursive: true })
  folder = mkdtempSync(join(cache, 'bundle-'))
  writeFileSync(join(folder, 'entry.mjs'), ENTRY)
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { external: true },
    build: { ssr: join(folder, 'entry.mjs'), outDir: join(folder, 'out'), minify: false },
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('draws the same in a worker thread, bundled, as here', async () => {
  const worker = new Worker(join(folder, 'out', 'entry.js'))
  const lists = await new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  const measurer = createTextMeasurer(FONT_FILES)
  expect(lists).toEqual(Object.values(EVERY_KIND).map((config) => recordChart(config, 400, 240, measurer)))
})
