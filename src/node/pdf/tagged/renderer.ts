/**
 * Draws the pages: every item between BDC and EMC, as content of its structure element or as an artifact; one link
 * annotation to each piece of a link; bookmarks at their headings.
 */
import type { TaggedDocument } from './document'
import {
  bareInlines,
  type DrawnInline,
  fillInPageNumbers,
  inlineElement,
  isPlainLine,
  joinWords,
  splitRuns,
} from './line-runs'
import type { Box } from './node-types'
import {
  Decorator,
  type Inline,
  type LaidNode,
  type LaidPage,
  type Leader,
  type Line,
  type Owned,
  type PdfOutline,
  Renderer,
  type Vector,
  widthOfText,
} from './pdfmake-internals'
import {
  ARTIFACTS,
  type Artifact,
  isArtifact,
  type Owner,
  plainText,
  type Slot,
  type StructElement,
} from './semantic-tree'
import { namedDestinations, pdfString, writeStructure } from './structure-writer'

/** Points by which text may reach over the edge of the paper; glyphs are rarely as wide as their boxes. */
const OVERHANG = 2

/** Dots of the contents, in points: how large, how far from one another, how far from words and numbers. */
const LEADER = { dot: 0.8, step: 4, apart: 3 } as const

/** Where a link leads, and what it says. */
type LinkTarget = Pick<LaidNode, 'link' | 'linkToDestination' | 'linkToPage'>

/** Something was drawn: a line of text with the parts of it that have an origin of their own, or a figure. */
export interface Drawn {
  /** From 1. */
  readonly page: number
  readonly box: Box
  readonly origin: object
  readonly kind: 'text' | 'figure'
  /** The words of the line; of a figure its alt text. */
  readonly text: string
  readonly parts: readonly { readonly origin: object; readonly box: Box; readonly text: string }[]
}
export type OnDrawn = (drawn: Drawn) => void

export class TaggedRenderer extends Renderer {
  private readonly document: TaggedDocument
  private readonly onCutOff: (text: string) => void
  private readonly seen = new Set<number>()
  /** The slot whose marked content is open. */
  private current: Slot | null = null
  private page = 0
  private readonly onDrawn: OnDrawn | undefined
  private readonly bookmarks: { level: number; item: PdfOutline }[] = []

  /** `onCutOff` is told of text that runs over the edge of the paper. */
  constructor(
    document: TaggedDocument,
    root: StructElement,
    hooks: {
      onCutOff: (text: string) => void
      onPage: ((done: number) => void) | undefined
      onDrawn: OnDrawn | undefined
    },
  ) {
    super(document, undefined)
    this.document = document
    this.onCutOff = hooks.onCutOff
    this.onDrawn = hooks.onDrawn
    document.onPageEnd = () => {
      this.close()
      hooks.onPage?.(this.page)
      this.page += 1
    }
    document.onEnd = () => {
      this.close()
      writeStructure(document, root)
    }
    // the root of a number or name tree has no /Limits
    document.getStructParentTree().limits = false
    namedDestinations(document).limits = false
  }

  /** Whether the item that was stamped with this number is on a page. */
  hasDrawn(uid: number): boolean {
    return this.seen.has(uid)
  }

  // ---------------------------------------------------------------------------------------- marked content

  private close(): void {
    if (this.current === null) return
    this.document.addContent('EMC')
    this.current = null
  }

  /** Consecutive lines of one element on one page share one marked-content id. */
  private asContent(element: StructElement, slot: Slot, draw: () => void): void {
    if (this.current !== slot) {
      this.close()
      const { document } = this
      const owners = document.getStructParentTree().get(document.page.structParentTreeKey)
      if (!Array.isArray(owners)) throw new Error('The page has no entry in the parent tree')
      slot.push({ page: document.page.dictionary, mcid: owners.length })
      document.addContent(`/${element.type} <</MCID ${owners.length}>> BDC`)
      owners.push(element)
      this.current = slot
    }
    draw()
  }

  private asArtifact(artifact: Artifact, draw: () => void): void {
    this.close()
    this.document.addContent(`/Artifact ${artifact.properties} BDC`)
    draw()
    this.document.addContent('EMC')
  }

