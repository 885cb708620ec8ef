/**
 * pdfmake's layout, which also builds the semantic tree, stamps every item of a page with its owner, and keeps
 * together what belongs together: headings with their text, widows and orphans, footnotes with their page.
 */
import { BlockHeights, keepsWithNext } from './block-heights'
import { type FootnoteHost, Footnotes } from './footnotes'
import { hyphenate, justify, resolvePageReferences, separateForcedBreak } from './line-shaping'
import { Newspaper } from './newspaper'
import { PageSpaces, spareOf } from './page-spaces'
import { StrictPageWriter } from './page-writer'
import {
  type BackgroundGetter,
  type LaidNode,
  type LaidPage,
  LayoutBuilder,
  type Leader,
  type Line,
  type NodeGetter,
  type Owned,
  type PageWriter,
} from './pdfmake-internals'
import { ARTIFACTS, type Artifact, isArtifact, type Owner, plainText, StructElement } from './semantic-tree'
import { mayPass, Sidebars } from './sidebars'
import { buildContents, buildTable, openElement, repeatedPart } from './structure'
import { rememberStyles } from './style-memory'

/** Lines of a paragraph that must stay together before and after a page end. */
const LIMITS = { orphans: 2, widows: 2 }

/** A list that begins no nearer to the page end is not asked whether it nearly fits. Points. */
const NEAR_PAGE_END = 240

/** Elements around blocks: an empty line among their children belongs to nobody. */
const HOLDS_NO_TEXT: ReadonlySet<string> = new Set(['Document', 'Sect', 'Div', 'BlockQuote', 'Table', 'TR', 'L', 'LI'])

export class TaggedLayoutBuilder extends LayoutBuilder implements FootnoteHost {
  root = new StructElement('Document', null)
  readonly warnings: string[] = []
  /** The block of every line and picture that is to be read, by `_uid`: all of them must be drawn. */
  private readonly mustBeDrawn = new Map<number, LaidNode>()
  private readonly strict: boolean
  private readonly onStep: () => void
  private readonly heights = new BlockHeights(
    () => this.writer.context(),
    (node) => this.heightsWithNotes(node),
    LIMITS,
    (node) => this.newspaperOf(node),
  )
  private pageWriter: PageWriter | undefined
  private elements: StructElement[] = [this.root]
  /** Holds what follows the heading that opened it. */
  private section: StructElement | undefined
  private artifact: Artifact | null = null
  private origin: object | undefined
  private serial = 0
  private footnotes = new Footnotes(this)
  private spaces = new PageSpaces(() => this.writer.context())
  /** The space over them is smaller already. */
  private readonly squeezed = new WeakSet<LaidNode>()
  private sidebars = this.freshSidebars()
  /** The paragraph that must break after `breakAt` lines on this page. */
  private breaking: { node: LaidNode; page: number; line: number; breakAt: number } | null = null
  /** Text in columns that is being set. */
  private newspaper: Newspaper | undefined
  /** The nodes being set, outermost first; and the one that was set last. */
  private readonly nodes: LaidNode[] = []
  private latest: LaidNode | undefined
  private readonly rows = new Map<LaidNode, LaidNode[]>()

  constructor(pageSize: object, pageMargins: object, svgMeasure: object, strict: boolean, onStep: () => void) {
    super(pageSize, pageMargins, svgMeasure)
    this.strict = strict
    this.onStep = onStep
  }

  // pdfmake makes its page writer inside of a method; ours takes over its context
  override get writer(): PageWriter {
    if (this.pageWriter === undefined) throw new Error('Nothing is being laid out')
    return this.pageWriter
  }
  override set writer(writer: PageWriter) {
    this.pageWriter = new StrictPageWriter(writer.context(), () => this.describeBlock())
  }

  override tryLayoutDocument(...args: unknown[]): { pages: LaidPage[]; linearNodeList: LaidNode[] } {
    this.root = new StructElement('Document', null)
    this.elements = [this.root]
    this.section = undefined
    this.artifact = null
    this.origin = undefined
    this.serial = 0
    this.mustBeDrawn.clear()
    this.footnotes = new Footnotes(this)
    this.spaces = new PageSpaces(() => this.writer.context())
    this.sidebars = this.freshSidebars()
    rememberStyles(this.docMeasure.textInlines, this.onStep)
    return super.tryLayoutDocument(...args)
  }

