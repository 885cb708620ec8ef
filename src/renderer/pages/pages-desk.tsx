/** The sheets one under the other. It keeps its place when new pages come, and old pages stay until the new ones are drawn. */
import { type RefObject, type UIEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageRegion } from '../../core/briefing/origin'
import type { BlockId } from '../../core/model/ids'
import { PageMarks } from './page-marks'
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
  /** The block that is being edited: outlined, and brought into sight when it changes. */
  readonly block?: BlockId | null
  /** Goes to where something on a page comes from. */
  readonly onGo?: (region: PageRegion) => void
  /** Enter on the desk. */
  readonly onEnter?: () => void
}

const PADDING = 16
const WIDEST = 720

export const PagesDesk = (props: PagesDeskProps) => {
  const { pages, place, zoom, language, onPage, block = null, onGo, onEnter } = props
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
  useBlockInSight(desk, pages, sheetWidth, block)
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
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) onEnter?.()
      }}
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
            widthPt={size.widthPt}
            {...(onGo
              ? {
                  around: (drawn, scale) => (
                    <PageMarks
                      regions={pages.regions.filter(({ page }) => page === i + 1)}
                      scale={scale}
                      block={block}
                      onGo={onGo}
                    >
                      {drawn}
                    </PageMarks>
                  ),
                }
              : {})}
          />
        )
      })}
    </div>
  )
}

/** Room above a block that is brought into sight, in px. */
const ABOVE = 48

/** When another block is edited, its first part comes into sight, unless a part of it is there already. */
function useBlockInSight(
  desk: RefObject<HTMLElement | null>,
  pages: PdfPages,
  sheetWidth: number,
  block: BlockId | null,
): void {
  const shown = useRef<BlockId | null>(null)
  useEffect(() => {
    const element = desk.current
    if (!element || sheetWidth === 0 || block === shown.current) return
    const parts = pages.regions.filter((region) => region.block === block)
    if (block !== null && parts.length === 0) return // perhaps on the next pages that come
    shown.current = block
    const tops = sheetTops(pages, sheetWidth)
    const edges = parts.map(({ page, y, height }) => {
      const scale = sheetWidth / (pages.sizes[page - 1]?.widthPt ?? sheetWidth)
      const top = (tops[page - 1] ?? 0) + y * scale
      return { top, bottom: top + height * scale }
    })
    const [first] = edges
    const { scrollTop, clientHeight } = element
    const isInSight = edges.some(({ top, bottom }) => bottom > scrollTop + 8 && top < scrollTop + clientHeight - 24)
    if (first && !isInSight) element.scrollTop = first.top - ABOVE
  }, [desk, pages, sheetWidth, block])
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
