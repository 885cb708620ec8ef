import { describe, expect, it } from 'vitest'
import { makeId } from '../model/ids'
import { LANGUAGES } from '../model/language'
import { day, partial, withPlan, withProject } from '../narrative/fixture.for-tests'
import type { Scope } from '../narrative/scope'
import { adviceFor } from './advice'
import { altText, wholeText } from './alt-text'
import { buildSpec, type ChartFigure } from './build-spec'
import { dataTable } from './data-table'
import {
  ACTIVITIES,
  activityMonths,
  activityOf,
  lawEnforcement,
  NUMBER_FIGURES,
  ownNumbers,
  peopleReached,
  STATISTICS,
  statisticOf,
} from './number-figures.for-tests'
import type { SpecOf } from './spec-of'
import { toCsv } from './to-csv'

const scope = withProject({ activities: ACTIVITIES, statistics: STATISTICS, findings: [] })

function specOf<F extends ChartFigure>(figure: F, where: Scope = scope): SpecOf<F['kind']> {
  const built = buildSpec(figure, where)
  if (!built.ok) throw new Error(built.reason)
  return built.spec as SpecOf<F['kind']>
}
const reasonOf = (figure: ChartFigure, where: Scope = scope): string => {
  const built = buildSpec(figure, where)
  return built.ok ? 'drawn' : built.reason
}

describe('activities by month', () => {
  it('count in their month; spans and unknown numbers are said, not spread', () => {
    const { months, events, total, remarks } = specOf(activityMonths)
    expect(months.map(({ short }) => short)).toEqual(['Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul'])
    expect(events.values).toEqual([1, 0, 0, 4, 3, 0])
    expect(total).toBe('8')
    expect(remarks).toEqual([
      '1 record is not dated to one month and is not in the bars (events: 6).',
      '“Training e”: the number of events is not known, so it is not counted.',
    ])
  })

  it('begin with the first activity without a window, and end with the as-of date', () => {
    const open = { ...activityMonths, filter: { ...activityMonths.filter, window: null } }
    expect(specOf(open).months.map(({ long }) => long)).toEqual([
      'February 2020',
      'March 2020',
      'April 2020',
      'May 2020',
      'June 2020',
      'July 2020',
    ])
    expect(specOf(activityMonths, withPlan({ asOf: day('2020-05-31') }, scope)).events.values).toEqual([1, 0, 0, 4])
  })

  it('count every event of the window once: the bars and what is left out are all of them', () => {
    const spec = specOf(activityMonths)
    const shown = spec.events.values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
    const all = ACTIVITIES.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)
    expect(shown + 6).toBe(all)
  })

  it.each([
    ['no activities', withProject({ activities: [] }), {}, /No activities fit/],
    [
      'only spans',
      withProject({ activities: [activityOf('s', { date: partial('2020-02'), end: partial('2020-04') })] }),
      {},
      /“Training s”.*not dated to one month/,
    ],
    [
      'too many months',
      withProject({ activities: [activityOf('old', { date: partial('2010-01') })] }),
      { window: null },
      /127 months/,
    ],
  ] as const)('refuse %s', (_, where, filter, reason) => {
    expect(reasonOf({ ...activityMonths, filter: { ...activityMonths.filter, ...filter } }, where)).toMatch(reason)
  })

  it('take thousands', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => activityOf(`n${at}`, { date: partial('2020-06') }))
    expect(specOf(activityMonths, withProject({ activities: many })).events.written[4]).toBe('10,000')
  })
})

