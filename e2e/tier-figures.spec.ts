/** Figures of tiers: their form is a switch, their countries are chosen, and advice says what misleads. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const PAPER = 'The figure as it is printed'
const painted = (canvas: HTMLCanvasElement): number => {
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
  let ink = 0
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 0) ink++
  return ink
}
const pictureOf = (window: Page) =>
  window.getByRole('img', { name: PAPER }).evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())

async function nothingGrave(window: Page): Promise<void> {
  const axe = new AxeBuilder({ page: window }).setLegacyMode(true)
  const { violations } = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
}

test.describe.configure({ timeout: 120_000 })
for (const colours of ['light', 'dark'] as const)
  test(`a figure takes another form, and others show editions and moves, ${colours}`, async ({
    briefwright,
    window,
  }, info) => {
    await briefwright.chooseColours(colours)
    await briefwright.openSample()
    await briefwright.arriveAtPages()
    await briefwright.go('Figures and media')
    const gallery = window.getByRole('listbox', { name: 'Figures and media' })
    await gallery.focus()
    await window.keyboard.press('Home')
    await window.keyboard.press('ArrowRight')
    await expect(window.getByRole('heading', { name: 'Figure 2' })).toBeVisible()
    await expect.poll(() => window.getByRole('img', { name: PAPER }).evaluate(painted)).toBeGreaterThan(2000)

    // by keyboard, through all forms
    await window.getByRole('radiogroup', { name: 'Drawn as' }).getByRole('radio', { name: 'Tiles' }).focus()
    for (const form of ['Bars', 'Share bar', 'Doughnut']) {
      const before = await pictureOf(window)
      await window.keyboard.press('ArrowRight')
      await expect(window.getByRole('radio', { name: form })).toBeChecked()
      await expect.poll(() => pictureOf(window)).not.toBe(before)
      await window.screenshot({ path: info.outputPath(`${form}.png`) })
    }
    await expect(window.getByRole('textbox', { name: 'Alt text' })).toHaveValue(/^Doughnut chart of 31 countries/)
    await nothingGrave(window)

    for (const [kind, advice] of [
      ['Trend of the tiers', /Between 29 and 31 countries are counted/],
      ['Tiers of several countries', /20 rows are many to compare/],
      ['Moves between tiers', null],
    ] as const) {
      await window.getByRole('button', { name: 'New', exact: true }).click()
      const choice = window.getByRole('dialog', { name: 'Which figure?' })
      await expect.poll(() => choice.locator('canvas').count()).toBeGreaterThan(7)
      await choice.getByRole('option', { name: kind, exact: true }).click()
      // before it is taken, too
      if (advice !== null) await expect(choice.getByRole('list', { name: 'Advice' })).toContainText(advice)
      else await expect(choice.getByRole('list', { name: 'Advice' })).toHaveCount(0)
      await window.screenshot({ path: info.outputPath(`new figure, ${kind}.png`) })
      await window.keyboard.press('Enter')
      await expect.poll(() => window.getByRole('img', { name: PAPER }).evaluate(painted)).toBeGreaterThan(2000)
      const list = window.getByRole('list', { name: 'Advice' })
      if (advice === null) await expect(list).toHaveCount(0)
      else {
        await expect(list).toContainText(advice)
        await list.scrollIntoViewIfNeeded()
      }
      await window.screenshot({ path: info.outputPath(`${kind}.png`) })
      await nothingGrave(window)
    }
  })
