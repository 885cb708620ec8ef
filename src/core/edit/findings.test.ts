import { describe, expect, it } from 'vitest'
import { makeId } from '../model/ids'
import { sayInline } from '../narrative/say-inline'
import { expectEdit, expectOthersSame } from './expect-edit.for-tests'
import {
  addFinding,
  addFindings,
  changeFinding,
  deleteFinding,
  moveFinding,
  moveFindingTo,
  setAnswer,
  setAnswers,
  setFindingKind,
  setFindingText,
  siblingsOf,
} from './findings'
import { smallProject } from './project.for-tests'

const fnd = (body: string) => makeId('fnd', body)
const before = smallProject()
const finding = (id: string) => {
  const found = before.findings.find((f) => f.id === id)
  if (!found) throw new Error(`no finding ${id}`)
  return found
}
const changed = (id: string, fields: object) => before.findings.map((f) => (f.id === id ? { ...f, ...fields } : f))

describe('findings', () => {
  it('a new one stands at the end of its kind', () => {
    const fresh = { ...finding('fnd_f0'), id: fnd('new'), order: 99 }
    expectEdit(before, addFinding(fresh), { findings: [...before.findings, { ...fresh, order: 3 }] })
  })

  it('several are one step, each at the end of its kind', () => {
    const fresh = ['a', 'b'].map((body) => ({ ...finding('fnd_f0'), id: fnd(body), repeats: null }))
    expectEdit(before, addFindings(fresh), {
      findings: [...before.findings, ...fresh.map((f, index) => ({ ...f, order: 3 + index }))],
    })
    expect(addFindings([])(before)).toBe(before)
  })

  it('fields and text change, other languages stay', () => {
    expectEdit(before, changeFinding(fnd('f2'), { locator: 'p. 4' }), {
      findings: changed('fnd_f2', { locator: 'p. 4' }),
    })
    const after = expectEdit(before, setFindingText(fnd('f2'), 'statement', 'en', 'New'), {
      findings: changed('fnd_f2', { statement: { en: 'New', es: 'Texto 2' } }),
    })
    expectOthersSame(before.findings, after.findings, ['fnd_f2'])
  })

  it('changing the kind closes the gap and goes to the end of the other list', () => {
    const after = setFindingKind(fnd('f0'), 'shortcoming')(before)
    expectEdit(before, setFindingKind(fnd('f0'), 'shortcoming'), {
      findings: before.findings.map((f) =>
        f.id === 'fnd_f0'
          ? { ...f, kind: 'shortcoming' as const, order: 2 }
          : f.id === 'fnd_f1'
            ? { ...f, order: 1 }
            : f,
      ),
    })
    expect(siblingsOf(after.findings, finding('fnd_f2')).map((f) => f.id)).toEqual(['fnd_f2', 'fnd_f0'])
    expect(setFindingKind(fnd('f0'), 'recommendation')(before)).toBe(before)
  })

  it('moving swaps neighbours and stops at the ends', () => {
    const moved = moveFinding(fnd('f1'), -1)
    expectEdit(before, moved, {
      findings: before.findings.map((f) =>
        f.id === 'fnd_f0' ? { ...f, order: 2 } : f.id === 'fnd_f1' ? { ...f, order: 1 } : f,
      ),
    })
    expect(moveFinding(fnd('f0'), -1)(before)).toBe(before)
    expect(moveFinding(fnd('f2'), 1)(before)).toBe(before)
  })

  it('moving to a place closes up behind it and stops at the ends', () => {
    const three = addFinding({ ...finding('fnd_f0'), id: fnd('f3'), repeats: null })(before)
    const orderOf = (id: string, place: number) =>
      siblingsOf(moveFindingTo(fnd(id), place)(three).findings, finding('fnd_f0')).map((f) => f.id)
    expect(orderOf('f3', 1)).toEqual(['fnd_f3', 'fnd_f0', 'fnd_f1'])
    expect(orderOf('f0', 2)).toEqual(['fnd_f1', 'fnd_f0', 'fnd_f3'])
    expect(orderOf('f0', 99)).toEqual(['fnd_f1', 'fnd_f3', 'fnd_f0'])
    expect(moveFindingTo(fnd('f0'), -4)(three)).toBe(three)
    expect(moveFindingTo(fnd('nobody'), 1)(three)).toBe(three)
  })

  it('answers of several activities are set and taken away in one step, and none is made less', () => {
    const act = makeId('act', 'a')
    const full = setAnswer(act, fnd('f1'), 'full')(before)
    expect(setAnswers([act], fnd('f1'), 'part')(full)).toBe(full)
    expectEdit(full, setAnswers([act, makeId('act', 'gone')], fnd('f1'), null), { activities: before.activities })
    expect(setAnswers([act], fnd('f1'), 'part')(before).activities[0]?.answers).toHaveLength(2)
  })

  it('deleting takes answers and repeats with it and closes the gap', () => {
    expectEdit(before, deleteFinding(fnd('f0'), sayInline), {
      findings: [{ ...finding('fnd_f1'), order: 1, repeats: null }, finding('fnd_f2')],
      activities: before.activities.map((a) => ({ ...a, answers: [] })),
    })
    const after = deleteFinding(fnd('f2'), sayInline)(before)
    expect(after.activities).toBe(before.activities)
    expect(deleteFinding(fnd('nobody'), sayInline)(before)).toBe(before)
  })

  it('an answer is set, changed and taken back', () => {
    const act = makeId('act', 'a')
    const set = setAnswer(act, fnd('f1'), 'full')(before)
    expect(set.activities[0]?.answers).toEqual([
      { findingId: 'fnd_f0', extent: 'part' },
      { findingId: 'fnd_f1', extent: 'full' },
    ])
    expect(setAnswer(act, fnd('f1'), 'part')(set).activities[0]?.answers[1]).toEqual({
      findingId: 'fnd_f1',
      extent: 'part',
    })
    expectEdit(before, setAnswer(act, fnd('f0'), null), {
      activities: before.activities.map((a) => ({ ...a, answers: [] })),
    })
  })

  it('never repeats itself, straight or by way of another', () => {
    expect(changeFinding(fnd('f0'), { repeats: fnd('f0') })(before).findings).toEqual(before.findings)
    expect(changeFinding(fnd('f0'), { repeats: fnd('f1'), quote: 'q' })(before).findings).toEqual(
      changed('fnd_f0', { quote: 'q' }),
    )
  })
})
