import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeId } from '../model/ids'
import { LANGUAGES, type Language } from '../model/language'
import { TIERS } from '../model/report'
import type { ActivityFilter, Token } from '../model/token'
import { countEvents, selectActivities, windowInterval } from './activities'
import { describeToken, evaluateToken, tokenAlternatives } from './evaluate'
import { COUNT_TIER_2, day, partial, project, scope, withPlan, withProject } from './fixture.for-tests'
import { wordsOf } from './languages/all-languages'
import { simpleFraction, wholePercents } from './percents'
import { streakOf } from './streak'
import { listItems } from './tokens/list'

const text = (token: Token, language: Language = 'en'): string => {
  const value = evaluateToken(token, { ...scope, language })
  return value.ok ? value.text : `! ${value.reason}`
}
const filter = (rest: Partial<ActivityFilter>): ActivityFilter => ({
  project: null,
  types: [],
  modes: [],
  window: null,
  ...rest,
})
const nande = makeId('fpr', 'nande')
const share = (style: 'percent' | 'fraction'): Token => ({
  fn: 'share',
  tier: '2',
  edition: 'plan',
  rule: 'plan',
  style,
  capital: false,
})
const recommendations = (answered: boolean | null): Token => ({
  fn: 'count',
  of: { entity: 'findings', kind: 'recommendation', answered, edition: 'plan', country: 'plan' },
  style: 'word',
  capital: true,
})
const months = (count: number) => ({ kind: 'months', months: count }) as const

