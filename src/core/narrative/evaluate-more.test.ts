/** Ratio, delta, rank; people, partners, updates; first and last: against plain counts over the records of the sample. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble } from '../briefing/assemble'
import { setRowLabel, setSeriesName } from '../edit/own-numbers'
import { ACTIVITY_MODES, ACTIVITY_TYPES } from '../model/field-work'
import { makeId } from '../model/ids'
import type { Project } from '../model/project'
import { FINDING_KINDS, PILLARS, TIERS } from '../model/report'
import type { ActivityFilter, EditionRef, Token } from '../model/token'
import { parseProject } from '../project-file/parse'
import { describeToken, evaluateToken, tokenAlternatives } from './evaluate'
import type { Scope } from './scope'
import { cellsOf } from './tokens/cell'

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

describe('values over figures', () => {
  const figure = project.figures.find((one) => one.kind === 'own-numbers')
  if (figure?.kind !== 'own-numbers') throw new Error('the sample has a figure of own numbers')
  const cell = { fn: 'cell', figure: figure.id, row: '2019', series: 'Convictions' } as const
  const withRows = (rows: (typeof figure)['rows'], series: (typeof figure)['series'] = figure.series): Scope =>
    inScope({ figures: project.figures.map((one) => (one.id === figure.id ? { ...figure, rows, series } : one)) })

  it('every cell with a value is offered, reads as the figure writes it, and knows the figure', () => {
    const scope = withRows(
      [
        { label: { en: 'One' }, values: [12.5, -3] },
        { label: { en: 'Two' }, values: [null, 1_250] },
      ],
      [{ en: 'A' }, { en: 'B' }],
    )
    const own = scope.project.figures.find(({ id }) => id === figure.id)
    if (own?.kind !== 'own-numbers') throw new Error('it is there')
    const cells = cellsOf(own, scope)
    expect(cells.map((token) => text(token, scope))).toEqual(['12.5', '\u22123', '1,250'])
    expect(evaluateToken(cell, inScope())).toEqual({ ok: true, text: '22', rows: [figure.id] })
    expect(describeToken(cell, inScope())).toBe(
      'Value of “Convictions” for “2019” in the figure “Convictions, as the article has them”',
    )
    expect(text(cells[0] ?? cell, { ...scope, language: 'es' })).toBe('12,5')
  })

  it('follows its row wherever it moves, and is no other number when that is gone, stands twice or is not known', () => {
    expect(text(cell, withRows(figure.rows.toReversed()))).toBe('22')
    expect(text(cell, withRows(figure.rows.filter(({ label }) => label.en !== '2019')))).toMatch(/no row “2019”/)
    expect(text(cell, withRows([...figure.rows, ...figure.rows]))).toMatch(/more than one row “2019”/)
    expect(text(cell, withRows(figure.rows.map((row) => ({ ...row, values: [null] }))))).toMatch(/not known/)
    expect(text({ ...cell, figure: project.figures[0]?.id ?? figure.id }, inScope({ figures: [] }))).toMatch(
      /not in this project/,
    )
  })

  it('stays with a row or a series that is renamed, in its letters and key by key', () => {
    const named = { fn: 'cell', figure: figure.id, row: '2018', series: 'Convictions' } as const
    const callout = {
      id: makeId('blk', 'x'),
      kind: 'callout',
      title: {},
      text: { en: [{ type: 'token', attrs: { token: named } }] },
    } as const
    let next: Project = { ...project, plans: [{ ...plan, blocks: [callout] }] }
    for (const written of ['201', '20', '2', '', 'A', 'An', 'An earlier year'])
      next = setRowLabel(figure.id, 0, 'en', written)(next)
    next = setSeriesName(figure.id, 0, 'en', 'Sentences')(next)
    const [block] = next.plans[0]?.blocks ?? []
    const token = block?.kind === 'callout' ? block.text.en?.[0] : undefined
    // emptied in between it is without a name, and what has no name is not followed: it says so rather than another number
    expect(token).toEqual({ type: 'token', attrs: { token: { ...named, row: '2', series: 'Sentences' } } })
    const once = setRowLabel(
      figure.id,
      0,
      'en',
      'An earlier year',
    )({ ...project, plans: [{ ...plan, blocks: [callout] }] })
    const [after] = once.plans[0]?.blocks ?? []
    expect(after?.kind === 'callout' ? after.text.en?.[0] : undefined).toEqual({
      type: 'token',
      attrs: { token: { ...named, row: 'An earlier year' } },
    })
  })

  it('the number of figures is that of the numbers printed under them', () => {
    const token = { ...count, of: { entity: 'figures' } } as const
    const numbers = assemble(inScope()).briefing.blocks.flatMap((block) =>
      block.kind === 'figure' || block.kind === 'photo' ? [block.caption.number] : [],
    )
    expect(text(token)).toBe(String(Math.max(...numbers)))
    const without = {
      ...plan,
      blocks: plan.blocks.map((block) => (block.kind === 'figure' ? { ...block, hidden: true as const } : block)),
    }
    expect(text(token, { ...inScope(), plan: without })).toBe('0')
  })
})