  /** What was set and is on no page, named by its block; undefined when nothing is missing. */
  nameOfLost(wasDrawn: (uid: number) => boolean): string | undefined {
    for (const [uid, node] of this.mustBeDrawn) if (!wasDrawn(uid)) return nameOf(node)
    return undefined
  }

  // -------------------------------------------------------------------------------------------- artifacts

  override addBackground(background: BackgroundGetter | undefined): void {
    this.asArtifact(ARTIFACTS.background, () => super.addBackground(background))
  }

  override addDynamicRepeatable(getter: NodeGetter | undefined, size: unknown, name: string): void {
    this.asArtifact(repeatedPart(name), () => super.addDynamicRepeatable(getter, size, name))
  }

  override addHeadersAndFooters(header: NodeGetter | undefined, footer: NodeGetter | undefined): void {
    this.footnotes.set()
    super.addHeadersAndFooters(header, footer)
  }

  private asArtifact(artifact: Artifact, set: () => void): void {
    const saved = this.artifact
    this.artifact = saved ?? artifact
    set()
    this.artifact = saved
  }

  // ----------------------------------------------------------------------------------------- semantic tree

  override processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void {
    this.onStep()
    this.nodes.push(node)
    const around = this.origin
    this.origin = node.origin ?? around
    const owner = this.ownerOf(node)
    this.stamp(node, owner)
    const isPicture = node.image !== undefined || node.svg !== undefined
    if (isPicture && !isArtifact(owner) && node._uid !== undefined) this.mustBeDrawn.set(node._uid, node)
    const set = (): void => super.processNode(node, isVerticalAlignmentAllowed)
    if (isArtifact(owner)) this.asArtifact(owner, set)
    else this.within(owner, set)
    this.latest = this.nodes.pop()
    this.origin = around
  }

  private ownerOf(node: LaidNode): Owner {
    if (this.artifact) return this.artifact
    if (node.artifact === true || (node.alt === '' && !node.table)) return ARTIFACTS.layout
    const around = this.currentElement()
    const isInSection = around === this.root || around === this.section
    if (node.opensSection && isInSection) this.section = new StructElement('Sect', this.root)
    return openElement(node, isInSection ? (this.section ?? around) : around, {
      stamp: (item, owner) => this.stamp(item, owner),
      pictureWithoutAlt: (picture) => this.complain(`Picture without alt text: ${nameOf(picture)}`),
      freshNoteId: () => `note-${this.serial}`,
    })
  }

  private complain(message: string): void {
    if (this.strict) throw new Error(message)
    this.warnings.push(message)
  }

  currentElement(): StructElement {
    return this.elements.at(-1) ?? this.root
  }

  within(element: StructElement, set: () => void): void {
    this.elements.push(element)
    set()
    this.elements.pop()
  }

  private stamp(item: Owned, owner: Owner): void {
    item._sem = owner
    item._uid = ++this.serial
    if (this.origin !== undefined) item._origin = this.origin
    if (!isArtifact(owner)) item._slot = owner.slot()
  }

  override processTable(node: LaidNode): void {
    if (!this.artifact && node.table) {
      if (node._tocRows) node._tocRows(node.table.body)
      else if (this.currentElement().type === 'Table') buildTable(node.table, this.currentElement())
    }
    super.processTable(node)
  }

  override processRow(row: { cells: LaidNode[]; rowIndex?: number }): unknown {
    const table = this.nodes.at(-1)
    if (row.rowIndex !== undefined && table !== undefined) this.rows.set(table, row.cells)
    return super.processRow(row)
  }

  override processToc(node: LaidNode): void {
    const toc = node.toc
    if (toc === undefined) return
    const table = toc._table
    if (toc.title && (table || toc.hideEmpty !== true)) this.processNode(toc.title)
    if (table === undefined) return
    table._tocRows = (rows) => {
      const headings = toc._items.map((item) => item._textNodeRef)
      buildContents(rows, headings, this.currentElement())
      if (toc.leaders !== undefined) setLeaders(rows, toc.leaders)
    }
    this.processNode(table)
    node.positions.push(...table.positions)
  }

