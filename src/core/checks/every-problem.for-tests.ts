/** One project in which every check finds something. */
import type { Figure } from '../model/figure'
import { makeId } from '../model/ids'
import type { BriefingPlan, PlanBlock } from '../model/plan'
import type { Project } from '../model/project'
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
  partial,
  project,
  prose,
  scope,
  words,
} from '../narrative/fixture.for-tests'
import type { Scope } from '../narrative/scope'

const block = (key: string) => makeId('blk', key)
const linked = (text: string, href: string): Inline => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
})
const kinds = (...gone: readonly PlanBlock['kind'][]) => scope.plan.blocks.filter(({ kind }) => !gone.includes(kind))

const text = prose(
  head(1, 'Soon'),
  head(1, 'Top'),
  head(3, 'Too deep'),
  para('Paraguay was in Tier 3 in 2019. There were 22 convictions. Seven courts sat.'),
  para('In all 347 children came, [?] more than before, 12,5 % of them a sex slave.'),
  para('MTESS and TVPB met Ana Pérez of Ñande Koe at the Ministerio de la Niñez.'),
  para('Call +595 21 123 456. See ', linked('www.example.org/page', 'https://www.example.org/page'), '.'),
  para(bind({ fn: 'value', statistic: makeId('sta', 'gone') }), ' of ', figureRef('gone'), cite('article')),
  para(
    'It was ',
    bind({
      fn: 'delta',
      of: { entity: 'countries', tier: null, edition: 'plan', rule: 'plan' },
      from: makeId('edn', '2019'),
      style: 'word',
      capital: false,
    }),
    ' fewer.',
  ),
  para(
    bind({
      fn: 'window',
      window: { kind: 'span', from: partial('2020-05'), to: partial('2020-09') },
      style: 'phrase',
      capital: false,
    }),
  ),
  para(
    bind({
      fn: 'count',
      of: {
        entity: 'activities',
        filter: { project: null, types: ['webinar', 'workshop'], modes: [], window: { kind: 'months', months: 2 } },
      },
      style: 'word',
      capital: false,
    }),
  ),
)

const shares: Figure = {
  id: makeId('fig', 'shares'),
  kind: 'own-numbers',
  title: line('Shares'),
  note: {},
  sourceLine: line('Own count.'),
  alt: { mode: 'generated' },
  width: 'text',
  shape: 'bars',
  series: [{ en: 'Share in %' }],
  rows: [61, 19, 10, 11].map((value, at) => ({ label: { en: `Row ${at}` }, values: [value] })),
}

function figures(): readonly Figure[] {
  const old = { mode: 'own', text: { en: 'An older text.' }, basedOn: 'older' } as const
  return [
    ...project.figures.map((figure): Figure => {
      if (figure.kind === 'tier-key') return { ...figure, edition: makeId('edn', '2019'), alt: old }
      if (figure.kind === 'tier-distribution') return { ...figure, rule: makeId('rul', 'all') }
      if (figure.kind === 'findings')
        return { ...figure, title: {}, sourceLine: {}, alt: { ...old, text: { en: 'Image of the findings.' } } }
      if (figure.kind === 'photo') return { ...figure, alt: { mode: 'generated' } }
      return figure
    }),
    shares,
  ]
}

function blocks(): readonly PlanBlock[] {
  const others = kinds('title', 'sources', 'contents', 'context').map((one) =>
    one.kind === 'table'
      ? { ...one, columns: one.columns.map((column, at) => (at === 1 ? { ...column, label: {} } : column)) }
      : one,
  )
  return [
    { id: block('added'), kind: 'prose', content: text },
    { id: block('contents'), kind: 'contents' },
    { id: block('contents-2'), kind: 'contents' },
    { id: block('context'), kind: 'context', content: prose(para('It is harder now.')) },
    { id: block('old'), kind: 'callout', title: {}, text: { es: [words('Todo.')] } },
    {
      id: block('two'),
      kind: 'callout',
      title: {},
      text: { pt: [words('Antes '), bind(COUNT_TIER_2)], en: [words('Before.')] },
    },
    { id: block('shares'), kind: 'figure', figureId: shares.id },
    { id: block('nothing'), kind: 'prose', content: {} },
    ...others,
    { id: block('late-pull'), kind: 'quotation', text: line('Late.'), attribution: {}, pull: true },
  ]
}

/** English is what is printed; the primary language is another, so that a translation can be out of step. */
export function everyProblem(): Scope {
  const plan: BriefingPlan = {
    ...scope.plan,
    asOf: day('2020-07-31'),
    comparisonEditionId: null,
    blocks: blocks(),
  }
  const broken: Project = {
    ...project,
    languages: ['pt', 'en', 'es'],
    plans: [plan],
    figures: figures(),
    countRules: [
      ...project.countRules,
      {
        id: makeId('rul', 'all'),
        name: { en: 'All' },
        region: null,
        include: project.countries.map(({ id }) => id),
        exclude: [],
        note: {},
      },
    ],
    placements: project.placements.map((one) => (one.id === 'tpl_PRY-2020' ? { ...one, tier: null } : one)),
    statistics: project.statistics.map((one) => ({ ...one, sourceId: null })),
    findings: project.findings.map((one, at) =>
      at === 0 ? { ...one, sourceId: null } : at === 1 ? { ...one, statement: {}, quote: 'Courts were slow.' } : one,
    ),
    sources: [
      ...project.sources.map((one) =>
        one.id === 'src_article' ? { ...one, url: 'https://www.example.org/page', title: { en: 'A page' } } : one,
      ),
      ...project.sources.slice(0, 1).map((one) => ({ ...one, id: makeId('src', 'unused') })),
    ],
    organisations: project.organisations.map((one) =>
      one.id === 'org_minna'
        ? { ...one, localName: { text: 'Ministerio de la Niñez', lang: 'es' } }
        : one.id === 'org_usdos'
          ? {
              ...one,
              nameAsked: { en: 'Office of the State Department (USDOS)' },
              wordings: [{ role: 'any', acknowledgement: { en: 'Paid for by the office.' }, disclaimer: {} }],
            }
          : one,
    ),
    people: [
      { id: makeId('per', 'ana'), name: 'Ana Pérez', role: {}, unit: {}, organisationId: null, isProtected: true },
    ],
    acronyms: [
      ...project.acronyms,
      { id: makeId('acr', 'usdos'), short: 'USDOS', long: { en: 'Union of Southern Docks' } },
      { id: makeId('acr', 'never'), short: 'NVRX', long: { en: 'Never used' } },
    ],
    media: project.media.map((one) => ({ ...one, consent: 'unknown', credit: {} })),
    assets: [],
  }
  return { project: broken, plan, language: 'en' }
}