describe('tokens of the fixture', () => {
  const cases: readonly (readonly [Token, string, string, string])[] = [
    [COUNT_TIER_2, '19', '19', '19'],
    [{ ...COUNT_TIER_2, style: 'word' }, 'nineteen', 'diecinueve', 'dezenove'],
    [share('percent'), '61%', '61\u00a0%', '61%'],
    [share('fraction'), 'three in five', 'tres de cada cinco', 'três em cada cinco'],
    [recommendations(null), 'Two', 'Dos', 'Duas'],
    [recommendations(false), 'One', 'Una', 'Uma'],
    [
      { fn: 'streak', country: 'plan', edition: 'plan', since: 2015, part: 'length', style: 'auto', capital: true },
      'Six',
      'Seis',
      'Seis',
    ],
    [
      { fn: 'streak', country: 'plan', edition: 'plan', since: 2015, part: 'first-year', style: 'auto', capital: true },
      '2015',
      '2015',
      '2015',
    ],
    [{ fn: 'tier', country: 'plan', edition: 'plan', style: 'code' }, '2', '2', '2'],
    [{ fn: 'tier', country: 'plan', edition: 'plan', style: 'name' }, 'Tier 2', 'Nivel 2', 'Nível 2'],
    [{ fn: 'ordinal', edition: 'plan', style: 'numeral' }, '20th', '20.ª', '20.ª'],
    [{ fn: 'ordinal', edition: 'plan', style: 'word' }, 'twentieth', 'vigésima', 'vigésima'],
    [{ fn: 'value', statistic: makeId('sta', 'convictions-2019') }, '22', '22', '22'],
    [
      { fn: 'change', from: makeId('sta', 'convictions-2018'), to: makeId('sta', 'convictions-2019') },
      '+7',
      '+7',
      '+7',
    ],
    [
      { fn: 'change', from: makeId('sta', 'convictions-2019'), to: makeId('sta', 'convictions-2018') },
      '−7',
      '−7',
      '−7',
    ],
    [
      { fn: 'date', of: { entity: 'release', edition: 'plan' }, precision: 'day' },
      'June 25, 2020',
      '25 de junio de 2020',
      '25 de junho de 2020',
    ],
    [
      { fn: 'date', of: { entity: 'release', edition: 'plan' }, precision: 'month' },
      'June 2020',
      'junio de 2020',
      'junho de 2020',
    ],
    [
      { fn: 'date', of: { entity: 'project-start', project: nande }, precision: 'day' },
      'April 2019',
      'abril de 2019',
      'abril de 2019',
    ],
    [
      { fn: 'date', of: { entity: 'activity', activity: makeId('act', 'meetings') }, precision: 'month' },
      'April to July 2020',
      'abril a julio de 2020',
      'abril a julho de 2020',
    ],
    [
      { fn: 'window', window: months(6), style: 'phrase', capital: false },
      'past six months',
      'últimos seis meses',
      'últimos seis meses',
    ],
    [
      {
        fn: 'window',
        window: { kind: 'span', from: partial('2020-02'), to: partial('2020-07') },
        style: 'word',
        capital: false,
      },
      'six',
      'seis',
      'seis',
    ],
    [
      { fn: 'list', of: { entity: 'modes', filter: filter({ project: nande, window: months(6) }) }, capital: false },
      'in person and online',
      'en persona y en línea',
      'presencialmente e on-line',
    ],
    [
      { fn: 'name', of: { entity: 'donor', project: nande }, form: 'both' },
      'U.S. Department of State (USDOS)',
      'U.S. Department of State (USDOS)',
      'U.S. Department of State (USDOS)',
    ],
    [
      { fn: 'name', of: { entity: 'edition', edition: 'plan' }, form: 'acronym' },
      'TIP Report 2020',
      'Informe TIP 2020',
      'Relatório TIP 2020',
    ],
    [
      {
        fn: 'count',
        of: {
          entity: 'activities',
          filter: filter({ project: nande, types: ['training', 'workshop'], modes: ['virtual'], window: months(3) }),
        },
        style: 'word',
        capital: false,
      },
      'six',
      'seis',
      'seis',
    ],
    [
      {
        fn: 'count',
        of: { entity: 'left-out', kind: 'territory', edition: 'plan', rule: 'plan' },
        style: 'word',
        capital: false,
      },
      'one',
      'un',
      'um',
    ],
  ]
  it.each(cases)('%j', (token, en, es, pt) => {
    expect([text(token), text(token, 'es'), text(token, 'pt')]).toEqual([en, es, pt])
  })

  it('lists partners with a comma before the last', () => {
    expect(text({ fn: 'list', of: { entity: 'partners', filter: filter({}) }, capital: false })).toBe(
      'Ministry of Childhood and Adolescence (MINNA), Office of the Attorney General, and Ministry of Labor (MTESS)',
    )
  })

  it('is described in a sentence', () => {
    expect(describeToken(COUNT_TIER_2, scope)).toBe(
      'Number of countries placed in Tier 2 in the TIP Report 2020, counted by the rule Western Hemisphere',
    )
  })

  it('offers the other ways to write it, and each evaluates to the text it promises', () => {
    const alternatives = tokenAlternatives(COUNT_TIER_2, scope)
    expect(alternatives.map((one) => one.text)).toEqual(['nineteen', '61%', 'three in five'])
    for (const one of alternatives) expect(evaluateToken(one.token, scope)).toMatchObject({ ok: true, text: one.text })
  })

  it('names the records behind it', () => {
    const value = evaluateToken(COUNT_TIER_2, scope)
    expect(value.ok && value.rows).toHaveLength(19)
    expect(value.ok && value.rows).toContain('tpl_PRY-2020')
  })
})

