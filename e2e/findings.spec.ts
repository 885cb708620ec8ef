/** The findings of a chapter: pasted and sorted by keys, put in order, answered, and in a list of thousands. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page, TestInfo } from '@playwright/test'
import { largeProject } from '../bench/large-project.mjs'
import { expect, SAMPLE, test } from './fixtures'
import type { Briefwright } from './pages/briefwright'
import { FILINGS, NARRATIVE } from './pages/narrative'

test.describe.configure({ timeout: 180_000 })

const sorted = FILINGS.filter(([, filing]) => filing !== 'x')

/** What is saved of the findings, in order. */
async function savedFindings(file: string) {
  const project = JSON.parse(await readFile(file, 'utf8')) as {
    findings: { quote: string; kind: string; pillar: string; order: number; locator: string; statement: object }[]
  }
  return project.findings
}

const copy = (briefwright: Briefwright, text: string) =>
  briefwright.app.evaluate(({ clipboard }, copied) => {
    clipboard.writeText(copied)
  }, text)

for (const colours of ['light', 'dark'] as const)
  test(`a chapter is pasted, sorted by keys only, added, undone and done again, ${colours}`, async ({
    briefwright,
    window,
    folder,
  }, testInfo) => {
    const look = lookerAt(window, testInfo, colours)
    const file = path.join(folder, 'Paraguay.briefing')
    const { keyboard } = window
    await briefwright.chooseColours(colours)
    await briefwright.openSample()
    await briefwright.arriveAtPages()
    await briefwright.saveAs(file)
    const before = (await savedFindings(file)).length
    expect(FILINGS.length).toBeGreaterThanOrEqual(40)

    await copy(briefwright, '')
    await briefwright.go('Findings')
    await keyboard.press('ControlOrMeta+V')
    await expect(window.getByText('There is no text in the clipboard')).toBeVisible()
    await look('nothing to paste')
    await copy(briefwright, NARRATIVE)
    await keyboard.press('ControlOrMeta+V')
    await expect(window.getByRole('option')).toHaveCount(FILINGS.length + 1) // and the heading

    // by mistake, taken back, joined, edited: then once more as it should be
    await keyboard.press('p')
    await keyboard.press('1')
    await expect(window.getByRole('option').first()).toContainText('Progress')
    await keyboard.press('j')
    await expect(window.getByRole('option')).toHaveCount(FILINGS.length)
    await keyboard.press('Backspace')
    await keyboard.press('Backspace')
    await expect(window.getByRole('option')).toHaveCount(FILINGS.length + 1)
    await keyboard.press('e')
    await keyboard.type(' Or so.')
    await keyboard.press('Enter')
    await expect(window.getByRole('option').first()).toContainText('but it tries. Or so.')
    await keyboard.press('Backspace')

    for (const [at, [text, filing]] of FILINGS.entries()) {
      await expect(window.locator('.bw-sentence')).toHaveText(text)
      for (const key of filing) await keyboard.press(key)
      if (at === 16) {
        await keyboard.press('s')
        await look('paste and sort')
        await keyboard.press('Backspace')
      }
    }
    await expect(window.getByRole('button', { name: `Add ${sorted.length} findings` })).toBeEnabled()
    await look('all sorted')
    await keyboard.press('ControlOrMeta+Enter')
    await expect(window.getByRole('listbox', { name: 'Findings' })).toBeVisible()
    await look('findings with quotes')
    await expectSaved(before + sorted.length)
    const added = (await savedFindings(file)).filter(({ quote }) => sorted.some(([text]) => text === quote))
    expect(added).toHaveLength(sorted.length)
    expect(added.every(({ statement }) => Object.keys(statement).length === 0)).toBe(true)
    expect(added.find(({ quote }) => quote.startsWith('Keep the telephone'))).toMatchObject({
      kind: 'recommendation',
      pillar: 'prevention',
      locator: 'List, 7',
    })
    expect(added.find(({ quote }) => quote.startsWith('Men have'))).toMatchObject({
      kind: 'shortcoming',
      pillar: 'protection',
      locator: 'Par. 3',
    })

    await briefwright.undo()
    await expectSaved(before)
    await expect(window.getByRole('button', { name: `Pasted text: ${sorted.length} sentences` })).toBeVisible()
    await briefwright.redo()
    await expectSaved(before + sorted.length)

    async function expectSaved(count: number) {
      await expect.poll(async () => (await savedFindings(file)).length, { timeout: 20_000 }).toBe(count)
    }
  })

