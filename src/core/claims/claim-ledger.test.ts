import { expect, it } from 'vitest'
import { assemble } from '../briefing/assemble'
import { planTokens } from '../briefing/plan-texts'
import type { Project } from '../model/project'
import { loadSample } from '../sample.for-tests'
import { claimLedger, distinctClaims } from './claim-ledger'

const sample = loadSample()
const scopeOf = (project: Project) => {
  const [plan] = project.plans
  if (!plan) throw new Error('the sample has no plan')
  return { project, plan, language: 'en' as const }
}
const scope = scopeOf(sample)
const ledger = claimLedger(scope)

it('has every printed finding once, with its source, place and words', () => {
  const findings = ledger.filter(({ kind }) => kind === 'finding')
  expect(findings.map(({ records }) => records[0]).toSorted()).toEqual(sample.findings.map(({ id }) => id).toSorted())
  for (const claim of findings) {
    const finding = sample.findings.find(({ id }) => id === claim.records[0])
    expect(claim.sources.map(({ sourceId }) => sourceId)).toEqual(finding?.sourceId ? [finding.sourceId] : [])
    expect(claim.sources.map(({ locator }) => locator)).toEqual(finding?.sourceId ? [finding.locator] : [])
    expect(claim.quote).toBe(finding?.quote)
  }
})

it('has every value of the text but names, the number of tiers, and what the author sets', () => {
  const said = planTokens(scope).filter(
    ({ token }) =>
      token.fn !== 'name' &&
      token.fn !== 'window' &&
      !(token.fn === 'date' && ['as-of', 'edition-year'].includes(token.of.entity)) &&
      !(token.fn === 'count' && token.of.entity === 'tiers'),
  )
  expect(ledger.filter(({ kind }) => kind === 'value')).toHaveLength(said.length)
})

it('names the place of a value as the printed text does', () => {
  const printed = new Map<string, string>()
  let last = ''
  const walk = (part: unknown, home: string): void => {
    if (typeof part !== 'object' || part === null) return
    if ('token' in part && 'text' in part && 'value' in part) {
      // a short form in a value is a run of its own
      const key = `${home} ${part.value}`
      printed.set(key, `${key === last ? printed.get(key) : ''}${String(part.text)}`)
      last = key
    } else for (const one of Object.values(part)) walk(one, home)
  }
  for (const block of assemble(scope).briefing.blocks)
    walk(block, block.kind === 'figure' || block.kind === 'photo' ? block.figureId : block.origin)
  const values = ledger.filter(({ kind }) => kind === 'value')
  expect(values.length).toBeGreaterThan(40)
  for (const { at, nth, text } of values) {
    const shown = printed.get(`${at.block ?? at.figure} ${nth}`)
    if (shown !== undefined) expect(shown.replaceAll('\u00a0', ' ')).toBe(text?.replaceAll('\u00a0', ' '))
  }
})

it('of a tier: its own source, else that of its edition, and what it was compiled from', () => {
  const [source] = sample.sources
  if (!source) throw new Error('a source')
  const mine = {
    ...sample,
    placements: sample.placements.map((one) =>
      one.countryId === scope.plan.countryId && one.editionId === scope.plan.editionId
        ? { ...one, sourceId: source.id, locator: 'p. 402', evidence: [] }
        : one,
    ),
  }
  const tier = (project: Project) =>
    claimLedger(scopeOf(project)).find(({ what }) => what.startsWith('Tier of Paraguay') && !what.includes('2010'))
  expect(tier(mine)?.sources).toMatchObject([{ sourceId: source.id, locator: 'p. 402' }])
  expect(tier(mine)?.evidence).toEqual([])
  expect(tier(sample)?.sources.map(({ sourceId }) => sourceId)).toEqual(['src_tip-report-2020'])
  expect(tier(sample)?.evidence.length).toBeGreaterThan(0)
})

it('tells what rests on nothing', () => {
  // The sample names no source for the edition before: its reporting period follows a rule.
  expect([...new Set(ledger.filter(({ isBare }) => isBare).map(({ what, text }) => `${text}: ${what}`))]).toEqual([
    '2018: First month that the TIP Report 2019 covers',
  ])
  const unsourced = { ...sample, activities: sample.activities.map((one) => ({ ...one, sourceId: null })) }
  const bare = claimLedger(scopeOf(unsourced)).filter(({ isBare }) => isBare)
  expect(bare.length).toBeGreaterThan(0)
  expect(bare.every(({ records }) => records.some((id) => id.startsWith('act_') || id.startsWith('edn_')))).toBe(true)
})

it('each claim once keeps how often it is said', () => {
  const distinct = distinctClaims(ledger)
  expect(distinct.reduce((sum, { times }) => sum + times, 0)).toBe(ledger.length)
  expect(new Set(distinct.map(({ what, records }) => what || records.join())).size).toBe(distinct.length)
  expect(distinct.map(({ texts }) => texts.join(', '))).toContain('Six, 6')
})
