import { type ElectronApplication, expect } from '@playwright/test'

/** As the window shows it: Playwright's own pictures cut a zoomed page off. */
export async function picture(app: ElectronApplication): Promise<Buffer> {
  await app.evaluate(({ BrowserWindow }) => {
    const shot: { png?: string } = {}
    Object.assign(globalThis, { shot })
    void BrowserWindow.getAllWindows()[0]
      ?.webContents.capturePage()
      .then((image) => {
        shot.png = image.toPNG().toString('base64')
      })
  })
  const taken = () => app.evaluate(() => (globalThis as unknown as { shot: { png?: string } }).shot.png ?? '')
  await expect.poll(taken, { message: 'a picture of the window' }).not.toBe('')
  return Buffer.from(await taken(), 'base64')
}
