/** The pages of a PDF as pictures, for those who post pages. Drawn by pdf.js, as other programs show the file. */
import { createRequire } from 'node:module'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type PageNumber, POINTS_PER_INCH } from '../../core/briefing/page-images'

export interface PageImage extends PageNumber {
  readonly png: Uint8Array
}

/** What paints in Node. */
interface Painted {
  toBuffer(type: 'image/png'): Uint8Array
}
interface CanvasMaker {
  readonly Path2D: unknown
  createCanvas(width: number, height: number): Painted & { readonly getContext: (kind: '2d') => unknown }
}

/** One page after the other, so that only one picture is in memory. @param dpi dots per inch */
export async function* pageImages(bytes: Uint8Array, dpi: number): AsyncGenerator<PageImage> {
  const { createCanvas, Path2D } = createRequire(import.meta.url)('@napi-rs/canvas') as CanvasMaker
  const { getDocument } = await withPaths(Path2D, () => import('pdfjs-dist/legacy/build/pdf.mjs'))
  const document: PDFDocumentProxy = await getDocument({
    data: bytes.slice(), // pdf.js takes the buffer over
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true, // glyphs as paths: every machine draws the same
  }).promise
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const viewport = page.getViewport({ scale: dpi / POINTS_PER_INCH })
      const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
      const canvasContext = canvas.getContext('2d') as never
      await withPaths(
        Path2D,
        () => page.render({ canvas: canvas as never, canvasContext, viewport, background: '#ffffff' }).promise,
      )
      page.cleanup()
      yield { page: number, of: document.numPages, png: canvas.toBuffer('image/png') }
    }
  } finally {
    await document.destroy()
  }
}

/** While pdf.js works it needs the class. Chart.js must not find it: it would keep its lines in one, and no recorder can look into that. */
async function withPaths<T>(Path2D: unknown, work: () => Promise<T>): Promise<T> {
  Object.assign(globalThis, { Path2D })
  try {
    return await work()
  } finally {
    Reflect.deleteProperty(globalThis, 'Path2D')
  }
}