test('a paste is known again, a file is dropped, and the mouse sorts too', async ({ briefwright, window }) => {
  await briefwright.openSample()
  await briefwright.go('Findings')
  await dropText(window, 'chapter.txt', 'Services for victims did not suffice. The courts were slow.')
  await expect(window.getByText('Already here as “Shortcoming 1”.')).toBeVisible()
  await window.getByRole('button', { name: 'Skip', exact: true }).click()
  await window.getByRole('button', { name: 'Shortcoming', exact: true }).click()
  await window.getByRole('button', { name: 'Prosecution', exact: true }).click()
  await window.getByRole('button', { name: 'Add 1 finding' }).click()
  const added = window.getByRole('option', { name: /The courts were slow\./ })
  await expect(added).toHaveAttribute('aria-selected', 'true')
  await expect(added).toContainText('Not in your words yet')
  await window.getByRole('button', { name: 'Begin with the words of the report' }).click()
  await expect(briefwright.field('Statement')).toHaveValue('The courts were slow.')
  await expect(added).not.toContainText('Not in your words yet')
})

test('findings are put in order by mouse, by button and by key', async ({ briefwright, window }) => {
  await briefwright.openSample()
  await briefwright.go('Findings')
  const group = window.getByRole('group', { name: 'Shortcomings' }).getByRole('option')
  const names = async () => (await group.allTextContents()).map((text) => text.slice(0, 12))
  const [a, b, c, d] = await names()
  await briefwright.choose(/Services for victims/)
  await window.getByRole('button', { name: 'Move down' }).click()
  await expect.poll(names).toEqual([b, a, c, d])
  await window.getByRole('listbox', { name: 'Findings' }).focus()
  await window.keyboard.press('Alt+ArrowDown')
  await expect.poll(names).toEqual([b, c, a, d])
  await window.keyboard.press('Alt+ArrowUp')
  await window.keyboard.press('Alt+ArrowUp')
  await expect.poll(names).toEqual([a, b, c, d])

  const [from, to] = [await group.nth(0).boundingBox(), await group.nth(2).boundingBox()]
  if (!from || !to) throw new Error('a row has no place')
  await window.mouse.move(from.x + 60, from.y + 20)
  await window.mouse.down()
  await window.mouse.move(from.x + 60, from.y + 40, { steps: 4 })
  await window.mouse.move(to.x + 60, to.y + 30, { steps: 12 })
  await window.mouse.up()
  await expect.poll(names).toEqual([b, c, a, d])
  await briefwright.undo()
  await expect.poll(names).toEqual([a, b, c, d])

  await window.getByRole('listbox', { name: 'Findings' }).focus()
  await window.keyboard.press('n')
  await expect(window.getByRole('option', { selected: true })).toContainText('Not written yet')
  await expect(briefwright.field('Statement')).toBeFocused()
  await window.getByRole('listbox', { name: 'Findings' }).focus()
  await window.keyboard.press('Delete')
  await window.getByRole('dialog').getByRole('button', { name: 'Delete the finding' }).click()
  await expect.poll(names).toEqual([a, b, c, d])
})