  override processCanvas(node: LaidNode): void {
    const owner = node._sem ?? ARTIFACTS.layout
    for (const vector of node.canvas ?? []) this.stamp(vector, owner)
    super.processCanvas(node)
  }

  // -------------------------------------------------------------------------------------------------- lines

  override buildNextLine(node: LaidNode): Line | null {
    const hasWords = (node._inlines?.length ?? 0) > 0
    if (hasWords && !node._probe) this.newspaper?.beforeLine(node)
    if (hasWords && this.breaking?.node === node) {
      const isDue = this.breaking.line === this.breaking.breakAt
      const isElsewhere = this.writer.context().page !== this.breaking.page
      if (isDue && !isElsewhere) this.writer.moveToNextPage()
      if (isDue || isElsewhere) {
        this.breaking = null
        this.planBreak(node, false) // what is left may not fit on this page either
      }
      if (this.breaking) this.breaking.line++
    }
    const context = this.writer.context()
    const width = context.availableWidth
    context.availableWidth = node._probe?.width ?? width
    const line = super.buildNextLine(node)
    context.availableWidth = width
    if (line === null) return null
    resolvePageReferences(line)
    hyphenate(node._inlines ?? [], line)
    justify(line)
    separateForcedBreak(node, line)
    if (!node._probe) {
      if (node._leaderFrom) line._leaderFrom = node._leaderFrom
      if (node._leaderTo) line._leaderTo = node._leaderTo
      this.footnotes.reserve(line)
      const element = this.currentElement()
      const isNothing = HOLDS_NO_TEXT.has(element.type) && plainText(line.inlines).trim() === ''
      this.stamp(line, this.artifact ?? (isNothing ? ARTIFACTS.layout : element))
      const { _uid: uid } = line
      if (!this.artifact && !isNothing && uid !== undefined && line.inlines.some(({ text }) => text.trim() !== ''))
        this.mustBeDrawn.set(uid, node)
    }
    return line
  }

  /** Heights of the lines a text node will make, set in a copy as they are asked for. */
  *lineHeights(node: LaidNode, width?: number): Generator<number> {
    for (const line of this.linesOf(node, width)) yield line.getHeight()
  }

  /** The same with the room that the notes of each line take at the foot: a heading must not stay where its text cannot begin. */
  private *heightsWithNotes(node: LaidNode): Generator<number> {
    const hasNotes = this.isInFlow() && (node._inlines ?? []).some((inline) => inline.footnote !== undefined)
    const roomForNotes = hasNotes ? this.footnotes.planner() : () => 0
    for (const line of this.linesOf(node)) yield line.getHeight() + roomForNotes(line)
  }

  private *linesOf(node: LaidNode, width?: number): Generator<Line> {
    const probe: LaidNode = {
      ...node,
      _probe: width === undefined ? {} : { width },
      _inlines: (node._inlines ?? []).map((inline) => ({ ...inline })),
    }
    for (let line = this.buildNextLine(probe); line !== null; line = this.buildNextLine(probe)) yield line
  }

  /** Widows and orphans: where a paragraph has to break, if at all. */
  override processLeaf(node: LaidNode): void {
    const saved = this.breaking
    this.breaking = null
    const isDetached = node.absolutePosition !== undefined || node.relativePosition !== undefined
    if (this.mayMove() && !isDetached) this.planBreak(node, true)
    super.processLeaf(node)
    this.breaking = saved
  }

  /** @param canMove the whole of it may go to the next page; not when it has come from there */
  private planBreak(node: LaidNode, canMove: boolean): void {
    const inlines = node._inlines ?? []
    if (inlines.length === 0) return
    const { availableHeight, availableWidth } = this.writer.context()
    const tallest = inlines.reduce((height, inline) => Math.max(height, inline.height), 0)
    const width = inlines.reduce((total, inline) => total + inline.width, 0)
    // two lines that follow one another are together fuller than one line, however long the words are
    const atMost = (2 * width) / availableWidth + 2 + inlines.filter((inline) => inline.lineEnd).length
    const hasNotes = this.isInFlow() && inlines.some((inline) => inline.footnote !== undefined)
    if (!hasNotes && atMost * tallest < availableHeight) return // clearly fits: no need to look
    const { orphans, widows } = LIMITS
    const roomForNotes = hasNotes ? this.footnotes.planner() : () => 0
    let room = availableHeight // taken from as pdfmake does, so that rounding comes out the same
    let fitting = 0
    let lines = 0
    for (const line of this.linesOf(node)) {
      lines++
      room -= roomForNotes(line)
      room -= line.getHeight()
      if (room >= 0) fitting++
      if (lines >= fitting + widows) break // more lines make no difference
    }
    if (fitting >= lines) return
    const keep = Math.min(fitting, lines - widows)
    if (keep >= Math.min(orphans, lines))
      this.breaking = { node, page: this.writer.context().page, line: 0, breakAt: keep }
    else if (canMove && !this.isAtPageTop()) {
      this.writer.moveToNextPage()
      this.planBreak(node, false)
    }
  }

