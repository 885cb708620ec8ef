/** A small project for the tests of edits: two countries, one plan, a finding of each kind, one activity. */
import { makeId } from '../model/ids'
import type { IsoDate, PartialDate } from '../model/partial-date'
import type { Project } from '../model/project'
import { newSource } from './material'

const day = (text: string): IsoDate => text as IsoDate
const date = (text: string): PartialDate => text as PartialDate

export const smallProject = (): Project => ({
  id: makeId('prj', 'small'),
  title: 'Small',
  languages: ['en', 'es'],
  editions: [
    {
      id: makeId('edn', '2020'),
      year: 2020,
      released: date('2020-06-25'),
      periodFrom: date('2019-04'),
      periodTo: date('2020-03'),
      sourceId: makeId('src', 'tip'),
    },
  ],
  countries: [
    { id: makeId('cty', 'PRY'), iso3: 'PRY', name: { en: 'Paraguay' }, region: 'western-hemisphere', kind: 'country' },
    {
      id: makeId('cty', 'USA'),
      iso3: 'USA',
      name: { en: 'United States' },
      region: 'western-hemisphere',
      kind: 'country',
    },
    { id: makeId('cty', 'FRA'), iso3: 'FRA', name: { en: 'France' }, region: 'europe', kind: 'country' },
  ],
  placements: [
    {
      id: makeId('tpl', 'PRY-2020'),
      countryId: makeId('cty', 'PRY'),
      editionId: makeId('edn', '2020'),
      tier: '2',
      status: 'agreed',
      evidence: ['GV', 'FB'],
      note: '',
    },
  ],
  countRules: [
    {
      id: makeId('rul', 'wha'),
      name: { en: 'Western Hemisphere' },
      region: 'western-hemisphere',
      include: [],
      exclude: [makeId('cty', 'USA')],
      note: {},
    },
  ],
  findings: (['recommendation', 'recommendation', 'shortcoming'] as const).map((kind, index) => ({
    id: makeId('fnd', `f${index}`),
    countryId: makeId('cty', 'PRY'),
    editionId: makeId('edn', '2020'),
    kind,
    pillar: 'protection' as const,
    order: kind === 'shortcoming' ? 1 : index + 1,
    statement: { en: `Statement ${index}`, es: `Texto ${index}` },
    label: {},
    quote: '',
    sourceId: makeId('src', 'tip'),
    locator: '',
    repeats: index === 1 ? makeId('fnd', 'f0') : null,
  })),
  statistics: [],
  organisations: [
    { id: makeId('org', 'own'), kind: 'own', name: { en: 'Own' }, localName: null, acronym: '' },
    { id: makeId('org', 'min'), kind: 'government', name: { en: 'Ministry' }, localName: null, acronym: 'MIN' },
  ],
  people: [{ id: makeId('per', 'ana'), name: 'Ana', role: {}, unit: {}, organisationId: makeId('org', 'own') }],
  fieldProjects: [
    {
      id: makeId('fpr', 'sun'),
      name: { text: 'Sun', lang: 'en' },
      gloss: {},
      glossLanguage: {},
      longName: {},
      roles: [{ organisationId: makeId('org', 'min'), role: 'partner' }],
      countryIds: [makeId('cty', 'PRY')],
      countryCount: null,
      start: date('2019-04'),
      end: null,
      aims: {},
    },
  ],
  activities: [
    {
      id: makeId('act', 'a'),
      projectId: makeId('fpr', 'sun'),
      type: 'training',
      mode: 'virtual',
      title: { en: 'Training' },
      date: date('2020-05-13'),
      end: null,
      quantity: 1,
      audience: {},
      partnerIds: [makeId('org', 'min')],
      participants: null,
      outcome: {},
      answers: [{ findingId: makeId('fnd', 'f0'), extent: 'part' }],
      sourceId: null,
    },
  ],
  updates: [
    {
      id: makeId('upd', 'u'),
      projectId: makeId('fpr', 'sun'),
      date: date('2020-06'),
      text: { en: 'Note' },
      sourceId: makeId('src', 'tip'),
    },
  ],
  sources: [
    {
      ...newSource(makeId('src', 'tip')),
      title: { en: 'Report' },
      authorId: makeId('per', 'ana'),
    },
  ],
  media: [],
  acronyms: [{ id: makeId('acr', 'tip'), short: 'TIP', long: { en: 'Trafficking in Persons' } }],
  terms: [],
  figures: [
    {
      id: makeId('fig', 'key'),
      kind: 'tier-key',
      title: { en: [{ type: 'text', text: 'Key' }] },
      note: {},
      sourceLine: {},
      alt: { mode: 'generated' },
      width: 'text',
      edition: 'plan',
      highlight: null,
    },
  ],
  plans: [
    {
      id: makeId('pln', 'main'),
      name: 'Briefing',
      theme: 'record',
      paper: 'letter',
      asOf: day('2020-07-31'),
      countryId: makeId('cty', 'PRY'),
      editionId: makeId('edn', '2020'),
      comparisonEditionId: null,
      countRuleId: makeId('rul', 'wha'),
      organisationId: makeId('org', 'own'),
      unit: {},
      authorIds: [makeId('per', 'ana')],
      keywords: {},
      blocks: [
        {
          id: makeId('blk', 'title'),
          kind: 'title',
          kicker: {},
          title: { es: [{ type: 'text', text: 'Título' }] },
          standfirst: {},
        },
        { id: makeId('blk', 'text'), kind: 'prose', content: {} },
        { id: makeId('blk', 'fig'), kind: 'figure', figureId: makeId('fig', 'key') },
        { id: makeId('blk', 'recs'), kind: 'recommendations', answers: true },
      ],
    },
  ],
  comments: [],
  suggestions: [],
  changeLog: [],
  assets: [],
})
