/** Review: a comment from a block's menu and by keyboard, a reply, a status, and what the file keeps of it. */
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures'
import { Outline } from './pages/outline'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

test('comments and status by keyboard; in the file, with who changed what', async ({
  app,
  briefwright,
  window,
  folder,
}, testInfo) => {
  const outline = new Outline(window)
  const { keyboard } = window
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  await outline.inRail(/^Which 31/).click()
  await keyboard.press('ControlOrMeta+Shift+M')
  const pane = window.getByRole('region', { name: 'Comments' })
  await expect(pane.getByRole('textbox', { name: /^New comment about Which 31/ })).toBeFocused()
  await pane.getByRole('textbox', { name: 'Your name' }).fill('Ana Benítez')
  await pane.getByRole('textbox', { name: /^New comment about/ }).focus()
  await keyboard.type('Are all 31 still counted?')
  await keyboard.press('ControlOrMeta+Enter')
  const thread = pane.getByRole('listitem').filter({ hasText: 'Are all 31 still counted?' })
  await expect(thread).toContainText('Ana Benítez, Today')
  await expect(window.getByRole('button', { name: 'Comments, 1 open' })).toBeVisible()

  await thread.getByRole('button', { name: 'Reply' }).press('Enter')
  await keyboard.type('Yes, as of July.')
  await keyboard.press('ControlOrMeta+Enter')
  await expect(thread).toContainText('Yes, as of July.')

  // the status, from the block's menu
  await outline.inRail(/^Which 31/).click()
  await outline.current.getByRole('button', { name: 'More for this block' }).press('Enter')
  await window.screenshot({ path: testInfo.outputPath('menu.png') })
  await window.getByRole('menuitemradio', { name: 'Cleared' }).press('Enter')
  await expect(outline.current).toContainText('Cleared by Ana Benítez')
  await expect(outline.inRail(/^Which 31/).getByRole('img', { name: 'Cleared' })).toBeVisible()
  await window.screenshot({ path: testInfo.outputPath('comments.png') })
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).withTags(WCAG).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])

  const file = path.join(folder, 'reviewed.briefing')
  await briefwright.saveAs(file)
  await outline.current.getByRole('textbox').last().click()
  await keyboard.press('End')
  await keyboard.type(' More.')
  await expect(outline.current).toContainText('Edited since Ana Benítez cleared it')
  await briefwright.pressSave()
  const saved = async () => JSON.parse(await readFile(file, 'utf8'))
  await expect
    .poll(async () => (await saved()).changeLog)
    .toMatchObject([{ by: 'Ana Benítez', changed: [expect.stringMatching(/^blk_/)] }])
  expect((await saved()).comments).toMatchObject([{ by: 'Ana Benítez', replies: [{ text: 'Yes, as of July.' }] }])

  await pane.getByText('Changes').click()
  await expect(pane.getByRole('list', { name: /^Who changed what/ })).toContainText('1 changed')
  await window.screenshot({ path: testInfo.outputPath('changes.png') })
  await pane.getByText(/^Open 1/).click()
  await thread.getByRole('button', { name: 'Resolve' }).press('Enter')
  await expect(thread).toHaveCount(0)
  await expect(pane).toContainText('Is everything said?')
  await keyboard.press('Escape')
  await expect(pane).toHaveCount(0)
  await briefwright.arriveAtPages()
  await briefwright.undo() // the thread is open again
  await expect(window.getByRole('button', { name: 'Comments, 1 open' })).toBeVisible()

  // suggestions: what is typed is kept, the text stays
  await outline.inRail(/^What moved forward/).click()
  const text = outline.current.getByRole('textbox').last()
  const printed = await text.innerText()
  await keyboard.press('ControlOrMeta+Shift+E')
  await expect(window.getByText('You are suggesting.')).toBeVisible()
  await text.click()
  await keyboard.press('ControlOrMeta+Home')
  await keyboard.type('Zwei Worte ')
  await expect(text.locator('ins')).toHaveText('Zwei Worte')
  await keyboard.press('ControlOrMeta+End')
  await keyboard.press('ControlOrMeta+Backspace')
  await expect(text.locator('del')).toHaveText('.')
  await window.screenshot({ path: testInfo.outputPath('suggesting.png') })
  await keyboard.press('ControlOrMeta+Shift+E')
  await expect(text.locator('ins.bw-suggested-beside')).toHaveText('Zwei Worte')
  await expect(window.getByRole('button', { name: 'Comments, 1 open; 2 suggested changes' })).toBeVisible()
  await briefwright.pressSave()
  await expect.poll(async () => (await saved()).suggestions).toMatchObject([{ by: 'Ana Benítez', language: 'en' }])
  await outline.current.getByRole('button', { name: '2 suggested changes' }).press('Enter')
  const accept = pane.getByRole('button', { name: 'Accept: add “Zwei Worte”' })
  await expect(accept).toBeFocused()
  await window.screenshot({ path: testInfo.outputPath('suggested.png') })
  const axe = await new AxeBuilder({ page: window }).setLegacyMode(true).withTags(WCAG).analyze()
  expect(axe.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  await keyboard.press('Enter')
  await expect(pane.getByText('Accepted. 1 is left.')).toBeVisible()
  await expect(text).toContainText(/^Zwei Worte/)
  await expect(pane.getByRole('button', { name: /^Accept: remove/ })).toBeFocused()
  await pane.getByRole('button', { name: /^Reject: remove/ }).press('Enter')
  await expect(pane).toContainText('Would you rather it read otherwise?')
  await keyboard.press('Escape')
  await expect(pane).toHaveCount(0)
  await briefwright.undo()
  await briefwright.undo()
  await expect(window.getByRole('button', { name: 'Comments, 1 open; 2 suggested changes' })).toBeVisible()
  await briefwright.arriveAtPages()
  await briefwright.expectNotOnPages(/Zwei Worte/)
  expect(printed).not.toContain('Zwei Worte')

  // a copy for anybody else
  await window.getByRole('button', { name: /^Project:/ }).press('Enter')
  await window.getByRole('menuitem', { name: 'Send a copy' }).press('Enter')
  const { dialog } = briefwright
  await dialog.getByText('Anybody else').click()
  await expect(dialog.getByRole('checkbox', { name: /^Comments and status/ })).not.toBeChecked()
  await expect(dialog.getByRole('textbox', { name: 'File name' })).toHaveValue('Paraguay_TIP_Briefing_2020-07-31_EN')
  await window.screenshot({ path: testInfo.outputPath('send a copy.png') })
  const copy = path.join(folder, 'copy.briefing')
  await briefwright.answerSaveDialog(copy)
  await dialog.getByRole('button', { name: 'Write the copy' }).press('Enter')
  await expect(dialog).toContainText('“copy.briefing” is in')
  await app.evaluate(({ shell }) => {
    shell.openExternal = (address) => {
      process.env.BW_OPENED = address
      return Promise.resolve()
    }
  })
  await dialog.getByRole('button', { name: 'New e-mail' }).press('Enter')
  await expect.poll(() => app.evaluate(() => process.env.BW_OPENED)).toMatch(/^mailto:\?subject=.*copy\.briefing/)
  await window.screenshot({ path: testInfo.outputPath('copy written.png') })
  expect((await stat(copy)).size).toBeGreaterThan(10_000)
  expect(await readFile(copy, 'utf8')).not.toMatch(/Ana Benítez|still counted|Zwei Worte|"changeLog"/)
  await dialog.getByRole('button', { name: 'Close' }).last().press('Enter')
  await briefwright.expectNotOnPages(/still counted|as of July/)
})
