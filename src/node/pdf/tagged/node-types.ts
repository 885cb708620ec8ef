/**
 * The document definition this layer accepts: pdfmake's words, narrowed to what a briefing uses, plus what a tagged
 * PDF needs to know. Lengths in points. pdfmake changes what it is given, so a definition is built anew for each
 * rendering; afterwards the nodes carry `positions`.
 */
import type { PdfKitDocument } from './pdfmake-internals'

/** Left, top, right, bottom; or horizontal, vertical; or all four alike. */
export type Margin = number | [number, number] | [number, number, number, number]

/** Where a node landed; written by the layout. `pageNumber` counts from 1, `top` and `left` from the paper's edge. */
export interface Position {
  pageNumber: number
  left: number
  top: number
}

/** Character and paragraph style; every node takes these directly or through a named style. */
export interface Style {
  font?: string
  fontSize?: number
  /** Multiple of the font's own line height. */
  lineHeight?: number
  bold?: boolean
  italics?: boolean
  color?: string
  background?: string
  opacity?: number
  alignment?: 'left' | 'right' | 'center' | 'justify'
  characterSpacing?: number
  decoration?: 'underline' | 'lineThrough' | 'overline'
  decorationColor?: string
  decorationStyle?: 'solid' | 'dashed' | 'dotted' | 'double' | 'wavy'
  decorationThickness?: number
  fontFeatures?: string[]
  noWrap?: boolean
  preserveLeadingSpaces?: boolean
  preserveTrailingSpaces?: boolean
  markerColor?: string
  margin?: Margin
}

/** PDF 1.7 standard structure types a definition may ask for by name. */
export type StructureTag =
  | 'Art'
  | 'BlockQuote'
  | 'Caption'
  | 'Code'
  | 'Div'
  | 'Formula'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'Index'
  | 'Lbl'
  | 'Note'
  | 'P'
  | 'Part'
  | 'Quote'
  | 'Reference'
  | 'Sect'
  | 'Span'
  | 'Table'

interface Semantics {
  /** A name for links and page references; lower-case ASCII, so that the name tree sorts alike everywhere. */
  id?: string
  tag?: StructureTag
  /** BCP 47, when it differs from what surrounds it. */
  lang?: string
  /** Read instead of what is drawn, for example when capitals are only a style. */
  actualText?: string
  /** What an abbreviation stands for. */
  expansion?: string
  title?: string
  /** Of no meaning to the pages: `onDrawn` hands it back with the place where this was drawn. */
  origin?: object
}

interface Links {
  link?: string
  linkToDestination?: string
  /** Counts from 1. */
  linkToPage?: number
}

interface Block extends Semantics, Style {
  style?: string | string[]
  width?: number | 'auto' | '*' | `${number}%`
  pageBreak?: 'before' | 'after'
  pageOrientation?: 'portrait' | 'landscape'
  absolutePosition?: { x: number; y: number }
  /** Moves the block out of the flow; it takes no room. */
  relativePosition?: { x: number; y: number }
  /** Drawn, but no part of what is read: the block repeats or decorates. */
  artifact?: boolean
  /** Never parted by a page end. Taller than a page is an error (`BlockTooTall`). */
  unbreakable?: boolean
  /** Moves to the next page unless the beginning of the next block fits, too. On by default for headings. */
  keepWithNext?: boolean
  /** No space above when the block opens a page. */
  trimTop?: boolean
  /** Where it does not fit, the text after it goes first. For unbreakable blocks that the text refers to by number. */
  float?: boolean
  /** No float that comes before it is set after it: the beginning of a section. */
  floatBarrier?: boolean
  /** Set by the layout. */
  positions?: Position[]
}

/** A piece of a paragraph. */
export interface TextRun extends Semantics, Links, Style {
  text: string | InlineContent[]
  style?: string | string[]
  sup?: boolean
  sub?: boolean
  alt?: string
  /** A name for links to this very place, no other's; lower-case ASCII. */
  anchor?: string
}
/** The number of the page on which the node with this id begins. */
export interface PageReference extends Style {
  pageReference: string
}
/** Numbered in order, unless it brings its mark; set at the foot of the page. Only in the main text flow. Its look: named style `footnote`. */
export interface Footnote extends Style {
  footnote: string | InlineContent[]
  /** Instead of its number. */
  mark?: string
  /** Read for the mark; “Footnote 1” when not given. */
  alt?: string
  /** Read for the mark before the note, which leads back; “Back to footnote 1” when not given. */
  backAlt?: string
}
export type InlineContent = string | TextRun | PageReference | Footnote

