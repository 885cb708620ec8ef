/** What changed since another edition, the table of claims and the glossary: parts that are made from everything else. */
import { describe, expect, it } from 'vitest'
import { claimLedger, distinctClaims } from '../claims/claim-ledger'
import { makeId } from '../model/ids'
import type { Language } from '../model/language'
import type { PlanBlock } from '../model/plan'
import type { Project } from '../model/project'
import type { Finding } from '../model/report'
import { countryId, editionId } from '../reference/records'
import { loadSample } from '../sample.for-tests'
import { assemble } from './assemble'
import { plainText } from './plain-text'
import { blockText } from './to-text'

const sample = loadSample()
const [plan] = sample.plans
if (!plan) throw new Error('the sample has no plan')
const id = makeId('blk', 'annex')

/** The sample with one more part before the sources, and what that part prints. */
function printed(block: PlanBlock, project: Project = sample, language: Language = 'en') {
  const at = plan?.blocks.findIndex(({ kind }) => kind === 'sources') ?? 0
  const plans = project.plans.map((one) => ({ ...one, blocks: one.blocks.toSpliced(at, 0, block) }))
  const [first] = plans
  if (!first) throw new Error('a plan')
  const scope = { project: { ...project, plans }, plan: first, language }
  const { briefing, issues } = assemble(scope)
  const made = briefing.blocks.filter(({ origin }) => origin === block.id)
  const text = made.map((one) => blockText(one, briefing)).join('\n')
  return { scope, briefing, issues, made, text }
}
const issuesOf = (block: PlanBlock, project?: Project) =>
  printed(block, project).issues.filter(({ at }) => at.block === block.id)

describe('what changed since another edition', () => {
  const changes: PlanBlock = { id, kind: 'changes', from: 'comparison' }
  const finding = (name: string, edition: number, statement: string, repeats: string | null = null): Finding => ({
    id: makeId('fnd', name),
    countryId: countryId('PRY'),
    editionId: editionId(edition),
    kind: 'recommendation',
    pillar: 'protection',
    order: 1,
    statement: { en: statement },
    label: {},
    quote: '',
    sourceId: null,
    locator: '',
    repeats: repeats === null ? null : makeId('fnd', repeats),
  })
  const withFindings: Project = {
    ...sample,
    findings: [
      ...sample.findings.filter(({ editionId: edition }) => edition === editionId(2019)),
      finding('old', 2019, 'Train judges.'),
      finding('older', 2019, 'Open a shelter.'),
      finding('again', 2020, 'Train judges, again.', 'old'),
      finding('new', 2020, 'Pay for lawyers.'),
    ],
    activities: sample.activities.map((one) => ({ ...one, answers: [] })),
    plans: sample.plans,
  }

  it('says where the country stands and who moved, in plain text', () => {
    const { text } = printed(changes)
    expect(text).toContain('What changed since the 2019 edition')
    expect(text).toContain('Paraguay is in Tier 2, as it was in the 2019 edition.')
    // counted by hand in the CSV file of tiers: the counted countries whose tier differs from 2019 to 2020
    const moves = text.split('\n').filter((line) => /: from Tier .* to Tier /.test(line))
    const tierIn = (iso3: string, year: number) =>
      sample.placements.find(
        ({ countryId: country, editionId: edition }) => country === countryId(iso3) && edition === editionId(year),
      )?.tier
    const out = new Set<string>(sample.countRules[0]?.exclude ?? [])
    const expected = sample.countries.filter(({ id: country, iso3 }) => {
      const [was, is] = [tierIn(iso3, 2019), tierIn(iso3, 2020)]
      return !out.has(country) && was !== undefined && is !== undefined && was !== is
    })
    expect(expected.length).toBeGreaterThan(2)
    expect(moves).toHaveLength(expected.length)
  })

  it('sets the recommendations apart as a person paired them', () => {
    const { made } = printed(changes, withFindings)
    const under = (heading: string) => {
      const at = made.findIndex((block) => block.kind === 'heading' && plainText(block.text) === heading)
      const list = made[at + 1]
      return at >= 0 && list?.kind === 'list' ? list.items.map(plainText) : []
    }
    expect(under('Recommendations made again')).toEqual(['Train judges, again.'])
    expect(under('Recommendations new in 2020')).toEqual(['Pay for lawyers.'])
    expect(under('Recommendations of 2019 that are not repeated')).toEqual(['Open a shelter.'])
  })

  it('calls nothing new while no finding of the earlier edition is there', () => {
    expect(printed(changes).text).not.toContain('new in 2020')
  })

  it('names whom it cannot compare', () => {
    const project = {
      ...sample,
      placements: sample.placements.map((one) =>
        one.countryId === countryId('BRA') && one.editionId === editionId(2019) ? { ...one, tier: null } : one,
      ),
    }
    expect(printed(changes, project).text).toContain('Not compared, because a tier is not known: Brazil.')
  })

  it('without an earlier edition it is left out, and that is said', () => {
    const later: PlanBlock = { id, kind: 'changes', from: 'plan' }
    expect(printed(later).made).toEqual([])
    expect(issuesOf(later).map(({ check }) => check)).toEqual(['empty-block'])
  })

  it.each(['es', 'pt'] as const)('is written in %s', (language) => {
    expect(printed(changes, sample, language).text).toMatch(/2019/)
    expect(printed(changes, sample, language).text).not.toMatch(/What|Field projects/)
  })
})

