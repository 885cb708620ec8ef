/**
 * The structure tree while the document is being made. It is built during the layout (the call tree of
 * `processNode` is the semantic tree), filled with marked-content ids while pages are drawn, and written after the
 * last page, so a paragraph over three pages or a link over two lines needs no special case.
 */
import type { LaidNode, PdfReference } from './pdfmake-internals'

export const SOFT_HYPHEN = '\u00ad'

/** Content that is drawn and not read. `properties` is the property list of its BDC operator. */
export interface Artifact {
  readonly properties: string
}
export const ARTIFACTS = {
  layout: { properties: '<</Type/Layout>>' },
  background: { properties: '<</Type/Background>>' },
  header: { properties: '<</Type/Pagination/Subtype/Header>>' },
  footer: { properties: '<</Type/Pagination/Subtype/Footer>>' },
  watermark: { properties: '<</Type/Pagination/Subtype/Watermark>>' },
  /** Table headers repeated on a further page. */
  repeated: { properties: '<</Type/Pagination>>' },
} as const satisfies Record<string, Artifact>

export interface MarkedContent {
  readonly page: PdfReference
  readonly mcid: number
}
export interface AnnotationLink {
  readonly page: PdfReference
  readonly annotation: PdfReference
}
/**
 * A place among the children of an element that the renderer fills later, so that an element's own text keeps its
 * place between its block children.
 */
export type Slot = (StructElement | MarkedContent | AnnotationLink)[]

/** An attribute dictionary (entry A); string values are PDF names. */
export type AttributeDictionary = Record<string, string | number | number[]>

export interface ElementAttributes {
  lang?: string | undefined
  alt?: string | undefined
  actualText?: string | undefined
  expansion?: string | undefined
  title?: string | undefined
  id?: string | undefined
  attributes?: AttributeDictionary
  /** Of an inline element: what makes the next piece of text a continuation of it. */
  continues?: string
  /** Of a heading: its text and level, for the bookmark. */
  text?: string
  level?: number | undefined
  /** Of a list: its items as laid out. */
  items?: readonly LaidNode[]
}

export class StructElement {
  readonly type: string
  readonly attrs: ElementAttributes
  readonly kids: (StructElement | Slot)[] = []
  parent: StructElement | null
  /** Set when the tree is written. */
  ref: PdfReference | null = null

  constructor(type: string, parent: StructElement | null, attrs: ElementAttributes = {}) {
    this.type = type
    this.attrs = attrs
    this.parent = parent
    parent?.kids.push(this)
  }

  /** The open slot at the end of the children. */
  slot(): Slot {
    const last = this.kids.at(-1)
    if (Array.isArray(last)) return last
    const slot: Slot = []
    this.kids.push(slot)
    return slot
  }

  /** pdfmake prints nodes in its error messages; the tree would be circular. */
  toJSON(): string {
    return this.type
  }
}

export type Owner = StructElement | Artifact
export const isArtifact = (owner: Owner): owner is Artifact => !(owner instanceof StructElement)

/** The words of a node, a run or a list of them. */
export function plainText(content: unknown): string {
  if (content === null || content === undefined) return ''
  if (Array.isArray(content)) return content.map(plainText).join('')
  if (typeof content === 'object') return 'text' in content ? plainText(content.text) : ''
  return String(content).replaceAll(SOFT_HYPHEN, '')
}

/** Elements that got no content are not written, except empty table cells. */
export const isUsed = (element: StructElement): boolean =>
  element.type === 'TD' ||
  element.type === 'TH' ||
  element.kids.flat().some((kid) => !(kid instanceof StructElement) || isUsed(kid))
