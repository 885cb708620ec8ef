/** Drawings of the figures of tiers with the fonts of the document, from what is usual to what nobody should have. */
import { describe, expect, it } from 'vitest'
import { figureIn } from '../../core/charts/build-one.for-tests'
import { buildSpec, type ChartFigure } from '../../core/charts/build-spec'
import { drawSpec } from '../../core/charts/draw-spec'
import type { DrawingTools } from '../../core/charts/drawing-tools'
import { tiersByYear } from '../../core/charts/tiers-by-year.for-tests'
import { TIER_DISTRIBUTION_FORMS, TIER_TREND_MEASURES } from '../../core/model/figure'
import { LANGUAGES } from '../../core/model/language'
import type { Scope } from '../../core/narrative/scope'
import type { DisplayList, TextOp } from '../../core/recorder/display-list'
import { recordChart } from './draw-chart'
import { faultsOf } from './faults-of.for-tests'
import { FONT_FILES } from './fonts.for-tests'
import { createTextMeasurer } from './measure'
import { openRegionMaps } from './region-maps'

const measurer = createTextMeasurer(FONT_FILES)
const tools: DrawingTools = {
  measurer,
  recordChart: (config, width, height) => recordChart(config, width, height, measurer),
  mapOf: openRegionMaps(),
}
/** The text column of the narrower theme and the full width of the wider one, in pixels. */
const WIDTHS = [459, 672]

const YEARS = Array.from({ length: 11 }, (_, at) => 2010 + at)
const row = (...runs: readonly (readonly [string, number])[]) =>
  runs.flatMap(([word, times]) => Array.from({ length: times }, () => word)).join(' ')
const rows = (count: number, cells: (at: number) => string, name = (at: number) => `Land ${at}`) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [name(at), cells(at)]))
const mixed = (at: number) =>
  at % 4 === 0
    ? row(['2', 5], ['1', 6])
    : at % 4 === 1
      ? row(['2', 1], ['WL', 10])
      : at % 4 === 2
        ? row(['3', 10], ['2', 1])
        : row(['3', 11])

const PROJECTS: Readonly<Record<string, Scope>> = {
  usual: tiersByYear(rows(31, mixed), YEARS),
  'one country, one edition': tiersByYear({ Alone: '2' }, [2020]),
  'one country that changed': tiersByYear({ Alone: row(['2', 10], ['1', 1]) }, YEARS),
  'nobody counted': tiersByYear({ Alone: row(['SC', 11]) }, YEARS),
  'no tier known': tiersByYear(
    rows(5, () => row(['?', 11])),
    YEARS,
  ),
  'gaps everywhere': tiersByYear(
    rows(8, (at) =>
      YEARS.map((_, i) => (at < 2 && i % 3 === 0 ? '?' : at === 3 && i < 4 ? '-' : `${1 + ((i + at) % 3)}`)).join(' '),
    ),
    YEARS,
  ),
  'all in one tier': tiersByYear(
    rows(20, () => row(['3', 11])),
    YEARS,
  ),
  'one against many': tiersByYear(
    rows(500, (at) => (at === 0 ? row(['WL', 11]) : row(['1', 11]))),
    YEARS,
  ),
  'names of 200 characters': tiersByYear(
    rows(31, mixed, (at) => `${at}${'x'.repeat(198)}`),
    YEARS,
  ),
  'names of 200 characters in words': tiersByYear(
    rows(31, mixed, (at) => `Land ${at} ${'of words '.repeat(21)}`),
    YEARS,
  ),
  'forty editions': tiersByYear(
    rows(12, (at) => Array.from({ length: 40 }, (_, i) => `${1 + ((i + at) % 3)}`).join(' ')),
    Array.from({ length: 40 }, (_, at) => 2001 + at),
  ),
  'ten thousand countries': tiersByYear(
    rows(10_000, (at) => `${1 + (at % 3)} ${1 + (at % 3)}`),
    [2019, 2020],
  ),
}

