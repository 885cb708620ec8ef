import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble } from '../briefing/assemble'
import { briefingText } from '../briefing/to-text'
import { makeId } from '../model/ids'
import type { Language } from '../model/language'
import { LANGUAGES } from '../model/language'
import type { Project } from '../model/project'
import { arbitraryProject } from '../project-file/arbitrary-project.for-tests'
import { crossCheck } from '../project-file/cross-checks'
import { parseProject } from '../project-file/parse'
import { serializeProject } from '../project-file/serialize'
import { loadSample } from '../sample.for-tests'
import { CLEAN, type CopyChoices, copyOf, EVERYTHING } from './copy-project'

const choices: fc.Arbitrary<CopyChoices> = fc.record({
  changeLog: fc.boolean(),
  comments: fc.boolean(),
  internal: fc.boolean(),
  wholePictures: fc.boolean(),
  unused: fc.boolean(),
  language: fc.constantFrom(null, ...LANGUAGES),
})

const printed = (project: Project, language: Language): readonly string[] =>
  project.plans.map((plan) => briefingText(assemble({ project, plan, language }).briefing))

const MARK = 'Zqxmark'
const MARKED = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: MARK }] }] } as const
const mark = (project: Project): Project => ({
  ...project,
  placements: project.placements.map((one) => ({ ...one, note: `${MARK} tier` })),
  statistics: project.statistics.map((one) => ({ ...one, note: `${MARK} number` })),
  findings: project.findings.map((one) => ({ ...one, statement: { en: 'Said' }, quote: `${MARK} quote` })),
  countRules: project.countRules.map((one) => {
    const [country] = project.countries
    return country ? { ...one, reasons: [{ countryId: country.id, text: { en: `${MARK} why` } }] } : one
  }),
  plans: project.plans.map((one) => ({ ...one, silenced: [{ print: 'a', reason: `${MARK} reason` }] })),
  media: project.media.map((one) => ({ ...one, place: { en: `${MARK} place` } })),
  comments: project.comments.map((one) => ({ ...one, text: `${MARK} comment`, by: MARK, name: MARK })),
  suggestions: project.suggestions.map((one) => ({ ...one, by: MARK, now: MARKED, was: MARKED })),
  changeLog: project.changeLog.map((one) => ({ ...one, by: MARK })),
})

describe('a copy', () => {
  it('can be saved and opened, whatever goes along', () => {
    fc.assert(
      fc.property(arbitraryProject, choices, (project, chosen) => {
        const copy = copyOf(project, chosen)
        expect(crossCheck(copy)).toEqual([])
        expect(parseProject(new TextEncoder().encode(serializeProject(copy)))).toMatchObject({ ok: true })
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('prints the same text in each language that goes along', () => {
    fc.assert(
      fc.property(arbitraryProject, choices, (project, chosen) => {
        const copy = copyOf(project, chosen)
        for (const language of chosen.language === null ? project.languages : [chosen.language])
          expect(printed(copy, language)).toEqual(printed(project, language))
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('without internal fields, comments and log holds nothing of them', () => {
    fc.assert(
      fc.property(arbitraryProject, fc.constantFrom(null, ...LANGUAGES), (project, language) => {
        const marked = mark(project)
        expect(JSON.stringify(copyOf(marked, { ...CLEAN, language }))).not.toContain(MARK)
        expect(copyOf(marked, EVERYTHING)).toBe(marked)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('in one language holds no words of another where both were written', () => {
    const sample = loadSample()
    const project = {
      ...sample,
      languages: ['en', 'es'] as const,
      findings: sample.findings.map((one) => ({ ...one, statement: { ...one.statement, es: `${MARK} dicho` } })),
    }
    expect(JSON.stringify(copyOf(project, { ...EVERYTHING, language: 'en' }))).not.toContain(MARK)
    expect(JSON.stringify(copyOf(project, { ...EVERYTHING, language: 'es' }))).toContain(MARK)
  })

  it('without internal fields holds neither hidden blocks nor people nobody may name', () => {
    const sample = loadSample()
    const [plan] = sample.plans
    if (!plan) throw new Error('the sample has a plan')
    const text = { en: [{ type: 'text', text: `${MARK} hidden` }] } as const
    const hidden = { id: makeId('blk', 'hidden'), kind: 'callout', title: text, text, hidden: true } as const
    const person = { id: makeId('per', 'hidden'), name: MARK, role: {}, unit: {}, organisationId: null } as const
    const project: Project = {
      ...sample,
      people: [...sample.people, { ...person, isProtected: true }],
      plans: [{ ...plan, blocks: [...plan.blocks, hidden] }],
    }
    const copy = copyOf(project, { ...EVERYTHING, internal: false })
    expect(JSON.stringify(copy)).not.toContain(MARK)
    expect(printed(copy, 'en')).toEqual(printed(sample, 'en'))
  })

  it('of the sample leaves out what nothing prints, and prints the same', () => {
    const sample = loadSample()
    const [figure] = sample.figures
    if (!figure) throw new Error('the sample has figures')
    const more = { ...sample, figures: [...sample.figures, { ...figure, id: 'fig_loose' as typeof figure.id }] }
    const copy = copyOf(more, CLEAN)
    expect(copy.figures.map(({ id }) => id)).not.toContain('fig_loose')
    expect(copy.figures.length).toBeGreaterThan(0)
    expect(printed(copy, 'en')).toEqual(printed(sample, 'en'))
  })
})

it('findings of the edition before stay while a value compares with it, though nothing names that edition', () => {
  const sample = loadSample()
  const plan = sample.plans[0]
  const [finding] = sample.findings
  const before = sample.editions.find(({ year }) => year === 2019)
  if (!plan || !finding || !before) throw new Error('the sample has them')
  const earlier = { ...finding, id: makeId('fnd', 'earlier'), editionId: before.id, repeats: null }
  const saying = (from: 'before' | 'plan') => ({
    ...sample,
    findings: [...sample.findings, earlier],
    plans: [
      {
        ...plan,
        comparisonEditionId: null,
        blocks: [
          {
            id: makeId('blk', 'said'),
            kind: 'callout' as const,
            title: {},
            text: {
              en: [
                {
                  type: 'token' as const,
                  attrs: {
                    token: {
                      fn: 'count' as const,
                      of: {
                        entity: 'compared-findings' as const,
                        fate: 'new' as const,
                        kind: finding.kind,
                        edition: 'plan' as const,
                        from,
                        country: 'plan' as const,
                      },
                      style: 'numeral' as const,
                      capital: false,
                    },
                  },
                },
              ],
            },
          },
        ],
      },
    ],
  })
  const kept = (from: 'before' | 'plan') =>
    copyOf(saying(from), { ...EVERYTHING, unused: false }).findings.some(({ id }) => id === earlier.id)
  expect([kept('before'), kept('plan')]).toEqual([true, false])
})
