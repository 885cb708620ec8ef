import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assemble } from '../briefing/assemble'
import type { RichText } from '../briefing/briefing'
import { isoDate } from '../model/partial-date'
import { day } from '../narrative/fixture.for-tests'
import type { Scope } from '../narrative/scope'
import { loadSample } from '../sample.for-tests'
import { withAsOf, wouldChange } from './would-change'

const project = loadSample()
const [plan] = project.plans
if (!plan) throw new Error('the sample has no plan')
const scope: Scope = { project, plan, language: 'en' }

const plainly = (text: string): string => text.replaceAll('\u00a0', ' ')

/** Every value that is printed, in order, as the assembled briefing has it. */
const valuesIn = (of: Scope): readonly string[] => {
  const values: string[] = []
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if ('token' in part && 'text' in part) values.push(plainly((part as RichText[number]).text))
    else Object.values(part).forEach(walk)
  }
  walk(assemble(of).briefing.blocks)
  return values
}

it('of the sample, a month later: what counts back is named with old and new', () => {
  const { values, figures } = wouldChange(scope, withAsOf(scope, day('2020-08-31')))
  expect(values.some(({ before, after }) => before === 'July 31, 2020' && after === 'August 31, 2020')).toBe(true)
  expect(values.every(({ before, after }) => before !== after)).toBe(true)
  expect(figures.length).toBeGreaterThan(0)
})

it('of the sample, two years later: windows that hold nothing any more are told', () => {
  const { issues } = wouldChange(scope, withAsOf(scope, day('2022-08-31')))
  expect(issues.map(({ check }) => check)).toContain('window-reach')
})

it('the same date changes nothing', () => {
  expect(wouldChange(scope, withAsOf(scope, plan.asOf))).toEqual({ values: [], figures: [], issues: [] })
})

it('names a change exactly when a printed value is another', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2018, max: 2023 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const later = withAsOf(scope, isoDate(year, month, 28))
      const [before, after] = [valuesIn(scope), valuesIn(later)]
      const { values } = wouldChange(scope, later)
      const differ = before.length !== after.length || before.some((value, at) => value !== after[at])
      expect(values.length > 0).toBe(differ)
      const changed = new Set(before.flatMap((value, at) => (after[at] === value ? [] : [value])))
      if (before.length === after.length)
        for (const one of values) if (one.before !== null) expect([...changed]).toContain(plainly(one.before))
    }),
    { numRuns: 20 },
  )
})
