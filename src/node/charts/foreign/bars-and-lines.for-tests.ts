/** Bars and lines as Chart.js documents them, none as our figures use them: options that somebody may come to want. */
import type { ChartConfiguration } from 'chart.js'

type Named = Readonly<Record<string, ChartConfiguration>>

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July']
const A = [12, 19, -3, 5, 2, 3, 9]
const B = [-4, 8, 15, 11, 7, -9, 1]
const C = [3, 3.5, 4, 4.25, 9.75, 0, 6]
const LONG = [
  'A label that is much too long for its place',
  'Another label of many words',
  'Short',
  'Not so short',
  'x',
]

const barData = (...rows: readonly object[]): ChartConfiguration<'bar'>['data'] => ({
  labels: MONTHS,
  datasets: [A, B, C]
    .slice(0, Math.max(1, rows.length))
    .map((data, at) => ({ label: `Set ${at + 1}`, data, ...rows[at] })),
})
const lineData = (...rows: readonly object[]): ChartConfiguration<'line'>['data'] => ({
  labels: MONTHS,
  datasets: [A, B, C]
    .slice(0, Math.max(1, rows.length))
    .map((data, at) => ({ label: `Set ${at + 1}`, data, ...rows[at] })),
})
const bar = (options: ChartConfiguration<'bar'>['options'], ...rows: readonly object[]): ChartConfiguration =>
  ({ type: 'bar', data: barData(...rows), options }) as ChartConfiguration
const line = (options: ChartConfiguration<'line'>['options'], ...rows: readonly object[]): ChartConfiguration =>
  ({ type: 'line', data: lineData(...rows), options }) as ChartConfiguration

const RED = 'rgb(255, 99, 132)'
const BLUE = 'hsla(204, 82%, 57%, 0.5)'
const GREEN = '#4bc0c0'

export const BARS: Named = {
  'bars with the defaults': bar({}),
  'bars of three sets': bar({}, { backgroundColor: RED }, { backgroundColor: BLUE }, { backgroundColor: GREEN }),
  'bars that lie': bar({ indexAxis: 'y' }, { backgroundColor: RED, borderColor: 'black', borderWidth: 2 }),
  'stacked bars': bar({ scales: { x: { stacked: true }, y: { stacked: true } } }, {}, {}, {}),
  'lying stacked bars': bar({ indexAxis: 'y', scales: { x: { stacked: true }, y: { stacked: true } } }, {}, {}, {}),
  'stacks in groups': bar(
    { scales: { x: { stacked: true }, y: { stacked: true } } },
    { stack: 'one' },
    { stack: 'one' },
    { stack: 'two' },
  ),
  'bars rounded and bordered on every side': bar({}, { borderRadius: 8, borderWidth: 3, borderSkipped: false }),
  'bars rounded at one corner': bar({}, { borderRadius: { topLeft: 12 }, borderWidth: 1, borderColor: RED }),
  'bars without their left border': bar({}, { borderWidth: { top: 4, right: 2, bottom: 1 }, borderSkipped: 'left' }),
  'floating bars': {
    type: 'bar',
    data: {
      labels: ['a', 'b', 'c'],
      datasets: [
        {
          data: [
            [1, 5],
            [-2, 3],
            [4, 4],
          ],
          label: 'From, to',
        },
      ],
    },
  } as ChartConfiguration,
  'bars of one width': bar({}, { barThickness: 12, minBarLength: 6 }),
  'bars that touch': bar({}, { barPercentage: 1, categoryPercentage: 1 }, { barPercentage: 1, categoryPercentage: 1 }),
  'bars from another base': bar({}, { base: 5 }),
  'bars over each other': bar({}, { grouped: false }, { grouped: false, backgroundColor: BLUE }),
  'one bar, nothing else': { type: 'bar', data: { labels: ['only'], datasets: [{ data: [4] }] } },
  'bars on a logarithmic axis': {
    type: 'bar',
    data: { labels: ['a', 'b', 'c'], datasets: [{ label: 'Powers', data: [1, 100, 100000] }] },
    options: { scales: { y: { type: 'logarithmic' } } },
  },
  'bars with two axes': bar(
    { scales: { y: { position: 'left' }, right: { position: 'right', grid: { drawOnChartArea: false } } } },
    {},
    { yAxisID: 'right' },
  ),
  'bars with labels turned upright': bar({ scales: { x: { ticks: { minRotation: 90, maxRotation: 90 } } } }),
  'bars with labels that turn by themselves': {
    type: 'bar',
    data: { labels: LONG, datasets: [{ data: [1, 2, 3, 4, 5] }] },
  },
  'bars with labels of two lines': {
    type: 'bar',
    data: {
      labels: [
        ['First', 'line'],
        ['Second', 'line'],
      ],
      datasets: [{ data: [1, 2] }],
    },
  },
  'bars and a line': {
    type: 'bar',
    data: {
      labels: MONTHS,
      datasets: [
        { type: 'line', label: 'Line', data: B, borderColor: RED, order: 0 },
        { type: 'bar', label: 'Bars', data: A, backgroundColor: BLUE, order: 1 },
      ],
    },
  } as ChartConfiguration,
  'bars of objects': {
    type: 'bar',
    data: {
      datasets: [
        {
          label: 'Parsed',
          data: [
            { x: 'one', y: 3 },
            { x: 'two', y: 5 },
          ],
        },
      ],
    },
  } as unknown as ChartConfiguration,
  'bars with no data': { type: 'bar', data: { labels: [], datasets: [] } },
  'bars of nothing but gaps': { type: 'bar', data: { labels: ['a', 'b'], datasets: [{ data: [null, null] }] } },
}

