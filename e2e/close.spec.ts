/** Closing a window loses nothing without a question, and asks none when nothing would be lost. */
import { chmod, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, IS_ROOT, test } from './fixtures'

const CHANGED = 'Victims found too few services.'

test('an untouched sample closes without a question', async ({ briefwright, app }) => {
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  const ended = app.waitForEvent('close')
  await briefwright.closeWindow()
  await ended
})

test('what has a file is saved on closing, without a question', async ({ briefwright, app, folder }) => {
  const file = path.join(folder, 'Paraguay.briefing')
  await briefwright.openSample()
  await briefwright.saveAs(file)
  await briefwright.changeStatement(/Services for victims did not suffice/, CHANGED)
  const ended = app.waitForEvent('close')
  await briefwright.closeWindow()
  await ended
  expect(await readFile(file, 'utf8')).toContain(CHANGED)
})

test('what has no file: Cancel keeps the window and the change; Don’t save closes it', async ({ briefwright }) => {
  await briefwright.openSample()
  await briefwright.changeStatement(/Services for victims did not suffice/, CHANGED)
  await briefwright.expectFrameTitle(/^• Paraguay/)

  await briefwright.closeWindow()
  await briefwright.answer('Cancel')
  await expect(briefwright.question).toBeHidden()
  await expect(briefwright.field('Statement')).toHaveValue(CHANGED)

  await briefwright.closeWindow()
  await briefwright.answerAndEnd('Don’t save')
})

test('a file that cannot be saved on closing: the question is asked, and Don’t save leaves the file', async ({
  briefwright,
  folder,
}) => {
  test.skip(IS_ROOT || process.platform === 'win32', 'root may write everywhere; on Windows folders have no such mode')
  const shared = path.join(folder, 'shared')
  await mkdir(shared)
  const file = path.join(shared, 'Paraguay.briefing')
  await briefwright.openSample()
  await briefwright.saveAs(file)
  const before = await readFile(file)
  await chmod(file, 0o444) // else it would be written where it stands
  await chmod(shared, 0o555)
  try {
    await briefwright.changeStatement(/Services for victims did not suffice/, CHANGED)
    await briefwright.closeWindow()
    await briefwright.answerAndEnd('Don’t save')
    expect((await readFile(file)).equals(before), 'the file as it was').toBe(true)
  } finally {
    await chmod(shared, 0o755)
  }
})

test('a sample that was changed and has no file yet: a save dialog that is left keeps the window', async ({
  briefwright,
  folder,
}) => {
  const file = path.join(folder, 'Mine.briefing')
  await briefwright.openSample()
  await briefwright.changeStatement(/Services for victims did not suffice/, CHANGED)
  await briefwright.answerSaveDialog(undefined)
  await briefwright.closeWindow()
  await briefwright.answer('Save')
  await expect(briefwright.question).toBeHidden()
  await expect(briefwright.field('Statement')).toHaveValue(CHANGED)

  await briefwright.answerSaveDialog(file)
  await briefwright.closeWindow()
  await briefwright.answerAndEnd('Save')
  expect(await readFile(file, 'utf8')).toContain(CHANGED)
})