  /** The same item seen again is a repeated table header: an artifact. */
  private ownerOf(item: Owned): Owner {
    const owner = item._sem
    if (owner === undefined) return ARTIFACTS.layout
    if (isArtifact(owner) || item._uid === undefined) return owner
    if (this.seen.has(item._uid)) return ARTIFACTS.repeated
    this.seen.add(item._uid)
    return owner
  }

  // ----------------------------------------------------------------------------------------- vectors, clips

  override renderVector(vector: Vector): void {
    const owner = this.ownerOf(vector)
    const draw = (): void => super.renderVector(vector)
    if (isArtifact(owner)) this.asArtifact(owner, draw)
    else this.asContent(owner, slotOf(vector), draw)
  }

  override beginClip(rect: object): void {
    this.close()
    super.beginClip(rect)
  }

  override endClip(): void {
    this.close()
    super.endClip()
  }

  override beginVerticalAlignment(item: object): void {
    this.close()
    super.beginVerticalAlignment(item)
  }

  override endVerticalAlignment(item: object): void {
    this.close()
    super.endVerticalAlignment(item)
  }

  override renderWatermark(page: LaidPage): void {
    this.asArtifact(ARTIFACTS.watermark, () => super.renderWatermark(page))
  }

  override renderAttachment(): void {
    throw new Error('Attachments are not supported in tagged documents')
  }

  // ------------------------------------------------------------------------------------------------ figures

  override renderImage(image: LaidNode): void {
    this.renderFigure(image, (item) => super.renderImage(item))
  }

  override renderSVG(svg: LaidNode): void {
    this.renderFigure(svg, (item) => {
      if (item.drawing !== undefined) this.renderDrawing(item, item.drawing)
      else this.withoutAnnotations(() => super.renderSVG(item))
    })
  }

  private renderFigure(item: LaidNode, draw: (bare: LaidNode) => void): void {
    const owner = this.ownerOf(item)
    const bare: LaidNode = { ...item, link: null, linkToPage: null, linkToDestination: null }
    if (item._origin !== undefined)
      this.onDrawn?.({
        page: this.page,
        box: { x: item.x, y: item.y, width: item._width, height: item._height },
        origin: item._origin,
        kind: 'figure',
        text: item.alt ?? '',
        parts: [],
      })
    if (isArtifact(owner)) {
      this.asArtifact(owner, () => draw(bare))
      return
    }
    const box: Box = { x: item.x, y: item.y, width: item._width, height: item._height }
    const bottom = this.document.page.height - box.y - box.height
    owner.attrs.attributes = {
      O: 'Layout',
      Placement: 'Block',
      BBox: [box.x, bottom, box.x + box.width, bottom + box.height],
    }
    this.close()
    this.asContent(owner, slotOf(item), () => draw(bare))
    this.close()
    if (owner.parent?.type === 'Link') this.annotate(owner.parent, item, box, owner.attrs.alt ?? '')
  }

  /** Leaves the document as it was, whatever the drawing does to it. */
  private renderDrawing(item: LaidNode, drawing: NonNullable<LaidNode['drawing']>): void {
    const { document } = this
    const { _font, _fontSize, _fillColor, x, y } = document
    const depth = document._ctmStack.length
    document.save()
    drawing.drawOn(document, { x: item.x, y: item.y, width: item._width, height: item._height })
    if (document._ctmStack.length <= depth) throw new Error('A drawing restored more often than it saved')
    while (document._ctmStack.length > depth) document.restore()
    Object.assign(document, { _font, _fontSize, _fillColor, x, y })
  }

  /** An <a> inside of an SVG makes annotations that are in no structure tree; they must go. */
  private withoutAnnotations(draw: () => void): void {
    const { data } = this.document.page.dictionary
    const count = (): number => (Array.isArray(data.Annots) ? data.Annots.length : 0)
    const before = count()
    draw()
    if (count() === before || !Array.isArray(data.Annots)) return
    if (before === 0) delete data.Annots
    else data.Annots.length = before
  }

  // -------------------------------------------------------------------------------------------------- lines

