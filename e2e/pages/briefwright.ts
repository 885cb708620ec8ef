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

/** Once around the window: every block of the sample in the rail is a stop. */
const MOST_STOPS = 100

export class Briefwright {
  constructor(
    readonly app: ElectronApplication,
    readonly window: Page,
  ) {}

  // ------------------------------------------------------------------------------------------------------------- files

  async openSample(): Promise<void> {
    await this.sampleDoor.click()
    await this.arriveInWorkspace()
  }

  get sampleDoor(): Locator {
    return this.window.getByRole('button', { name: /^See the sample Paraguay/ })
  }

  /** Through the dialog of the system, which answers with this file. */
  async open(file: string): Promise<void> {
    await this.answerOpenDialog(file)
    await this.window.getByRole('button', { name: /^Open/ }).click()
  }

  async arriveInWorkspace(): Promise<void> {
    await expect(this.window.getByRole('button', { name: 'Export', exact: true })).toBeVisible()
  }

  async arriveAtStart(): Promise<void> {
    await expect(this.sampleDoor).toBeEnabled()
  }

  /** By the switch on the start screen. */
  async chooseColours(colours: 'light' | 'dark'): Promise<void> {
    await this.arriveAtStart()
    const html = this.window.locator('html')
    const shown = await html.getAttribute('data-mantine-color-scheme')
    if (shown !== colours)
      await this.window.getByRole('button', { name: colours === 'dark' ? 'Dark colours' : 'Light colours' }).click()
    await expect(html).toHaveAttribute('data-mantine-color-scheme', colours)
  }

  /** A file in the list of recent ones. */
  recent(name: string): Locator {
    return this.window.getByRole('region', { name: 'Recent' }).getByRole('button', { name: new RegExp(`^${name}`) })
  }

  /** What a bar over the screen says of a trouble. */
  get notice(): Locator {
    return this.window.getByRole('alert')
  }

  /** Saves under a name that the system's dialog answers with, and waits until the app says that it is saved. */
  async saveAs(file: string): Promise<void> {
    await this.answerSaveDialog(file)
    await this.window.keyboard.press('ControlOrMeta+Shift+S')
    await expect(this.status).toContainText(/Saved \d/)
  }

  /** The first save of a project: it asks where. */
  async saveFirst(file: string): Promise<void> {
    await this.answerSaveDialog(file)
    await this.pressSave()
    await expect(this.status).toContainText(/Saved \d/)
  }

  async pressSave(): Promise<void> {
    await this.window.keyboard.press('ControlOrMeta+S')
  }

  async closeProject(): Promise<void> {
    await this.window.getByRole('button', { name: /^Project:/ }).click()
    await this.window.getByRole('menuitem', { name: 'Close project' }).click()
  }

  async openVersions(): Promise<Locator> {
    await this.window.getByRole('button', { name: /^Project:/ }).click()
    await this.window.getByRole('menuitem', { name: 'Earlier versions' }).click()
    return this.window.getByRole('dialog', { name: 'Earlier versions' })
  }

  async openSettings(): Promise<Locator> {
    await this.window.keyboard.press('ControlOrMeta+,')
    const settings = this.window.getByRole('dialog', { name: 'Settings' })
    await expect(settings).toBeVisible()
    return settings
  }

  /** What the frame of the window says; a dot in front: not saved. */
  frameTitle(): Promise<string | undefined> {
    return this.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
  }

  async expectFrameTitle(title: RegExp): Promise<void> {
    await expect.poll(() => this.frameTitle(), { message: 'the title in the frame of the window' }).toMatch(title)
  }

  /** As the cross in the corner does. */
  async closeWindow(): Promise<void> {
    await this.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  }

  /** The status bar says that what is on screen would survive a crash. */
  async expectDraftKept(): Promise<void> {
    await expect(this.status).toContainText('Draft kept')
  }

  /** “Your work is safe”. */
  async arriveAtRecovery(): Promise<void> {
    await expect(this.window.getByRole('heading', { name: 'Your work is safe' })).toBeVisible()
  }

  async recover(
    by: 'Use the recovered draft' | 'Use the draft without pictures' | 'Use the saved file' | 'Keep both, as two files',
  ): Promise<void> {
    await this.window.getByRole('button', { name: by }).click()
    await this.arriveInWorkspace()
  }

  /** At once and without a word, as when the power goes. */
  async kill(): Promise<void> {
    const pid = await this.app.evaluate(() => process.pid)
    const ended = this.app.waitForEvent('close')
    process.kill(pid, 'SIGKILL')
    await ended
  }

  /** “Save changes?” */
  get question(): Locator {
    return this.window.getByRole('dialog', { name: /^Save changes to/ })
  }

  async answer(button: 'Save' | 'Don’t save' | 'Cancel'): Promise<void> {
    await this.question.getByRole('button', { name: button, exact: true }).click()
  }