  // --------------------------------------------------------------------------------------------------- flow

  /**
   * Blocks in order, but for floats: one that does not fit waits while the text after it fills the page, never past a
   * barrier. Floats keep their order among themselves. What is read follows what is seen. A block that nearly fits gets the
   * room that it lacks from the spaces of the page.
   */
  override processVerticalContainer(node: LaidNode): void {
    if (node.newspaper) {
      this.newspaper = this.newspaperOf(node)
      this.newspaper.set()
      this.newspaper = undefined
      return
    }
    if (node.sidebar) {
      const form = this.sidebars.form(node)
      if (form === undefined) return
      this.processNode(form)
      node.positions.push(...form.positions)
      return
    }
    const items = node.stack ?? []
    const isText = this.nodes.length === 1
    const waiting: LaidNode[] = []
    let waitsSince = 0
    let before: LaidNode | undefined
    const place = (item: LaidNode): void => {
      const opensPage = item.pageBreak === 'before' || this.isAtPageTop()
      if (item.trimTop && item._margin && this.isInFlow() && opensPage) {
        item._margin = [item._margin[0], 0, item._margin[2], item._margin[3]]
      }
      const isCounted = isText && this.isInFlow()
      if (isCounted) {
        const isFixed =
          opensPage ||
          keepsWithNext(before) ||
          isDetached(item) ||
          this.squeezed.has(item) ||
          this.sidebars.isBesideText()
        this.spaces.before(item, isFixed ? 0 : marginsOf(before)[3] + marginsOf(item)[1])
      }
      const context = this.writer.context()
      const { x, availableWidth } = context
      this.processNode(item)
      node.positions.push(...item.positions)
      if (!isCounted) return
      // pdfmake takes back the margins of a table that went over a page end from the width of the new page, which never had them
      Object.assign(context, { x, availableWidth })
      this.spaces.after()
      if (item.relativePosition) this.sidebars.take(item)
      if (!isDetached(item)) before = item
    }
    const placeWaiting = (isWanted: (float: LaidNode) => boolean): void => {
      for (let next = waiting[0]; next !== undefined && isWanted(next); next = waiting[0]) {
        waiting.shift()
        place(next)
      }
    }
    const sidebars: LaidNode[] = []
    const placeSidebars = (next: number, mustStandHere: boolean): void => {
      if (keepsWithNext(items[next - 1])) return
      for (let first = sidebars[0]; first !== undefined; first = sidebars[0]) {
        const form = this.sidebars.choose([...sidebars, ...items.slice(next)], 0)
        if (form === 'later' && !mustStandHere) return
        first._sidebarForm = form === 'beside' ? 'beside' : 'across'
        place(first)
        sidebars.shift()
      }
    }
    items.forEach((item, i) => {
      const isBarrier = item.floatBarrier === true || item.pageBreak !== undefined
      const placeOnNewPage = (): void => {
        // never between a heading and its text
        if (keepsWithNext(items[i - 1]) || this.writer.context().page <= waitsSince) return
        placeWaiting((float) => this.fits(float))
      }
      if (isBarrier || leadsToFloat(items, i)) placeWaiting(() => true)
      placeOnNewPage()
      if (sidebars[0] && !item.sidebar) placeSidebars(i, !mayPass(sidebars[0], item))
      if (item.sidebar && isText) {
        sidebars.push(item)
        placeSidebars(i + 1, false)
        return
      }
      if (isText && waiting.length === 0) this.makeRoom(items, i, before)
      const canWait = item.float && this.isInFlow() && !this.isAtPageTop() && !keepsWithNext(items[i - 1])
      if (canWait && (waiting.length > 0 || !this.fits(item))) {
        if (waiting.length === 0) waitsSince = this.writer.context().page
        waiting.push(item)
        return
      }
      this.keepChainTogether(items, i)
      if (waiting.length > 0 && this.isAtPageTop()) {
        placeOnNewPage()
        this.keepChainTogether(items, i)
      }
      while (sidebars.length > 0 && this.isAtPageTop()) {
        const left = sidebars.length
        placeSidebars(i, false)
        this.keepChainTogether(items, i)
        if (sidebars.length === left) break // in the middle of a chain
      }
      place(item)
    })
    placeWaiting(() => true)
    placeSidebars(items.length, true)
  }

