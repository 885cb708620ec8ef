import { useEffect, useState } from 'react'
import { openPdf, type PdfPages, type PdfWorker, startPdfWorker } from './pdf-document'

/** The newest of the given bytes, opened; the one before stays until then. Undefined: none has been opened yet. */
export function usePdf(bytes: Uint8Array | undefined): PdfPages | undefined {
  const [worker, setWorker] = useState<PdfWorker>()
  const [pages, setPages] = useState<PdfPages>()

  useEffect(() => {
    const started = startPdfWorker()
    setWorker(started)
    return () => started.destroy()
  }, [])

  useEffect(() => {
    if (!bytes || !worker) return
    let isStale = false
    let opened: PdfPages | undefined
    const show = async (): Promise<void> => {
      opened = await openPdf(bytes, worker)
      if (isStale) await opened.document.loadingTask.destroy()
      else setPages(opened)
    }
    show().catch((error: unknown) => {
      if (!isStale && !worker.destroyed) throw error
    })
    return () => {
      isStale = true
    }
  }, [bytes, worker])

  // a document goes when another has taken its place; what it has drawn stays on the sheets
  useEffect(() => () => void pages?.document.loadingTask.destroy(), [pages])

  return pages
}