describe('the claims', () => {
  const claims: PlanBlock = { id, kind: 'claims' }
  it('are one table with a row to each, numbered as the last', () => {
    const { made, scope, briefing } = printed(claims)
    const [heading, table] = made
    if (made.length !== 2 || heading?.kind !== 'heading' || table?.kind !== 'table') throw new Error('one table')
    expect(table.rows).toHaveLength(distinctClaims(claimLedger(scope)).length)
    const tables = briefing.blocks.flatMap((block) => (block.kind === 'table' ? [block.caption.number] : []))
    expect(table.caption.number).toBe(Math.max(...tables))
  })

  it('have a column for the words of the source when some are kept', () => {
    expect(printed(claims).text).not.toContain('Words of the source')
    const quoted = { ...sample, findings: sample.findings.map((one) => ({ ...one, quote: 'As it was put.' })) }
    expect(printed(claims, quoted).text).toContain('| Words of the source\n')
    expect(printed(claims, quoted).text).toContain('| paragraph 8 | As it was put.')
  })

  it('say what is not sourced', () => {
    const bare = { ...sample, findings: sample.findings.map((one) => ({ ...one, sourceId: null })) }
    expect(printed(claims, bare).text).toContain('no source named')
    expect(printed(claims).text.match(/no source named/g)).toHaveLength(1) // the period of the edition before
  })
})

describe('the glossary', () => {
  const glossary: PlanBlock = { id, kind: 'glossary' }
  it('has the short forms that are printed, and native names with meaning and language', () => {
    const { text, made } = printed(glossary)
    expect(text).toContain('USDOS: U.S. Department of State')
    expect(text).toContain('Ñande Ko’ê: Our Sunrise, in Guaraní')
    const list = made.find(({ kind }) => kind === 'list')
    const name = list?.kind === 'list' ? list.items.flat().find((run) => run.text === 'Ñande Ko’ê') : undefined
    expect(name?.lang).toBe('gn')
  })

  it('does not have what nothing prints', () => {
    const more = {
      ...sample,
      acronyms: [...sample.acronyms, { id: makeId('acr', 'x'), short: 'XQZ', long: { en: 'Never printed' } }],
    }
    expect(printed(glossary, more).text).not.toContain('XQZ')
  })

  it('is in the order of the alphabet, each entry once', () => {
    const names = printed(glossary)
      .text.split('\n')
      .slice(1)
      .map((line) => line.slice(2).split(':')[0] ?? '')
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(4)
  })

  it('nothing to explain: left out, and that is said', () => {
    const bare = { ...sample, acronyms: [], organisations: [], fieldProjects: [], activities: [], updates: [] }
    const project = { ...bare, plans: bare.plans.map((one) => ({ ...one, organisationId: null })) } as Project
    expect(issuesOf(glossary, project).map(({ check }) => check)).toContain('empty-block')
  })
})
