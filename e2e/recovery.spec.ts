/** The app ends without a word; started again, the last words are there. */

import type { ChildProcess } from 'node:child_process'
import { chmod, cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CHECKOUT, expect, IS_ROOT, launch, SAMPLE, startAgain as startAnother, test } from './fixtures'
import { Briefwright } from './pages/briefwright'

const CHANGED = 'Victims found too few services.'
const OLD = 'Services for victims did not suffice.'
const FINDING = /(Services for victims did not suffice|Victims found too few services)/

/** With the same profile as the app that was killed; ended with the test. */
const again = test.extend<{ startAgain: () => Promise<Briefwright> }>({
  startAgain: async ({ folder }, use) => {
    const started: ChildProcess[] = []
    await use(async () => {
      const app = await launch(CHECKOUT, path.join(folder, 'profile'), path.join(folder, 'net-log-again.json'))
      started.push(app.process())
      return new Briefwright(app, await app.firstWindow())
    })
    for (const one of started) one.kill('SIGKILL')
  },
})

const drafts = (folder: string): Promise<string[]> => readdir(path.join(folder, 'profile', 'drafts')).catch(() => [])

again(
  'what was typed into a briefing without a file is there after a kill',
  async ({ briefwright, startAgain, folder }, testInfo) => {
    await briefwright.openSample()
    await briefwright.changeStatement(FINDING, CHANGED)
    await briefwright.expectDraftKept()
    await briefwright.kill()

    const second = await startAgain()
    await second.arriveAtRecovery()
    await expect(second.window.getByRole('button', { name: 'Use the saved file' })).toHaveCount(0)
    await second.window.screenshot({ path: testInfo.outputPath('without a file.png') })
    await second.recover('Use the recovered draft')
    await second.go('Findings')
    await second.choose(FINDING)
    await expect(second.field('Statement')).toHaveValue(CHANGED)
    await second.expectFrameTitle(/^• /)

    const file = path.join(folder, 'Mine.briefing')
    await second.saveFirst(file)
    expect(await readFile(file, 'utf8')).toContain(CHANGED)
    expect(await drafts(folder), 'saved, the draft has done its work').toEqual([])
  },
)

