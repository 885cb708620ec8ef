import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planTokens } from '../briefing/plan-texts'
import { LANGUAGES } from '../model/language'
import { isoDate } from '../model/partial-date'
import { evaluateToken } from '../narrative/evaluate'
import type { Scope } from '../narrative/scope'
import { loadSample } from '../sample.for-tests'
import { valueChanges } from './value-changes'

const sample = loadSample()
const [plan] = sample.plans
if (plan === undefined) throw new Error('a plan')
const on = (asOf: string, language: Scope['language'] = 'en'): Scope => {
  const moved = { ...plan, asOf: asOf as typeof plan.asOf }
  return { project: { ...sample, plans: [moved] }, plan: moved, language }
}

describe('values of two states', () => {
  it('of one state: none', () => {
    for (const language of LANGUAGES) expect(valueChanges(on(plan.asOf, language), on(plan.asOf, language))).toEqual([])
  })

  it('of another as-of date: the date itself, and nothing that does not depend on it', () => {
    const changes = valueChanges(on(plan.asOf), on('2021-03-01'))
    expect(changes.map(({ after }) => after)).toContain('March 1, 2021')
    expect(changes.map(({ what }) => what).join('\n')).not.toMatch(/^Number of countries/m)
  })

  it('are exactly the tokens that read otherwise, whatever the day', () => {
    const day = fc
      .tuple(fc.integer({ min: 2015, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([y, m, d]) => isoDate(y, m, d))
    fc.assert(
      fc.property(day, (asOf) => {
        const [before, after] = [on(plan.asOf), on(asOf)]
        const tokens = new Map(planTokens(before).map(({ token }) => [JSON.stringify(token), token]))
        const otherwise = [...tokens.values()].flatMap((token) => {
          const [was, is] = [evaluateToken(token, before), evaluateToken(token, after)]
          const texts = [was, is].map((value) => (value.ok ? value.text : null))
          return texts[0] === texts[1] ? [] : [texts]
        })
        expect(valueChanges(before, after).map((change) => [change.before, change.after])).toEqual(otherwise)
      }),
      { numRuns: 30 },
    )
  })
})
