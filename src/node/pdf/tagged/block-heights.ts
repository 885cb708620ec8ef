/** How much room blocks will take, found out without setting them. Heights in points. */
import { buildColumnWidths, type DocumentContext, type LaidNode, type SizedColumn } from './pdfmake-internals'

/** Assumed for what cannot be measured beforehand, for example a contents list. */
const UNKNOWN_HEIGHT = 14

const sum = (heights: readonly number[]): number => heights.reduce((a, b) => a + b, 0)

export const keepsWithNext = (node: LaidNode | undefined): boolean =>
  node !== undefined && (node.keepWithNext ?? (node.text !== undefined && Boolean(node.headlineLevel)))

export class BlockHeights {
  private readonly context: () => DocumentContext
  private readonly lineHeights: (node: LaidNode) => Iterable<number>
  private readonly limits: { orphans: number; widows: number }
  private readonly newspaper: (node: LaidNode) => { height(): number; least(): number }

  /** `lineHeights` sets a text node in the width available now, without using it up. */
  constructor(
    context: () => DocumentContext,
    lineHeights: (node: LaidNode) => Iterable<number>,
    limits: { orphans: number; widows: number },
    newspaper: (node: LaidNode) => { height(): number; least(): number },
  ) {
    this.newspaper = newspaper
    this.context = context
    this.lineHeights = lineHeights
    this.limits = limits
  }

  /** The whole height of a block with its margins. */
  full(node: LaidNode): number {
    if (node.relativePosition || node.absolutePosition || node._sidebarForm === 'beside') return 0
    if (node.sidebar) return sum(node.stack?.slice(1).map((across) => this.full(across)) ?? [])
    return this.outer(node) + this.inner(node, () => this.content(node))
  }

  /** The same in a width of its own, wherever it will stand. */
  alone(node: LaidNode, width: number): number {
    return this.at(width, () => this.outer(node) + this.inner(node, () => this.content(node)))
  }

  /**
   * The least that must stand below a heading: two lines of a paragraph, the header and first row of a table, the
   * whole of a block that may not be parted.
   */
  start(node: LaidNode | undefined): number {
    if (node === undefined || node.relativePosition || node.absolutePosition) return 0
    if (node.sidebar) return this.start(node.stack?.[1])
    if (node.unbreakable) return this.full(node)
    return (node._margin?.[1] ?? 0) + this.inner(node, () => this.beginning(node))
  }

  private content(node: LaidNode): number {
    if (node.text !== undefined) return sum([...this.lineHeights(node)])
    if (node.newspaper) return this.newspaper(node).height()
    if (node.stack) return sum(node.stack.map((kid) => this.full(kid)))
    if (node.columns) return this.tallestColumn(node, node.columns, (column) => this.full(column))
    const items = node.ul ?? node.ol
    if (items) return this.beside(node, () => sum(items.map((item) => this.full(item))))
    if (node.table) return this.rows(node, node.table.body.length)
    if (node.image || node.svg) return node._height
    if (node.canvas) return node._minHeight ?? 0
    return UNKNOWN_HEIGHT
  }

  private beginning(node: LaidNode): number {
    if (node.text !== undefined) {
      // a paragraph too short to be parted moves as a whole
      const { orphans, widows } = this.limits
      const first: number[] = []
      for (const height of this.lineHeights(node)) {
        first.push(height)
        if (first.length === orphans + widows) return sum(first.slice(0, orphans))
      }
      return sum(first)
    }
    if (node.newspaper) return this.newspaper(node).least()
    if (node.stack) {
      let height = 0
      for (const kid of node.stack) {
        height += keepsWithNext(kid) ? this.full(kid) : this.start(kid)
        if (!keepsWithNext(kid) && !kid.relativePosition) break
      }
      return height
    }
    if (node.columns) return this.tallestColumn(node, node.columns, (column) => this.start(column))
    const items = node.ul ?? node.ol
    if (items) return this.beside(node, () => this.start(items[0]))
    if (node.table) {
      const { body, headerRows = 0, dontBreakRows } = node.table
      return this.rows(node, Math.min(body.length, headerRows + 1), dontBreakRows ? undefined : headerRows)
    }
    return this.content(node)
  }

  private tallestColumn(node: LaidNode, columns: LaidNode[], height: (column: LaidNode) => number): number {
    const sized = columns.map((column) => ({ ...column }))
    buildColumnWidths(sized, this.context().availableWidth - (columns.length - 1) * (node._gap ?? 0))
    return Math.max(0, ...columns.map((column, i) => this.at(sized[i]?._calcWidth, () => height(column))))
  }

  /** @param broken of this row, from 0, the beginning only */
  private rows(node: LaidNode, count: number, broken?: number): number {
    const { table, _layout: layout, _offsets: offsets } = node
    if (!table || !layout || !offsets) return 0
    const columns: SizedColumn[] = table.widths.map((column) => ({ ...column }))
    buildColumnWidths(columns, this.context().availableWidth - offsets.total, offsets.total, node)
    let height = layout.hLineWidth(0, node)
    table.body.slice(0, count).forEach((row, r) => {
      const cells = row.map((cell, c) => {
        if (cell._span || (cell.rowSpan ?? 1) > 1) return 0
        let width = columns[c]?._calcWidth ?? 0
        for (let i = c + 1; i < c + (cell.colSpan ?? 1); i++) {
          width += (columns[i]?._calcWidth ?? 0) + (offsets.offsets[i] ?? 0)
        }
        return this.at(width, () => (r === broken ? this.start(cell) : this.full(cell)))
      })
      height += layout.paddingTop(r, node) + layout.paddingBottom(r, node) + layout.hLineWidth(r + 1, node)
      height += Math.max(typeof table.heights === 'number' ? table.heights : 0, ...cells)
    })
    return height
  }

  private outer(node: LaidNode): number {
    return node._margin ? node._margin[1] + node._margin[3] : 0
  }

  private inner<T>(node: LaidNode, measure: () => T): T {
    const margin = node._margin
    return margin ? this.at(this.context().availableWidth - margin[0] - margin[2], measure) : measure()
  }

  private beside<T>(list: LaidNode, measure: () => T): T {
    return this.at(this.context().availableWidth - (list._gapSize?.width ?? 0), measure)
  }

  private at<T>(width: number | undefined, measure: () => T): T {
    if (!width) return measure()
    const context = this.context()
    const saved = context.availableWidth
    context.availableWidth = width
    try {
      return measure()
    } finally {
      context.availableWidth = saved
    }
  }
}
