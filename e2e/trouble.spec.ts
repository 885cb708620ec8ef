/** What goes wrong is said in the window, with what is safe and what to do; nothing on disk is harmed. */
import { chmod, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { withCheck } from '../src/core/project-file/check-field'
import { expect, IS_ROOT, SAMPLE, test } from './fixtures'
import type { Briefwright } from './pages/briefwright'

const CHANGED = 'Victims found too few services.'

/** A project as it is saved, as far as these tests look into it. */
interface Saved {
  formatVersion: number
  findings: { id: string; sourceId: string | null }[]
}
const sampleText = () => readFile(SAMPLE, 'utf8')
async function sampleWith(change: (project: Saved) => void): Promise<string> {
  const project = JSON.parse(await sampleText()) as Saved
  change(project)
  return JSON.stringify(project)
}
const findingIn = (project: Saved, id: string): Saved['findings'][number] => {
  const found = project.findings.find((finding) => finding.id === id)
  if (!found) throw new Error(`the sample has no ${id}`)
  return found
}

const FILES: readonly { name: string; text: () => Promise<string>; says: RegExp }[] = [
  { name: 'empty', text: async () => '', says: /empty/ },
  { name: 'cut off', text: async () => (await sampleText()).slice(0, 40_000), says: /ends too early, in line \d+/ },
  { name: 'a PDF renamed', text: async () => '%PDF-1.7\n1 0 obj\n', says: /not a (Briefwright )?project|PDF/ },
  {
    name: 'from a newer app',
    text: () =>
      sampleWith((project) => {
        project.formatVersion = 99
      }),
    says: /saved by a newer Briefwright.*version 99.*Install the newest/s,
  },
  {
    name: 'with an id that leads nowhere',
    text: () =>
      sampleWith((project) => {
        findingIn(project, 'fnd_convicted').sourceId = 'src_nowhere'
      }),
    says: /finding.*source/s,
  },
]

test('files that are no project are refused with the reason, and stay as they are', async ({
  briefwright,
  window,
  folder,
}, testInfo) => {
  for (const { name, text, says } of FILES) {
    await test.step(name, async () => {
      const file = path.join(folder, `${name}.briefing`)
      const bytes = await text()
      await writeFile(file, bytes)
      await briefwright.open(file)
      await expect(briefwright.notice).toContainText('That file could not be opened.')
      await expect(briefwright.notice).toContainText(`“${name}.briefing”`)
      await expect(briefwright.notice).toContainText(says)
      await expect(briefwright.notice).toContainText('was not changed')
      expect(await readFile(file, 'utf8')).toBe(bytes)
      await window.screenshot({ path: testInfo.outputPath(`${name}.png`) })
      await briefwright.notice.getByRole('button', { name: 'Close' }).click()
      await expect(briefwright.notice).toBeHidden()
    })
  }
  await test.step('changed by hand and whole: it opens, and that is said', async () => {
    const file = path.join(folder, 'By hand.briefing')
    const bytes = withCheck(await sampleText(), 'f'.repeat(64))
    await writeFile(file, bytes)
    await briefwright.open(file)
    await briefwright.arriveAtPages()
    await expect(briefwright.notice).toContainText('“By hand” was changed outside of Briefwright')
    await expect(briefwright.notice).toContainText('it opened as it stands')
    await window.screenshot({ path: testInfo.outputPath('changed by hand.png') })
    expect(await readFile(file, 'utf8')).toBe(bytes)
    await briefwright.notice.getByRole('button', { name: 'Earlier versions' }).click()
    await expect(window.getByRole('dialog', { name: 'Earlier versions' })).toBeVisible()
    await window.keyboard.press('Escape')
    await briefwright.notice.getByRole('button', { name: 'Close' }).click()
    await expect(briefwright.notice).toBeHidden()
  })
})

test('a file and a folder that became read-only: the change stays on screen and is saved elsewhere', async ({
  briefwright,
  window,
  folder,
}, testInfo) => {
  test.skip(IS_ROOT || process.platform === 'win32', 'root may write everywhere; on Windows folders have no such mode')
  const shared = path.join(folder, 'shared')
  await mkdir(shared)
  const file = path.join(shared, 'Paraguay.briefing')
  await briefwright.openSample()
  await briefwright.saveAs(file)
  const before = await readFile(file)
  await chmod(file, 0o444)
  await chmod(shared, 0o555)
  try {
    await briefwright.changeStatement(/Services for victims did not suffice/, CHANGED)
    await briefwright.pressSave()
    await expect(briefwright.notice).toContainText(/Not saved.*“Paraguay.briefing” is write-protected/)
    await expect(briefwright.notice).toContainText('Your work is still here')
    await expect(briefwright.status).toContainText('Not saved')
    await briefwright.expectFrameTitle(/^• /)
    await window.screenshot({ path: testInfo.outputPath('not saved.png') })
    expect((await readFile(file)).equals(before), 'the file as it was').toBe(true)
    const names = await readdir(shared)
    expect(names.filter((name) => !name.startsWith('.~lock.'))).toEqual(['Paraguay.briefing'])

    const elsewhere = path.join(folder, 'Mine.briefing')
    await briefwright.answerSaveDialog(elsewhere)
    await briefwright.notice.getByRole('button', { name: 'Save elsewhere' }).click()
    await expect(briefwright.status).toContainText(/Saved \d/)
    await expect(briefwright.notice).toBeHidden()
    expect(await readFile(elsewhere, 'utf8')).toContain(CHANGED)
  } finally {
    await chmod(shared, 0o755)
  }
})

test('a file that another program changed is not overwritten', async ({ briefwright, window, folder }, testInfo) => {
  test.skip(IS_ROOT || process.platform === 'win32', 'a write-protected file is not saved by itself')
  const { file, theirs } = await bothChanged(briefwright, folder)
  await expect(briefwright.notice).toContainText('was changed on disk by')
  await expect(briefwright.field('Statement')).toHaveValue(CHANGED)
  expect(await readFile(file, 'utf8')).toBe(theirs)
  await window.screenshot({ path: testInfo.outputPath('changed on disk.png') })

  const mine = path.join(folder, 'Mine.briefing')
  await briefwright.answerSaveDialog(mine)
  await briefwright.notice.getByRole('button', { name: 'Keep mine as another file' }).click()
  await expect(briefwright.status).toContainText(/Saved \d/)
  await expect(briefwright.notice).toBeHidden()
  expect(await readFile(mine, 'utf8')).toContain(CHANGED)
  expect(await readFile(file, 'utf8')).toBe(theirs)
})

test('theirs can be read instead; mine is one undo away, and among the versions', async ({ briefwright, folder }) => {
  test.skip(IS_ROOT || process.platform === 'win32', 'as above')
  const { file, theirs } = await bothChanged(briefwright, folder)
  await briefwright.notice.getByRole('button', { name: 'Read the file again' }).click()
  await briefwright.expectFrameTitle(/^Theirs/)
  await expect(briefwright.field('Statement')).toHaveValue('Services for victims did not suffice.')
  expect(await readFile(file, 'utf8')).toBe(theirs)
  const versions = await briefwright.openVersions()
  const copy = path.join(folder, 'Mine.briefing')
  await briefwright.answerSaveDialog(copy)
  await expect(versions).toContainText('What was on screen before the file was read again')
  await versions.getByRole('option', { name: /What was on screen before the file was read again/ }).click()
  await versions.getByRole('button', { name: 'Save as a copy' }).click()
  await expect(versions.getByRole('button', { name: 'Open the copy' })).toBeVisible()
  expect(await readFile(copy, 'utf8')).toContain(CHANGED)
  await briefwright.window.keyboard.press('Escape')
  await briefwright.undo()
  await expect(briefwright.field('Statement')).toHaveValue(CHANGED)
})

test('a file that another program changed is read again when there are no edits here', async ({
  briefwright,
  folder,
}) => {
  const file = path.join(folder, 'Paraguay.briefing')
  await briefwright.openSample()
  await briefwright.saveAs(file)
  await writeFile(file, (await readFile(file, 'utf8')).replace('"Paraguay 2020"', '"Theirs"'))
  await expect(briefwright.notice).toContainText('was changed by another program or person and has been read again')
  await briefwright.expectFrameTitle(/^Theirs/)
  await briefwright.undo()
  await briefwright.expectFrameTitle(/^• Paraguay 2020/)
})

/** An edit here that could not be saved, then another content of the file. */
async function bothChanged(briefwright: Briefwright, folder: string): Promise<{ file: string; theirs: string }> {
  const shared = path.join(folder, 'shared')
  await mkdir(shared)
  const file = path.join(shared, 'Paraguay.briefing')
  await briefwright.openSample()
  await briefwright.saveAs(file)
  await chmod(file, 0o444)
  await briefwright.changeStatement(/Services for victims did not suffice/, CHANGED)
  await expect(briefwright.notice).toContainText('Not saved')
  const theirs = (await readFile(file, 'utf8')).replace('"Paraguay 2020"', '"Theirs"')
  await writeFile(path.join(folder, 'theirs'), theirs)
  await rename(path.join(folder, 'theirs'), file) // in one go, so that nothing is saved in between
  await expect(briefwright.notice.getByRole('button', { name: 'Keep mine as another file' })).toBeVisible()
  return { file, theirs }
}

test('a PDF that cannot be written is said to be missing, and leaves no half', async ({
  app,
  briefwright,
  window,
  folder,
}, testInfo) => {
  await briefwright.openSample()
  await briefwright.openExport()
  await briefwright.runExport(path.join(folder, 'no such folder', 'Paraguay.pdf'))
  await expect(briefwright.dialog).toContainText('The briefing was not exported.')
  await expect(briefwright.dialog).toContainText(/“Paraguay.pdf” was not written: its folder does not exist/)
  await window.screenshot({ path: testInfo.outputPath('not exported.png') })

  if (!IS_ROOT && process.platform !== 'win32') {
    const locked = path.join(folder, 'locked')
    await mkdir(locked, { mode: 0o555 })
    await briefwright.runExport(path.join(locked, 'Paraguay.pdf'))
    await expect(briefwright.dialog).toContainText(/“Paraguay.pdf” was not written:.*read-only/)
    expect(await readdir(locked)).toEqual([])
  }

  const pdf = path.join(folder, 'Paraguay.pdf')
  await test.step('its thread ends in the middle: that is said, there is no PDF, and the next one is whole', async () => {
    await app.evaluate(() => {
      const { Worker } = process.getBuiltinModule('node:worker_threads')
      const post = Worker.prototype.postMessage
      Worker.prototype.postMessage = function (...args) {
        Worker.prototype.postMessage = post
        post.apply(this, args)
        void this.terminate()
      }
    })
    await briefwright.runExport(pdf)
    await expect(briefwright.dialog).toContainText('ended in the middle of its work')
    await window.screenshot({ path: testInfo.outputPath('thread ended.png') })
    expect(await readdir(folder)).not.toContain('Paraguay.pdf')
  })
  expect((await briefwright.finishExport(pdf)).pages.join(' ')).toContain('Paraguay')
})

test('a finding without a source stops the export until it has one; a draft is possible', async ({
  briefwright,
  window,
  folder,
}, testInfo) => {
  const file = path.join(folder, 'Unsourced.briefing')
  await writeFile(
    file,
    await sampleWith((project) => {
      findingIn(project, 'fnd_services-short').sourceId = null
    }),
  )
  await briefwright.open(file)
  await briefwright.arriveInWorkspace()
  await expect(briefwright.status.getByLabel('1 error')).toBeVisible()

  await briefwright.openExport()
  await expect(briefwright.dialog).toContainText('1 thing stops the accessible PDF')
  await expect(briefwright.dialog).toContainText('“Services for victims did not suffice.” names no source')
  await expect(briefwright.dialog.getByRole('button', { name: 'Export', exact: true })).toHaveCount(0)
  await window.screenshot({ path: testInfo.outputPath('errors.png') })
  const draft = await briefwright.finishExport(path.join(folder, 'Draft.pdf'), 'Export a draft with watermark')
  expect(draft.pages.join(' ')).toMatch(/draft/i)
  await window.keyboard.press('Escape')

  await briefwright.openExport()
  await briefwright.dialog.getByRole('button', { name: /^Go to/ }).click()
  await expect(briefwright.field('Statement')).toHaveValue('Services for victims did not suffice.')
  await briefwright.pick('Source', /USDOS Releases Yearly/)
  await expect(briefwright.status).toContainText('No open checks')
  const pdf = await briefwright.export(path.join(folder, 'Paraguay.pdf'))
  expect(pdf.pages.join(' ')).toMatch(/Services for victims did not suffice/)
  expect(pdf.pages.join(' ')).not.toMatch(/draft/i)
})
