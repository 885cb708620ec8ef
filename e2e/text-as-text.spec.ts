/** What people write is text and nothing else: markup is shown as it was typed, and no title leaves its place. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator } from '@playwright/test'
import type { Project } from '../src/core/model/project'
import { expect, SAMPLE, test } from './fixtures'

const MARKUP =
  '<script>window.hit = 1</script><img src=x onerror="window.hit = 2">{{ 7*7 }} [a](javascript:window.hit=3) &lt;b&gt;'
const TITLES: readonly { readonly what: string; readonly title: string }[] = [
  { what: 'markup', title: MARKUP },
  { what: '500 marks on one letter', title: `a${'\u0301'.repeat(499)}` },
  { what: 'turned around', title: 'a\u202egnp.exe' },
  { what: 'people joined', title: '👩‍👩‍👧‍👦👩🏽‍⚖️' },
  { what: 'right to left', title: 'תקציר על סחר בבני אדם' },
]
/** As much of a title as the name of a file may hold here; the marks that turn it around stay in. */
const fileNameOf = (title: string): string => {
  let name = ''
  for (const one of title.replaceAll('/', '')) if (Buffer.byteLength(name + one) <= 240) name += one
  return name
}

/** @param at for an id of its own: another file of the project that is open would be asked about */
async function sampleWith(title: string, at: number): Promise<string> {
  const project = JSON.parse(await readFile(SAMPLE, 'utf8')) as Project
  const findings = project.findings.map((finding, place) => {
    const other = TITLES[place]?.title
    return other === undefined ? finding : { ...finding, statement: { ...finding.statement, en: other } }
  })
  return JSON.stringify({ ...project, id: `prj_title-${at}`, title, findings })
}

/** The nearest box around that nothing is painted outside of; no higher than a few lines. */
const clippedHeight = (shown: Locator): Promise<number> =>
  shown.evaluate((element) => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (getComputedStyle(at).overflowY !== 'visible') return at.getBoundingClientRect().height
    }
    return Number.POSITIVE_INFINITY
  })

test('markup is shown as it was typed; titles of any letters stay in their place, and their files get clean names', async ({
  app,
  briefwright,
  window,
  folder,
}, testInfo) => {
  for (const [at, { what, title }] of TITLES.entries()) {
    await test.step(what, async () => {
      const file = path.join(folder, `${fileNameOf(title)}.briefing`)
      await writeFile(file, await sampleWith(title, at))
      if (at === 0) await briefwright.open(file)
      else {
        await briefwright.answerOpenDialog(file)
        await window.keyboard.press('ControlOrMeta+O')
      }
      await expect.poll(() => briefwright.frameTitle()).toContain(title)
      await briefwright.go('Findings')
      const row = window.getByRole('option').filter({ hasText: title })
      await expect(row).toBeVisible()
      const shown = [window.getByRole('button', { name: /^Project:/ }).getByText(title), row.getByText(title)]
      for (const one of shown) {
        await expect(one).toHaveText(title)
        expect(await clippedHeight(one), `${what}: nothing is painted outside`).toBeLessThan(120)
      }
      await row.click()
      await expect(briefwright.field('Statement')).toHaveValue(title)
      await window.screenshot({ path: testInfo.outputPath(`${what}.png`) })

      const suggested = await suggestion()
      expect(suggested).toMatch(/^[^\u200e\u200f\u202a-\u202e\u2066-\u2069\\/:*?"<>|]+\.briefing$/u)
      expect(Buffer.byteLength(suggested)).toBeLessThan(255)
    })
  }
  // the elements that the markup would have made
  expect(await window.evaluate(() => document.querySelectorAll('img[src="x"], script:not([src])').length)).toBe(0)
  expect(await window.evaluate(() => (globalThis as unknown as { hit?: number }).hit)).toBeUndefined()
  expect(await window.locator('a[href^="javascript"]').count()).toBe(0)

  await briefwright.closeProject()
  await briefwright.arriveAtStart()
  await expect(window.getByRole('region', { name: 'Recent' }).getByRole('listitem')).toHaveCount(TITLES.length)
  await expect(window.getByRole('region', { name: 'Recent' })).toContainText('a\ufffdgnp.exe')
  await window.screenshot({ path: testInfo.outputPath('recent.png') })

  /** What “Save as” proposes; the dialog is closed without an answer. */
  async function suggestion(): Promise<string> {
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async (...args: unknown[]) => {
        const { defaultPath } = args.at(-1) as { defaultPath: string }
        Object.assign(globalThis, { suggested: defaultPath })
        return { canceled: true, filePath: '' }
      }
    })
    await window.keyboard.press('ControlOrMeta+Shift+S')
    const read = () => app.evaluate(() => (globalThis as unknown as { suggested?: string }).suggested ?? '')
    await expect.poll(read).not.toBe('')
    const proposed = await read()
    await app.evaluate(() => Object.assign(globalThis, { suggested: '' }))
    return path.basename(proposed)
  }
})
