/** What works on every screen: the palette, the list of keys, help, Find and replace, reading, zoom. By keyboard only. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

test.describe.configure({ timeout: 120_000 })

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
async function expectOpenToAll(window: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).withTags(WCAG).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
}

for (const colours of ['light', 'dark'] as const) {
  test(`the palette finds records, text and commands, ${colours}`, async ({ briefwright, window }, testInfo) => {
    await briefwright.chooseColours(colours)
    await briefwright.openSample()
    await briefwright.arriveAtPages()
    const { keyboard } = window
    await keyboard.press('ControlOrMeta+K')
    const ask = window.getByRole('combobox', { name: 'Find or do anything' })
    await expect(ask).toBeFocused()
    await keyboard.type('shel')
    await expect(window.getByRole('option', { name: /shelter/ }).first()).toBeVisible()
    await window.screenshot({ path: testInfo.outputPath('palette.png') })
    await expectOpenToAll(window)
    await keyboard.press('Enter')
    await expect(window.locator('[aria-current=page]')).toContainText('Findings')
    await expect(window.getByRole('option', { selected: true })).toContainText('shelter')

    await keyboard.press('ControlOrMeta+K')
    await keyboard.type('>go to regi')
    const taken = window.getByRole('dialog').getByRole('option', { selected: true })
    await expect(taken).toContainText('Regional data')
    await keyboard.press('Enter')
    await expect(window.locator('[aria-current=page]')).toContainText('Regional data')

    await keyboard.press('ControlOrMeta+K')
    await keyboard.type('zzyzx')
    await expect(window.getByText('Nothing found for “zzyzx”.', { exact: false })).toBeVisible()
    await expect(window.getByRole('option', { name: 'New finding “zzyzx”' })).toBeVisible()
    await keyboard.press('Escape')
    await expect(ask).toBeHidden()
  })
}

test('all keys on ?, help on F1', async ({ briefwright, window }, testInfo) => {
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  const { keyboard } = window
  await briefwright.walkTo('Editor')
  await keyboard.press('?')
  const keys = window.getByRole('dialog', { name: 'All keys' })
  await expect(keys).toContainText('Ctrl Shift S')
  await window.screenshot({ path: testInfo.outputPath('keys.png') })
  await expectOpenToAll(window)
  await keyboard.press('Escape')
  await expect(keys).toBeHidden()

  await keyboard.press('ControlOrMeta+2')
  const place = briefwright.field('Place')
  await place.focus()
  await keyboard.press('F1')
  const help = window.getByRole('dialog', { name: 'Help' })
  await expect(help).toContainText('Place in the source')
  await window.screenshot({ path: testInfo.outputPath('help.png') })
  await expectOpenToAll(window)
  await keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(place).toBeFocused()
  // a field that nobody wrote a text about says what stands under it, then what it belongs to
  await briefwright.field('Short form').focus()
  await keyboard.press('F1')
  await expect(help).toContainText(/Short form.*A few words for figures.*What the report says about the country/)
  await keyboard.press('Escape')
  await expect(briefwright.field('Short form')).toBeFocused()
})

test('find and replace is one step that can be undone', async ({ briefwright, window, app }, testInfo) => {
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  const { keyboard } = window
  await keyboard.press('ControlOrMeta+F')
  const pane = window.getByRole('region', { name: 'Find and replace' })
  await expect(pane.getByRole('textbox', { name: 'Find' })).toBeFocused()
  await keyboard.type('shelter')
  const hits = pane.getByRole('listitem')
  await expect(hits.first()).toContainText('shelter')
  await keyboard.press('Tab')
  await keyboard.type('safe house')
  await window.screenshot({ path: testInfo.outputPath('find.png') })
  await expectOpenToAll(window)
  const all = pane.getByRole('button', { name: /^Replace (all )?\d/ })
  await briefwright.tabTo(all)
  await keyboard.press('Enter')
  const undo = window.getByRole('button', { name: /^Undo: replace “shelter” with “safe house” \(\d+\)/ })
  await expect(undo).toBeVisible()
  const menu = () =>
    app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items.map(({ label }) => label) ?? []),
    )
  await expect.poll(menu).toContainEqual(expect.stringMatching(/^Undo: replace “shelter”/))
  await expect(hits).toHaveCount(0)
  await keyboard.press('ControlOrMeta+Z')
  await expect(hits.first()).toContainText('shelter')
  await keyboard.press('Escape')
  await expect(pane).toBeHidden()
})

test('reading, and letters of another size', async ({ briefwright, window, app }, testInfo) => {
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  const { keyboard } = window
  await keyboard.press('F5')
  await expect(window.getByRole('button', { name: 'Back to work (Esc)' })).toBeVisible()
  await expect(window.getByRole('dialog').locator('canvas').first()).toBeVisible()
  await window.screenshot({ path: testInfo.outputPath('read.png') })
  await keyboard.press('Escape')
  await expect(window.getByRole('button', { name: 'Back to work (Esc)' })).toBeHidden()

  const zoom = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())
  for (let step = 0; step < 12; step++) await keyboard.press('ControlOrMeta+=')
  await expect.poll(zoom).toBeCloseTo(3)
  for (let step = 0; step < 12; step++) await keyboard.press('ControlOrMeta+-')
  await expect.poll(zoom).toBeCloseTo(0.8)
  await keyboard.press('ControlOrMeta+0')
  await expect.poll(zoom).toBeCloseTo(1)
})

test('a wrong word is marked, and put right by keyboard', async ({ briefwright, window }, testInfo) => {
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  const { keyboard } = window
  const editor = window.getByRole('textbox').and(window.locator('[contenteditable=true][aria-multiline=true]')).first()
  await editor.focus() // a click could open a value
  await keyboard.press('ControlOrMeta+Home')
  await keyboard.type('Sheltrs ')
  const mark = window.locator('.bw-misspelt', { hasText: 'Sheltrs' })
  await expect(mark).toBeVisible({ timeout: 15_000 })
  await window.screenshot({ path: testInfo.outputPath('spelling.png') })
  await keyboard.press('ArrowLeft')
  await keyboard.press('ArrowLeft')
  const meant = window.getByRole('dialog', { name: 'Spelling of “Sheltrs”' })
  // the browser tells the editor where the caret went a moment after the key
  await expect(async () => {
    if (!(await meant.isVisible())) await keyboard.press('ControlOrMeta+.')
    await expect(meant.getByRole('option', { name: 'Shelters' })).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 20_000 })
  await window.screenshot({ path: testInfo.outputPath('spelling-menu.png') })
  await keyboard.type('Shelters')
  await keyboard.press('Enter')
  await expect(mark).toBeHidden()
  await expect(editor).toContainText('Shelters')

  // an input cannot underline its words: they stand under it
  await briefwright.go('Findings')
  await briefwright.choose(/More traffickers were prosecuted/)
  await briefwright.field('Statement').fill('Winrock opened a sheltr in Paraguay.')
  const wrong = briefwright.middle.getByRole('button', { name: /^sheltr:/ })
  await expect(wrong).toBeVisible({ timeout: 15_000 })
  await expect(briefwright.middle.locator('.bw-field-spelling button')).toHaveCount(1)
  await window.screenshot({ path: testInfo.outputPath('spelling of a field.png') })
  await briefwright.field('Statement').focus()
  await keyboard.press('Tab')
  await expect(wrong).toBeFocused()
  await keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: 'Spelling of “sheltr”' })).toBeVisible()
  await keyboard.type('shelter')
  await keyboard.press('Enter')
  await expect(briefwright.field('Statement')).toHaveValue('Winrock opened a shelter in Paraguay.')
  await expect(briefwright.field('Statement')).toBeFocused()
  await expect(wrong).toBeHidden()
})

test('the spelling check of Chromium, which fetches dictionaries, is off', async ({ briefwright, app }) => {
  await briefwright.openSample()
  const isOn = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.session.isSpellCheckerEnabled()),
  )
  expect(isOn).toEqual([false])
})
