/** Others write the same file: both versions become one, what cannot is asked, and nothing is lost on the way. */
import { chmod, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, IS_ROOT, SAMPLE, test } from './fixtures'
import { look } from './look'
import type { Briefwright } from './pages/briefwright'
import { picture } from './pages/picture'
import { size, sticksOut } from './pages/window-look'

const OLD = 'Services for victims did not suffice.'
const MINE = 'Victims found too few services.'
const THEIRS = 'Services reached too few victims.'

test.describe.configure({ timeout: 90_000 })
test.skip(IS_ROOT || process.platform === 'win32', 'a write-protected file keeps the file from being saved by itself')

/** An edit here that could not be saved yet, then another content of the file. */
async function bothChanged(
  briefwright: Briefwright,
  folder: string,
  theirs: (text: string) => string,
): Promise<{ file: string; written: string }> {
  const shared = path.join(folder, 'shared')
  await mkdir(shared)
  const file = path.join(shared, 'Paraguay.briefing')
  await briefwright.openSample()
  await briefwright.saveAs(file)
  await chmod(file, 0o444)
  await briefwright.changeStatement(/Services for victims did not suffice/, MINE)
  await expect(briefwright.notice).toContainText('Not saved')
  const written = theirs(await readFile(file, 'utf8'))
  // in one go, so that nothing is saved in between
  await writeFile(path.join(folder, 'theirs'), written)
  await rename(path.join(folder, 'theirs'), file)
  return { file, written }
}

test('changes in different places are merged, both are there, and one undo takes it back', async ({
  briefwright,
  window,
  folder,
}, testInfo) => {
  const { file } = await bothChanged(briefwright, folder, (text) => text.replace('"Paraguay 2020"', '"Theirs"'))
  await expect(briefwright.notice).toContainText('“Paraguay” was changed on disk by another program or person.')
  await expect(briefwright.notice).not.toContainText('Your work is still here in this window')
  await look(window, testInfo, 'changed on disk')
  await briefwright.notice.getByRole('button', { name: 'Merge' }).click()
  await expect(briefwright.notice).toContainText('“Paraguay” and what was on screen are one now.')
  await expect(briefwright.notice).toContainText('From the other version: 1 changed.')
  await look(window, testInfo, 'merged')
  await briefwright.expectFrameTitle(/Theirs/)
  await expect(briefwright.field('Statement')).toHaveValue(MINE)
  await expect.poll(() => readFile(file, 'utf8')).toContain(MINE)
  expect(await readFile(file, 'utf8')).toContain('"Theirs"')
  const versions = await briefwright.openVersions()
  await expect(versions.getByText('Before a merge')).toHaveCount(2)
  await window.keyboard.press('Escape')
  await briefwright.undo()
  await briefwright.expectFrameTitle(/Paraguay 2020/)
  await expect(briefwright.field('Statement')).toHaveValue(MINE)
})

test('a change in the same field is decided by keyboard, and nothing is merged before', async ({
  app,
  briefwright,
  window,
  folder,
}, testInfo) => {
  const { file, written } = await bothChanged(briefwright, folder, (text) =>
    text.replace(OLD, THEIRS).replace('"Paraguay 2020"', '"Theirs"'),
  )
  await briefwright.notice.getByRole('button', { name: 'Merge' }).click()
  const { dialog } = briefwright
  await expect(dialog).toContainText(MINE)
  await expect(dialog).toContainText(THEIRS)
  await expect(dialog).toContainText(OLD)
  await expect(dialog).toContainText('1 left to decide')
  await look(window, testInfo, 'decide')
  await size(app, { width: 1440, height: 900, zoom: 2 })
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(720)
  await look(window, testInfo, 'decide at 200 percent', () => picture(app))
  expect(await sticksOut(window), 'nothing sticks out of the window').toEqual([])
  await size(app, { width: 1440, height: 900 })
  // put off: both are as they were
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(briefwright.notice).toContainText('was changed on disk')
  await expect(briefwright.field('Statement')).toHaveValue(MINE)
  expect(await readFile(file, 'utf8')).toBe(written)
  await briefwright.notice.getByRole('button', { name: 'Merge' }).click()
  await expect(dialog).toContainText('1 left to decide')
  await window.keyboard.press('3')
  await expect(dialog).toContainText('Everything is decided.')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(dialog).toContainText('1 left to decide')
  await window.keyboard.press('2')
  await expect(dialog).toContainText('Everything is decided.')
  await window.screenshot({ path: testInfo.outputPath('decided.png') })
  await window.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(briefwright.field('Statement')).toHaveValue(THEIRS)
  await expect.poll(() => readFile(file, 'utf8')).toContain(THEIRS)
  await expect(briefwright.notice).toContainText('Decided: 1 as theirs.')
  await briefwright.notice.getByRole('button', { name: 'What was merged' }).click()
  await expect(dialog).toContainText(`Not taken: ${MINE}`)
  await window.screenshot({ path: testInfo.outputPath('report.png') })
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await briefwright.undo()
  await briefwright.expectFrameTitle(/Paraguay 2020/)
  await expect(briefwright.field('Statement')).toHaveValue(MINE)
})

