/**
 * Boxes that stand in the rail beside the text that follows them, where they have room there; else each is set as a box as wide as the page.
 * A sidebar is one node that holds both: `sidebar: { width, gap, level }, stack: [beside, across]`. Only one of them is set. Lengths in points.
 */
import type { BlockHeights } from './block-heights'
import type { DocumentContext, LaidNode } from './pdfmake-internals'

/** By how much the text is longer than what stands beside it, for what stands across the page must not come near. */
const TO_SPARE = 14

export interface SidebarHost {
  readonly heights: BlockHeights
  context(): DocumentContext
  isInFlow(): boolean
  isAtPageTop(): boolean
}

export class Sidebars {
  private readonly host: SidebarHost
  /** Down to where the rail is taken. */
  private taken = { page: -1, y: 0 }

  constructor(host: SidebarHost) {
    this.host = host
  }

  /**
   * Decides how the sidebar is to be set right here, if it is: it may wait for the next page while the text after it fills this one.
   * @param above what will stand between here and the sidebar: what leads to it
   */
  choose(items: readonly LaidNode[], at: number, above = 0): 'beside' | 'across' | 'later' {
    const { host } = this
    if (!host.isInFlow()) return 'across'
    const room = host.context().availableHeight - above
    if (this.hasTextBeside(items, at, above, room)) return 'beside'
    const first = items[at]
    if (host.isAtPageTop() || first === undefined || host.heights.full(first) <= room) return 'across'
    let end = at
    while (items[end]?.sidebar) end++
    return mayPass(first, items[end]) && isInTextColumn(items[end]) ? 'later' : 'across'
  }

  private hasTextBeside(items: readonly LaidNode[], at: number, above: number, room: number): boolean {
    const { page, y } = this.host.context()
    let height = this.taken.page === page ? Math.max(0, this.taken.y - (y + above)) : 0
    // all that follow one another, for the text begins behind the last of them
    let end = at
    for (let item = items[end]; item?.sidebar; item = items[++end]) {
      const { beside } = formsOf(item)
      // a word that does not fit would be torn
      if (longestWord(beside) > item.sidebar.width) return false
      height += this.heightBeside(item)
    }
    if (height > room) return false
    let text = -TO_SPARE
    for (let i = end; text < height; i++) {
      const item = items[i]
      if (!isInTextColumn(item)) return false
      text += this.host.heights.full(item)
    }
    return true
  }

  /** What is to be processed for the sidebar, at the place that is chosen for it. */
  form(node: LaidNode): LaidNode | undefined {
    const { beside, across } = formsOf(node)
    if (!beside || node._sidebarForm !== 'beside') return across
    const { page, y } = this.host.context()
    const shift = this.taken.page === page ? Math.max(0, this.taken.y - y) : 0
    const { x = 0 } = (beside.relativePosition ?? {}) as { x?: number }
    beside.relativePosition = { x, y: shift }
    this.occupy(y + shift + this.heightBeside(node))
    return beside
  }

  /** What stands in the rail has been set: it is taken down to its lowest line. */
  take(node: LaidNode): void {
    const { page } = this.host.context()
    const tops = node.positions.filter(({ pageNumber }) => pageNumber === page + 1).map(({ top }) => top)
    this.occupy(Math.max(0, ...tops) + 2 * TO_SPARE)
  }

  /** Whether something stands in the rail here: what is beside it must not be moved by itself. */
  isBesideText(): boolean {
    const { page, y } = this.host.context()
    return this.taken.page === page && y < this.taken.y
  }

  private heightBeside({ sidebar, stack }: LaidNode): number {
    const beside = stack?.[0]
    return sidebar && beside ? this.host.heights.alone(beside, sidebar.width) + sidebar.gap : 0
  }

  private occupy(y: number): void {
    const { page } = this.host.context()
    this.taken = { page, y: this.taken.page === page ? Math.max(this.taken.y, y) : y }
  }
}

/** Whether a sidebar that waits may come after this: no level of headings is left out, and it stays in its section. */
export const mayPass = ({ sidebar }: LaidNode, item: LaidNode | undefined): boolean =>
  item !== undefined &&
  !item.floatBarrier &&
  !item.pageBreak &&
  (item.headlineLevel === undefined || item.headlineLevel === sidebar?.level)

const formsOf = ({ stack }: LaidNode) => ({ beside: stack?.[0], across: stack?.[1] })

/** A column takes the width that it is given, whatever is in it. */
const longestWord = (node: LaidNode | undefined): number =>
  Math.max(0, ...(node?.columns ?? [node]).map((column) => column?._minWidth ?? 0))

/** Whether it leaves the rail free, and is of the same section. */
function isInTextColumn(item: LaidNode | undefined): item is LaidNode {
  if (!item || item.floatBarrier || item.pageBreak || item.sidebar || item.relativePosition || item.absolutePosition)
    return false
  const [left, , right] = item._margin ?? [0, 0, 0, 0]
  return left >= 0 && right >= 0
}
