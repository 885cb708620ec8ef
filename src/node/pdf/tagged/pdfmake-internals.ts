/**
 * The only door to pdfmake's and pdfkit's insides: loads the CommonJS modules and says, in types of our own, exactly
 * what this layer relies on. pdfmake, pdfkit and fontkit must stay outside of bundles, for the subclasses need the
 * very module instances that pdfmake itself uses.
 */
import { createRequire } from 'node:module'
import type { Readable } from 'node:stream'
import type { FontkitFont } from '../../charts/fontkit-font'
import type { DrawnDocument, DrawnFont, GlyphPosition } from '../drawn-document'
import type { Drawing, PageSize } from './node-types'
import type { Owner, Slot, StructElement } from './semantic-tree'

// ---------------------------------------------------------------------------------------------------- pdfkit

/** A glyph as fontkit hands it out, with the characters it stands for. */
export interface ShapedGlyph {
  readonly id: number
  readonly codePoints: readonly number[]
  /** Font units. */
  readonly advanceWidth: number
}
/** Where a glyph stands, in font units. */
export type FontPosition = Readonly<Record<'xAdvance' | 'yAdvance' | 'xOffset' | 'yOffset', number>>
/** A word as glyphs at their places. */
export interface ShapedRun {
  readonly glyphs: readonly ShapedGlyph[]
  readonly positions: readonly GlyphPosition[]
  /** Thousandths of the font size. */
  readonly advanceWidth: number
}

/** A fontkit font: the parsed file. */
export interface ParsedFont extends FontkitFont {
  layout(text: string): {
    readonly glyphs: readonly ShapedGlyph[]
    readonly positions: readonly FontPosition[]
    readonly advanceWidth: number
  }
  getGlyph(id: number, codePoints?: readonly number[]): ShapedGlyph | null
  /** Glyphs handed out so far, by id; each remembers the characters it was first asked for. */
  _glyphs: Record<number, unknown>
}

/** A font in one document. */
export interface PdfFont extends DrawnFont {
  readonly name: string
  /** Thousandths of the font size. */
  readonly ascender: number
  readonly font: ParsedFont
  readonly subset: object | undefined
  layout(text: string, features?: readonly string[], onlyWidth?: boolean): ShapedRun
  /** Of a word with the space after it; `layout` asks for one after the other. */
  layoutCached(word: string): ShapedRun
  layoutRun(word: string, features?: readonly string[]): ShapedRun
  encode(text: string, features?: readonly string[]): [readonly string[], readonly GlyphPosition[]]
  lineHeight(size: number): number
  widthOfString(text: string, size: number, features?: readonly string[]): number
}
export type PdfFontClass = new (document: object, font: ParsedFont, id: string) => PdfFont

export interface PdfGradient {
  stop(offset: number, color: string, opacity?: number): this
}
export type Paint = string | readonly [number, number, number] | PdfGradient
export type FillRule = 'even-odd' | 'non-zero'

