import { describe, expect, it } from 'vitest'
import { makeId } from '../model/ids'
import { LANGUAGES } from '../model/language'
import { day, partial, project, scope, withPlan, withProject } from '../narrative/fixture.for-tests'
import type { Scope } from '../narrative/scope'
import { altText, wholeText } from './alt-text'
import { buildSpec, type ChartFigure } from './build-spec'
import type { ChartKind, ChartSpec } from './figure-spec'
import { fingerprint } from './fingerprint'
import type { FigureOf, SpecOf } from './spec-of'

function figureOf<K extends ChartKind>(kind: K): FigureOf<K> {
  const figure = project.figures.find((one): one is FigureOf<K> => one.kind === kind)
  if (!figure) throw new Error(`the fixture has no ${kind}`)
  return figure
}
function specOf<K extends ChartKind>(kind: K, where: Scope = scope, change: Partial<FigureOf<K>> = {}): SpecOf<K> {
  const result = buildSpec({ ...figureOf(kind), ...change } as ChartFigure, where)
  if (!result.ok) throw new Error(result.reason)
  return result.spec as SpecOf<K>
}
const KINDS = [
  'tier-key',
  'tier-distribution',
  'tile-map',
  'map',
  'tier-history',
  'findings',
  'project-timeline',
  'coverage',
] as const

describe('specs of the fixture', () => {
  it('tier key marks the tier of the country', () => {
    const spec = specOf('tier-key')
    expect(spec.rows.map((row) => row.name)).toEqual(['Tier 1', 'Tier 2', 'Tier 2 Watch List', 'Tier 3'])
    expect(spec.here).toEqual({ tier: '2', label: 'Paraguay, 2020' })
  })

  it('tier distribution counts 31 countries and outlines Paraguay', () => {
    const spec = specOf('tier-distribution')
    expect(spec.groups.map((group) => [group.codes.length, group.countLabel, group.shareLabel])).toEqual([
      [6, '6 of 31', '19%'],
      [19, '19 of 31', '61%'],
      [3, '3 of 31', '10%'],
      [3, '3 of 31', '10%'],
    ])
    expect(spec.groups.reduce((sum, group) => sum + group.percent, 0)).toBe(100)
    expect([spec.total, spec.here, spec.year]).toEqual([31, 'PRY', 2020])
  })

  it.each(['tile-map', 'map'] as const)('%s shows everyone placed in the region, counted or not', (kind) => {
    const spec = specOf(kind)
    expect([spec.year, spec.region, spec.here]).toEqual([2020, 'western-hemisphere', 'PRY'])
    expect(spec.countries).toHaveLength(33)
    expect(spec.countries.filter(({ iso3 }) => ['PRY', 'SXM', 'USA'].includes(iso3))).toEqual([
      { iso3: 'PRY', name: 'Paraguay', tier: '2' },
      { iso3: 'SXM', name: 'Sint Maarten', tier: '2' },
      { iso3: 'USA', name: 'United States', tier: '1' },
    ])
    expect(spec.legend.map(({ name, code }) => [name, code])).toEqual([
      ['Tier 1', '1'],
      ['Tier 2', '2'],
      ['Tier 2 Watch List', 'WL'],
      ['Tier 3', '3'],
    ])
  })

  it('maps show an unknown tier and a special case as what they are', () => {
    const where = withProject({
      placements: project.placements.map((one) =>
        one.id === 'tpl_PRY-2020' ? { ...one, tier: null } : one.id === 'tpl_USA-2020' ? { ...one, tier: 'SC' } : one,
      ),
    })
    const spec = specOf('map', where)
    expect(spec.legend.slice(4)).toEqual([
      { tier: 'SC', name: 'Special case', code: 'SC' },
      { tier: null, name: 'Tier not known', code: '?' },
    ])
    expect(altText(spec, 'en')).toMatch(
      /Special case: 1 \(United States\); Tier not known: 1 \(Paraguay\)\. Paraguay: Tier not known\.$/,
    )
  })

  it('maps take a region of their own, and mark nobody who is not there', () => {
    const abroad = project.countries.map((one) => (one.iso3 === 'USA' ? { ...one, region: 'africa' as const } : one))
    const spec = specOf('tile-map', withProject({ countries: abroad }), { region: 'africa' })
    expect([spec.countries.map(({ iso3 }) => iso3), spec.here]).toEqual([['USA'], null])
  })

  it('tier history leaves a gap where a year is unknown', () => {
    const spec = specOf('tier-history', scope, { fromYear: 2013, streakSince: 2016 })
    expect(spec.points).toEqual([
      { year: 2013, tier: null },
      { year: 2014, tier: null },
      ...[2015, 2016, 2017, 2018, 2019, 2020].map((year) => ({ year, tier: '2' })),
    ])
    expect(spec.streak).toEqual({ fromYear: 2016, toYear: 2020, label: 'five editions in a row' })
  })

  it('findings compare with the first year of the other reporting period', () => {
    expect(specOf('findings').columns.map((column) => [column.sign, column.title, column.items.length])).toEqual([
      ['plus', 'Progress since 2018', 2],
      ['minus', 'Shortcomings', 1],
    ])
    expect(specOf('findings').columns[0]?.items[0]).toEqual({
      text: 'More traffickers convicted',
      pillar: 'prosecution',
    })
  })

  it('timeline joins what belongs together', () => {
    const spec = specOf('project-timeline')
    expect(spec.months.map((month) => month.initial).join('')).toBe('AMJJASONDJFMAMJJ')
    expect(spec.lanes.map((lane) => [lane.name, lane.since])).toEqual([
      ['Ñande Ko’ê', 'since April 2019'],
      ['ATLAS Paraguay', 'since April 2019'],
    ])
    expect(spec.lanes[0]?.items).toEqual([
      { kind: 'span', from: 10, to: 16, counted: false, label: 'Trainings, in person and virtual' },
      { kind: 'span', from: 13, to: 16, counted: true, label: 'Six virtual trainings and workshops' },
      { kind: 'milestone', at: 14.5, label: 'Referral Mechanism completed' },
      { kind: 'events', at: 15.5, count: 4, label: 'Webinars in the month' },
    ])
    expect(spec.lanes[1]?.items).toEqual([
      { kind: 'span', from: 12, to: 16, counted: false, label: 'Meetings with the ministries' },
    ])
    expect(spec.event).toEqual({ at: 14.8, label: 'TIP Report 2020 released, June 25' })
  })

  it('timeline writes uncounted records of one kind with their partners', () => {
    const [meetings] = project.activities.filter((activity) => activity.type === 'meeting')
    if (!meetings) throw new Error('the fixture has meetings')
    const each = meetings.partnerIds.map((partner, at) => ({
      ...meetings,
      id: makeId('act', `m${at}`),
      partnerIds: [partner],
    }))
    const spec = specOf('project-timeline', withProject({ activities: each }))
    expect(spec.lanes[1]?.items.map((item) => item.label)).toEqual([
      'Meetings with MINNA, Office of the Attorney General, and MTESS',
    ])
  })

  it('timeline ends with the as-of date', () => {
    const spec = specOf('project-timeline', withPlan({ asOf: day('2020-05-31') }))
    expect(spec.months).toHaveLength(14)
    expect(spec.event).toBeNull()
    for (const lane of spec.lanes)
      for (const item of lane.items) expect(item.kind === 'span' ? item.to : item.at).toBeLessThanOrEqual(14)
  })

  it('coverage takes the best answer', () => {
    expect(specOf('coverage').rows).toEqual([
      { label: '1  Investigate and prosecute', values: ['part', 'full'] },
      { label: '2  Significant prison terms', values: ['none', 'none'] },
    ])
  })
})