test('a damaged copy on disk is said to be one, and written over only when somebody says so', async ({
  briefwright,
  window,
  folder,
}, testInfo) => {
  const { file, written } = await bothChanged(briefwright, folder, (text) => text.slice(0, 5000))
  await expect(briefwright.notice).toContainText('The copy of “Paraguay” on disk is damaged')
  await look(window, testInfo, 'damaged on disk')
  await briefwright.pressSave()
  await expect(briefwright.notice).toContainText('The copy of “Paraguay” on disk is damaged')
  await expect(briefwright.field('Statement')).toHaveValue(MINE)
  expect(await readFile(file, 'utf8')).toBe(written)
  await briefwright.notice.getByRole('button', { name: 'Save mine over the damaged copy' }).click()
  await expect(briefwright.status).toContainText(/Saved \d/)
  await expect(briefwright.notice).toBeHidden()
  expect(await readFile(file, 'utf8')).toContain(MINE)
})

const COPIES = [
  ['Paraguay (1).briefing', 'a sync service or a download'],
  ['Paraguay (Ana’s conflicted copy 2026-11-24).briefing', 'Dropbox'],
  ['Paraguay (conflicted copy 2026-11-24 073020).briefing', 'Nextcloud'],
  ['Paraguay-DESKTOP-AB12CD3.briefing', 'OneDrive'],
  ['Paraguay.sync-conflict-20261124-073020-ABCDEF7.briefing', 'Syncthing'],
] as const

test('conflict copies of five services are offered; one is merged, and none is touched', async ({
  briefwright,
  window,
  folder,
}, testInfo) => {
  const file = path.join(folder, 'Paraguay.briefing')
  const text = await readFile(SAMPLE, 'utf8')
  await writeFile(file, text)
  for (const [name] of COPIES) await writeFile(path.join(folder, name), text.replace(OLD, THEIRS))
  await briefwright.open(file)
  await briefwright.arriveInWorkspace()
  const left = new Set<string>(COPIES.map(([, by]) => by))
  for (let count = 0; count < COPIES.length - 1; count++) {
    const said = await briefwright.notice.filter({ hasText: 'lies beside this file' }).textContent()
    const by = [...left].find((one) => said?.includes(`a copy by ${one},`))
    if (by === undefined) throw new Error(`no copy of a service that is left: ${said}`)
    if (count === 0) await look(window, testInfo, 'conflict copy')
    left.delete(by)
    await briefwright.notice.getByRole('button', { name: 'Not now' }).click()
    await expect(briefwright.notice).not.toContainText(`a copy by ${by},`)
  }
  await expect(briefwright.notice).toContainText(`a copy by ${[...left].join()},`)
  await briefwright.notice.getByRole('button', { name: 'Compare' }).click()
  await expect(briefwright.dialog.getByRole('listbox', { name: 'What differs' }).getByRole('option')).toHaveCount(1)
  await window.getByRole('button', { name: 'Back to the project' }).click()
  await briefwright.notice.getByRole('button', { name: 'Merge' }).click()
  await expect(briefwright.dialog).toContainText('1 left to decide')
  await window.keyboard.press('2')
  await expect(briefwright.dialog).toContainText('Everything is decided.')
  await window.keyboard.press('Enter')
  await expect(briefwright.notice).toContainText('has been merged into this project.')
  await expect(briefwright.notice).toContainText('No common version was found')
  await expect.poll(() => readFile(file, 'utf8')).toContain(THEIRS)
  await expect(briefwright.notice.getByRole('button', { name: 'Move the copy to the bin' })).toBeVisible()
  const names = await readdir(folder)
  for (const [name] of COPIES) expect(names).toContain(name)
})

test('who else has the file open is said; a notice that cannot be read is not', async ({
  briefwright,
  window,
  folder,
}, testInfo) => {
  const file = path.join(folder, 'Paraguay.briefing')
  await writeFile(file, await readFile(SAMPLE, 'utf8'))
  const notice = path.join(folder, '.~lock.Paraguay.briefing#')
  const theirs = {
    user: 'Ana',
    host: 'OFFICE-PC',
    started: '2999-01-01T09:00:00.000Z',
    app: 'Briefwright',
    id: '0123456789abcdef',
    count: 3,
  }
  await writeFile(notice, JSON.stringify(theirs))
  await briefwright.open(file)
  await briefwright.arriveInWorkspace()
  await expect(briefwright.notice).toContainText('Ana may have this file open too, on OFFICE-PC.')
  await look(window, testInfo, 'also open')
  expect(JSON.parse(await readFile(notice, 'utf8'))).toEqual(theirs)
  await briefwright.notice.getByRole('button', { name: 'Close' }).click()

  const other = path.join(folder, 'Other.briefing')
  await writeFile(path.join(folder, '.~lock.Other.briefing#'), '{')
  await briefwright.saveAs(other)
  const ours = () => readFile(path.join(folder, '.~lock.Other.briefing#'), 'utf8')
  await expect.poll(ours, { message: 'ours takes its place' }).toContain('"app":"Briefwright"')
  await expect(briefwright.notice).toBeHidden()
  await briefwright.closeProject()
  await expect.poll(() => readdir(folder)).not.toContain('.~lock.Other.briefing#')
})
