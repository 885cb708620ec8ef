/** The pages of a PDF as PNG pictures. */
import { POINTS_PER_INCH } from '../../core/briefing/page-images'
import { openPdf, startPdfWorker } from './pdf-document'

export interface PagePicture {
  /** From 1. */
  readonly page: number
  readonly png: Blob
}

/**
 * One page after the other, so that only one is in memory as pixels. Whoever stops asking ends it.
 * @param dpi dots per inch
 * @throws Error when a page is too large for the memory, or the bytes are no PDF
 */
export async function* pagePictures(bytes: Uint8Array, dpi: number): AsyncGenerator<PagePicture> {
  const worker = startPdfWorker()
  try {
    const { document } = await openPdf(bytes, worker, [])
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const viewport = page.getViewport({ scale: dpi / POINTS_PER_INCH })
      const canvas = window.document.createElement('canvas')
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      // as for a printer: also while the window is hidden, where nothing is drawn for the screen
      await page.render({ canvas, viewport, intent: 'print', background: '#ffffff' }).promise
      page.cleanup()
      const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
      if (!png) throw new Error(`There is not enough memory for the picture of page ${number}.`)
      yield { page: number, png }
    }
  } finally {
    worker.destroy()
  }
}
