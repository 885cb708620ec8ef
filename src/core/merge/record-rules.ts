/** How each field of each record is merged. The types see to it that none is forgotten: a new field of the model does not compile without. */
import type { DonorWording } from '../model/field-work'
import type { Figure } from '../model/figure'
import type { Instant } from '../model/instant'
import type { BriefingPlan, PlanBlock } from '../model/plan'
import type { Project } from '../model/project'
import type { CountReason } from '../model/report'
import type { Reply } from '../model/review'
import type { RecordList } from '../project-file/what-changed'
import { keepBoth } from '../review/change-log'
import { fields, inlineText, keyed, localized, ofKind, one, prose, type RulesOf, set, text } from './rules'
import { sequence } from './runs'
import { type Rule, unlessSettled } from './sides'

/** When something was last worked on. */
const later: Rule<Instant> = unlessSettled(({ mine, theirs }) => (mine < theirs ? theirs : mine))
const words = localized(inlineText)
const lines = localized(one<string>())
const texts = localized(text)

const altText = ofKind<Figure['alt']>('mode', () => one())
const figureBase = {
  id: one<Figure['id']>(),
  title: words,
  note: words,
  sourceLine: words,
  alt: altText,
  width: one<Figure['width']>(),
}

type FigureOf<K extends Figure['kind']> = Extract<Figure, { kind: K }>
type FigureRules = { readonly [K in Figure['kind']]: Rule<FigureOf<K>> }
type OwnNumbers = FigureOf<'own-numbers'>
const filter = fields<FigureOf<'activity-months'>['filter']>({
  project: one(),
  types: set(),
  modes: set(),
  window: one(),
  audience: one(),
})
/** As many on both sides: one by one. Where their number differs, rows and columns are one question. */
const series: Rule<OwnNumbers['series']> = unlessSettled(({ base, mine, theirs }, to) =>
  mine.map((name, at) => {
    const other = theirs[at]
    return other === undefined ? name : lines({ base: base?.[at], mine: name, theirs: other }, to.at(at))
  }),
)
const figureRules: FigureRules = {
  'tier-key': fields<FigureOf<'tier-key'>>({ ...figureBase, kind: one(), edition: one(), highlight: one() }),
  'tier-distribution': fields<FigureOf<'tier-distribution'>>({
    ...figureBase,
    kind: one(),
    edition: one(),
    rule: one(),
    highlight: one(),
    form: one(),
  }),
  'tile-map': fields<FigureOf<'tile-map'>>({
    ...figureBase,
    kind: one(),
    edition: one(),
    region: one(),
    highlight: one(),
  }),
  map: fields<FigureOf<'map'>>({ ...figureBase, kind: one(), edition: one(), region: one(), highlight: one() }),
  'tier-history': fields<FigureOf<'tier-history'>>({
    ...figureBase,
    kind: one(),
    country: one(),
    edition: one(),
    fromYear: one(),
    streakSince: one(),
  }),
  'tier-trend': fields<FigureOf<'tier-trend'>>({
    ...figureBase,
    kind: one(),
    rule: one(),
    edition: one(),
    fromYear: one(),
    measure: one(),
  }),
  'tier-strip': fields<FigureOf<'tier-strip'>>({
    ...figureBase,
    kind: one(),
    countryIds: set(),
    rule: one(),
    edition: one(),
    fromYear: one(),
    highlight: one(),
  }),
  'tier-moves': fields<FigureOf<'tier-moves'>>({
    ...figureBase,
    kind: one(),
    rule: one(),
    from: one(),
    edition: one(),
    highlight: one(),
  }),
  findings: fields<FigureOf<'findings'>>({ ...figureBase, kind: one(), country: one(), edition: one() }),
  'project-timeline': fields<FigureOf<'project-timeline'>>({
    ...figureBase,
    kind: one(),
    projectIds: set(),
    from: one(),
    releaseOf: one(),
  }),
  coverage: fields<FigureOf<'coverage'>>({
    ...figureBase,
    kind: one(),
    country: one(),
    edition: one(),
    projectIds: set(),
  }),
  'activity-months': fields<FigureOf<'activity-months'>>({ ...figureBase, kind: one(), filter }),
  'people-reached': fields<FigureOf<'people-reached'>>({ ...figureBase, kind: one(), filter, by: one() }),
  'law-enforcement': fields<FigureOf<'law-enforcement'>>({
    ...figureBase,
    kind: one(),
    country: one(),
    fromYear: one(),
    toYear: one(),
  }),
  'own-numbers': fields<OwnNumbers>(
    {
      ...figureBase,
      kind: one(),
      shape: one(),
      series,
      rows: sequence(fields<OwnNumbers['rows'][number]>({ label: lines, values: one() })),
    },
    { fields: ['series', 'rows'], when: (a, b) => a.series.length !== b.series.length },
  ),
  photo: fields<FigureOf<'photo'>>({ ...figureBase, kind: one(), mediaId: one() }),
}
const figure = ofKind<Figure>('kind', ({ kind }) => figureRules[kind] as Rule<Figure>)

