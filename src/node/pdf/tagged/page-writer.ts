/** pdfmake's page writer, except that it never loses content in silence. */
import {
  type DocumentContext,
  type Fragment,
  type LaidNode,
  type LaidPosition,
  type Line,
  PageElementWriter,
} from './pdfmake-internals'

/** A block that may not be parted, or a picture or line, does not fit on a page of its own. */
export class BlockTooTall extends Error {
  /** The node's id, or the beginning of its text. */
  readonly block: string

  constructor(block: string) {
    super(`Taller than a page can hold, so it would be lost: ${block}. Let it break over pages or make it smaller.`)
    this.name = 'BlockTooTall'
    this.block = block
  }
}

/** Something was laid out and is on no page: an error of this program, found before anybody misses the words. */
export class ContentLost extends Error {
  constructor(readonly block: string) {
    super(`A part of it would be on no page: ${block}. Move it, shorten it or split it.`)
    this.name = 'ContentLost'
  }
}

export class StrictPageWriter extends PageElementWriter {
  private readonly describe: () => string

  /** `describe` names the block that is being set when something does not fit. */
  constructor(context: DocumentContext, describe: () => string) {
    super(context)
    this.describe = describe
  }

  override addLine(line: Line, keepPosition?: boolean, index?: number): LaidPosition | false {
    return this.placed(super.addLine(line, keepPosition, index))
  }

  override addCanvas(node: LaidNode, index?: number): LaidPosition[] | false {
    return this.placed(super.addCanvas(node, index))
  }

  override addImage(node: LaidNode, index?: number): LaidPosition | false {
    return this.contained(node, super.addImage(node, index))
  }

  override addSVG(node: LaidNode, index?: number): LaidPosition | false {
    return this.contained(node, super.addSVG(node, index))
  }

  override addFragment(fragment: Fragment, useX?: boolean, useY?: boolean, keepPosition?: boolean): boolean {
    return this.placed(super.addFragment(fragment, useX, useY, keepPosition))
  }

  /** Of an unbreakable block, a header or a footer only the first page is kept. */
  override commitUnbreakableBlock(x?: number, y?: number): void {
    if (this.transactionLevel === 1 && this.context().pages.some((page, n) => n > 0 && page.items.length > 0)) {
      throw new BlockTooTall(this.describe())
    }
    super.commitUnbreakableBlock(x, y)
  }

  private placed<T>(result: T): T {
    if (!result) throw new BlockTooTall(this.describe())
    return result
  }

  /** On an empty page pdfmake draws a picture that is too tall, over the edge of the paper. */
  private contained<T>(node: LaidNode, result: T): T {
    const { availableHeight, snapshots } = this.context()
    const overflows = node.absolutePosition === undefined && snapshots.length === 0 && availableHeight < -0.01
    return this.placed(overflows ? false : result) as T
  }
}
