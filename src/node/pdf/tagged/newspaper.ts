/**
 * Text in two columns. pdfmake's `snakingColumns` fills the left one to the foot of the page before it begins the right one, and breaks
 * wherever a line does not fit; here both end alike, and what belongs together stays together. Paragraphs and lists only.
 */
import { keepsWithNext } from './block-heights'
import { ColumnBreaks, type ColumnLine } from './column-breaks'
import type { LaidNode, PageWriter } from './pdfmake-internals'

interface Leaf {
  readonly node: LaidNode
  /** Narrower than the column by the margins and marks of the lists around it. */
  readonly width: number
  /** The nodes whose space above stands over its first line, and whose space below ends with its last. */
  readonly opens: readonly LaidNode[]
  readonly closes: readonly LaidNode[]
  /** It stays with what comes before it. */
  readonly isLed: boolean
}

interface PlacedLine extends ColumnLine {
  readonly leaf: Leaf
  /** Place among the lines of its leaf. */
  readonly nth: number
}

export interface NewspaperHost {
  readonly writer: PageWriter
  /** Of a text node, set in a copy. */
  lineHeights(node: LaidNode, width?: number): Iterable<number>
  isAtPageTop(): boolean
  setChild(child: LaidNode): void
}

export class Newspaper {
  private readonly host: NewspaperHost
  private readonly node: LaidNode
  private readonly limits: { orphans: number; widows: number }
  private readonly width: number
  private readonly gap: number
  private readonly lines: readonly PlacedLine[]
  private readonly breaks: ColumnBreaks
  /** By text node: how many columns are left before which of its lines. */
  private readonly breaksBefore = new Map<LaidNode, Map<number, number>>()
  private readonly linesSet = new Map<LaidNode, number>()
  private column = 0
  private top = 0
  private room = 0
  private bottom = 0

  constructor(host: NewspaperHost, node: LaidNode, limits: { orphans: number; widows: number }) {
    this.host = host
    this.node = node
    this.limits = limits
    this.gap = node.newspaper?.gap ?? 0
    this.width = (host.writer.context().availableWidth - this.gap) / 2
    this.lines = this.placedLines()
    this.breaks = new ColumnBreaks(this.lines)
  }

  /** Of both columns side by side, if they had all the room they want. */
  height(): number {
    return this.breaks.balanced(0).height
  }

  /** What must fit below a heading. */
  least(): number {
    return this.breaks.least(0)
  }

  set(): void {
    const { host, node } = this
    const context = host.writer.context()
    this.plan()
    const { availableWidth } = context
    this.begin()
    context.availableWidth = this.width
    for (const child of node.stack ?? []) {
      host.setChild(child)
      node.positions.push(...child.positions)
    }
    this.bottom = Math.max(this.bottom, context.y)
    if (this.column === 1) context.x -= this.width + this.gap
    context.availableWidth = availableWidth
    context.availableHeight = this.room - (this.bottom - this.top)
    context.y = this.bottom
  }

  /** Called before each line of a text node of this one is made. */
  beforeLine(node: LaidNode): void {
    const nth = this.linesSet.get(node) ?? 0
    for (let left = this.breaksBefore.get(node)?.get(nth) ?? 0; left > 0; left--) this.toNextColumn()
    this.linesSet.set(node, nth + 1)
  }

  private begin(): void {
    const { y, availableHeight } = this.host.writer.context()
    this.column = 0
    this.top = y
    this.bottom = y
    this.room = availableHeight
  }

  private toNextColumn(): void {
    const { writer } = this.host
    const context = writer.context()
    const { availableWidth } = context // of a list it is less than the column's
    this.bottom = Math.max(this.bottom, context.y)
    if (this.column === 0) {
      this.column = 1
      context.x += this.width + this.gap
      context.y = this.top
      context.availableHeight = this.room
      return
    }
    writer.moveToNextPage()
    context.x -= this.width + this.gap
    context.availableWidth = availableWidth
    this.begin()
  }

