import { describe, expect, it } from 'vitest'
import { assemble } from '../briefing/assemble'
import { planTokens } from '../briefing/plan-texts'
import { briefingText } from '../briefing/to-text'
import { makeId } from '../model/ids'
import type { IsoDate } from '../model/partial-date'
import type { Project } from '../model/project'
import { evaluateToken } from '../narrative/evaluate'
import { parseProject } from '../project-file/parse'
import { serializeProject } from '../project-file/serialize'
import { loadReference, loadSample } from '../sample.for-tests'
import { notMoved } from './not-moved'
import { laterEditions, rollForward } from './roll-forward'

const reference = loadReference()
const sample = loadSample()
const planOf = (project: Project) => {
  const [plan] = project.plans
  if (plan === undefined) throw new Error('a plan')
  return plan
}
const counter = () => {
  let n = 0
  return <Prefix extends string>(prefix: Prefix) => makeId(prefix as 'pln', `new${n++}`) as never
}
const asOf = '2021-08-15' as IsoDate
const rolled = rollForward(sample, planOf(sample), reference, { editionYear: 2021, asOf, newId: counter() })
const scope = (project: Project) => ({ project, plan: planOf(project), language: 'en' as const })

describe('the sample in the edition of 2021', () => {
  it('is a whole project of its own that compares with 2020', () => {
    const parsed = parseProject(new TextEncoder().encode(serializeProject(rolled)))
    expect(parsed.ok).toBe(true)
    expect(rolled.id).not.toBe(sample.id)
    expect(planOf(rolled)).toMatchObject({ asOf, editionId: 'edn_2021', comparisonEditionId: planOf(sample).editionId })
    expect(rolled.title).not.toContain('2020')
  })

  it('says by itself what the new edition says: seven editions in a row', () => {
    const streaks = (project: Project) =>
      planTokens(scope(project)).flatMap(({ token }) => {
        if (token.fn !== 'streak' || token.part !== 'length') return []
        const value = evaluateToken(token, scope(project))
        return value.ok ? [value.text.toLowerCase()] : ['?']
      })
    const numbers = (words: readonly string[]) => [...new Set(words)].toSorted()
    expect(numbers(streaks(sample))).toEqual(['6', 'six'])
    expect(numbers(streaks(rolled))).toEqual(['7', 'seven'])
  })

  it('keeps every record, and adds only what the reference data have', () => {
    for (const list of ['findings', 'activities', 'placements', 'sources', 'countries', 'editions', 'media'] as const) {
      const there = new Map(rolled[list].map((record) => [record.id as string, record]))
      for (const record of sample[list]) expect(there.get(record.id)).toMatchObject({ id: record.id })
    }
    const placed = rolled.placements.filter((one) => one.editionId === makeId('edn', '2021'))
    const inReference = reference.placements.filter(
      ({ year, iso3 }) => year === 2021 && rolled.countries.some((country) => country.iso3 === iso3),
    )
    expect(placed.map(({ tier }) => tier).toSorted()).toEqual(inReference.map(({ tier }) => tier).toSorted())
    expect(rolled.findings.filter((one) => one.editionId === makeId('edn', '2021'))).toEqual([])
  })

  it('can be assembled', () => {
    const { briefing } = assemble(scope(rolled))
    expect(briefingText(briefing)).toContain('2021')
  })

  it('a tier that a person entered is not written over', () => {
    const entered = {
      ...sample.placements[0],
      id: makeId('tpl', 'mine'),
      editionId: makeId('edn', 'mine'),
      tier: '3',
      status: 'entered',
    }
    const edition = { ...sample.editions[0], id: makeId('edn', 'mine'), year: 2021 }
    const project = {
      ...sample,
      editions: [...sample.editions, edition],
      placements: [...sample.placements, entered],
    } as Project
    const next = rollForward(project, planOf(project), reference, { editionYear: 2021, asOf, newId: counter() })
    expect(next.editions.filter(({ year }) => year === 2021)).toHaveLength(1)
    expect(planOf(next).editionId).toBe('edn_mine')
    const own = next.placements.filter(
      (one) => one.editionId === 'edn_mine' && one.countryId === sample.placements[0]?.countryId,
    )
    expect(own).toEqual([entered])
  })

  it('goes only forward, to an edition that is known', () => {
    expect(laterEditions(sample, planOf(sample), reference)[0]).toBe(2021)
    for (const editionYear of [2020, 2019, 2199])
      expect(() => rollForward(sample, planOf(sample), reference, { editionYear, asOf, newId: counter() })).toThrow(
        RangeError,
      )
  })
})

describe('what does not go forward by itself', () => {
  const from = { id: planOf(sample).editionId, year: 2020 }

  it('is found in a text, a figure and a table; a text bound to the plan is not', () => {
    const plan = planOf(sample)
    const bound = [
      {
        type: 'token',
        attrs: { token: { fn: 'date', of: { entity: 'edition-year', edition: 'plan' }, precision: 'year' } },
      },
    ]
    const fixed = [
      {
        type: 'token',
        attrs: { token: { fn: 'date', of: { entity: 'edition-year', edition: from.id }, precision: 'year' } },
      },
    ]
    const span = [
      {
        type: 'token',
        attrs: {
          token: { fn: 'window', window: { kind: 'span', from: '2020', to: '2020' }, style: 'phrase', capital: false },
        },
      },
    ]
    const typed = [{ type: 'text', text: 'The 2020 report says so.' }]
    const part = [{ type: 'text', text: 'Room 12020 is not a year.' }, ...bound]
    const blocks = [bound, fixed, span, typed, part].map((content, n) => ({
      id: makeId('blk', `b${n}`),
      kind: 'prose',
      content: { en: { type: 'doc', content: [{ type: 'paragraph', content }] } },
    }))
    const project = { ...rolled, plans: [{ ...planOf(rolled), blocks }] } as unknown as Project
    expect(notMoved(scope(project), from).map(({ by, at }) => [by, at.block])).toEqual([
      ['edition', 'blk_b1'],
      ['span', 'blk_b2'],
      ['year', 'blk_b3'],
    ])
    expect(plan.blocks.length).toBeGreaterThan(5)
  })

  it('of the sample: its typed table, and what else is listed has a place that is there', () => {
    const marks = notMoved(scope(rolled), from)
    expect(marks.map(({ by }) => by)).toContain('table')
    const blocks = new Set(planOf(rolled).blocks.map(({ id }) => id as string))
    const figures = new Set(rolled.figures.map(({ id }) => id as string))
    for (const { at } of marks) expect(blocks.has(at.block ?? '') || figures.has(at.figure ?? '')).toBe(true)
  })
})
