import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { planTexts } from '../../core/briefing/plan-texts'
import { describeToken, evaluateToken } from '../../core/narrative/evaluate'
import { loadSample } from '../../core/sample.for-tests'
import { startI18n } from '../i18n/start-i18n'
import { hoverWords, rowsBehind } from './rows-behind'

startI18n()
const project = loadSample()
const [plan] = project.plans
if (!plan) throw new Error('the sample has a plan')
const scope = { project, plan, language: 'en' } as const
const tokens = planTexts(scope).flatMap(({ text }) =>
  text.flatMap((inline) => (inline.type === 'token' ? [inline.attrs.token] : [])),
)

describe('what is said of a value under the pointer', () => {
  it('is its sentence and the rows behind it: all of a few, of many the first and how many more', () => {
    let [few, many] = [0, 0]
    for (const token of tokens) {
      const value = evaluateToken(token, scope)
      if (!value.ok) throw new Error('every value of the sample is known')
      const [sentence, listed] = hoverWords(token, scope, i18next.t).split('\n')
      expect(sentence).toBe(describeToken(token, scope))
      const names = rowsBehind(value.rows, scope).map(({ name }) => name)
      if (names.length === 0) expect(listed).toBeUndefined()
      for (const name of names.slice(0, 8)) expect(listed).toContain(name)
      if (names.length > 8) expect(listed).toMatch(new RegExp(`and ${names.length - 8} more$`))
      if (names.length > 8) many++
      else if (names.length > 0) few++
    }
    expect(few).toBeGreaterThan(0)
    expect(many).toBeGreaterThan(0)
  })
  it('is why, when there is none', () => {
    const nothing = { ...scope, project: { ...project, placements: [], countries: [], editions: [] } }
    const broken = tokens.find((one) => !evaluateToken(one, nothing).ok)
    if (!broken) throw new Error('without data no value is known')
    const value = evaluateToken(broken, nothing)
    expect(hoverWords(broken, nothing, i18next.t)).toBe(value.ok ? '' : value.reason)
  })
})
