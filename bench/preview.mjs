// From an edit to the bytes of the pages, through the very worker the app uses.
import { once } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import { runnerImport } from 'vite'
import { ROOT } from '../scripts/run-command.mjs'
import { sampleProject } from './sample-project.mjs'
import { mb, median, ms, quantile } from './stats.mjs'

/** @param {{ worker: string, sample: string, rounds: number }} options */
export async function preview({ worker: file, sample, rounds }) {
  const project = sampleProject(sample)
  const { createTeller } = (await runnerImport(path.join(ROOT, 'src/core/telling/told-project.ts'))).module
  const { YOUNG_MB } = (await runnerImport(path.join(ROOT, 'src/node/pdf/pdf-worker-host.ts'))).module
  const teller = createTeller()
  const { port1: heapPort, port2 } = new MessageChannel()
  const worker = new Worker(path.join(import.meta.dirname, 'measured-worker.mjs'), {
    resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: YOUNG_MB },
    workerData: { worker: pathToFileURL(file).href, heapPort: port2 },
    transferList: [port2],
  })
  const heap = async () => {
    heapPort.postMessage(null)
    const [bytes] = await once(heapPort, 'message')
    return bytes
  }
  let id = 0
  /** @param {object} value @returns {Promise<number>} how long it took */
  const pages = (value) =>
    new Promise((resolve, reject) => {
      const at = performance.now()
      id += 1
      const listen = (/** @type {{ id: number, kind: string, message?: string }} */ answer) => {
        if (answer.id !== id || answer.kind === 'progress') return
        worker.off('message', listen)
        if (answer.kind === 'done') resolve(performance.now() - at)
        else reject(new Error(answer.message))
      }
      worker.on('message', listen)
      worker.postMessage({
        id,
        kind: 'pages',
        project: teller.tell(value),
        planId: project.plans[0].id,
        language: project.languages[0],
        draft: false,
        isPreview: true,
      })
    })
  try {
    const first = await pages(project)
    const times = []
    let early = 0
    for (let i = 0; i < rounds; i++) {
      if (i === 10) early = await heap()
      // Another date for one activity: text, a figure, its alt text and a table change.
      const at = i % project.activities.length
      const activities = project.activities.map((/** @type {object} */ activity, /** @type {number} */ n) =>
        n === at ? { ...activity, date: `2020-0${1 + (i % 6)}`, end: null } : activity,
      )
      times.push(await pages({ ...project, activities }))
    }
    return [
      ['first pages of a fresh worker', ms(first)],
      ['pages after an edit, median', ms(median(times))],
      ['pages after an edit, p95', ms(quantile(times, 0.95))],
      ['slowest', ms(Math.max(...times))],
      ['heap of the worker after 10 previews', mb(early)],
      [`heap of the worker after ${rounds} previews`, mb(await heap())],
    ]
  } finally {
    heapPort.close()
    await worker.terminate()
  }
}
