/** A file that somebody sent: what differs is seen, saved as a page, and one goes to the record. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CHECKOUT, expect, launch, SAMPLE, startAgain, test } from './fixtures'
import { look } from './look'
import { Briefwright } from './pages/briefwright'

test.describe.configure({ timeout: 120_000 })

const OLD = 'Services for victims did not suffice.'
const THEIRS = 'Services for many victims did not suffice.'
const OTHER = /More traffickers were convicted/

test('two files are compared word by word and as figures, as a page and on the way to the record', async ({
  briefwright,
  window,
  folder,
}, testInfo) => {
  const file = path.join(folder, 'Paraguay.briefing')
  const other = path.join(folder, 'From Ana.briefing')
  await copyFile(SAMPLE, file)
  const text = await readFile(SAMPLE, 'utf8')
  // Brazil’s tier of 2020 is another there: what the figures show is another, too
  await writeFile(other, text.replace(OLD, THEIRS).replace(/("id": "tpl_BRA-2020",[^}]*?"tier": )"\w+"/, '$1"3"'))
  await briefwright.open(file)
  await briefwright.arriveInWorkspace()

  await window.getByRole('button', { name: /^Project:/ }).click()
  await window.getByRole('menuitem', { name: 'Compare or merge' }).click()
  const { dialog } = briefwright
  await expect(dialog).toContainText('Compare with what?')
  await window.screenshot({ path: testInfo.outputPath('choose.png') })
  await briefwright.answerOpenDialog(other)
  await dialog.getByRole('button', { name: 'Choose a file' }).click()

  const list = dialog.getByRole('listbox', { name: 'What differs' })
  const detail = dialog.getByRole('region', { name: 'The difference' })
  await expect(list.getByRole('group', { name: 'Figure' })).toBeVisible()
  await list.getByRole('option', { name: OLD }).click()
  await expect(detail.locator('del')).toHaveText('Removed: many')
  await look(window, testInfo, 'finding')

  await list.getByRole('group', { name: 'Figure' }).getByRole('option').first().click()
  await expect(detail).toContainText('What it shows')
  await expect(detail.locator('canvas')).toHaveCount(2, { timeout: 30_000 })
  await look(window, testInfo, 'figure')

  // what the sentences say of the tiers is another, too, though nobody touched their words
  const values = list.getByRole('group', { name: 'What values in the text say' })
  await values.getByRole('option').first().click()
  await expect(detail).toContainText('what they say follows from the data')
  await expect(detail.getByRole('button', { name: 'Go to the place' })).toBeVisible()
  await look(window, testInfo, 'value')

  const page = path.join(folder, 'What changed.html')
  await briefwright.answerSaveDialog(page)
  await dialog.getByRole('button', { name: 'Save as a page' }).click()
  await expect(dialog.getByRole('status')).toContainText('“What changed.html” was saved.')
  expect(await readFile(page, 'utf8')).toContain('<del>many </del>')

  await list.getByRole('option', { name: OLD }).click()
  await dialog.getByRole('button', { name: 'Go to the record' }).click()
  await expect(dialog).toBeHidden()
  await expect(briefwright.field('Statement')).toHaveValue(OLD)
  expect(await readFile(file, 'utf8')).toBe(text)
})

test('two people on two computers edit copies of one file; one merges by keyboard, and the pages show both', async ({
  app,
  briefwright,
  window,
  folder,
}, testInfo) => {
  const mine = path.join(folder, 'Paraguay.briefing')
  const hersNow = path.join(folder, 'Paraguay of Ana.briefing')
  const sent = path.join(folder, 'Paraguay, from Ana.briefing')
  await copyFile(SAMPLE, mine)
  await copyFile(SAMPLE, hersNow)
  const [hers, hersAlone] = ['Ana found that services did not reach victims.', 'Ana alone wrote this.']
  const [hersLater, hersLast] = ['Ana went on after she had sent it.', 'And Ana went on once more.']
  const both = 'Few victims were found, said Ben.'

  const computer = await launch(
    CHECKOUT,
    path.join(folder, 'profile of Ana'),
    path.join(folder, 'net-log of Ana.json'),
    [hersNow],
  )
  const ana = new Briefwright(computer, await computer.firstWindow())
  await ana.arriveInWorkspace()
  await ana.changeStatement(/Services for victims did not suffice/, hers)
  await expect.poll(() => readFile(hersNow, 'utf8')).toContain(hers)
  await ana.changeStatement(OTHER, hersAlone)
  await expect.poll(() => readFile(hersNow, 'utf8')).toContain(hersAlone)
  await copyFile(hersNow, sent)
  const inbox = path.join(folder, 'Inbox')
  await mkdir(inbox)
  for (const [name, words] of [
    ['Later.briefing', hersLater],
    ['Last.briefing', hersLast],
  ] as const) {
    await ana.changeStatement(new RegExp(words === hersLater ? hersAlone : hersLater), words)
    await expect.poll(() => readFile(hersNow, 'utf8')).toContain(words)
    await copyFile(hersNow, path.join(inbox, name))
  }
  await computer.close()

  await briefwright.open(mine)
  await briefwright.arriveInWorkspace()
  await briefwright.changeStatement(/Services for victims did not suffice/, both)
  await expect.poll(() => readFile(mine, 'utf8')).toContain(both)

  // as from a mail: the project is open already, so the file does not take its place
  await briefwright.answerOpenDialog(sent)
  await window.keyboard.press('ControlOrMeta+o')
  const { dialog } = briefwright
  await expect(dialog).toContainText('“Paraguay, from Ana” is a version of the project that is open.')
  await expect(dialog).toContainText('Both have gone on from one version.')
  await window.screenshot({ path: testInfo.outputPath('known.png') })
  await expect(dialog.getByRole('button', { name: 'Merge' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(dialog).toContainText('1 left to decide')
  await expect(dialog.getByRole('group', { name: 'Changed there' })).toContainText(hersAlone)
  await window.screenshot({ path: testInfo.outputPath('two computers.png') })
  await window.keyboard.press('3')
  await expect(dialog).toContainText('Everything is decided.')
  await window.keyboard.press('Enter')
  await expect(briefwright.notice).toContainText('Decided: 1 as both.')
  await expect.poll(() => readFile(mine, 'utf8')).toContain(hersAlone)
  expect(await readFile(mine, 'utf8')).toContain(hers)
  expect(await readFile(mine, 'utf8')).toContain(both)
  await briefwright.expectOnPages(/Few victims were found, said Ben\./)
  await briefwright.expectOnPages(/Ana found that services/)

  // from the inbox while nothing is open: the project is known from the recent files
  await briefwright.closeProject()
  await copyFile(sent, path.join(inbox, 'Paraguay, from Ana.briefing'))
  await briefwright.answerOpenDialog(path.join(inbox, 'Paraguay, from Ana.briefing'))
  await window.keyboard.press('ControlOrMeta+o')
  await expect(dialog).toContainText('“Paraguay, from Ana” holds a project that you have here.')
  await expect(dialog).toContainText('It is older than “Paraguay” in')
  await window.screenshot({ path: testInfo.outputPath('from the inbox.png') })
  await dialog.getByRole('button', { name: 'Compare' }).press('Enter')
  await expect(dialog.getByRole('listbox', { name: 'What differs' })).toContainText('Few victims were found')
  await window.screenshot({ path: testInfo.outputPath('inbox compared.png') })

  // merged from there: mine opens, takes hers in, and is what is saved
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await briefwright.closeProject()
  await briefwright.answerOpenDialog(path.join(inbox, 'Later.briefing'))
  await window.keyboard.press('ControlOrMeta+o')
  await expect(dialog).toContainText('It and “Paraguay” in')
  await expect(dialog).toContainText('have both gone on from one version.')
  await window.screenshot({ path: testInfo.outputPath('inbox diverged.png') })
  await expect(dialog.getByRole('button', { name: 'Merge into yours' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(briefwright.notice).toContainText('Later')
  await briefwright.expectFrameTitle(/Paraguay/)
  await window.screenshot({ path: testInfo.outputPath('merged into mine.png') })
  await expect.poll(() => readFile(mine, 'utf8')).toContain(hersLater)
  expect(await readFile(mine, 'utf8')).toContain(both)

  // mine is open in this window while the file comes to another: it goes over to where mine is
  const another = app.waitForEvent('window')
  expect(await startAgain(app, folder, [path.join(inbox, 'Last.briefing')])).toBe(0)
  const second = new Briefwright(app, await another)
  await expect(second.dialog).toContainText('“Last” holds a project that you have here.')
  await second.window.screenshot({ path: testInfo.outputPath('in another window.png') })
  await expect(second.dialog.getByRole('button', { name: 'Merge into yours' })).toBeFocused()
  const isClosed = second.window.waitForEvent('close')
  // it may be gone before the key is up
  await second.window.keyboard.press('Enter').catch(() => undefined)
  await expect(briefwright.notice).toContainText('Last')
  await window.screenshot({ path: testInfo.outputPath('handed over.png') })
  await expect.poll(() => readFile(mine, 'utf8')).toContain(hersLast)
  expect(await readFile(mine, 'utf8')).toContain(both)
  await isClosed // it was opened for that file only
  await briefwright.undo()
  await expect.poll(() => readFile(mine, 'utf8')).toContain(hersLater)
})
