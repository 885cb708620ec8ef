/** The same bytes in any thread, time zone and locale. Runs bundled, its packages left outside, as the shipped code does. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assemble } from '../../core/briefing/assemble'
import type { Briefing } from '../../core/briefing/briefing'
import { loadSample } from '../../core/sample.for-tests'
import { arbitraryBriefing } from './arbitrary-briefing.for-tests'
import { createPdfEngine, makePdf } from './make-pdf'

const here = import.meta.dirname
const root = path.join(here, '../../..')
let folder = ''
let program = ''
let input = ''
const hashes: string[] = []

const ENTRY = `
  import { createHash } from 'node:crypto'
  import { readFileSync } from 'node:fs'
  import { parentPort, workerData } from 'node:worker_threads'
  import { createPdfEngine, makePdf } from ${JSON.stringify(path.join(here, 'make-pdf'))}
  const engine = createPdfEngine()
  const hashes = []
  for (const briefing of JSON.parse(readFileSync(workerData ?? process.argv[2], 'utf8')))
    hashes.push(createHash('sha256').update((await makePdf(briefing, { engine })).bytes).digest('hex'))
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const answer = { hashes, locale, timeZone }
  if (parentPort) parentPort.postMessage(answer)
  else console.log(JSON.stringify(answer))
`

beforeAll(async () => {
  const cache = path.join(root, '.cache')
  mkdirSync(cache, { recursive: true })
  folder = mkdtempSync(path.join(cache, 'same-bytes-'))
  writeFileSync(path.join(folder, 'entry.mjs'), ENTRY)
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { external: true },
    build: { ssr: path.join(folder, 'entry.mjs'), outDir: path.join(folder, 'out'), minify: false },
  })
  program = path.join(folder, 'out', 'entry.js')
  const project = loadSample()
  const plan = project.plans[0]
  if (!plan) throw new Error('the sample has a plan')
  const sample = assemble({ project, plan, language: 'en' }).briefing
  const briefings: Briefing[] = [sample, ...fc.sample(arbitraryBriefing(40), { numRuns: 6, seed: 11 })]
  input = path.join(folder, 'briefings.json')
  writeFileSync(input, JSON.stringify(briefings))
  const engine = createPdfEngine()
  for (const briefing of briefings)
    hashes.push(
      createHash('sha256')
        .update((await makePdf(briefing, { engine })).bytes)
        .digest('hex'),
    )
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Answer {
  readonly hashes: readonly string[]
  readonly locale: string
  readonly timeZone: string
}

test('in two threads at once', async () => {
  const answers = [0, 1].map(
    () =>
      new Promise<Answer>((resolve, reject) => {
        const worker = new Worker(program, { workerData: input })
        worker.once('message', resolve)
        worker.once('error', reject)
      }),
  )
  for (const answer of await Promise.all(answers)) expect(answer.hashes).toEqual(hashes)
}, 60_000)

test.each([
  ['Asia/Tokyo', 'tr_TR.UTF-8', 'tr-TR'],
  ['America/Asuncion', 'es_PY.UTF-8', 'es-PY'],
])(
  'in the time zone %s and the locale %s',
  async (timeZone, locale, tag) => {
    const env = { ...process.env, TZ: timeZone, LC_ALL: locale, LANG: locale }
    const { stdout } = await promisify(execFile)(process.execPath, [program, input], { env, maxBuffer: 1 << 26 })
    expect(JSON.parse(stdout)).toEqual({ hashes, locale: tag, timeZone })
  },
  60_000,
)