  private freshSidebars(): Sidebars {
    return new Sidebars({
      context: () => this.writer.context(),
      heights: this.heights,
      isInFlow: () => this.isInFlow(),
      isAtPageTop: () => this.isAtPageTop(),
    })
  }

  private newspaperOf(node: LaidNode): Newspaper {
    return new Newspaper(
      {
        writer: this.writer,
        lineHeights: (text, width) => this.lineHeights(text, width),
        isAtPageTop: () => this.isAtPageTop(),
        setChild: (child) => this.processNode(child),
      },
      node,
      LIMITS,
    )
  }

  /** The space below a block may end with the page: it is cut to what is left there. */
  private fits(block: LaidNode): boolean {
    const over = this.heights.full(block) - this.writer.context().availableHeight
    const below = block._margin?.[3] ?? 0
    if (over > below) return false
    if (over > 0 && block._margin) {
      const [left, top, right] = block._margin
      block._margin = [left, top, right, below - over - 0.01]
    }
    return true
  }

  /** A heading or caption moves to the next page unless the beginning of what follows fits, too. */
  private keepChainTogether(items: readonly LaidNode[], at: number): void {
    if (items[at]?.pageBreak !== undefined || !this.mayMove() || this.isAtPageTop()) return
    const needed = this.neededByChain(items, at)
    if (needed > this.writer.context().availableHeight && needed < this.pageRoom()) this.writer.moveToNextPage()
  }

  /** 0 where no chain begins. */
  private neededByChain(items: readonly LaidNode[], at: number): number {
    if (!keepsWithNext(items[at]) || keepsWithNext(items[at - 1])) return 0
    const whole = this.heightOfChain(items, at, keepsWithNext)
    // longer than a page it cannot stay together, but a heading still stays with the beginning of its text
    return whole < this.pageRoom() ? whole : this.heightOfChain(items, at, (node) => isHeading(node))
  }

  private heightOfChain(items: readonly LaidNode[], from: number, belongs: (node: LaidNode) => boolean): number {
    let height = 0
    let i = from
    for (let item = items[i]; item !== undefined && belongs(item); item = items[++i]) {
      height += this.heights.full(item)
    }
    for (let item = items[i]; item?.relativePosition || item?.sidebar; item = items[++i]) {
      // what stands beside the text takes no room
      if (item.sidebar && this.sidebars.choose(items, i, height) === 'across') break
    }
    return height + this.heights.start(items[i])
  }

  /** What does not fit by a little gets that from the spaces above it. @param before the block over it */
  private makeRoom(items: readonly LaidNode[], at: number, before: LaidNode | undefined): void {
    const item = items[at]
    if (!item || !this.isInFlow() || this.isAtPageTop() || item.pageBreak !== undefined) return
    const [left, above, right, below] = marginsOf(item)
    const own = keepsWithNext(before) ? 0 : Math.min(above, spareOf(marginsOf(before)[3] + above))
    const spare = this.spaces.spare() + own
    if (spare === 0) return
    const missing = this.missing(items, at, spare)
    if (missing <= 0 || missing > spare) return
    const given = this.spaces.tighten(missing, own)
    if (given > 0) item._margin = [left, above - given, right, below]
    if (given > 0) this.squeezed.add(item)
  }

