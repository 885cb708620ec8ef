/** What a chart does not show, in small print under it: it belongs to the picture and goes where the picture goes. */
import type { DisplayList } from '../../recorder/display-list'
import { type DrawingTools, drawByHand, measuringPen } from '../drawing-tools'
import { MUTED } from '../palette'
import { clampWords } from './clamp-words'

const FONT = { size: 10.5 }
const LEADING = 13
const ABOVE = 8
/** A name in a remark may be long; five lines of small print are enough. */
const MOST_LINES = 5

export function drawRemarks(remarks: readonly string[], widthPx: number, tools: DrawingTools): DisplayList {
  if (remarks.length === 0) return { width: widthPx, height: 0, ops: [] }
  const pen = measuringPen(tools)
  const lines = clampWords(remarks.join(' '), widthPx, MOST_LINES, (text) => pen.widthOf(text, FONT))
  return drawByHand(tools, widthPx, ABOVE + lines.length * LEADING, (p) => {
    lines.forEach((text, at) => {
      p.text(text, 0, ABOVE + at * LEADING + 9, { ...FONT, color: MUTED })
    })
  })
}