  /** Decides all breaks, and takes away the space around them. */
  private plan(): void {
    const { host, breaks, lines } = this
    const context = host.writer.context()
    const { pageSize, pageMargins } = context.getCurrentPage()
    const pageRoom = pageSize.height - pageMargins.top - pageMargins.bottom
    let isFull = host.isAtPageTop()
    let room = context.availableHeight
    let at = 0
    while (at < lines.length) {
      let { left, right } = breaks.page(at, room)
      if (left === at && !isFull) {
        // at the beginning only: what is above leaves no room for the first lines
        host.writer.moveToNextPage()
      } else {
        if (left === at) {
          // longer than a page, so it cannot stay together
          left = breaks.forced(at, room)
          right = left < lines.length ? breaks.forced(left, room) : left
        }
        this.breakBefore(left)
        this.breakBefore(right)
        at = right
      }
      isFull = true
      room = pageRoom
    }
    const last = lines.at(-1)
    if (last) trim(last.leaf.closes, 3)
  }

  /** Twice before the same line, it leaves a column empty. */
  private breakBefore(at: number): void {
    const [before, line] = [this.lines[at - 1], this.lines[at]]
    if (!line || !before) return
    const { leaf, nth } = line
    const known = this.breaksBefore.get(leaf.node) ?? new Map<number, number>()
    this.breaksBefore.set(leaf.node, known.set(nth, (known.get(nth) ?? 0) + 1))
    if (nth > 0) return
    trim(leaf.opens, 1)
    trim(before.leaf.closes, 3)
  }

  private placedLines(): PlacedLine[] {
    const placed: PlacedLine[] = []
    const leaves = leavesOf(this.node.stack ?? [], this.width)
    const { orphans, widows } = this.limits
    leaves.forEach((leaf, i) => {
      const heights = [...this.host.lineHeights(leaf.node, leaf.width)]
      const before = leaves[i - 1]
      const space = sum(before?.closes ?? [], 3) + sum(leaf.opens, 1)
      heights.forEach((height, nth) => {
        const mayOpen = nth === 0 ? !leaf.isLed : nth >= orphans && heights.length - nth >= widows
        placed.push({ height, above: nth === 0 ? space : 0, mayOpen, leaves: nth === 0 ? 0 : orphans, leaf, nth })
      })
    })
    return placed
  }
}

const sum = (nodes: readonly LaidNode[], side: 1 | 3): number =>
  nodes.reduce((total, node) => total + (node._margin?.[side] ?? 0), 0)

function trim(nodes: readonly LaidNode[], side: 1 | 3): void {
  for (const node of nodes) {
    if (!node._margin) continue
    const [left, top, right, bottom] = node._margin
    node._margin = side === 1 ? [left, 0, right, bottom] : [left, top, right, 0]
  }
}

/** The text nodes of paragraphs and lists, in order. */
function leavesOf(nodes: readonly LaidNode[], width: number): Leaf[] {
  const leaves: Leaf[] = []
  const visit = (node: LaidNode, room: number, opens: readonly LaidNode[], isLed: boolean): void => {
    const [left = 0, , right = 0] = node._margin ?? []
    const inner = room - left - right
    if (node.text !== undefined) {
      leaves.push({ node, width: inner, opens: [...opens, node], closes: [node], isLed })
      return
    }
    const items = node.ul ?? node.ol
    if (!items) throw new Error('Only paragraphs and lists can be set in two columns')
    const first = leaves.length
    items.forEach((item, i) => {
      visit(item, inner - (node._gapSize?.width ?? 0), i === 0 ? [...opens, node] : [], isLed && i === 0)
    })
    const last = leaves.at(-1)
    if (last && leaves.length > first) leaves[leaves.length - 1] = { ...last, closes: [...last.closes, node] }
  }
  nodes.forEach((node, i) => {
    visit(node, width, [], keepsWithNext(nodes[i - 1]))
  })
  return leaves
}