again.describe('with a file', () => {
  again.skip(IS_ROOT || process.platform === 'win32', 'a read-only folder keeps the file from being saved by itself')

  /** Killed with a draft that the file does not have. */
  async function killedBeforeSaving(briefwright: Briefwright, folder: string): Promise<string> {
    const shared = path.join(folder, 'shared')
    await mkdir(shared)
    const file = path.join(shared, 'Paraguay.briefing')
    await briefwright.openSample()
    await briefwright.saveAs(file)
    await chmod(shared, 0o555)
    await briefwright.changeStatement(FINDING, CHANGED)
    await expect.poll(() => drafts(folder)).toHaveLength(1)
    // the folder of a draft is there before the draft is in it
    await expect
      .poll(() => readdir(path.join(folder, 'profile', 'drafts'), { recursive: true }))
      .toContainEqual(expect.stringMatching(/[/\\][ab]$/))
    await briefwright.kill()
    await chmod(shared, 0o755)
    return file
  }

  again(
    'both versions are shown with what differs; the draft is taken and saved',
    async ({ briefwright, startAgain, folder }, testInfo) => {
      const file = await killedBeforeSaving(briefwright, folder)
      const second = await startAgain()
      await second.arriveAtRecovery()
      const changes = second.window.getByRole('region', { name: 'What the draft changes' })
      await expect(changes).toContainText('Finding changed')
      await expect(changes.getByRole('insertion')).toContainText('too few')
      await expect(second.middle).toContainText('It has 1 change that the saved file does not have.')
      for (const name of ['Saved file', 'Recovered draft']) {
        const version = second.window.getByRole('region', { name })
        await expect(version.getByRole('group', { name: /^Page 1 of/ })).toHaveText(/./, { timeout: 20_000 })
      }
      await second.window.screenshot({ path: testInfo.outputPath('both versions.png') })

      await second.recover('Use the recovered draft')
      expect(await readFile(file, 'utf8'), 'not before it is saved').toContain(OLD)
      await second.pressSave()
      await expect(second.status).toContainText(/Saved \d/)
      expect(await readFile(file, 'utf8')).toContain(CHANGED)
      expect(await drafts(folder)).toEqual([])
    },
  )

  again('the saved file is taken: the draft stays until that is saved', async ({ briefwright, startAgain, folder }) => {
    const file = await killedBeforeSaving(briefwright, folder)
    const second = await startAgain()
    await second.arriveAtRecovery()
    await second.recover('Use the saved file')
    await expect(second.status).toContainText('Saved')
    expect(await drafts(folder)).toHaveLength(1)
    await second.pressSave()
    await expect(second.status).toContainText(/Saved \d/)
    await expect.poll(() => drafts(folder)).toEqual([])
    expect(await readFile(file, 'utf8')).toContain(OLD)
  })

  again('both are kept as two files', async ({ briefwright, startAgain, folder }) => {
    const file = await killedBeforeSaving(briefwright, folder)
    const second = await startAgain()
    await second.arriveAtRecovery()
    // neither over the file of another window, by whatever name
    const shown = path.join(folder, 'Shown.briefing')
    await writeFile(shown, (await readFile(SAMPLE, 'utf8')).replace(/"id": "prj_[^"]*"/, '"id": "prj_another"'))
    const another = second.app.waitForEvent('window')
    expect(await startAnother(second.app, folder, [shown])).toBe(0)
    await new Briefwright(second.app, await another).arriveInWorkspace()
    const before = await readFile(shown, 'utf8')
    const link = path.join(folder, 'A link.briefing')
    await symlink(shown, link)
    for (const name of [shown, link]) {
      await second.answerSaveDialog(name)
      await second.window.getByRole('button', { name: 'Keep both, as two files' }).click()
      await expect(second.notice).toContainText(`“${path.basename(name, '.briefing')}” is open in a window.`)
    }
    expect(await readFile(shown, 'utf8')).toBe(before)
    const other = path.join(folder, 'shared', 'Recovered.briefing')
    await second.answerSaveDialog(other)
    await second.recover('Keep both, as two files')
    await second.expectFrameTitle(/^Paraguay/)
    expect(await readFile(file, 'utf8')).toContain(OLD)
    expect(await readFile(other, 'utf8')).toContain(CHANGED)
    expect(await drafts(folder)).toEqual([])
  })

  again('decided later, it is offered when its file is opened', async ({ briefwright, startAgain, folder }) => {
    const file = await killedBeforeSaving(briefwright, folder)
    const second = await startAgain()
    await second.arriveAtRecovery()
    await second.window.getByRole('button', { name: 'Decide later' }).click()
    await second.arriveAtStart()
    await second.open(file)
    await second.arriveAtRecovery()
    await second.recover('Use the recovered draft')
    await second.go('Findings')
    await second.choose(FINDING)
    await expect(second.field('Statement')).toHaveValue(CHANGED)
  })

  again('a draft that says what the file says goes away by itself', async ({ briefwright, startAgain, folder }) => {
    await killedBeforeSaving(briefwright, folder)
    const left = path.join(folder, 'left behind')
    await cp(path.join(folder, 'profile', 'drafts'), left, { recursive: true })
    const second = await startAgain()
    await second.arriveAtRecovery()
    await second.recover('Use the recovered draft')
    await second.pressSave()
    await expect.poll(() => drafts(folder)).toEqual([])
    await second.kill()
    // as if the app had been killed between saving and discarding the draft
    await rm(path.join(folder, 'profile', 'drafts'), { recursive: true })
    await cp(left, path.join(folder, 'profile', 'drafts'), { recursive: true })

    const third = await startAgain()
    await third.arriveAtStart()
    await expect.poll(() => drafts(folder)).toEqual([])
  })
})

again('a page that crashes comes back with the last words', async ({ app, briefwright }, testInfo) => {
  await briefwright.openSample()
  await briefwright.changeStatement(FINDING, CHANGED)
  await briefwright.expectDraftKept()
  await app.evaluate(({ dialog }) => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    dialog.showMessageBox = async (...args: unknown[]) => {
      said.push((args.at(-1) as { message: string }).message)
      return { response: 0, checkboxChecked: false }
    }
  })
  const crash = async (): Promise<Briefwright> => {
    const opened = app.waitForEvent('window')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    const next = new Briefwright(app, await opened)
    await next.arriveAtRecovery()
    return next
  }
  // whatever ends it, it is never the project that is opened again
  for (const _ of [1, 2]) await expect((await crash()).middle).not.toContainText('three times')
  const back = await crash()
  await expect(back.middle).toContainText('three times within a minute, so neither pages nor pictures are shown here')
  await expect(back.window.getByRole('group', { name: /^Page 1 of/ })).toHaveCount(0)
  await back.window.screenshot({ path: testInfo.outputPath('third time.png') })
  const said = await app.evaluate(() => (globalThis as unknown as { said: string[] }).said)
  expect(said).toEqual(['This window stopped working three times within a minute.'])
  await back.recover('Use the recovered draft')
  await back.go('Findings')
  await back.choose(FINDING)
  await expect(back.field('Statement')).toHaveValue(CHANGED)
  expect(app.windows()).toHaveLength(1)
})

