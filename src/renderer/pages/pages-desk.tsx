/** The sheets one under the other. It keeps its place when new pages come, and old pages stay until the new ones are drawn. */
import { type RefObject, type UIEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageSheet } from './page-sheet'
import type { PdfPages } from './pdf-document'

export interface PagesDeskProps {
  readonly pages: PdfPages
  /** Distance scrolled, in px; written here and read when the desk comes back. */
  readonly place: RefObject<number>
  /** 1: as wide as the pane, at most 720 px. */
  readonly zoom: number
  /** Of the briefing, so that the text is read in the right voice. */
  readonly language: string
  /** The page that is in sight, from 1. */
  readonly onPage: (number: number) => void
}

const PADDING = 16
const WIDEST = 720

export const PagesDesk = ({ pages, place, zoom, language, onPage }: PagesDeskProps) => {
  const { t } = useTranslation()
  const desk = useRef<HTMLDivElement>(null)
  const { width, height } = useRoom(desk)
  const [top, setTop] = useState(0)
  const fitting = Math.min(width, WIDEST)
  const sheetWidth = Math.round(fitting * zoom)

  // a change of width keeps the same place of the same page in sight
  const before = useRef(0)
  useLayoutEffect(() => {
    const element = desk.current
    if (!element || sheetWidth === 0 || sheetWidth === before.current) return
    element.scrollTop =
      before.current === 0 ? place.current : Math.round((element.scrollTop * sheetWidth) / before.current)
    before.current = sheetWidth
  }, [sheetWidth, place])

  const tops = sheetTops(pages, sheetWidth)
  const onScroll = (event: UIEvent<HTMLDivElement>) => {
    const at = event.currentTarget.scrollTop
    setTop(at)
    place.current = at
    onPage(pageAt(tops, at + height / 3))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a section here would be one more landmark than there are panes
    <div
      ref={desk}
      className="bw-desk"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
      tabIndex={0}
      role="group"
      aria-label={t('pages.desk')}
      lang={language}
      onScroll={onScroll}
    >
      {pages.sizes.map((size, i) => {
        const ratio = size.heightPt / size.widthPt
        const start = tops[i] ?? 0
        const isNear = start < top + height * 2 && start + sheetWidth * ratio > top - height
        return (
          <PageSheet
            // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its place; what is on it changes
            key={i}
            document={pages.document}
            number={i + 1}
            of={pages.sizes.length}
            widthPx={sheetWidth}
            ratio={ratio}
            isNear={isNear && width > 0}
          />
        )
      })}
    </div>
  )
}

/** The space inside the padding and beside the scroll bar, in px. */
function useRoom(element: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: Math.floor(entry.contentRect.width), height: entry.contentRect.height })
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return room
}

/** Distance of each sheet from the top of the desk. */
function sheetTops(pages: PdfPages, sheetWidth: number): readonly number[] {
  let next = PADDING
  return pages.sizes.map((size) => {
    const top = next
    next += Math.round((sheetWidth * size.heightPt) / size.widthPt) + PADDING
    return top
  })
}

const pageAt = (tops: readonly number[], at: number): number => Math.max(1, tops.filter((top) => top <= at).length)
