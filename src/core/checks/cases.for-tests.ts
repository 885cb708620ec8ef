/** For every check a project that trips it, and others that nearly do. */
import { buildSpec } from '../charts/build-spec'
import { fingerprint } from '../charts/fingerprint'
import type { DonorWording, Organisation } from '../model/field-work'
import type { Figure } from '../model/figure'
import { makeId } from '../model/ids'
import type { HouseTerm, Source } from '../model/material'
import type { PlanBlock } from '../model/plan'
import type { Inline } from '../model/prose'
import type { AnswerGap, CountRule } from '../model/report'
import type { EditionRef } from '../model/token'
import {
  bind,
  COUNT_TIER_2,
  cite,
  day,
  figureRef,
  head,
  line,
  para,
  partial,
  project,
  prose,
  scope,
  tableRef,
  withBlock,
  withPlan,
  withProject,
  withProse,
  words,
} from '../narrative/fixture.for-tests'
import type { Scope } from '../narrative/scope'
import type { Issue } from './check'
import type { CheckName } from './the-34'

const block = (key: string) => makeId('blk', key)
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
export const withoutTier = withProject({
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

const withShares = (values: readonly number[], name = 'Share in %'): Scope => {
  const id = makeId('fig', 'shares')
  const figure: Figure = {
    id,
    kind: 'own-numbers',
    title: line('Shares'),
    note: {},
    sourceLine: line('Own count.'),
    alt: { mode: 'generated' },
    width: 'text',
    shape: 'bars',
    series: [{ en: name }],
    rows: values.map((value, at) => ({ label: { en: `Row ${at}` }, values: [value] })),
  }
  return withBlock(
    { id: block('shares'), kind: 'figure', figureId: id },
    withProject({ figures: [...project.figures, figure] }),
  )
}
const spanning = (from: string, to: string): Inline =>
  bind({
    fn: 'window',
    window: { kind: 'span', from: partial(from), to: partial(to) },
    style: 'phrase',
    capital: false,
  })
const withSource = (fields: Partial<Source>, key = 'article'): Scope =>
  withProject({ sources: project.sources.map((one) => (one.id === `src_${key}` ? { ...one, ...fields } : one)) })
const other: CountRule = {
  id: makeId('rul', 'all'),
  name: { en: 'All' },
  region: null,
  include: project.countries.map(({ id }) => id),
  exclude: [],
  note: {},
}
const withOtherRule = (from: Scope): Scope => ({
  ...from,
  project: { ...from.project, countRules: [...project.countRules, other] },
})
const withTable = (label: Extract<PlanBlock, { kind: 'table' }>['columns'][number]['label']): Scope =>
  withPlan({
    blocks: scope.plan.blocks.map((one) =>
      one.kind === 'table'
        ? { ...one, columns: one.columns.map((column, at) => (at === 1 ? { ...column, label } : column)) }
        : one,
    ),
  })
const withAcronym = (short: string, long: string, from: Scope = scope): Scope => ({
  ...from,
  project: {
    ...from.project,
    acronyms: [...project.acronyms, { id: makeId('acr', 'more'), short, long: { en: long } }],
  },
})
const withLocalName = (from: Scope): Scope => ({
  ...from,
  project: {
    ...from.project,
    organisations: project.organisations.map((one) =>
      one.id === 'org_minna' ? { ...one, localName: { text: 'Ministerio de la Niñez', lang: 'es' } } : one,
    ),
  },
})
const spanish = (text: string): Inline => ({ type: 'text', text, marks: [{ type: 'lang', attrs: { lang: 'es' } }] })
const inSpanish = (en: readonly Inline[], es: readonly Inline[]): Scope => ({
  ...withBlock({ id: block('x'), kind: 'callout', title: {}, text: { en, es } }),
  language: 'es',
})
const withPerson = (isProtected: boolean, from: Scope): Scope => ({
  ...from,
  project: {
    ...from.project,
    people: [
      {
        id: makeId('per', 'ana'),
        name: 'Ana Pérez',
        role: {},
        unit: {},
        organisationId: null,
        ...(isProtected ? { isProtected } : {}),
      },
    ],
  },
})

const withUsdos = (change: Partial<Organisation>): Scope =>
  withProject({
    organisations: project.organisations.map((one) => (one.id === 'org_usdos' ? { ...one, ...change } : one)),
  })
const saying = (text: string, from: Scope): Scope =>
  withBlock({ id: block('x'), kind: 'prose', content: prose(para(text)) }, from)
const THANKS: DonorWording = {
  role: 'any',
  acknowledgement: { en: 'Paid for by the American people.' },
  disclaimer: { en: 'Nobody else’s view.' },
}

const CONVICTIONS = { fn: 'value', statistic: makeId('sta', 'convictions-2019') } as const
const unsourced = (...text: (string | Inline)[]): Scope =>
  withBlock(
    { id: block('x'), kind: 'prose', content: prose(para(...text)) },
    withPlan(
      { blocks: scope.plan.blocks.filter(({ kind }) => kind !== 'table') },
      withProject({ statistics: project.statistics.map((one) => ({ ...one, sourceId: null })) }),
    ),
  )

const withTerm = (of: Partial<HouseTerm>): Scope =>
  withProject({
    terms: [{ id: makeId('trm', 'one'), language: 'en', avoid: '', say: '', why: '', ...of }],
  })

const withGap = (gap: AnswerGap): Scope =>
  withProject({ findings: project.findings.map((one) => (one.id === 'fnd_recommendation-2' ? { ...one, gap } : one)) })

const difference = (edition: EditionRef, from: EditionRef, style: 'auto' | 'signed' = 'auto'): Inline =>
  bind({
    fn: 'delta',
    of: { entity: 'countries', tier: '2', edition, rule: 'plan' },
    from,
    style,
    capital: false,
  })

export type Case = readonly [CheckName, Issue['severity'], Scope, RegExp, ...Scope[]]

/** Check, severity, a scope that raises it, what the message says; then scopes that do not raise it. */
export const CASES: readonly Case[] = [
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
    'finding-source',
    'error',
    withProject({
      findings: project.findings.map((one) => ({ ...one, sourceId: null })),
      editions: project.editions.map((one) => ({ ...one, sourceId: makeId('src', 'report') })),
    }),
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
    withGap({ kind: 'planned', note: {}, date: null }),
    /“Significant prison terms”; something is planned, but not what/,
    withGap({ kind: 'planned', note: { en: 'A course for judges' }, date: null }),
    withGap({ kind: 'leave-out' }),
  ],
  [
    'recommendation-answer',
    'info',
    withGap({ kind: 'planned', note: { en: 'A course for judges' }, date: partial('2020-06') }),
    /planned for Jun 2020 should be done/,
    withGap({ kind: 'planned', note: { en: 'A course for judges' }, date: partial('2020') }),
  ],
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
  [
    'token-value',
    'error',
    withProse(para(bind({ fn: 'value', statistic: makeId('sta', 'gone') }))),
    /no value for/,
    withProse(para(bind({ fn: 'value', statistic: makeId('sta', 'convictions-2019') }))),
  ],
  [
    'number-source',
    'warning',
    withProse(para('In all 347 children were helped.')),
    /“347” is typed by hand in a sentence that cites no source: “In all 347/,
    withProse(para('In all 347 children were helped.', cite('article'), ' It was on July 24 of 2020.')),
    withProse(para('Tier 2 by Law 106-386 of June 24, in 2019, on 24 July.')),
    withBlock({
      id: block('x'),
      kind: 'quotation',
      text: line('We saw 347 children.'),
      attribution: line('A nurse'),
      pull: false,
    }),
  ],
  [
    'number-source',
    'warning',
    withProse(para('In all 347 children of ', bind(COUNT_TIER_2), ' countries were helped.')),
    /“347” is typed by hand/,
  ],
  ['number-source', 'warning', withProse(para('They reached 1,500 people.')), /“1,500” is typed by hand/],
  ['number-source', 'warning', withProse(para('They reached 2000 victims.')), /“2000” is typed by hand/],
  ['number-source', 'warning', withProse(para('A rise of 12.5 points.')), /“12.5” is typed by hand/],
  [
    'number-source',
    'warning',
    withFigure('fig_tiles', own('Of 35 countries 19 are in Tier 2, among them Paraguay.')),
    /“35” in the alternative text of this figure is no number that the figure shows/,
    withFigure('fig_tiles', own('Of 31 countries 19 are in Tier 2, among them Paraguay.')),
  ],
  [
    'number-words',
    'info',
    withProse(para('Seven trainings and half of the courts.')),
    /“Seven”, “half” are typed by hand in a sentence that cites no source/,
    withProse(para('Seven trainings and half of the courts.', cite('article'))),
    withProse(para('One of them stayed in Tier 3, as Article 5 says.')),
  ],
  [
    'number-words',
    'info',
    withProject({
      fieldProjects: project.fieldProjects.map((one) => ({ ...one, aims: { en: 'Reaches 4,000 officers.' } })),
    }),
    /“4,000” is typed by hand in what is told about Ñande Ko’ê/,
  ],
  [
    'typed-number',
    'warning',
    withProse(para('Nineteen of them.')),
    /“Nineteen” is typed by hand and equals the number/,
  ],
  [
    'typed-number',
    'warning',
    withFigure('fig_tiles', { note: line('Of 31 countries.') }),
    /“31” is typed by hand and equals the number of countries counted/,
  ],
  [
    'value-source',
    'warning',
    unsourced(bind(CONVICTIONS), ' convictions.'),
    /“22” rests on a law-enforcement number of 2019, which names no source\./,
    unsourced(bind(CONVICTIONS), ' convictions.', cite('article')),
    withProse(para(bind(CONVICTIONS), ' convictions.')),
  ],
  [
    'value-source',
    'info',
    withBlock(
      { id: block('x'), kind: 'prose', content: prose(para(counted(3), ' events')) },
      withProject({ activities: project.activities.map((one) => ({ ...one, sourceId: null })) }),
    ),
    /rests on an activity, which names no source, and \d more records? behind values\./,
  ],
  // eighteen more are placed in 2020 than in 2019
  ...(
    [
      ['fewer', 'plan', 'comparison', 'more', /says that there are fewer, but by the data they have become more/],
      ['rose', 'comparison', 'plan', 'fell', /says that there are more, but by the data they have become fewer/],
      ['more', 'plan', 'plan', 'others', /by the data they are as many as before/],
    ] as const
  ).map(
    ([wrong, edition, from, right, message]): Case => [
      'value-direction',
      'warning',
      withProse(para('It was ', difference(edition, from), ` ${wrong}.`)),
      message,
      withProse(para('It was ', difference(edition, from), ` ${right}.`)),
      withProse(para('It was ', difference(edition, from), ` ${wrong}, where some rose and some fell.`)),
      withProse(para('It was ', difference(edition, from, 'signed'), ` ${wrong}.`)),
    ],
  ),
  [
    'figure-source',
    'warning',
    withFigure('fig_tiles', { sourceLine: {} }),
    /Nothing under figure \d+ says where its data come from/,
    withFigure('fig_photo', { sourceLine: {} }),
    scope,
  ],
  [
    'figure-source',
    'warning',
    withProject({
      figures: project.figures.map((one) => (one.id === 'fig_tiles' ? { ...one, sourceLine: {} } : one)),
      editions: project.editions.map((one) => ({ ...one, sourceId: makeId('src', 'report') })),
    }),
    /Nothing under figure/,
    scope,
  ],
  [
    'share-sum',
    'error',
    withShares([61, 19, 10, 11]),
    /add up to 101/,
    withShares([61, 19, 10, 10]),
    withShares([61, 19]),
    withShares([61, 19, 10, 11], 'Events'),
  ],
  [
    'window-reach',
    'warning',
    withProse(para(spanning('2020-05', '2020-09'))),
    /reaches to Sep 2020, past/,
    withProse(para(spanning('2020-05', '2020-07'))),
  ],
  ['window-reach', 'warning', withProse(para(spanning('2018-01', '2018-03'))), /in which no activity lies/],
  [
    'source-age',
    'warning',
    withSource({ url: 'https://example.org/page' }),
    /not noted when “An Article” was read/,
    withSource({ url: 'https://example.org/page', dateRead: day('2020-07-01') }),
  ],
  [
    'source-age',
    'warning',
    withSource({ url: 'https://example.org/page', dateRead: day('2019-06-30') }),
    /last read on 30 Jun 2019/,
    withSource({ url: 'https://example.org/page', dateRead: day('2019-07-31') }),
  ],
  [
    'source-age',
    'warning',
    withSource({ issued: partial('2019-06') }, 'report'),
    /is of the 2020 edition, but its source/,
    withSource({ issued: partial('2020') }, 'report'),
  ],
  [
    'rule-agreement',
    'warning',
    withOtherRule(withFigure('fig_tiles', { rule: other.id })),
    /counts by “All”, the text by “Western Hemisphere”/,
    withOtherRule(scope),
  ],
  [
    'tier-claim',
    'warning',
    withProse(para('Paraguay stands in Tier 3 today.')),
    /says “Tier 3” of Paraguay/,
    withProse(para('Paraguay stands in Tier 2 today. Others are in Tier 3.')),
    withProse(para('Paraguay is in Tier 2, not in Tier 3.')),
  ],
  [
    'activity-answer',
    'info',
    scope,
    /activities answer no recommendation: “Virtual trainings”/,
    withProject({
      activities: project.activities.map((one) => ({
        ...one,
        answers: [{ findingId: makeId('fnd', 'recommendation-1'), extent: 'part' as const }],
      })),
    }),
  ],
  [
    'edition-mixed',
    'warning',
    withFigure('fig_key', { edition: makeId('edn', '2019') }),
    /shows the 2019 edition.*2020/,
    withFigure('fig_key', { edition: makeId('edn', '2020') }),
    withFigure('fig_history', { edition: makeId('edn', '2019') }),
  ],
  ['table-header', 'error', withTable({}), /Column 2 has no heading/, withTable(line('Number'))],
  [
    'leftover-marks',
    'error',
    withProse(para('It rose to [?] in July.')),
    /“\[\?\]” would be printed/,
    withProse(para('It rose to [sic] in July. Why? Todo el mundo knows.')),
  ],
  ['leftover-marks', 'error', withProse(para('The TODO of today.')), /“TODO” would be printed/],
  [
    'acronym-first-use',
    'warning',
    withProse(para('MTESS took part.'), para('The Ministry of Labor (MTESS) took part.')),
    /MTESS is not explained/,
    withProse(para('The Ministry of Labor (MTESS) took part.'), para('MTESS took part.')),
  ],
  [
    'acronym-ledger',
    'warning',
    withAcronym('MTESS', 'Ministry of Transport'),
    /stands for two things: “Ministry of Transport” and “Ministry of Labor”/,
    withAcronym('MTESS', 'Ministry of Labor, Employment and Social Security'),
  ],
  [
    'acronym-unused',
    'info',
    withAcronym('TVPA', 'Trafficking Victims Protection Act'),
    /has TVPA, which the briefing does not use/,
    withAcronym('MTESS', 'Ministry of Labor', withProse(para('The Ministry of Labor (MTESS) took part.'))),
  ],
  [
    'name-spelling',
    'warning',
    withProse(para('The team of Ñande Koe met.')),
    /“Ñande Koe” is spelled “Ñande Ko’ê”/,
    withProse(para("The team of Ñande Ko'ê met.")),
  ],
  [
    'passage-language',
    'error',
    withLocalName(withProse(para('The Ministerio de la Niñez met.'))),
    /“Ministerio de la Niñez” is Spanish/,
    withLocalName(withProse(para('The ', spanish('Ministerio de la Niñez'), ' met.'))),
  ],
  [
    'passage-language',
    'error',
    withProse(para('They said: todos los casos de la región y las familias.')),
    /“todos los casos de la región y las familias” is Spanish/,
    withProse(para('They went to Los Angeles by the river La Plata and back.')),
  ],
  [
    'translation-step',
    'warning',
    inSpanish([bind(COUNT_TIER_2)], [words('diecinueve')]),
    /The Spanish text of this part has other values or paragraphs than the English one/,
    inSpanish([bind(COUNT_TIER_2)], [words('solo '), bind(COUNT_TIER_2)]),
    scope,
  ],
  [
    'number-format',
    'warning',
    withProse(para('It rose by 12,5 % in a year.')),
    /“12,5” has the decimal mark/,
    withProse(para('It rose by 12.5 % to 1,234,567 on July 24, 2020.')),
  ],
  ['number-format', 'warning', withProse(para('In all 1.234.567 people.')), /“1\.234\.567” is grouped/],
  ['number-format', 'warning', withProse(para('On 24/07/2020 it began.')), /“24\/07\/2020” is a date in digits/],
  [
    'number-format',
    'warning',
    withProse(para('El 24 de julio it began.')),
    /“24 de julio” is a date in another language/,
  ],
  [
    'personal-data',
    'error',
    withProse(para('Call +595 21 123 456 for help.')),
    /looks like a telephone number/,
    withProse(para('In 2018 2019 2020, Law 106-386 of 2020-07-31, 1 234 567 people.')),
    withBlock({ id: block('x'), kind: 'colophon', text: line('Write to desk@example.org or +595 21 123 456.') }),
  ],
  ['personal-data', 'error', withProse(para('Write to ana.perez@example.org now.')), /looks like an e-mail address/],
  ['personal-data', 'error', withProse(para('Her cédula 4.567.890 was lost.')), /number of an identity document/],
  [
    'protected-name',
    'error',
    withPerson(true, withProse(para('We spoke with Ana Pérez there.'))),
    /“Ana Pérez” is marked as protected/,
    withPerson(false, withProse(para('We spoke with Ana Pérez there.'))),
    withPerson(true, withProse(para('We spoke with Anabel Pérezo there.'))),
  ],
  [
    'terms',
    'warning',
    withProse(para('Police freed a sex slave.')),
    /“sex slave” judges people.*“victim of sex trafficking”/,
    withProse(para('Police freed a slave ship; she had a sex education class.')),
    saying('Police freed a sex slave.', withTerm({ avoid: 'Sex slave', isAllowed: true, why: 'The law has it.' })),
  ],
  [
    'terms',
    'warning',
    saying('The beneficiaries met.', withTerm({ avoid: 'beneficiaries', say: 'participants', why: 'They take part.' })),
    /“beneficiaries” is among the words that this project avoids: They take part\. Say “participants”/,
    saying('The beneficiaries met.', withTerm({ avoid: 'beneficiaries', say: 'participants', language: 'es' })),
    saying('The beneficiary met.', withTerm({ avoid: 'beneficiaries', say: 'participants' })),
  ],
  [
    'terms',
    'warning',
    saying('Police freed a sex slave.', withTerm({ avoid: 'sex slave', isAllowed: true })),
    /“sex slave” judges people/,
  ],
  [
    'terms',
    'warning',
    withProject({
      findings: project.findings.map((one) => ({ ...one, statement: { en: 'Prostitutes were arrested.' } })),
    }),
    /“Prostitutes” judges people.*“People in prostitution”/,
    withProject({
      findings: project.findings.map((one) => ({ ...one, statement: { en: 'People in prostitution were arrested.' } })),
    }),
  ],
  [
    'donor-phrase',
    'warning',
    withUsdos({ wordings: [THANKS] }),
    /shows Ñande Ko’ê, which U\.S\. Department of State pays for, without the acknowledgment and the disclaimer/,
    withBlock({ id: block('x'), kind: 'acknowledgements' }, withUsdos({ wordings: [THANKS] })),
    saying('Paid for by the American people. Nobody else’s view.', withUsdos({ wordings: [THANKS] })),
    withUsdos({ wordings: [{ ...THANKS, role: 'prime' }] }),
  ],
  [
    'donor-name',
    'warning',
    saying('It is paid for by USDOS.', withUsdos({ nameAsked: { en: 'the Department of State' } })),
    /“USDOS” is not how this donor asks to be named.*“the Department of State”/,
    saying(
      'It is paid for by the U.S. Department of State (USDOS).',
      withUsdos({ nameAsked: { en: 'U.S. Department of State (USDOS)' } }),
    ),
    withProse(para('It is paid for by USDOS.')),
  ],
  [
    'donor-words',
    'info',
    scope,
    /work that U\.S\. Department of State paid for/,
    withBlock({
      id: block('x'),
      kind: 'colophon',
      text: line(
        'The opinions here are not necessarily those of the U.S. Department of State or the U.S. Department of Labor.',
      ),
    }),
  ],
]