const figuresIn = (scope: Scope): Readonly<Record<string, ChartFigure>> => ({
  ...Object.fromEntries(
    TIER_DISTRIBUTION_FORMS.map((form) => [form, figureIn('tier-distribution', scope, { form, highlight: 'plan' })]),
  ),
  ...Object.fromEntries(TIER_TREND_MEASURES.map((measure) => [measure, figureIn('tier-trend', scope, { measure })])),
  strip: figureIn('tier-strip', scope),
  'strip of the chosen': figureIn('tier-strip', scope, {
    countryIds: scope.project.countries.slice(0, 3).map(({ id }) => id),
  }),
  moves: figureIn('tier-moves', scope),
})

const textsOf = (list: DisplayList) => list.ops.filter((op): op is TextOp => op.kind === 'text')

describe.each(Object.entries(PROJECTS))('with %s', (_, scope) => {
  it.each(Object.entries(figuresIn(scope)))('%s is drawn, or says why not', (_, figure) => {
    for (const language of LANGUAGES) {
      const built = buildSpec(figure, { ...scope, language })
      if (!built.ok) {
        expect(built.reason).toMatch(/^[A-Z0-9].{20,}\.$/)
        continue
      }
      for (const width of WIDTHS) expect(faultsOf(drawSpec(built.spec, width, tools))).toEqual([])
    }
  })
})

const usual = PROJECTS.usual as Scope
const drawn = (figure: ChartFigure, scope: Scope, width = 459): DisplayList => {
  const built = buildSpec(figure, scope)
  if (!built.ok) throw new Error(built.reason)
  return drawSpec(built.spec, width, tools)
}

describe.each(Object.entries(figuresIn(usual)))('%s', (_, figure) => {
  it('is the same drawing each time', () => {
    expect(JSON.stringify(drawn(figure, usual))).toBe(JSON.stringify(drawn(figure, usual)))
  })

  it('tells three tiers by hatch, and outlines what it fills with their colours', () => {
    const list = drawn(figure, usual)
    const fills = list.ops.filter(
      (op) => op.kind === 'path' && op.fill && !op.isHatch && op.fill.paint.hex === '#ffd93b',
    )
    expect(fills.length).toBeGreaterThan(0)
    const hatched = list.ops.filter((op) => op.kind === 'path' && op.isHatch)
    expect(hatched.length).toBeGreaterThanOrEqual(3)
    const outlined = list.ops.filter((op) => op.kind === 'path' && op.stroke?.paint.hex === '#1f2933')
    expect(outlined.length).toBeGreaterThanOrEqual(3)
  })
})

it('a ring says the total, and names a tier that nobody is in', () => {
  const scope = PROJECTS['one country, one edition'] as Scope
  const texts = textsOf(drawn(figureIn('tier-distribution', scope, { form: 'doughnut' }), scope)).map(
    ({ text }) => text,
  )
  expect(texts).toEqual(expect.arrayContaining(['1', 'country', 'Tier 3', '0 of 1, 0%', '1 of 1, 100%', 'Alone']))
})

it('a trend marks each gap with a question mark and nothing else in that column', () => {
  const scope = PROJECTS['gaps everywhere'] as Scope
  const texts = textsOf(drawn(figureIn('tier-trend', scope, { fromYear: 2010 }), scope, 672)).map(({ text }) => text)
  // 2010, 2013, 2016 and 2019, and the key below
  expect(texts.filter((text) => text === '?')).toHaveLength(5)
})

it('a strip of forty editions goes on in a second band, and each cell keeps its code', () => {
  const scope = PROJECTS['forty editions'] as Scope
  const texts = textsOf(drawn(figureIn('tier-strip', scope), scope)).map(({ text }) => text)
  expect(texts.filter((text) => /^[123]$/.test(text))).toHaveLength(9 * 40 + 3) // as many rows as a page holds
  expect(texts.filter((text) => text === 'Land 0').length).toBeGreaterThan(1)
})