  override renderLine(line: Line, x: number, y: number): void {
    // a list label has an owner of its own
    const label = line.inlines[0]?._sem === undefined ? undefined : line.inlines[0]
    const item: Owned = label ?? line
    const owner = this.ownerOf(item)
    if (this.onDrawn && line._origin !== undefined) this.tellOfLine(this.onDrawn, line._origin, line, x, y)
    if (!isArtifact(owner)) this.checkOnPaper(line, x, y)
    if (line._outline && !isArtifact(owner)) this.bookmark(line._outline, owner, y)
    if (isPlainLine(line)) {
      const plain = derive(line, { inlines: joinWords(line.inlines), _outline: null })
      const draw = (): void => super.renderLine(plain, x, y)
      if (isArtifact(owner)) this.asArtifact(owner, draw)
      else this.asContent(owner, slotOf(item), draw)
      return
    }
    const inlines = bareInlines(line)
    fillInPageNumbers(inlines)
    // parts of a line keep the height and baseline of the whole
    const height = line.getHeight()
    const ascender = line.getAscenderHeight()
    const part = (list: Inline[], extra: Partial<Line> = {}): Line =>
      derive(line, {
        inlines: list,
        _outline: null,
        getHeight: () => height,
        getAscenderHeight: () => ascender,
        ...extra,
      })
    if (line.inlines.some((inline) => inline.background)) {
      this.asArtifact(ARTIFACTS.layout, () => new Decorator(this.document).drawBackground(line, x, y))
    }
    const join = (list: DrawnInline[]): DrawnInline[] => (line._pageNodeRef ? list : joinWords(list))
    if (isArtifact(owner)) {
      this.asArtifact(owner, () => super.renderLine(part(join(inlines), { id: undefined }), x, y))
    } else {
      splitRuns(inlines).forEach((run, n) => {
        const rest: Partial<Line> = n === 0 ? {} : { _pageNodeRef: null, id: undefined }
        this.renderRun(owner, slotOf(item), line, join(run), { x, y, height }, (list) =>
          super.renderLine(part(list, rest), x, y),
        )
      })
    }
    if (line._leaderFrom) line._leaderFrom.from = x + line.getWidth()
    if (line._leaderTo) this.drawLeader(line._leaderTo, x + startOfNumber(line), y + ascender)
    if (line.inlines.some((inline) => inline.decoration)) {
      const decorated = inlines.map((inline) => ({ ...inline, decoration: inline.source.decoration ?? null }))
      this.asArtifact(ARTIFACTS.layout, () => new Decorator(this.document).drawDecorations(part(decorated), x, y))
    }
  }

  /** On one grid for the whole page, so that the dots of all entries stand under one another. */
  private drawLeader({ from, colour }: Leader, numberAt: number, baseline: number): void {
    if (from === undefined) return
    const start = Math.ceil((from + LEADER.apart) / LEADER.step) * LEADER.step
    const end = Math.floor((numberAt - LEADER.apart) / LEADER.step) * LEADER.step
    if (end - start < LEADER.step) return
    this.asArtifact(ARTIFACTS.layout, () => {
      const { document } = this
      document.save().lineWidth(LEADER.dot).lineCap('round').strokeColor(colour)
      document.dash(0.01, { space: LEADER.step - 0.01 })
      document
        .moveTo(start, baseline - LEADER.dot / 2)
        .lineTo(end, baseline - LEADER.dot / 2)
        .stroke()
        .restore()
    })
  }

  private tellOfLine(tell: OnDrawn, origin: object, line: Line, x: number, y: number): void {
    const height = line.getHeight()
    const boxOf = (inlines: readonly Inline[]): Box => {
      const [first, last] = [inlines[0], inlines.at(-1)]
      const left = first?.x ?? 0
      const right = (last?.x ?? 0) + (last?.width ?? 0) - (last?.trailingCut ?? 0)
      return { x: x + left, y, width: right - left, height }
    }
    const parts: { origin: object; inlines: Inline[] }[] = []
    for (const inline of line.inlines) {
      if (inline.origin === undefined) continue
      const last = parts.at(-1)
      if (last?.origin === inline.origin) last.inlines.push(inline)
      else parts.push({ origin: inline.origin, inlines: [inline] })
    }
    tell({
      page: this.page,
      box: boxOf(line.inlines),
      origin,
      kind: 'text',
      text: plainText(line.inlines),
      parts: parts.map((part) => ({ origin: part.origin, box: boxOf(part.inlines), text: plainText(part.inlines) })),
    })
  }