/** What a drawing may use of a pdfkit document. Coordinates in points from the top left corner of the page. */
export interface PdfKitDocument extends DrawnDocument {
  save(): this
  restore(): this
  transform(a: number, b: number, c: number, d: number, e: number, f: number): this
  translate(x: number, y: number): this
  scale(x: number, y?: number): this
  rotate(degrees: number, options?: { origin?: [number, number] }): this
  moveTo(x: number, y: number): this
  lineTo(x: number, y: number): this
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): this
  closePath(): this
  rect(x: number, y: number, width: number, height: number): this
  roundedRect(x: number, y: number, width: number, height: number, radius: number): this
  circle(x: number, y: number, radius: number): this
  ellipse(x: number, y: number, radiusX: number, radiusY?: number): this
  path(d: string): this
  clip(rule?: FillRule): this
  fill(paint?: Paint, rule?: FillRule): this
  fill(rule?: FillRule): this
  stroke(paint?: Paint): this
  fillAndStroke(fill?: Paint, stroke?: Paint, rule?: FillRule): this
  fillColor(paint: Paint, opacity?: number): this
  strokeColor(paint: Paint, opacity?: number): this
  fillOpacity(opacity: number): this
  strokeOpacity(opacity: number): this
  opacity(opacity: number): this
  lineWidth(width: number): this
  lineCap(cap: 'butt' | 'round' | 'square'): this
  lineJoin(join: 'miter' | 'round' | 'bevel'): this
  miterLimit(limit: number): this
  dash(length: number | readonly number[], options?: { space?: number; phase?: number }): this
  undash(): this
  linearGradient(x1: number, y1: number, x2: number, y2: number): PdfGradient
  radialGradient(x1: number, y1: number, r1: number, x2: number, y2: number, r2: number): PdfGradient
  fontSize(size: number): this
  text(
    text: string,
    x: number,
    y: number,
    options?: {
      lineBreak?: boolean
      baseline?: 'alphabetic' | 'top' | 'middle' | 'bottom'
      fill?: boolean
      stroke?: boolean
      characterSpacing?: number
      features?: readonly string[]
    },
  ): this
  widthOfString(text: string): number
  /** A font of the document, embedded when first used. */
  provideFont(family: string, bold?: boolean, italics?: boolean): PdfFont
  /** Makes a font of the document the one that `text` uses. */
  useFont(family: string, bold?: boolean, italics?: boolean): this
  /** The font in use; a drawing that changes it puts it back. */
  _font: unknown
  _fontSize: number
  /** Where text would go on. */
  x: number
  y: number
}

/** An indirect object. */
export interface PdfReference {
  readonly id: number
  data: PdfDictionary
  buffer: Buffer[]
  compress: boolean
  /** With the bytes of a stream, or without. */
  end(bytes?: Uint8Array): void
  finalize(): void
}
/** pdfkit's values: a primitive string is a PDF name, a String object a PDF string. */
// biome-ignore lint/complexity/noBannedTypes: the String object is how pdfkit tells a string from a name
export type PdfValue = string | String | number | boolean | null | object | undefined
export type PdfDictionary = Record<string, PdfValue>

export interface PdfTree<T> {
  limits: boolean
  readonly _items: Record<string, T>
  add(key: string | number, value: T): T
  get(key: string | number): T | undefined
}
/** Entries are owners while the pages are drawn, references once the tree is written. */
export type ParentTreeEntry = StructElement | PdfReference | (StructElement | PdfReference)[]

export interface PdfOutline {
  addItem(title: string, options: { expanded: boolean; top: number; left: number }): PdfOutline
}

export interface PdfImage {
  readonly image?: { decodePixels?(callback: (pixels: Buffer) => void): void }
}

export interface LinkOptions {
  // biome-ignore lint/complexity/noBannedTypes: see PdfValue
  Contents: String
  structParent: { add(annotation: { annotationRef: PdfReference }): void }
}

/** pdfmake's document, itself a pdfkit document. */
export interface MakeDocument extends PdfKitDocument, Readable {
  readonly options: {
    lang: string
    tagged: boolean
    subset: string | undefined
    claimsUa: boolean
    objectStreams: boolean
  }
  readonly info: Record<string, string | Date> & { CreationDate: Date }
  readonly page: DrawnDocument['page'] & {
    readonly width: number
    readonly height: number
    readonly structParentTreeKey: number
    readonly dictionary: PdfReference
  }
  readonly outline: PdfOutline
  readonly images: Record<string, string>
  _root: PdfReference
  _info: PdfReference
  _id: Buffer
  _offset: number
  _offsets: number[]
  _font: PdfFont
  _fontSize: number
  _fontCount: number
  _fontFamilies: Record<string, PdfFont>
  _fillColor: unknown
  _ctmStack: unknown[]
  x: number
  y: number
  addContent(operators: string): this
  addPage(options: { size: [number, number] }): this
  appendXML(xml: string): void
  font(src: string, family?: string, size?: number): this
  openImage(src: string | Buffer): PdfImage
  ref(data?: PdfDictionary): PdfReference
  end(): void
  link(x: number, y: number, width: number, height: number, url: string, options: LinkOptions): this
  goTo(x: number, y: number, width: number, height: number, name: string, options: LinkOptions): this
  addNamedDestination(name: string, kind: 'XYZ', left: number | null, top: number, zoom: number | null): void
  annotate(x: number, y: number, width: number, height: number, options: LinkOptions & PdfDictionary): this
  getStructTreeRoot(): PdfReference
  getStructParentTree(): PdfTree<ParentTreeEntry>
  createStructParentTreeNextKey(): number
  addNamedEmbeddedFile(name: string, file: PdfReference): void
  _addInfo(): void
  _write(data: string | Buffer): void
  _refEnd(ref: PdfReference): void
  _finalize(): void
}