export const LINES: Named = {
  'a line with the defaults': line({}),
  'three lines': line({}, { borderColor: RED }, { borderColor: BLUE }, { borderColor: GREEN }),
  'a smooth line': line({}, { tension: 0.4, fill: false }),
  'a monotone line': line({}, { cubicInterpolationMode: 'monotone' }),
  'a line in steps before': line({}, { stepped: 'before' }),
  'a line in steps after': line({}, { stepped: 'after' }),
  'a line in steps in the middle': line({}, { stepped: 'middle' }),
  'a dashed line with round ends': line(
    {},
    { borderDash: [6, 3], borderDashOffset: 2, borderCapStyle: 'round', borderJoinStyle: 'bevel' },
  ),
  'an area to zero': line({}, { fill: 'origin', backgroundColor: BLUE }),
  'an area to the top': line({}, { fill: 'end', backgroundColor: BLUE }),
  'an area between two lines': line({}, { fill: '+1', backgroundColor: BLUE }, {}),
  'an area of two colours': line({}, { fill: { target: { value: 4 }, above: RED, below: GREEN } }),
  'stacked areas': line({ scales: { y: { stacked: true } } }, { fill: true }, { fill: true }, { fill: true }),
  'a line across a gap': {
    type: 'line',
    data: { labels: MONTHS, datasets: [{ data: [1, null, 3, Number.NaN, 5, 6, null], spanGaps: true }] },
  },
  'a line with gaps': {
    type: 'line',
    data: { labels: MONTHS, datasets: [{ data: [1, null, 3, 4, null, 6, 7] }] },
  },
  'points without a line': line({}, { showLine: false, pointRadius: 6 }),
  ...Object.fromEntries(
    ['cross', 'crossRot', 'dash', 'line', 'rect', 'rectRounded', 'rectRot', 'star', 'triangle'].map((pointStyle) => [
      `points as ${pointStyle}`,
      line({}, { pointStyle, pointRadius: 7, pointRotation: 15, pointBorderWidth: 2 }),
    ]),
  ),
  'parts of a line in their own look': line(
    {},
    { segment: { borderColor: ({ p1DataIndex }: { p1DataIndex: number }) => (p1DataIndex > 3 ? RED : GREEN) } },
  ),
  'a line that stands': line({ indexAxis: 'y' }),
  'ten thousand points, thinned out': {
    type: 'line',
    data: {
      datasets: [
        { label: 'Many', data: Array.from({ length: 10_000 }, (_, x) => ({ x, y: (x * 37) % 101 })), radius: 0 },
      ],
    },
    options: {
      parsing: false,
      scales: { x: { type: 'linear' } },
      plugins: { decimation: { enabled: true, algorithm: 'min-max' } },
    },
  },
}
