/** Earlier versions: what changed with each, one beside the project of now, one back as a copy that replaces nothing. */
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Project } from '../src/core/model/project'
import { parseProject } from '../src/core/project-file/parse'
import { serializeProject } from '../src/core/project-file/serialize'
import { createBackupRing } from '../src/node/storage/backup-ring'
import { plainCodec } from '../src/node/storage/codec'
import { expect, SAMPLE, test } from './fixtures'

const CHANGED = 'Victims found too few services.'
const OLD = 'Services for victims did not suffice.'
const DAY_MS = 86_400_000

async function sample(): Promise<Project> {
  const parsed = parseProject(await readFile(SAMPLE))
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.project
}

const withStatement = (project: Project, statement: string): Project => ({
  ...project,
  findings: project.findings.map((finding) =>
    finding.statement.en?.includes('Services for victims did not suffice') === true
      ? { ...finding, statement: { ...finding.statement, en: statement } }
      : finding,
  ),
})

/** As the app keeps them where the system has no keychain, which is so in these tests. Oldest first. */
async function keepEarlier(folder: string, versions: readonly (readonly [Project, number])[]): Promise<void> {
  for (const [project, at] of versions) {
    const ring = createBackupRing(path.join(folder, 'profile', 'versions'), plainCodec(), () => at)
    await ring.add(project.id, Buffer.from(serializeProject(project)), 'open')
  }
}

test('what changed is said, a version is compared, and comes back as a copy', async ({
  briefwright,
  app,
  window,
  folder,
}, testInfo) => {
  const project = await sample()
  await keepEarlier(folder, [
    [withStatement({ ...project, acronyms: [] }, 'Few services.'), Date.now() - 3 * DAY_MS],
    [withStatement(project, 'Few services.'), Date.now() - DAY_MS],
  ])
  const file = path.join(folder, 'Paraguay.briefing')
  await copyFile(SAMPLE, file)
  await briefwright.open(file)
  await briefwright.arriveInWorkspace()
  await briefwright.changeStatement(/Services for victims did not suffice/, CHANGED)
  await expect.poll(() => readFile(file, 'utf8')).toContain(CHANGED)

  const versions = await briefwright.openVersions()
  const list = versions.getByRole('listbox', { name: 'Earlier versions, newest first' })
  await expect(list.getByRole('option')).toHaveCount(3)
  await expect(list.getByRole('group').nth(0)).toContainText('Today')
  await expect(list.getByRole('group').nth(1)).toContainText('Yesterday')
  const [newest, middle, oldest] = [0, 1, 2].map((n) => list.getByRole('option').nth(n))
  if (!newest || !middle || !oldest) throw new Error('three versions are needed')
  await expect(newest).toContainText('As it was opened')
  await expect(newest).toContainText(`1 finding changed: “${OLD}`)
  await expect(middle).toContainText('acronyms added')
  await expect(oldest).toContainText('The oldest that is kept')

  const changes = versions.getByRole('region', { name: 'Changed since this version' })
  await expect(changes.locator('ins')).toContainText('Victims found too few services.')
  for (const side of ['This version', 'The project now']) {
    await expect(versions.getByRole('region', { name: side }).locator('canvas').first()).toBeVisible({
      timeout: 30_000,
    })
  }
  await window.screenshot({ path: testInfo.outputPath('versions.png') })

  // by keyboard, to the oldest
  await briefwright.tabTo(list)
  await window.keyboard.press('End')
  await expect(oldest).toHaveAttribute('aria-selected', 'true')
  await expect(changes).toContainText('Acronym added')
  await window.screenshot({ path: testInfo.outputPath('versions oldest.png') })
  await window.keyboard.press('Home')
  await expect(changes).not.toContainText('Acronym added')

  const copy = path.join(folder, 'Earlier.briefing')
  await briefwright.answerSaveDialog(copy)
  await versions.getByRole('button', { name: 'Save as a copy' }).click()
  await expect(versions.getByRole('status')).toHaveText('“Earlier” was saved.')
  expect(await readFile(copy, 'utf8')).toContain(OLD)
  expect(await readFile(file, 'utf8')).toContain(CHANGED)

  const opened = app.waitForEvent('window')
  await versions.getByRole('button', { name: 'Open the copy' }).click()
  const second = await opened
  await expect(second.getByRole('button', { name: 'Export', exact: true })).toBeVisible({ timeout: 20_000 })
  await expect(second.getByRole('button', { name: /^Project:/ })).toHaveText('Paraguay 2020')
  await second.close()

  // what is open is not written over
  await briefwright.answerSaveDialog(file)
  await versions.getByRole('button', { name: 'Save as a copy' }).click()
  await expect(versions.getByRole('status')).toContainText('is open in a window. It was not changed.')
  expect(await readFile(file, 'utf8')).toContain(CHANGED)
  await window.keyboard.press('Escape')
  await expect(versions).toBeHidden()
  await briefwright.arriveInWorkspace()
})