again(
  'a page that had no memory for the pictures comes back without them, and no picture is lost',
  async ({ app, briefwright, folder }, testInfo) => {
    const file = path.join(folder, 'Paraguay.briefing')
    await briefwright.openSample()
    await briefwright.saveAs(file)
    const before = JSON.parse(await readFile(file, 'utf8'))
    expect(before.assets.length).toBeGreaterThan(0)
    const crash = async (): Promise<Briefwright> => {
      const opened = app.waitForEvent('window')
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
      return new Briefwright(app, await opened)
    }

    // the file has everything: no draft is offered
    const second = await crash()
    await expect(second.notice).toContainText('The window with “Paraguay” stopped working.')
    await second.window.screenshot({ path: testInfo.outputPath('start after a crash.png') })
    await second.notice.getByRole('button', { name: 'Open without pictures' }).click()
    await second.arriveAtPages()
    await expect(second.notice).toContainText('not shown in this window')
    await second.goPictures()
    await second.choose(/./)
    await expect(second.middle).toContainText('This picture is not shown')
    await second.window.screenshot({ path: testInfo.outputPath('without pictures.png') })
    await second.changeStatement(FINDING, CHANGED)
    await expect.poll(() => readFile(file, 'utf8')).toContain(CHANGED)
    expect(JSON.parse(await readFile(file, 'utf8')).assets).toEqual(before.assets)
    const pdf = await second.export(path.join(folder, 'Paraguay.pdf'))
    expect(pdf.pages.join(' ')).not.toContain('left out')

    // a draft that the file does not have, for the file cannot be written
    await chmod(file, 0o444)
    try {
      await second.write('Statement', `${CHANGED} Again.`)
      await expect(second.notice.first()).toContainText('Not saved')
      const third = await crash()
      await third.arriveAtRecovery()
      await expect(third.middle).toContainText('no pictures are shown here')
      await third.window.screenshot({ path: testInfo.outputPath('recovery without pictures.png') })
      await chmod(file, 0o644)
      await third.recover('Use the draft without pictures')
      await expect(third.notice).toContainText('not shown in this window')
      await third.pressSave()
      await expect.poll(() => readFile(file, 'utf8')).toContain(`${CHANGED} Again.`)
      expect(JSON.parse(await readFile(file, 'utf8')).assets).toEqual(before.assets)
    } finally {
      await chmod(file, 0o644)
    }
  },
)

again('changes that were not wanted leave no draft', async ({ briefwright, folder }) => {
  await briefwright.openSample()
  await briefwright.changeStatement(FINDING, CHANGED)
  await briefwright.expectDraftKept()
  await briefwright.closeProject()
  await briefwright.answer('Don’t save')
  await briefwright.arriveAtStart()
  expect(await drafts(folder)).toEqual([])
})
