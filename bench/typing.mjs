// Typing into a paragraph of the sample, and into forms of a large project, in the built app: how long the page's thread is busy with each key.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { withElectron } from './electron.mjs'
import { largeProject } from './large-project.mjs'
import { median, ms, quantile } from './stats.mjs'

const KEYS = 100
/** Somebody who types fast: 8 keys a second. */
const BETWEEN_KEYS_MS = 120

/** @param {{ app: string, sample: string }} options */
export const typing = ({ app, sample }) =>
  typeInto({ app, file: sample, where: 'the outline' }, async (window) => {
    await window.locator('[data-page] canvas').first().waitFor()
    await window.locator('.bw-prose-text p').first().click()
  })

const FORMS = {
  finding: { key: '2', list: 'Findings', field: 'Statement' },
  activity: { key: '3', list: 'Projects and activities', field: 'Title' },
}

/**
 * Into a form of a project with 5,000 findings and 5,000 activities.
 * @param {{ app: string, sample: string, form: keyof typeof FORMS }} what
 */
export async function typingInLargeProject({ app, sample, form }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-bench-'))
  const file = path.join(folder, 'large.briefing')
  writeFileSync(file, largeProject(sample))
  const { key, list, field } = FORMS[form]
  try {
    return await typeInto({ app, file, where: `1 ${form} of 5,000` }, async (window) => {
      await window.getByRole('button', { name: 'Export', exact: true }).waitFor()
      await window.keyboard.press(`ControlOrMeta+${key}`)
      await window.getByRole('listbox', { name: list }).click()
      await window.keyboard.press('End')
      await window.getByRole('textbox', { name: field, exact: true }).click()
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @typedef {import('@playwright/test').Page} Page */

/**
 * @param {{ app: string, file: string, where: string }} what
 * @param {(window: Page) => Promise<void>} putCursor
 */
async function typeInto({ app, file, where }, putCursor) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-bench-'))
  try {
    return await withElectron(
      { target: app, profile: path.join(folder, 'profile'), files: [file] },
      async (_, window) => {
        await putCursor(window)
        await window.keyboard.press('End')
        await window.evaluate(observe)
        await window.keyboard.type('a'.repeat(KEYS), { delay: BETWEEN_KEYS_MS })
        await window.waitForFunction((count) => globalThis.benchKeys.length >= count, KEYS)
        const { keys, longest } = await window.evaluate(() => ({
          keys: globalThis.benchKeys,
          longest: globalThis.benchLongTasks,
        }))
        return [
          [`a key in ${where}, median`, ms1(median(keys))],
          [`a key in ${where}, p95`, ms1(quantile(keys, 0.95))],
          ['slowest key', ms1(Math.max(...keys))],
          ['tasks over 50 ms while typing 100 keys', `${longest.length}`],
          ['the longest of them', ms(Math.max(0, ...longest))],
        ]
      },
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const ms1 = (/** @type {number} */ value) => `${value.toFixed(1)} ms`

/** In the page: from a key's event to the end of the task it starts, without painting. */
function observe() {
  globalThis.benchKeys = []
  globalThis.benchLongTasks = []
  const channel = new MessageChannel()
  let began = 0
  channel.port1.onmessage = () => globalThis.benchKeys.push(performance.now() - began)
  window.addEventListener(
    'beforeinput',
    () => {
      began = performance.now()
      channel.port2.postMessage(null) // comes after the event's task and what React does in microtasks
    },
    true,
  )
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.benchLongTasks.push(duration)
  }).observe({ type: 'longtask' })
}
