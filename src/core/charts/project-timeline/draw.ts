/** A lane for each field project over the months; every label stands left of what it names. */
import { type DrawSpec, drawByHand } from '../drawing-tools'
import type { ProjectTimelineSpec, TimelineItem } from '../figure-spec'
import { fitLines } from '../fit-lines'
import { EVENT, MUTED, NAVY, PALE, TEXT, WHITE } from '../palette'
import type { Pen } from '../pen'
import { FOOT, HEAD, LANE_GAP, LANE_HEAD, ROW, timelineHeight } from './layout'

const MONTH_LINE = '#E6EAEE'
const LABEL = { size: 11 }
const NAME = { size: 11.5, bold: true }
const SINCE = { size: 10.5 }
const YEAR = { size: 11, bold: true }
/** Months narrower than this have no letter and no line of their own. */
const LEAST_MONTH = 8

export const drawProjectTimeline: DrawSpec<ProjectTimelineSpec> = ({ months, lanes, event }, widthPx, tools) => {
  const height = timelineHeight(lanes)
  const column = widthPx / Math.max(1, months.length)
  const at = (month: number): number => month * column
  return drawByHand(tools, widthPx, height, (pen) => {
    const foot = height - FOOT
    drawMonths(pen, months, at, foot)
    pen.line(0, 34, widthPx, 34)
    pen.line(0, foot, widthPx, foot)
    if (event) {
      pen.line(at(event.at), 34, at(event.at), foot + 18, { color: EVENT, width: 1.5, dash: [4, 3] })
      const words = { size: 10.5, bold: true, color: EVENT }
      const fits = at(event.at) - 6 >= pen.widthOf(event.label, words)
      pen.text(event.label, at(event.at) + (fits ? -6 : 6), foot + 16, { ...words, align: fits ? 'right' : 'left' })
    }
    let y = HEAD
    for (const { name, since, items } of lanes) {
      pen.box(0, y + 8, widthPx, 16, { fill: PALE, radius: 0 })
      pen.line(1.5, y + 8, 1.5, y + 24, { color: NAVY, width: 3 })
      const sinceWidth = pen.widthOf(since, SINCE)
      const [shown = ''] = fitLines(pen, name, widthPx - sinceWidth - 24, 1, NAME)
      const nameWidth = pen.text(shown, 8, y + 20, { ...NAME, color: NAVY })
      pen.text(since, 16 + nameWidth, y + 20, { ...SINCE, color: TEXT })
      y += LANE_HEAD
      for (const item of items) {
        drawItem(pen, item, y + ROW / 2, at, widthPx)
        y += ROW
      }
      y += LANE_GAP
    }
  })
}

function drawMonths(
  pen: Pen,
  months: ProjectTimelineSpec['months'],
  at: (month: number) => number,
  foot: number,
): void {
  const years = [...new Set(months.map(({ year }) => year))]
  for (const year of years) {
    const first = months.findIndex((month) => month.year === year)
    const last = months.findLastIndex((month) => month.year === year)
    const width = pen.widthOf(String(year), YEAR)
    if (at(last + 1) - at(first) >= width + 4 || (years.length === 1 && at(last + 1) >= width))
      pen.text(String(year), at(first) + 2, 11, { ...YEAR, color: NAVY })
    pen.line(at(first) + (first > 0 ? Math.min(3, at(1) / 2) : 0), 16, at(last + 1), 16, { color: NAVY })
  }
  if (at(1) < LEAST_MONTH) return
  months.forEach(({ initial }, i) => {
    pen.text(initial, at(i) + (at(1) - at(0)) / 2, 29, { size: 10, color: MUTED, align: 'center' })
    if (i > 0) pen.line(at(i), 34, at(i), foot, { color: MONTH_LINE })
  })
}

function drawItem(pen: Pen, item: TimelineItem, y: number, at: (month: number) => number, widthPx: number): void {
  const left = drawMark(pen, item, y, at)
  const right = item.kind === 'span' ? at(item.to) : left + 18
  const wanted = pen.widthOf(item.label, LABEL)
  const rooms = { before: left - 11, after: widthPx - right - 11, within: right - left - 16 }
  // Where there is no room at the left, the label follows its mark; over a bar that leaves none at either end, it stands on the bar.
  const order = ['before', 'after', ...(item.kind === 'span' ? (['within'] as const) : [])] as const
  const place =
    order.find((one) => wanted <= rooms[one]) ?? order.reduce((best, one) => (rooms[one] > rooms[best] ? one : best))
  const [label = ''] = fitLines(pen, item.label, rooms[place], 1, LABEL)
  const width = pen.widthOf(label, LABEL)
  const x = { before: left - 8 - width, after: right + 8, within: left + 8 }[place]
  pen.box(x - 3, y - (place === 'within' ? 6 : 7), width + 6, place === 'within' ? 12 : 14, { fill: WHITE, radius: 0 })
  pen.text(label, x, y + 4, LABEL)
}

/** Draws the mark and returns its left edge. */
function drawMark(pen: Pen, item: TimelineItem, y: number, at: (month: number) => number): number {
  switch (item.kind) {
    case 'span': {
      const fill = item.counted ? NAVY : ({ kind: 'diagonal', background: PALE, ink: NAVY } as const)
      pen.box(at(item.from) + 1, y - 7, Math.max(4, at(item.to) - at(item.from) - 2), 14, { fill, stroke: NAVY })
      return at(item.from)
    }
    case 'milestone': {
      const x = at(item.at)
      pen.poly(
        [
          [x, y - 9],
          [x + 9, y],
          [x, y + 9],
          [x - 9, y],
        ],
        { fill: NAVY, stroke: NAVY },
      )
      return x - 9
    }
    case 'events': {
      const x = at(item.at)
      pen.disc(x, y, 9, { fill: NAVY })
      pen.text(String(item.count), x, y + 4, { size: 11, bold: true, color: WHITE, align: 'center' })
      return x - 9
    }
  }
}
