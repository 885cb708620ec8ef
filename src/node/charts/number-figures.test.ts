import { describe, expect, it } from 'vitest'
import { buildSpec, type ChartFigure } from '../../core/charts/build-spec'
import { drawSpec } from '../../core/charts/draw-spec'
import type { DrawingTools } from '../../core/charts/drawing-tools'
import {
  ACTIVITIES,
  activityMonths,
  activityOf,
  LONG,
  lawEnforcement,
  NUMBER_FIGURES,
  ownNumbers,
  peopleReached,
  STATISTICS,
} from '../../core/charts/number-figures.for-tests'
import { NUMBER_SHAPES } from '../../core/model/figure'
import { LIMITS } from '../../core/model/limits'
import { partial, withProject } from '../../core/narrative/fixture.for-tests'
import type { Scope } from '../../core/narrative/scope'
import type { DisplayList, Op, TextOp } from '../../core/recorder/display-list'
import { recordChart } from './draw-chart'
import { FONT_FILES } from './fonts.for-tests'
import { createTextMeasurer } from './measure'
import { openRegionMaps } from './region-maps'

const WIDTHS = [459, 688] // text column and full width of a page, in pixels
const mapOf = openRegionMaps()
const toolsOf = (): DrawingTools => {
  const measurer = createTextMeasurer(FONT_FILES)
  return { measurer, recordChart: (config, width, height) => recordChart(config, width, height, measurer), mapOf }
}
const tools = toolsOf()
const scope = withProject({ activities: ACTIVITIES, statistics: STATISTICS, findings: [] })

function draw(figure: ChartFigure, width = 459, where: Scope = scope, by = tools): DisplayList {
  const built = buildSpec(figure, where)
  if (!built.ok) throw new Error(built.reason)
  return drawSpec(built.spec, width, by)
}

interface Placed {
  readonly op: TextOp
  readonly x: number
  readonly y: number
}
/** Texts where they stand; groups here only move. */
const placed = (ops: readonly Op[], dx = 0, dy = 0): readonly Placed[] =>
  ops.flatMap((op): readonly Placed[] => {
    if (op.kind === 'group') return placed(op.ops, dx + op.matrix[4], dy + op.matrix[5])
    return op.kind === 'text' ? [{ op, x: op.matrix[4] + dx, y: op.matrix[5] + dy }] : []
  })
const texts = (list: DisplayList): readonly string[] => placed(list.ops).map(({ op }) => op.text)

/** Finite throughout, every word on the canvas, no two words on each other. */
function expectSound(list: DisplayList): void {
  const json = JSON.stringify(list, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value,
  )
  expect(json).not.toContain('not finite')
  expect(json).not.toMatch(/NaN|Infinity|undefined/)
  const all = placed(list.ops).filter(({ op }) => op.text.trim() !== '')
  for (const { op, x, y } of all) {
    expect(x, op.text).toBeGreaterThanOrEqual(-1)
    expect(x + op.width, op.text).toBeLessThanOrEqual(list.width + 1)
    expect(y, op.text).toBeGreaterThan(0)
    expect(y, op.text).toBeLessThanOrEqual(list.height)
  }
}
function overlaps(list: DisplayList): readonly string[] {
  const all = placed(list.ops).filter(({ op }) => op.text.trim() !== '')
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter(
        (b) =>
          a.x < b.x + b.op.width - 0.5 &&
          b.x < a.x + a.op.width - 0.5 &&
          Math.abs(a.y - b.y) < Math.min(a.op.size, b.op.size) * 0.7,
      )
      .map((b) => `${a.op.text} | ${b.op.text}`),
  )
}

const rows = (values: readonly (readonly (number | null)[])[], label = (at: number) => String(2000 + at)) =>
  values.map((row, at) => ({ label: { en: label(at) }, values: row }))
const own = (values: readonly (readonly (number | null)[])[], label?: (at: number) => string): ChartFigure => ({
  ...ownNumbers,
  series: (values[0] ?? []).map((_, at) => ({ en: `Series ${at}` })),
  rows: rows(values, label),
})
const HARD: readonly (readonly [string, ChartFigure])[] = [
  ['one number', own([[7]])],
  ['one zero', own([[0]])],
  [
    'all zero',
    own([
      [0, 0, 0],
      [0, 0, 0],
    ]),
  ],
  [
    'negative numbers',
    own([
      [-3, 5],
      [2, -7.25],
      [null, 0],
    ]),
  ],
  ['only negative numbers', own([[-3], [-4]])],
  ['the largest numbers', own([[LIMITS.number, -LIMITS.number]])],
  ['tiny numbers', own([[0.000001], [0.0000025]])],
  ['lonely points between gaps', own([[1], [null], [3], [null], [5]])],
  ['thirty rows', own(Array.from({ length: 30 }, (_, at) => [at, 30 - at]))],
  [
    'thirty long labels',
    own(
      Array.from({ length: 30 }, (_, at) => [at, 30 - at]),
      (at) => `${at} ${LONG}`,
    ),
  ],
  [
    'long labels',
    own(
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      (at) => `${at} ${LONG}`,
    ),
  ],
  ['a label without spaces', own([[1], [2]], () => 'x'.repeat(200))],
]

