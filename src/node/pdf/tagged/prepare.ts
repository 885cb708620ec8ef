/** Walks the definition before the layout: numbers footnotes, names links, turns drawings into placeholders. */
import type { LaidNode } from './pdfmake-internals'
import { plainText } from './semantic-tree'

/** An SVG that would have a file or an address opened. */
const OUTSIDE_PICTURE = /<image\b[^>]*\bhref\s*=\s*["'](?!data:)([^"']*)/i
const PICTURE_DATA = /^data:image\/(png|jpeg|jpg);base64,/
export const isPictureData = (value: string): boolean => PICTURE_DATA.test(value)

export class DefinitionWalk {
  private notes = 0
  private readonly images: Record<string, string>

  constructor(images: Record<string, string>) {
    this.images = images
    for (const [name, data] of Object.entries(images)) {
      if (!isPictureData(data)) throw new Error(`The picture "${name}" is not a data URI of a PNG or JPEG`)
    }
  }

  /** Changes the nodes in place, as the layout will. Returns what it was given. */
  visit<T>(content: T): T {
    if (Array.isArray(content)) for (const item of content) this.visit(item)
    else if (typeof content === 'object' && content !== null) this.visitNode(content as Partial<LaidNode>)
    return content
  }

  private visitNode(node: Partial<LaidNode>): void {
    if (node.footnote !== undefined) {
      const number = ++this.notes
      Object.assign(node, {
        _noteNumber: number,
        text: node.mark ?? String(number),
        sup: true,
        tag: 'Reference',
        linkToDestination: `fn-${number}`,
        anchor: `fn-${number}-mark`,
        alt: node.alt ?? `Footnote ${number}`,
        backAlt: node.backAlt ?? `Back to footnote ${number}`,
      })
    }
    // every piece of a link announces the whole of it, not the words that fell on one line
    if ((node.link || node.linkToDestination || node.linkToPage) && node.text) node._linkText = plainText(node.text)
    if (node.drawing !== undefined) {
      // pdfmake measures and places an SVG; the renderer sees the drawing and draws that
      node.svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${node.drawing.widthPx}" height="${node.drawing.heightPx}"/>`
    }
    const outside = node.svg?.match(OUTSIDE_PICTURE)?.[1]
    if (outside !== undefined) {
      throw new Error(`A picture inside of an SVG has to be given as a data URI, not as a file or address: ${outside}`)
    }
    if (node.image !== undefined && !Object.hasOwn(this.images, node.image) && !isPictureData(node.image)) {
      throw new Error(`"${node.image.slice(0, 60)}" is neither the name of a picture nor a data URI of a PNG or JPEG`)
    }
    for (const kids of [node.stack, node.columns, node.ul, node.ol, node.table?.body]) this.visit(kids)
    if (typeof node.text === 'object') this.visit(node.text)
  }
}
