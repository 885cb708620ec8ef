/** Values against an earlier edition or the stretch of time before; updates, audiences, numbers by year as lists; against plain counts. */
import { describe, expect, it } from 'vitest'
import { againstEdition } from '../edition-against/against-edition'
import { type EditionId, makeId } from '../model/ids'
import type { PartialDate } from '../model/partial-date'
import type { Project } from '../model/project'
import { FINDING_KINDS, type Finding, TIERS } from '../model/report'
import { type ActivityFilter, FATES, MOVES, type Token } from '../model/token'
import { loadSample } from '../sample.for-tests'
import { describeToken, evaluateToken, tokenAlternatives } from './evaluate'
import type { Scope } from './scope'
import { windowBefore } from './tokens/compared'

const project = loadSample()
const [plan] = project.plans
if (!plan) throw new Error('the sample has a plan')
const inScope = (changed: Partial<Project> = {}): Scope => ({
  project: { ...project, ...changed },
  plan,
  language: 'en',
})
const text = (token: Token, scope = inScope()): string => {
  const value = evaluateToken(token, scope)
  return value.ok ? value.text.replace('\u2212', '-') : `! ${value.reason}`
}
const EVERY: ActivityFilter = { project: null, types: [], modes: [], window: null }
const count = { fn: 'count', style: 'numeral', capital: false } as const
const list = { fn: 'list', capital: false } as const
const signed = { fn: 'delta', style: 'signed', capital: false } as const
const editionOf = (year: number, otherwise = 'edn_none') =>
  project.editions.find((one) => one.year === year)?.id ?? (otherwise as EditionId)
const years = project.editions
  .map(({ year }) => year)
  .filter((year) => year > Math.min(...project.editions.map((e) => e.year)))

/** The CSV’s rows as they stand: countries of a tier, by the rule of the plan. */
const inTier = (tier: string, year: number): ReadonlySet<string> => {
  const rule = project.countRules.find(({ id }) => id === plan.countRuleId)
  return new Set(
    project.placements.flatMap((placement) => {
      const country = project.countries.find(({ id }) => id === placement.countryId)
      const isCounted =
        country !== undefined &&
        (country.region === rule?.region || rule?.include.includes(country.id)) &&
        !rule?.exclude.includes(country.id)
      return isCounted && placement.editionId === editionOf(year) && placement.tier === tier ? [country.iso3] : []
    }),
  )
}
const areKnown = (year: number) =>
  text({ ...count, of: { entity: 'countries', tier: '1', edition: editionOf(year), rule: 'plan' } })

describe('countries that joined or left a tier', () => {
  it.each(years)(
    '%i against the edition before: those of plain sets, and together the difference of the counts',
    (year) => {
      if (areKnown(year).startsWith('!') || areKnown(year - 1).startsWith('!')) return
      for (const tier of TIERS) {
        const [now, then] = [inTier(tier, year), inTier(tier, year - 1)]
        const of = (move: (typeof MOVES)[number]) =>
          ({ entity: 'moves', move, tier, edition: editionOf(year), from: 'before', rule: 'plan' }) as const
        const joined = [...now].filter((one) => !then.has(one)).length
        const left = [...then].filter((one) => !now.has(one)).length
        expect([text({ ...count, of: of('joined') }), text({ ...count, of: of('left') })]).toEqual([
          `${joined}`,
          `${left}`,
        ])
        const delta = text({
          ...signed,
          of: { entity: 'countries', tier, edition: editionOf(year), rule: 'plan' },
          from: 'before',
        })
        expect(Number(delta)).toBe(joined - left)
        for (const move of MOVES) {
          const value = evaluateToken({ ...list, of: of(move) }, inScope())
          expect(value.ok ? value.rows.length : 0).toBe(move === 'joined' ? joined : left)
        }
      }
    },
  )

  it('an edition that is not there, and a tier that is unknown, are named', () => {
    const of = { entity: 'moves', move: 'joined', tier: '2', edition: 'plan', from: 'before', rule: 'plan' } as const
    const without = inScope({ editions: project.editions.filter(({ year }) => year !== 2019) })
    expect(text({ ...list, of }, without)).toContain('2019 edition')
    const placements = project.placements.map((one) =>
      one.editionId === editionOf(2019) && one.countryId === plan.countryId ? { ...one, tier: null } : one,
    )
    expect(text({ ...list, of }, inScope({ placements }))).toContain('is unknown for Paraguay')
  })
})

