// From the start of the process to a window one can use, against an empty Electron window; and the memory of both.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { mb, median, ms, pairedRatio } from './stats.mjs'

/** @param {{ app: string, sample: string, rounds: number }} options */
export async function coldStart({ app, sample, rounds }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-bench-'))
  const isRoot = process.getuid?.() === 0
  let profile = 0
  const launch = async (
    /** @type {string} */ target,
    /** @type {string} */ ready,
    /** @type {string[]} */ files = [],
  ) => {
    const start = performance.now()
    const electron = await _electron.launch({
      args: [target, `--user-data-dir=${path.join(folder, `profile-${profile++}`)}`, ...files],
      chromiumSandbox: !isRoot,
    })
    const window = await electron.firstWindow()
    await window.locator(ready).first().waitFor()
    return { time: performance.now() - start, electron, window }
  }
  const memoryOf = async (/** @type {import('@playwright/test').ElectronApplication} */ electron) => {
    const metrics = await electron.evaluate(({ app: running }) => running.getAppMetrics())
    return metrics.reduce((sum, { memory }) => sum + memory.workingSetSize * 1024, 0)
  }
  try {
    const empty = path.join(import.meta.dirname, 'empty-window')
    const [ours, peer, oursMemory, peerMemory] = [[], [], [], []]
    for (let i = 0; i < rounds + 1; i++) {
      const first = await launch(empty, 'h1')
      const second = await launch(app, 'button')
      if (i > 0) {
        peer.push(first.time)
        ours.push(second.time)
        peerMemory.push(await memoryOf(first.electron))
        oursMemory.push(await memoryOf(second.electron))
      }
      await first.electron.close()
      await second.electron.close()
    }
    const open = await launch(app, '[data-page-number]', [sample])
    const withSample = await memoryOf(open.electron)
    await open.electron.close()
    return [
      ['cold start to a usable window', ms(median(ours))],
      ['an empty Electron window, same run', ms(median(peer))],
      ['ratio', pairedRatio(ours, peer).toFixed(2)],
      ['memory of all processes, start page', mb(median(oursMemory))],
      ['memory of all processes, empty window', mb(median(peerMemory))],
      ['memory with the sample and its pages open', mb(withSample)],
      ['cold start to the sample’s first page', ms(open.time)],
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
