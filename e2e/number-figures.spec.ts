/** Figures of numbers: typed in, pasted, drawn, saved as pictures and as data. */
import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures'

/** As the system does on Ctrl+V; the clipboard itself belongs to everybody on this computer. */
const paste = (field: Locator, text: string) =>
  field.evaluate((input, copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

test('numbers of one’s own are typed, pasted, drawn and saved as a picture', async ({
  briefwright,
  window,
  folder,
}, info) => {
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  await briefwright.go('Figures and media')
  await window.getByRole('button', { name: 'New', exact: true }).click()
  const choice = window.getByRole('dialog', { name: 'Which figure?' })
  await expect(choice.locator('canvas').first()).toBeVisible()
  await window.screenshot({ path: info.outputPath('kinds.png') })
  await choice.getByRole('option', { name: 'Numbers of your own' }).click()
  await expect(choice.getByRole('status')).toHaveText(/holds no numbers yet/)
  await choice.getByRole('button', { name: 'Add: Numbers of your own' }).click()

  // by keyboard, as in a spreadsheet; Enter in the last row begins another
  await window.getByRole('textbox', { name: 'Label of row 1' }).click()
  await window.keyboard.type('Asunción')
  await window.keyboard.press('Tab')
  await window.keyboard.type('1,250.5')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Row 2, series 1' })).toBeFocused()
  await window.keyboard.type('many')
  await expect(window.getByText('Not a number. Write it as 1250.5.')).toBeVisible()
  await window.keyboard.press('ControlOrMeta+A')
  await window.keyboard.type('40')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Row 4, series 1' })).toBeFocused()

  const first = window.getByRole('textbox', { name: 'Label of row 1' })
  await paste(first, 'Year\tCalls\tCases\n2017\t1,200\t–\n2018\t1,320\t31\n2019\tmany\t64\n2020\t1,510\t75\n')
  await expect(window.getByText('4 rows were pasted. 1 cell is no number and stays empty: many.')).toBeVisible()
  await expect(first).toHaveValue('2017')
  await expect(window.getByRole('textbox', { name: 'Name of series 2' })).toHaveValue('Cases')
  await expect(window.getByRole('textbox', { name: 'Row 3, series 1' })).toHaveValue('')

  const paper = window.getByRole('img', { name: 'The figure as it is printed' })
  await expect(paper).toBeVisible()
  await window.getByRole('radiogroup', { name: 'Shown as' }).getByText('Line', { exact: true }).click()
  await expect(window.getByRole('list', { name: 'Advice' })).toContainText('Numbers are missing in between (2019)')
  await expect(window.getByRole('textbox', { name: 'Alt text' })).toHaveValue(/Line chart of Calls and Cases/)
  await window.screenshot({ path: info.outputPath('own numbers.png') })
  const { violations } = await new AxeBuilder({ page: window })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa'])
    .analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))).toEqual([])

  await window.getByRole('radiogroup', { name: 'Shown as' }).getByText('Bars', { exact: true }).click()

  const save = async (entry: RegExp, file: string): Promise<Buffer> => {
    await briefwright.answerSaveDialog(`${folder}/${file}`)
    await window.getByRole('button', { name: 'Save picture' }).click()
    await window.getByRole('menuitem', { name: entry }).click()
    await expect(window.getByText(`Saved as “${file}”.`)).toBeVisible()
    return readFile(`${folder}/${file}`)
  }
  const svg = (await save(/^SVG/, 'calls.svg')).toString('utf8')
  expect(svg).toMatch(/^<\?xml[\s\S]*<desc id="desc">Bars of Calls and Cases/)
  const png = await save(/^PNG/, 'calls.png')
  expect(png.readUInt32BE(16)).toBe(2 * 640)
  const words = await readFile(`${folder}/calls.png.txt`, 'utf8')
  expect(words).toMatch(/\n\nBars of Calls and Cases\. Calls, 2017: 1,200; [^\n]{20,220}\n$/)
  expect((await save(/^CSV/, 'calls.csv')).toString('utf8')).toBe(
    '\ufeffLabel,Calls,Cases\r\n2017,1200,\r\n2018,1320,31\r\n2019,,64\r\n2020,1510,75\r\n',
  )
  await info.attach('calls.png', { body: png, contentType: 'image/png' })
})
