/** The outline: blocks from the palette, moved and copied; from the pages to the source. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { elementsOf, squeezed } from '../src/node/pdf/read-back.for-tests'
import { expect, test } from './fixtures'
import { Outline } from './pages/outline'

test('a block comes from the palette by keyboard only, moves, is copied, deleted and brought back', async ({
  briefwright,
  window,
}, testInfo) => {
  const outline = new Outline(window)
  const { keyboard } = window
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  const before = await outline.order()
  await outline.inRail(/^Which 31/).click()
  await expect(outline.current).toContainText('Which 31?')
  // hidden it is kept, said so, and not printed; one step back it is there again
  await outline.current.getByRole('textbox').first().focus()
  await keyboard.press('Alt+H')
  await expect(outline.current).toContainText('Hidden, not printed')
  await briefwright.expectNotOnPages(/Which 31/)
  await window.screenshot({ path: testInfo.outputPath('hidden.png') })
  await keyboard.press('ControlOrMeta+E')
  await expect(briefwright.dialog).toContainText('1 block is hidden')
  await window.screenshot({ path: testInfo.outputPath('hidden at export.png') })
  await keyboard.press('Escape')
  await expect(briefwright.dialog).toBeHidden()
  await briefwright.undo()
  await expect(outline.current).not.toContainText('Hidden, not printed')
  const add = outline.current.getByRole('button', { name: 'Add a block below' })
  await add.focus()
  await keyboard.press('Enter')
  await expect(outline.palette).toBeVisible()
  await window.screenshot({ path: testInfo.outputPath('palette.png') })
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowRight')
  await keyboard.type('set apart')
  await expect(outline.palette.getByRole('option')).toHaveCount(1)
  await keyboard.press('Enter')
  await expect(outline.palette).toBeHidden()
  await expect.poll(() => outline.order()).toHaveLength(before.length + 1)
  await expect(outline.current).toHaveAttribute('aria-label', 'Quotation')
  const place = (await outline.order()).indexOf('Quotation')

  await outline.current.getByRole('textbox').first().click()
  await keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await outline.order()).indexOf('Quotation')).toBe(place - 1)
  await expect(window.getByText(`Quotation is block ${place} of ${before.length + 1} now.`)).toBeAttached()

  await outline.current.getByRole('button', { name: 'More for this block' }).click()
  await window.getByRole('menuitem', { name: 'Duplicate' }).click()
  const two = [...before, 'Quotation', 'Quotation'].toSorted()
  const sorted = async () => (await outline.order()).toSorted()
  await expect.poll(sorted).toEqual(two)

  await outline.current.getByRole('button', { name: 'Delete block' }).click()
  await expect.poll(sorted).toEqual([...before, 'Quotation'].toSorted())
  await window.getByRole('button', { name: 'Bring it back' }).click()
  await expect.poll(sorted).toEqual(two)
  await expect(window.getByRole('button', { name: 'Bring it back' })).toBeHidden()
})

test('blocks are dragged by the mouse, in the outline and in the rail', async ({ briefwright, window }, testInfo) => {
  const outline = new Outline(window)
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  const rail = window.getByRole('navigation').getByRole('listitem')
  const inRail = async () => (await rail.allTextContents()).map((name) => name.trim())
  const before = await inRail()
  const [second = '', third = ''] = before.slice(1)

  await outline.drag(rail.nth(1), rail.nth(2))
  await expect.poll(inRail).toEqual([before[0], third, second, ...before.slice(3)])
  await briefwright.undo()
  await expect.poll(inRail).toEqual(before)

  const order = await outline.order()
  await outline.inRail(second).click()
  const handle = outline.current.getByRole('button', { name: /^Drag: / })
  const target = window.locator('[data-block]').nth(2).locator('.bw-kicker')
  await outline.drag(handle, target)
  await expect.poll(inRail).toEqual([before[0], third, second, ...before.slice(3)])
  expect(await outline.order()).not.toEqual(order)
  await window.screenshot({ path: testInfo.outputPath('dragged.png') })
})

test('from the pages to the source: a paragraph, a number, a finding, a figure; by keyboard, too', async ({
  app,
  briefwright,
  window,
}, testInfo) => {
  const outline = new Outline(window)
  const { keyboard } = window
  await briefwright.openSample()
  await briefwright.arriveAtPages()

  await outline.pointOnPage('it is a working document', 1)
  await expect(outline.hovered).toHaveCount(1)
  await window.screenshot({ path: testInfo.outputPath('hover.png') })

  await outline.clickOnPage('it is a working document', 1)
  await expect(outline.current).toContainText('A yearly yardstick')
  await expect(outline.outlined.first()).toBeVisible()
  // the cursor stands at the beginning of that paragraph
  await keyboard.type('Here: ')
  await expect(outline.current).toContainText(/Here: For Partners of the Americas|Here: For/)
  await briefwright.undo()

  await outline.clickOnPage('June 25, 2020', 1)
  const popover = window.getByRole('dialog', { name: /Day on which|release|came out|TIP Report/i })
  await expect(popover).toBeVisible()
  await window.screenshot({ path: testInfo.outputPath('value.png') })
  await keyboard.press('Escape')
  await expect(popover).toBeHidden()

  await outline.clickOnPage('Tier 2 Watch List', 2)
  await expect(outline.current).toHaveAttribute('aria-label', 'Figure 1')
  await expect(outline.current.getByRole('combobox', { name: 'Figure shown here' })).toBeVisible()

  await outline.clickOnPage('Services for victims did not suffice', 3)
  await expect(window.locator('[aria-current=page]')).toContainText('Findings')
  await expect(briefwright.field('Statement')).toHaveValue(/Services for victims did not suffice/)

  await briefwright.walkTo('Pages')
  await keyboard.press('Tab')
  await outline.desk.focus()
  await keyboard.press('Enter')
  const menu = window.getByRole('dialog', { name: 'Go to source' })
  await expect(menu).toBeVisible()
  await keyboard.type('working document')
  await window.screenshot({ path: testInfo.outputPath('list.png') })
  await keyboard.press('Enter')
  await expect(menu).toBeHidden()
  await expect(outline.current).toContainText('A yearly yardstick')

  // in a window of their own they follow what is written, lead to its source, and come back
  const opened = app.waitForEvent('window')
  await window.getByRole('button', { name: 'Pages in a window of their own' }).click()
  const own = await opened
  const pages = new Outline(own)
  await expect(outline.desk).toBeHidden()
  await expect(pages.desk.getByRole('group', { name: /^Page 1 of/ })).toHaveText(/working document/, {
    timeout: 20_000,
  })
  await outline.current
    .locator('.ProseMirror')
    .first()
    .click({ position: { x: 3, y: 6 } })
  await keyboard.press('ControlOrMeta+Home')
  await keyboard.type('Truly ')
  await expect(pages.desk.getByRole('group', { name: /^Page 1 of/ })).toHaveText(/Truly/, { timeout: 20_000 })
  await own.screenshot({ path: testInfo.outputPath('pages of their own.png') })
  // its key for printing prints: the window that has the project asks
  await own.keyboard.press('ControlOrMeta+P')
  const print = window.getByRole('dialog', { name: 'Print' })
  await expect(print).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(print).toBeHidden()
  await pages.clickOnPage('Services for victims did not suffice', 3)
  await expect(window.locator('[aria-current=page]')).toContainText('Findings')
  // it may ask for nothing but what it shows
  const asked = own.evaluate(() =>
    (globalThis as unknown as { briefwright: { readClipboard: () => unknown } }).briefwright.readClipboard(),
  )
  expect(await asked).toMatchObject({ ok: false })
  const closed = own.waitForEvent('close')
  await own.getByRole('button', { name: 'Put the pages back' }).click()
  await closed
  await expect(outline.desk).toBeVisible()
})

test('a typed number that equals a value is bound by Tab, and one step back is what was typed', async ({
  briefwright,
  window,
}, testInfo) => {
  const outline = new Outline(window)
  const { keyboard } = window
  await briefwright.openSample()
  await briefwright.writeBehind('It is the', ' Of all these 61%')
  const hint = window.getByText('Bound, it follows the data.')
  await expect(hint).toBeVisible()
  await expect(outline.offered).toHaveText('61%')
  await window.screenshot({ path: testInfo.outputPath('offer.png') })
  await keyboard.press('Tab')
  await expect(hint).toBeHidden()
  await expect(outline.current.getByRole('button', { name: /^61%: Share of the countries/ })).toBeVisible()
  await briefwright.undo()
  await expect(outline.current.getByRole('button', { name: /^61%: Share of the countries/ })).toBeHidden()
  await expect(outline.current).toContainText('Of all these 61%')

  await keyboard.type(' and nineteen')
  await expect(outline.offered).toHaveText('nineteen')
  await keyboard.press('Escape')
  await expect(hint).toBeHidden()
  await keyboard.type(' more')
  await expect(outline.current).toContainText('and nineteen more')

  // who left a tier since the edition before: chosen from the menu, and made another by its form
  await keyboard.type('. /')
  const menu = window.getByRole('dialog').filter({ has: window.getByRole('listbox') })
  await expect(menu).toBeVisible()
  await keyboard.insertText('that left Tier 2 between')
  await menu.getByRole('option', { name: /List of the countries that left Tier 2 between/ }).click()
  await outline.current.getByRole('button', { name: /List of the countries that left Tier 2/ }).click()
  await window.getByRole('button', { name: 'Change this value' }).click()
  const which = window.getByRole('combobox', { name: 'Which countries' })
  await expect(which).toHaveValue('Those that left the tier')
  await which.click()
  await window.getByRole('option', { name: 'Those that joined the tier' }).click()
  await expect(which).toHaveValue('Those that joined the tier')
  await window.screenshot({ path: testInfo.outputPath('joined.png') })
  await keyboard.press('Escape')
  await expect(outline.current.getByRole('button', { name: /List of the countries that joined Tier 2/ })).toBeVisible()
})

test('a note and a passage in another language are in the exported PDF', async ({
  briefwright,
  window,
  folder,
}, testInfo) => {
  const outline = new Outline(window)
  const { keyboard } = window
  await briefwright.openSample()
  await briefwright.writeBehind('It is the', ' jeguerekopy')
  await keyboard.press('Control+Shift+ArrowLeft')
  await window.getByRole('button', { name: 'Language of this passage' }).click()
  await window.screenshot({ path: testInfo.outputPath('language-menu.png') })
  await keyboard.type('guar')
  await keyboard.press('Enter')
  await window.screenshot({ path: testInfo.outputPath('language.png') })
  await expect(outline.current.locator('[lang="gn"]')).toHaveText('jeguerekopy')

  await keyboard.press('ArrowRight')
  await window.getByRole('button', { name: 'Footnote', exact: true }).click()
  await expect(window.getByRole('dialog', { name: 'Footnote' })).toBeVisible()
  await keyboard.type('A word for slavery.')
  await window.screenshot({ path: testInfo.outputPath('note.png') })
  await keyboard.press('Escape')
  await expect(outline.current.getByRole('button', { name: 'Footnote a: A word for slavery.' })).toBeVisible()
  await briefwright.expectOnPages(/a A word for slavery\./)
  await window.screenshot({ path: testInfo.outputPath('note-on-page.png') })

  const file = path.join(folder, 'Notes.pdf')
  const pdf = await briefwright.export(file)
  expect(elementsOf(pdf.structure, 'Note')).toHaveLength(1)
  expect(elementsOf(pdf.structure, 'Span').map(({ lang }) => lang)).toContain('gn')
  expect(squeezed(pdf.pages.join(' '))).toContain(squeezed('jeguerekopya'))
  expect((await readFile(file)).toString('latin1'), 'where things come from stays in the app').not.toContain('blk_')

  // how parts are set: two columns, boxes for field projects, notes behind the text
  await keyboard.press('Escape')
  await expect(briefwright.dialog).toBeHidden()
  await outline.inRail(/^What comes next/).click()
  await expect(outline.current).toContainText('What comes next')
  await outline.current.getByRole('button', { name: 'More for this block' }).focus()
  await keyboard.press('Enter')
  await expect(window.getByRole('menuitem', { name: 'Set in two columns' })).toBeVisible()
  await window.screenshot({ path: testInfo.outputPath('columns-menu.png') })
  await window.getByRole('menuitem', { name: 'Set in two columns' }).press('Enter')
  await expect(outline.current).toContainText('Two columns')
  await outline.blockOfKind('Projects').click()
  const boxes = outline.current.getByRole('checkbox', { name: 'Each in a box of its own' })
  await boxes.press('Space')
  await expect(boxes).toBeChecked()
  await window.screenshot({ path: testInfo.outputPath('boxes.png') })
  await outline.blockOfKind('Title and authors').click()
  const atEnd = outline.current.getByRole('checkbox', { name: 'Notes together behind the text' })
  await atEnd.press('Space')
  await expect(atEnd).toBeChecked()
  await briefwright.expectOnPages(/Notes\s*a\s*A word for slavery\./)
  await window.screenshot({ path: testInfo.outputPath('notes-at-end.png') })
  const set = await briefwright.export(path.join(folder, 'Set.pdf'))
  expect(elementsOf(set.structure, 'Note')).toHaveLength(1)
  expect(squeezed(set.pages.at(-1) ?? '')).toContain(squeezed('Notes a A word for slavery.'))
})

test('a paste from a web page keeps headings, lists and links', async ({ briefwright, window }) => {
  const outline = new Outline(window)
  await briefwright.openSample()
  await briefwright.writeBehind('It is the', '')
  // as the system does on Ctrl+V; the clipboard itself belongs to everybody on this computer
  await outline.current.locator('.ProseMirror').evaluate((editor) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'plain')
    clipboardData.setData(
      'text/html',
      '<h2>From the web</h2><p>With <b>weight</b> and a <a href="https://example.org/">link</a>.</p><ul><li>One<ol><li>Under it</li></ol></li><li>Two</li></ul><script>alert(1)</script>',
    )
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  const text = outline.current.locator('.ProseMirror')
  await expect(text.getByRole('heading', { name: /From the web$/ })).toBeVisible()
  await expect(text.locator('strong')).toHaveText('weight')
  await expect(text.getByRole('link', { name: 'link' })).toHaveAttribute('href', 'https://example.org/')
  await expect(text.getByRole('listitem').last()).toContainText('Two')
  await expect(text.locator('ul > li > ol > li')).toHaveText('Under it')
  // a new item goes under the one before it by Tab while it is empty, and back
  await text.getByRole('listitem').last().click()
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Tab')
  await window.keyboard.type('Below two')
  await expect(text.locator('ul > li > ul > li')).toHaveText('Below two')
  await window.keyboard.press('ControlOrMeta+[')
  await expect(text.locator('ul > li > ul')).toHaveCount(0)
  await window.keyboard.press('ControlOrMeta+]')
  await expect(text.locator('ul > li > ul > li')).toHaveText('Below two')
  await briefwright.expectOnPages(/Under it/)
  await expect(text).not.toContainText('alert')
})

test('the status bar opens what it names', async ({ briefwright, window }) => {
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  await briefwright.status.getByRole('button', { name: /words$/ }).click()
  const words = window.getByRole('dialog', { name: 'Words by block' })
  await words.getByRole('button', { name: /^A yearly yardstick/ }).click()
  await expect(words).toBeHidden()
  await expect(new Outline(window).current).toContainText('A yearly yardstick')

  await briefwright.status.getByRole('button', { name: 'English' }).click()
  await expect(window.getByRole('radio', { name: 'English' })).toBeChecked()
  await window.keyboard.press('Escape')

  await window.keyboard.press('ControlOrMeta+\\')
  await expect(window.getByRole('region', { name: 'Pages', exact: true })).toBeHidden()
  await briefwright.status.getByRole('button', { name: /pages$/ }).click()
  await expect(window.getByRole('region', { name: 'Pages', exact: true })).toBeFocused()

  await briefwright.status.getByRole('button', { name: /No open checks/ }).click()
  await expect(window.locator('[aria-current=page]')).toContainText('Checks')
})

for (const colours of ['light', 'dark'] as const) {
  test(`nothing keeps a person out of the palette, the offer, the forms and the list, ${colours}`, async ({
    briefwright,
    window,
  }, testInfo) => {
    test.setTimeout(120_000)
    const outline = new Outline(window)
    const { keyboard } = window
    const look = async (name: string) => {
      await window.screenshot({ path: testInfo.outputPath(`${name}, ${colours}.png`) })
      expect.soft(await graveIn(window), `${name}, ${colours}`).toEqual([])
    }
    await briefwright.chooseColours(colours)
    await briefwright.openSample()
    await briefwright.arriveAtPages()
    await window.getByRole('button', { name: 'Block', exact: true }).click()
    await expect(outline.palette).toBeVisible()
    await look('palette')
    await keyboard.press('Escape')

    await briefwright.writeBehind('It is the', ' Of these, 19 of 31')
    await expect(outline.offered).toHaveText('19 of 31')
    await look('offer')
    await keyboard.press('Tab')
    await outline.current.getByRole('button', { name: /^19: Number of countries/ }).click()
    await look('value')
    await keyboard.press('Escape')
    await window.getByRole('button', { name: 'Footnote', exact: true }).click()
    await look('note')
    await keyboard.press('Escape')
    await window.getByRole('button', { name: 'Go to source' }).click()
    await look('list')
    await keyboard.press('Escape')
    await briefwright.status.getByRole('button', { name: /words$/ }).click()
    await look('words')
    await keyboard.press('Escape')
    await briefwright.status.getByRole('button', { name: /^As of/ }).click()
    await window.getByRole('textbox', { name: 'As-of date' }).fill('31 Aug 2022')
    const changes = window.getByRole('region', { name: 'What would change' })
    await expect(changes).toContainText('July 31, 2020 → August 31, 2022')
    await expect(changes).toContainText('in which no activity lies')
    await look('as of')
    await keyboard.press('Escape')
    await expect(briefwright.status.getByRole('button', { name: 'As of 31 Jul 2020' })).toBeFocused()
  })
}

async function graveIn(window: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: window })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`))
}
