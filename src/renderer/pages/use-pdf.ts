import { useEffect, useState } from 'react'
import type { PageRegion } from '../../core/briefing/origin'
import { openPdf, type PdfPages, type PdfWorker, startPdfWorker } from './pdf-document'

const NO_REGIONS: readonly PageRegion[] = []

/** The newest of the given bytes, opened; the one before stays until then. Undefined: none has been opened yet. */
export function usePdf(
  bytes: Uint8Array | undefined,
  regions: readonly PageRegion[] = NO_REGIONS,
): PdfPages | undefined {
  const [worker, setWorker] = useState<PdfWorker>()
  const [pages, setPages] = useState<PdfPages>()

  // a document goes when another has taken its place; what it has drawn stays on the sheets
  useEffect(() => () => pages?.close(), [pages])

  useEffect(() => {
    if (!bytes || !worker) return
    let isStale = false
    openPdf(bytes, worker, regions).then(
      (opened) => (isStale ? opened.close() : setPages(opened)),
      (error: unknown) => {
        if (!isStale) throw error
      },
    )
    return () => {
      isStale = true
    }
  }, [bytes, regions, worker])

  // last, so that on leaving the documents go before the worker they live in
  useEffect(() => {
    const started = startPdfWorker()
    setWorker(started)
    return () => started.destroy()
  }, [])

  return pages
}
