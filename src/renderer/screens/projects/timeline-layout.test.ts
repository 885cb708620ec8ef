import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTIVITY_TYPES, type Activity } from '../../../core/model/field-work'
import { makeId } from '../../../core/model/ids'
import { type IsoDate, isoDate, type PartialDate } from '../../../core/model/partial-date'
import { loadSample } from '../../../core/sample.for-tests'
import { countedWindow, layOutTimeline } from './timeline-layout'

const sample = loadSample()
const [plan] = sample.plans
if (!plan) throw new Error('the sample has a plan')
const [project, other] = sample.fieldProjects
const [model] = sample.activities
if (!project || !other || !model) throw new Error('the sample has projects and activities')

const activity = (n: number, fields: Partial<Activity>): Activity => ({
  ...model,
  id: makeId('act', `a${n}`),
  projectId: project.id,
  end: null,
  ...fields,
})
const day = fc
  .record({
    y: fc.integer({ min: 2010, max: 2026 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => isoDate(y, m, d))
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length) as PartialDate)

describe('the timeline', () => {
  test('shows every activity exactly once, within the line, and not more marks than there is room for', () => {
    const activities = fc
      .array(
        fc.record({ date: partial, hasEnd: fc.boolean(), type: fc.constantFrom(...ACTIVITY_TYPES), own: fc.boolean() }),
        { minLength: 1, maxLength: 60 },
      )
      .map((all) =>
        all.map(({ date, hasEnd, type, own }, n) =>
          activity(n, { date, end: hasEnd ? date : null, type, projectId: own ? project.id : other.id }),
        ),
      )
    fc.assert(
      fc.property(activities, day, (all, asOf) => {
        const timeline = layOutTimeline(all, sample.fieldProjects, asOf, { kind: 'months', months: 6 })
        const items = timeline?.projects.flatMap(({ rows }) => rows.flatMap((row) => row.items)) ?? []
        expect(items.flatMap(({ ids }) => ids).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
        for (const { from, to } of items) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to ?? from).toBeLessThanOrEqual(1)
          expect(to ?? from).toBeGreaterThanOrEqual(from)
        }
        expect(timeline?.asOf).toBeGreaterThan(0)
        expect(timeline?.asOf).toBeLessThanOrEqual(1)
        expect(timeline?.ticks.length).toBeLessThanOrEqual(15)
      }),
    )
  })

  test('says which dates are known to the month only, and puts them in its middle', () => {
    const timeline = layOutTimeline(
      [activity(1, { date: '2020-06' as PartialDate }), activity(2, { date: '2020-06-16' as PartialDate })],
      sample.fieldProjects,
      '2020-06-30' as IsoDate,
      null,
    )
    const [vague, exact] = timeline?.projects[0]?.rows[0]?.items ?? []
    expect(vague).toMatchObject({ isVague: true, to: null })
    expect(exact).toMatchObject({ isVague: false })
    expect(vague?.from).toBeCloseTo(0.5, 1)
  })

  test('draws 5,000 activities with few marks', () => {
    const many = Array.from({ length: 5000 }, (_, n) =>
      activity(n, { date: isoDate(2015 + (n % 10), (n % 12) + 1, (n % 28) + 1), type: 'training' }),
    )
    const timeline = layOutTimeline(many, sample.fieldProjects, '2025-01-01' as IsoDate, null)
    expect(timeline?.projects[0]?.rows[0]?.items.length).toBeLessThanOrEqual(161)
  })

  test('is nothing where nothing was done', () => {
    expect(layOutTimeline([], sample.fieldProjects, '2025-01-01' as IsoDate, null)).toBeUndefined()
  })

  test('counts what the sample says most often: months up to its date', () => {
    expect(countedWindow({ project: sample, plan, language: 'en' })).toEqual({ kind: 'months', months: 6 })
  })
})