/** A paragraph, or a heading when `headlineLevel` is given. */
export interface TextBlock extends Block, Links {
  text: string | InlineContent[]
  headlineLevel?: 1 | 2 | 3 | 4 | 5 | 6
  /** From here to the next such block everything is one section (`Sect`) of what is read. Not inside of other blocks. */
  opensSection?: boolean
  /** A bookmark to this block, nested by `headlineLevel`. */
  outline?: boolean
  outlineText?: string
  outlineExpanded?: boolean
  tocItem?: boolean | string
  tocStyle?: string
  tocNumberStyle?: string
  tocMargin?: [number, number, number, number]
}

export interface Stack extends Block {
  stack: Content[]
  /** Set in two columns of the same height, `gap` points apart, page after page. Paragraphs and lists only, no footnotes. */
  newspaper?: { gap: number }
  /**
   * Two forms of the same content, of which one is set: the first, with a `relativePosition` beside the text that follows, if it is no higher
   * than that; else the second, in the text. It may wait for the next page as a float does, but passes no heading of another `level` than its
   * own. The first is `width` wide, and `gap` is kept free below it.
   */
  sidebar?: { width: number; gap: number; level: number }
}

export interface Columns extends Block {
  columns: Content[]
  columnGap?: number
  /** Text flows from one column to the next, as in a newspaper. */
  snakingColumns?: boolean
}

export interface BulletList extends Block {
  ul: Content[]
  type?: 'square' | 'circle' | 'none'
}
export interface NumberedList extends Block {
  ol: Content[]
  start?: number
  separator?: string | [string, string]
  type?: 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman' | 'none'
}

interface CellStyle {
  /** Makes the cell a header of its row, its column or both; cells of header rows are column headers anyway. */
  scope?: 'Row' | 'Column' | 'Both'
  colSpan?: number
  rowSpan?: number
  fillColor?: string
  /** Left, top, right, bottom. */
  border?: [boolean, boolean, boolean, boolean]
  verticalAlignment?: 'top' | 'middle' | 'bottom'
}
/** A cell covered by a span to its left or above is written as ''. */
export type TableCell = string | (Exclude<Content, string | Content[]> & CellStyle)

export interface TableBlock extends Block {
  table: {
    body: TableCell[][]
    widths?: (number | 'auto' | '*' | `${number}%`)[]
    heights?: number | ((row: number) => number | 'auto')
    headerRows?: number
    keepWithHeaderRows?: number
    /** No row is parted by a page end. A row taller than a page is an error (`BlockTooTall`). */
    dontBreakRows?: boolean
    /** A table for the layout only: no rows and cells are announced. */
    presentation?: boolean
  }
  layout?: string | TableLayout
}

/** Lines and paddings of a table. Row and column numbers count lines, from 0 to the number of rows or columns. */
export interface TableLayout {
  hLineWidth?: (line: number, node: LaidTable) => number
  vLineWidth?: (line: number, node: LaidTable) => number
  hLineColor?: string | ((line: number, node: LaidTable) => string)
  vLineColor?: string | ((line: number, node: LaidTable) => string)
  paddingLeft?: (column: number, node: LaidTable) => number
  paddingRight?: (column: number, node: LaidTable) => number
  paddingTop?: (row: number, node: LaidTable) => number
  paddingBottom?: (row: number, node: LaidTable) => number
  fillColor?: string | ((row: number, node: LaidTable, column: number) => string | null)
  hLineWhenBroken?: boolean
}
/** What a layout function may ask of its table. */
export interface LaidTable {
  table: { body: readonly unknown[][]; widths: readonly unknown[] }
}

interface Picture extends Block, Links {
  /** What the picture says, for those who do not see it. '' means decoration: it is left out of what is read. */
  alt: string
}
export interface ImageBlock extends Omit<Picture, 'width'> {
  /** A key of `images`, or a data URI of a PNG or JPEG. */
  image: string
  width?: number
  height?: number
  fit?: [number, number]
  cover?: {
    width: number
    height: number
    align?: 'left' | 'center' | 'right'
    valign?: 'top' | 'center' | 'bottom'
  }
}
export interface SvgBlock extends Omit<Picture, 'width'> {
  svg: string
  width?: number
  height?: number
}