  /** For an answer after which the app ends with its last window, perhaps before the click is reported. */
  async answerAndEnd(button: 'Save' | 'Don’t save'): Promise<void> {
    await expect(this.question).toBeVisible()
    const ended = this.app.waitForEvent('close')
    await this.answer(button).catch((error: unknown) => {
      if (!(error instanceof Error && error.message.includes('has been closed'))) throw error
    })
    await ended
  }

  // ------------------------------------------------------------------------------------------------------- new briefing

  async beginNew(): Promise<void> {
    await this.window.getByRole('button', { name: /^New briefing/ }).click()
    await expect(this.countryField).toBeVisible()
  }

  private get countryField(): Locator {
    return this.window.getByRole('combobox', { name: 'Country', exact: true })
  }

  /** Types the first letters and takes what is offered. */
  async typeCountry(letters: string, country: string): Promise<void> {
    await this.countryField.pressSequentially(letters)
    // highlighted, which comes a moment after it is listed
    const offered = this.window.getByRole('option', { name: country, exact: true })
    await expect(offered).toHaveAttribute('data-combobox-selected', 'true')
    await this.countryField.press('Enter')
    await expect(this.countryField).toHaveValue(country)
  }

  async chooseEdition(year: number): Promise<void> {
    await this.pick('Edition of the report', `TIP Report ${year}`)
  }

  // ----------------------------------------------------------------------------------------------------------- editing

  /** Chooses in a field that opens a list. */
  async pick(field: string, choice: string | RegExp): Promise<void> {
    await this.window.getByRole('combobox', { name: field, exact: true }).click()
    await this.window.getByRole('option', { name: choice }).click()
  }

  async go(section: Section): Promise<void> {
    // not by the words: where the rail is icons, they are there for those who listen only
    const rail = this.window.getByRole('navigation')
    await rail
      .getByRole('button', { name: new RegExp(`^${section}`) })
      .first()
      .click()
    await expect(this.window.locator('[aria-current=page]')).toContainText(section)
  }

  /** Chooses a record in the list of the section. */
  async choose(name: string | RegExp): Promise<void> {
    await this.window.getByRole('option', { name }).first().click()
  }

  field(name: string): Locator {
    return this.middle.getByRole('textbox', { name, exact: true })
  }

  /** In a form that is not part of a project yet. */
  async fillIn(name: string, text: string): Promise<void> {
    await this.window.getByRole('textbox', { name, exact: true }).fill(text)
  }

  async changeStatement(finding: RegExp, statement: string): Promise<void> {
    await this.go('Findings')
    await this.choose(finding)
    await this.write('Statement', statement)
  }

  async write(name: string, text: string): Promise<void> {
    await this.field(name).fill(text)
    await this.field(name).blur()
  }