it.each(TIERS)('the share of Tier %s changes by the points that what is printed says', (tier) => {
  const printed = (year: number) =>
    Number.parseInt(
      text({ fn: 'share', tier, edition: editionOf(year), rule: 'plan', style: 'percent', capital: false }),
      10,
    )
  const of = { entity: 'share', tier, edition: 'plan', rule: 'plan' } as const
  expect(Number(text({ ...signed, of, from: 'comparison' }))).toBe(printed(2020) - printed(2019))
  expect(describeToken({ ...signed, of, from: 'before' }, inScope())).toContain('in percentage points')
})

describe('against the stretch of time before', () => {
  it('is of the same length, and ends the day before', () => {
    expect(windowBefore({ kind: 'months', months: 3 }, plan.asOf)).toEqual({
      kind: 'span',
      from: '2020-02-01',
      to: '2020-04-30',
    })
    const span = (from: string, to: string) =>
      windowBefore({ kind: 'span', from: from as PartialDate, to: to as PartialDate }, plan.asOf)
    expect(span('2020-02', '2020-04')).toEqual({ kind: 'span', from: '2019-11-01', to: '2020-01-31' })
    expect(span('2020', '2020')).toEqual({ kind: 'span', from: '2019-01-01', to: '2019-12-31' })
    expect([span('2020-02-03', '2020-04'), span('2020-05', '2020-04-30')]).toEqual([undefined, undefined])
  })

  it.each(['activities', 'participants', 'partners'] as const)('%s: the difference of the two', (entity) => {
    const activities = project.activities.map((one, at) => ({ ...one, quantity: at + 1, participants: at * 2 }))
    const scope = inScope({ activities })
    const filter = { ...EVERY, window: { kind: 'months', months: 3 } } as const
    const window = windowBefore(filter.window, plan.asOf) ?? null
    const [now, then] = [filter, { ...EVERY, window }].map((one) =>
      Number(text({ ...count, of: { entity, filter: one } }, scope)),
    )
    const delta = { ...signed, of: { entity, filter }, from: 'before' } as const
    expect(Number(text(delta, scope))).toBe((now ?? 0) - (then ?? 0))
    expect(describeToken(delta, scope)).toMatch(/^Change from February 1, 2020 to April 30, 2020 in the number of /)
    expect(text({ ...delta, from: 'comparison' }, scope)).toContain('has no earlier edition')
    expect(text({ ...delta, of: { entity, filter: EVERY } }, scope)).toContain('has no earlier edition')
  })
})