export interface DocumentOptions {
  size: [number, number]
  pdfVersion: '1.7'
  subset: string | undefined
  claimsUa: boolean
  tagged: true
  displayTitle: true
  compress: boolean
  lang: string
  objectStreams: boolean
  fontLayoutCache: true
  bufferPages: false
  autoFirstPage: false
  font: null
  info: Record<string, string | Date>
}

// --------------------------------------------------------------------------------------------------- pdfmake

/** Whose content an item of a page is; pdfmake's own cloning carries these fields along. */
export interface Owned {
  _sem?: Owner
  _slot?: Slot
  /** The same number seen again is a repeated table header. */
  _uid?: number
  /** Of the innermost node around it that has one. */
  _origin?: object
}

export interface LaidPosition {
  pageNumber: number
  left: number
  top: number
}

/** A word or piece of a word, measured. */
export interface Inline extends Owned {
  text: string
  x: number
  width: number
  height: number
  font: PdfFont
  fontSize: number
  fontFeatures?: readonly string[]
  characterSpacing?: number
  color?: string
  opacity?: number
  sup?: boolean
  sub?: boolean
  alignment?: string
  leadingCut?: number
  trailingCut?: number
  lineEnd?: boolean
  justifyShift?: number
  link?: string | null
  linkToDestination?: string | null
  linkToPage?: number | null
  decoration?: string | null
  background?: string | null
  lang?: string
  tag?: string
  alt?: string
  actualText?: string
  expansion?: string
  footnote?: unknown
  mark?: string
  backAlt?: string
  anchor?: string
  /** Of the run it is a word of. */
  origin?: object
  _noteNumber?: number
  /** The whole text of the link this word belongs to. */
  _linkText?: string
  _softHyphen?: boolean
  _isPage?: boolean
  _pageNodeRef?: LaidNode | null
  _tocItemRef?: LaidNode
  _pageRef?: { _nodeRef: LaidNode }
}

export interface Line extends Owned {
  inlines: Inline[]
  inlineWidths: number
  trailingCut: number
  maxWidth: number
  newLineForced?: boolean
  lastLineInParagraph?: boolean
  id?: string | undefined
  x?: number
  y?: number
  _outline?: { id?: string; parentId?: string; text: unknown; expanded: boolean } | null
  _pageNodeRef?: LaidNode | null
  /** Our own: words of an entry of the contents, and its number; dots lead from the one to the other. */
  _leaderFrom?: Leader
  _leaderTo?: Leader
  getHeight(): number
  getWidth(): number
  getAscenderHeight(): number
}

/** Dots from the end of an entry's words to its number. */
export interface Leader {
  readonly colour: string
  /** Where the words end on the page, once they are drawn. */
  from?: number
}

export interface Vector extends Owned {
  type: string
}

/** A column or a column of a table, once its width is known. */
export interface SizedColumn {
  width?: number | string
  _calcWidth?: number
}

export interface LaidLayout {
  hLineWidth(line: number, node: LaidNode): number
  paddingTop(row: number, node: LaidNode): number
  paddingBottom(row: number, node: LaidNode): number
}

/** A node of the definition after pdfmake has preprocessed and measured it. */
export interface LaidNode extends Owned, SizedColumn {
  text?: unknown
  stack?: LaidNode[]
  columns?: LaidNode[]
  ul?: LaidNode[]
  ol?: LaidNode[]
  type?: string
  table?: {
    body: LaidNode[][]
    widths: SizedColumn[]
    heights?: unknown
    headerRows?: number
    dontBreakRows?: boolean
    presentation?: boolean
  }
  toc?: {
    title?: LaidNode | null
    hideEmpty?: boolean
    leaders?: string
    _table?: LaidNode
    _items: { _textNodeRef: LaidNode }[]
  }
  image?: string
  svg?: string
  canvas?: Vector[]
  qr?: string
  attachment?: unknown
  drawing?: Drawing

