/** A ring of the tiers with the number of countries in its hole. Each part carries its share and is led to its name and number. */
import type { Chart, ChartConfiguration, Plugin } from 'chart.js'
import type {} from 'chartjs-plugin-datalabels'
import type { Canvas2D } from '../../recorder/canvas-2d'
import { recordedHatch } from '../../recorder/hatch'
import { type DrawSpec, measuringPen } from '../drawing-tools'
import type { TierDistributionSpec } from '../figure-spec'
import { fitLines } from '../fit-lines'
import { EMPTY_OUTLINE, MUTED, NAVY, OUTLINE, tierLook } from '../palette'
import { createPen, type Pen } from '../pen'
import { spreadLabels } from '../spread-labels'
import { hereName, markHere } from './here-name'

const RING = 176
const PAD = 14
const LEAD = 16
const NAME = { size: 11.5, bold: true, leading: 14 }
const SMALL = { size: 10.5 }
/** Least share of the ring that has room for its share. */
const LEAST_LABELLED = 0.05

export const drawDoughnut: DrawSpec<TierDistributionSpec> = (spec, widthPx, tools) => {
  const measuring = measuringPen(tools)
  const side = Math.floor((widthPx - RING) / 2)
  const labels = spec.groups.map((group) => labelOf(measuring, group, spec.here, side - LEAD - 8))
  const room = labels.reduce((sum, { height }) => sum + height, 0)
  // all labels may come to stand on one side
  const height = Math.max(RING + 2 * PAD, Math.ceil(room) + 8)
  return tools.recordChart(configure(spec, labels, side, (height - RING) / 2), widthPx, height)
}

interface Label {
  readonly lines: readonly string[]
  readonly value: string
  readonly marked: string | null
  readonly height: number
  readonly width: number
}

function labelOf(pen: Pen, group: TierDistributionSpec['groups'][number], here: string | null, width: number): Label {
  const lines = fitLines(pen, group.name, width, 2, NAME)
  const marked = hereName(group, here)
  const height = lines.length * NAME.leading + 14 + (marked === null ? 0 : 14) + 8
  return { lines, value: `${group.countLabel}, ${group.shareLabel}`, marked, height, width }
}

function configure(
  { groups, total, totalLabel = { number: String(total), noun: '' } }: TierDistributionSpec,
  labels: readonly Label[],
  side: number,
  above: number,
): ChartConfiguration {
  const fills = groups.map(({ tier }) => {
    const { hatch, fill, hatchInk } = tierLook(tier)
    return hatch ? recordedHatch({ kind: hatch, background: fill, ink: hatchInk }) : fill
  })
  const parts = groups.filter(({ codes }) => codes.length > 0).length
  const config: ChartConfiguration<'doughnut', number[], string> = {
    type: 'doughnut',
    plugins: [around(groups, labels, totalLabel)],
    data: {
      labels: groups.map(({ name }) => name),
      datasets: [
        {
          data: groups.map(({ codes }) => codes.length),
          // a hatch passes for a canvas pattern; Chart.js's colour type knows browser patterns only
          backgroundColor: fills as string[],
          borderColor: OUTLINE,
          borderWidth: 1,
          spacing: parts > 1 ? 3 : 0,
        },
      ],
    },
    options: {
      cutout: '56%',
      layout: { padding: { left: side, right: side, top: above, bottom: above } },
      plugins: {
        legend: { display: false },
        datalabels: {
          display: ({ dataIndex }: { dataIndex: number }) =>
            (groups[dataIndex]?.codes.length ?? 0) >= total * LEAST_LABELLED,
          color: ({ dataIndex }: { dataIndex: number }) => tierLook(groups[dataIndex]?.tier ?? null).labelOnFill,
          backgroundColor: ({ dataIndex }: { dataIndex: number }) => tierLook(groups[dataIndex]?.tier ?? null).fill,
          borderRadius: 2,
          padding: { top: 1, bottom: 0, left: 4, right: 4 },
          font: { size: 12, weight: 'bold' },
          formatter: (_: number, { dataIndex }: { dataIndex: number }) => groups[dataIndex]?.shareLabel ?? '',
        },
      },
    },
  }
  return config as ChartConfiguration
}

interface Arc {
  readonly x: number
  readonly y: number
  readonly startAngle: number
  readonly endAngle: number
  readonly outerRadius: number
}

