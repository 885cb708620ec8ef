import { describe, expect, it } from 'vitest'
import { assemble } from '../briefing/assemble'
import { buildSpec } from '../charts/build-spec'
import { fingerprint } from '../charts/fingerprint'
import type { Figure } from '../model/figure'
import { makeId } from '../model/ids'
import type { Inline } from '../model/prose'
import {
  bind,
  COUNT_TIER_2,
  cite,
  day,
  figureRef,
  head,
  line,
  para,
  project,
  prose,
  scope,
  tableRef,
  withBlock,
  withPlan,
  withProject,
  withProse,
} from '../narrative/fixture.for-tests'
import type { Scope } from '../narrative/scope'
import { ALL_CHECKS, runChecks } from './all-checks'
import type { Issue } from './check'

const issuesOf = (check: string, where: Scope): readonly Issue[] =>
  runChecks(where).filter((issue) => issue.check === check)
const withFigure = (id: string, change: Partial<Figure>): Scope =>
  withProject({ figures: project.figures.map((one) => (one.id === id ? ({ ...one, ...change } as Figure) : one)) })
const linked = (text: string, href: string): Inline => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
})
const own = (text: string, basedOn = '') => ({ alt: { mode: 'own', text: { en: text }, basedOn } }) as const
const keySpec = project.figures.flatMap((figure) => {
  const result = figure.kind === 'tier-key' ? buildSpec(figure, scope) : undefined
  return result?.ok ? [result.spec] : []
})[0]
if (!keySpec) throw new Error('the fixture has a tier key')
const keyPrint = fingerprint(keySpec)
const without = (kind: string): Scope => withPlan({ blocks: scope.plan.blocks.filter((block) => block.kind !== kind) })
const withoutTier = withProject({
  placements: project.placements.map((one) => (one.id === 'tpl_PRY-2020' ? { ...one, tier: null } : one)),
})
const counted = (months: number): Inline =>
  bind({
    fn: 'count',
    of: {
      entity: 'activities',
      filter: { project: null, types: ['webinar', 'workshop'], modes: [], window: { kind: 'months', months } },
    },
    style: 'word',
    capital: false,
  })
const block = (key: string) => makeId('blk', key)