const blockBase = {
  id: one<PlanBlock['id']>(),
  status: one<NonNullable<PlanBlock['status']>>(),
  hidden: one<true>(),
}
type BlockOf<K extends PlanBlock['kind']> = Extract<PlanBlock, { kind: K }>
type Table = Extract<PlanBlock, { kind: 'table' }>
/** As many on both sides: one by one. Where their number differs, rows and columns are one question (see `table`). */
const columns: Rule<Table['columns']> = unlessSettled(({ base, mine, theirs }, to) => {
  const rule = fields<Table['columns'][number]>({ label: words, align: one() })
  return mine.map((column, at) => {
    const other = theirs[at]
    return other === undefined ? column : rule({ base: base?.[at], mine: column, theirs: other }, to.at(at))
  })
})
const cells: Rule<Table['rows'][number]> = unlessSettled(({ base, mine, theirs }, to) =>
  mine.map((cell, at) => {
    const other = theirs[at]
    return other === undefined ? cell : words({ base: base?.[at], mine: cell, theirs: other }, to.at(at))
  }),
)
type BlockRules = { readonly [K in PlanBlock['kind']]: Rule<BlockOf<K>> }
const blockRules: BlockRules = {
  title: fields<BlockOf<'title'>>({ ...blockBase, kind: one(), kicker: words, title: words, standfirst: words }),
  'key-figures': fields<BlockOf<'key-figures'>>({
    ...blockBase,
    kind: one(),
    items: sequence(fields({ number: words, label: words })),
  }),
  contents: fields<BlockOf<'contents'>>({ ...blockBase, kind: one() }),
  prose: fields<BlockOf<'prose'>>({ ...blockBase, kind: one(), content: localized(prose), columns: one() }),
  context: fields<BlockOf<'context'>>({ ...blockBase, kind: one(), content: localized(prose), columns: one() }),
  closing: fields<BlockOf<'closing'>>({ ...blockBase, kind: one(), content: localized(prose), columns: one() }),
  figure: fields<BlockOf<'figure'>>({ ...blockBase, kind: one(), figureId: one() }),
  findings: fields<BlockOf<'findings'>>({ ...blockBase, kind: one(), show: one() }),
  recommendations: fields<BlockOf<'recommendations'>>({ ...blockBase, kind: one(), answers: one() }),
  'project-profile': fields<BlockOf<'project-profile'>>({ ...blockBase, kind: one(), projectIds: set(), form: one() }),
  activities: fields<BlockOf<'activities'>>({
    ...blockBase,
    kind: one(),
    title: words,
    filter,
    note: words,
    sourceLine: words,
  }),
  callout: fields<BlockOf<'callout'>>({ ...blockBase, kind: one(), title: words, text: words }),
  quotation: fields<BlockOf<'quotation'>>({ ...blockBase, kind: one(), text: words, attribution: words, pull: one() }),
  table: fields<BlockOf<'table'>>(
    {
      ...blockBase,
      kind: one(),
      title: words,
      columns,
      rows: sequence(cells),
      note: words,
      sourceLine: words,
      width: one(),
    },
    { fields: ['columns', 'rows'], when: (a, b) => a.columns.length !== b.columns.length },
  ),
  changes: fields<BlockOf<'changes'>>({ ...blockBase, kind: one(), from: one() }),
  sources: fields<BlockOf<'sources'>>({ ...blockBase, kind: one() }),
  claims: fields<BlockOf<'claims'>>({ ...blockBase, kind: one() }),
  glossary: fields<BlockOf<'glossary'>>({ ...blockBase, kind: one() }),
  acknowledgements: fields<BlockOf<'acknowledgements'>>({ ...blockBase, kind: one() }),
  colophon: fields<BlockOf<'colophon'>>({ ...blockBase, kind: one(), text: words }),
  'page-break': fields<BlockOf<'page-break'>>({ ...blockBase, kind: one() }),
}
export const block = ofKind<PlanBlock>('kind', ({ kind }) => blockRules[kind] as Rule<PlanBlock>)

export type PlanHead = Omit<BriefingPlan, 'blocks'>
export const planHead: Rule<PlanHead> = fields<PlanHead>({
  id: one(),
  name: one(),
  theme: one(),
  paper: one(),
  asOf: one(),
  countryId: one(),
  editionId: one(),
  comparisonEditionId: one(),
  countRuleId: one(),
  organisationId: one(),
  unit: lines,
  authorIds: set(),
  keywords: lines,
  silenced: keyed('print', one()),
  carries: one(),
  notes: one(),
  ownTheme: one(),
  cover: one(),
})

