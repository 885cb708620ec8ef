// Opens the app on the sample, waits for its pages and keeps a picture of the window: node scripts/take-picture.mjs OUT.png
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
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
  await pages.nth(1).locator('canvas').waitFor()
  await writeFile(out, await picture())
} finally {
  await app.evaluate(({ BrowserWindow }) => {
    for (const shown of BrowserWindow.getAllWindows()) shown.destroy()
  })
  await app.close()
  await rm(profile, { recursive: true, force: true })
}

/** The promise is held by the app, for `evaluate` may lose it. */
async function picture() {
  await app.evaluate(({ BrowserWindow }) => {
    const taken = BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    const answer = taken?.then((image) => ({ ...image.getSize(), bgra: image.toBitmap().toString('base64') }))
    Object.assign(globalThis, { answer })
  })
  const { width, height, bgra } = await app.evaluate(
    () => /** @type {{ answer: Promise<Bitmap> }} */ (/** @type {unknown} */ (globalThis)).answer,
  )
  return encodePng(width, height, Buffer.from(bgra, 'base64'))
}

/**
 * As PNG without a filter: those are for photographs, and make a screen with text a fifth larger.
 * @typedef {{ width: number, height: number, bgra: string }} Bitmap
 * @param {number} width @param {number} height @param {Buffer} bgra
 */
function encodePng(width, height, bgra) {
  const rows = Buffer.alloc(height * (1 + width * 3)) // each begins with 0: no filter
  for (let y = 0, to = 0; y < height; y++) {
    to++
    for (let x = 0; x < width; x++)
      for (const channel of [2, 1, 0]) rows[to++] = bgra[(y * width + x) * 4 + channel] ?? 0
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8) // 8 bits, RGB
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND')])
}

/** @param {string} type @param {Buffer} [data] */
function chunk(type, data = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}