for (const colours of ['light', 'dark'] as const)
  test(`who answers what, by keyboard, ${colours}`, async ({ briefwright, window }, testInfo) => {
    const look = lookerAt(window, testInfo, colours)
    const { keyboard } = window
    await briefwright.chooseColours(colours)
    await briefwright.openSample()
    await briefwright.arriveAtPages()
    await briefwright.go('Findings')
    await window.getByText('Who answers what', { exact: true }).click()
    const grid = window.getByRole('grid')
    await expect(grid).toBeVisible()
    await look('who answers what')
    const cell = grid.getByRole('gridcell', { name: /^2\. .*: not linked$/ }).first()
    await briefwright.tabTo(grid.getByRole('gridcell').first())
    await keyboard.press('ArrowDown')
    await expect(cell).toBeFocused()
    await expect(window.getByText(/4 of 6 recommendations are answered\. 2 gaps\./)).toBeVisible()
    await keyboard.press('Space')
    await expect(window.getByText(/5 of 6 recommendations are answered\. 1 gap\./)).toBeVisible()
    const focused = window.locator('[role=gridcell]:focus')
    await expect(focused).toHaveAccessibleName(/^2\. .*: In part$/)
    await keyboard.press('Space')
    await expect(focused).toHaveAccessibleName(/^2\. .*: In full$/)
    await keyboard.press('ArrowRight')
    await keyboard.press('ArrowRight')
    await expect(focused).toHaveAccessibleName('2. Ñande Ko’ê, Training: not linked')
    await keyboard.press('Space')
    await expect(focused).toHaveAccessibleName('2. Ñande Ko’ê, Training: All 4')
    await keyboard.press('Enter')
    await expect(focused).toHaveAccessibleName(/^2\. .*: In part$/)
    await keyboard.press('Space')
    await expect(focused).toHaveAccessibleName(/^2\. .*: In full$/)
    await look('a column opened')
    for (let steps = 0; steps < 4; steps++) await briefwright.undo()
    await expect(window.getByText(/4 of 6 recommendations are answered\. 2 gaps\./)).toBeVisible()

    // the same with the mouse: an activity dragged onto the row
    const [from, to] = await Promise.all(
      [grid.getByRole('columnheader', { name: /^Meeting/ }), grid.getByRole('rowheader', { name: /^2/ })].map((one) =>
        one.boundingBox(),
      ),
    )
    if (!from || !to) throw new Error('the matrix has no such column or row')
    await window.mouse.move(from.x + 20, from.y + from.height / 2)
    await window.mouse.down()
    await window.mouse.move(from.x + 20, from.y + from.height / 2 + 12)
    await window.mouse.move(to.x + 80, to.y + to.height / 2, { steps: 4 })
    await look('an activity over a recommendation')
    await window.mouse.up()
    await expect(grid.getByRole('gridcell', { name: /^2\. Meetings.*: In part$/ })).toBeVisible()
    await briefwright.undo()
    await expect(window.getByText(/4 of 6 recommendations are answered\. 2 gaps\./)).toBeVisible()

    // what is done about a gap
    const gap = window.getByRole('combobox', { name: 'What the briefing does about recommendation 2' })
    await briefwright.tabTo(gap)
    await keyboard.type('Say what')
    await expect(gap).toHaveValue('planned')
    await keyboard.press('Tab')
    await expect(window.getByRole('textbox', { name: 'Planned for 2' })).toBeFocused()
    await keyboard.type('A course for judges')
    await keyboard.press('Tab')
    await keyboard.type('Nov 2020')
    await expect(window.getByText('Planned: A course for judges (November 2020).')).toBeVisible()
    await look('a gap with a plan')

    // what the checks find is left with a reason, and mended
    await briefwright.go('Checks')
    const remark = window.getByText(/activities answer no recommendation/)
    await window.getByRole('button', { name: /^Leave it: .*activities answer no recommendation/ }).focus()
    await keyboard.press('Enter')
    const reason = window.getByRole('textbox', { name: 'Why it stays as it is' })
    await expect(reason).toBeFocused()
    await keyboard.type('Meetings are no answers.')
    await keyboard.press('Enter')
    const left = window.getByRole('region', { name: 'Left as they are' })
    await expect(left).toContainText('Meetings are no answers.')
    await expect(left.getByText(/activities answer no recommendation/)).toBeVisible()
    const fix = window.getByRole('button', { name: 'Say it in the closing lines' }).first()
    const offers = await window.getByRole('button', { name: 'Say it in the closing lines' }).count()
    await look('checks, one left')
    await fix.click()
    await expect(window.getByRole('button', { name: 'Say it in the closing lines' })).toHaveCount(offers - 1)
    await window.getByRole('button', { name: 'Export', exact: true }).click()
    const exporting = window.getByRole('dialog', { name: 'Export' })
    await exporting.getByText('1 result of a check is left as it is').click()
    await expect(exporting.getByText('Left as it is: Meetings are no answers.')).toBeVisible()
    await exporting.getByRole('textbox', { name: 'File name' }).fill('My briefing.pdf')
    await expect(exporting.getByRole('button', { name: 'Use My_briefing.pdf' })).toBeVisible()
    await look('export, one left')
    await keyboard.press('Escape')
    await left.getByRole('button', { name: /^Take back/ }).click()
    await expect(left).toBeHidden()
    await expect(remark).toBeVisible()
  })

