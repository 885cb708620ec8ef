/** Ratio, delta, rank; people, partners, updates; first and last: against plain counts over the records of the sample. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTIVITY_MODES, ACTIVITY_TYPES } from '../model/field-work'
import type { Project } from '../model/project'
import { FINDING_KINDS, PILLARS, TIERS } from '../model/report'
import type { ActivityFilter, EditionRef, Token } from '../model/token'
import { parseProject } from '../project-file/parse'
import { describeToken, evaluateToken, tokenAlternatives } from './evaluate'
import type { Scope } from './scope'

const read = parseProject(readFileSync(new URL('../../../resources/samples/paraguay-2020.briefing', import.meta.url)))
if (!read.ok) throw new Error('the sample opens')
const { project } = read
const [plan] = project.plans
if (!plan) throw new Error('the sample has a plan')
const inScope = (changed: Partial<Project> = {}): Scope => ({
  project: { ...project, ...changed },
  plan,
  language: 'en',
})
const text = (token: Token, scope = inScope()): string => {
  const value = evaluateToken(token, scope)
  return value.ok ? value.text : `! ${value.reason}`
}
const EVERY: ActivityFilter = { project: null, types: [], modes: [], window: null }
const count = { fn: 'count', style: 'numeral', capital: false } as const
const recommendations = (answered: boolean | null) =>
  ({ entity: 'findings', kind: 'recommendation', answered, edition: 'plan', country: 'plan' }) as const
const happened = project.activities.filter(({ date }) => date <= plan.asOf)

describe('people, partners, updates', () => {
  const told = project.activities.map((activity, at) => ({ ...activity, participants: at + 1 }))
  it('the people of all activities together; who does not say how many is named', () => {
    const sum = told.filter(({ date }) => date <= plan.asOf).reduce((all, { participants }) => all + participants, 0)
    const people = { ...count, of: { entity: 'participants', filter: EVERY } } as const
    expect(text(people, inScope({ activities: told }))).toBe(String(sum))
    const oneUnsaid = told.map((one, at) => (at === 0 ? { ...one, participants: null } : one))
    expect(text(people, inScope({ activities: oneUnsaid }))).toContain('how many people took part')
  })
  it('each partner once', () => {
    const partners = new Set(happened.flatMap(({ partnerIds }) => partnerIds))
    expect(text({ ...count, of: { entity: 'partners', filter: EVERY } })).toBe(String(partners.size))
  })
  it('an audience in the words of any language', () => {
    const activities = told.map((one, at) => ({
      ...one,
      audience: at % 2 === 0 ? { es: 'Fiscales' } : { en: 'Judges' },
    }))
    const of = (audience: string) => ({ ...count, of: { entity: 'partners', filter: { ...EVERY, audience } } }) as const
    const plainly = (isMeant: (at: number) => boolean) =>
      new Set(activities.filter(({ date }, at) => date <= plan.asOf && isMeant(at)).flatMap((one) => one.partnerIds))
        .size
    expect(text(of(' fiscales'), inScope({ activities }))).toBe(String(plainly((at) => at % 2 === 0)))
    expect(text(of('JUDGES'), inScope({ activities }))).toBe(String(plainly((at) => at % 2 === 1)))
    expect(text(of('judge'), inScope({ activities }))).toBe('0')
  })
  it('updates up to the as-of date, and the first and last of them', () => {
    const [projectId] = project.fieldProjects.map(({ id }) => id)
    const dates = ['2020-03-02', '2020-07-15', '2021-01-01', '2019-12'] as const
    const updates = dates.map((date, at) => ({ id: `upd_${at}`, projectId, date, text: {}, sourceId: null }))
    const scope = inScope({ updates: updates as unknown as Project['updates'] })
    const of = { entity: 'updates', project: null, window: null } as const
    expect(text({ ...count, of }, scope)).toBe('3')
    expect(text({ ...count, of: { ...of, window: { kind: 'months', months: 1 } } }, scope)).toBe('1')
    const edge = (edge: 'first' | 'last') =>
      ({ fn: 'date', of: { entity: 'update-edge', edge, project: null }, precision: 'day' }) as const
    expect([text(edge('first'), scope), text(edge('last'), scope)]).toEqual(['December 2019', 'July 15, 2020'])
    expect(text(edge('last'), inScope({ updates: [] }))).toContain('There are no updates on all field projects')
  })
})

describe('ratio', () => {
  const answered = (style: 'percent' | 'tenth' | 'fraction'): Token => ({
    fn: 'ratio',
    of: recommendations(true),
    among: recommendations(null),
    style,
    capital: false,
  })
  it('is the part of those counted, in each of its ways', () => {
    expect([text(answered('percent')), text(answered('tenth')), text(answered('fraction'))]).toEqual([
      '67%',
      '66.7%',
      'two in three',
    ])
    expect(text(answered('tenth'), { ...inScope(), language: 'es' })).toBe('66,7\u00a0%')
    expect(tokenAlternatives(answered('percent'), inScope()).map((way) => way.text)).toEqual(
      expect.arrayContaining(['66.7%', 'two in three', '4', 'four']),
    )
  })
  it('of nothing, or of what is not a part, says why', () => {
    expect(text({ ...answered('percent'), among: { entity: 'projects' } } as Token)).toContain('Choose a part of them')
    expect(text(answered('percent'), inScope({ findings: [] }))).toContain('There are no recommendations')
  })
})

describe('delta and rank', () => {
  const edition = (year: number): EditionRef => project.editions.find((one) => one.year === year)?.id ?? 'plan'
  const inTier = (tier: (typeof TIERS)[number], year: number) =>
    Number(text({ ...count, of: { entity: 'countries', tier, edition: edition(year), rule: 'plan' } }))
  it.each(TIERS)('Tier %s: against the edition before, as a plain difference', (tier) => {
    const difference = inTier(tier, 2020) - inTier(tier, 2019)
    const of = { entity: 'countries', tier, edition: 'plan', rule: 'plan' } as const
    const delta = (style: 'signed' | 'numeral') =>
      text({ fn: 'delta', of, from: edition(2019), style, capital: false }).replace('\u2212', '-')
    expect(delta('signed')).toBe(difference > 0 ? `+${difference}` : String(difference))
    expect(delta('numeral')).toBe(String(Math.abs(difference)))
  })
  it('what is not counted by edition has no earlier one', () => {
    expect(
      text({ fn: 'delta', of: { entity: 'tiers' }, from: edition(2019), style: 'signed', capital: false }),
    ).toContain('has no earlier edition')
  })
  it.each(TIERS)('the place of Tier %s is one more than there are larger ones', (tier) => {
    const sizes = TIERS.map((one) => inTier(one, 2020))
    const place = sizes.filter((size) => size > inTier(tier, 2020)).length
    const of = { entity: 'tier', tier, edition: 'plan', rule: 'plan' } as const
    expect(text({ fn: 'rank', of, style: 'word' })).toBe(['first', 'second', 'third', 'fourth'][place])
    expect(text({ fn: 'rank', of, style: 'word' }, { ...inScope(), language: 'es' })).toBe(
      ['primero', 'segundo', 'tercero', 'cuarto'][place],
    )
  })
  it('of a figure among its years; alone it has none', () => {
    const measured = project.statistics.filter(({ measure }) => measure === 'convictions')
    const largest = measured.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0]
    if (!largest) throw new Error('the sample has convictions')
    const token: Token = { fn: 'rank', of: { entity: 'statistic', statistic: largest.id }, style: 'numeral' }
    expect(text(token)).toBe('1st')
    expect(text(token, inScope({ statistics: [largest] }))).toContain('no other year')
  })
})

describe('first and last of activities', () => {
  const filters = fc.record({
    project: fc.constantFrom(null, ...project.fieldProjects.map(({ id }) => id)),
    types: fc.subarray([...ACTIVITY_TYPES]),
    modes: fc.subarray([...ACTIVITY_MODES]),
    window: fc.constant(null),
  })
  it('are of the records that a list of them names, and every sentence says the filter', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom('first' as const, 'last' as const), (filter, edge) => {
        const all = evaluateToken({ fn: 'list', of: { entity: 'activities', filter }, capital: false }, inScope())
        const token: Token = { fn: 'name', of: { entity: 'activity-edge', edge, filter }, form: 'full' }
        const one = evaluateToken(token, inScope())
        expect(one.ok).toBe(all.ok)
        if (!all.ok || !one.ok) return
        expect(one.rows).toEqual([all.rows.at(edge === 'first' ? 0 : -1)])
        expect(all.text).toContain(one.text)
        expect(describeToken(token, inScope())).toContain(`${edge} of the `)
      }),
      { numRuns: 60 },
    )
  })
})

describe('findings by pillar', () => {
  it('those of the pillars are together all of a kind', () => {
    for (const kind of FINDING_KINDS) {
      const of = { entity: 'findings', kind, answered: null, edition: 'plan', country: 'plan' } as const
      const rows = (token: Token) => {
        const value = evaluateToken(token, inScope())
        return value.ok ? value.rows : []
      }
      const parts = PILLARS.flatMap((pillar) => rows({ ...count, of: { ...of, pillar } }))
      expect(parts.toSorted()).toEqual(rows({ ...count, of }).toSorted())
    }
  })
})
