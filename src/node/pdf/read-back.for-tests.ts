/** Reads a made PDF as another program would: text, structure, bookmarks and what its pages hold. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

// It brings a Path2D, with which only a canvas could draw. Chart.js, when it is loaded after it, would keep its lines in one, and no
// recorder can look into that.
Reflect.deleteProperty(globalThis, 'Path2D')

/** A node of the structure tree as pdf.js gives it. */
export interface StructureNode {
  readonly role: string
  readonly alt?: string
  readonly lang?: string
  readonly children: readonly StructureNode[]
}

export interface ReadBack {
  readonly pageCount: number
  /** Text of each page, one space between pieces, soft hyphens gone. */
  readonly pages: readonly string[]
  /** Structure elements of all pages, in order. */
  readonly structure: readonly StructureNode[]
  readonly bookmarks: readonly string[]
  readonly info: Readonly<Record<string, unknown>>
}

export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  // pdf.js takes the buffer over, so it gets a copy.
  const document = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise
  try {
    const numbers = Array.from({ length: document.numPages }, (_, i) => i + 1)
    const pages = await Promise.all(numbers.map((number) => textOf(document, number)))
    const trees = await Promise.all(numbers.map(async (number) => (await document.getPage(number)).getStructTree()))
    const outline = await document.getOutline()
    const { info } = await document.getMetadata()
    return {
      pageCount: document.numPages,
      pages,
      structure: trees.flatMap((tree) => (tree ? [asNode(tree)] : [])),
      bookmarks: (outline ?? []).flatMap(function titles({ title, items }): string[] {
        return [title, ...items.flatMap(titles)]
      }),
      info: info as Record<string, unknown>,
    }
  } finally {
    await document.destroy()
  }
}

async function textOf(document: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await document.getPage(number)).getTextContent()
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    .join('')
    .replaceAll('\u00ad', '')
    .replaceAll(/\s+/gu, ' ')
}

const asNode = (tree: object): StructureNode => {
  const { role = '', alt, lang, children = [] } = tree as Partial<StructureNode>
  return {
    role,
    ...(alt === undefined ? {} : { alt }),
    ...(lang === undefined ? {} : { lang }),
    children: children.filter((child) => 'role' in child).map(asNode),
  }
}

/** Every element of a role, at any depth. */
export const elementsOf = (nodes: readonly StructureNode[], role: string): StructureNode[] =>
  nodes.flatMap((node) => [...(node.role === role ? [node] : []), ...elementsOf(node.children, role)])

/** Words of a text as a search would see them: no spaces, no case, no soft hyphens. */
export const squeezed = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\u00ad\u200b-]+/gu, '')
    .toLowerCase()

/** Where every link of the file leads, by its words; and whether there is such a place. */
export async function linksOf(
  bytes: Uint8Array,
): Promise<{ says: string; leads: boolean; page: number; to: number }[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise
  try {
    const places = await document.getDestinations()
    const links: { says: string; leads: boolean; page: number; to: number }[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      for (const { dest, contentsObj } of await page.getAnnotations()) {
        if (typeof dest !== 'string') continue
        const place = places[dest]
        const to = place ? (await document.getPageIndex(place[0])) + 1 : 0
        links.push({ says: String(contentsObj?.str), leads: place !== undefined, page: number, to })
      }
    }
    return links
  } finally {
    await document.destroy()
  }
}
