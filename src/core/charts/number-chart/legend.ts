/** What each series is called, over the chart: side by side where they fit, else each on a line of its own. */
import type { DisplayList } from '../../recorder/display-list'
import { type DrawingTools, drawByHand, measuringPen } from '../drawing-tools'
import type { NumberSeries } from '../figure-spec'
import { OUTLINE } from '../palette'
import type { Pen } from '../pen'
import { clampWords } from './clamp-words'
import { type SeriesLook, seriesLook } from './series-look'

const SWATCH = 18
const GAP = 6
const BETWEEN = 18
const LINE = 15
const BELOW = 7
const FONT = { size: 11 }

/** Nothing for a single series without a name. */
export function drawLegend(
  series: readonly NumberSeries[],
  shape: 'bars' | 'line',
  widthPx: number,
  tools: DrawingTools,
): DisplayList {
  if (series.length < 2 && !series[0]?.name) return { width: widthPx, height: 0, ops: [] }
  const pen = measuringPen(tools)
  const entries = series.map(({ name }) => {
    const lines = clampWords(name, widthPx - SWATCH - GAP, 2, (text) => pen.widthOf(text, FONT))
    return { lines, width: SWATCH + GAP + Math.max(...lines.map((text) => pen.widthOf(text, FONT))) }
  })
  const isOneRow = entries.reduce((sum, { width }) => sum + width + BETWEEN, -BETWEEN) <= widthPx
  const heights = entries.map(({ lines }) => lines.length * LINE)
  const height = (isOneRow ? Math.max(...heights) : heights.reduce((sum, one) => sum + one, 0)) + BELOW
  return drawByHand(tools, widthPx, height, (p) => {
    let [x, y] = [0, 0]
    entries.forEach(({ lines, width }, at) => {
      drawSwatch(p, seriesLook(at), shape, x, y)
      lines.forEach((text, line) => {
        p.text(text, x + SWATCH + GAP, y + 11 + line * LINE, FONT)
      })
      if (isOneRow) x += width + BETWEEN
      else y += lines.length * LINE
    })
  })
}

function drawSwatch(pen: Pen, look: SeriesLook, shape: 'bars' | 'line', x: number, y: number): void {
  const { ink, ground, hatch } = look
  if (shape === 'bars') {
    const fill = hatch === null ? ground : { kind: hatch, background: ground, ink }
    pen.box(x + 0.5, y + 2, SWATCH - 1, 10, { fill, stroke: OUTLINE, radius: 1 })
    return
  }
  const [middle, centre] = [x + SWATCH / 2, y + 7]
  pen.line(x, centre, x + SWATCH, centre, { color: ink, width: 2, dash: look.dash })
  if (look.point === 'circle') pen.disc(middle, centre, 3.5, { fill: ink })
  if (look.point === 'rect') pen.box(middle - 3, centre - 3, 6, 6, { fill: ink, radius: 0 })
  if (look.point === 'triangle')
    pen.poly(
      [
        [middle, centre - 4],
        [middle + 4, centre + 3],
        [middle - 4, centre + 3],
      ],
      { fill: ink },
    )
}
