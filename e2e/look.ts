/** A picture in both colours, and what axe says of it. */
import { writeFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page, TestInfo } from '@playwright/test'
import { expect } from './fixtures'

export async function look(
  window: Page,
  testInfo: TestInfo,
  name: string,
  take: () => Promise<Buffer> = () => window.screenshot(),
): Promise<void> {
  const html = window.locator('html')
  const colours = await html.getAttribute('data-mantine-color-scheme')
  for (const scheme of ['light', 'dark']) {
    await html.evaluate((element, to) => element.setAttribute('data-mantine-color-scheme', to), scheme)
    // in the new colours: they are drawn with the next frame, and shown with the one after it
    await window.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    await writeFile(testInfo.outputPath(`${name}, ${scheme}.png`), await take())
    const { violations } = await new AxeBuilder({ page: window })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    const grave = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
    expect.soft(grave, `${name}, ${scheme}`).toEqual([])
  }
  await html.evaluate((element, to) => element.setAttribute('data-mantine-color-scheme', to ?? 'light'), colours)
}