describe.each(HARD)('own numbers with %s', (_, figure) => {
  it.each(NUMBER_SHAPES.flatMap((shape) => WIDTHS.map((width) => [shape, width] as const)))(
    'as %s, %d wide',
    (shape, width) => {
      const list = draw({ ...figure, shape } as ChartFigure, width)
      expectSound(list)
      expect(overlaps(list)).toEqual([])
      expect(list.height).toBeLessThan(860) // a page has room for some 640 pt
    },
  )
})

describe.each(NUMBER_FIGURES.map((figure) => [figure.kind, figure] as const))('%s', (_, figure) => {
  it('is sound at both widths and in every language', () => {
    for (const width of WIDTHS)
      for (const language of ['en', 'es', 'pt'] as const) {
        const list = draw(figure, width, { ...scope, language })
        expectSound(list)
        expect(overlaps(list)).toEqual([])
      }
  })

  it('is the same each time', () => {
    expect(JSON.stringify(draw(figure, 459, scope, toolsOf()))).toBe(JSON.stringify(draw(figure)))
  })
})

describe('what is drawn', () => {
  it('writes every value of law enforcement, and a dash for each gap', () => {
    const said = texts(draw(lawEnforcement))
    for (const value of ['1,200', '20', '64', '0', '31', '22']) expect(said).toContain(value)
    expect(said.filter((text) => text === '–')).toHaveLength(7)
    expect(said.join(' ')).toContain('– means not known.')
  })

  it('hatches the second series, in the bars and in the legend', () => {
    const hatched = (ops: readonly Op[]): number =>
      ops.reduce(
        (sum, op) => sum + (op.kind === 'group' ? hatched(op.ops) : op.kind === 'path' && op.isHatch ? 1 : 0),
        0,
      )
    // one swatch and two bars that are neither empty nor zero
    expect(hatched(draw(ownNumbers).ops)).toBe(1 + 2)
  })

  it('draws no line across what is not known', () => {
    const line = draw({ ...ownNumbers, shape: 'line', series: [{ en: 'a' }], rows: rows([[1], [2], [null], [4], [5]]) })
    const chart = line.ops.find((op) => op.kind === 'group')
    if (chart?.kind !== 'group') throw new Error('the chart stands under its legend')
    const gap = placed(chart.ops).find(({ op }) => op.text === '2002')
    if (!gap) throw new Error('the gap has its label')
    const x = gap.x + gap.op.width / 2
    const pieces = chart.ops.flatMap((op) =>
      op.kind === 'path' && op.stroke?.paint.hex === '#0d2e55' ? [op.segments] : [],
    )
    const steps = pieces.flatMap((segments) =>
      segments.slice(1).flatMap((to, at) => {
        const from = segments[at]
        return from && from[0] !== 'Z' && to[0] === 'L' && from[0] !== 'C' ? [[from[1], to[1]] as const] : []
      }),
    )
    expect(steps.filter(([from, to]) => to - from > 20)).toHaveLength(2)
    expect(steps.filter(([from, to]) => from < x && to > x)).toEqual([])
  })

  it('calls lines by their names where they end, and leaves the legend for those that end sooner', () => {
    const two = (last: number | null) =>
      draw({
        ...ownNumbers,
        shape: 'line',
        series: [{ en: 'Shelters' }, { en: 'Beds' }],
        rows: rows([
          [1, 4],
          [3, last],
        ]),
      })
    expect(texts(two(6))).toEqual(expect.arrayContaining(['3 Shelters', '6 Beds']))
    expect(texts(two(6))).not.toContain('Beds')
    expect(overlaps(two(3))).toEqual([])
    expect(texts(two(null))).toEqual(expect.arrayContaining(['Shelters', 'Beds']))
  })

  it('gives lying bars no scale, for each has its number', () => {
    const said = texts(draw(peopleReached))
    expect(said).toEqual(expect.arrayContaining(['1,250', '120', '42']))
    expect(said).not.toContain('500')
  })

  it('prints under the bars what they leave out', () => {
    expect(texts(draw(activityMonths)).join(' ')).toContain('not dated to one month')
    expect(texts(draw(peopleReached)).join(' ')).toContain('2 of 6 records do not say')
  })

  it('names many months by their initials', () => {
    const where = withProject({ activities: [activityOf('old', { date: partial('2016-01') })] })
    const list = draw({ ...activityMonths, filter: { ...activityMonths.filter, window: null } }, 459, where)
    expectSound(list)
    expect(overlaps(list)).toEqual([])
  })
})
