/** Lines over ready labels. What is not known is a gap in the line, never a line across it. */
import type { Chart, ChartConfiguration, Plugin } from 'chart.js'
import type {} from 'chartjs-plugin-datalabels'
import type { DisplayList } from '../../recorder/display-list'
import { type DrawingTools, measuringPen } from '../drawing-tools'
import type { NumberSeries } from '../figure-spec'
import { OUTLINE, TEXT, WHITE } from '../palette'
import { axisRoom, type Bars, numberScale } from './bars'
import { clampWords } from './clamp-words'
import { seriesLook } from './series-look'

const HEIGHT = 205
const LABEL = 11
const VALUE = 11
/** Of the width, what one label under the line may take at most. */
const WIDEST_LABEL = 0.22
/** Of the width, what names at the ends of lines may take at most. */
const WIDEST_NAMES = 0.28
const SPACE = ' '

/**
 * Whether each line can be called by its name where it ends, which is read sooner than a legend: with several lines that all end at the
 * last label, and names short enough to leave the lines their room.
 */
export function namesAtEnds({ series }: Pick<Bars, 'series'>, widthPx: number, tools: DrawingTools): boolean {
  if (series.length < 2 || series.some(({ name, values }) => name === '' || (values.at(-1) ?? null) === null))
    return false
  const measure = measuringPen(tools)
  return series.every((one) => measure.widthOf(endOf(one), { size: VALUE, bold: true }) <= widthPx * WIDEST_NAMES)
}

const endOf = ({ name, written }: NumberSeries): string => `${written.at(-1) ?? ''}${SPACE}${name}`

export function drawLine({ labels, series, axis }: Bars, widthPx: number, tools: DrawingTools): DisplayList {
  const measure = measuringPen(tools)
  const widthOf = (text: string) => measure.widthOf(text, { size: LABEL })
  const valueWidth = (text: string) => measure.widthOf(text, { size: VALUE, bold: true })
  const isNamed = namesAtEnds({ series }, widthPx, tools)
  const ends = isNamed ? series.map(endOf) : series.flatMap(({ written }) => written)
  const widestValue = Math.max(0, ...ends.map(valueWidth))
  const step = (widthPx - axisRoom({ axis }, tools) - widestValue) / Math.max(1, labels.length)
  const isEveryWritten = series.length === 1 && widestValue + 4 <= step
  const lines = labels.map((label) =>
    clampWords([label].flat().join(' '), Math.max(step - 4, widthPx * WIDEST_LABEL), 2, widthOf),
  )
  const widest = Math.max(0, ...lines.flat().map(widthOf)) + 8
  const everyNth = Math.max(1, Math.ceil(widest / step))
  // a label that would begin left of the picture is left out
  const hasRoom = (at: number): boolean =>
    axisRoom({ axis }, tools) + step * (at + 0.5) >= Math.max(...(lines[at] ?? []).map(widthOf)) / 2 + 4
  const config: ChartConfiguration<'line', (number | null)[], string> = {
    type: 'line',
    plugins: [writtenPoints(series, isEveryWritten, isNamed)],
    data: {
      labels: labels.map((_, at) => String(at)),
      datasets: series.map(({ values }, at) => {
        const look = seriesLook(at)
        return {
          data: [...values],
          spanGaps: false,
          borderColor: look.ink,
          borderWidth: 2,
          borderDash: [...look.dash],
          pointStyle: look.point,
          // a point between two gaps has no line: without its mark it would not be seen
          pointRadius: values.map((_, i) =>
            step >= 12 || ((values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null) ? 4 : 0,
          ),
          pointBackgroundColor: look.ink,
          pointBorderColor: look.ink,
          clip: false as const,
        }
      }),
    },
    options: {
      layout: { padding: { top: VALUE + 8, right: isEveryWritten ? 4 : widestValue + 12 } },
      scales: {
        x: {
          offset: true,
          grid: { display: false },
          border: { color: OUTLINE },
          ticks: {
            color: TEXT,
            font: { size: LABEL },
            maxRotation: 0,
            autoSkip: false,
            // counted from the last, which is the one that is always named
            callback: (_, at) =>
              (labels.length - 1 - at) % everyNth === 0 && hasRoom(at) ? [...(lines[at] ?? [])] : '',
          },
        },
        y: numberScale(axis),
      },
      plugins: { legend: { display: false }, datalabels: { display: false } },
    },
  }
  return tools.recordChart(config as ChartConfiguration, widthPx, HEIGHT)
}

/** Every number over its point; with several series only the last of each, beside it with its name or without, moved apart where they would touch. */
const writtenPoints = (series: readonly NumberSeries[], isEvery: boolean, isNamed: boolean): Plugin<'line'> => ({
  id: 'written-points',
  afterDatasetsDraw(chart: Chart) {
    const { ctx } = chart
    const scale = chart.scales.y
    if (!scale) return
    const placed = series.flatMap((one, s) => {
      const { values, written } = one
      const last = values.findLastIndex((value) => value !== null)
      return values.flatMap((value, at) => {
        const point = chart.getDatasetMeta(s).data[at]
        if (value === null || !point || (!isEvery && at !== last)) return []
        return [{ x: point.x, y: scale.getPixelForValue(value), text: isNamed ? endOf(one) : (written[at] ?? '') }]
      })
    })
    ctx.save()
    ctx.font = `bold ${VALUE}px Sans`
    ctx.textBaseline = 'alphabetic'
    const bases = isEvery ? placed.map(({ y }) => y - 8) : spread(placed, chart.chartArea.bottom)
    for (const [at, { x, text }] of placed.entries()) {
      const width = ctx.measureText(text).width
      const left = isEvery ? x - width / 2 : x + 9
      const base = bases[at] ?? 0
      ctx.fillStyle = WHITE
      ctx.fillRect(left - 2, base - VALUE + 1, width + 4, VALUE + 2)
      ctx.fillStyle = TEXT
      ctx.textAlign = 'left'
      ctx.fillText(text, left, base)
    }
    ctx.restore()
  },
})

/** Baselines beside their points, from the highest down, at least a line apart and none on the axis or under it. */
function spread(placed: readonly { readonly y: number }[], lowest: number): readonly number[] {
  const bases = placed.map(({ y }) => y + 4)
  const order = bases.map((_, at) => at).toSorted((a, b) => (bases[a] ?? 0) - (bases[b] ?? 0))
  let above = Number.NEGATIVE_INFINITY
  for (const at of order) {
    above = Math.max(bases[at] ?? 0, above + VALUE + 2)
    bases[at] = above
  }
  let below = lowest - 4 + VALUE + 2 // a plate must not break the line of the axis
  for (const at of order.toReversed()) {
    below = Math.min(bases[at] ?? 0, below - VALUE - 2)
    bases[at] = below
  }
  return bases
}
