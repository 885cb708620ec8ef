// How long a project takes to open and to save, and for how long the main thread does nothing else meanwhile. The code is the app's own,
// built here with its reading thread. Goals: 1 MB opens in 150 ms and 50 MB in 1.5 s with no stop over 200 ms; saves at p95 of
// 30, 150 and 600 ms for 1, 10 and 50 MB.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { projectOfSize } from '../scripts/project-of-size.mjs'
import { ROOT } from '../scripts/run-command.mjs'
import { median, ms, quantile } from './stats.mjs'

const MB = 1024 * 1024
const SIZES = [1, 10, 50]

/** @param {{ sample: string, folder: string, rounds: number }} options */
export async function openAndSave({ sample, folder, rounds }) {
  const { createProjectFile, openProjectFile } = await built(path.join(folder, 'open-built'))
  const { format, formatVersion, ...project } = JSON.parse(readFileSync(sample, 'utf8'))
  if (format === undefined || formatVersion === undefined) throw new Error('not a project file')
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
    for (let i = 0; i < rounds * 2; i++) {
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

/** @param {string} outDir */
async function built(outDir) {
  const at = (/** @type {string} */ file) => path.join(ROOT, 'src', 'node', 'storage', file)
  // the worker is looked for as a .js file, and this folder must say that it holds modules
  mkdirSync(outDir, { recursive: true })
  writeFileSync(path.join(outDir, 'package.json'), '{"type":"module"}')
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: { 'project-files': at('project-files.ts'), 'read-worker': at('read-worker.ts') },
        output: { format: 'esm', entryFileNames: '[name].js' },
      },
    },
  })
  return import(pathToFileURL(path.join(outDir, 'project-files.js')).href)
}