  /** Columns and tables wider than the page are set without a word; what they cut off would be lost. */
  private checkOnPaper(line: Line, x: number, y: number): void {
    const { width, height } = this.document.page
    const first = line.inlines[0]
    const last = line.inlines.at(-1)
    if (first === undefined || last === undefined) return
    const right = x + last.x + last.width - (last.trailingCut ?? 0)
    const isOnPaper = x + first.x >= -OVERHANG && right <= width + OVERHANG && y + line.getHeight() <= height + OVERHANG
    if (isOnPaper) return
    const text = plainText(line.inlines).trim()
    if (text !== '') this.onCutOff(text)
  }

  private renderRun(
    owner: StructElement,
    ownerSlot: Slot,
    line: Line,
    run: DrawnInline[],
    at: { x: number; y: number; height: number },
    draw: (run: DrawnInline[]) => void,
  ): void {
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined) return
    const { source } = first
    const { element, slot, link } = inlineElement(owner, ownerSlot, source)
    if (source.anchor !== undefined) this.document.addNamedDestination(source.anchor, 'XYZ', null, at.y, null)
    this.asContent(element, slot, () => {
      // text extraction and screen readers must meet a soft hyphen, not a hard one
      if (source._softHyphen) this.document.addContent('/Span <</ActualText <FEFF00AD>>> BDC')
      draw(run)
      if (source._softHyphen) this.document.addContent('EMC')
    })
    if (link === undefined) return
    const shown = plainText(run.map((inline) => inline.text)).trim()
    const isPage = run.some((inline) => inline._isPage) || Boolean(line._pageNodeRef)
    const whole = source._linkText
    const contents = isPage
      ? `${whole ? `${whole}, ` : ''}page ${run
          .map((inline) => inline.text)
          .join('')
          .trim()}`
      : source.alt || whole || shown
    this.close()
    const width = last.x + last.width - (last.trailingCut ?? 0) - first.x
    this.annotate(link, source, { x: at.x + first.x, y: at.y, width, height: at.height }, contents)
  }

  // ------------------------------------------------------------------------------------ links and bookmarks

  private annotate(element: StructElement, target: LinkTarget, box: Box, contents: string): void {
    const { document } = this
    const { x, y, width, height } = box
    const options = {
      Contents: pdfString(contents || target.link || target.linkToDestination || `page ${target.linkToPage}`),
      structParent: {
        add: ({ annotationRef }: { annotationRef: LaidAnnotation }) => {
          // pdfkit hands over the annotation before it writes it
          const key = document.createStructParentTreeNextKey()
          annotationRef.data.StructParent = key
          document.getStructParentTree().add(key, element)
          element.slot().push({ page: document.page.dictionary, annotation: annotationRef })
        },
      },
    }
    if (target.link) document.link(x, y, width, height, target.link, options)
    else if (target.linkToDestination) document.goTo(x, y, width, height, target.linkToDestination, options)
    else if (target.linkToPage) {
      const Dest = [target.linkToPage - 1, 'XYZ', null, null, null]
      document.annotate(x, y, width, height, { Subtype: 'Link', Dest, ...options })
    }
  }

  private bookmark(outline: NonNullable<Line['_outline']>, heading: StructElement, y: number): void {
    const level = heading.attrs.level ?? 1
    while ((this.bookmarks.at(-1)?.level ?? 0) >= level) this.bookmarks.pop()
    const parent = this.bookmarks.at(-1)?.item ?? this.document.outline
    const { width } = this.document.page
    // pdfkit counts the left edge from the right
    const options = { expanded: outline.expanded, top: Math.max(0, y - 8), left: width }
    const item = parent.addItem(heading.attrs.text || plainText(outline.text), options)
    this.bookmarks.push({ level, item })
  }
}

/** pdfmake keeps the room of five digits for a number, and sets it at the right of that. */
function startOfNumber({ inlines, _pageNodeRef: target }: Line): number {
  const [first] = inlines
  if (first === undefined) return 0
  const page = target?.positions?.[0]?.pageNumber
  return first.x + first.width - (page === undefined ? first.width : widthOfText(String(page), first))
}

type LaidAnnotation = Parameters<TaggedDocument['_refEnd']>[0]

const slotOf = (item: Owned): Slot => {
  if (item._slot === undefined) throw new Error('Content without a place in the structure tree')
  return item._slot
}

/** A line like `line`, with its methods, except for `changes`. */
const derive = (line: Line, changes: Partial<Line>): Line =>
  Object.assign(Object.create(Object.getPrototypeOf(line)), line, changes)
