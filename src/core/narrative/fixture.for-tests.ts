/**
 * A small project for tests of prose, figures, blocks and checks: Paraguay beside thirty invented countries, two field projects,
 * one plan with a block of each kind. It raises no errors and no warnings; tests change one thing and look at the difference.
 */
import { newSource } from '../edit/material'
import type { Activity, FieldProject, Organisation } from '../model/field-work'
import type { Figure } from '../model/figure'
import { type IdPrefix, makeId } from '../model/ids'
import type { AssetHash, Source } from '../model/material'
import type { IsoDate, PartialDate } from '../model/partial-date'
import type { BriefingPlan, PlanBlock } from '../model/plan'
import type { Project } from '../model/project'
import type { Inline, InlineText, Prose, ProseNode } from '../model/prose'
import type { Country, Finding, FindingKind, Pillar, Statistic, Tier, TierPlacement } from '../model/report'
import type { Token } from '../model/token'
import type { Scope } from './scope'

const id = <P extends IdPrefix>(prefix: P, body: string) => makeId(prefix, body)
export const day = (text: string): IsoDate => text as IsoDate
export const partial = (text: string): PartialDate => text as PartialDate

export const words = (text: string): Inline => ({ type: 'text', text })
export const bind = (token: Token): Inline => ({ type: 'token', attrs: { token } })
export const cite = (...keys: string[]): Inline => ({
  type: 'citation',
  attrs: { sources: keys.map((key) => id('src', key)) },
})
export const line = (...content: (string | Inline)[]): { readonly en: InlineText } => ({
  en: content.map((part) => (typeof part === 'string' ? words(part) : part)),
})
export const para = (...content: (string | Inline)[]): ProseNode => ({
  type: 'paragraph',
  content: line(...content).en,
})
export const head = (level: 1 | 2 | 3, text: string): ProseNode => ({
  type: 'heading',
  attrs: { level },
  content: [words(text)],
})
export const prose = (...content: ProseNode[]): { readonly en: Prose } => ({ en: { type: 'doc', content } })

const paraguay: Country = {
  id: id('cty', 'PRY'),
  iso3: 'PRY',
  name: { en: 'Paraguay' },
  region: 'western-hemisphere',
  kind: 'country',
}
/** 6, 19, 3 and 3 with Paraguay, as in the 2020 edition. */
const TIERS_OF_OTHERS: readonly (readonly [Tier, number])[] = [
  ['1', 6],
  ['2', 18],
  ['2WL', 3],
  ['3', 3],
]
const others = TIERS_OF_OTHERS.flatMap(([tier, many]) =>
  Array.from({ length: many }, (_, at) => ({
    tier,
    country: {
      id: id('cty', `X${tier}-${at}`),
      iso3: `X${tier.slice(-1)}${String.fromCharCode(65 + at)}`,
      name: { en: `Land ${tier} ${String.fromCharCode(65 + at)}` },
      region: 'western-hemisphere',
      kind: 'country',
    } satisfies Country,
  })),
)
const leftOut: readonly { readonly tier: Tier; readonly country: Country }[] = [
  {
    tier: '1',
    country: {
      id: id('cty', 'USA'),
      iso3: 'USA',
      name: { en: 'United States' },
      region: 'western-hemisphere',
      kind: 'country',
    },
  },
  {
    tier: '2',
    country: {
      id: id('cty', 'SXM'),
      iso3: 'SXM',
      name: { en: 'Sint Maarten' },
      region: 'western-hemisphere',
      kind: 'territory',
    },
  },
]
const YEARS = [2015, 2016, 2017, 2018, 2019, 2020]
const edition = (year: number) => id('edn', String(year))
const placement = (country: Country, year: number, tier: Tier): TierPlacement => ({
  id: id('tpl', `${country.iso3}-${year}`),
  countryId: country.id,
  editionId: edition(year),
  tier,
  status: 'agreed',
  evidence: ['GV', 'FB'],
  note: '',
})

const finding = (kind: FindingKind, order: number, pillar: Pillar, label: string): Finding => ({
  id: id('fnd', `${kind}-${order}`),
  countryId: paraguay.id,
  editionId: edition(2020),
  kind,
  pillar,
  order,
  statement: { en: `${label}, as the report sees it.` },
  label: { en: label },
  quote: '',
  sourceId: id('src', 'report'),
  locator: '',
  repeats: null,
})

