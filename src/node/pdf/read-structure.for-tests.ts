/** What a PDF says and where its lines stand, found out from the file alone: its structure tree, and the text that pdf.js finds on its pages. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Json, PdfObjects } from './checker/pdf-objects'

/** An element with text of its own: a paragraph, a heading, a cell, the body of a list item … */
export interface ReadElement {
  readonly type: string
  /** Types of the elements around it, outermost first. */
  readonly path: readonly string[]
  readonly text: string
  /** By page, from 1: baselines of its lines, from the top of the page down. */
  readonly lines: ReadonlyMap<number, readonly number[]>
  /** Of a figure: it has no text. */
  readonly hasAlt: boolean
}

/** Elements that are a part of the text around them. */
const INLINE = new Set(['Span', 'Link', 'Reference', 'Lbl'])
/** Superscripts stand less than this over their line. */
const SAME_LINE = 6

/** Every element that holds text or a picture, in reading order. */
export async function readStructure(bytes: Uint8Array): Promise<ReadElement[]> {
  const objects = PdfObjects.parse(bytes)
  const pages = objects.pages()
  const shown = await shownByMark(bytes)
  const found: ReadElement[] = []

  const visit = (reference: Json, path: readonly string[]): void => {
    const element = objects.dict(reference)
    const type = objects.name(element['/S'])
    const lines = new Map<number, number[]>()
    let text = ''
    const at = found.length
    const read = (holder: Json): void => {
      const own = objects.dict(holder)
      for (const kid of objects.list(own['/K'])) {
        const value = objects.get(kid)
        const dictionary = objects.dict(value)
        const mark =
          typeof value === 'number' ? value : dictionary['/Type'] === '/MCR' ? dictionary['/MCID'] : undefined
        if (mark !== undefined) {
          const page = String(dictionary['/Pg'] ?? own['/Pg'])
          const piece = shown.get(`${page} ${mark}`)
          text += piece?.text ?? ''
          const number = pages.indexOf(page) + 1
          lines.set(number, [...(lines.get(number) ?? []), ...(piece?.baselines ?? [])])
        } else if (INLINE.has(objects.name(dictionary['/S'])) && type !== 'LI') read(kid)
        else if (dictionary['/S'] !== undefined) visit(kid, [...path, type])
      }
    }
    read(reference)
    if (lines.size === 0) return
    const apart = new Map([...lines].map(([page, ys]) => [page, distinct(ys)] as const))
    found.splice(at, 0, { type, path, text, lines: apart, hasAlt: element['/Alt'] !== undefined })
  }
  for (const kid of objects.list(objects.dict(objects.dict(objects.trailer['/Root'])['/StructTreeRoot'])['/K']))
    visit(kid, [])
  return found
}

function distinct(baselines: readonly number[]): number[] {
  const lines: number[] = []
  for (const y of baselines.toSorted((a, b) => b - a)) {
    const last = lines.at(-1)
    if (last === undefined || last - y > SAME_LINE) lines.push(y)
  }
  return lines
}

interface Shown {
  text: string
  readonly baselines: number[]
}

/** By "page reference mcid". */
async function shownByMark(bytes: Uint8Array): Promise<Map<string, Shown>> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise
  const shown = new Map<string, Shown>()
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const open: (Shown | undefined)[] = []
      for (const item of items) {
        if ('str' in item) {
          const current = open.findLast((mark) => mark !== undefined)
          if (current === undefined) continue
          current.text += item.str + (item.hasEOL ? ' ' : '')
          if (item.str.trim() !== '') current.baselines.push(item.transform[5])
        } else if (item.type === 'endMarkedContent') open.pop()
        else {
          const [, object, mark] = /^p(\d+)R_mc(\d+)$/.exec(item.id ?? '') ?? []
          if (object === undefined) open.push(undefined)
          else {
            const fresh: Shown = { text: '', baselines: [] }
            shown.set(`${object} 0 R ${mark}`, fresh)
            open.push(fresh)
          }
        }
      }
      page.cleanup()
    }
  } finally {
    await document.destroy()
  }
  return shown
}
