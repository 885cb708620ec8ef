// Runs the program that saves for hours, and says whether it holds more memory in the end than in the beginning.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { projectOfSize } from './project-of-size.mjs'

const MB = 1024 * 1024
/** Memory returns to its base and so much of it. */
export const GROWTH = 1.2
/** The first saves fill caches and let the heap grow to its size; the base is that of the ones after them. */
const WARM_UP = 3
const LOOKS = 3

/** @typedef {{ save: number, ms: number, held: number, rss: number }} Look after a save; bytes, after a garbage collection */
/**
 * @typedef {object} Soak
 * @property {number} fileMb
 * @property {number} saves
 * @property {number} medianMs of a draft and a save
 * @property {number} held share of the base that is held in the end: objects and buffers
 * @property {number} rss the same of the process as the system sees it
 * @property {number} heldMb in the end
 * @property {number} rssMb in the end
 */

/**
 * @param {object} options
 * @param {string} options.program see `src/node/storage/soak.for-tests.ts`
 * @param {string} options.sample a project file
 * @param {number} options.megabytes of the file that is saved
 * @param {number} options.saves
 * @param {number} [options.everyMs]
 * @param {'app' | 'leak'} [options.mode]
 * @param {(look: Look) => void} [options.onSave]
 * @returns {Promise<Soak>}
 */
export async function soak({ program, sample, megabytes, saves, everyMs = 0, mode = 'app', onSave = () => {} }) {
  if (saves < WARM_UP + 2 * LOOKS) throw new Error('too few saves to tell a beginning from an end')
  const folder = await mkdtemp(path.join(tmpdir(), 'briefwright-soak-'))
  const file = path.join(folder, 'soak.briefing')
  try {
    const project = JSON.parse(await readFile(sample, 'utf8'))
    await writeFile(file, JSON.stringify(projectOfSize(project, megabytes * MB), null, 2))
    const args = ['--expose-gc', program, file, folder, String(saves), String(everyMs), mode]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const closed = once(child, 'close')
    /** @type {Look[]} */
    const looks = []
    for await (const line of createInterface(child.stdout)) {
      const look = JSON.parse(line)
      looks.push(look)
      onSave(look)
    }
    const [code] = await closed
    if (code !== 0 || looks.length !== saves) throw new Error(`the program ended after ${looks.length} saves (${code})`)
    const first = looks.slice(WARM_UP, WARM_UP + LOOKS)
    const last = looks.slice(-LOOKS)
    const of = (/** @type {Look[]} */ some, /** @type {'ms' | 'held' | 'rss'} */ what) =>
      median(some.map((one) => one[what]))
    return {
      fileMb: Math.round((await stat(file)).size / MB),
      saves,
      medianMs: Math.round(of(looks, 'ms')),
      held: round(of(last, 'held') / of(first, 'held')),
      rss: round(of(last, 'rss') / of(first, 'rss')),
      heldMb: Math.round(of(last, 'held') / MB),
      rssMb: Math.round(of(last, 'rss') / MB),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const round = (/** @type {number} */ share) => Math.round(share * 100) / 100
/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