/** Check, severity, a scope that raises it, what the message says; then scopes that do not raise it. */
const CASES: readonly (readonly [string, Issue['severity'], Scope, RegExp, ...Scope[]])[] = [
  [
    'token-value',
    'error',
    withProse(para(bind({ fn: 'ordinal', edition: makeId('edn', 'gone'), style: 'word' }))),
    /no value for: Ordinal number.*edn_gone/,
    withProse(para(bind(COUNT_TIER_2))),
  ],
  ['figure-data', 'error', withProject({ placements: [] }), /left out.*tier of Paraguay/, scope],
  [
    'figure-data',
    'error',
    withBlock({ id: block('x'), kind: 'figure', figureId: makeId('fig', 'gone') }),
    /fig_gone is not in this project/,
  ],
  [
    'reference',
    'error',
    withProse(para('See ', figureRef('gone'))),
    /figure that is not printed/,
    withProse(para('See ', figureRef('key'))),
  ],
  [
    'reference',
    'error',
    withProse(para('See ', tableRef('gone'))),
    /table that is not printed/,
    withProse(para('See ', tableRef('activities'))),
  ],
  [
    'reference',
    'error',
    withProse(para('So it is.', cite('gone'))),
    /src_gone/,
    withProse(para('So it is.', cite('law'))),
  ],
  ['reference', 'error', withPlan({ countryId: makeId('cty', 'gone') }), /cty_gone/],
  [
    'empty-block',
    'info',
    withBlock({ id: block('x'), kind: 'prose', content: {} }),
    /nothing to print.*Write its text/,
    withProse(para('Text.')),
  ],
  ['bare-heading', 'info', withProse(head(1, 'Soon')), /“Soon”/, withProse(head(1, 'Soon'), para('Text.'))],
  ['translation', 'warning', { ...scope, language: 'es' }, /not written in the language/, scope],
  [
    'pull-quotation',
    'warning',
    withBlock({ id: block('x'), kind: 'quotation', text: line('Words.'), attribution: {}, pull: true }),
    /No paragraph follows/,
    scope,
  ],
  [
    'repeated-block',
    'warning',
    withPlan({
      blocks: [...scope.plan.blocks, { id: block('again'), kind: 'contents' }, { id: block('and'), kind: 'contents' }],
    }),
    /second one is left out/,
    scope,
  ],
  ['sources-block', 'error', without('sources'), /does not list them/, scope],
  ['document-title', 'error', without('title'), /no title block/, scope],
  [
    'document-title',
    'error',
    withPlan({ blocks: scope.plan.blocks.map((one) => (one.kind === 'title' ? { ...one, title: {} } : one)) }),
    /Write one/,
  ],
  ['count-rule', 'error', withProject({ countRules: [] }), /which countries count/, scope],
  ['count-rule', 'error', withoutTier, /unknown for Paraguay/],
  [
    'finding-source',
    'error',
    withProject({ findings: project.findings.map((one) => ({ ...one, sourceId: null })) }),
    /names no source/,
    scope,
  ],
  [
    'finding-words',
    'warning',
    withProject({ findings: project.findings.map((one) => ({ ...one, statement: {}, quote: 'Courts were slow.' })) }),
    /“Courts were slow\.” Write its statement/,
    scope,
    withProject({ findings: project.findings.map((one) => ({ ...one, quote: 'Courts were slow.' })) }),
  ],
  ['figure-alt', 'error', withFigure('fig_photo', { alt: { mode: 'generated' } }), /no alternative text/, scope],
  [
    'figure-alt',
    'warning',
    withFigure('fig_key', own(' ', keyPrint)),
    /is empty/,
    withFigure('fig_key', own('Four tiers in words.', keyPrint)),
  ],
  [
    'figure-alt-age',
    'warning',
    withFigure('fig_key', own('Four tiers in words.', 'older')),
    /have changed/,
    withFigure('fig_key', own('Four tiers in words.', keyPrint)),
  ],
  ['figure-title', 'warning', withFigure('fig_key', { title: {} }), /^Figure 1 has no title/, scope],
  ['figure-title', 'warning', withFigure('fig_photo', { title: line(' ') }), /^Figure \d has no title/, scope],
  ['photo-image', 'error', withProject({ assets: [] }), /not in the project/, scope],
  [
    'photo-image',
    'error',
    { ...scope, damagedImages: new Set(project.assets.map(({ hash }) => hash)) },
    /damaged.*Replace/,
    scope,
  ],
  [
    'photo-rights',
    'error',
    withProject({ media: project.media.map((one) => ({ ...one, consent: 'unknown' })) }),
    /agreed to be shown/,
    scope,
    withProject({ media: project.media.map((one) => ({ ...one, consent: 'none-needed' })) }),
  ],
  ['photo-rights', 'error', withProject({ media: project.media.map((one) => ({ ...one, credit: {} })) }), /no credit/],
  [
    'heading-levels',
    'error',
    withProse(head(3, 'Deep'), para('Text.')),
    /“Deep” is of level 3/,
    withProse(head(1, 'Top'), head(2, 'Deep'), para('Text.')),
  ],
  ['alt-wording', 'warning', withFigure('fig_photo', own('Image of a river.')), /begins by saying/, scope],
  [
    'alt-wording',
    'warning',
    withFigure('fig_photo', own('A river and hills. '.repeat(20))),
    /characters/,
    withFigure('fig_photo', own('The image was taken at dusk.')),
  ],
  ['alt-wording', 'warning', withFigure('fig_photo', own('A figure of the briefing')), /repeats its caption/],
  [
    'context-source',
    'warning',
    withBlock({ id: block('x'), kind: 'context', content: prose(para('So they say.')) }),
    /cites no source/,
    scope,
    withBlock({ id: block('x'), kind: 'context', content: prose(head(1, 'Still to be written')) }),
  ],
  [
    'typed-number',
    'warning',
    withProse(para('Tier 2 holds 19 of them.')),
    /“19” is typed by hand and equals the number of countries in Tier 2/,
    withProse(para('On June 19, in 2019, the 19th COVID-19 law 31-19 of 1,931 and 19.5 points.')),
    withProse(para(bind(COUNT_TIER_2), ' of them.')),
  ],
  ['typed-number', 'warning', withProse(para('Tier 2 holds 61% of them.')), /“61%”.*share of countries in Tier 2/],
  ['typed-number', 'warning', withProse(para('There were 22 convictions.')), /convictions in 2019/],
  [
    'window-edges',
    'warning',
    withProse(para(counted(2), ' events')),
    /“Virtual workshops” is counted whole/,
    withProse(para(counted(3), ' events')),
  ],
  ['placement-known', 'warning', withoutTier, /tier of Paraguay in the 2020 edition/, scope],
  ['comparison-edition', 'warning', withPlan({ comparisonEditionId: null }), /not since when/, scope],
  ['comparison-edition', 'warning', withPlan({ comparisonEditionId: makeId('edn', 'gone') }), /edn_gone/],
  [
    'acronyms',
    'warning',
    withProse(para('The TVPA says so, and again the TVPA.')),
    /TVPA is not in the list/,
    withProse(para('TIP, USDOS, U.S. and NGOs; ATLAS Paraguay.')),
  ],
  [
    'link-text',
    'warning',
    withProse(para(linked('www.state.gov', 'https://www.state.gov/'))),
    /does not say where/,
    withProse(para(linked('the report', 'https://www.state.gov/'))),
  ],
  ['link-text', 'warning', withProse(para(linked('the report', 'http://www.state.gov/'))), /neither https nor mail/],
  [
    'recommendation-answer',
    'info',
    scope,
    /“Significant prison terms”/,
    withProject({ findings: project.findings.filter((one) => one.id !== 'fnd_recommendation-2') }),
  ],
  [
    'source-cited',
    'info',
    withProject({
      sources: [
        ...project.sources,
        ...project.sources.slice(0, 1).map((one) => ({ ...one, id: makeId('src', 'more') })),
      ],
    }),
    /is not cited/,
    scope,
  ],
]

