/** Writes text into an editor of the app as a person does: words as they are, values from the menu that “/” opens, citations. */
import { expect, type Page } from '@playwright/test'
import type { FigureId } from '../../src/core/model/ids'
import type { Inline, Prose, ProseNode } from '../../src/core/model/prose'
import { describeToken, evaluateToken } from '../../src/core/narrative/evaluate'
import type { Scope } from '../../src/core/narrative/scope'

export class Writing {
  /** How many values were bound, and which were typed as words because the menu does not offer them. */
  readonly bound: string[] = []
  readonly typed: string[] = []

  /** @param model the project whose text is written; its values name what to look for in the menu */
  constructor(
    private readonly window: Page,
    private readonly model: Scope,
    private readonly figureNumber: (figure: FigureId) => number,
  ) {}

  /** Into the editor that has the focus, at the cursor. */
  async line(inlines: readonly Inline[] | undefined): Promise<void> {
    let before = ''
    for (const inline of inlines ?? []) before = await this.inline(inline, before)
  }

  /** In place of all that the editor with the focus holds. */
  async replaceLine(inlines: readonly Inline[] | undefined): Promise<void> {
    await this.window.keyboard.press('ControlOrMeta+A')
    await this.window.keyboard.press('Delete')
    await this.line(inlines)
  }

  async replaceProse({ content }: Prose): Promise<void> {
    await this.window.keyboard.press('ControlOrMeta+A')
    await this.window.keyboard.press('Delete')
    for (const [at, node] of content.entries()) {
      if (at > 0) await this.window.keyboard.press('Enter')
      if (content[at - 1]?.type.endsWith('List')) await this.window.keyboard.press('Enter') // an empty item leaves the list
      await this.node(node)
    }
  }

  private async node(node: ProseNode): Promise<void> {
    const { keyboard } = this.window
    if (node.type === 'heading') {
      await keyboard.press(`ControlOrMeta+Alt+${node.attrs.level}`)
      return this.line(node.content)
    }
    if (node.type === 'paragraph') {
      if (await this.inHeading()) await keyboard.press('ControlOrMeta+Alt+0')
      return this.line(node.content)
    }
    await keyboard.type(node.type === 'bulletList' ? '- ' : '1. ')
    for (const [at, item] of node.content.entries()) {
      if (at > 0) await keyboard.press('Enter')
      await this.line(item.content[0].content)
    }
  }

  private inHeading(): Promise<boolean> {
    return this.window.evaluate(() => {
      const at = document.getSelection()?.anchorNode
      return (at instanceof Element ? at : at?.parentElement)?.closest('h1, h2, h3') != null
    })
  }

  /** @returns what stands before the next one */
  private async inline(inline: Inline, before: string): Promise<string> {
    const { keyboard } = this.window
    switch (inline.type) {
      case 'text':
        await keyboard.insertText(inline.text)
        return inline.text
      case 'token': {
        const value = evaluateToken(inline.attrs.token, this.model)
        if (!value.ok) throw new Error(value.reason)
        const sentence = describeToken(inline.attrs.token, this.model)
        if (before !== '' && !/[\s([“‘]$/u.test(before)) await this.asWords(value.text, sentence)
        else if (!(await this.fromMenu(value.text, sentence))) await this.asWords(value.text, sentence)
        return 'x'
      }
      case 'citation':
        for (const id of inline.attrs.sources) {
          const source = this.model.project.sources.find((one) => one.id === id)
          await this.behindSlash(before, `Sources to cite ${source?.title.en} ${source?.author || source?.publisher}`)
        }
        return 'x'
      case 'figure-ref':
        await this.behindSlash(before, `Figure ${this.figureNumber(inline.attrs.figure)}:`)
        return 'x'
      case 'table-ref':
        await this.behindSlash(before, 'Table 1:')
        return 'x'
      default:
        throw new Error(`not written here: ${inline.type}`)
    }
  }

  private async asWords(text: string, sentence: string): Promise<void> {
    this.typed.push(`${text}: ${sentence}`)
    await this.window.keyboard.insertText(text)
  }

  private get menu() {
    return this.window.getByRole('dialog').filter({ has: this.window.getByRole('listbox') })
  }

  /** A citation takes the space away that “/” needs. */
  private async behindSlash(before: string, words: string): Promise<void> {
    const { keyboard } = this.window
    if (before !== '' && !/[\s([“‘]$/u.test(before)) await keyboard.type(' ')
    await keyboard.type('/')
    await expect(this.menu).toBeVisible()
    await keyboard.insertText(words)
    await expect(this.menu.getByRole('option')).not.toHaveCount(0)
    await keyboard.press('Enter')
    await expect(this.menu).toBeHidden()
  }

  /** @returns false: the menu does not offer it, and what was typed is taken back */
  private async fromMenu(text: string, sentence: string): Promise<boolean> {
    const { keyboard } = this.window
    await keyboard.type('/')
    await expect(this.menu).toBeVisible()
    await keyboard.insertText(sentence)
    const offered = await this.menu
      .getByRole('option')
      .evaluateAll(
        (options, wanted) =>
          options.findIndex(
            (option) =>
              option.querySelector('small')?.textContent === wanted.sentence &&
              option.querySelector('.bw-menu-title')?.textContent?.toLowerCase() === wanted.text.toLowerCase(),
          ),
        { text, sentence },
      )
    if (offered < 0) {
      await keyboard.press('Escape')
      await expect(this.menu).toBeHidden()
      await keyboard.press('Backspace')
      return false
    }
    for (let step = 0; step < offered; step++) await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(this.menu).toBeHidden()
    this.bound.push(text)
    return true
  }
}
