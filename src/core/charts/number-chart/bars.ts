/** Bars from zero, upright or lying: a group for each label, a hatch for each series, the numbers written at their ends. */
import type { ChartConfiguration, ChartOptions } from 'chart.js'
import type {} from 'chartjs-plugin-datalabels'
import type { DisplayList } from '../../recorder/display-list'
import { type DrawingTools, measuringPen } from '../drawing-tools'
import type { NumberAxis, NumberSeries } from '../figure-spec'
import { HAIR, MUTED, OUTLINE, TEXT } from '../palette'
import { clampWords } from './clamp-words'
import { fillOf, seriesLook } from './series-look'
import { writtenValues } from './written-values'

/** Beyond so many lying bars they are drawn thinner, so that a page has room. */
const DENSE = 24
/** What a page has room for, with the caption and some air. */
const HIGHEST = 780

/** Lines that the name of each of so many rows can have; one at least. */
export const linesFor = (rows: number): number =>
  Math.max(1, Math.min(3, Math.floor((HIGHEST / Math.max(1, rows) - 6) / LEADING)))

export interface Bars {
  /** One for each group; a list is lines that are set as they are. */
  readonly labels: readonly (string | readonly string[])[]
  readonly series: readonly NumberSeries[]
  readonly axis: NumberAxis
}

const HEIGHT = 190
const LABEL = 11
const LEADING = 13.2
const VALUE_SIZES = [11, 9.5] as const
/** Of the room of a group, what its bars take; a bar is never wider than this many pixels, and the bars of a group stay together. */
const FILLED = 0.8
const WIDEST_BAR = 44
/** Of the width, what names beside lying bars may take. */
const NAMES = 0.4

export function drawUpright(bars: Bars, widthPx: number, tools: DrawingTools): DisplayList {
  const measure = measuringPen(tools)
  const room = (widthPx - axisRoom(bars, tools)) / Math.max(1, bars.labels.length)
  const filled = Math.min(FILLED, (WIDEST_BAR * bars.series.length) / room)
  const barRoom = (room * filled) / Math.max(1, bars.series.length)
  const widest = (size: number) =>
    Math.max(
      0,
      ...bars.series.flatMap(({ written }) => written.map((text) => measure.widthOf(text, { size, bold: true }))),
    )
  const size = VALUE_SIZES.find((one) => widest(one) <= barRoom + 2)
  const lines = bars.labels.map((label) => linesOf(label, room - 4, tools))
  const everyNth = Math.ceil(
    (Math.max(0, ...lines.flat().map((text) => measure.widthOf(text, { size: LABEL }))) + 4) / room,
  )
  return tools.recordChart(
    configure(bars, size ?? null, filled, {
      indexAxis: 'x',
      layout: { padding: { top: size === undefined ? 6 : size + 6, right: 2, bottom: hasNegative(bars) ? 4 : 0 } },
      scales: {
        x: {
          grid: { display: false },
          border: { display: !hasNegative(bars), color: OUTLINE },
          ticks: {
            color: TEXT,
            font: { size: LABEL },
            maxRotation: 0,
            autoSkip: false,
            callback: (_, at) => (at % everyNth === 0 ? tickOf(lines[at]) : ''),
          },
        },
        y: numberScale(bars.axis),
      },
    }),
    widthPx,
    Math.ceil(HEIGHT + LEADING * Math.max(1, ...lines.map((one) => one.length))), // a browser’s canvas has whole pixels
  )
}

export function drawLying(bars: Bars, widthPx: number, tools: DrawingTools): DisplayList {
  const measure = measuringPen(tools)
  const isDense = bars.labels.length * bars.series.length > DENSE
  const size = VALUE_SIZES[isDense ? 1 : 0]
  const lines = bars.labels.map((label) => linesOf(label, widthPx * NAMES, tools, linesFor(bars.labels.length)))
  const tallest = Math.max(1, ...lines.map((one) => one.length))
  const bar = isDense ? 11 : bars.series.length > 1 ? 14 : 18
  const group = Math.max(tallest * LEADING + 5, bars.series.length * bar + 5)
  const widest = Math.max(
    0,
    ...bars.series.flatMap(({ written }) => written.map((text) => measure.widthOf(text, { size, bold: true }))),
  )
  return tools.recordChart(
    configure(bars, size, FILLED, {
      indexAxis: 'y',
      layout: { padding: { top: 2, right: widest + 10, bottom: 0, left: 0 } },
      scales: {
        y: {
          grid: { display: false },
          border: { display: !hasNegative(bars), color: OUTLINE },
          ticks: {
            color: TEXT,
            font: { size: LABEL },
            autoSkip: false,
            crossAlign: 'far',
            callback: (_, at) => tickOf(lines[at]),
          },
        },
        x: bareScale(bars.axis),
      },
    }),
    widthPx,
    bars.labels.length * group + 10,
  )
}

