// What an edit costs in checks: the assembly and all checks of a project that has just changed, for the sample and for 5,000 findings and
// 5,000 activities. The peer is the assembly alone, in the same round: what the checks come on top of.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runnerImport } from 'vite'
import { ROOT } from '../scripts/run-command.mjs'
import { largeProject } from './large-project.mjs'
import { median, pairedRatio, quantile } from './stats.mjs'

/** @param {{ sample: string, rounds: number }} options */
export async function checks({ sample, rounds }) {
  const load = async (/** @type {string} */ file) => (await runnerImport(path.join(ROOT, 'src', file))).module
  const { measureChecks } = await load('core/checks/measure.for-bench.ts')
  const rows = []
  for (const [name, text] of [
    ['the sample', readFileSync(sample, 'utf8')],
    ['5,000 findings and activities', largeProject(sample)],
  ]) {
    const { format, formatVersion, ...read } = JSON.parse(text)
    const project = { terms: [], comments: [], changeLog: [], ...read } // as the app has it; a file leaves them out while they are empty
    if (format === undefined || formatVersion === undefined) throw new Error('not a project file')
    for (const of of ['text', 'activity']) {
      // processor time, which other work on the machine does not stretch
      const cpu = () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000
      /** @type {{ assembly: number, checks: number, by: Record<string, number> }[]} */
      const times = measureChecks(project, of, rounds, cpu)
      const both = (/** @type {number[]} */ list) =>
        `${median(list).toFixed(1)} and ${quantile(list, 0.95).toFixed(1)} ms`
      const [assembly, alone] = [times.map((time) => time.assembly), times.map((time) => time.checks)]
      const slowest = Object.keys(times[0]?.by ?? {})
        .map((check) => ({ check, time: median(times.map(({ by }) => by[check] ?? 0)) }))
        .sort((a, b) => b.time - a.time)
      rows.push([`${name}, another ${of}: median, p95`, both(times.map((time) => time.assembly + time.checks))])
      rows.push(['  the checks alone', both(alone)])
      rows.push(['  checks to assembly, paired', pairedRatio(alone, assembly).toFixed(2)])
      rows.push([
        '  slowest',
        slowest
          .slice(0, 5)
          .map(({ check, time }) => `${check} ${time.toFixed(1)}`)
          .join(', '),
      ])
    }
  }
  return rows
}
