/** Rings, webs, clouds, titles, legends and axes as Chart.js documents them, none as our figures use them. */
import type { ChartConfiguration } from 'chart.js'

type Named = Readonly<Record<string, ChartConfiguration>>

const PARTS = ['Red', 'Orange', 'Yellow', 'Green', 'Blue']
const COLOURS = ['#ff6384', 'rgb(255, 159, 64)', 'hsl(48, 100%, 67%)', 'rgba(75, 192, 192, 0.6)', 'steelblue']
const VALUES = [11, 16, 7, 3, 14]
const parts = (more: object = {}) => ({
  labels: PARTS,
  datasets: [{ label: 'Parts', data: VALUES, backgroundColor: COLOURS, ...more }],
})
const of = (type: string, data: object, options: object = {}) =>
  ({ type, data, options }) as unknown as ChartConfiguration

const CLOUD = Array.from({ length: 40 }, (_, at) => ({ x: (at * 17) % 41, y: (at * 29) % 37, r: 2 + (at % 7) }))
const web = (...rows: readonly object[]) => ({
  labels: ['Eating', 'Drinking', 'Sleeping', 'Designing', 'Coding', 'Cycling'],
  datasets: rows.map((row, at) => ({ label: `Web ${at + 1}`, data: [65, 59, 90, 81, 56, 30 + 20 * at], ...row })),
})

export const RINGS: Named = {
  'a ring': of('doughnut', parts()),
  'a thin half ring': of('doughnut', parts(), { rotation: -90, circumference: 180, cutout: '80%' }),
  'a ring in a ring': of('doughnut', {
    labels: PARTS,
    datasets: [
      { data: VALUES, backgroundColor: COLOURS, weight: 2 },
      { data: VALUES.toReversed(), backgroundColor: COLOURS },
    ],
  }),
  'a ring with round ends and gaps': of('doughnut', parts({ borderRadius: 10, spacing: 6 })),
  'a ring with a part moved out': of('doughnut', parts({ offset: [0, 30, 0, 0, 0], hoverOffset: 4 })),
  'a ring with its border inside': of(
    'doughnut',
    parts({ borderAlign: 'inner', borderWidth: 6, borderColor: 'black' }),
  ),
  'a pie': of('pie', parts({ borderJoinStyle: 'round' })),
  'a pie of one part': of('pie', { labels: ['All'], datasets: [{ data: [1], backgroundColor: 'teal' }] }),
  'a pie of zeros': of('pie', { labels: PARTS, datasets: [{ data: [0, 0, 0, 0, 0] }] }),
  'polar areas': of('polarArea', parts()),
  'polar areas with their names': of('polarArea', parts(), {
    scales: { r: { pointLabels: { display: true, centerPointLabels: true, font: { size: 14 } } } },
  }),
  'polar areas with straight sides': of('polarArea', parts({ circular: false, borderColor: 'black' })),
}

export const WEBS: Named = {
  'a web': of('radar', web({ fill: true, backgroundColor: 'rgba(255, 99, 132, 0.2)', borderColor: '#ff6384' })),
  'two webs, one smooth': of('radar', web({ tension: 0.3 }, { borderDash: [4, 4] })),
  'a round web': of('radar', web({}), {
    scales: { r: { grid: { circular: true }, angleLines: { color: 'red', borderDash: [2, 2] }, min: 0, max: 100 } },
  }),
  'a web with plates behind its names': of('radar', web({}), {
    scales: {
      r: { pointLabels: { backdropColor: 'gold', backdropPadding: 3, borderRadius: 4 }, ticks: { stepSize: 25 } },
    },
  }),
}

export const CLOUDS: Named = {
  'a cloud': of('scatter', { datasets: [{ label: 'Cloud', data: CLOUD, backgroundColor: 'navy' }] }),
  'a cloud joined by a line': of('scatter', { datasets: [{ data: CLOUD.slice(0, 8), showLine: true, tension: 0.2 }] }),
  'a cloud with axes through its middle': of(
    'scatter',
    { datasets: [{ data: CLOUD.map(({ x, y }) => ({ x: x - 20, y: y - 18 })) }] },
    { scales: { x: { position: 'center' }, y: { position: 'center' } } },
  ),
  'a cloud with an axis at a value': of(
    'scatter',
    { datasets: [{ data: CLOUD }] },
    { scales: { y: { position: { x: 20 } } } },
  ),
  bubbles: of('bubble', { datasets: [{ label: 'Bubbles', data: CLOUD, backgroundColor: 'rgba(0, 128, 0, 0.4)' }] }),
  'bubbles of two looks': of('bubble', {
    datasets: [
      { data: CLOUD.slice(0, 9), pointStyle: 'rectRot', borderColor: 'black', borderWidth: 2 },
      { data: CLOUD.slice(9, 20), pointStyle: ['triangle', 'star', 'circle'] },
    ],
  }),
}