describe('a token without value says why', () => {
  const unknownTier = withProject({
    placements: project.placements.map((one) => (one.id === 'tpl_PRY-2020' ? { ...one, tier: null } : one)),
  })
  const noEdition = withProject({ editions: project.editions.filter((one) => one.year !== 2017) })
  const cases: readonly (readonly [string, Token, typeof scope, RegExp])[] = [
    ['share with an unknown tier', share('percent'), unknownTier, /unknown for Paraguay/],
    ['count of a tier with an unknown tier', COUNT_TIER_2, unknownTier, /unknown for Paraguay/],
    [
      'streak over a missing edition',
      { fn: 'streak', country: 'plan', edition: 'plan', since: 2015, part: 'length', style: 'auto', capital: false },
      noEdition,
      /2017 edition is not in this project/,
    ],
    [
      'streak without a floor',
      { fn: 'streak', country: 'plan', edition: 'plan', since: null, part: 'length', style: 'auto', capital: false },
      scope,
      /2014 edition.*count from 2015/,
    ],
    [
      'several activities, not counted',
      {
        fn: 'count',
        of: { entity: 'activities', filter: filter({ types: ['meeting'] }) },
        style: 'word',
        capital: false,
      },
      scope,
      /Meetings with the ministries/,
    ],
    [
      'nothing to list',
      { fn: 'list', of: { entity: 'modes', filter: filter({ types: ['event'] }) }, capital: false },
      scope,
      /nothing to list/,
    ],
    [
      'no comparison edition',
      { fn: 'ordinal', edition: 'comparison', style: 'word' },
      withPlan({ comparisonEditionId: null }),
      /no edition to compare/,
    ],
    [
      'a figure that was not found',
      { fn: 'value', statistic: makeId('sta', 'convictions-2018') },
      withProject({ statistics: project.statistics.map((one) => ({ ...one, value: null })) }),
      /convictions in Paraguay in 2018/,
    ],
    [
      'a release without date',
      { fn: 'date', of: { entity: 'release', edition: 'comparison' }, precision: 'day' },
      scope,
      /2019 edition/,
    ],
    [
      'a record that is gone',
      { fn: 'name', of: { entity: 'organisation', organisation: makeId('org', 'gone') }, form: 'full' },
      scope,
      /org_gone/,
    ],
  ]
  it.each(cases)('%s', (_, token, where, reason) => {
    const value = evaluateToken(token, where)
    expect(value.ok ? value.text : value.reason).toMatch(reason)
    expect(value.ok).toBe(false)
  })
})