  id?: string
  tag?: string
  headlineLevel?: number
  opensSection?: boolean
  outlineText?: string
  lang?: string
  alt?: string
  actualText?: string
  expansion?: string
  title?: string
  scope?: string
  colSpan?: number
  rowSpan?: number
  artifact?: boolean
  origin?: object
  unbreakable?: boolean
  keepWithNext?: boolean
  trimTop?: boolean
  float?: boolean
  floatBarrier?: boolean
  newspaper?: { gap: number }
  sidebar?: { width: number; gap: number; level: number }
  pageBreak?: string
  absolutePosition?: object
  relativePosition?: object
  link?: string | null
  linkToDestination?: string | null
  linkToPage?: number | null
  footnote?: unknown
  backAlt?: string
  mark?: string
  pageReference?: string
  positions: LaidPosition[]

  x: number
  y: number
  listMarker?: { canvas?: Vector[]; _inlines?: Inline[] }
  _inlines?: Inline[]
  _margin?: [number, number, number, number] | null
  _width: number
  _height: number
  _minHeight?: number
  _minWidth?: number
  _gap?: number
  _gapSize?: { width: number }
  _offsets?: { total: number; offsets: number[] }
  _layout?: LaidLayout
  /** Covered by a span of a neighbouring cell. */
  _span?: boolean
  _linkText?: string
  /** Our own: of an entry of the contents, its words and its number. */
  _leaderFrom?: Leader
  _leaderTo?: Leader
  _noteNumber?: number
  /** Our own: of a sidebar, how it is set. */
  _sidebarForm?: 'beside' | 'across'
  /** Our own: the element of a table cell, made before its content. */
  _cell?: StructElement
  /** Our own: makes the elements of the contents list, when this is the table pdfmake built for it. */
  _tocRows?: (rows: LaidNode[][]) => void
  /** Our own: a copy that is only measured. `width` when it is set in another width than the current one. */
  _probe?: { width?: number }
}

export interface LaidPage {
  items: { type: string; item: Owned }[]
  pageSize: PageSize
  pageMargins: { left: number; top: number; right: number; bottom: number }
  watermark?: object
}

export interface DocumentContext {
  page: number
  pages: LaidPage[]
  x: number
  y: number
  availableWidth: number
  availableHeight: number
  pageMargins: LaidPage['pageMargins']
  snapshots: object[]
  getCurrentPage(): LaidPage
  moveDown(height: number): boolean
}

export interface Fragment {
  height: number
}
export interface PageWriter {
  transactionLevel: number
  context(): DocumentContext
  moveToNextPage(orientation?: string): void
  beginUnbreakableBlock(width?: number, height?: number): void
  commitUnbreakableBlock(x?: number, y?: number): void
  addLine(line: Line, keepPosition?: boolean, index?: number): LaidPosition | false
  addImage(node: LaidNode, index?: number): LaidPosition | false
  addSVG(node: LaidNode, index?: number): LaidPosition | false
  addCanvas(node: LaidNode, index?: number): LaidPosition[] | false
  addFragment(fragment: Fragment, useX?: boolean, useY?: boolean, keepPosition?: boolean): boolean
}

export type NodeGetter = (page: number, pages: number, size: PageSize) => object | string | null | undefined

export type BackgroundGetter = (page: number, size: PageSize) => object | string | null | undefined

/** The nodes around what is being measured, outermost first: their styles are inherited. */
export interface StyleStack {
  readonly styleOverrides: readonly unknown[]
  clone(): StyleStack
  /** The innermost value of a style. */
  getProperty(property: string): unknown
  /** Asks with the styles of one more node. */
  auto(item: { readonly style?: unknown }, ask: () => unknown): unknown
}

/** Breaks texts into words and measures them. */
export interface TextInlines {
  buildInlines(texts: unknown, stack: StyleStack): unknown
}

