/** Keeps a small picture of the first page for the list of recent files: when nobody has typed for a while, and nothing else waits. */
import { useEffect } from 'react'
import type { FileToken } from '../../ipc/contract'
import { bridge } from '../bridge'
import { whenIdle } from '../when-idle'
import type { PdfPages } from './pdf-document'

const AFTER_LAST_PAGES_MS = 1500
/** Twice the width it is shown at, for screens of high density. */
const WIDTH_PX = 112

/** @param file null: nothing on disk belongs to the project, so it is in no list */
export function useKeptLook(file: FileToken | null, pages: PdfPages | undefined, percentReady: number): void {
  useEffect(() => {
    if (file === null || !pages) return
    let callOff = (): void => undefined
    const wait = setTimeout(() => {
      callOff = whenIdle(() => void keep(file, pages, percentReady))
    }, AFTER_LAST_PAGES_MS)
    return () => {
      clearTimeout(wait)
      callOff()
    }
  }, [file, pages, percentReady])
}

async function keep(file: FileToken, pages: PdfPages, percentReady: number): Promise<void> {
  try {
    const picture = await drawFirstPage(pages)
    if (picture) await bridge.keepRecentLook({ file, look: { picture, percentReady } })
  } catch {
    // newer pages took the place of these, or the file was closed: the list does without
  }
}

async function drawFirstPage({ document }: PdfPages): Promise<Uint8Array | undefined> {
  const page = await document.getPage(1)
  const viewport = page.getViewport({ scale: WIDTH_PX / page.getViewport({ scale: 1 }).width })
  const canvas = window.document.createElement('canvas')
  canvas.width = WIDTH_PX
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport }).promise
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return blob ? new Uint8Array(await blob.arrayBuffer()) : undefined
}
