/** The author's numbers as a table: names at the left, numbers in columns that end at one edge. */
import type { DisplayList } from '../../recorder/display-list'
import { type DrawingTools, drawByHand, measuringPen } from '../drawing-tools'
import type { OwnNumbersSpec } from '../figure-spec'
import { linesFor } from '../number-chart/bars'
import { clampWords } from '../number-chart/clamp-words'
import { MUTED, NAVY, OUTLINE } from '../palette'

const HEAD = { size: 11, bold: true }
const CELL = { size: 11 }
const LEADING = 13.5
const PAD = 4

export function drawTable({ labels, series }: OwnNumbersSpec, widthPx: number, tools: DrawingTools): DisplayList {
  const measure = measuringPen(tools)
  const column = Math.min(150, (widthPx * 0.6) / series.length)
  const names = widthPx - column * series.length
  const heads = series.map(({ name }) => clampWords(name, column - 12, 3, (text) => measure.widthOf(text, HEAD)))
  const headLines = Math.max(0, ...heads.map((lines) => lines.filter((text) => text !== '').length))
  const rows = labels.map((label) =>
    clampWords(label, names - 8, linesFor(labels.length), (text) => measure.widthOf(text, CELL)),
  )
  const heightOf = (lines: number) => lines * LEADING + 2 * PAD
  const headHeight = headLines === 0 ? 0 : heightOf(headLines)
  const height = headHeight + rows.reduce((sum, lines) => sum + heightOf(lines.length), 0) + 2
  const rightOf = (at: number) => widthPx - (series.length - 1 - at) * column - 4
  return drawByHand(tools, widthPx, height, (pen) => {
    heads.forEach((lines, at) => {
      lines.forEach((text, line) => {
        // heads stand on the line under them, however many lines they have
        const y = PAD + 10 + (headLines - lines.length + line) * LEADING
        if (text !== '') pen.text(text, rightOf(at), y, { ...HEAD, color: NAVY, align: 'right' })
      })
    })
    let y = headHeight + 0.5
    pen.line(0, y, widthPx, y, { color: OUTLINE })
    rows.forEach((lines, row) => {
      lines.forEach((text, line) => {
        pen.text(text, 2, y + PAD + 10 + line * LEADING, CELL)
      })
      series.forEach(({ written, values }, at) => {
        pen.text(written[row] ?? '', rightOf(at), y + PAD + 10, {
          ...CELL,
          align: 'right',
          ...((values[row] ?? null) === null ? { color: MUTED } : {}),
        })
      })
      y += heightOf(lines.length)
      pen.line(0, y, widthPx, y, row === rows.length - 1 ? { color: OUTLINE } : {})
    })
  })
}
