// Starts an Electron app for a measurement, with an empty profile, and ends it whatever happens.
import path from 'node:path'
import { _electron } from '@playwright/test'

/**
 * @template T
 * @param {{ target: string, profile: string, files?: readonly string[] }} start `target`: folder of an app
 * @param {(app: import('@playwright/test').ElectronApplication, window: import('@playwright/test').Page) => Promise<T>} measure
 */
export async function withElectron({ target, profile, files = [] }, measure) {
  const isRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    args: [target, `--user-data-dir=${path.resolve(profile)}`, ...files],
    chromiumSandbox: !isRoot,
  })
  try {
    return await measure(app, await app.firstWindow())
  } finally {
    // not closed, for a window with changes would ask; the app may be gone before it has answered
    const destroyed = app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.destroy()
    })
    await destroyed.catch(() => undefined)
    await app.close()
  }
}