describe('a figure that cannot be drawn says why', () => {
  const cases: readonly (readonly [ChartKind, Scope, Partial<ChartFigure>, RegExp])[] = [
    ['tier-key', withProject({ placements: [] }), {}, /tier of Paraguay in the 2020 edition is not known/],
    ['tier-distribution', withProject({ countRules: [] }), {}, /count rule/],
    ['tile-map', withProject({ placements: [] }), {}, /No country of this region.*2020 edition/],
    ['map', withProject({ placements: [] }), {}, /No country of this region.*2020 edition/],
    ['map', scope, { region: 'africa' } as Partial<ChartFigure>, /2020 edition: Africa\. Enter placements/],
    ['tier-history', withProject({ placements: [] }), {}, /No tier of Paraguay is known/],
    ['tier-history', scope, { streakSince: 2010 } as Partial<ChartFigure>, /2014 edition/],
    ['findings', withProject({ findings: [] }), {}, /no findings.*Paraguay/],
    ['project-timeline', scope, { from: partial('2021-01') } as Partial<ChartFigure>, /January 2021/],
    [
      'project-timeline',
      scope,
      { releaseOf: 'comparison' } as Partial<ChartFigure>,
      /release date of the 2019 edition/,
    ],
    ['coverage', withProject({ findings: [] }), {}, /no recommendations/],
    ['coverage', withProject({ fieldProjects: [] }), {}, /no field projects/],
  ]
  it.each(cases)('%s', (kind, where, change, reason) => {
    const result = buildSpec({ ...figureOf(kind), ...change } as ChartFigure, where)
    expect(result.ok ? 'drawn' : result.reason).toMatch(reason)
  })
})

