/** One page on its sheet: a picture of it, and its text over that for people who listen or copy. */
import './pages.css'
import { type PDFDocumentProxy, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

export interface PageSheetProps {
  readonly document: PDFDocumentProxy
  readonly number: number
  readonly of: number
  readonly widthPx: number
  /** Height through width. */
  readonly ratio: number
  /** Without it the sheet stays as it is: far from the window nothing is drawn. */
  readonly isNear: boolean
  /** A picture only, described by this. */
  readonly picture?: string
  /** Puts something around what is drawn; given the pixels to a point. */
  readonly around?: (drawn: ReactNode, scale: number) => ReactNode
  readonly widthPt?: number
}

export const PageSheet = ({
  document,
  number,
  of,
  widthPx,
  ratio,
  isNear,
  picture,
  around,
  widthPt,
}: PageSheetProps) => {
  const { t } = useTranslation()
  const host = useRef<HTMLDivElement>(null)
  const isPicture = picture !== undefined

  useEffect(() => {
    if (!isNear || widthPx <= 0 || !host.current) return
    return draw({ document, number, widthPx, withText: !isPicture }, host.current)
  }, [document, number, widthPx, isNear, isPicture])

  const drawn = <div ref={host} className="bw-sheet-drawn" />
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name
    <div
      className="bw-sheet-box"
      data-page={number}
      role={isPicture ? 'img' : 'group'}
      aria-label={picture ?? t('pages.page', { number, of })}
      style={{ width: widthPx, height: Math.round(widthPx * ratio) }}
    >
      {around && widthPt !== undefined ? around(drawn, widthPx / widthPt) : drawn}
    </div>
  )
}

interface Drawing {
  readonly document: PDFDocumentProxy
  readonly number: number
  readonly widthPx: number
  readonly withText: boolean
}

/** Draws aside and swaps when done, so what was there stays until then. Answers how to stop. */
function draw({ document, number, widthPx, withText }: Drawing, host: HTMLElement): () => void {
  let isStopped = false
  let stopTask: (() => void) | undefined

  const run = async (): Promise<void> => {
    const page = await document.getPage(number)
    if (isStopped) return
    const viewport = page.getViewport({ scale: widthPx / page.getViewport({ scale: 1 }).width })
    const density = window.devicePixelRatio
    const canvas = window.document.createElement('canvas')
    canvas.width = Math.floor(viewport.width * density)
    canvas.height = Math.floor(viewport.height * density)
    const task = page.render({
      canvas,
      viewport,
      ...(density === 1 ? {} : { transform: [density, 0, 0, density, 0, 0] }),
    })
    stopTask = () => task.cancel()
    await task.promise
    if (isStopped) return
    if (!withText) return host.replaceChildren(canvas)

    const text = window.document.createElement('div')
    text.className = 'bw-text-layer'
    text.style.setProperty('--total-scale-factor', String(viewport.scale))
    const layer = new TextLayer({
      textContentSource: page.streamTextContent({ includeMarkedContent: true }),
      container: text,
      viewport,
    })
    stopTask = () => layer.cancel()
    await layer.render()
    if (!isStopped) host.replaceChildren(canvas, text)
  }

  run().catch((error: unknown) => {
    if (!isStopped) throw error
  })
  return () => {
    isStopped = true
    stopTask?.()
  }
}
