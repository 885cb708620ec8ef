import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inline } from '../model/prose'
import { loadSample } from '../sample.for-tests'
import { evaluateToken } from './evaluate'
import type { Scope } from './scope'
import { isSameData, type KnownValue, knownValues, typedValue } from './typed-values'

const project = loadSample()
const [plan] = project.plans
if (!plan) throw new Error('the sample has a plan')
const scope: Scope = { project, plan, language: 'en' }
const known = knownValues(scope)

const read = (inlines: readonly Inline[], where = scope): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      const value = inline.type === 'token' ? evaluateToken(inline.attrs.token, where) : undefined
      return value?.ok ? value.text : '?'
    })
    .join('')
const best = (text: string): KnownValue | undefined => typedValue(text, known)?.candidates[0]
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a typed number that equals a value', () => {
  it.each([
    ['In Tier 2 stand 19', '19', /^Number of countries placed in Tier 2 in/],
    ['There are nineteen', 'nineteen', /^Number of countries placed in Tier 2/],
    ['Nineteen', 'Nineteen', /^Number of countries placed in Tier 2/],
    ['In Tier 2 are 19 of 31', '19 of 31', /Tier 2/],
    ['that is 61%', '61%', /^Share of the countries placed in Tier 2/],
    ['that is 61 %', '61%', /^Share of the countries placed in Tier 2/],
    ['of 31 countries ', '31', /^Number of countries placed in the/],
    ['141 investigations', '141', /investigations/i],
    ['Paraguay stands in Tier 2', '2', /^Tier of Paraguay/],
  ])('%j offers %j', (text, shown, sentence) => {
    const value = best(text)
    expect(value?.sentence).toMatch(sentence)
    expect(plain(read(value?.inlines ?? []))).toBe(shown)
  })

  it.each([
    '',
    'no number',
    '1',
    'one',
    'June 25',
    '119',
    '19.5',
    '19,000',
    'COVID-19',
    '2019-31',
    'x19',
    '19th-century',
  ])('%j offers nothing', (text) => expect(typedValue(text, known)).toBeUndefined())

  it('says where it stands, behind what came before, and lets go when the writer is further on', () => {
    expect(typedValue('There are 19 countries', known)).toMatchObject({ from: 10, to: 12 })
    expect(typedValue(`There are 19 ${'x'.repeat(60)}`, known)).toBeUndefined()
  })

  it('what is bound reads as what was typed, capitals and spaces aside', () => {
    const texts = [...known.byText.keys()]
    fc.assert(
      fc.property(fc.constantFrom(...texts), (text) => {
        const found = typedValue(`Of all these ${text}`, known)
        for (const { inlines } of found?.candidates ?? []) expect(plain(read(inlines)).toLowerCase()).toBe(text)
      }),
    )
    expect(texts.length).toBeGreaterThan(20)
  })

  it('words around it decide between equal values', () => {
    const six = known.byText.get('six') ?? []
    expect(six.length).toBeGreaterThan(1)
    expect(best('recommendations to the government: six')?.sentence).toMatch(/recommendations/)
    expect(best('countries in Tier 1: six')?.sentence).toMatch(/countries placed in Tier 1/)
    // the same fact written in another form is no second offer
    expect(new Set(six.map(({ sentence }) => sentence)).size).toBe(six.length)
  })

  it('knows Spanish', () => {
    const spanish: Scope = { ...scope, language: 'es' }
    const value = typedValue('De ellos, 19 de 31', knownValues(spanish))?.candidates[0]
    expect(plain(read(value?.inlines ?? [], spanish))).toBe('19 de 31')
  })
})

describe('the same data', () => {
  it('is the same while texts of blocks change, and not when anything else does', () => {
    const blocks = plan.blocks.slice(1)
    const typed = { ...plan, blocks }
    expect(isSameData(scope, { ...scope, project: { ...project, plans: [typed] }, plan: typed })).toBe(true)
    expect(isSameData(scope, { ...scope, project: { ...project, findings: [] } })).toBe(false)
    expect(isSameData(scope, { ...scope, plan: { ...plan, asOf: '2021-01-01' } as typeof plan })).toBe(false)
    expect(isSameData(scope, { ...scope, language: 'es' })).toBe(false)
  })
})
