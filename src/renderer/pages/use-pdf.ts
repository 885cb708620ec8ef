import { useEffect, useState } from 'react'
import { openPdf, type PdfPages, type PdfWorker, startPdfWorker } from './pdf-document'

/** The newest of the given bytes, opened; the one before stays until then. Undefined: none has been opened yet. */
export function usePdf(bytes: Uint8Array | undefined): PdfPages | undefined {
  const [worker, setWorker] = useState<PdfWorker>()
  const [pages, setPages] = useState<PdfPages>()

  // a document goes when another has taken its place; what it has drawn stays on the sheets
  useEffect(() => () => pages?.close(), [pages])

  useEffect(() => {
    if (!bytes || !worker) return
    let isStale = false
    openPdf(bytes, worker).then(
      (opened) => (isStale ? opened.close() : setPages(opened)),
      (error: unknown) => {
        if (!isStale) throw error
      },
    )
    return () => {
      isStale = true
    }
  }, [bytes, worker])

  // last, so that on leaving the documents go before the worker they live in
  useEffect(() => {
    const started = startPdfWorker()
    setWorker(started)
    return () => started.destroy()
  }, [])

  return pages
}