/** The total in the hole and the names around the ring. Tiers that nobody is in are named at the foot of the emptier side. */
function around(
  groups: TierDistributionSpec['groups'],
  labels: readonly Label[],
  totalLabel: NonNullable<TierDistributionSpec['totalLabel']>,
): Plugin<'doughnut'> {
  return {
    id: 'around',
    afterDatasetsDraw(chart: Chart) {
      // Chart.js's type is the browser's context; it draws on the one it was given
      const pen = createPen(chart.ctx as unknown as Canvas2D, recordedHatch)
      const arcs = (chart.getDatasetMeta(0).data as unknown as readonly Arc[]).map((arc, at) => {
        return { ...place(arc), at, isEmpty: (groups[at]?.codes.length ?? 0) === 0 }
      })
      const [first] = arcs
      if (!first) return
      pen.text(totalLabel.number, first.middleX, first.middleY + 4, {
        size: 26,
        bold: true,
        color: NAVY,
        align: 'center',
      })
      pen.text(totalLabel.noun, first.middleX, first.middleY + 20, { ...SMALL, color: MUTED, align: 'center' })
      const heightOn = (isRight: boolean) =>
        arcs
          .filter((arc) => !arc.isEmpty && arc.isRight === isRight)
          .reduce((sum, { at }) => sum + (labels[at]?.height ?? 0), 0)
      const isRightEmptier = heightOn(true) < heightOn(false)
      for (const isRight of [true, false]) {
        const own = arcs
          .filter((arc) => (arc.isEmpty ? isRight === isRightEmptier : arc.isRight === isRight))
          .toSorted((a, b) => Number(a.isEmpty) - Number(b.isEmpty) || a.edgeY - b.edgeY || a.at - b.at)
        const middles = spreadLabels(
          own.map(({ edgeY, isEmpty }) => (isEmpty ? chart.height : edgeY)),
          own.map(({ at }) => labels[at]?.height ?? 0),
          2,
          chart.height - 2,
        )
        own.forEach((arc, n) => {
          const label = labels[arc.at]
          if (label) drawLabel(pen, label, arc, middles[n] ?? 0, isRight, chart.width)
        })
      }
    },
  }
}

/** As steep as a part is led to from the side: further up or down the line would cross the ring. */
const STEEPEST = (55 / 180) * Math.PI
const MARGIN = 0.08

function place({ x, y, startAngle, endAngle, outerRadius }: Arc) {
  const middle = (startAngle + endAngle) / 2
  const isRight = Math.cos(middle) >= 0
  // Chart.js begins at the top, -90 degrees, and goes clockwise
  const [least, most] = isRight ? [-STEEPEST, STEEPEST] : [Math.PI - STEEPEST, Math.PI + STEEPEST]
  const [start, end] = [Math.min(middle, startAngle + MARGIN), Math.max(middle, endAngle - MARGIN)]
  const gentle = Math.min(most, Math.max(least, middle))
  const angle = Math.min(end, Math.max(start, gentle))
  return {
    middleX: x,
    middleY: y,
    isRight,
    edgeX: x + Math.cos(angle) * (outerRadius + 2),
    edgeY: y + Math.sin(angle) * (outerRadius + 2),
    outerRadius,
  }
}

function drawLabel(
  pen: Pen,
  { lines, value, marked, height, width }: Label,
  { edgeX, edgeY, middleX, outerRadius, isEmpty }: ReturnType<typeof place> & { readonly isEmpty: boolean },
  middle: number,
  isRight: boolean,
  chartWidth: number,
): void {
  const align = isRight ? 'left' : 'right'
  const x = isRight ? middleX + outerRadius + LEAD + 6 : middleX - outerRadius - LEAD - 6
  const first = middle - height / 2 + 4 + NAME.leading - 3
  if (!isEmpty) pen.line(edgeX, edgeY, isRight ? x - 5 : x + 5, first - 4, { color: EMPTY_OUTLINE })
  lines.forEach((line, n) => {
    pen.text(line, x, first + n * NAME.leading, { ...NAME, align })
  })
  const after = first + lines.length * NAME.leading
  pen.text(value, x, after, { ...SMALL, color: MUTED, align })
  if (marked !== null) markHere(pen, marked, x, after + 14, Math.min(width, isRight ? chartWidth - x : x), align)
}
