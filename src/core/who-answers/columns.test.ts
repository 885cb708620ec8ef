import { describe, expect, it } from 'vitest'
import { setAnswers } from '../edit/findings'
import { smallProject } from '../edit/project.for-tests'
import { makeId } from '../model/ids'
import type { PartialDate } from '../model/partial-date'
import { loadSample } from '../sample.for-tests'
import { answerColumns, extentsOf, nextExtent } from './columns'

describe('the columns', () => {
  it('hold every activity of the sample once, by date', () => {
    const sample = loadSample()
    const columns = answerColumns(sample)
    const ids = columns.flatMap(({ activities }) => activities.map(({ id }) => id))
    expect(ids.toSorted()).toEqual(sample.activities.map(({ id }) => id).toSorted())
    expect(columns.every(({ activities }) => activities.length > 0)).toBe(true)
  })

  it('put dates of one column in order', () => {
    const project = smallProject()
    const [first] = project.activities
    if (!first) throw new Error('the small project has no activity')
    const earlier = { ...first, id: makeId('act', 'b'), date: '2020' as PartialDate }
    const [column] = answerColumns({ ...project, activities: [first, earlier] })
    expect(column?.activities.map(({ id }) => id)).toEqual(['act_b', 'act_a'])
  })

  it('know who answers, after an edit too', () => {
    const project = smallProject()
    const f1 = makeId('fnd', 'f1')
    expect([...extentsOf(project.activities, makeId('fnd', 'f0'))]).toEqual([['act_a', 'part']])
    expect(extentsOf(project.activities, f1).size).toBe(0)
    const linked = setAnswers([makeId('act', 'a')], f1, 'full')(project)
    expect([...extentsOf(linked.activities, f1)]).toEqual([['act_a', 'full']])
  })

  it('Space goes round', () => {
    expect(nextExtent(undefined)).toBe('part')
    expect(nextExtent('part')).toBe('full')
    expect(nextExtent('full')).toBeNull()
  })
})