/** Where on the page a drawing goes: points from the top left corner of the paper. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}
/** A vector figure that draws itself on the page. It scales itself from its own pixels to the box. */
export interface Drawing {
  widthPx: number
  heightPx: number
  drawOn(doc: PdfKitDocument, box: Box): void
}
export interface DrawingBlock extends Omit<Picture, 'width'> {
  drawing: Drawing
  width: number
  height: number
}

interface VectorPaint {
  color?: string
  lineColor?: string
  lineWidth?: number
  lineCap?: 'butt' | 'round' | 'square'
  lineJoin?: 'miter' | 'round' | 'bevel'
  dash?: { length: number; space?: number; phase?: number }
  fillOpacity?: number
  strokeOpacity?: number
}
export type CanvasShape = VectorPaint &
  (
    | { type: 'rect'; x: number; y: number; w: number; h: number; r?: number }
    | { type: 'line'; x1: number; y1: number; x2: number; y2: number }
    | { type: 'ellipse'; x: number; y: number; r1: number; r2?: number }
    | { type: 'polyline'; points: { x: number; y: number }[]; closePath?: boolean }
    | { type: 'path'; d: string }
  )
/** Rules, bars and boxes. Decoration, unless it has an alt text. */
export interface CanvasBlock extends Block {
  canvas: CanvasShape[]
  alt?: string
}

/** The contents list, made from the nodes with `tocItem`. */
export interface TocBlock extends Block {
  toc: {
    id?: string
    title?: TextBlock
    hideEmpty?: boolean
    /** Colour of dots that lead from an entry to its number; none when left out. */
    leaders?: string
    textStyle?: Style
    numberStyle?: Style
    outlines?: boolean
  }
}

export type Content =
  | string
  | Content[]
  | TextBlock
  | Stack
  | Columns
  | BulletList
  | NumberedList
  | TableBlock
  | ImageBlock
  | SvgBlock
  | DrawingBlock
  | CanvasBlock
  | TocBlock

export interface PageSize {
  width: number
  height: number
}

/** A file inside of the document, which says what it is to it (PDF/A-3, `AFRelationship`). */
export interface AssociatedFile {
  /** Lower-case ASCII, and no other file's: names are sorted by the runtime's locale. */
  readonly name: string
  /** For example `text/csv`. */
  readonly mediaType: string
  /** `Source`: the document was made from it; `Data`: a figure shows it. */
  readonly relationship: 'Source' | 'Data'
  readonly description: string
  readonly bytes: Uint8Array
}

export interface TaggedDefinition {
  /** BCP 47 language of the document. */
  language: string
  info: {
    title: string
    author?: string
    subject?: string
    keywords?: string
    creator?: string
    producer?: string
    /** Written into the file, so the caller decides: equal input makes equal bytes. */
    creationDate: Date
    modDate?: Date
  }
  /** Also conform to this profile of PDF/A. */
  subset?: 'PDF/A-2a' | 'PDF/A-3a'
  /** Without a profile, or with PDF/A-3a: PDF/A-2 takes no files of other kinds. */
  files?: readonly AssociatedFile[]
  /** On by default: the file says that it conforms to PDF/UA-1. Off for drafts, which may lack what that takes. */
  claimsUa?: boolean
  pageSize: 'LETTER' | 'A4' | 'A5' | PageSize
  pageOrientation?: 'portrait' | 'landscape'
  pageMargins: Margin
  /** Data URIs of PNG or JPEG pictures. Each is embedded once, however often it is shown. */
  images?: Record<string, string>
  defaultStyle: Style & { font: string }
  styles?: Record<string, Style>
  tableLayouts?: Record<string, TableLayout>
  /** Called for each page; read by nobody: artifacts. Page numbers count from 1. */
  background?: (page: number, size: PageSize) => Content | null
  header?: (page: number, pages: number, size: PageSize) => Content | null
  footer?: (page: number, pages: number, size: PageSize) => Content | null
  watermark?: {
    text: string
    font?: string
    fontSize?: number
    color?: string
    opacity?: number
    bold?: boolean
    angle?: number
  }
  content: Content
}

/** Font files by family, then by pdfmake's four styles: paths of TrueType or OpenType files. */
export type FontFiles = Record<string, { normal: string; bold: string; italics: string; bolditalics: string }>
