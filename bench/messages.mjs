// What each preview pays before the worker begins: the project is copied page -> main -> worker, and checked in between.
import path from 'node:path'
import v8 from 'node:v8'
import { runnerImport } from 'vite'
import { ROOT } from '../scripts/run-command.mjs'
import { sampleProject } from './sample-project.mjs'
import { median } from './stats.mjs'

/** @param {{ sample: string, rounds: number }} options */
export async function messages({ sample, rounds }) {
  const load = async (/** @type {string} */ file) => (await runnerImport(path.join(ROOT, 'src', file))).module
  const { projectSchema } = await load('core/project-file/schema.ts')
  const { isLargerThan } = await load('main/payload-size.ts')
  const project = sampleProject(sample)
  const rows = []
  for (const [name, value] of [
    ['the sample', project],
    ['with 20 MB of pictures', withPictures(project, 20)],
  ]) {
    const times = { copy: [], check: [] }
    for (let i = 0; i < rounds; i++) {
      const start = performance.now()
      const arrived = v8.deserialize(v8.serialize(value))
      const copied = performance.now()
      isLargerThan(arrived, 128 * 1024 * 1024)
      projectSchema.parse(arrived)
      times.check.push(performance.now() - copied)
      times.copy.push(2 * (copied - start))
    }
    rows.push([`${name}: two copies`, `${median(times.copy).toFixed(1)} ms`])
    rows.push([`${name}: size and schema`, `${median(times.check).toFixed(1)} ms`])
  }
  return rows
}

/** With so many pictures of a megabyte each. */
function withPictures(/** @type {{ assets: object[] }} */ project, /** @type {number} */ megabytes) {
  const [asset] = project.assets
  const base64 = Buffer.alloc(1024 * 1024, 'picture').toString('base64')
  const assets = Array.from({ length: megabytes }, (_, i) => ({
    ...asset,
    hash: `sha256-${i.toString(16).padStart(64, '0')}`,
    base64,
  }))
  return { ...project, assets }
}