describe('people reached', () => {
  it('add up by audience, largest first, and say what is not known', () => {
    const { groups, people, total, remarks } = specOf(peopleReached)
    expect(groups).toEqual(['Audience not named', 'Police officers', 'Judges'])
    expect(people.values).toEqual([1250, 120, 42])
    expect(total).toBe('1,412')
    expect(remarks[0]).toBe('2 of 6 records do not say how many people.')
  })

  it('show a group of which nothing is known as a gap', () => {
    const where = withProject({
      activities: [
        activityOf('a', { audience: { en: 'judges' }, participants: 3 }),
        activityOf('b', { audience: { en: 'teachers' } }),
      ],
    })
    expect(specOf(peopleReached, where).people).toMatchObject({ values: [3, null], written: ['3', '–'] })
    expect(altText(specOf(peopleReached, where), 'en')).toContain('Teachers: not known')
  })

  it('fold what is beyond twelve groups into one', () => {
    const where = withProject({
      activities: Array.from({ length: 20 }, (_, at) =>
        activityOf(`a${at}`, { audience: { en: `group ${at}` }, participants: 100 - at }),
      ),
    })
    const { groups, people } = specOf(peopleReached, where)
    expect([groups.length, groups.at(-1)]).toEqual([12, 'All others (9)'])
    expect(people.values.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(20 * 100 - 190)
  })

  it('go by project and by kind too', () => {
    expect(specOf({ ...peopleReached, by: 'type' }).groups).toEqual(['Trainings'])
    expect(specOf({ ...peopleReached, by: 'project' }).groups).toEqual(['Ñande Ko’ê'])
  })

  it('refuse what nobody counted', () => {
    const where = withProject({ activities: [activityOf('x', {})] })
    expect(reasonOf(peopleReached, where)).toMatch(/“Training x”: no activity says how many/)
  })
})

describe('law enforcement', () => {
  it('leaves a missing year as a gap, never a zero', () => {
    const { years, series, remarks } = specOf(lawEnforcement)
    expect(years).toEqual([2015, 2016, 2017, 2018, 2019])
    expect(series.map(({ name, values }) => [name, ...values])).toEqual([
      ['Investigations', 1200, null, null, 64, 75],
      ['Prosecutions', 20, null, null, 0, 31],
      ['Convictions', null, null, null, 15, 22],
    ])
    expect(remarks).toEqual(['– means not known.'])
    expect(wholeText(specOf(lawEnforcement), 'en')).toContain('Investigations, 2015: 1,200; 2016: not known;')
  })

  it('leaves out a measure of which nothing is known, and says so', () => {
    const spec = specOf(lawEnforcement, withProject({ statistics: [statisticOf('convictions', 2019, 22)] }))
    expect(spec.series.map(({ name }) => name)).toEqual(['Convictions'])
    expect(spec.remarks).toEqual(['Not known for any of these years: Investigations and Prosecutions.'])
  })

  const twice = [...STATISTICS, { ...statisticOf('convictions', 2019, 23), id: makeId('sta', 'other') }]
  it.each([
    ['nothing known', { statistics: [statisticOf('convictions', 2019, null)] }, {}, /No investigations/],
    ['years backwards', { statistics: STATISTICS }, { fromYear: 2020, toYear: 2010 }, /backwards/],
    ['years without a number', { statistics: STATISTICS }, { fromYear: 2016, toYear: 2017 }, /from 2016 to 2017/],
    ['too many years', { statistics: STATISTICS }, { fromYear: 1990 }, /30 years/],
    ['two answers', { statistics: twice }, {}, /Convictions of Paraguay in 2019/],
  ])('refuses %s', (_, fields, change, reason) => {
    expect(reasonOf({ ...lawEnforcement, ...change }, withProject(fields))).toMatch(reason)
  })
})

describe('own numbers', () => {
  it('are shown as they are, decimals and gaps', () => {
    const { labels, series } = specOf(ownNumbers)
    expect(labels).toEqual(['Asunción', 'Encarnación', 'Ciudad del Este'])
    expect(series[1]).toEqual({ name: 'Beds', values: [42.5, null, 18], written: ['42.5', '–', '18'] })
  })

  it('have names by place where they have none', () => {
    const spec = specOf({ ...ownNumbers, series: [{}, {}], rows: [{ label: {}, values: [1] }] })
    expect([spec.labels, spec.series.map(({ name }) => name)]).toEqual([['Row 1'], ['Series 1', 'Series 2']])
    expect(spec.series[1]?.values).toEqual([null])
  })

  const rows = (count: number) => Array.from({ length: count }, () => ({ label: {}, values: [1, 2] }))
  it.each([
    ['no rows', { rows: [] }, /no numbers yet/],
    ['rows without numbers', { rows: [{ label: { en: 'x' }, values: [null] }] }, /no numbers yet/],
    ['ten thousand bars', { rows: rows(10_000) }, /10000 rows; as bars a page can show 30/],
    ['ten thousand points', { rows: rows(10_000), shape: 'line' }, /as a line a page can show 500/],
    ['a long table', { rows: rows(31), shape: 'table' }, /as a table a page can show 30/],
    ['bars beyond telling apart', { rows: rows(30), series: [{}, {}, {}] }, /90 bars/],
  ] as const)('refuse %s', (_, change, reason) => {
    expect(reasonOf({ ...ownNumbers, ...change })).toMatch(reason)
  })

  it('tell a long series by its ends, its reach and its gaps', () => {
    const line = {
      ...ownNumbers,
      shape: 'line' as const,
      series: [{ en: 'Calls' }],
      rows: Array.from({ length: 30 }, (_, at) => ({
        label: { en: `${1991 + at}` },
        values: [at === 4 ? null : (at * 7) % 31],
      })),
    }
    expect(altText(specOf(line), 'en')).toBe(
      'Line chart of Calls. From 1991 (0) to 2020 (17); least 1991 (0), most 2013 (30); not known: 1995.',
    )
  })
})

describe('every figure of numbers', () => {
  it.each(LANGUAGES)('has alt text, remarks and data in %s', (language) => {
    const where = { ...scope, language }
    for (const figure of NUMBER_FIGURES) {
      const spec = specOf(figure, where)
      const alt = altText(spec, language)
      expect(alt.length).toBeGreaterThan(40)
      expect(alt).not.toMatch(/undefined|null|NaN|\[/)
      expect(JSON.stringify(spec)).not.toMatch(/NaN|Infinity/)
      const { head, rows } = dataTable(spec, language)
      expect(rows.length).toBeGreaterThan(0)
      for (const cells of rows) expect(cells).toHaveLength(head.length)
    }
  })

  it('writes numbers by the language', () => {
    expect(specOf(lawEnforcement, { ...scope, language: 'pt' }).series[0]?.written[0]).toBe('1.200')
    expect(specOf(ownNumbers, { ...scope, language: 'es' }).series[1]?.written[0]).toBe('42,5')
  })
})

describe('advice', () => {
  const rows = (values: readonly (readonly (number | null)[])[]) =>
    values.map((row, at) => ({ label: { en: `${2010 + at}` }, values: row }))
  it.each([
    ['a trend over missing years', lawEnforcement, [/2016, 2017.*trend/]],
    [
      'a line through two points',
      { ...ownNumbers, shape: 'line', rows: rows([[1], [2]]) },
      [/two points shows no trend/],
    ],
    [
      'three lines',
      {
        ...ownNumbers,
        shape: 'line',
        series: [{}, {}, {}],
        rows: rows([
          [1, 2, 3],
          [2, 3, 4],
          [3, 4, 5],
        ]),
      },
      [/Three lines cross/],
    ],
    ...(
      [
        ['Share of cases, %', ['Labour', 'Sex', 'Other'], [50, 30, 17], [/“Share of cases, %” adds up to 97, not 100/]],
        ['Por ciento', ['A', 'B', 'C'], [33.3, 33.3, 33.4], []],
        ['Per cent of each group', ['Women', 'Men'], [90, 70], []],
        ['% of cases', ['2018', '2019'], [40, 45], []],
        ['Share', ['A', 'B', 'C'], [50, null, 30], []],
        ['Cases', ['A', 'B'], [50, 47], []],
      ] as const
    ).map(([name, labels, values, expected]) => [
      `shares: ${name} ${values.join(' ')}`,
      {
        ...ownNumbers,
        shape: 'table',
        series: [{ en: name }],
        rows: labels.map((label, at) => ({ label: { en: label }, values: [values[at] ?? null] })),
      },
      expected,
    ]),
    ['series apart', { ...ownNumbers, rows: rows([[1, 5000]]) }, [/hundred times/]],
    ['one group', { ...peopleReached, by: 'type' }, [/compares nothing/]],
    [
      'numbers that are whole',
      {
        ...ownNumbers,
        rows: rows([
          [1, 2],
          [3, 4],
        ]),
      },
      [],
    ],
    ['a table', { ...ownNumbers, shape: 'table', rows: rows([[1, 5000]]) }, []],
  ] as [string, ChartFigure, RegExp[]][])('on %s', (_, figure, expected) => {
    const advice = adviceFor(figure, scope)
    expect(advice).toHaveLength(expected.length)
    for (const [at, pattern] of expected.entries()) expect(advice[at]).toMatch(pattern)
  })
})

describe('CSV', () => {
  it('opens in a spreadsheet: mark, quotes, empty cells for what is not known, no formula', () => {
    const figure = {
      ...ownNumbers,
      series: [{ en: 'Beds, "safe"' }],
      rows: [
        { label: { en: '=HYPERLINK("x")' }, values: [-1.5] },
        { label: { en: 'Pilar' }, values: [null] },
      ],
    }
    expect(toCsv(dataTable(specOf(figure), 'en'))).toBe(
      '\ufeffLabel,"Beds, ""safe"""\r\n"\'=HYPERLINK(""x"")",-1.5\r\nPilar,\r\n',
    )
  })
})
