/** A lane for each field project over the months; every label stands left of what it names. */
import { type DrawSpec, drawByHand } from '../drawing-tools'
import type { ProjectTimelineSpec, TimelineItem } from '../figure-spec'
import { EVENT, MUTED, NAVY, PALE, TEXT, WHITE } from '../palette'
import type { Pen } from '../pen'

const HEAD = 38
const LANE_HEAD = 27
const ROW = 20
const LANE_GAP = 6
const FOOT = 24
const MONTH_LINE = '#E6EAEE'
const LABEL = { size: 11 }

export const drawProjectTimeline: DrawSpec<ProjectTimelineSpec> = ({ months, lanes, event }, widthPx, tools) => {
  const height = HEAD + lanes.reduce((sum, { items }) => sum + LANE_HEAD + items.length * ROW + LANE_GAP, 0) + FOOT
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
      const nameWidth = pen.text(name, 8, y + 20, { size: 11.5, bold: true, color: NAVY })
      pen.text(since, 16 + nameWidth, y + 20, { size: 10.5, color: TEXT })
      y += LANE_HEAD
      for (const item of items) {
        drawItem(pen, item, y + ROW / 2, at)
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
    pen.text(String(year), at(first) + 2, 11, { size: 11, bold: true, color: NAVY })
    pen.line(at(first) + (first > 0 ? 3 : 0), 16, at(last + 1), 16, { color: NAVY })
  }
  months.forEach(({ initial }, i) => {
    pen.text(initial, at(i) + (at(1) - at(0)) / 2, 29, { size: 10, color: MUTED, align: 'center' })
    if (i > 0) pen.line(at(i), 34, at(i), foot, { color: MONTH_LINE })
  })
}

function drawItem(pen: Pen, item: TimelineItem, y: number, at: (month: number) => number): void {
  const left = drawMark(pen, item, y, at)
  const width = pen.widthOf(item.label, LABEL)
  const right = item.kind === 'span' ? at(item.to) : left + 18
  // Where there is no room at the left, the label follows its mark.
  const before = left - width - 11 >= 0
  const x = before ? left - 8 - width : right + 8
  pen.box(x - 3, y - 7, width + 6, 14, { fill: WHITE, radius: 0 })
  pen.text(item.label, x, y + 4, LABEL)
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