const organisation = (key: string, kind: Organisation['kind'], en: string, acronym: string): Organisation => ({
  id: id('org', key),
  kind,
  name: { en },
  localName: null,
  acronym,
})

const fieldProject = (key: string, name: string, rest: Partial<FieldProject>): FieldProject => ({
  id: id('fpr', key),
  name: { text: name, lang: 'en' },
  gloss: {},
  glossLanguage: {},
  longName: {},
  roles: [],
  countryIds: [paraguay.id],
  countryCount: null,
  start: partial('2019-04'),
  end: null,
  aims: { en: 'Strengthens the country.' },
  ...rest,
})

const activity = (key: string, project: 'nande' | 'atlas', title: string, rest: Partial<Activity>): Activity => ({
  id: id('act', key),
  projectId: id('fpr', project),
  type: 'training',
  mode: 'virtual',
  title: { en: title },
  date: partial('2020-07'),
  end: null,
  quantity: 1,
  audience: {},
  partnerIds: [],
  participants: null,
  outcome: {},
  answers: [],
  sourceId: id('src', 'article'),
  ...rest,
})
const answers = (order: number, extent: 'full' | 'part') => ({
  findingId: id('fnd', `recommendation-${order}`),
  extent,
})

const source = (key: string, en: string, rest: Partial<Source> = {}): Source => ({
  ...newSource(id('src', key)),
  title: { en },
  ...rest,
})

const statistic = (year: number, value: number): Statistic => ({
  id: id('sta', `convictions-${year}`),
  countryId: paraguay.id,
  measure: 'convictions',
  year,
  value,
  sourceId: id('src', 'report'),
  note: '',
})

const base = {
  title: line('A figure of the briefing'),
  note: {},
  sourceLine: line('Own figure.'),
  alt: { mode: 'generated' },
  width: 'text',
} as const
export const PHOTO_HASH: AssetHash = `sha256-${'a'.repeat(64)}`
const figures: readonly Figure[] = [
  { ...base, id: id('fig', 'key'), kind: 'tier-key', edition: 'plan', highlight: 'plan' },
  { ...base, id: id('fig', 'tiles'), kind: 'tier-distribution', edition: 'plan', rule: 'plan', highlight: 'plan' },
  { ...base, id: id('fig', 'tile-map'), kind: 'tile-map', edition: 'plan', region: 'plan', highlight: 'plan' },
  { ...base, id: id('fig', 'map'), kind: 'map', edition: 'plan', region: 'plan', highlight: 'plan' },
  {
    ...base,
    id: id('fig', 'history'),
    kind: 'tier-history',
    country: 'plan',
    edition: 'plan',
    fromYear: 2015,
    streakSince: 2015,
  },
  { ...base, id: id('fig', 'findings'), kind: 'findings', country: 'plan', edition: 'plan' },
  {
    ...base,
    id: id('fig', 'timeline'),
    kind: 'project-timeline',
    projectIds: [id('fpr', 'nande'), id('fpr', 'atlas')],
    from: partial('2019-04'),
    releaseOf: 'plan',
  },
  {
    ...base,
    id: id('fig', 'coverage'),
    kind: 'coverage',
    country: 'plan',
    edition: 'plan',
    projectIds: [id('fpr', 'nande'), id('fpr', 'atlas')],
  },
  {
    ...base,
    id: id('fig', 'photo'),
    kind: 'photo',
    mediaId: id('med', 'river'),
    alt: { mode: 'own', text: { en: 'The sun rises over a river and low hills, with palms in front.' }, basedOn: '' },
  },
]
export const figureRef = (key: string): Inline => ({ type: 'figure-ref', attrs: { figure: id('fig', key) } })
export const tableRef = (key: string): Inline => ({ type: 'table-ref', attrs: { table: id('blk', key) } })

export const COUNT_TIER_2 = {
  fn: 'count',
  of: { entity: 'countries', tier: '2', edition: 'plan', rule: 'plan' },
  style: 'numeral',
  capital: false,
} as const satisfies Token

