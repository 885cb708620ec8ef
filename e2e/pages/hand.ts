/** How a person reaches a control and works it: with the mouse, or with the keyboard only. A walk is written once, for either. */
import { expect, type Locator, type Page } from '@playwright/test'

export interface Hand {
  /** What was done so far: clicks, keys by themselves, texts written. */
  readonly deeds: Readonly<Record<'presses' | 'texts' | 'choices', number>>
  /** A button, a check box, an option that is in sight. */
  press(target: Locator): Promise<void>
  /** Replaces what a field holds. */
  write(field: Locator, text: string): Promise<void>
  /** Chooses in a field that opens a list. */
  pick(field: Locator, choice: string | RegExp): Promise<void>
  tick(box: Locator): Promise<void>
  /** One of a few that exclude each other. */
  choose(radio: Locator): Promise<void>
  /** A row of a list box. */
  select(option: Locator): Promise<void>
  /** In a menu with a filter, which has the focus. */
  take(option: Locator, words: string): Promise<void>
  /** The focus goes there, to be typed into. */
  reach(target: Locator): Promise<void>
}

const NOTHING = { presses: 0, texts: 0, choices: 0 }
const CONTROL_A = 'ControlOrMeta+A'

export class MouseHand implements Hand {
  readonly deeds = { ...NOTHING }
  constructor(private readonly window: Page) {}

  async press(target: Locator): Promise<void> {
    this.deeds.presses++
    await target.click()
  }
  async write(field: Locator, text: string): Promise<void> {
    this.deeds.texts++
    await field.click({ position: { x: 3, y: 6 } })
    await this.window.keyboard.press(CONTROL_A)
    await this.window.keyboard.insertText(text)
    await this.window.keyboard.press('Tab')
  }
  async pick(field: Locator, choice: string | RegExp): Promise<void> {
    this.deeds.choices++
    // where several are chosen, the input is what is left beside them
    await field.locator('xpath=ancestor-or-self::*[contains(@class, "mantine-Input-input")]').first().click()
    await this.window
      .getByRole('option', { name: choice, ...(typeof choice === 'string' ? { exact: true } : {}) })
      .first()
      .click()
  }
  async tick(box: Locator): Promise<void> {
    this.deeds.presses++
    await box.click()
  }
  async choose(radio: Locator): Promise<void> {
    this.deeds.presses++
    // the words beside it: the button itself is drawn over
    await radio.locator('xpath=following-sibling::label | ancestor::label').first().click()
  }
  async select(option: Locator): Promise<void> {
    this.deeds.presses++
    await option.click()
  }
  async take(option: Locator): Promise<void> {
    this.deeds.presses++
    await option.click()
  }
  async reach(target: Locator): Promise<void> {
    this.deeds.presses++
    const box = await target.boundingBox()
    // behind the last word: elsewhere there may be a value, which opens
    await target.click(box ? { position: { x: box.width - 4, y: box.height - 4 } } : {})
  }
}

export class KeyboardHand implements Hand {
  readonly deeds = { ...NOTHING }
  constructor(private readonly window: Page) {}

  private async key(key: string): Promise<void> {
    this.deeds.presses++
    await this.window.keyboard.press(key)
  }
  private has(target: Locator, part: 'focus' | 'pane'): Promise<boolean> {
    return target.evaluate(
      (element, what) =>
        what === 'focus'
          ? element === document.activeElement
          : element.closest('[data-pane], [role=dialog]') ===
            document.activeElement?.closest('[data-pane], [role=dialog]'),
      part,
    )
  }

