/** An earlier version comes back as a copy, and replaces nothing. */
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, SAMPLE, test } from './fixtures'

const CHANGED = 'Victims found too few services.'
const OLD = 'Services for victims did not suffice.'

test('the version that was opened is kept, and saved as a copy', async ({ briefwright, window, folder }, testInfo) => {
  const file = path.join(folder, 'Paraguay.briefing')
  await copyFile(SAMPLE, file)
  await briefwright.open(file)
  await briefwright.arriveInWorkspace()
  await briefwright.changeStatement(/Services for victims did not suffice/, CHANGED)
  await expect.poll(() => readFile(file, 'utf8')).toContain(CHANGED)

  const versions = await briefwright.openVersions()
  await expect(versions).toContainText('As it was opened')
  await window.screenshot({ path: testInfo.outputPath('versions.png') })
  const copy = path.join(folder, 'Earlier.briefing')
  await briefwright.answerSaveDialog(copy)
  await versions.getByRole('button', { name: 'Save a copy' }).last().click()
  await expect(versions).toContainText('“Earlier” was saved.')
  expect(await readFile(copy, 'utf8')).toContain(OLD)
  expect(await readFile(file, 'utf8')).toContain(CHANGED)

  await briefwright.answerSaveDialog(file)
  await versions.getByRole('button', { name: 'Save a copy' }).last().click()
  await expect(versions).toContainText('is open in a window. It was not changed.')
  expect(await readFile(file, 'utf8')).toContain(CHANGED)
})

test('a project that another one is saved over is kept', async ({ briefwright, folder }) => {
  const file = path.join(folder, 'Theirs.briefing')
  const theirs = (await readFile(SAMPLE, 'utf8')).replace('"Paraguay 2020"', '"Theirs"')
  await writeFile(file, theirs)
  await briefwright.openSample()
  await briefwright.changeStatement(/Services for victims did not suffice/, CHANGED)
  await briefwright.saveAs(file)
  expect(await readFile(file, 'utf8')).toContain(CHANGED)

  const versions = await briefwright.openVersions()
  await expect(versions).toContainText('Before another project was saved over it')
  const copy = path.join(folder, 'Back.briefing')
  await briefwright.answerSaveDialog(copy)
  await versions.getByRole('button', { name: 'Save a copy' }).first().click()
  await expect(versions).toContainText('“Back” was saved.')
  expect(await readFile(copy, 'utf8')).toContain('"Theirs"')
})
