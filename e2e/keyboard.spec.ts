/** The main job without a mouse: every stop can be seen, and F6 goes from pane to pane. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './fixtures'

test('sample, finding, save, export: by keyboard only', async ({ briefwright, window, folder }) => {
  const file = path.join(folder, 'Paraguay.briefing')
  const pdf = path.join(folder, 'Paraguay.pdf')
  const { keyboard } = window

  await briefwright.tabTo(briefwright.sampleDoor)
  await keyboard.press('Enter')
  await briefwright.arriveInWorkspace()
  await briefwright.expectOnPages(/Services for victims did not suffice\./)

  await keyboard.press('ControlOrMeta+2')
  await expect(window.locator('[aria-current=page]')).toContainText('Findings')
  await briefwright.walkTo('Findings')
  const list = window.getByRole('listbox', { name: 'Findings' })
  await briefwright.tabTo(list)
  await keyboard.press('Home')
  await keyboard.press('ArrowDown')
  await expect(window.getByRole('option', { selected: true })).toContainText('More traffickers were prosecuted.')
  await keyboard.press('Enter')
  await briefwright.tabTo(briefwright.field('Statement'))
  await keyboard.press('ControlOrMeta+A')
  await keyboard.type('The courts heard more cases.')

  await briefwright.saveFirst(file)
  expect(await readFile(file, 'utf8')).toContain('The courts heard more cases.')

  await briefwright.answerSaveDialog(pdf)
  await keyboard.press('ControlOrMeta+E')
  await briefwright.tabTo(briefwright.dialog.getByRole('button', { name: 'Export', exact: true }))
  await keyboard.press('Enter')
  await expect(briefwright.dialog.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 30_000 })
  await briefwright.expectFocusSeen()
  await keyboard.press('Enter')
  await expect(briefwright.dialog).toBeHidden()
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
})

test('F6 walks through the panes and comes back', async ({ briefwright, window }) => {
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  expect(await briefwright.walkPanes('F6')).toEqual(['Parts of the project', 'Editor', 'Pages'])
  await window.keyboard.press('ControlOrMeta+2')
  await expect(window.getByRole('listbox', { name: 'Findings' })).toBeVisible()
  expect(await briefwright.walkPanes('F6')).toEqual(['Parts of the project', 'Findings', 'Progress 1', 'Pages'])
  await window.getByRole('region', { name: 'Findings', exact: true }).focus()
  await window.keyboard.press('ControlOrMeta+A')
  expect(await window.evaluate(() => getSelection()?.toString()), 'Ctrl+A outside of a field selects nothing').toBe('')
  expect(await briefwright.walkPanes('Shift+F6')).toEqual(['Pages', 'Progress 1', 'Findings', 'Parts of the project'])
})

test('every stop of the Tab key can be seen', async ({ briefwright, window }) => {
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  for (const section of ['Findings', 'Projects and activities', 'Regional data', 'Figures and media'] as const) {
    await briefwright.go(section)
    await briefwright.walkTo(section)
    for (let stop = 0; stop < 25; stop++) {
      await window.keyboard.press('Tab')
      await briefwright.expectFocusSeen()
    }
  }
})