describe('alternative texts', () => {
  it.each([
    [
      'tier-key',
      'Key to the four tiers. Tier 1: standards fully met; Tier 2: not met, strong effort; Tier 2 Watch List: effort, but trafficking rises; Tier 3: not met, too little effort. Paraguay, 2020: Tier 2.',
    ],
    [
      'tier-distribution',
      'Tile chart of 31 countries by tier in 2020. Tier 1: 6, 19%; Tier 2: 19, 61%; Tier 2 Watch List: 3, 10% (Land 2WL A, Land 2WL B, Land 2WL C); Tier 3: 3, 10% (Land 3 A, Land 3 B, Land 3 C). Paraguay is among the 19 in Tier 2.',
    ],
    [
      'tile-map',
      'Tile map of the Western Hemisphere, 2020 edition: 33 countries and territories. Tier 1: 7; Tier 2: 20; Tier 2 Watch List: 3 (Land 2WL A, Land 2WL B, Land 2WL C); Tier 3: 3 (Land 3 A, Land 3 B, Land 3 C). Paraguay: Tier 2.',
    ],
    [
      'map',
      'Map of the Western Hemisphere, 2020 edition: 33 countries and territories. Tier 1: 7; Tier 2: 20; Tier 2 Watch List: 3 (Land 2WL A, Land 2WL B, Land 2WL C); Tier 3: 3 (Land 3 A, Land 3 B, Land 3 C). Paraguay: Tier 2.',
    ],
    [
      'tier-history',
      'Step line of the tier of Paraguay in the editions of 2015 to 2020. It is in Tier 2 in every one. Marked: 2015 to 2020, six editions in a row.',
    ],
    [
      'findings',
      'Two lists of findings. Progress since 2018: More traffickers convicted (prosecution); New shelter (protection). Shortcomings: Too few services (protection).',
    ],
    [
      'project-timeline',
      'Timeline from April 2019 to July 2020. Ñande Ko’ê, since April 2019: Trainings, in person and virtual, February to July 2020; Six virtual trainings and workshops, May to July 2020; Referral Mechanism completed, June 2020; Webinars in the month (4), July 2020. ATLAS Paraguay, since April 2019: Meetings with the ministries, April to July 2020. TIP Report 2020 released, June 25.',
    ],
    [
      'coverage',
      'Matrix of two recommendations and two projects. 1, Investigate and prosecute: Ñande Ko’ê in part, ATLAS Paraguay activity. 2, Significant prison terms: none yet from any project.',
    ],
  ] as const)('%s', (kind, text) => {
    expect(wholeText(specOf(kind), 'en')).toBe(text)
  })

  it.each(LANGUAGES)('say something in %s, in short', (language) => {
    for (const kind of KINDS) {
      const text = altText(specOf(kind, { ...scope, language }), language)
      expect(text.length).toBeGreaterThanOrEqual(40)
      expect(text.length).toBeLessThanOrEqual(250)
      expect(text).not.toMatch(/undefined|null|\[/)
    }
  })

  it('describe gaps and changes of tier', () => {
    const where = withProject({
      placements: project.placements.map((one) =>
        one.id === 'tpl_PRY-2015' ? { ...one, tier: '2WL' } : one.id === 'tpl_PRY-2016' ? { ...one, tier: null } : one,
      ),
    })
    expect(altText(specOf('tier-history', where, { streakSince: null }), 'en')).toBe(
      'Step line of the tier of Paraguay in the editions of 2015 to 2020. It is in Tier 2 Watch List (2015), no known tier (2016), Tier 2 (2017 to 2020).',
    )
  })
})

describe('fingerprint', () => {
  it('is the same for equal specs in any order of keys, and differs when a value does', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([key, part]) => [key, reversed(part)]),
            )
          : value
    for (const kind of KINDS) {
      const spec = specOf(kind)
      expect(fingerprint(reversed(spec) as ChartSpec)).toBe(fingerprint(spec))
      expect(fingerprint(spec)).toMatch(/^[0-9a-f]{16}$/)
    }
    expect(new Set(KINDS.map((kind) => fingerprint(specOf(kind)))).size).toBe(KINDS.length)
    expect(fingerprint(specOf('coverage', withPlan({ asOf: day('2020-03-31') })))).not.toBe(
      fingerprint(specOf('coverage')),
    )
  })
})