describe('findings against those of an earlier edition', () => {
  const [first] = project.findings.filter(({ kind }) => kind === 'recommendation')
  if (!first) throw new Error('the sample has recommendations')
  const older = (finding: Finding, year: number, id: string, repeats: Finding['repeats']): Finding => ({
    ...finding,
    id: makeId('fnd', id),
    editionId: editionOf(year),
    repeats,
  })
  const a18 = older(first, 2018, 'a18', null)
  const a19 = older(first, 2019, 'a19', a18.id)
  const b19 = older({ ...first, label: { en: 'what is gone' } }, 2019, 'b19', null)
  const findings = [
    ...project.findings.map((one) => (one === first ? { ...one, repeats: a19.id } : one)),
    a18,
    a19,
    b19,
  ]
  const scope = inScope({ findings })

  it('are repeated, new and dropped as the screen of editions says', () => {
    const against = againstEdition(
      findings,
      { countryId: plan.countryId, editionId: plan.editionId, before: editionOf(2019) },
      ({ quote }) => quote,
    )
    for (const kind of FINDING_KINDS) {
      const one = against.find((group) => group.kind === kind)
      const ids = {
        repeated: one?.repeated.map(({ finding }) => finding.id),
        new: one?.fresh.map(({ finding }) => finding.id),
        dropped: one?.dropped.map(({ id }) => id),
      }
      for (const fate of FATES) {
        const of = {
          entity: 'compared-findings',
          fate,
          kind,
          edition: 'plan',
          from: 'before',
          country: 'plan',
        } as const
        const value = evaluateToken({ ...count, of }, scope)
        // without findings of the earlier edition nothing is called new
        if (kind === 'recommendation') expect(value).toMatchObject({ ok: true, rows: ids[fate] })
        else expect(value).toMatchObject({ ok: false })
      }
    }
    const of = {
      entity: 'compared-findings',
      fate: 'dropped',
      kind: 'recommendation',
      edition: 'plan',
      country: 'plan',
    } as const
    expect(text({ ...list, of: { ...of, from: 'comparison' } }, scope)).toBe('what is gone')
  })

  it('a finding stands in as many editions in a row as it is said to repeat', () => {
    const editions: Token = { ...count, of: { entity: 'finding-editions', finding: first.id } }
    expect([text(editions, scope), text(editions)]).toEqual(['3', '1'])
    const gap = inScope({
      findings: findings.map((one) => (one.id === a19.id ? { ...one, editionId: editionOf(2017) } : one)),
    })
    expect(text(editions, gap)).toBe('1')
    expect(describeToken(editions, scope)).toContain('editions in a row that say “')
  })
})

describe('updates in words', () => {
  const updates = (['2020-03-02', '2020-07-15', '2021-01-01'] as const).map((date, at) => ({
    id: makeId('upd', `u${at}`),
    projectId: project.fieldProjects[0]?.id ?? makeId('fpr', 'none'),
    date: date as PartialDate,
    text: { en: `the law was passed ${at}.` },
    sourceId: null,
  }))
  const of = { entity: 'updates', project: null, window: null } as const
  it('their list is what happened, by date; the first and last are its ends; one without words is named', () => {
    const scope = inScope({ updates })
    expect(evaluateToken({ ...list, of }, scope)).toEqual({
      ok: true,
      text: 'the law was passed 0 and the law was passed 1',
      rows: ['upd_u0', 'upd_u1'],
    })
    const edge = (edge: 'first' | 'last'): Token => ({
      fn: 'name',
      of: { entity: 'update-edge', edge, project: null },
      form: 'full',
    })
    expect([text(edge('first'), scope), text(edge('last'), scope)]).toEqual([
      'the law was passed 0',
      'the law was passed 1',
    ])
    expect(describeToken(edge('last'), scope)).toMatch(/^Words of the last of the updates on all field projects/)
    const silent = inScope({ updates: updates.map((one, at) => (at === 1 ? { ...one, text: {} } : one)) })
    expect(text({ ...list, of }, silent)).toContain('The update of July 15, 2020 has no words')
    expect(text(edge('last'), silent)).toContain('has no words. Enter them.')
    expect(text(edge('last'), inScope({ updates: [] }))).toContain('There are no updates')
  })
})

it('audiences are each named once, in the words first used', () => {
  const activities = project.activities.map((one, at) => ({
    ...one,
    audience: { en: at % 2 === 0 ? 'Judges' : 'judges' },
  }))
  const value = text({ ...list, of: { entity: 'audiences', filter: EVERY } }, inScope({ activities }))
  expect(value.toLowerCase()).toBe('judges')
})

