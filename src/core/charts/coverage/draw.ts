/** Recommendations against field projects; each cell carries its word. */
import type { ChartConfiguration, ScriptableContext } from 'chart.js'
import type {} from 'chartjs-chart-matrix'
import type { DisplayList } from '../../recorder/display-list'
import { recordedHatch } from '../../recorder/hatch'
import { type DrawSpec, measuringPen } from '../drawing-tools'
import type { CoverageSpec, CoverageValue } from '../figure-spec'
import { fitLines } from '../fit-lines'
import { EMPTY_OUTLINE, NAVY, PALE, TEXT, WHITE } from '../palette'

const ROW = 29
const HEAD = 30
const APART = 6
const LABEL = { size: 11.5 }
const NAME = { size: 11, bold: true }
const LABEL_PADDING = 10
const WORD_PADDING = 8
/** Of the width; the cells need the rest for their words. */
const WIDEST_LABELS = 0.45

interface Cell {
  readonly x: string
  readonly y: string
  readonly value: CoverageValue
}

export const drawCoverage: DrawSpec<CoverageSpec> = (spec, widthPx, tools) => {
  const pen = measuringPen(tools)
  const labels = spec.rows.map(({ label }) =>
    // the two spaces after the number stay when lines are broken
    fitLines(pen, label.replace('  ', '\u00a0 '), widthPx * WIDEST_LABELS, 2, LABEL),
  )
  const names = Math.max(...labels.flat().map((line) => pen.widthOf(line, LABEL)))
  const column = (widthPx - names - LABEL_PADDING) / spec.projects.length - APART
  const shortened = (text: string, room: number) => fitLines(pen, text, room, 1, NAME)[0] ?? ''
  const words = {
    full: shortened(spec.words.full, column - WORD_PADDING),
    part: shortened(spec.words.part, column - WORD_PADDING),
    none: shortened(spec.words.none, column - WORD_PADDING),
  }
  const projects = spec.projects.map((name) => shortened(name, column))
  return cutBelow(tools.recordChart(configure(spec, labels, projects, words), widthPx, spec.rows.length * ROW + HEAD))
}

/** Chart.js keeps room under the lowest row for an axis that stands above: the drawing ends with its last cell. */
function cutBelow(list: DisplayList): DisplayList {
  let lowest = 0
  for (const op of list.ops) {
    if (op.kind !== 'path') continue
    for (const segment of op.segments) if (segment[0] !== 'Z') lowest = Math.max(lowest, segment.at(-1) as number)
  }
  return { ...list, height: Math.min(list.height, Math.ceil(lowest) + 1) }
}

function configure(
  { rows }: CoverageSpec,
  labels: readonly (readonly string[])[],
  projects: readonly string[],
  words: CoverageSpec['words'],
): ChartConfiguration {
  // by place, for two rows or projects may have one name
  const cells = rows.flatMap(({ values }, y) => values.map((value, x): Cell => ({ x: String(x), y: String(y), value })))
  const hatch = recordedHatch({ kind: 'diagonal', background: PALE, ink: NAVY })
  const valueAt = (context: { dataIndex: number }): CoverageValue => cells[context.dataIndex]?.value ?? 'none'
  const config = {
    type: 'matrix',
    data: {
      datasets: [
        {
          data: cells,
          backgroundColor: (context: { dataIndex: number }) =>
            ({ full: NAVY, part: hatch, none: WHITE, planned: WHITE })[valueAt(context)],
          borderColor: (context: { dataIndex: number }) => (valueAt(context) === 'none' ? EMPTY_OUTLINE : NAVY),
          borderWidth: 1,
          borderRadius: 2,
          width: ({ chart }: ScriptableContext<'matrix'>) => (chart.chartArea?.width ?? 100) / projects.length - APART,
          height: ({ chart }: ScriptableContext<'matrix'>) => (chart.chartArea?.height ?? 100) / rows.length - APART,
        },
      ],
    },
    options: {
      layout: { padding: 0 },
      scales: {
        x: {
          type: 'category',
          labels: projects.map((_, at) => String(at)),
          offset: true,
          position: 'top',
          grid: { display: false },
          border: { display: false },
          ticks: {
            font: { weight: 'bold', size: 11 },
            color: NAVY,
            maxRotation: 0,
            padding: 4,
            autoSkip: false,
            callback: (_: unknown, at: number) => projects[at] ?? '',
          },
        },
        y: {
          type: 'category',
          labels: rows.map((_, at) => String(at)),
          offset: true,
          reverse: false,
          grid: { display: false },
          border: { display: false },
          ticks: {
            color: TEXT,
            crossAlign: 'far',
            font: { size: 11.5 },
            padding: 8,
            autoSkip: false,
            callback: (_: unknown, at: number) => {
              const lines = labels[at] ?? []
              // a list of one line would be set higher than the line itself
              return lines.length > 1 ? [...lines] : (lines[0] ?? '')
            },
          },
        },
      },
      plugins: {
        legend: { display: false },
        datalabels: {
          formatter: (cell: Cell) => words[cell.value] ?? '',
          color: (context: { dataIndex: number }) => (valueAt(context) === 'full' ? WHITE : TEXT),
          backgroundColor: (context: { dataIndex: number }) => (valueAt(context) === 'part' ? WHITE : null),
          borderRadius: 2,
          padding: { top: 1, bottom: 0, left: 4, right: 4 },
          font: { size: 11, weight: 'bold' },
        },
      },
    },
  }
  return config as unknown as ChartConfiguration
}
