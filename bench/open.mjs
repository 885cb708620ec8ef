// How long a project takes to open and to save, and for how long the main thread does nothing else meanwhile. The code is the app's own,
// built here with its reading thread. Goals: 1 MB opens in 150 ms and 50 MB in 1.5 s with no stop over 200 ms; saves at p95 of
// 30, 150 and 600 ms for 1, 10 and 50 MB.
import { statSync } from 'node:fs'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { projectOfSize } from '../scripts/project-of-size.mjs'
import { built } from './built-storage.mjs'
import { sampleProject } from './sample-project.mjs'
import { median, ms, quantile } from './stats.mjs'

const MB = 1024 * 1024
const SIZES = [1, 10, 50]

/** @param {{ sample: string, folder: string, rounds: number }} options */
export async function openAndSave({ sample, folder, rounds }) {
  const [{ createProjectFile, openProjectFile }] = await built(
    ['project-files', 'read-worker'],
    path.join(folder, 'open-built'),
  )
  const project = sampleProject(sample)
  const rows = []
  for (const size of SIZES) {
    const file = path.join(folder, `${size}.briefing`)
    await createProjectFile(file, projectOfSize(project, size * MB), 'anything')
    const opens = []
    const blocked = monitorEventLoopDelay({ resolution: 2 })
    let opened = await openProjectFile(file)
    for (let i = 0; i < rounds; i++) {
      blocked.enable()
      const at = performance.now()
      opened = await openProjectFile(file)
      opens.push(performance.now() - at)
      blocked.disable()
    }
    const saves = []
    // of sixteen the p95 would be the slowest of all
    for (let i = 0; i < rounds * (size === 1 ? 8 : 2); i++) {
      const at = performance.now()
      await opened.file.save({ ...opened.project, title: `Round ${i}` })
      saves.push(performance.now() - at)
    }
    const what = `${(statSync(file).size / MB).toFixed(0)} MB`
    rows.push(
      [`open ${what}, median`, ms(median(opens))],
      [`open ${what}, p95`, ms(quantile(opens, 0.95))],
      [`open ${what}, longest stop of the main thread`, ms(blocked.max / 1e6)],
      [`save ${what}, p95`, ms(quantile(saves, 0.95))],
    )
  }
  return rows
}