  /** Clicks words of the briefing's own text and goes on writing at the end of that line. */
  async writeBehind(words: string, text: string): Promise<void> {
    await this.middle.getByText(words).first().click()
    await this.window.keyboard.press('End')
    await this.window.keyboard.type(text)
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

  // ---------------------------------------------------------------------------------------------------------- pictures

  /** The list of pictures, behind the second tab of figures and media. */
  async goPictures(): Promise<void> {
    await this.go('Figures and media')
    await this.middle.getByText('Pictures', { exact: true }).click()
    await expect(this.middle.getByRole('radio', { name: 'Pictures' })).toBeChecked()
  }

  /** As from a folder of the system: dropped into the middle of the screen. */
  async dropPictures(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
    const data = await this.window.evaluateHandle(
      (dropped) => {
        const transfer = new DataTransfer()
        for (const { name, base64 } of dropped) {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
          transfer.items.add(new File([bytes], name, { type: 'image/jpeg' }))
        }
        return transfer
      },
      files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
    )
    const target = this.middle.locator('.bw-drop')
    await target.dispatchEvent('dragenter', { dataTransfer: data })
    await target.dispatchEvent('drop', { dataTransfer: data })
  }

  /** What was said of the files that were added last. */
  get intake(): Locator {
    return this.middle.getByRole('region', { name: 'What was added' })
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

  /** Waits until the first page is drawn. */
  async arriveAtPages(): Promise<void> {
    await expect(this.sheets.first()).toHaveText(/./, { timeout: 20_000 })
  }

  /** Waits until the pages say so. Scrolls through them as a reader would: a page out of sight is not drawn. */
  async expectOnPages(pattern: RegExp): Promise<void> {
    const isThere = async () => pattern.test(await this.readPages(pattern))
    await expect.poll(isThere, { message: `on the pages: ${pattern}`, timeout: 20_000 }).toBe(true)
  }
  async expectNotOnPages(pattern: RegExp): Promise<void> {
    const isThere = async () => pattern.test(await this.readPages(pattern))
    await expect.poll(isThere, { message: `no longer on the pages: ${pattern}`, timeout: 20_000 }).toBe(false)
  }

  private get sheets(): Locator {
    return this.desk.getByRole('group', { name: /^Page \d+ of/ })
  }

  /** From the first page on, as far as `until` or to the end. */
  private async readPages(until: RegExp): Promise<string> {
    await expect(this.sheets.first()).toBeVisible()
    let text = ''
    for (const sheet of await this.sheets.all()) {
      await sheet.scrollIntoViewIfNeeded()
      await expect(sheet).toHaveText(/./)
      text = `${text} ${(await sheet.textContent()) ?? ''}`.replaceAll(/[\s\u00a0]+/gu, ' ')
      if (until.test(text)) return text
    }
    return text
  }

  // ------------------------------------------------------------------------------------------------------------ export

  /** Exports as a person does and reads the file back. */
  async export(file: string): Promise<ReadBack> {
    await this.openExport()
    return this.finishExport(file)
  }

  /** In the open dialog, to the end. */
  async finishExport(file: string, button = 'Export'): Promise<ReadBack> {
    await this.runExport(file, button)
    await expect(this.dialog.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 30_000 })
    return readBack(new Uint8Array(await readFile(file)))
  }

  async startExport(file: string): Promise<void> {
    await this.openExport()
    await this.runExport(file)
  }

  async openExport(): Promise<void> {
    await this.window.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(this.dialog).toBeVisible()
  }

  /** In the open dialog. */
  async runExport(file: string, button = 'Export'): Promise<void> {
    await this.answerSaveDialog(file)
    await this.dialog.getByRole('button', { name: button, exact: true }).click()
  }

  get dialog(): Locator {
    return this.window.getByRole('dialog')
  }

  // ---------------------------------------------------------------------------------------------------------- keyboard

  /** Presses Tab until it has the focus; each stop on the way must be one that can be seen. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.window.keyboard.press('Tab')
      await this.expectFocusSeen()
    }
    throw new Error(`${MOST_STOPS} times Tab did not reach ${target}`)
  }

  /** F6 until the pane has the focus. */
  async walkTo(pane: string): Promise<void> {
    await expect(this.window.getByRole('region', { name: pane, exact: true })).toBeVisible()
    for (let step = 0; step < 8; step++) {
      await this.window.keyboard.press('F6')
      if ((await this.focusedName()) === pane) return
    }
    throw new Error(`F6 did not reach the pane ${pane}`)
  }

  /** The panes in the order of a walk that begins and ends in the same one. */
  async walkPanes(key: 'F6' | 'Shift+F6'): Promise<readonly (string | null)[]> {
    await this.window.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    const names: (string | null)[] = []
    for (;;) {
      await this.window.keyboard.press(key)
      await this.expectFocusSeen()
      const name = await this.focusedName()
      if (names.includes(name) || names.length > 8) return names
      names.push(name)
    }
  }

  private focusedName(): Promise<string | null> {
    return this.window.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
  }

  /** Something has the focus, stands in the window, is not covered, and looks focused: a ring, or a border of its own colour. */
  async expectFocusSeen(): Promise<void> {
    await expect
      .poll(
        () =>
          this.window.evaluate(() => {
            const focused = document.activeElement
            if (!(focused instanceof HTMLElement) || focused === document.body) return 'nothing has the focus'
            const name = `${focused.tagName} “${focused.getAttribute('aria-label') ?? focused.textContent?.slice(0, 40)}” ${focused.className}`
            // a hidden input draws its ring on what stands for it, one among pills on the box around them
            const box = focused.closest('.mantine-Input-input, .mantine-PillsInput-input')
            const shown = [focused, focused.nextElementSibling, focused.parentElement, box].filter((e) => e !== null)
            const accent = document.createElement('i')
            accent.style.color = 'var(--bw-accent)'
            document.body.append(accent)
            const colour = getComputedStyle(accent).color
            accent.remove()
            const hasRing = shown.some((element) => {
              const style = getComputedStyle(element)
              const ring = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
              return ring || style.boxShadow.includes(colour) || style.borderTopColor === colour
            })
            if (!hasRing) return `no ring: ${name}`
            const { left, top, right, bottom } = focused.getBoundingClientRect()
            if (right - left <= 2) return '' // drawn by its neighbour
            const [x, y] = [Math.max(left, 0) + 3, Math.max(top, 0) + 3]
            if (right < 0 || bottom < 0 || left > innerWidth || top > innerHeight) return `out of sight: ${name}`
            const over = document.elementFromPoint(x, y)
            const isBare =
              over === null ||
              focused.contains(over) ||
              over.contains(focused) ||
              over.parentElement?.contains(focused) ||
              focused.closest('.mantine-Switch-root')?.contains(over)
            return isBare ? '' : `covered: ${name} by ${over.className}`
          }),
        { message: 'the focus can be seen' },
      )
      .toBe('')
  }

  // ---------------------------------------------------------------------------------------------------- system dialogs

  async answerOpenDialog(file: string): Promise<void> {
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
