/** Notes at the foot of the page on which they are referred to. Main text flow only. */
import type { Inline, LaidNode, Line, MakeLayoutBuilder } from './pdfmake-internals'
import { StructElement } from './semantic-tree'

/** Points between text and notes, with the rule; points between notes; points a note needs beyond its lines. */
const RULE_HEIGHT = 10
const NOTE_GAP = 2

interface Note {
  readonly node: LaidNode
  readonly element: StructElement
  readonly height: number
}

export interface FootnoteHost extends MakeLayoutBuilder {
  /** Element that holds the text being set. */
  currentElement(): StructElement
  isInFlow(): boolean
  isAtPageTop(): boolean
  /** Width of the text area of the current page. */
  pageWidth(): number
  lineHeights(node: LaidNode, width?: number): Iterable<number>
  within(element: StructElement, set: () => void): void
}

export class Footnotes {
  private readonly host: FootnoteHost
  private readonly notes = new Map<number, Note[]>()
  /** Notes of lines that were tried, by number. */
  private readonly tried = new Map<number, { readonly node: LaidNode; readonly height: number }>()

  constructor(host: FootnoteHost) {
    this.host = host
  }

  /** Takes room from the page for the notes of a line that is about to be set; moves on when they do not fit. */
  reserve(line: Line): void {
    const references = numbersOf(line)
    if (references.length === 0) return
    const { host } = this
    if (!host.isInFlow()) {
      throw new Error('A footnote in a table, columns or an unbreakable block cannot be set: use an endnote there')
    }
    const made = references.map((inline) => this.measured(inline))
    const context = () => host.writer.context()
    const needed = (): number =>
      made.reduce((height, note) => height + note.height, this.notes.has(context().page) ? 0 : RULE_HEIGHT)
    if (line.getHeight() + needed() > context().availableHeight && !host.isAtPageTop()) host.writer.moveToNextPage()
    context().availableHeight -= needed()
    const onPage = this.notes.get(context().page) ?? []
    this.notes.set(context().page, onPage)
    const block = host.currentElement()
    const parent = block.type === 'P' && block.parent ? block.parent : block
    for (const note of made) {
      onPage.push({ ...note, element: new StructElement('Note', parent, { id: note.node.id }) })
    }
  }

  /** Tells line by line how much room the notes of a paragraph will take on the current page. */
  planner(): (line: Line) => number {
    let hasRule = this.notes.has(this.host.writer.context().page)
    return (line) => {
      const heights = numbersOf(line).map((inline) => this.measured(inline).height)
      if (heights.length === 0) return 0
      const rule = hasRule ? 0 : RULE_HEIGHT
      hasRule = true
      return heights.reduce((all, height) => all + height, rule)
    }
  }

  private measured(inline: Inline): { readonly node: LaidNode; readonly height: number } {
    const number = inline._noteNumber ?? 0
    const known = this.tried.get(number)
    if (known) return known
    const label = {
      text: inline.mark ?? String(number),
      sup: true,
      tag: 'Lbl',
      linkToDestination: `fn-${number}-mark`,
      alt: inline.backAlt,
      ...(inline.color ? { color: inline.color } : {}),
    }
    const node = this.measure({
      style: 'footnote',
      id: `fn-${number}`,
      text: [label, { text: ' ', tag: 'Lbl' }, inline.footnote].flat(),
    })
    const { host } = this
    const height = NOTE_GAP + [...host.lineHeights(node, host.pageWidth())].reduce((a, b) => a + b, 0)
    const made = { node, height }
    this.tried.set(number, made)
    return made
  }

  /** Sets the notes of all pages; called when the text is done. */
  set(): void {
    const { writer } = this.host
    for (const [page, notes] of this.notes) {
      writer.context().page = page
      const { pageSize, pageMargins } = writer.context().getCurrentPage()
      const height = notes.reduce((total, note) => total + note.height, RULE_HEIGHT)
      // a point more than the sum, so that rounding never turns the last line away
      writer.beginUnbreakableBlock(this.host.pageWidth(), height + 1)
      const rule = { type: 'line', x1: 0, y1: 4, x2: 120, y2: 4, lineWidth: 0.5 }
      this.host.processNode(this.measure({ canvas: [rule], margin: [0, 0, 0, RULE_HEIGHT - 4] }))
      for (const note of notes) {
        this.host.within(note.element, () => this.host.processNode(note.node))
        writer.context().moveDown(NOTE_GAP)
      }
      writer.commitUnbreakableBlock(pageMargins.left, pageSize.height - pageMargins.bottom - height)
    }
  }

  private measure(block: object): LaidNode {
    return this.host.docMeasure.measureBlock(this.host.docPreprocessor.preprocessBlock(block))
  }
}

const numbersOf = (line: Line): Inline[] =>
  line.inlines.filter((inline) => inline.footnote !== undefined && inline._noteNumber !== undefined)
