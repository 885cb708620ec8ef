/** The PDF that was made, opened for drawing. The reading runs in a worker of its own. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import type { PageRegion } from '../../core/briefing/origin'

export type PdfWorker = PDFWorker

/** One for as long as pages are shown; documents follow each other in it. The caller destroys it. */
export function startPdfWorker(): PdfWorker {
  GlobalWorkerOptions.workerSrc = workerUrl
  const worker = new PDFWorker()
  worker.promise.catch(() => undefined) // destroyed before it was ready: nobody waits for it any more
  return worker
}

export interface PdfPages {
  readonly document: PDFDocumentProxy
  /** In points, page by page. */
  readonly sizes: readonly { readonly widthPt: number; readonly heightPt: number }[]
  /** Where on them what comes from; empty when nobody asked. */
  readonly regions: readonly PageRegion[]
  readonly close: () => void
}

/**
 * @param bytes stay as they are: the worker gets a copy
 * @param regions of the same pages
 * @returns rejects when the worker is destroyed meanwhile, or the bytes are no PDF
 */
export async function openPdf(bytes: Uint8Array, worker: PdfWorker, regions: readonly PageRegion[]): Promise<PdfPages> {
  const task = getDocument({
    data: bytes.slice(),
    worker,
    // everything a briefing needs is inside it; nothing is fetched, nothing comes from the system
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
  })
  const document = await task.promise
  const sizes = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    sizes.push({ widthPt: width, heightPt: height })
  }
  // closing may find the worker already gone: then there is nothing left to close
  return { document, sizes, regions, close: () => void task.destroy().catch(() => undefined) }
}
