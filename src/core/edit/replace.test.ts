import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usesOf } from '../model/uses'
import { loadSample } from '../sample.for-tests'
import { type ReplaceableId, replaceRecord } from './replace'

const sample = loadSample()
const all: readonly ReplaceableId[] = [...sample.sources, ...sample.organisations, ...sample.people].map(({ id }) => id)

describe('one record in place of another', () => {
  test('takes over every use, and leaves none behind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...all), (id, by) => {
        const after = replaceRecord(id, by)(sample)
        if (id === by || id.slice(0, 3) !== by.slice(0, 3)) {
          expect(after).toBe(sample)
          return
        }
        expect(usesOf(after, id)).toEqual([])
        const before = usesOf(sample, id).filter((use) => use.id !== by)
        expect(usesOf(after, by)).toEqual(expect.arrayContaining([...before]))
        expect(JSON.stringify(after)).not.toContain(`"${id}"`)
      }),
    )
  })

  test('is named once where it would be named twice', () => {
    const [activity] = sample.activities
    const [one, two] = sample.organisations
    if (!activity || !one || !two) throw new Error('the sample has organisations and activities')
    const project = { ...sample, activities: [{ ...activity, partnerIds: [one.id, two.id] }] }
    expect(replaceRecord(two.id, one.id)(project).activities[0]?.partnerIds).toEqual([one.id])
  })

  test('changes nothing where one of them is not there', () => {
    const [one] = sample.sources
    if (!one) throw new Error('the sample has sources')
    expect(replaceRecord(one.id, 'src_gone' as ReplaceableId)(sample)).toBe(sample)
    expect(replaceRecord('src_gone' as ReplaceableId, one.id)(sample)).toBe(sample)
  })
})

describe('the uses of a record', () => {
  test('are the records and blocks that refer to it', () => {
    const report = sample.sources.find(({ id }) => id === 'src_tip-report-2020') ?? sample.sources[0]
    if (!report) throw new Error('the sample has a report')
    const uses = usesOf(sample, report.id)
    expect(uses.some(({ kind }) => kind === 'block')).toBe(true)
    expect(uses.some(({ kind }) => kind === 'record')).toBe(true)
    expect(usesOf(sample, 'src_gone')).toEqual([])
  })
})
