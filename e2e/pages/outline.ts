/** The outline, its blocks and the pages beside it, as a person speaks of them. */
import { expect, type Locator, type Page } from '@playwright/test'

export class Outline {
  constructor(readonly window: Page) {}

  /** By its name above it, the first of several. */
  block(name: string | RegExp): Locator {
    return this.editor.locator('section').and(this.window.getByRole('region', { name })).first()
  }

  private get editor(): Locator {
    return this.window.getByRole('region', { name: 'Editor', exact: true })
  }

  /** Names of the blocks in the outline, in order. */
  async order(): Promise<readonly string[]> {
    return this.editor.locator('section').evaluateAll((all) => all.map((e) => e.getAttribute('aria-label') ?? ''))
  }

  get current(): Locator {
    return this.editor.locator('[data-current="true"]')
  }

  /** Without waiting: the next key must land there. @param name as the rail calls the block */
  async expectFocusIn(name: string): Promise<void> {
    const chosen = await this.window.evaluate(() => [
      document.querySelector('nav [aria-current="true"] span')?.textContent,
      document.activeElement?.closest('[data-block]')?.getAttribute('data-current'),
    ])
    expect(chosen, `the focus after Enter on ${name}`).toEqual([name, 'true'])
  }

  /** In the rail, by the words it is called there. */
  inRail(name: string | RegExp): Locator {
    return this.window.getByRole('navigation').getByRole('listitem').getByRole('button', { name })
  }

  /** The name over a block, which makes it the current one. */
  blockOfKind(name: string): Locator {
    return this.window.locator('[data-block] .bw-kicker-button').getByText(name, { exact: true })
  }

  /** The typed number that could be bound. */
  get offered(): Locator {
    return this.current.locator('.bw-number-offer')
  }

  get palette(): Locator {
    return this.window.getByRole('dialog', { name: 'Add a block' })
  }

  /** Slowly enough that the app sees a drag, from the middle of one to the middle of the other. */
  async drag(what: Locator, onto: Locator): Promise<void> {
    await what.hover() // once it stands still: what was chosen before may still be scrolled to
    const [from, to] = [await what.boundingBox(), await onto.boundingBox()]
    if (!from || !to) throw new Error('what is dragged, or where to, is not in sight')
    const { mouse } = this.window
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await mouse.down()
    await mouse.move(from.x + from.width / 2 + 12, from.y + from.height / 2 + 12, { steps: 4 })
    await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 })
    await mouse.up()
  }

  // ------------------------------------------------------------------------------------------------------------- pages

  get desk(): Locator {
    return this.window.getByRole('group', { name: 'Pages of the briefing' })
  }

  /** Scrolls a page there and clicks words on it, as they are drawn. */
  async clickOnPage(words: string, page: number): Promise<void> {
    const { x, y } = await this.placeOnPage(words, page)
    await this.window.mouse.click(x, y)
  }

  async pointOnPage(words: string, page: number): Promise<void> {
    const { x, y } = await this.placeOnPage(words, page)
    await this.window.mouse.move(x, y)
  }

  private async placeOnPage(words: string, page: number): Promise<{ readonly x: number; readonly y: number }> {
    const sheet = this.desk.getByRole('group', { name: new RegExp(`^Page ${page} of`) })
    await sheet.scrollIntoViewIfNeeded()
    await expect(sheet).toHaveText(/./, { timeout: 20_000 })
    const find = () =>
      sheet.evaluate((element, wanted) => {
        const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
          const at = (node.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted)
          if (at < 0) continue
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + wanted.length)
          node.parentElement?.scrollIntoView({ block: 'center' })
          const { left, top, width, height } = range.getBoundingClientRect()
          return { x: left + width / 2, y: top + height / 2 }
        }
        return undefined
      }, words)
    await expect.poll(find, { message: `on page ${page}: ${words}`, timeout: 20_000 }).toBeDefined()
    const place = await find()
    if (!place) throw new Error(`“${words}” is no longer on page ${page}`)
    return place
  }

  get hovered(): Locator {
    return this.desk.locator('.bw-page-mark[data-kind="hovered"]')
  }
  get outlined(): Locator {
    return this.desk.locator('.bw-page-mark[data-kind="current"]')
  }
}
