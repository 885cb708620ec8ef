// From an edit to the bytes of the pages, through the very worker the app uses.
import { readFileSync } from 'node:fs'
import { median, ms, quantile } from './stats.mjs'

/**
 * @param {{ worker: string, sample: string, rounds: number,
 *   createPdfWorkerHost: (file: string) => { make(job: object): Promise<{ bytes: Uint8Array }>, close(): Promise<void> } }} options
 */
export async function preview({ worker, sample, rounds, createPdfWorkerHost }) {
  const { format, formatVersion, ...project } = JSON.parse(readFileSync(sample, 'utf8'))
  if (format === undefined || formatVersion === undefined) throw new Error('not a project file')
  const host = createPdfWorkerHost(worker)
  try {
    const job = (/** @type {object} */ value) => ({
      project: value,
      planId: project.plans[0].id,
      language: project.languages[0],
      draft: false,
    })
    const start = performance.now()
    await host.make(job(project))
    const first = performance.now() - start
    const times = []
    for (let i = 0; i < rounds; i++) {
      // Another date for one activity: text, a figure, its alt text and a table change.
      const activities = project.activities.map(
        (/** @type {Record<string, unknown>} */ activity, /** @type {number} */ n) =>
          n === i % project.activities.length ? { ...activity, date: `2020-0${1 + (i % 6)}`, end: null } : activity,
      )
      const at = performance.now()
      await host.make(job({ ...project, activities }))
      times.push(performance.now() - at)
    }
    return [
      ['first pages of a fresh worker', ms(first)],
      ['pages after an edit, median', ms(median(times))],
      ['pages after an edit, p95', ms(quantile(times, 0.95))],
      ['slowest', ms(Math.max(...times))],
    ]
  } finally {
    await host.close()
  }
}
