import type { ChartConfiguration } from 'chart.js'
import type {} from 'chartjs-chart-matrix'
import type {} from 'chartjs-plugin-datalabels'
import { NAVY, OUTLINE, PALE, SERIES, TEXT, TIERS } from '../../core/charts/palette'
import { recordedHatch } from '../../core/recorder/hatch'

const tiers = [TIERS['1'], TIERS['2'], TIERS['2WL'], TIERS['3']]
const tierFills = tiers.map(({ hatch, fill, hatchInk }) =>
  hatch ? recordedHatch({ kind: hatch, background: fill, ink: hatchInk }) : fill,
)
// A hatch passes for a canvas pattern; Chart.js's colour type knows browser patterns only.
const asColours = (fills: typeof tierFills) => fills as string[]

export const NATIVE_WORDS = 'Ñande Ko’ê G̃uaraní'
const LABELS = [NATIVE_WORDS, 'Capacitación judicial', 'Asistencia a víctimas']

export const bar: ChartConfiguration<'bar'> = {
  type: 'bar',
  data: {
    labels: LABELS,
    datasets: [
      {
        label: 'Prosecutions',
        data: [61, 72, 38],
        backgroundColor: asColours([recordedHatch({ kind: 'diagonal', background: PALE, ink: NAVY })]),
        borderColor: NAVY,
        borderWidth: 1.5,
        borderRadius: 4,
        borderSkipped: false,
      },
      { label: 'Convictions', data: [18, 25, 9], backgroundColor: SERIES[1], borderColor: OUTLINE, borderWidth: 1 },
    ],
  },
  options: {
    plugins: {
      title: { display: true, text: 'Cases by year', font: { size: 14, weight: 'bold' } },
      datalabels: { color: TEXT, backgroundColor: 'rgba(255, 255, 255, 0.9)', font: { weight: 'bold' } },
    },
  },
}

export const doughnut: ChartConfiguration<'doughnut'> = {
  type: 'doughnut',
  data: {
    labels: tiers.map(({ label }) => label),
    datasets: [
      {
        data: [61, 19, 10, 10],
        backgroundColor: asColours(tierFills),
        borderColor: OUTLINE,
        borderWidth: 1,
        spacing: 3,
      },
    ],
  },
  options: {
    cutout: '55%',
    plugins: {
      legend: { position: 'right' },
      datalabels: {
        color: (context) => tiers[context.dataIndex]?.labelOnFill ?? TEXT,
        backgroundColor: (context) => tiers[context.dataIndex]?.fill ?? null,
        borderRadius: 2,
        font: () => ({ weight: 'bold', size: 12 }),
        formatter: (value) => `${value} %`,
      },
    },
  },
}

const words = ['none yet', 'in part', 'activity']
const grid = [2, 1, 0, 0, 2, 1]

export const matrix: ChartConfiguration<'matrix'> = {
  type: 'matrix',
  data: {
    datasets: [
      {
        data: grid.map((v, index) => ({ x: `P${index % 3}`, y: `R${Math.floor(index / 3)}`, v })) as never[],
        backgroundColor: (context) =>
          asColours([PALE, recordedHatch({ kind: 'diagonal', background: PALE, ink: NAVY }), NAVY])[
            grid[context.dataIndex] ?? 0
          ] ?? PALE,
        borderColor: NAVY,
        borderWidth: 1,
        borderRadius: 2,
        width: ({ chart }) => (chart.chartArea?.width ?? 100) / 3 - 6,
        height: ({ chart }) => (chart.chartArea?.height ?? 100) / 2 - 6,
      },
    ],
  },
  options: {
    scales: {
      x: { type: 'category', labels: ['P0', 'P1', 'P2'], offset: true, position: 'top', grid: { display: false } },
      y: { type: 'category', labels: ['R0', 'R1'], offset: true, reverse: false, grid: { display: false } },
    },
    plugins: {
      legend: { display: false },
      datalabels: {
        formatter: (_, context) => words[grid[context.dataIndex] ?? 0] ?? '',
        color: (context) => (grid[context.dataIndex] === 2 ? '#FFFFFF' : TEXT),
        backgroundColor: (context) => (grid[context.dataIndex] === 1 ? '#FFFFFF' : null),
      },
    },
  },
}

const points = [3, 5, 4, 9]
const labels = ['Jan', 'Feb', 'Mar', 'Apr']
const plain = { backgroundColor: [...SERIES, PALE], borderColor: OUTLINE }

/** One chart of each kind that is registered. */
export const EVERY_KIND: Record<string, ChartConfiguration> = {
  bar: bar as ChartConfiguration,
  doughnut: doughnut as ChartConfiguration,
  matrix: matrix as ChartConfiguration,
  'horizontal bar': { type: 'bar', data: { labels, datasets: [{ data: points }] }, options: { indexAxis: 'y' } },
  'stepped line': {
    type: 'line',
    data: { labels, datasets: [{ data: points, stepped: 'middle', pointStyle: 'rectRounded', pointRadius: 11 }] },
  },
  'smooth area': {
    type: 'line',
    data: { labels, datasets: [{ data: points, tension: 0.35, fill: true, borderDash: [6, 4], ...plain }] },
  },
  pie: { type: 'pie', data: { labels, datasets: [{ data: points, ...plain }] } },
  'polar area': { type: 'polarArea', data: { labels, datasets: [{ data: points, ...plain }] } },
  radar: { type: 'radar', data: { labels, datasets: [{ data: points, ...plain }] } },
  scatter: { type: 'scatter', data: { datasets: [{ data: points.map((y, x) => ({ x, y })), ...plain }] } },
  bubble: { type: 'bubble', data: { datasets: [{ data: points.map((y, x) => ({ x, y, r: 4 + y })), ...plain }] } },
}
