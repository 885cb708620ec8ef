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
export async function preview({ worker, sample, rounds }) {
  const project = sampleProject(sample)
  const { createTeller } = (await runnerImport(path.join(ROOT, 'src/core/telling/told-project.ts'))).module
  const { YOUNG_MB } = (await runnerImport(path.join(ROOT, 'src/node/pdf/pdf-worker-host.ts'))).module
  const start = () => startWorker({ file: worker, youngMb: YOUNG_MB, project, teller: createTeller() })

  const hurried = await start()
  const first = await hurried.pages(project)
  const atOnce = []
  for (let i = 0; i < rounds; i++) atOnce.push(await hurried.pages(edited(project, i)))
  await hurried.end()

  // Somebody reads the pages first. Meanwhile the worker practises, as in the app; it is waited for until it has done so.
  const usual = await start()
  await usual.pages(project)
  const practised = await usual.whenStill()
  const times = []
  for (let i = 0; i < rounds; i++) times.push(await usual.pages(edited(project, i)))
  // collections that are asked for disturb what is measured, so they come after it
  const heap = await usual.ask('heap')
  for (let i = 0; i < rounds; i++) await usual.pages(edited(project, i))
  const later = await usual.ask('heap')
  await usual.end()

  const clock = (/** @type {readonly Took[]} */ all) => all.map((took) => took.clock)
  const thread = (/** @type {readonly Took[]} */ all) => all.map((took) => took.thread)
  const both = (/** @type {number} */ a, /** @type {number} */ b) => `${ms(a)}, ${ms(b)}`
  return [
    ['each: on the clock, processor time of the thread', ''],
    ['first pages of a fresh worker', both(first.clock, first.thread)],
    ['then practice, processor time', ms(practised)],
    ['pages after an edit, median', both(median(clock(times)), median(thread(times)))],
    ['pages after an edit, p95', both(quantile(clock(times), 0.95), quantile(thread(times), 0.95))],
    ['slowest', both(Math.max(...clock(times)), Math.max(...thread(times)))],
    ['edits at once, without practice: median', both(median(clock(atOnce)), median(thread(atOnce)))],
    ['the same, p95', both(quantile(clock(atOnce), 0.95), quantile(thread(atOnce), 0.95))],
    ['the same, slowest', both(Math.max(...clock(atOnce)), Math.max(...thread(atOnce)))],
    [`heap of the worker after ${rounds} edits`, mb(heap)],
    [`heap of the worker after ${2 * rounds} edits`, mb(later)],
  ]
}

/** Another date for one activity: text, a figure, its alt text and a table change. @param {any} project @param {number} i */
function edited(project, i) {
  const at = i % project.activities.length
  const activities = project.activities.map((/** @type {object} */ activity, /** @type {number} */ n) =>
    n === at ? { ...activity, date: `2020-0${1 + (i % 6)}`, end: null } : activity,
  )
  return { ...project, activities }
}

/** In milliseconds. @typedef {{ clock: number, thread: number }} Took */

/** @param {{ file: string, youngMb: number, project: any, teller: any }} options */
async function startWorker({ file, youngMb, project, teller }) {
  const { port1: port, port2 } = new MessageChannel()
  const worker = new Worker(path.join(import.meta.dirname, 'measured-worker.mjs'), {
    resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: youngMb },
    workerData: { worker: pathToFileURL(file).href, port: port2 },
    transferList: [port2],
  })
  const ask = async (/** @type {'heap' | 'spent'} */ what) => {
    port.postMessage(what)
    const [answer] = await once(port, 'message')
    return /** @type {number} */ (answer)
  }
  let id = 0
  const pages = async (/** @type {any} */ value) => {
    const before = await ask('spent')
    const began = performance.now()
    id += 1
    const clock = await new Promise((resolve, reject) => {
      const listen = (/** @type {{ id: number, kind: string, message?: string }} */ answer) => {
        if (answer.id !== id || answer.kind === 'progress') return
        worker.off('message', listen)
        if (answer.kind === 'done') resolve(performance.now() - began)
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
    return { clock, thread: (await ask('spent')) - before }
  }
  /** Waits until the thread does nothing any more. @returns {Promise<number>} the processor time until then, in milliseconds */
  const whenStill = async () => {
    const began = await ask('spent')
    let last = began
    for (let still = 0; still < 4; ) {
      await new Promise((resolve) => setTimeout(resolve, 300))
      const now = await ask('spent')
      still = now - last < 5 ? still + 1 : 0
      last = now
    }
    return last - began
  }
  const end = async () => {
    port.close()
    await worker.terminate()
  }
  return { ask, pages, whenStill, end }
}