  /** Points by which a block, or a heading with the beginning of its text, is too high for the page. */
  private missing(items: readonly LaidNode[], at: number, spare: number): number {
    const item = items[at]
    if (item === undefined || isDetached(item)) return 0
    const { availableHeight, availableWidth } = this.writer.context()
    if (keepsWithNext(item)) return this.neededByChain(items, at) - availableHeight // 0 in the middle of a chain, which fits
    const below = marginsOf(item)[3]
    const inlines = item._inlines ?? []
    if (item.text !== undefined) {
      // told from afar, as long as it is clear
      const height = Math.max(0, ...inlines.map((inline) => inline.height))
      const width = inlines.reduce((total, inline) => total + inline.width, 0)
      const ends = inlines.filter((inline) => inline.lineEnd).length
      if (((2 * width) / availableWidth + 2 + ends) * height < availableHeight) return 0
      if ((width / availableWidth) * height > availableHeight + spare + below) return 0
    } else if (!item.unbreakable && !((item.ul || item.ol) && availableHeight < NEAR_PAGE_END)) return 0
    return this.heights.full(item) - below - availableHeight
  }

  isInFlow(): boolean {
    const { writer } = this
    return writer.transactionLevel === 0 && writer.context().snapshots.length === 0 && !this.artifact && !this.newspaper
  }

  /** Also in cells and columns; not in what is set as one piece. */
  private mayMove(): boolean {
    return this.writer.transactionLevel === 0 && !this.artifact && !this.newspaper
  }

  isAtPageTop(): boolean {
    const { y, pageMargins } = this.writer.context()
    return y <= pageMargins.top + 0.01
  }

  private pageRoom(): number {
    const { pageSize, pageMargins } = this.writer.context().getCurrentPage()
    return pageSize.height - pageMargins.top - pageMargins.bottom
  }

  pageWidth(): number {
    const { pageSize, pageMargins } = this.writer.context().getCurrentPage()
    return pageSize.width - pageMargins.left - pageMargins.right
  }

  /** The block that asked not to be parted, or else the one being set. */
  private describeBlock(): string {
    for (const node of this.nodes) {
      const row = this.rows.get(node)
      if (node.unbreakable) return nameOf(node)
      const keepsRows = node.table?.dontBreakRows || node.table?.headerRows
      if (row !== undefined && keepsRows) return `table row "${excerpt(row.map(wordsOf).filter(Boolean).join(' | '))}"`
    }
    const node = this.nodes.at(-1) ?? this.latest
    return node === undefined ? 'block' : nameOf(node)
  }
}

/** Dots lead from the last line of each entry of the contents to its number. */
function setLeaders(rows: readonly LaidNode[][], colour: string): void {
  for (const [words, number] of rows) {
    if (words === undefined || number === undefined) continue
    const leader: Leader = { colour }
    words._leaderFrom = leader
    number._leaderTo = leader
  }
}

/** It stands beside the text and takes no room there. */
const isDetached = (node: LaidNode): boolean => node.relativePosition !== undefined || node._sidebarForm === 'beside'

const marginsOf = (node: LaidNode | undefined): [number, number, number, number] =>
  (node?.sidebar ? node.stack?.[1]?._margin : node?._margin) ?? [0, 0, 0, 0]

/** A heading right before a float takes it along, so what waits has to go first. */
function leadsToFloat(items: readonly LaidNode[], at: number): boolean {
  let i = at
  while (keepsWithNext(items[i])) i++
  return i > at && items[i]?.float === true
}

/** A heading, or the rule over one. */
const isHeading = (node: LaidNode): boolean =>
  keepsWithNext(node) &&
  (node.headlineLevel !== undefined || node.canvas !== undefined || node.relativePosition !== undefined)

const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

/** The words of a block, in order; of a picture its alt text. */
function wordsOf(node: LaidNode): string {
  if (node.text !== undefined) return plainText(node.text).trim()
  const kids = node.stack ?? node.columns ?? node.ul ?? node.ol ?? node.table?.body.flat() ?? []
  const words = kids.map(wordsOf).filter(Boolean).join(' ')
  return words || (node.alt ?? '')
}

const nameOf = (node: LaidNode): string => {
  if (node.id) return `block "${node.id}"`
  const words = excerpt(wordsOf(node))
  if (words) return `block "${words}"`
  return node.image ? `picture "${excerpt(node.image)}"` : `block of kind ${Object.keys(node)[0] ?? 'unknown'}`
}