test('one edition against the one before', async ({ briefwright, window }, testInfo) => {
  const look = lookerAt(window, testInfo, 'light')
  await briefwright.chooseColours('light')
  await briefwright.openSample()
  await briefwright.go('Findings')
  await window.getByText(/^Against 20\d\d$/).click()
  await expect(window.getByText(/^What did the TIP Report 20\d\d say\?/)).toBeVisible()
  await look('against, empty')
  const tiers = window.getByRole('region', { name: 'Tiers' })
  await expect(tiers.getByText('Nicaragua')).toBeVisible()
  await briefwright.pick('Earlier edition', '2014')
  await expect(tiers.getByText(/^Paraguay: Tier 2 in 2014/)).toBeVisible()
  await look('against 2014')
  await briefwright.pick('Earlier edition', '2019')
  await copy(briefwright, 'Improve the coordination between agencies. Build a bridge.')
  await window.getByRole('button', { name: 'Paste', exact: true }).click()
  await briefwright.pick('Edition', 'TIP Report 2019')
  await window.getByRole('listbox', { name: 'Sentences' }).focus()
  for (const key of ['r', '4', 'r', '1']) await window.keyboard.press(key)
  await window.getByRole('button', { name: 'Add 2 findings' }).click()
  await window.getByText(/^Against 20\d\d$/).click()
  await expect(window.getByText('1 may be a repetition: decide.')).toBeVisible()
  await look('against')
  await window.getByRole('button', { name: 'It is the same' }).click()
  await expect(window.getByText(/^1 repeated, \d+ new, 1 not seen again/)).toBeVisible()
  await window.getByRole('button', { name: 'Not the same' }).click()
  await expect(window.getByText('1 may be a repetition: decide.')).toBeVisible()
  await window.getByRole('button', { name: 'Add as a part of the briefing' }).click()
  await expect(window.getByText(/^Since 2019: countries that changed tier 3/)).toBeVisible()
  await look('changes in the outline')
  await briefwright.go('Sources')
  await window.getByText('Statements', { exact: true }).click()
  await expect(window.getByRole('table', { name: 'What is stated, and what it rests on' })).toContainText('paragraph 8')
  await look('statements')
})

test.describe('five thousand findings', () => {
  test('the list goes to its end and back by key, and says how long it is', async ({ briefwright, window, folder }) => {
    const file = path.join(folder, 'large.briefing')
    await writeFile(file, largeProject(SAMPLE))
    await briefwright.arriveAtStart()
    await briefwright.open(file)
    await briefwright.arriveInWorkspace()
    for (const [section, list] of [
      ['Findings', 'Findings'],
      ['Projects and activities', 'Projects and activities'],
    ] as const) {
      await briefwright.go(section)
      const box = window.getByRole('listbox', { name: list })
      await box.click()
      await window.keyboard.press('End')
      const last = box.getByRole('option', { selected: true })
      await expect(last).toBeInViewport()
      const size = Number(await last.getAttribute('aria-setsize'))
      expect(size).toBeGreaterThanOrEqual(5_000)
      await expect(last).toHaveAttribute('aria-posinset', `${size}`)
      expect(await box.getByRole('option').count()).toBeLessThan(80)
      await window.keyboard.press('ArrowUp')
      await expect(box.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', `${size - 1}`)
      await window.keyboard.press('Home')
      const first = box.getByRole('option', { selected: true })
      await expect(first).toHaveAttribute('aria-posinset', '1')
      await expect(first).toBeInViewport()
    }
  })
})

/** As a person who drags a file from a folder does. */
const dropText = (window: Page, name: string, text: string) =>
  window.locator('.bw-findings').evaluate(
    (target, [fileName = '', content = '']) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], fileName, { type: 'text/plain' }))
      target.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
    },
    [name, text],
  )

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Keeps a picture and asks axe. */
function lookerAt(window: Page, testInfo: TestInfo, colours: string): (screen: string) => Promise<void> {
  return async (screen) => {
    await window.screenshot({ path: testInfo.outputPath(`${screen}, ${colours}.png`) })
    const { violations, passes } = await new AxeBuilder({ page: window }).setLegacyMode(true).withTags(WCAG).analyze()
    expect(passes.length, 'rules that axe could apply').toBeGreaterThan(0)
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    )
    expect.soft(found, `${screen}, ${colours}`).toEqual([])
  }
}