export interface MakeLayoutBuilder {
  get writer(): PageWriter
  set writer(writer: PageWriter)
  readonly docMeasure: { measureBlock(node: LaidNode): LaidNode; readonly textInlines: TextInlines }
  readonly docPreprocessor: { preprocessBlock(node: object): LaidNode }
  registerTableLayouts(layouts: object): void
  layoutDocument(
    content: unknown,
    document: MakeDocument,
    styles: object,
    defaultStyle: object,
    background: BackgroundGetter | undefined,
    header: NodeGetter | undefined,
    footer: NodeGetter | undefined,
    watermark: object | undefined,
  ): LaidPage[]
  tryLayoutDocument(...args: unknown[]): { pages: LaidPage[]; linearNodeList: LaidNode[] }
  addBackground(background: BackgroundGetter | undefined): void
  addDynamicRepeatable(getter: NodeGetter | undefined, size: unknown, name: string): void
  addHeadersAndFooters(header: NodeGetter | undefined, footer: NodeGetter | undefined): void
  processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void
  processVerticalContainer(node: LaidNode): void
  processRow(row: { cells: LaidNode[]; rowIndex?: number }): unknown
  processTable(node: LaidNode): void
  processToc(node: LaidNode): void
  processCanvas(node: LaidNode): void
  processLeaf(node: LaidNode): void
  buildNextLine(node: LaidNode): Line | null
}

export interface MakeRenderer {
  readonly pdfDocument: MakeDocument
  renderPages(pages: LaidPage[]): void
  renderLine(line: Line, x: number, y: number): void
  renderVector(vector: Vector): void
  renderImage(image: LaidNode): void
  renderSVG(svg: LaidNode): void
  renderAttachment(attachment: object): void
  renderWatermark(page: LaidPage): void
  beginClip(rect: object): void
  endClip(): void
  beginVerticalAlignment(item: object): void
  endVerticalAlignment(item: object): void
}

export interface TextDecorator {
  drawBackground(line: Line, x: number, y: number): void
  drawDecorations(line: Line, x: number, y: number): void
}

// --------------------------------------------------------------------------------------------------- modules

const requireModule = createRequire(import.meta.url)
const load = (name: string): unknown => (requireModule(`pdfmake/js/${name}`) as { default: unknown }).default

export const PdfMakeDocument = load('PDFDocument') as new (
  fonts: object,
  images: Record<string, string>,
  patterns: object,
  attachments: object,
  options: DocumentOptions,
  virtualFiles: null,
  mayReadFile: (path: string) => boolean,
) => MakeDocument

export const LayoutBuilder = load('LayoutBuilder') as new (
  pageSize: object,
  pageMargins: object,
  svgMeasure: object,
) => MakeLayoutBuilder

export const PageElementWriter = load('PageElementWriter') as new (context: DocumentContext) => PageWriter

export const Renderer = load('Renderer') as new (
  document: MakeDocument,
  onProgress: ((fraction: number) => void) | undefined,
) => MakeRenderer

export const Decorator = load('TextDecorator') as new (document: MakeDocument) => TextDecorator

export const SvgMeasure = load('SVGMeasure') as new () => object

const TextWidths = load('TextInlines') as new (document: null) => { widthOfText(text: string, inline: Inline): number }
/** Width in points of a text in the font and size of a piece of a line. */
export const widthOfText = (text: string, inline: Inline): number => new TextWidths(null).widthOfText(text, inline)

/** Sets `_calcWidth` of every column, as the layout itself will. */
export const { buildColumnWidths } = load('columnCalculator') as {
  buildColumnWidths(columns: SizedColumn[], availableWidth: number, offsets?: number, table?: LaidNode): void
}

export const { normalizePageSize, normalizePageMargin } = requireModule('pdfmake/js/PageSize') as {
  normalizePageSize(size: unknown, orientation: string | undefined): PageSize
  normalizePageMargin(margin: unknown): LaidPage['pageMargins']
}

export const { tableLayouts } = requireModule('pdfmake/js/tableLayouts') as { tableLayouts: object }
