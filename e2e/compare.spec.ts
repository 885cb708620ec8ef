/** A file that somebody sent: what differs is seen, saved as a page, and one goes to the record. */
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, SAMPLE, test } from './fixtures'
import { look } from './look'

test.describe.configure({ timeout: 90_000 })

const OLD = 'Services for victims did not suffice.'
const THEIRS = 'Services for many victims did not suffice.'

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