  /** F6 to the pane, where it is in another, then Tab, backwards where it lies behind; arrows in a menu and in a grid. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeAttached() // what is drawn by its label is not visible itself
    const role = await target.getAttribute('role')
    for (let step = 0; step < 6 && !(await this.has(target, 'pane')); step++) await this.key('F6')
    if (role === 'gridcell') return this.walkGrid(target)
    await this.tabTo(target, role === 'menuitem' ? 'ArrowDown' : (await this.isBehind(target)) ? 'Shift+Tab' : 'Tab')
  }
  /** In the pane that has the focus, before what has it. */
  private isBehind(target: Locator): Promise<boolean> {
    return target.evaluate((element) => {
      const focused = document.activeElement
      if (!focused?.closest('[data-pane]')?.contains(element) || focused.contains(element)) return false
      return (focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
    })
  }
  private async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' | 'ArrowDown' = 'Tab'): Promise<void> {
    for (let stop = 0; stop < 150; stop++) {
      if (await this.has(target, 'focus')) return
      await this.key(key)
    }
    throw new Error(`150 times ${key} did not reach ${target}`)
  }
  private async walkGrid(cell: Locator): Promise<void> {
    const grid = cell.locator('xpath=ancestor::*[@role="grid"]')
    if (!(await grid.evaluate((element) => element.contains(document.activeElement))))
      await this.tabTo(grid.locator('[tabindex="0"]').first())
    for (let step = 0; step < 40; step++) {
      const key = await cell.evaluate((element) => {
        const focused = document.activeElement
        if (element === focused) return ''
        const [row, here] = [element.closest('[role=row], tr'), focused?.closest('[role=row], tr')]
        if (row !== here && row && here)
          return row.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING ? 'ArrowUp' : 'ArrowDown'
        return element.compareDocumentPosition(focused as Node) & Node.DOCUMENT_POSITION_FOLLOWING
          ? 'ArrowLeft'
          : 'ArrowRight'
      })
      if (key === '') return
      await this.key(key)
    }
    throw new Error(`arrows did not reach ${cell}`)
  }
  async press(target: Locator): Promise<void> {
    await this.reach(target)
    await this.key((await target.getAttribute('role')) === 'gridcell' ? 'Space' : 'Enter')
  }
  async take(option: Locator, words: string): Promise<void> {
    await expect(option).toBeVisible()
    await this.window.keyboard.type(words)
    for (let step = 0; step < 20 && (await option.getAttribute('aria-selected')) !== 'true'; step++)
      await this.key('ArrowDown')
    await this.key('Enter')
  }
  async write(field: Locator, text: string): Promise<void> {
    this.deeds.texts++
    await this.reach(field)
    await this.key(CONTROL_A)
    await this.window.keyboard.insertText(text)
    await this.key('Tab')
  }
  async pick(field: Locator, choice: string | RegExp): Promise<void> {
    this.deeds.choices++
    await this.reach(field)
    await this.key('ArrowDown')
    const wanted = this.window
      .getByRole('option', { name: choice, ...(typeof choice === 'string' ? { exact: true } : {}) })
      .first()
    await expect(wanted).toBeVisible()
    for (let step = 0; step < 60 && (await wanted.getAttribute('data-combobox-selected')) !== 'true'; step++)
      await this.key('ArrowDown')
    await this.key('Enter')
  }
  async tick(box: Locator): Promise<void> {
    await this.reach(box)
    await this.key('Space')
  }
  async choose(radio: Locator): Promise<void> {
    const group = radio.locator('xpath=ancestor::*[@role="radiogroup"]')
    await this.reach(group.getByRole('radio', { checked: true }))
    for (let step = 0; step < 8 && !(await radio.isChecked()); step++) await this.key('ArrowRight')
  }
  async select(option: Locator): Promise<void> {
    await this.reach(option.locator('xpath=ancestor::*[@role="listbox"]'))
    await this.key('Home')
    // in two dimensions, as cards lie, the one to the right is the next
    const isGrid = await option.evaluate((element) => element.closest('.bw-cards, [data-cards]') !== null)
    for (let step = 0; step < 60 && (await option.getAttribute('aria-selected')) !== 'true'; step++)
      await this.key(isGrid ? 'ArrowRight' : 'ArrowDown')
  }
}
