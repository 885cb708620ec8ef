/** Which structure element a node of the definition becomes. */
import type { LaidNode } from './pdfmake-internals'
import {
  ARTIFACTS,
  type Artifact,
  type AttributeDictionary,
  type ElementAttributes,
  type Owner,
  plainText,
  StructElement,
} from './semantic-tree'

const BULLETS: Record<string, string> = { circle: 'Circle', square: 'Square', none: 'None' }
const NUMBERS: Record<string, string> = {
  'lower-alpha': 'LowerAlpha',
  'upper-alpha': 'UpperAlpha',
  'lower-roman': 'LowerRoman',
  'upper-roman': 'UpperRoman',
  none: 'None',
}

export interface OpenContext {
  /** Stamps an item of a page with its owner. */
  stamp(item: object, owner: Owner): void
  /** Called for a picture that says nothing; throws, or lets it become an artifact. */
  pictureWithoutAlt(node: LaidNode): void
  /** An id no other note has. */
  freshNoteId(): string
}

/** The element for a node under `parent`: a new one, `parent` itself for a transparent node, or an artifact. */
export function openElement(node: LaidNode, parent: StructElement, context: OpenContext): Owner {
  if (node._span) return parent
  const holder = holderOf(node, parent, context)
  // the only paragraph of a cell or a list item needs no P of its own
  if (holder !== parent && node.text !== undefined && !node.tag && !isHeadingInItem(node)) {
    return withText(holder, node, context)
  }
  const type = typeOf(node)
  if (type === 'decoration') return ARTIFACTS.layout
  // { tag: 'Table', stack: [caption, table] } is one table
  if (type === 'Table' && holder.type === 'Table') return withText(holder, node, context)
  if (type === null) return holder
  if (type === 'Figure' && !node.alt && !node.actualText) {
    context.pictureWithoutAlt(node)
    return ARTIFACTS.layout
  }
  const isLinked = isPicture(node) && (node.link || node.linkToDestination || node.linkToPage)
  const attrs: ElementAttributes = { text: node.outlineText || plainText(node.text), level: node.headlineLevel }
  const element = new StructElement(type, isLinked ? new StructElement('Link', holder) : holder, attrs)
  if (type === 'L') {
    attrs.items = node.ul ?? node.ol ?? []
    const numbering = node.ul ? (BULLETS[node.type ?? ''] ?? 'Disc') : (NUMBERS[node.type ?? ''] ?? 'Decimal')
    attrs.attributes = { O: 'List', ListNumbering: numbering }
  }
  return withText(element, node, context)
}

const isPicture = (node: LaidNode): boolean => Boolean(node.image || node.svg)
const isHeadingInItem = (node: LaidNode): boolean => !node._cell && Boolean(node.headlineLevel)

/** The element that will hold the node: that of its table cell, the body of its list item, or `parent`. */
function holderOf(node: LaidNode, parent: StructElement, context: OpenContext): StructElement {
  if (node._cell) return node._cell
  if (parent.type !== 'L' || !parent.attrs.items?.includes(node)) return parent
  if (node.ul || node.ol) {
    // pdfmake writes a nested list as an item of its own; it belongs to the body of the item before it
    const item = parent.kids.findLast((kid) => kid instanceof StructElement && kid.type === 'LI')
    const body = item instanceof StructElement ? item.kids.at(-1) : undefined
    return body instanceof StructElement ? body : parent
  }
  const item = new StructElement('LI', parent)
  const glyph = node.listMarker?.canvas?.[0] ?? node.listMarker?._inlines?.[0]
  if (glyph !== undefined) {
    const isDrawn = node.listMarker?.canvas !== undefined
    context.stamp(glyph, new StructElement('Lbl', item, isDrawn ? { actualText: '\u2022' } : {}))
  }
  return new StructElement('LBody', item)
}

/** null: transparent. 'decoration': an artifact. */
function typeOf(node: LaidNode): string | null {
  if (node.tag) return node.tag
  if (node.text !== undefined) {
    if (node.text === '' || (Array.isArray(node.text) && node.text.length === 0)) return null
    return node.headlineLevel ? `H${node.headlineLevel}` : 'P'
  }
  if (node.ul || node.ol) return 'L'
  if (node.table) {
    if (!node._tocRows && !node.table.presentation) return 'Table'
  } else if (isPicture(node) || (node.canvas && node.alt)) return 'Figure'
  else if (node.canvas) return 'decoration'
  return node.lang || node.title ? 'Div' : null // a container that carries a language
}

function withText(element: StructElement, node: LaidNode, context: OpenContext): StructElement {
  const { lang, alt, actualText, expansion, title } = node
  if (lang) element.attrs.lang = lang
  if (alt) element.attrs.alt = alt
  if (actualText) element.attrs.actualText = actualText
  if (expansion) element.attrs.expansion = expansion
  if (title) element.attrs.title = title
  if (element.type === 'Note') element.attrs.id = node.id ?? context.freshNoteId()
  return element
}

/** Rows and cells of a table, made before its content, so that they exist whatever the layout does with them. */
export function buildTable(table: NonNullable<LaidNode['table']>, element: StructElement): void {
  const headerRows = Math.min(table.headerRows ?? 0, table.body.length)
  const head = headerRows > 0 && headerRows < table.body.length ? new StructElement('THead', element) : null
  const rest = new StructElement('TBody', element)
  table.body.forEach((row, r) => {
    const tr = new StructElement('TR', r < headerRows && head ? head : rest)
    for (const cell of row) {
      if (cell._span) continue
      const scope = cell.scope ?? (r < headerRows ? 'Column' : undefined)
      const attributes: AttributeDictionary = { O: 'Table' }
      if (scope) attributes.Scope = scope
      if (cell.colSpan && cell.colSpan > 1) attributes.ColSpan = cell.colSpan
      if (cell.rowSpan && cell.rowSpan > 1) attributes.RowSpan = cell.rowSpan
      const attrs = Object.keys(attributes).length > 1 ? { attributes } : {}
      cell._cell = new StructElement(scope ? 'TH' : 'TD', tr, attrs)
    }
  })
}

/** pdfmake sets the contents list as a table; its rows become TOC > TOCI > Reference, nested by heading level. */
export function buildContents(rows: readonly LaidNode[][], headings: readonly LaidNode[], parent: StructElement): void {
  const first = headings[0]?.headlineLevel ?? 1
  const open = [{ level: first, element: new StructElement('TOC', parent) }]
  rows.forEach((row, i) => {
    const heading = headings[i]
    const level = heading?.headlineLevel ?? 1
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop()
    let current = open.at(-1)
    if (current === undefined) return
    if (level > current.level) {
      current = { level, element: new StructElement('TOC', current.element) }
      open.push(current)
    }
    const reference = new StructElement('Reference', new StructElement('TOCI', current.element))
    for (const cell of row) {
      cell._cell = reference
      for (const inline of cell._inlines ?? []) inline._linkText = plainText(heading?.text)
    }
  })
}

/** Which artifact pdfmake's name for a repeated part stands for. */
export const repeatedPart = (name: string): Artifact =>
  name === 'header' ? ARTIFACTS.header : name === 'footer' ? ARTIFACTS.footer : ARTIFACTS.repeated
