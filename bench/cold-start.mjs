// From the start of the process to a window one can use, against an empty Electron window; and the memory of both.
//
// Not through Playwright: it holds the app's 'ready' back until it is connected, which hides what an app does before, and only that.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { electronProgram } from '../scripts/electron-runtime.mjs'
import { mb, median, ms, pairedRatio } from './stats.mjs'

/** @param {{ app: string, runtime: { path?: string }, sample: string, rounds: number }} options */
export async function coldStart({ app, runtime, sample, rounds }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-bench-'))
  const program = electronProgram(runtime)
  let profile = 0
  /** @returns {Promise<{ time: number, memory: number, cpu: number }>} */
  const launch = (/** @type {string} */ target, /** @type {string} */ ready, /** @type {string[]} */ files = []) =>
    new Promise((resolve, reject) => {
      const args = [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...['-r', path.join(import.meta.dirname, 'first-screen.cjs'), target],
        ...[`--user-data-dir=${path.join(folder, `profile-${profile++}`)}`, ...files],
      ]
      const start = Date.now()
      const child = spawn(program, args, {
        env: { ...process.env, BENCH_READY: ready },
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      let said = ''
      child.stdout.on('data', (text) => {
        said += text
      })
      child.on('error', reject)
      child.on('close', (code) => {
        const found = said.match(/^bench-ready (.*)$/m)?.[1]
        if (found === undefined) reject(new Error(`${target} ended with ${code} before its first screen`))
        else {
          const { now, memory, cpu } = JSON.parse(found)
          resolve({ time: now - start, memory, cpu })
        }
      })
    })
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
    const cpu = (/** @type {{ cpu: number }[]} */ runs) => runs.map((run) => run.cpu)
    const times = (/** @type {{ time: number }[]} */ runs) => runs.map(({ time }) => time)
    const memory = (/** @type {{ memory: number }[]} */ runs) => mb(median(runs.map((run) => run.memory)))
    return [
      ['cold start to a usable window', ms(median(times(ours)))],
      ['an empty Electron window, same run', ms(median(times(peer)))],
      ['ratio', pairedRatio(times(ours), times(peer)).toFixed(2)],
      ['processor time until then, all processes', ms(median(cpu(ours)))],
      ['the same, empty window', ms(median(cpu(peer)))],
      ['ratio', pairedRatio(cpu(ours), cpu(peer)).toFixed(2)],
      ['cold start to the sample’s first page', ms(median(times(withSample)))],
      ['memory of all processes, start page', memory(ours)],
      ['memory of all processes, empty window', memory(peer)],
      ['memory with the sample and its pages open', memory(withSample)],
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
