/** What changed since another edition, the table of claims and the glossary: parts that are made from everything else. */
import { describe, expect, it } from 'vitest'
import { claimLedger, distinctClaims } from '../claims/claim-ledger'
import type { DonorWording, WordingRole } from '../model/field-work'
import { makeId } from '../model/ids'
import type { Language } from '../model/language'
import type { PlanBlock } from '../model/plan'
import type { Project } from '../model/project'
import type { Finding } from '../model/report'
import type { Token } from '../model/token'
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

describe('what donors ask to be printed', () => {
  const thanks: PlanBlock = { id, kind: 'acknowledgements' }
  const asking = (change: (name: string) => Partial<Project['organisations'][number]>): Project => ({
    ...sample,
    organisations: sample.organisations.map((one) => ({ ...one, ...change(one.acronym) })),
  })
  const wording = (role: WordingRole, text: string): DonorWording => ({
    role,
    acknowledgement: { en: text },
    disclaimer: { en: `${text} Not our view.` },
  })
  const project = asking((name) =>
    name === 'USDOS'
      ? { wordings: [wording('any', 'State pays.'), wording('prime', 'State pays the prime.')] }
      : name === 'USDOL'
        ? {
            wordings: [
              wording('any', 'Labor pays.'),
              { role: 'sub-awardee', acknowledgement: { en: 'Labor, too.' }, disclaimer: {} },
            ],
          }
        : {},
  )
  it('is printed for the role of our own organisation, the rest as for any role', () => {
    const { text } = printed(thanks, project)
    expect(text).toContain('Acknowledgments and disclaimers')
    expect(text).toContain('Ñande Ko’ê. State pays.\nState pays. Not our view.')
    expect(text).toContain('ATLAS Paraguay. Labor, too.\nLabor pays. Not our view.')
    expect(text).not.toContain('the prime')
  })

  it('is asked for as soon as the project is shown, in whatever way, and not before', () => {
    const [first] = project.plans
    const nande = project.fieldProjects.find(({ name }) => name.text === 'Ñande Ko’ê')
    const [work] = project.activities.filter(({ projectId, quantity }) => projectId === nande?.id && quantity !== null)
    if (!first || !nande || !work) throw new Error('the sample has changed')
    const filter = { project: nande.id, types: [], modes: [], window: null }
    const shows = (block: PlanBlock): string => {
      const plans = [{ ...first, blocks: [block] }]
      return printed(thanks, { ...project, plans: plans.map((one) => ({ ...one, blocks: [...one.blocks, sources] })) })
        .text
    }
    const sources: PlanBlock = { id: makeId('blk', 'sources'), kind: 'sources' }
    const say = (token: Token): PlanBlock => ({
      id: makeId('blk', 'x'),
      kind: 'callout',
      title: {},
      text: { en: [{ type: 'token', attrs: { token } }] },
    })
    const ways: readonly PlanBlock[] = [
      { id: makeId('blk', 'x'), kind: 'project-profile', projectIds: [nande.id] },
      { id: makeId('blk', 'x'), kind: 'activities', title: {}, filter, note: {}, sourceLine: {} },
      say({ fn: 'date', of: { entity: 'activity', activity: work.id }, precision: 'day' }),
      say({ fn: 'date', of: { entity: 'project-start', project: nande.id }, precision: 'day' }),
      say({ fn: 'name', of: { entity: 'donor', project: nande.id }, form: 'full' }),
      {
        id: makeId('blk', 'x'),
        kind: 'callout',
        title: {},
        text: { en: [{ type: 'text', text: 'The team of Ñande Ko’ê.' }] },
      },
    ]
    for (const way of ways) {
      expect(shows(way), JSON.stringify(way)).toContain('State pays.')
      expect(shows(way), JSON.stringify(way)).not.toContain('Labor')
    }
    const silent: PlanBlock = {
      id: makeId('blk', 'x'),
      kind: 'callout',
      title: {},
      text: { en: [{ type: 'text', text: 'Nothing.' }] },
    }
    expect(shows(silent)).toBe('')
  })

  it('is in its language when it is not written in that of the briefing, and that is said', () => {
    const { made, issues } = printed(thanks, project, 'es')
    const runs = made.flatMap((one) => (one.kind === 'paragraph' ? one.text : []))
    expect(runs.find(({ text }) => text.includes('State pays.'))?.lang).toBe('en')
    expect(issues.some(({ check, at }) => check === 'translation' && at.block === id)).toBe(true)
  })

  it('is in the glossary when it uses a short form, for that is made after it', () => {
    const both = asking((name) => (name === 'USDOS' ? { wordings: [wording('any', 'Thanks to QZX.')] } : {}))
    const withAcronym: Project = {
      ...both,
      acronyms: [...both.acronyms, { id: makeId('acr', 'qzx'), short: 'QZX', long: { en: 'Quite a zone' } }],
      plans: both.plans.map((one) => ({
        ...one,
        blocks: [{ id: makeId('blk', 'glossary'), kind: 'glossary' }, ...one.blocks],
      })),
    }
    const { briefing } = printed(thanks, withAcronym)
    const glossary = briefing.blocks.filter(({ origin }) => origin === 'blk_glossary')
    expect(glossary.map((one) => blockText(one, briefing)).join()).toContain('QZX: Quite a zone')
  })

  it('no words known: left out, and that is said', () => {
    expect(issuesOf(thanks).map(({ check }) => check)).toContain('empty-block')
  })
})