/** Whether every label can stand under its bars: no word is cut and none needs a third line. */
export function fitsUpright(bars: Bars, widthPx: number, tools: DrawingTools): boolean {
  const measure = measuringPen(tools)
  const room = (widthPx - axisRoom(bars, tools)) / Math.max(1, bars.labels.length) - 4
  return bars.labels.every((label) => {
    const words = [label].flat().join(' ')
    const lines = measure.wrap(words, room, { size: LABEL })
    return lines.length < 3 && lines.every((line) => measure.widthOf(line, { size: LABEL }) <= room)
  })
}

const hasNegative = ({ axis }: Bars): boolean => axis.from < 0
/** Chart.js sets a list of one line higher than the line itself. */
const tickOf = (lines: readonly string[] = []): string | string[] => (lines.length > 1 ? [...lines] : (lines[0] ?? ''))
/** A number left of a bar must not run over the names. */
const roomForText = ({ from, to }: NumberAxis): number => (to - from) / 8

const linesOf = (label: string | readonly string[], width: number, tools: DrawingTools, most = 3): readonly string[] =>
  typeof label === 'string'
    ? clampWords(label, width, most, (text) => measuringPen(tools).widthOf(text, { size: LABEL }))
    : label

export const axisRoom = ({ axis }: Pick<Bars, 'axis'>, tools: DrawingTools): number =>
  14 + Math.max(...axis.ticks.map(({ written }) => measuringPen(tools).widthOf(written, { size: LABEL })))

/** Lying bars all have their numbers at their ends: a scale under them would say it twice. Only the line of zero is left. */
const bareScale = (axis: NumberAxis) => {
  const scale = numberScale(axis)
  const isZero = (context: { tick?: { value?: number } }): boolean => context.tick?.value === 0
  return {
    ...scale,
    min: axis.from < 0 ? axis.from - roomForText(axis) : axis.from,
    grid: {
      ...scale.grid,
      lineWidth: (context: { tick?: { value?: number } }) => (axis.from < 0 && isZero(context) ? 1 : 0),
    },
    ticks: { ...scale.ticks, display: false },
  }
}

/** Chart.js chooses no numbers of its own: its choice would be written in one language only. */
export const numberScale = ({ from, to, ticks }: NumberAxis) => ({
  min: from,
  max: to,
  border: { display: false },
  grid: {
    color: (context: { tick?: { value?: number } }) => (context.tick?.value === 0 ? OUTLINE : HAIR),
    drawTicks: false,
  },
  afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
    scale.ticks = ticks.map(({ value }) => ({ value }))
  },
  ticks: {
    color: MUTED,
    padding: 6,
    font: { size: LABEL },
    autoSkip: false,
    callback: (_: unknown, at: number) => ticks[at]?.written ?? '',
  },
})

function configure(
  { labels, series }: Bars,
  size: number | null,
  filled: number,
  options: ChartOptions<'bar'>,
): ChartConfiguration {
  const config: ChartConfiguration<'bar', (number | null)[], string> = {
    type: 'bar',
    plugins: size === null ? [] : [writtenValues({ series, isAcross: options.indexAxis === 'y', size })],
    data: {
      labels: labels.map((_, at) => String(at)),
      datasets: series.map(({ values }, at) => ({
        data: [...values],
        backgroundColor: fillOf(seriesLook(at)),
        borderColor: OUTLINE,
        // between a dark bar and its own outline a light seam would show
        borderWidth: seriesLook(at).hatch === null ? 0 : 1,
        borderSkipped: false,
        categoryPercentage: filled,
        barPercentage: series.length > 1 ? 0.9 : 0.85,
      })),
    },
    options: { ...options, plugins: { legend: { display: false }, datalabels: { display: false } } },
  }
  return config as ChartConfiguration
}
