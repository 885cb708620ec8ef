/**
 * Room for a block that nearly fits: the spaces between the blocks that stand on the page already are made a little smaller, all in the
 * same measure, and what is below them moves up. Nothing else changes, so lines, breaks and what is read stay as they were. In points.
 */
import type { DocumentContext, LaidNode, LaidPosition, Owned } from './pdfmake-internals'

/** What a space may give away: so much of it, or, of a large one, what it is larger than this. */
const MOST_OF_A_SPACE = 0.4
const LEFT_OF_A_LARGE_ONE = 12
/** Spaces no larger than this part paragraphs and stay as they are: they are the rhythm of the text. */
const BETWEEN_PARAGRAPHS = 7.01
/** Sums of floats never come out exactly. */
const ROUNDING = 0.02

interface Group {
  readonly node: LaidNode | undefined
  /** What the space over it may still give away. */
  spare: number
}

/** An item of a page: what of it is moved depends on its kind. */
interface Movable extends Owned {
  type?: string
  y?: number
  y1?: number
  y2?: number
  points?: { y: number }[]
}

export class PageSpaces {
  private readonly context: () => DocumentContext
  private page = -1
  /** Of the page, in order; what was there before the first block, or goes on from the page before, is the first one's. */
  private groups: Group[] = []
  private groupOf = new Map<object, number>()

  constructor(context: () => DocumentContext) {
    this.context = context
  }

  /** Called right before a block is set. @param space between it and the block before it, or 0 when that is not to change */
  before(node: LaidNode, space: number): void {
    this.mark()
    this.groups.push({ node, spare: spareOf(space) })
  }

  /** Called right after it was set. */
  after(): void {
    this.mark()
  }

  /** What can be gained on the page as it stands. */
  spare(): number {
    this.mark()
    return this.groups.reduce((sum, group) => sum + group.spare, 0)
  }

  /**
   * Moves up what stands on the page, so that `wanted` more fits below it; does nothing when that cannot be had.
   * @param own what the space over the block that is to fit may give, too
   * @returns what that space gives
   */
  tighten(wanted: number, own: number): number {
    const gain = wanted + ROUNDING
    const all = this.spare() + own
    if (gain > all) return 0
    let up = 0
    const ups = this.groups.map((group) => {
      const taken = (group.spare * gain) / all
      group.spare -= taken
      up += taken
      return up
    })
    const context = this.context()
    for (const { item } of context.getCurrentPage().items) moveUp(item, ups[this.groupOf.get(item) ?? 0] ?? 0)
    this.groups.forEach(({ node }, i) => {
      for (const position of onPage(node, context.page)) position.top -= ups[i] ?? 0
    })
    context.y -= up
    context.availableHeight += up
    return gain - up
  }

  /** What has come onto the page since it was asked last belongs to the block that was set. */
  private mark(): void {
    const context = this.context()
    if (context.page !== this.page) {
      this.page = context.page
      this.groups = [{ node: undefined, spare: 0 }]
      this.groupOf = new Map()
    }
    const latest = this.groups.length - 1
    for (const { item } of context.getCurrentPage().items) {
      if (!this.groupOf.has(item)) this.groupOf.set(item, latest)
    }
  }
}

/** What a space between two blocks may give away. */
export const spareOf = (space: number): number =>
  space > BETWEEN_PARAGRAPHS ? Math.max(space * MOST_OF_A_SPACE, space - LEFT_OF_A_LARGE_ONE) : 0

/** Of a node and of all in it, each once: they are the same objects. */
const onPage = (node: LaidNode | undefined, page: number): Set<LaidPosition> =>
  new Set(node?.positions.filter(({ pageNumber }) => pageNumber === page + 1))

function moveUp(item: Movable, by: number): void {
  if (by === 0) return
  if (item.type === 'line') {
    item.y1 = (item.y1 ?? 0) - by
    item.y2 = (item.y2 ?? 0) - by
  } else if (item.points) for (const point of item.points) point.y -= by
  else item.y = (item.y ?? 0) - by
}
