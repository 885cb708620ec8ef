// Opens the app on the sample, waits for its pages and keeps a picture of the window: node scripts/take-picture.mjs OUT.png
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { ROOT } from './run-command.mjs'

const [out] = process.argv.slice(2)
if (out === undefined) throw new Error('say where the picture goes')
const isRoot = process.getuid?.() === 0
const profile = await mkdtemp(path.join(os.tmpdir(), 'briefwright-picture-'))
const app = await _electron.launch({
  args: [ROOT, `--user-data-dir=${profile}`],
  cwd: ROOT,
  chromiumSandbox: !isRoot,
})
try {
  const window = await app.firstWindow()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
  await window.getByRole('button', { name: /^See the sample Paraguay/ }).click()
  const pages = window.getByRole('group', { name: /^Page [12] of/ })
  await pages.first().locator('canvas').waitFor()
  await window.getByText('It is the').first().click() // the caret in a text: the tool bar is in use, the block is marked
  await window.getByRole('button', { name: 'Insert a value', exact: false }).waitFor()
  await pages.nth(1).scrollIntoViewIfNeeded()
  await pages.nth(1).locator('canvas').waitFor()
  await writeFile(out, Buffer.from(await picture(), 'base64'))
} finally {
  await app.evaluate(({ BrowserWindow }) => {
    for (const shown of BrowserWindow.getAllWindows()) shown.destroy()
  })
  await app.close()
  await rm(profile, { recursive: true, force: true })
}

/** Electron's own picture is a seventh smaller than Playwright's. The promise is held by the app, for `evaluate` may lose it. */
async function picture() {
  await app.evaluate(({ BrowserWindow }) => {
    const taken = BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    Object.assign(globalThis, { taken: taken?.then((image) => image.toPNG().toString('base64')) })
  })
  return app.evaluate(() => /** @type {{ taken: Promise<string> }} */ (/** @type {unknown} */ (globalThis)).taken)
}
