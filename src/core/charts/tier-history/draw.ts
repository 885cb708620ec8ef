/** A country's tier in every edition: a step line through four lanes. An unknown edition is a gap, never a line across it. */
import type { Chart, ChartConfiguration, Plugin } from 'chart.js'
import type {} from 'chartjs-plugin-datalabels'
import { TIERS, type Tier } from '../../model/report'
import type { DrawSpec } from '../drawing-tools'
import type { TierHistorySpec } from '../figure-spec'
import { HAIR, NAVY, OUTLINE, TEXT, tierLook } from '../palette'

const HEIGHT = 148
/** From the worst tier up, as the axis runs. */
const LANES = TIERS.toReversed()

export const drawTierHistory: DrawSpec<TierHistorySpec> = (spec, widthPx, tools) =>
  tools.recordChart(configure(spec, radiusFor(spec.points.length, widthPx)), widthPx, HEIGHT)

/** Marks of neighbouring editions must not touch. The names of the tiers take about a quarter of the width. */
const radiusFor = (editions: number, widthPx: number): number =>
  Math.max(6.5, Math.min(11, (widthPx * 0.75) / Math.max(1, editions) / 2 - 1.5))

function configure({ points, tierNames, tierCodes, streak }: TierHistorySpec, radius: number): ChartConfiguration {
  const years = points.map(({ year }) => String(year))
  const tiers = points.map(({ tier }) => (tier === 'SC' ? null : tier))
  const looks = tiers.map((tier) => tierLook(tier))
  const config: ChartConfiguration<'line', (number | null)[], string> = {
    type: 'line',
    plugins: streak ? [bracket(years, streak)] : [],
    data: {
      labels: years,
      datasets: [
        {
          data: tiers.map((tier) => (tier === null ? null : LANES.indexOf(tier))),
          spanGaps: false,
          stepped: 'middle',
          borderColor: TEXT,
          borderWidth: 2,
          pointStyle: 'rectRounded',
          pointRadius: radius,
          pointBackgroundColor: looks.map(({ fill }) => fill),
          pointBorderColor: OUTLINE,
          pointBorderWidth: 1.25,
          clip: false,
        },
      ],
    },
    options: {
      layout: { padding: { top: 26, right: 4, left: 0, bottom: 0 } },
      scales: {
        x: {
          offset: true,
          grid: { display: false },
          border: { color: OUTLINE },
          ticks: {
            color: TEXT,
            font: { size: 11 },
            maxRotation: 0,
            autoSkip: false,
            // Where years would touch, every other one is named, the last always.
            callback: (_, i) => (radius < 11 && (years.length - 1 - i) % 2 === 1 ? '' : (years[i] ?? '')),
          },
        },
        y: {
          min: -0.5,
          max: 3.5,
          border: { display: false },
          grid: { color: HAIR, drawTicks: false },
          afterBuildTicks: (axis) => {
            axis.ticks = LANES.map((_, value) => ({ value }))
          },
          ticks: {
            color: TEXT,
            padding: 10,
            font: { size: 11 },
            callback: (value) => tierNames[LANES[Number(value)] as Tier],
          },
        },
      },
      plugins: {
        legend: { display: false },
        datalabels: {
          align: 'center',
          anchor: 'center',
          color: ({ dataIndex }: { dataIndex: number }) => looks[dataIndex]?.labelOnFill ?? TEXT,
          font: { weight: 'bold', size: radius < 9 ? 10 : 11 },
          formatter: (lane: number | null) => (lane === null ? '' : tierCodes[LANES[lane] as Tier]),
        },
      },
    },
  }
  return config as ChartConfiguration
}

/** Marks the streak over the lanes and says what it is. */
function bracket(
  years: readonly string[],
  { fromYear, toYear, label }: NonNullable<TierHistorySpec['streak']>,
): Plugin<'line'> {
  return {
    id: 'streak',
    beforeDatasetsDraw(chart: Chart) {
      const { ctx, chartArea } = chart
      const x = chart.scales.x
      const from = years.indexOf(String(fromYear))
      const to = years.indexOf(String(toYear))
      if (!x || from < 0 || to < 0) return
      const half = years.length > 1 ? (x.getPixelForValue(1) - x.getPixelForValue(0)) / 2 : 20
      const left = x.getPixelForValue(from) - half + 3
      const right = x.getPixelForValue(to) + half - 3
      const y = chartArea.top - 8
      ctx.save()
      ctx.strokeStyle = NAVY
      ctx.lineWidth = 1.25
      ctx.beginPath()
      ctx.moveTo(left, y + 5)
      ctx.lineTo(left, y)
      ctx.lineTo(right, y)
      ctx.lineTo(right, y + 5)
      ctx.stroke()
      ctx.font = 'bold 11px Sans'
      ctx.textAlign = 'center'
      ctx.textBaseline = 'alphabetic'
      ctx.fillStyle = NAVY
      ctx.fillText(label, (left + right) / 2, y - 6)
      ctx.restore()
    },
  }
}
