/** The file a start names is opened; a second start joins the app that is running. */
import { copyFile, link, symlink } from 'node:fs/promises'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, SAMPLE, startAgain, test } from './fixtures'
import { Briefwright } from './pages/briefwright'

test.describe('started with a file', () => {
  test.use({ startedWith: [SAMPLE] })

  test('the app opens on it; a second start with another file opens a second window', async ({
    briefwright,
    app,
    folder,
  }) => {
    await briefwright.arriveInWorkspace()
    await briefwright.expectFrameTitle(/^Paraguay 2020/)
    await expect(briefwright.status).toContainText('Saved')

    const other = path.join(folder, 'Other.briefing')
    await copyFile(SAMPLE, other)
    const opened = app.waitForEvent('window')
    expect(await startAgain(app, folder, [other])).toBe(0)
    const second = new Briefwright(app, await opened)
    await second.arriveInWorkspace()
    expect(app.windows()).toHaveLength(2)

    await watchFronts(app)
    expect(await startAgain(app, folder, [SAMPLE])).toBe(0)
    await expect.poll(() => fronts(app), { message: 'the window that has the file comes to the front' }).toEqual([1])
    expect(await startAgain(app, folder, [other])).toBe(0)
    await expect.poll(() => fronts(app)).toEqual([1, 2])
    const links = ['Soft.briefing', 'Hard.briefing'].map((name) => path.join(folder, name))
    await symlink(other, links[0] ?? '')
    await link(other, links[1] ?? '')
    expect(await startAgain(app, folder, links), 'by other names of the file').toBe(0)
    await expect.poll(() => fronts(app)).toEqual([1, 2, 2, 2])
    expect(app.windows()).toHaveLength(2)
    await briefwright.answerSaveDialog(other)
    await briefwright.window.keyboard.press('ControlOrMeta+Shift+S')
    await expect(briefwright.notice, 'nor by saving over it').toContainText('open in a window. It was not changed.')
    expect(await startAgain(app, folder, []), 'no file: the window last used').toBe(0)
    await expect.poll(() => fronts(app)).toHaveLength(5)
    expect(app.windows()).toHaveLength(2)

    await briefwright.closeProject()
    await briefwright.arriveAtStart()
    await briefwright.recent('Other').click()
    await expect.poll(async () => (await fronts(app)).slice(5), { message: 'from the start page too' }).toEqual([2])
    await briefwright.arriveAtStart()
    const third = app.waitForEvent('window')
    expect(await startAgain(app, folder, [SAMPLE]), 'no window shows it any more').toBe(0)
    await new Briefwright(app, await third).arriveInWorkspace()
  })
})

test('an argument that is no project file opens the start screen', async ({ briefwright, app, folder }) => {
  await briefwright.arriveAtStart()
  await watchFronts(app)
  expect(await startAgain(app, folder, [path.join(folder, 'missing.briefing')])).toBe(0)
  await expect.poll(() => fronts(app)).toEqual([1])
  expect(app.windows()).toHaveLength(1)
})

test('two files open two windows; switches and long arguments are ignored', async ({ briefwright, app, folder }) => {
  await briefwright.arriveAtStart()
  const files = ['One.briefing', 'Two.briefing'].map((name) => path.join(folder, name))
  for (const file of files) await copyFile(SAMPLE, file)
  expect(await startAgain(app, folder, ['--no-such-switch', 'y'.repeat(5_000), ...files])).toBe(0)
  await expect.poll(() => app.windows().length).toBe(3)
  for (const opened of app.windows().slice(1)) await new Briefwright(app, opened).arriveInWorkspace()

  // such a start is begun anew without it; longer than a system allows, none begins
  const third = path.join(folder, 'Three.briefing')
  await copyFile(SAMPLE, third)
  await expect(startAgain(app, folder, ['y'.repeat(40 * 1024 * 1024), third])).rejects.toThrow('E2BIG')
  const opened = app.waitForEvent('window')
  expect(await startAgain(app, folder, ['y'.repeat(120_000), third])).toBe(0)
  await new Briefwright(app, await opened).arriveInWorkspace()
  expect(app.windows()).toHaveLength(4)
})

/** Without a window manager no window has the system's focus; what the app asks of it is noted instead. */
async function watchFronts(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const asked: number[] = []
    Object.assign(globalThis, { asked })
    for (const window of BrowserWindow.getAllWindows()) {
      const focus = window.focus.bind(window)
      window.focus = () => {
        asked.push(window.id)
        focus()
      }
    }
  })
}

const fronts = (app: ElectronApplication): Promise<number[]> =>
  app.evaluate(() => (globalThis as unknown as { asked: number[] }).asked)