describe('laws', () => {
  it('whole percents add up to 100 and stay within 1 of the exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 8 }), (counts) => {
        const total = counts.reduce((a, b) => a + b, 0)
        fc.pre(total > 0)
        const percents = wholePercents(counts)
        expect(percents.reduce((a, b) => a + b, 0)).toBe(100)
        counts.forEach((count, at) => {
          expect(Math.abs((percents[at] ?? 0) - (100 * count) / total)).toBeLessThan(1)
        })
      }),
    )
  })

  it('a simple fraction is near the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), (whole, part) => {
        fc.pre(part <= whole)
        const simple = simpleFraction(part, whole)
        if (simple) expect(Math.abs(simple.part / simple.whole - part / whole)).toBeLessThanOrEqual(0.0251)
      }),
    )
    expect(simpleFraction(31, 31)).toBeUndefined()
  })

  it('a longer window never counts less, and nothing after the as-of date counts', () => {
    const random = fc.record({
      start: fc.integer({ min: 0, max: 40 }),
      length: fc.nat(10),
      quantity: fc.nat(9),
    })
    const month = (index: number) =>
      partial(`${2018 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(random, { maxLength: 12 }), fc.nat(30), fc.nat(30), (list, shorter, more) => {
        const [template] = project.activities
        if (!template) throw new Error('the fixture has activities')
        const where = withProject({
          activities: list.map((one, at) => ({
            ...template,
            id: makeId('act', `r${at}`),
            quantity: one.quantity,
            date: month(one.start),
            end: month(one.start + one.length),
          })),
        })
        const inWindow = (count: number) => selectActivities(filter({ window: months(count) }), where)
        const events = (count: number) => {
          const value = countEvents(inWindow(count), where)
          return value.ok ? value.value : Number.NaN
        }
        expect(events(1 + shorter + more)).toBeGreaterThanOrEqual(events(1 + shorter))
        for (const activity of inWindow(60)) expect(activity.date <= '2020-07').toBe(true)
      }),
    )
  })

  it('a streak is no longer than the editions there are, and evaluating twice gives the same', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TIERS, 'SC' as const, null), { minLength: 6, maxLength: 6 }), (tiers) => {
        const where = withProject({
          placements: project.placements.map((one) =>
            one.countryId === 'cty_PRY' ? { ...one, tier: tiers[Number(one.id.slice(-4)) - 2015] ?? null } : one,
          ),
        })
        const streak = streakOf('plan', 'plan', 2015, where)
        if (streak.ok) {
          const { length, tier } = streak.value
          expect(length).toBeLessThanOrEqual(6)
          expect(tiers.slice(6 - length).every((one) => one === tier)).toBe(true)
          expect(tiers[5 - length]).not.toBe(tier)
        } else {
          const run = tiers.toReversed()
          const gap = run.findIndex((one) => one === null || one === 'SC')
          expect(gap).toBeGreaterThanOrEqual(0)
          expect(run.slice(0, gap).every((one) => one === run[0])).toBe(true)
        }
        const copy = structuredClone(where)
        for (const token of [COUNT_TIER_2, share('percent')])
          expect(evaluateToken(token, copy)).toEqual(evaluateToken(token, where))
      }),
    )
  })

  it('a list holds every item once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[B-Z]{3,8}$/), { minLength: 1, maxLength: 9 }),
        fc.constantFrom(...LANGUAGES),
        (items, language) => {
          const joined = wordsOf(language).grammar.join(items)
          expect(joined.split(/, and |, | and | y | e /).toSorted()).toEqual(items.toSorted())
        },
      ),
    )
    const countries = listItems({ entity: 'countries', tier: null, edition: 'plan', rule: 'plan' }, scope)
    expect(countries.ok && new Set(countries.value.map((one) => one.text)).size).toBe(31)
  })

  it.each(LANGUAGES)('number words of %s differ from each other and follow the numerals', (language) => {
    const { numberWord, ordinal } = wordsOf(language).grammar
    for (const gender of ['m', 'f'] as const) {
      const all = Array.from({ length: 100 }, (_, value) => numberWord(value, gender))
      expect(new Set(all).size).toBe(100)
      expect(all).not.toContain(undefined)
      // 42 ends as 2 does: the word of a compound is made of the words of its parts
      for (let value = 31; value < 100; value++)
        if (value % 10 > 0) expect(all[value]?.endsWith(all[value % 10] ?? '?')).toBe(true)
    }
    expect(numberWord(100, 'm')).toBeUndefined()
    expect(new Set(Array.from({ length: 99 }, (_, at) => ordinal(at + 1, 'word'))).size).toBe(99)
  })

  it('months count back from the as-of date', () => {
    expect(windowInterval(months(6), day('2020-07-31'))).toEqual({ first: '2020-02-01', last: '2020-07-31' })
    expect(windowInterval(months(3), day('2020-07-31'))).toEqual({ first: '2020-05-01', last: '2020-07-31' })
  })
})

describe('small print', () => {
  it.each([
    [1, '1st', 'first'],
    [2, '2nd', 'second'],
    [3, '3rd', 'third'],
    [11, '11th', 'eleventh'],
    [12, '12th', 'twelfth'],
    [13, '13th', 'thirteenth'],
    [21, '21st', 'twenty-first'],
    [30, '30th', 'thirtieth'],
  ])('%d is %s, %s', (value, numeral, word) => {
    const { ordinal } = wordsOf('en').grammar
    expect([ordinal(value, 'numeral'), ordinal(value, 'word')]).toEqual([numeral, word])
  })
  it('groups digits as each language does', () => {
    expect(LANGUAGES.map((language) => wordsOf(language).grammar.numeral(1234))).toEqual(['1,234', '1234', '1.234'])
  })
  it('Spanish “and” gives way before its own sound', () => {
    const { join } = wordsOf('es').grammar
    expect([join(['Perú', 'Islandia']), join(['agua', 'hielo']), join(['a', 'b', 'c'])]).toEqual([
      'Perú e Islandia',
      'agua y hielo',
      'a, b y c',
    ])
  })
})