describe('each check', () => {
  for (const [check, severity, raising, message, ...quiet] of CASES)
    it(`${check}: ${message.source}`, () => {
      const [issue] = issuesOf(check, raising).filter((one) => message.test(one.message))
      expect(issue?.severity).toBe(severity)
      expect(issue?.at.plan).toBe(scope.plan.id)
      for (const where of quiet) expect(issuesOf(check, where)).toEqual([])
    })

  it('names each acronym once', () => {
    expect(issuesOf('acronyms', withProse(para('The TVPA, again the TVPA.')))).toHaveLength(1)
  })

  it('points to one place at most, beside the plan', () => {
    for (const [, , raising] of CASES)
      for (const { at } of runChecks(raising))
        expect(Object.keys(at).filter((key) => key !== 'plan').length).toBeLessThanOrEqual(1)
  })
})

describe('all checks', () => {
  it('find no fault with the fixture', () => {
    expect(runChecks(scope).filter((issue) => issue.severity !== 'info')).toEqual([])
  })

  it('bring errors before warnings before info', () => {
    const ranks = runChecks(withPlan({ comparisonEditionId: null }, withoutTier)).map((issue) =>
      ['error', 'warning', 'info'].indexOf(issue.severity),
    )
    expect(ranks).toEqual(ranks.toSorted())
    expect(new Set(ranks).size).toBe(3)
  })

  it('say the same twice, and speak in sentences', () => {
    const where = withPlan({ asOf: day('2019-01-01') }, withoutTier)
    expect(runChecks(where)).toEqual(runChecks(structuredClone(where)))
    for (const { message } of runChecks(where)) expect(message).toMatch(/^[\p{Lu}“].*[.]$/u)
  })

  it('survive an empty project', () => {
    const bare = withPlan(
      { blocks: [] },
      withProject({
        editions: [],
        countries: [],
        placements: [],
        countRules: [],
        findings: [],
        organisations: [],
        fieldProjects: [],
        activities: [],
        figures: [],
        sources: [],
      }),
    )
    for (const check of ALL_CHECKS) expect(() => check(bare, assemble(bare))).not.toThrow()
  })
})