test('one that is damaged says so, and the others stay as they are', async ({
  briefwright,
  window,
  folder,
}, testInfo) => {
  const project = await sample()
  await keepEarlier(folder, [
    [withStatement(project, 'One.'), Date.now() - 3 * DAY_MS],
    [withStatement(project, 'Two.'), Date.now() - 2 * DAY_MS],
  ])
  const place = path.join(folder, 'profile', 'versions')
  const [hash = ''] = await readdir(place)
  const [, two = ''] = (await readdir(path.join(place, hash))).filter((name) => !name.endsWith('.copy')).sort()
  await writeFile(path.join(place, hash, `${two.split('-').at(-1)}.copy`), 'damaged')
  const file = path.join(folder, 'Paraguay.briefing')
  await copyFile(SAMPLE, file)
  await briefwright.open(file)
  await briefwright.arriveInWorkspace()

  const versions = await briefwright.openVersions()
  const option = (n: number) => versions.getByRole('option').nth(n)
  await expect(option(0)).toContainText('The one before it cannot be read')
  await expect(option(1)).toContainText('Cannot be read')
  await option(1).click()
  await expect(versions.getByRole('alert')).toContainText('This version cannot be shown. ')
  await window.screenshot({ path: testInfo.outputPath('damaged.png') })
  await option(2).click()
  await expect(versions.getByRole('region', { name: 'Changed since this version' })).toContainText('One.')
  await window.keyboard.press('Escape')

  await test.step('of a file that a fault of the disk has emptied, or that is gone, it can be opened', async () => {
    await briefwright.closeProject()
    await writeFile(file, '')
    await briefwright.recent('Paraguay').click()
    await expect(briefwright.notice).toContainText('is empty')
    await expect(briefwright.notice).toContainText('kept an earlier version of this project')
    await window.screenshot({ path: testInfo.outputPath('empty file, kept version.png') })
    await rm(file)
    await briefwright.notice.getByRole('button', { name: 'Close' }).click()
    await briefwright.openSample() // the list is read anew with the start page
    await briefwright.closeProject()
    await expect(briefwright.middle).toContainText('Not found')
    await window.screenshot({ path: testInfo.outputPath('gone file, kept version.png') })
    await window.getByRole('button', { name: 'Kept version' }).click()
    await briefwright.notice.getByRole('button', { name: 'Open the kept version' }).click()
    await briefwright.arriveInWorkspace()
    await briefwright.expectFrameTitle(/^• Paraguay/) // no file holds it
    await briefwright.saveFirst(file)
    expect((await readFile(file, 'utf8')).includes(OLD)).toBe(true)
  })
})

test('a project without earlier versions says when there will be one', async ({ briefwright, window }, testInfo) => {
  await briefwright.beginNew()
  await briefwright.typeCountry('parag', 'Paraguay')
  await window.keyboard.press('ControlOrMeta+Enter')
  await briefwright.arriveInWorkspace()
  const versions = await briefwright.openVersions()
  await expect(versions).toContainText('Is there an earlier version?')
  await window.screenshot({ path: testInfo.outputPath('none.png') })
})

test('a project that another one is saved over is kept', async ({ briefwright, folder }) => {
  const file = path.join(folder, 'Theirs.briefing')
  const theirs = (await readFile(SAMPLE, 'utf8')).replace('"Paraguay 2020"', '"Theirs"')
  await writeFile(file, theirs)
  await briefwright.openSample()
  await briefwright.changeStatement(/Services for victims did not suffice/, CHANGED)
  await briefwright.answerSaveDialog(path.join(folder, 'Theirs')) // a dialog has not asked about the file of that name
  await briefwright.pressSave()
  await expect(briefwright.notice).toContainText('“Theirs.briefing” is there already. It was not changed.')
  expect(await readFile(file, 'utf8')).toBe(theirs)
  await briefwright.saveAs(file)
  expect(await readFile(file, 'utf8')).toContain(CHANGED)

  const versions = await briefwright.openVersions()
  await expect(versions).toContainText('Before another file was saved over it')
  const copy = path.join(folder, 'Back.briefing')
  await briefwright.answerSaveDialog(copy)
  await versions.getByRole('button', { name: 'Save as a copy' }).click()
  await expect(versions.getByRole('status')).toHaveText('“Back” was saved.')
  expect(await readFile(copy, 'utf8')).toBe(theirs)
})

test('a save whose earlier content cannot be kept is a save, and says so once', async ({
  briefwright,
  window,
  folder,
}, testInfo) => {
  await writeFile(path.join(folder, 'profile', 'versions'), 'where a folder should be')
  const file = path.join(folder, 'Paraguay.briefing')
  await copyFile(SAMPLE, file)
  await briefwright.open(file)
  await briefwright.arriveInWorkspace()
  await briefwright.changeStatement(/Services for victims did not suffice/, CHANGED)
  await expect(briefwright.notice).toContainText('Saved, with less than the usual promise.')
  await expect(briefwright.notice).toContainText('could not be kept as an earlier version')
  expect(await readFile(file, 'utf8')).toContain(CHANGED)
  await window.screenshot({ path: testInfo.outputPath('warning.png') })
  await briefwright.notice.getByRole('button', { name: 'Understood' }).click()
  await briefwright.changeStatement(/Victims found too few services/, `${CHANGED} Still.`)
  await expect.poll(() => readFile(file, 'utf8')).toContain('Still.')
  await expect(briefwright.status).toContainText(/Saved \d/)
  await expect(briefwright.notice).toBeHidden()
})

test('what has no file says since when no draft can be kept', async ({ briefwright, window, folder }, testInfo) => {
  await writeFile(path.join(folder, 'profile', 'drafts'), 'where a folder should be')
  await briefwright.openSample()
  await briefwright.changeStatement(/Services for victims did not suffice/, CHANGED)
  await expect(briefwright.notice).toContainText(/not protected since \d\d:\d\d\./)
  await window.screenshot({ path: testInfo.outputPath('not protected.png') })
  const file = path.join(folder, 'Mine.briefing')
  await briefwright.answerSaveDialog(file)
  await briefwright.notice.getByRole('button', { name: 'Save elsewhere' }).click()
  await expect(briefwright.notice).toBeHidden()
  expect(await readFile(file, 'utf8')).toContain(CHANGED)
})
