/** Findings in two columns; the sign and the heading say which is which, not the colour. */
import { type DrawSpec, drawByHand, measuringPen } from '../drawing-tools'
import type { FindingsSpec } from '../figure-spec'
import { fitLines } from '../fit-lines'
import { MUTED, NAVY, WHITE } from '../palette'
import type { Pen } from '../pen'

const GAP = 28
const HEAD = 25
const TOP = 30
const LINE = 14
const PADDING = 12
const SIGN_WIDTH = 28
const STATEMENT = { size: 11.5, leading: LINE }
/** More than a statement of the longest kind takes. */
const MOST_LINES = 60
const PILLAR = { size: 10 }

export const drawFindings: DrawSpec<FindingsSpec> = ({ columns }, widthPx, tools) => {
  const measure = measuringPen(tools)
  const width = (widthPx - GAP * (columns.length - 1)) / columns.length
  const pillarWidth =
    10 + Math.max(0, ...columns.flatMap(({ items }) => items.map(({ pillar }) => measure.widthOf(pillar, PILLAR))))
  const statementWidth = width - SIGN_WIDTH - pillarWidth
  const laid = columns.map(({ items, ...column }) => ({
    ...column,
    items: items.map((item) => {
      // a word that is longer than a line is cut, no line is left out
      const lines = fitLines(measure, item.text, statementWidth, MOST_LINES, STATEMENT)
      return { ...item, lines, height: lines.length * LINE + PADDING }
    }),
  }))
  const height = TOP + Math.max(26, ...laid.map(({ items }) => items.reduce((sum, item) => sum + item.height, 0))) + 2

  return drawByHand(tools, widthPx, height, (pen) => {
    laid.forEach(({ sign, title, items }, c) => {
      const x = c * (width + GAP)
      const filled = sign === 'plus'
      pen.box(x + 0.5, 0.5, width - 1, HEAD - 1, { fill: filled ? NAVY : WHITE, stroke: NAVY, radius: 0 })
      pen.text(title, x + 10, 17, { size: 12, bold: true, color: filled ? WHITE : NAVY })
      let y = TOP
      items.forEach(({ lines, pillar, height: itemHeight }, i) => {
        if (i > 0) pen.line(x, y, x + width, y)
        const first = y + PADDING / 2 + 11
        drawSign(pen, x + 11, first - 4, filled)
        lines.forEach((line, k) => {
          pen.text(line, x + SIGN_WIDTH, first + k * LINE, STATEMENT)
        })
        pen.text(pillar, x + width, first, { ...PILLAR, color: MUTED, align: 'right' })
        y += itemHeight
      })
    })
  })
}

function drawSign(pen: Pen, x: number, y: number, filled: boolean): void {
  const ink = filled ? WHITE : NAVY
  pen.disc(x, y, 7.5, { fill: filled ? NAVY : WHITE, stroke: NAVY, width: 1.25 })
  pen.line(x - 3.5, y, x + 3.5, y, { color: ink, width: 1.75 })
  if (filled) pen.line(x, y - 3.5, x, y + 3.5, { color: ink, width: 1.75 })
}
