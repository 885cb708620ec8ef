/** The PDF that was made, opened for drawing. The reading runs in a worker of its own. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

export type PdfWorker = PDFWorker

/** One for as long as pages are shown; documents follow each other in it. The caller destroys it. */
export function startPdfWorker(): PdfWorker {
  GlobalWorkerOptions.workerSrc = workerUrl
  return new PDFWorker()
}

export interface PdfPages {
  readonly document: PDFDocumentProxy
  /** In points, page by page. */
  readonly sizes: readonly { readonly widthPt: number; readonly heightPt: number }[]
}

/** @param bytes stay as they are: the worker gets a copy */
export async function openPdf(bytes: Uint8Array, worker: PdfWorker): Promise<PdfPages> {
  const document = await getDocument({
    data: bytes.slice(),
    worker,
    // everything a briefing needs is inside it; nothing is fetched, nothing comes from the system
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
  }).promise
  const sizes = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    sizes.push({ widthPt: width, heightPt: height })
  }
  return { document, sizes }
}
