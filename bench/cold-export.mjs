// One cold `export` of the sample as a whole process, against a bare Node process.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { mb, median, ms, pairedRatio } from './stats.mjs'

/** @param {{ cli: string, sample: string, rounds: number }} options */
export function coldExport({ cli, sample, rounds }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-bench-'))
  try {
    const out = path.join(folder, 'sample.pdf')
    const usage = path.join(folder, 'usage')
    const run = (/** @type {string[]} */ args) => {
      const start = performance.now()
      const { status, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, BENCH_USAGE: usage } })
      if (status !== 0) throw new Error(`the measured command failed: ${stderr}`)
      return performance.now() - start
    }
    const child = path.join(import.meta.dirname, 'child-usage.mjs')
    const ours = []
    const bare = []
    const memory = []
    run([cli, 'export', sample, '--out', out]) // the file cache is warm for both
    for (let i = 0; i < rounds; i++) {
      bare.push(run(['-e', '0']))
      ours.push(run(['--import', child, cli, 'export', sample, '--out', out]))
      memory.push(Number(readFileSync(usage, 'utf8')))
    }
    return [
      ['cold export of the sample, whole process', ms(median(ours))],
      ['a bare Node process, same run', ms(median(bare))],
      ['ratio', pairedRatio(ours, bare).toFixed(1)],
      ['highest memory of the export', mb(median(memory))],
      ['size of the PDF', `${(statSync(out).size / 1024).toFixed(0)} kB`],
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
