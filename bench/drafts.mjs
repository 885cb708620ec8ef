// How long a draft takes, flushes of the disk included, for the text of a small and of a large project. Goal: p95 of 10 ms for 1 MB of text,
// however large the pictures are. Its parts are timed as well, each alone, so that a slow disk can be told from slow code.
import path from 'node:path'
import { projectOfSize } from '../scripts/project-of-size.mjs'
import { built } from './built-storage.mjs'
import { sampleProject } from './sample-project.mjs'
import { median, ms, quantile } from './stats.mjs'

const MB = 1024 * 1024

/** @param {{ sample: string, folder: string, rounds: number }} options */
export async function drafts({ sample, folder, rounds }) {
  const entries = ['draft-store', 'draft-slot', 'codec', 'write-durably', 'json-pieces']
  const out = path.join(folder, 'drafts-built')
  const [{ createDraftStore, draftKey }, { slotBytes }, { encryptingCodec }, { writeDurably }, { createJsonPieces }] =
    await built(entries, out)
  const project = sampleProject(sample)
  const codec = encryptingCodec(new Uint8Array(32).fill(7))
  const rows = []
  for (const [name, size] of /** @type {const} */ ([
    ['1 MB', MB],
    ['1 MB of text, 5 MB in all', 5 * MB],
  ])) {
    const whole = projectOfSize(project, size)
    const store = createDraftStore(path.join(folder, `drafts ${name}`), codec, Date.now)
    const key = draftKey(whole, null)
    const changed = (/** @type {number} */ n) => ({ ...whole, title: `Draft ${n}` })
    const write = (/** @type {number} */ n) => store.write(key, changed(n), { path: null, stamp: null })
    await write(0) // the pictures, once
    const header = { draft: 1, key, sequence: 1, writtenAt: 1, path: null, stamp: null, images: [] }
    const pieces = createJsonPieces()
    const bytes = codec.encode(slotBytes(header, whole))
    rows.push(
      ...timed(`${name}, all of it`, await times(rounds, write)),
      ...timed(`${name}, its bytes`, await times(rounds, (n) => codec.encode(slotBytes(header, changed(n), pieces)))),
      ...timed(`${name}, the disk`, await times(rounds, () => writeDurably(path.join(folder, `slot ${name}`), bytes))),
    )
  }
  return rows
}

/** @param {string} what @param {number[]} took */
const timed = (what, took) => [
  [`${what}, median`, ms(median(took))],
  [`${what}, p95`, ms(quantile(took, 0.95))],
]

/** @param {number} rounds @param {(n: number) => unknown} work */
async function times(rounds, work) {
  const took = []
  for (let n = 1; n <= rounds; n++) {
    const at = performance.now()
    await work(n)
    took.push(performance.now() - at)
  }
  return took
}