describe('law-enforcement numbers by year', () => {
  const of = { entity: 'statistics', measure: 'convictions', country: 'plan', since: null } as const
  const known = project.statistics
    .filter(({ measure }) => measure === 'convictions')
    .toSorted((a, b) => a.year - b.year)
  it('each stands with its year; one that was not found is named, never passed over', () => {
    const last = known.filter(({ value }) => value !== null).slice(-2)
    const words = last.map(({ value, year }) => `${value} (${year})`).join(' and ')
    expect(text({ ...list, of: { ...of, since: last[0]?.year ?? 0 } })).toBe(words)
    const statistics = project.statistics.map((one) => (one === last[1] ? { ...one, value: null } : one))
    expect(text({ ...list, of }, inScope({ statistics }))).toContain(`in ${last[1]?.year} is not known`)
    const absent = project.statistics.filter((one) => one !== known.at(-2))
    expect(text({ ...list, of: { ...of, since: known.at(-3)?.year ?? 0 } }, inScope({ statistics: absent }))).toContain(
      `in ${known.at(-2)?.year} is not known`,
    )
  })
  it('a change can be said in percent of what it was', () => {
    const [from, to] = known.filter(({ value }) => value !== null).slice(-2)
    if (!from || !to) throw new Error('two years are known')
    const percent = Math.round((((to.value ?? 0) - (from.value ?? 0)) * 100) / (from.value ?? 1))
    const token: Token = { fn: 'change', from: from.id, to: to.id }
    expect(text({ ...token, style: 'percent' })).toBe(`${percent > 0 ? '+' : ''}${percent}%`)
    expect(tokenAlternatives(token, inScope()).map(({ text }) => text.replace('\u2212', '-'))).toEqual([
      `${percent > 0 ? '+' : ''}${percent}%`,
    ])
    const zero = project.statistics.map((one) => (one === from ? { ...one, value: 0 } : one))
    expect(text({ ...token, style: 'percent' }, inScope({ statistics: zero }))).toContain('What was zero')
  })
})

describe('the first and last edition of a tier', () => {
  const at = (edge: 'first' | 'last', tier: (typeof TIERS)[number], scope: Scope) =>
    text({ fn: 'date', of: { entity: 'tier-edge', edge, country: 'plan', tier }, precision: 'year' }, scope)
  /** Every edition there was, and where the country stood in each: null is unknown, undefined not placed. */
  const stoodAs = (tiers: Readonly<Record<number, Placed>>): Scope => {
    const [edition] = project.editions
    const [placement] = project.placements
    if (!edition || !placement) throw new Error('the sample has editions')
    const all = Array.from({ length: 20 }, (_, n) => 2001 + n)
    const other = project.countries.find(({ id }) => id !== plan.countryId)?.id ?? plan.countryId
    return inScope({
      editions: all.map((year) => ({ ...edition, id: editionOf(year, `edn_${year}`), year })),
      placements: all.flatMap((year) => {
        const one = { ...placement, editionId: editionOf(year, `edn_${year}`) }
        const tier = year in tiers ? tiers[year] : '2'
        return [
          { ...one, id: makeId('tpl', `o${year}`), countryId: other },
          ...(tier === undefined ? [] : [{ ...one, id: makeId('tpl', `p${year}`), countryId: plan.countryId, tier }]),
        ]
      }),
    })
  }
  type Placed = Project['placements'][number]['tier'] | undefined

  it('are looked for from either end; an edition that does not place the country is passed over', () => {
    const scope = stoodAs({ 2001: undefined, 2004: '3', 2009: '3', 2012: 'SC' })
    expect([at('first', '3', scope), at('last', '3', scope)]).toEqual(['2004', '2009'])
    expect([at('first', '2', scope), at('last', '2', scope)]).toEqual(['2002', '2020'])
    expect(at('last', '1', scope)).toContain('never stood in this tier up to the 2020 edition')
  })

  it('what could have been it and is unknown ends the search', () => {
    const scope = stoodAs({ 2004: '3', 2009: '3', 2010: null })
    expect(at('last', '3', scope)).toContain('in the 2010 edition is unknown')
    expect(at('first', '3', scope)).toBe('2004')
    // the sample begins later than the report
    expect(at('first', '2WL', inScope())).toContain('The tiers of the 2001 edition are not in this project')
  })
})

it('the people of one activity are those it names', () => {
  const [activity] = project.activities
  if (!activity) throw new Error('the sample has activities')
  const token: Token = { ...count, of: { entity: 'activity-people', activity: activity.id } }
  const with34 = inScope({ activities: [{ ...activity, participants: 34 }] })
  expect(text(token, with34)).toBe('34')
  expect(text(token, inScope({ activities: [{ ...activity, participants: null }] }))).toContain(
    'how many people took part',
  )
})
