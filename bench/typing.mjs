// Typing into a paragraph of the sample in the built app: how long the page's thread is busy with each key.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { withElectron } from './electron.mjs'
import { median, ms, quantile } from './stats.mjs'

const KEYS = 100
/** Somebody who types fast: 8 keys a second. */
const BETWEEN_KEYS_MS = 120

/** @param {{ app: string, sample: string }} options */
export async function typing({ app, sample }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-bench-'))
  try {
    return await withElectron(
      { target: app, profile: path.join(folder, 'profile'), files: [sample] },
      async (_, window) => {
        await window.locator('[data-page] canvas').first().waitFor()
        const paragraph = window.locator('.bw-prose-text p').first()
        await paragraph.click()
        await window.keyboard.press('End')
        await window.evaluate(observe)
        await window.keyboard.type('a'.repeat(KEYS), { delay: BETWEEN_KEYS_MS })
        await window.waitForFunction((count) => globalThis.benchKeys.length >= count, KEYS)
        const { keys, longest } = await window.evaluate(() => ({
          keys: globalThis.benchKeys,
          longest: globalThis.benchLongTasks,
        }))
        return [
          ['a key in the outline, median', ms1(median(keys))],
          ['a key in the outline, p95', ms1(quantile(keys, 0.95))],
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