const block = (key: string) => id('blk', key)
const figure = (key: string): PlanBlock => ({ id: block(`fig-${key}`), kind: 'figure', figureId: id('fig', key) })
const blocks: readonly PlanBlock[] = [
  {
    id: block('title'),
    kind: 'title',
    kicker: line('Country briefing'),
    title: line(
      'What the report asks of ',
      bind({ fn: 'name', of: { entity: 'country', country: 'plan' }, form: 'full' }),
    ),
    standfirst: line('A summary.', cite('law')),
  },
  {
    id: block('keys'),
    kind: 'key-figures',
    items: [{ number: line(bind(COUNT_TIER_2)), label: line('countries in Tier 2') }],
  },
  { id: block('contents'), kind: 'contents' },
  {
    id: block('intro'),
    kind: 'prose',
    content: prose(
      head(1, 'A yardstick'),
      para('The report came out on June 25, 2020.', cite('report'), ' See ', figureRef('tiles'), '.'),
      para('Ñande Ko’ê works in Tier 2.', cite('law', 'report')),
      para('See ', tableRef('table'), '.'),
    ),
  },
  figure('key'),
  figure('tiles'),
  figure('history'),
  figure('findings'),
  { id: block('findings'), kind: 'findings', show: 'both' },
  { id: block('recommendations'), kind: 'recommendations', answers: true },
  { id: block('cards'), kind: 'project-profile', projectIds: [id('fpr', 'nande'), id('fpr', 'atlas')] },
  figure('timeline'),
  {
    id: block('activities'),
    kind: 'activities',
    title: line('What was done'),
    filter: { project: null, types: [], modes: [], window: null },
    note: {},
    sourceLine: {},
  },
  figure('coverage'),
  { id: block('pull'), kind: 'quotation', text: line('Words worth repeating.'), attribution: {}, pull: true },
  {
    id: block('context'),
    kind: 'context',
    content: prose(head(1, 'Context'), para('It is harder now.', cite('article'))),
  },
  figure('photo'),
  { id: block('callout'), kind: 'callout', title: line('Which ones?'), text: line('All of these.') },
  {
    id: block('table'),
    kind: 'table',
    title: line('Convictions'),
    columns: [
      { label: line('Year'), align: 'left' },
      { label: line('Number'), align: 'right' },
    ],
    rows: [[line('In 2019'), line(bind({ fn: 'value', statistic: id('sta', 'convictions-2019') }))]],
    note: {},
    sourceLine: {},
    width: 'text',
  },
  { id: block('closing'), kind: 'closing', content: prose(para('The work goes on.')) },
  { id: block('sources'), kind: 'sources' },
  { id: block('colophon'), kind: 'colophon', text: line('Made for tests.') },
]

const plan: BriefingPlan = {
  id: id('pln', 'one'),
  name: 'Briefing',
  theme: 'record',
  paper: 'letter',
  asOf: day('2020-07-31'),
  countryId: paraguay.id,
  editionId: edition(2020),
  comparisonEditionId: edition(2019),
  countRuleId: id('rul', 'hemisphere'),
  organisationId: id('org', 'partners'),
  unit: { en: 'Child Protection Unit' },
  authorIds: [],
  keywords: {},
  blocks,
}

