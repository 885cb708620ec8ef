/**
 * The app as a person speaks of it: briefings, findings, activities, pages. Selectors live here only. Only the system's own dialogs
 * are replaced: they cannot be driven.
 */
import { readFile } from 'node:fs/promises'
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { type ReadBack, readBack } from '../../src/node/pdf/read-back.for-tests'

export type Section =
  | 'Outline'
  | 'Findings'
  | 'Projects and activities'
  | 'Regional data'
  | 'Sources'
  | 'Figures and media'
  | 'People and acronyms'
  | 'Checks'

export class Briefwright {
  constructor(
    readonly app: ElectronApplication,
    readonly window: Page,
  ) {}

  // ------------------------------------------------------------------------------------------------------------- files

  async openSample(): Promise<void> {
    await this.window.getByRole('button', { name: /^See the sample Paraguay/ }).click()
    await this.arriveInWorkspace()
  }

  /** Through the dialog of the system, which answers with this file. */
  async open(file: string): Promise<void> {
    await this.answerOpenDialog(file)
    await this.window.getByRole('button', { name: /^Open/ }).click()
  }

  async arriveInWorkspace(): Promise<void> {
    await expect(this.window.getByRole('button', { name: 'Export' })).toBeVisible()
  }

  /** Saves under a name that the system's dialog answers with, and waits until the app says that it is saved. */
  async saveAs(file: string): Promise<void> {
    await this.answerSaveDialog(file)
    await this.window.keyboard.press('ControlOrMeta+Shift+S')
    await expect(this.status).toContainText(/Saved/)
  }

  async save(): Promise<void> {
    await this.window.keyboard.press('ControlOrMeta+S')
    await expect(this.status).toContainText(/Saved/)
  }

  async closeProject(): Promise<void> {
    await this.window.getByRole('button', { name: /^Project:/ }).click()
    await this.window.getByRole('menuitem', { name: 'Close project' }).click()
  }

  // ----------------------------------------------------------------------------------------------------------- editing

  async go(section: Section): Promise<void> {
    await this.window.getByRole('navigation').getByText(section, { exact: true }).first().click()
    await expect(this.window.locator('[aria-current=page]')).toContainText(section)
  }

  /** Chooses a record in the list of the section. */
  async choose(name: string | RegExp): Promise<void> {
    await this.window.getByRole('option', { name }).first().click()
  }

  field(name: string): Locator {
    return this.middle.getByRole('textbox', { name, exact: true })
  }

  async write(name: string, text: string): Promise<void> {
    await this.field(name).fill(text)
    await this.field(name).blur()
  }

  async undo(): Promise<void> {
    await this.window.keyboard.press('ControlOrMeta+Z')
  }

  async redo(): Promise<void> {
    await this.window.keyboard.press('ControlOrMeta+Shift+Z')
  }

  get middle(): Locator {
    return this.window.getByRole('main')
  }

  get status(): Locator {
    return this.window.getByRole('contentinfo')
  }

  // ------------------------------------------------------------------------------------------------------------- pages

  /** Shows the pages pane where a section hides it. */
  async showPages(): Promise<void> {
    await this.window.getByRole('button', { name: 'Show pages' }).click()
    await expect(this.desk).toBeVisible()
  }

  private get desk(): Locator {
    return this.window.getByRole('group', { name: 'Pages of the briefing' })
  }

  /** Waits until the pages say so. Scrolls through them as a reader would: a page out of sight is not drawn. */
  async expectOnPages(pattern: RegExp): Promise<void> {
    await expect
      .poll(async () => pattern.test(await this.readPages()), { message: `on the pages: ${pattern}`, timeout: 20_000 })
      .toBe(true)
  }
  async expectNotOnPages(pattern: RegExp): Promise<void> {
    await expect
      .poll(async () => pattern.test(await this.readPages()), {
        message: `no longer on the pages: ${pattern}`,
        timeout: 20_000,
      })
      .toBe(false)
  }

  private async readPages(): Promise<string> {
    const sheets = this.desk.getByRole('group', { name: /^Page \d+ of/ })
    await expect(sheets.first()).toBeVisible()
    const texts: string[] = []
    for (const sheet of await sheets.all()) {
      await sheet.scrollIntoViewIfNeeded()
      await expect(sheet).toHaveText(/./)
      texts.push((await sheet.textContent()) ?? '')
    }
    return texts.join(' ').replaceAll(/[\s\u00a0]+/gu, ' ')
  }

  // ------------------------------------------------------------------------------------------------------------ export

  /** Exports as a person does and reads the file back. */
  async export(file: string): Promise<ReadBack> {
    await this.startExport(file)
    await expect(this.window.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 30_000 })
    return readBack(new Uint8Array(await readFile(file)))
  }

  async startExport(file: string): Promise<void> {
    await this.answerSaveDialog(file)
    await this.window.getByRole('button', { name: 'Export', exact: true }).first().click()
    await this.window.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click()
  }

  // ---------------------------------------------------------------------------------------------------- system dialogs

  private async answerOpenDialog(file: string): Promise<void> {
    await this.app.evaluate(({ dialog }, answer) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [answer] })
    }, file)
  }

  async answerSaveDialog(file: string | undefined): Promise<void> {
    await this.app.evaluate(({ dialog }, answer) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: answer === undefined, filePath: answer ?? '' })
    }, file)
  }
}