const plain = {
  labels: ['a', 'b', 'c'],
  datasets: [
    { label: 'First', data: [1, 2, 3] },
    { label: 'Second', data: [3, 2, 1] },
  ],
}
const bar = (options: object) => of('bar', plain, options)

export const AROUND: Named = {
  ...Object.fromEntries(
    ['top', 'right', 'bottom', 'left', 'chartArea'].map((position) => [
      `a legend at ${position}`,
      bar({ plugins: { legend: { position, align: 'end', title: { display: true, text: 'What is what' } } } }),
    ]),
  ),
  'a legend of point marks in many rows': of(
    'line',
    { labels: ['a'], datasets: Array.from({ length: 24 }, (_, at) => ({ label: `Set number ${at}`, data: [at] })) },
    { plugins: { legend: { maxHeight: 90, labels: { usePointStyle: true, pointStyleWidth: 18, padding: 4 } } } },
  ),
  'a legend upside down with some left out': bar({
    plugins: {
      legend: { reverse: true, labels: { filter: ({ text }: { text: string }) => text !== 'First', boxWidth: 30 } },
    },
  }),
  'a hidden set struck out in the legend': of('bar', {
    ...plain,
    datasets: plain.datasets.map((set, at) => ({ ...set, hidden: at === 1 })),
  }),
  'a title and what stands under it': bar({
    plugins: {
      title: { display: true, text: ['Two lines', 'of title'], align: 'start', font: { size: 18, weight: 'bold' } },
      subtitle: { display: true, text: 'And a line below', font: { style: 'italic' }, padding: { bottom: 10 } },
    },
  }),
  'a title at the side': bar({ plugins: { title: { display: true, text: 'Sideways', position: 'left' } } }),
  'titles of axes': bar({
    scales: {
      x: { title: { display: true, text: 'Across', align: 'end', color: 'red' } },
      y: { title: { display: true, text: ['Upwards', 'in two lines'] } },
    },
  }),
  'a grid of dashes, and none': bar({
    scales: {
      x: { grid: { display: false } },
      y: { border: { dash: [3, 3], width: 2 }, grid: { color: ['red', 'gray'], tickLength: 12 } },
    },
  }),
  'ticks of our own words': bar({
    scales: {
      y: { ticks: { callback: (value: number) => `${value} units`, count: 4, color: 'purple', mirror: true } },
    },
  }),
  'ticks on plates': bar({ scales: { y: { ticks: { showLabelBackdrop: true, backdropColor: 'ivory', z: 1 } } } }),
  'ticks outlined': bar({ scales: { x: { ticks: { textStrokeColor: 'white', textStrokeWidth: 3, align: 'start' } } } }),
  'an axis that runs down, and one above': bar({ scales: { y: { reverse: true }, x: { position: 'top' } } }),
  'an axis with room at both ends': bar({ scales: { y: { grace: '20%', suggestedMin: -4, beginAtZero: true } } }),
  'axes one over the other': of(
    'line',
    { labels: ['a', 'b'], datasets: [{ data: [1, 2] }, { data: [3, 1], yAxisID: 'upper' }] },
    { scales: { y: { stack: 'both', stackWeight: 2 }, upper: { stack: 'both', stackWeight: 1, offset: true } } },
  ),
  'numbers as money': bar({
    locale: 'de-DE',
    scales: { y: { ticks: { format: { style: 'currency', currency: 'EUR' } } } },
  }),
  'room around': bar({ layout: { padding: { left: 30, right: 10, top: 5, bottom: 20 } } }),
  'no axes': bar({ scales: { x: { display: false }, y: { display: false } } }),
  'nothing cut off, and much cut off': of(
    'line',
    {
      labels: ['a', 'b', 'c'],
      datasets: [
        { data: [-5, 9, 3], clip: 8 },
        { data: [2, 12, 1], clip: false },
      ],
    },
    { scales: { y: { min: 0, max: 6 } } },
  ),
}
