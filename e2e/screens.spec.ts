/** Every screen, light and dark: nothing that keeps a person out, and a picture to look at. */
import { copyFile, writeFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Locator, Page, TestInfo } from '@playwright/test'
import { expect, SAMPLE, test } from './fixtures'
import type { Section } from './pages/briefwright'
import { picture } from './pages/picture'
import { size, sticksOut } from './pages/window-look'

const SECTIONS: readonly Section[] = [
  'Outline',
  'Findings',
  'Projects and activities',
  'Regional data',
  'Sources',
  'Figures and media',
  'People and acronyms',
  'Checks',
]
/** Of axe's rules those whose outcome depends on colours; on the size of the window. The others are asked once. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
const SIZE_RULES = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'aria-hidden-focus', 'button-name']

test.describe.configure({ timeout: 300_000 }) // axe takes seconds for a large screen on a busy machine
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const colours of ['light', 'dark'] as const) {
  test(`the screens of the sample, ${colours}`, async ({ briefwright, app, window, folder }, testInfo) => {
    const look = lookerAt(app, window, testInfo, colours, colours === 'dark' ? COLOUR_RULES : undefined)
    await size(app, { width: 1440, height: 900 })
    await briefwright.chooseColours(colours)
    await expect(window.getByRole('img', { name: 'First page of the sample briefing' }).locator('canvas')).toBeVisible()
    await look('start')

    await briefwright.openSample()
    await briefwright.arriveAtPages()
    for (const section of SECTIONS) {
      await briefwright.go(section)
      await look(section)
    }
    await briefwright.go('Regional data')
    for (const view of ['Law enforcement', 'Count rules']) {
      await window.getByRole('radiogroup').getByText(view, { exact: true }).click()
      await look(`regional data, ${view}`)
    }

    await briefwright.go('Outline')
    await briefwright.openExport()
    await look('export')
    await briefwright.runExport(`${folder}/sample.pdf`)
    await expect(window.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 30_000 })
    await look('export done')
  })

  test(`a new briefing and its empty sections, ${colours}`, async ({ briefwright, app, window }, testInfo) => {
    const look = lookerAt(app, window, testInfo, colours, colours === 'dark' ? COLOUR_RULES : undefined)
    await size(app, { width: 1440, height: 900 })
    await briefwright.chooseColours(colours)
    await briefwright.beginNew()
    await look('new briefing')
    await briefwright.typeCountry('Para', 'Paraguay')
    await expect(window.getByRole('group', { name: /^Page 1 of/ })).toHaveText(/Paraguay/)
    await look('new briefing with pages')
    await window.keyboard.press('ControlOrMeta+Enter')
    await briefwright.arriveInWorkspace()
    await briefwright.arriveAtPages()
    for (const section of SECTIONS) {
      await briefwright.go(section)
      await look(`empty ${section}`)
    }
  })
}

for (const colours of ['light', 'dark'] as const) {
  test(`earlier versions and the settings, ${colours}`, async ({ briefwright, app, window, folder }, testInfo) => {
    const look = lookerAt(app, window, testInfo, colours, colours === 'dark' ? COLOUR_RULES : undefined)
    await size(app, { width: 1440, height: 900 })
    await briefwright.chooseColours(colours)
    const file = `${folder}/Paraguay.briefing`
    await copyFile(SAMPLE, file)
    await briefwright.open(file)
    await briefwright.changeStatement(/Services for victims did not suffice/, 'Victims found too few services.')
    const versions = await briefwright.openVersions()
    await expect(versions.getByRole('region', { name: 'The project now' }).locator('canvas').first()).toBeVisible({
      timeout: 30_000,
    })
    await look('earlier versions')
    for (const [width, zoom] of [
      [1000, 1],
      [1440, 2],
    ] as const) {
      await size(app, { width, height: 900, zoom })
      await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width / zoom)
      await look(`earlier versions at ${width}, ${zoom * 100} percent`)
      expect(await sticksOut(window), 'nothing sticks out of the window').toEqual([])
    }
    await window.keyboard.press('Escape')
    await expect(versions).toBeHidden()
    const settings = await briefwright.openSettings()
    await expect(settings.getByRole('region', { name: 'What is removed' })).toContainText('earlier version')
    await look('settings at 200 percent')
    expect(await sticksOut(window), 'nothing sticks out of the window').toEqual([])
    await size(app, { width: 1440, height: 1500 })
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(1440)
    await look('settings')
  })
}

test('small windows: nothing sticks out', async ({ briefwright, app, window }) => {
  await briefwright.chooseColours('light')
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  for (const [width, height] of [
    [1366, 768],
    [1000, 700],
    [1300, 460],
  ] as const) {
    await size(app, { width, height })
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width)
    for (const section of SECTIONS) {
      await briefwright.go(section)
      expect(await sticksOut(window), `${section} at ${width}`).toEqual([])
    }
  }
})

test('large letters: every screen and what lies over it, at 200 percent', async ({
  briefwright,
  app,
  window,
}, testInfo) => {
  const { keyboard } = window
  await size(app, { width: 1440, height: 900, zoom: 2 })
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(720)
  for (const colours of ['light', 'dark'] as const) {
    const take = lookerAt(app, window, testInfo, colours, colours === 'dark' ? COLOUR_RULES : SIZE_RULES)
    const look = async (name: string) => {
      await take(`200 percent, ${name}`)
      expect.soft(await sticksOut(window), `${name}: nothing sticks out of the window`).toEqual([])
    }
    /** Opened by keys, looked at, closed. */
    const over = async (name: string, keys: string, isThere: Locator, away = 'Escape') => {
      await keyboard.press(keys)
      await expect(isThere).toBeVisible()
      await look(name)
      await keyboard.press(away)
      await expect(isThere).toBeHidden()
    }
    const choose = (view: string) =>
      briefwright.middle.getByRole('radiogroup').getByText(view, { exact: true }).first().click()

    await briefwright.chooseColours(colours)
    await look('start')
    await briefwright.beginNew()
    await look('new briefing')
    await window.getByRole('button', { name: 'Back' }).click()
    await briefwright.openSample()
    for (const section of SECTIONS) {
      await briefwright.go(section)
      await expect(briefwright.middle.getByRole('heading').first()).toBeVisible()
      await look(section)
    }
    await briefwright.go('Findings')
    for (const view of ['Who answers what', 'Against 2019', 'List']) {
      await choose(view)
      if (view !== 'List') await look(`findings, ${view}`)
    }
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), 'Improve the coordination. Build a bridge.')
    await window.getByRole('button', { name: 'Paste', exact: true }).click()
    await expect(window.getByRole('listbox', { name: 'Sentences' })).toBeVisible()
    await look('paste and sort')
    await window.getByRole('button', { name: 'Back to the list' }).last().click()
    await briefwright.choose(/More traffickers were prosecuted/)
    await look('a finding')
    await briefwright.go('Projects and activities')
    await choose('Projects')
    await look('projects')
    await window.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(window.getByRole('heading', { name: 'Which table?' })).toBeVisible()
    await look('import')
    await window.getByRole('button', { name: 'Cancel', exact: true }).click()
    await briefwright.go('Regional data')
    await window.getByRole('button', { name: 'About the cell' }).click()
    await expect(window.getByRole('button', { name: 'Back to the list' })).toBeFocused()
    await look('regional data, the cell')
    await keyboard.press('Enter')
    for (const view of ['Law enforcement', 'Count rules']) {
      await choose(view)
      await look(`regional data, ${view}`)
    }
    await over(
      'pages',
      'ControlOrMeta+\\',
      window.getByRole('group', { name: 'Pages of the briefing' }),
      'ControlOrMeta+\\',
    )
    await over('palette', 'ControlOrMeta+K', briefwright.dialog)
    await over('export', 'ControlOrMeta+E', briefwright.dialog)
    await over('settings', 'ControlOrMeta+,', briefwright.dialog)
    await over('all keys', '?', briefwright.dialog)
    for (const [name, item] of [
      ['send a copy', 'Send a copy'],
      ['compare', 'Compare or merge'],
    ] as const) {
      await window.getByRole('button', { name: /^Project:/ }).click()
      await window.getByRole('menuitem', { name: item }).click()
      await expect(briefwright.dialog).toBeVisible()
      await look(name)
      await keyboard.press('Escape')
      await expect(briefwright.dialog).toBeHidden()
    }
    const comments = window.getByRole('region', { name: 'Comments' })
    await keyboard.press('ControlOrMeta+Shift+M')
    await expect(comments).toBeVisible()
    await look('comments')
    await comments.getByRole('button', { name: 'Close' }).click()
    await expect(comments).toBeHidden()
    await over('find', 'ControlOrMeta+H', window.getByRole('region', { name: 'Find and replace' }))
    await briefwright.closeProject()
    await briefwright.arriveAtStart()
  }
})

/** Keeps a picture and asks axe; all that it finds is told at once, at the end of the screen. */
function lookerAt(
  app: ElectronApplication,
  window: Page,
  testInfo: TestInfo,
  colours: string,
  rules?: string[],
): (screen: string) => Promise<void> {
  return async (screen) => {
    const name = `${screen}, ${colours}.png`
    const path = testInfo.outputPath(name)
    await window.mouse.move(0, 0)
    const desk = window.getByRole('group', { name: 'Pages of the briefing' }).first()
    if (await desk.isVisible()) await expect(desk.locator('canvas').first()).toBeVisible()
    await writeFile(path, await picture(app))
    await testInfo.attach(name, { path })
    const axe = new AxeBuilder({ page: window }).setLegacyMode(true)
    const { violations, passes } = await (rules === undefined ? axe.withTags(WCAG) : axe.withRules(rules)).analyze()
    expect(passes.length, 'rules that axe could apply').toBeGreaterThan(0)
    const grave = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
      )
    expect.soft(grave, `${screen}, ${colours}`).toEqual([])
  }
}
