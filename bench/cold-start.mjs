// From the start of the process to a window one can use, against an empty Electron window; and the memory of both.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { memoryOf, withElectron } from './electron.mjs'
import { mb, median, ms, pairedRatio } from './stats.mjs'

/** @param {{ app: string, sample: string, rounds: number }} options */
export async function coldStart({ app, sample, rounds }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-bench-'))
  let profile = 0
  const launch = async (
    /** @type {string} */ target,
    /** @type {string} */ ready,
    /** @type {string[]} */ files = [],
  ) => {
    const start = performance.now()
    return withElectron(
      { target, profile: path.join(folder, `profile-${profile++}`), files },
      async (electron, window) => {
        await window.locator(ready).first().waitFor()
        const time = performance.now() - start
        return { time, memory: await memoryOf(electron) }
      },
    )
  }
  try {
    const empty = path.join(import.meta.dirname, 'empty-window')
    const [ours, peer] = [[], []]
    for (let i = 0; i < rounds + 1; i++) {
      const first = await launch(empty, 'h1')
      const second = await launch(app, 'button')
      if (i === 0) continue // the file cache is warm for both
      peer.push(first)
      ours.push(second)
    }
    const withSample = []
    for (let i = 0; i < 3; i++) withSample.push(await launch(app, '[data-page] canvas', [sample]))
    const times = (/** @type {{ time: number }[]} */ runs) => runs.map(({ time }) => time)
    const memory = (/** @type {{ memory: number }[]} */ runs) => mb(median(runs.map((run) => run.memory)))
    return [
      ['cold start to a usable window', ms(median(times(ours)))],
      ['an empty Electron window, same run', ms(median(times(peer)))],
      ['ratio', pairedRatio(times(ours), times(peer)).toFixed(2)],
      ['cold start to the sample’s first page', ms(median(times(withSample)))],
      ['memory of all processes, start page', memory(ours)],
      ['memory of all processes, empty window', memory(peer)],
      ['memory with the sample and its pages open', memory(withSample)],
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