export const project: Project = {
  id: id('prj', 'fixture'),
  title: 'Fixture',
  languages: ['en', 'es', 'pt'],
  editions: YEARS.map((year) => ({
    id: edition(year),
    year,
    released: year === 2020 ? partial('2020-06-25') : null,
    periodFrom: partial(`${year - 1}-04`),
    periodTo: partial(`${year}-03`),
    sourceId: null,
  })),
  countries: [paraguay, ...others.map((one) => one.country), ...leftOut.map((one) => one.country)],
  placements: [
    ...YEARS.map((year) => placement(paraguay, year, '2')),
    ...[...others, ...leftOut].map(({ country, tier }) => placement(country, 2020, tier)),
  ],
  countRules: [
    {
      id: id('rul', 'hemisphere'),
      name: { en: 'Western Hemisphere' },
      region: 'western-hemisphere',
      include: [],
      exclude: leftOut.map((one) => one.country.id),
      note: {},
    },
  ],
  findings: [
    finding('progress', 1, 'prosecution', 'More traffickers convicted'),
    finding('progress', 2, 'protection', 'New shelter'),
    finding('shortcoming', 1, 'protection', 'Too few services'),
    finding('recommendation', 1, 'prosecution', 'Investigate and prosecute'),
    finding('recommendation', 2, 'prosecution', 'Significant prison terms'),
  ],
  statistics: [statistic(2018, 15), statistic(2019, 22)],
  organisations: [
    organisation('partners', 'own', 'Partners of the Americas', ''),
    organisation('usdos', 'donor', 'U.S. Department of State', 'USDOS'),
    organisation('usdol', 'donor', 'U.S. Department of Labor', 'USDOL'),
    organisation('winrock', 'civil-society', 'Winrock International', ''),
    organisation('minna', 'government', 'Ministry of Childhood and Adolescence', 'MINNA'),
    organisation('mtess', 'government', 'Ministry of Labor', 'MTESS'),
    organisation('ag', 'government', 'Office of the Attorney General', ''),
  ],
  people: [],
  fieldProjects: [
    fieldProject('nande', 'Ñande Ko’ê', {
      name: { text: 'Ñande Ko’ê', lang: 'gn' },
      gloss: { en: '“Our Sunrise”' },
      glossLanguage: { en: 'Guaraní' },
      roles: [
        { organisationId: id('org', 'usdos'), role: 'donor' },
        { organisationId: id('org', 'partners'), role: 'implementer' },
      ],
    }),
    fieldProject('atlas', 'ATLAS Paraguay', {
      longName: { en: 'Attaining Lasting Change Paraguay' },
      countryCount: 4,
      roles: [
        { organisationId: id('org', 'usdol'), role: 'donor' },
        { organisationId: id('org', 'winrock'), role: 'prime' },
        { organisationId: id('org', 'partners'), role: 'sub-awardee' },
      ],
    }),
  ],
  activities: [
    activity('trainings', 'nande', 'Trainings, in person and virtual', {
      mode: 'hybrid',
      date: partial('2020-02'),
      end: partial('2020-07'),
      quantity: null,
      answers: [answers(1, 'part')],
    }),
    activity('online-trainings', 'nande', 'Virtual trainings', {
      date: partial('2020-05'),
      end: partial('2020-07'),
      quantity: 4,
    }),
    activity('online-workshops', 'nande', 'Virtual workshops', {
      type: 'workshop',
      date: partial('2020-05'),
      end: partial('2020-07'),
      quantity: 2,
    }),
    activity('referral', 'nande', 'Referral Mechanism completed', {
      type: 'milestone',
      mode: null,
      date: partial('2020-06'),
    }),
    activity('webinars', 'nande', 'Webinars in the month', { type: 'webinar', date: partial('2020-07'), quantity: 4 }),
    activity('meetings', 'atlas', 'Meetings with the ministries', {
      type: 'meeting',
      mode: null,
      date: partial('2020-04'),
      end: partial('2020-07'),
      quantity: null,
      partnerIds: [id('org', 'minna'), id('org', 'ag'), id('org', 'mtess')],
      answers: [answers(1, 'full')],
    }),
  ],
  updates: [],
  sources: [
    source('report', 'Trafficking in Persons Report', {
      author: 'U.S. Department of State',
      detail: { en: '20th edition' },
      issued: partial('2020-06-25'),
    }),
    source('law', 'Victims of Trafficking and Violence Protection Act of 2000', {
      kind: 'legislation',
      detail: { en: 'Public Law 106-386' },
    }),
    source('article', 'An Article', {
      kind: 'article',
      publisher: 'Partners of the Americas',
      issued: partial('2020'),
    }),
  ],
  media: [
    {
      id: id('med', 'river'),
      assetHash: PHOTO_HASH,
      credit: { en: 'A photographer' },
      consent: 'on-file',
      takenAt: null,
    },
  ],
  acronyms: [{ id: id('acr', 'tip'), short: 'TIP', long: { en: 'Trafficking in Persons' } }],
  terms: [],
  figures,
  comments: [],
  suggestions: [],
  changeLog: [],
  plans: [plan],
  assets: [{ hash: PHOTO_HASH, type: 'image/png', widthPx: 16, heightPx: 9, base64: '' }],
}

export const scope: Scope = { project, plan, language: 'en' }

/** The scope with other project fields; the plan stays the first of the project. */
export const withProject = (fields: Partial<Project>): Scope => ({ ...scope, project: { ...project, ...fields } })

/** The scope with other plan fields, in the project too. */
export function withPlan(fields: Partial<BriefingPlan>, from: Scope = scope): Scope {
  const changed = { ...from.plan, ...fields }
  return { ...from, plan: changed, project: { ...from.project, plans: [changed] } }
}

/** The scope with one block put in front of the sources. */
export const withBlock = (added: PlanBlock, from: Scope = scope): Scope =>
  withPlan({ blocks: [...from.plan.blocks.slice(0, -2), added, ...from.plan.blocks.slice(-2)] }, from)

/** The scope with one prose block more. */
export const withProse = (...content: ProseNode[]): Scope =>
  withBlock({ id: id('blk', 'added'), kind: 'prose', content: prose(...content) })
