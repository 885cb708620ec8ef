/** Every kind of figure with data that nobody should have: a drawing without a fault, or a reason in a sentence. */
import { describe, expect, it } from 'vitest'
import { buildSpec, type ChartFigure } from '../../core/charts/build-spec'
import { drawSpec } from '../../core/charts/draw-spec'
import { EVERY_KIND, EXAMPLES, offered } from '../../core/charts/examples.for-tests'
import type { ChartKind } from '../../core/charts/figure-spec'
import { activityOf, LONG, ownNumbers, statisticOf } from '../../core/charts/number-figures.for-tests'
import { tiersByYear } from '../../core/charts/tiers-by-year.for-tests'
import { makeId } from '../../core/model/ids'
import type { Project } from '../../core/model/project'
import { MEASURES } from '../../core/model/report'
import { partial, project, scope, withProject } from '../../core/narrative/fixture.for-tests'
import type { Scope } from '../../core/narrative/scope'
import { createPdfEngine } from '../pdf/make-pdf'
import { faultsOf } from './faults-of.for-tests'

const { tools } = createPdfEngine()
/** The text column of the narrower theme and the full width of the wider one, in pixels. */
const WIDTHS = [459, 672]
/** Higher does not fit on a page, with its caption. */
const HIGHEST = 860

const [finding] = project.findings
const [fieldProject] = project.fieldProjects
if (!finding || !fieldProject) throw new Error('the fixture has findings and projects')

const MANY = 10_000
const count = <T>(length: number, make: (at: number) => T): readonly T[] => Array.from({ length }, (_, at) => make(at))
const KINDS = ['progress', 'shortcoming', 'recommendation'] as const
const findings = (length: number, words: (at: number) => string): Project['findings'] =>
  count(length, (at) => ({
    ...finding,
    id: makeId('fnd', `n${at}`),
    kind: KINDS[at % KINDS.length] ?? 'progress',
    order: at,
    statement: { en: words(at) },
    label: {},
  }))
const years = (value: (at: number) => number | null, length = 8): Project['statistics'] =>
  count(length, (at) => MEASURES.map((measure) => statisticOf(measure, 2010 + at, value(at)))).flat()
const activities = (length: number, fields: (at: number) => Parameters<typeof activityOf>[1]): Project['activities'] =>
  count(length, (at) => activityOf(`n${at}`, fields(at)))
const named = (words: string): Partial<Project> => ({
  countries: project.countries.map((country) => ({ ...country, name: { en: words } })),
  fieldProjects: project.fieldProjects.map((one) => ({ ...one, name: { ...one.name, text: words } })),
  findings: findings(9, () => words),
  activities: activities(9, (at) => ({ title: { en: `${words} ${at}` }, audience: { en: words }, participants: at })),
  statistics: years((at) => at),
})

const DATA: Readonly<Record<string, Scope>> = {
  'nothing at all': withProject({
    editions: [],
    countries: [],
    placements: [],
    countRules: [],
    findings: [],
    statistics: [],
    fieldProjects: [],
    activities: [],
  }),
  'no records': withProject({ placements: [], findings: [], statistics: [], fieldProjects: [], activities: [] }),
  'one of everything': {
    ...tiersByYear({ Alone: '2' }, [2020]),
  },
  'one record each': withProject({
    findings: findings(1, () => 'One'),
    statistics: years(() => 1, 1),
    fieldProjects: [fieldProject],
    activities: activities(1, () => ({ participants: 1 })),
  }),
  'all zero': withProject({
    statistics: years(() => 0),
    activities: activities(6, () => ({ quantity: 0, participants: 0 })),
  }),
  'unknown cells': withProject({
    placements: project.placements.map((one, at) => (at % 2 === 0 ? { ...one, tier: null } : one)),
    statistics: years((at) => (at % 3 === 0 ? at : null)),
    activities: activities(6, (at) => ({
      quantity: at % 2 === 0 ? null : 2,
      participants: null,
      date: partial('2020'),
    })),
  }),
  'nothing known': withProject({
    placements: project.placements.map((one) => ({ ...one, tier: null })),
    statistics: years(() => null),
    activities: activities(6, () => ({ quantity: null, participants: null, date: partial('2019') })),
  }),
  'ten thousand of each': withProject({
    findings: findings(MANY, (at) => `Finding ${at}`),
    statistics: years((at) => (at * 37) % 1001, 190),
    activities: activities(MANY, (at) => ({
      date: partial(`2020-0${1 + (at % 7)}`),
      participants: at,
      audience: { en: `Group ${at % 500}` },
    })),
  }),
  'names of 200 characters in words': withProject(named(LONG)),
  'names of 200 characters in one word': withProject(named('x'.repeat(200))),
  'no names': withProject(named(' ')),
  'a country without geometry': withProject({
    countries: project.countries.map((country) => (country.iso3 === 'PRY' ? { ...country, iso3: 'QQQ' } : country)),
  }),
  'the largest numbers': withProject({
    statistics: years((at) => 10 ** at * 99),
    activities: activities(6, () => ({ quantity: 1_000_000_000, participants: 1_000_000_000 })),
  }),
}

/** Of the author's own numbers, which are no records. */
const OWN: Readonly<Record<string, ChartFigure>> = {
  'nothing typed': offered('own-numbers', scope),
  'ten thousand rows': {
    ...ownNumbers,
    rows: count(MANY, (at) => ({ label: { en: `Row ${at}` }, values: [at, -at] })),
  },
}

function faultsIn(figure: ChartFigure, where: Scope): readonly string[] {
  const built = buildSpec(figure, where)
  if (!built.ok) return /^[“A-Z0-9].{19,600}\.$/s.test(built.reason) ? [] : [`says “${built.reason}”`]
  return WIDTHS.flatMap((width) => {
    const list = drawSpec(built.spec, width, tools)
    const isTooHigh = list.height > HIGHEST ? [`is ${list.height} high`] : []
    return [...isTooHigh, ...faultsOf(list)].slice(0, 4).map((fault) => `${fault}, ${width} wide`)
  })
}

/** Every form of the kind, as its example has it and as the gallery offers it. */
const figuresOf = (kind: ChartKind): readonly ChartFigure[] => [
  ...EXAMPLES.flatMap(({ figure }) => (figure.kind === kind ? [figure] : [])),
  offered(kind, scope),
]

describe.each(EVERY_KIND)('%s', (kind) => {
  it.each(Object.entries(DATA))('with %s is drawn, or says why not', (_, where) => {
    for (const figure of figuresOf(kind)) expect(faultsIn(figure, where)).toEqual([])
  })
})

it.each(Object.entries(OWN))('own numbers with %s are drawn, or say why not', (_, figure) => {
  expect(faultsIn(figure, scope)).toEqual([])
})

it('most of it is drawn: a table that only refuses proves nothing', () => {
  const drawn = Object.values(DATA).flatMap((where) =>
    EVERY_KIND.flatMap(figuresOf).filter((figure) => buildSpec(figure, where).ok),
  )
  const all = Object.keys(DATA).length * EVERY_KIND.flatMap(figuresOf).length
  expect(drawn.length / all).toBeGreaterThan(0.5)
})