type ListRules = { readonly [K in Exclude<RecordList, 'plans'> | 'assets']: Rule<Project[K][number]> }
/** Of the records of every list; the blocks of plans are a list of their own, for they may move from plan to plan. */
export const recordRules: ListRules = {
  editions: fields<Project['editions'][number]>(
    { id: one(), year: one(), released: one(), periodFrom: one(), periodTo: one(), sourceId: one() },
    { fields: ['periodFrom', 'periodTo'] },
  ),
  countries: fields<Project['countries'][number]>({ id: one(), iso3: one(), name: lines, region: one(), kind: one() }),
  placements: fields<Project['placements'][number]>(
    {
      id: one(),
      countryId: one(),
      editionId: one(),
      tier: one(),
      status: one(),
      evidence: set(),
      sourceId: one(),
      locator: one(),
      note: text,
    },
    { fields: ['tier', 'status', 'evidence', 'sourceId', 'locator'] }, // a tier without what it rests on says something else
  ),
  countRules: fields<Project['countRules'][number]>({
    id: one(),
    name: lines,
    region: one(),
    include: set(),
    exclude: set(),
    note: texts,
    reasons: keyed('countryId', fields<CountReason>({ countryId: one(), text: lines })),
  }),
  findings: fields<Project['findings'][number]>({
    id: one(),
    countryId: one(),
    editionId: one(),
    kind: one(),
    pillar: one(),
    order: one(),
    statement: texts,
    label: lines,
    quote: text,
    sourceId: one(),
    locator: one(),
    repeats: one(),
    gap: one(),
  }),
  statistics: fields<Project['statistics'][number]>({
    id: one(),
    countryId: one(),
    measure: one(),
    year: one(),
    value: one(),
    sourceId: one(),
    locator: one(),
    note: text,
  }),
  organisations: fields<Project['organisations'][number]>({
    id: one(),
    kind: one(),
    name: lines,
    localName: one(),
    acronym: one(),
    nameAsked: lines,
    wordings: keyed('role', fields<DonorWording>({ role: one(), acknowledgement: texts, disclaimer: texts })),
  }),
  people: fields<Project['people'][number]>({
    id: one(),
    name: one(),
    role: lines,
    unit: lines,
    organisationId: one(),
    isProtected: one(),
  }),
  fieldProjects: fields<Project['fieldProjects'][number]>(
    {
      id: one(),
      name: one(),
      gloss: lines,
      glossLanguage: lines,
      longName: lines,
      roles: set(),
      countryIds: set(),
      countryCount: one(),
      start: one(),
      end: one(),
      aims: texts,
    },
    { fields: ['start', 'end'] },
  ),
  activities: fields<Project['activities'][number]>(
    {
      id: one(),
      projectId: one(),
      type: one(),
      mode: one(),
      title: lines,
      date: one(),
      end: one(),
      quantity: one(),
      audience: lines,
      partnerIds: set(),
      participants: one(),
      outcome: texts,
      answers: keyed('findingId', fields({ findingId: one(), extent: one() })),
      sourceId: one(),
      locator: one(),
    },
    { fields: ['date', 'end'] },
  ),
  updates: fields<Project['updates'][number]>({
    id: one(),
    projectId: one(),
    date: one(),
    text: texts,
    sourceId: one(),
  }),
  sources: fields<Project['sources'][number]>(
    {
      id: one(),
      kind: one(),
      title: lines,
      authorId: one(),
      author: one(),
      publisher: one(),
      issued: one(),
      detail: lines,
      url: one(),
      dateRead: one(),
      note: texts,
    },
    { fields: ['authorId', 'author'] },
  ),
  media: fields<Project['media'][number]>(
    { id: one(), assetHash: one(), credit: lines, consent: one(), takenAt: one(), place: lines, whole: one() },
    { fields: ['assetHash', 'whole'] }, // a crop belongs to its whole
  ),
  acronyms: fields<Project['acronyms'][number]>({ id: one(), short: one(), long: lines }),
  figures: figure,
  terms: fields<Project['terms'][number]>({
    id: one(),
    language: one(),
    avoid: one(),
    say: one(),
    why: one(),
    isAllowed: one(),
  }),
  comments: fields<Project['comments'][number]>({
    id: one(),
    about: one(),
    name: one(),
    by: one(),
    at: one(),
    text,
    replies: keyed('id', fields<Reply>({ id: one(), kind: one(), by: one(), at: one(), text })),
  }),
  suggestions: fields<Project['suggestions'][number]>({
    id: one(),
    about: one(),
    language: one(),
    by: one(),
    at: later,
    was: prose,
    now: prose,
  }),
  assets: one(),
}

type OwnFields = Omit<Project, RecordList | 'assets'>
/** The fields of the project itself. Whoever merges has seen to it that both are the same project. */
export const own: RulesOf<OwnFields> = {
  id: ({ mine }) => mine,
  title: one(),
  changeLog: ({ mine, theirs }) => keepBoth(mine, theirs),
  languages: set(1) as unknown as Rule<Project['languages']>,
}
