/**
 * Chart.js beyond what our figures use: configurations written from its documentation, drawn by the recorder. What it cannot carry out
 * is listed below with the reason that it gives.
 */
import { Chart, type ChartConfiguration } from 'chart.js'
import { describe, expect, it } from 'vitest'
import type { DisplayList, Op, TextOp } from '../../../core/recorder/display-list'
import { elideClips } from '../../../core/recorder/elide-clips'
import { recordChart } from '../draw-chart'
import { FONT_FILES } from '../fonts.for-tests'
import { createTextMeasurer } from '../measure'
import { BARS, LINES } from './bars-and-lines.for-tests'
import { AROUND, CLOUDS, RINGS, WEBS } from './rings-and-webs.for-tests'

const ALL = { ...BARS, ...LINES, ...RINGS, ...WEBS, ...CLOUDS, ...AROUND }
const measurer = createTextMeasurer(FONT_FILES)
const draw = (config: ChartConfiguration): DisplayList =>
  recordChart({ ...config, options: { ...config.options, ...withoutLabels(config) } }, 480, 300, measurer)
/** Data labels are a plugin of ours, not of Chart.js. */
const withoutLabels = ({ options }: ChartConfiguration) => ({
  plugins: { ...options?.plugins, datalabels: { display: false } },
})

it('are many', () => {
  expect(Object.keys(ALL).length).toBeGreaterThanOrEqual(60)
  expect(new Set(Object.values(ALL).map(({ type }) => type))).toEqual(
    new Set(['bar', 'line', 'doughnut', 'pie', 'polarArea', 'radar', 'scatter', 'bubble']),
  )
})

const textsOf = (ops: readonly Op[]) => ops.filter((op): op is TextOp => op.kind === 'text')

/** Legends, titles and names of axes that the configuration asks for in words. */
function wordsAskedFor({ options, data, type }: ChartConfiguration): readonly string[] {
  const { title, subtitle, legend } = options?.plugins ?? {}
  const shown = [title, subtitle].flatMap((one) => (one?.display === true ? one.text : []))
  const scales = Object.values(options?.scales ?? {}) as readonly {
    display?: boolean
    title?: { display?: boolean; text?: string | string[] }
  }[]
  const axes = scales.flatMap((scale) => (scale.title?.display === true ? scale.title.text : []))
  const isOfParts = ['doughnut', 'pie', 'polarArea'].includes(type as string)
  const names = isOfParts ? (data.labels ?? []) : data.datasets.flatMap(({ label }) => label ?? [])
  return [...shown, ...axes, ...(legend?.labels?.filter || legend?.maxHeight ? [] : names)].map(String)
}

describe.each(Object.entries(ALL))('%s', (_, config) => {
  const list = draw(config)

  it('is drawn, with every word it asks for', () => {
    const texts = textsOf(list.ops).map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining([...wordsAskedFor(config)]))
    const hasData = config.data.datasets.some(({ data }) => data.some((value) => value !== null && value !== 0))
    if (hasData) expect(list.ops.filter(({ kind }) => kind === 'path').length).toBeGreaterThan(0)
  })

  it('is the same each time, finite, with its clips in pairs and nothing left to leave out', () => {
    expect(JSON.stringify(draw(config))).toBe(JSON.stringify(list))
    const numbers = list.ops.flatMap((op): readonly unknown[] =>
      op.kind === 'text'
        ? [...op.matrix, op.width, op.size]
        : 'segments' in op
          ? op.segments.flatMap((segment): readonly unknown[] => segment.slice(1))
          : [],
    )
    expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([])
    let depth = 0
    for (const { kind } of list.ops) {
      depth += kind === 'clip' ? 1 : kind === 'unclip' ? -1 : 0
      expect(depth).toBeGreaterThanOrEqual(0)
    }
    expect(depth).toBe(0)
    expect(elideClips(list)).toEqual(list)
  })
})

const one = { labels: ['a', 'b'], datasets: [{ label: 'One', data: [1, 2] }] }
const withFill = (fill: unknown) =>
  ({ type: 'bar', data: { ...one, datasets: [{ data: [1, 2], backgroundColor: fill }] } }) as ChartConfiguration
const onContext = (paint: (context: CanvasRenderingContext2D) => void): ChartConfiguration => ({
  type: 'bar',
  data: one,
  plugins: [{ id: 'own', afterDraw: ({ ctx }) => paint(ctx) }],
})

/** Documented, and refused: what would become a picture, a soft mask or a pattern in a PDF, or is not known to us. */
const REFUSED: Readonly<Record<string, readonly [ChartConfiguration, RegExp]>> = {
  'a gradient for a fill': [
    {
      type: 'bar',
      data: {
        ...one,
        datasets: [
          {
            data: [1, 2],
            backgroundColor: ({ chart }: { chart: Chart }) => chart.ctx.createLinearGradient(0, 0, 0, 9),
          },
        ],
      },
    } as ChartConfiguration,
    /createLinearGradient is not supported: gradients become patterns/,
  ],
  'a pattern of pixels for a fill': [
    withFill({ [Symbol.toStringTag]: 'CanvasPattern', setTransform: () => undefined }),
    /fillStyle is not supported: only plain colours and our hatches/,
  ],
  'a picture for a point': [
    {
      type: 'line',
      data: {
        ...one,
        datasets: [{ data: [1, 2], pointStyle: { [Symbol.toStringTag]: 'HTMLImageElement', width: 9, height: 9 } }],
      },
    } as unknown as ChartConfiguration,
    /drawImage/,
  ],
  'a shadow by a plugin': [onContext((context) => Object.assign(context, { shadowBlur: 4 })), /shadowBlur/],
  'a blend mode by a plugin': [
    onContext((context) => Object.assign(context, { globalCompositeOperation: 'destination-over' })),
    /globalCompositeOperation/,
  ],
  'letters set apart by a plugin': [
    onContext((context) => Object.assign(context, { letterSpacing: '2px' })),
    /letterSpacing/,
  ],
  'pixels read by a plugin': [onContext((context) => void context.getImageData(0, 0, 1, 1)), /getImageData/],
  'an axis of time': [{ type: 'line', data: one, options: { scales: { x: { type: 'time' } } } }, /date adapter/],
  'a type that nobody registered': [{ type: 'sankey', data: one } as unknown as ChartConfiguration, /sankey/],
  'a character that the font lacks': [{ type: 'bar', data: { ...one, labels: ['a', '字'] } }, /U\+5B57/],
}

it.each(Object.entries(REFUSED))('%s is refused with its reason, and leaves no chart behind', (_, [config, reason]) => {
  expect(() => draw(config)).toThrow(reason)
  expect(Object.keys(Chart.instances)).toEqual([])
})
