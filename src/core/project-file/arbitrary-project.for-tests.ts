/** Projects as people could have them: small, every kind of record, figure, block and token, and every reference leads somewhere. */
import fc from 'fast-check'
import { FULL_THEME, OWN_THEMES } from '../house-style/themes.for-tests'
import { ACTIVITY_MODES, ACTIVITY_TYPES, ORGANISATION_KINDS, PROJECT_ROLES, WORDING_ROLES } from '../model/field-work'
import {
  type Figure,
  NUMBER_SHAPES,
  PEOPLE_GROUPS,
  TIER_DISTRIBUTION_FORMS,
  TIER_TREND_MEASURES,
} from '../model/figure'
import { type Id, type IdPrefix, makeId } from '../model/ids'
import { instantOf } from '../model/instant'
import { LANGUAGES, type Localized } from '../model/language'
import { type Asset, CONSENTS, SOURCE_KINDS } from '../model/material'
import { COVERS } from '../model/own-theme'
import { isoDate, type PartialDate } from '../model/partial-date'
import { CARRIES, PAPERS, type PlanBlock, THEMES } from '../model/plan'
import type { Project } from '../model/project'
import type { Inline, InlineText, Mark, ProseNode } from '../model/prose'
import { type AnswerGap, FINDING_KINDS, MEASURES, PILLARS, PLACEMENT_STATUSES, REGIONS, TIERS } from '../model/report'
import { BLOCK_STATES, REPLY_KINDS } from '../model/review'
import {
  type ActivityFilter,
  type CountRuleRef,
  type CountryRef,
  type EarlierRef,
  EDGES,
  type EditionRef,
  FATES,
  MOVES,
  NAME_FORMS,
  NUMBER_STYLES,
  type Token,
} from '../model/token'

type Draw = fc.GeneratorValue

const WORDS = [
  'Tapeyî',
  'G̃uaraní',
  'niño',
  'São Paulo',
  'children',
  'law 4788',
  '“quoted”',
  '—',
  '\\',
  '</script>',
  '🙂',
  'a\u0301',
]
const line = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(' '))
const someText = fc.oneof(
  line,
  line.map((words) => `${words}\n\t${words}`),
)
const filled = line.map((words) => `x${words}`)

const number = (max: number) => fc.integer({ min: 0, max })
const year = fc.integer({ min: 2001, max: 2026 })
const day = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map((d) => isoDate(...d))
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([d, length]) => d.slice(0, length) as PartialDate)
const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((value) => Buffer.from(value))
const hash = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((value): Asset['hash'] => `sha256-${Buffer.from(value).toString('hex')}`)

/** Ids of one kind: random ones and readable ones, none twice. */
const ids = <P extends IdPrefix>(prefix: P, min: number, max: number): fc.Arbitrary<Id<P>[]> =>
  fc
    .uniqueArray(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,12}$/), { minLength: min, maxLength: max })
    .map((bodies) => bodies.map((body) => makeId(prefix, body)))

export const arbitraryProject: fc.Arbitrary<Project> = fc.gen().map((draw) => makeProject(draw, false))

/** @param isFull every list is as long as the generator makes it */
function makeProject(draw: Draw, isFull: boolean): Project {
  const one = <const T>(...values: readonly T[]): T => {
    const value = values[draw(fc.nat, values.length - 1)]
    if (value === undefined) throw new Error('the generator asked for one of none')
    return value
  }
  const maybe = <T>(make: () => T): T | null => (draw(fc.boolean) ? make() : null)
  const some = <T>(values: readonly T[]): T[] => values.filter(() => draw(fc.boolean))
  const get = <T>(arbitrary: fc.Arbitrary<T>): T => draw(() => arbitrary)
  const localized = <T>(make: () => T): Localized<T> =>
    Object.fromEntries(some(LANGUAGES).map((language) => [language, make()]))
  const many = <P extends IdPrefix>(prefix: P, min: number, max: number): Id<P>[] =>
    get(ids(prefix, isFull ? max : min, max))
  const lineText = (): Localized => localized(() => get(line))
  const longText = (): Localized => localized(() => get(someText))
  const oneOrNull = <T>(values: readonly T[]): T | null => (values.length === 0 ? null : maybe(() => one(...values)))
  const times = <T>(max: number, make: () => T): T[] => Array.from({ length: get(number(max)) }, make)
  const first = <T>(values: readonly T[]): T => {
    const value = values[0]
    if (value === undefined) throw new Error('the generator asked for one of none')
    return value
  }

  const editions = many('edn', 1, 3)
  const countries = many('cty', 1, 4)
  const rules = many('rul', 1, 2)
  const findings = many('fnd', 0, 4)
  const statistics = many('sta', 0, 3)
  const organisations = many('org', 1, 3)
  const people = many('per', 0, 2)
  const fieldProjects = many('fpr', 1, 2)
  const activities = many('act', 0, 4)
  const sources = many('src', 0, 3)
  const figures = many('fig', 0, 4)
  const plans = many('pln', 1, 2)
  const blocks = many('blk', 2, 10)
  const assets = get(fc.uniqueArray(hash, { minLength: isFull ? 2 : 0, maxLength: 2 }))
  const media = assets.length === 0 ? [] : many('med', 1, 2)
  const planOf = new Map(blocks.map((block) => [block, one(...plans)]))
  const tableId = first(blocks)

  const edition = () => one<EditionRef>(...editions, 'plan', 'comparison')
  const country = () => one<CountryRef>(...countries, 'plan')
  const rule = () => one<CountRuleRef>(...rules, 'plan')
  const project = () => one(...fieldProjects)
  const window = (): ActivityFilter['window'] & object =>
    get(fc.boolean())
      ? { kind: 'months', months: 1 + get(number(30)) }
      : { kind: 'span', from: get(date), to: get(date) }
  const filter = (): ActivityFilter => ({
    project: oneOrNull(fieldProjects),
    types: some(ACTIVITY_TYPES),
    modes: some(ACTIVITY_MODES),
    window: maybe(window),
    ...(get(fc.boolean()) ? {} : { audience: one('judges', 'Fiscales y jueces') }),
  })
  const capital = () => get(fc.boolean())
  const style = () => one(...NUMBER_STYLES)
  const tier = () => one(...TIERS)
  const inPlan = () => ({ edition: edition(), rule: rule() })
  const counted = () => ({ entity: 'countries' as const, tier: maybe(tier), ...inPlan() })
  const leftOut = () => ({ entity: 'left-out' as const, kind: maybe(() => one('country', 'territory')), ...inPlan() })
  const earlier = () => one<() => EarlierRef>(edition, () => 'before')()
  const moves = () => ({ entity: 'moves' as const, move: one(...MOVES), tier: tier(), from: earlier(), ...inPlan() })
  const shareOf = () => ({ entity: 'share' as const, tier: tier(), ...inPlan() })
  const done = () => ({ entity: one('activities', 'participants', 'partners'), filter: filter() })
  const comparedFindings = () => ({
    entity: 'compared-findings' as const,
    fate: one(...FATES),
    kind: one(...FINDING_KINDS),
    edition: edition(),
    from: earlier(),
    country: country(),
  })
  const foundBy = () => ({
    entity: 'findings' as const,
    kind: one(...FINDING_KINDS),
    answered: maybe(capital),
    edition: edition(),
    country: country(),
    ...(get(fc.boolean()) ? {} : { pillar: one(...PILLARS) }),
  })

  const token = (): Token =>
    one<() => Token>(
      () => ({
        fn: 'count',
        of: one<() => ReturnType<typeof counted> | ReturnType<typeof leftOut> | ReturnType<typeof foundBy>>(
          counted,
          leftOut,
          foundBy,
        )(),
        style: style(),
        capital: capital(),
      }),
      () => ({ fn: 'count', of: { entity: 'projects' }, style: style(), capital: capital() }),
      () => ({ fn: 'count', of: { entity: 'tiers' }, style: style(), capital: capital() }),
      () => ({
        fn: 'count',
        of: { entity: 'project-countries', project: project() },
        style: style(),
        capital: capital(),
      }),
      () => ({ fn: 'count', of: { entity: 'activities', filter: filter() }, style: style(), capital: capital() }),
      () => ({
        fn: 'count',
        of: { entity: one('participants', 'partners'), filter: filter() },
        style: style(),
        capital: capital(),
      }),
      () => ({
        fn: 'count',
        of: { entity: 'updates', project: oneOrNull(fieldProjects), window: maybe(window) },
        style: style(),
        capital: capital(),
      }),
      () => ({
        fn: 'ratio',
        of: foundBy(),
        among: foundBy(),
        style: one('percent', 'tenth', 'fraction'),
        capital: capital(),
      }),
      () => ({
        fn: 'count',
        of: one<() => ReturnType<typeof moves> | ReturnType<typeof comparedFindings>>(moves, comparedFindings)(),
        style: style(),
        capital: capital(),
      }),
      () => ({
        fn: 'list',
        of: one<() => ReturnType<typeof moves> | ReturnType<typeof comparedFindings>>(moves, comparedFindings)(),
        capital: capital(),
      }),
      () =>
        findings.length === 0
          ? { fn: 'list', of: { entity: 'projects' }, capital: capital() }
          : {
              fn: 'count',
              of: { entity: 'finding-editions', finding: one(...findings) },
              style: style(),
              capital: capital(),
            },
      () =>
        activities.length === 0
          ? { fn: 'name', of: { entity: 'edition', edition: edition() }, form: one(...NAME_FORMS) }
          : {
              fn: 'count',
              of: { entity: 'activity-people', activity: one(...activities) },
              style: style(),
              capital: capital(),
            },
      () => ({
        fn: 'list',
        of: { entity: 'updates', project: oneOrNull(fieldProjects), window: maybe(window) },
        capital: capital(),
      }),
      () => ({
        fn: 'list',
        of: { entity: 'statistics', measure: one(...MEASURES), country: country(), since: maybe(() => get(year)) },
        capital: capital(),
      }),
      () => ({
        fn: 'name',
        of: { entity: 'update-edge', edge: one(...EDGES), project: oneOrNull(fieldProjects) },
        form: one(...NAME_FORMS),
      }),
      () => ({
        fn: 'date',
        of: { entity: 'tier-edge', edge: one(...EDGES), country: country(), tier: tier() },
        precision: one('year', 'month', 'day'),
      }),
      () => ({
        fn: 'delta',
        of: one<() => ReturnType<typeof counted> | ReturnType<typeof shareOf> | ReturnType<typeof done>>(
          counted,
          shareOf,
          done,
        )(),
        from: earlier(),
        style: one(...NUMBER_STYLES, 'signed'),
        capital: capital(),
      }),
      () => ({
        fn: 'rank',
        of:
          statistics.length === 0 || get(fc.boolean())
            ? { entity: 'tier', tier: tier(), ...inPlan() }
            : { entity: 'statistic', statistic: one(...statistics) },
        style: one('numeral', 'word'),
      }),
      () => ({
        fn: 'date',
        of: { entity: 'activity-edge', edge: one(...EDGES), filter: filter() },
        precision: one('year', 'month', 'day'),
      }),
      () => ({
        fn: 'date',
        of: { entity: 'update-edge', edge: one(...EDGES), project: oneOrNull(fieldProjects) },
        precision: one('year', 'month', 'day'),
      }),
      () => ({
        fn: 'name',
        of: { entity: 'activity-edge', edge: one(...EDGES), filter: filter() },
        form: one(...NAME_FORMS),
      }),
      () => ({ fn: 'share', tier: tier(), ...inPlan(), style: one('percent', 'fraction'), capital: capital() }),
      () => ({
        fn: 'streak',
        country: country(),
        edition: edition(),
        since: maybe(() => get(year)),
        part: one('length', 'first-year'),
        style: style(),
        capital: capital(),
      }),
      () => ({ fn: 'tier', country: country(), edition: edition(), style: one('code', 'name') }),
      () => ({ fn: 'ordinal', edition: edition(), style: one('numeral', 'word') }),
      () =>
        statistics.length === 0
          ? { fn: 'date', of: { entity: 'as-of' }, precision: 'day' }
          : {
              fn: 'change',
              from: one(...statistics),
              to: one(...statistics),
              ...(get(fc.boolean()) ? {} : { style: 'percent' as const }),
            },
      () =>
        statistics.length === 0
          ? { fn: 'date', of: { entity: 'release', edition: edition() }, precision: 'month' }
          : { fn: 'value', statistic: one(...statistics) },
      () =>
        figures.length === 0
          ? { fn: 'count', of: { entity: 'figures' }, style: 'word', capital: true }
          : { fn: 'cell', figure: one(...figures), row: get(line), series: get(line) },
      () => ({
        fn: 'list',
        of: one<() => ReturnType<typeof counted> | ReturnType<typeof leftOut> | ReturnType<typeof foundBy>>(
          counted,
          leftOut,
          foundBy,
        )(),
        capital: capital(),
      }),
      () => ({
        fn: 'list',
        of: { entity: one('modes', 'partners', 'activities', 'audiences'), filter: filter() },
        capital: capital(),
      }),
      () => ({
        fn: 'date',
        of: { entity: 'project-start', project: project() },
        precision: one('year', 'month', 'day'),
      }),
      () => ({ fn: 'window', window: window(), style: one(...NUMBER_STYLES, 'phrase'), capital: capital() }),
      () => ({
        fn: 'name',
        of: { entity: 'organisation', organisation: one(...organisations) },
        form: one(...NAME_FORMS),
      }),
      () => ({
        fn: 'name',
        of: { entity: one('donor', 'prime', 'project'), project: project() },
        form: one(...NAME_FORMS),
      }),
      () => ({ fn: 'name', of: { entity: 'count-rule', rule: rule() }, form: one(...NAME_FORMS) }),
    )()
  const mark = (): Mark =>
    one<Mark>(
      { type: 'bold' },
      { type: 'italic' },
      { type: 'link', attrs: { href: 'https://example.org/a?b=c' } },
      { type: 'link', attrs: { href: 'mailto:desk@example.org' } },
      { type: 'lang', attrs: { lang: 'gn' } },
    )
  const inline = (): Inline =>
    one<() => Inline>(
      () => ({ type: 'text', text: get(filled) }),
      () => ({ type: 'text', text: get(filled), marks: [mark()] }),
      () => ({ type: 'token', attrs: { token: token() } }),
      () => ({ type: 'citation', attrs: { sources: some(sources) } }),
      () =>
        figures.length === 0 ? { type: 'text', text: 'x' } : { type: 'figure-ref', attrs: { figure: one(...figures) } },
      () => ({ type: 'table-ref', attrs: { table: tableId } }),
      () => ({ type: 'footnote', attrs: { text: one('', 'As of June 2020.', 'Según el informe.') } }),
    )()
  const inlineText = (): InlineText => times(3, inline)
  const words = (): Localized<InlineText> => localized(inlineText)
  const node = (): ProseNode =>
    one<() => ProseNode>(
      () => ({ type: 'paragraph', content: inlineText() }),
      () => ({ type: 'heading', attrs: { level: one(1, 2, 3) }, content: inlineText() }),
      () => ({
        type: one('bulletList', 'orderedList'),
        content: times(2, () => ({
          type: 'listItem' as const,
          content: [
            { type: 'paragraph' as const, content: inlineText() },
            ...times(1, () => ({
              type: one('bulletList', 'orderedList'),
              content: times(2, () => ({
                type: 'listItem' as const,
                content: [{ type: 'paragraph' as const, content: inlineText() }] as const,
              })),
            })),
          ] as const,
        })),
      }),
    )()
  const anyProse = () => ({ type: 'doc' as const, content: times(3, node) })
  const prose = () => localized(anyProse)

  const signed = () => ({ by: get(line), at: instantOf(`${get(day)}T${one('00:00:00', '23:59:59')}Z`) })
  const isHidden = () => get(number(5)) === 0
  const block = (id: Id<'blk'>): PlanBlock => ({ ...shownBlock(id), ...(isHidden() ? { hidden: true as const } : {}) })
  const shownBlock = (id: Id<'blk'>): PlanBlock =>
    one<() => PlanBlock>(
      () => ({ id, kind: 'title', kicker: words(), title: words(), standfirst: words() }),
      () => ({ id, kind: 'key-figures', items: times(3, () => ({ number: words(), label: words() })) }),
      () => ({ id, kind: one('contents', 'sources', 'page-break', 'claims', 'glossary', 'acknowledgements') }),
      () => ({ id, kind: 'changes', from: edition() }),
      () => ({
        id,
        kind: one('prose', 'context', 'closing'),
        content: prose(),
        ...(get(fc.boolean()) ? { columns: 2 as const } : {}),
      }),
      () => (figures.length === 0 ? { id, kind: 'contents' } : { id, kind: 'figure', figureId: one(...figures) }),
      () => ({ id, kind: 'findings', show: one('progress', 'shortcoming', 'both') }),
      () => ({ id, kind: 'recommendations', answers: get(fc.boolean()) }),
      () => ({
        id,
        kind: 'project-profile',
        projectIds: some(fieldProjects),
        ...(get(fc.boolean()) ? { form: 'sidebar' as const } : {}),
      }),
      () => ({ id, kind: 'activities', title: words(), filter: filter(), note: words(), sourceLine: words() }),
      () => ({ id, kind: 'callout', title: words(), text: words() }),
      () => ({ id, kind: 'quotation', text: words(), attribution: words(), pull: get(fc.boolean()) }),
      () => ({ id, kind: 'colophon', text: words() }),
    )()
  const table = (id: Id<'blk'>): PlanBlock => {
    const columns = Array.from({ length: 1 + get(number(2)) }, () => ({ label: words(), align: one('left', 'right') }))
    return {
      id,
      kind: 'table',
      title: words(),
      columns,
      rows: times(3, () => columns.map(() => words())),
      note: words(),
      sourceLine: words(),
      width: one('text', 'wide'),
    }
  }

  const figure = (id: Id<'fig'>): Figure => {
    const base = {
      id,
      title: words(),
      note: words(),
      sourceLine: words(),
      alt: get(fc.boolean())
        ? { mode: 'generated' as const }
        : { mode: 'own' as const, text: longText(), basedOn: get(line) },
      width: one('text' as const, 'wide' as const),
    }
    return one<() => Figure>(
      () => ({ ...base, kind: 'tier-key', edition: edition(), highlight: maybe(country) }),
      () => ({
        ...base,
        kind: 'tier-distribution',
        edition: edition(),
        rule: rule(),
        highlight: maybe(country),
        ...(get(fc.boolean()) ? { form: one(...TIER_DISTRIBUTION_FORMS) } : {}),
      }),
      () => ({
        ...base,
        kind: 'tier-trend',
        rule: rule(),
        edition: edition(),
        fromYear: maybe(() => get(year)),
        measure: one(...TIER_TREND_MEASURES),
      }),
      () => ({
        ...base,
        kind: 'tier-strip',
        countryIds: some(countries),
        rule: rule(),
        edition: edition(),
        fromYear: maybe(() => get(year)),
        highlight: maybe(country),
      }),
      () => ({
        ...base,
        kind: 'tier-moves',
        rule: rule(),
        from: edition(),
        edition: edition(),
        highlight: maybe(country),
      }),
      () => ({
        ...base,
        kind: one('tile-map' as const, 'map' as const),
        edition: edition(),
        region: one(...REGIONS, 'plan' as const),
        highlight: maybe(country),
      }),
      () => ({
        ...base,
        kind: 'tier-history',
        country: country(),
        edition: edition(),
        fromYear: maybe(() => get(year)),
        streakSince: maybe(() => get(year)),
      }),
      () => ({ ...base, kind: 'findings', country: country(), edition: edition() }),
      () => ({ ...base, kind: 'coverage', country: country(), edition: edition(), projectIds: some(fieldProjects) }),
      () => ({ ...base, kind: 'project-timeline', projectIds: [], from: get(date), releaseOf: maybe(edition) }),
      () => ({ ...base, kind: 'activity-months', filter: filter() }),
      () => ({ ...base, kind: 'people-reached', filter: filter(), by: one(...PEOPLE_GROUPS) }),
      () => ({
        ...base,
        kind: 'law-enforcement',
        country: country(),
        fromYear: maybe(() => get(year)),
        toYear: maybe(() => get(year)),
      }),
      () => {
        const series = [lineText(), ...times(2, lineText)]
        const rows = times(4, () => ({
          label: lineText(),
          values: series.map(() => maybe(() => get(fc.integer({ min: -900, max: 900 })) / 8 + 0)),
        }))
        return { ...base, kind: 'own-numbers', shape: one(...NUMBER_SHAPES), series, rows }
      },
      () =>
        media.length === 0
          ? { ...base, kind: 'findings', country: country(), edition: edition() }
          : { ...base, kind: 'photo', mediaId: one(...media) },
    )()
  }

  return {
    id: first(many('prj', 1, 1)),
    title: get(line),
    languages: one(['en'], ['es', 'en'], ['pt', 'es', 'en']),
    editions: editions.map((id) => ({
      id,
      year: get(year),
      released: maybe(() => get(date)),
      periodFrom: get(date),
      periodTo: get(date),
      sourceId: oneOrNull(sources),
    })),
    countries: countries.map((id) => ({
      id,
      iso3: one('PRY', 'BRA', 'XKX'),
      name: lineText(),
      region: one(...REGIONS),
      kind: one('country', 'territory'),
    })),
    placements: many('tpl', 0, 4).map((id) => ({
      id,
      countryId: one(...countries),
      editionId: one(...editions),
      tier: one(...TIERS, 'SC', null),
      status: one(...PLACEMENT_STATUSES),
      evidence: some(['GV', 'FB', 'WD']),
      ...(sources[0] !== undefined && get(fc.boolean()) ? { sourceId: one(...sources) } : {}),
      ...(get(fc.boolean()) ? { locator: get(line) } : {}),
      note: get(someText),
    })),
    countRules: rules.map((id) => ({
      id,
      name: lineText(),
      region: maybe(() => one(...REGIONS)),
      include: some(countries),
      exclude: some(countries),
      note: longText(),
      ...(get(fc.boolean()) ? { reasons: some(countries).map((countryId) => ({ countryId, text: lineText() })) } : {}),
    })),
    findings: findings.map((id, index) => ({
      id,
      countryId: one(...countries),
      editionId: one(...editions),
      kind: one(...FINDING_KINDS),
      pillar: one(...PILLARS),
      order: 1 + get(number(20)),
      statement: longText(),
      label: lineText(),
      quote: get(someText),
      sourceId: oneOrNull(sources),
      locator: get(line),
      repeats: oneOrNull(findings.slice(0, index)),
      ...(isFull || get(fc.boolean())
        ? {
            gap: one<() => AnswerGap>(
              () => ({ kind: 'leave-out' }),
              () => ({ kind: 'planned', note: lineText(), date: maybe(() => get(date)) }),
            )(),
          }
        : {}),
    })),
    statistics: statistics.map((id) => ({
      id,
      countryId: one(...countries),
      measure: one(...MEASURES),
      year: get(year),
      value: maybe(() => get(number(5_000))),
      sourceId: oneOrNull(sources),
      ...(get(fc.boolean()) ? { locator: get(line) } : {}),
      note: get(someText),
    })),
    organisations: organisations.map((id) => ({
      id,
      kind: one(...ORGANISATION_KINDS),
      name: lineText(),
      localName: maybe(() => ({ text: get(line), lang: 'gn' })),
      acronym: one('', 'USDOS'),
      ...(get(fc.boolean()) ? { nameAsked: lineText() } : {}),
      ...(get(fc.boolean())
        ? {
            wordings: times(2, () => ({
              role: one(...WORDING_ROLES),
              acknowledgement: longText(),
              disclaimer: longText(),
            })),
          }
        : {}),
    })),
    people: people.map((id) => ({
      id,
      name: get(line),
      role: lineText(),
      unit: lineText(),
      organisationId: oneOrNull(organisations),
      ...(get(fc.boolean()) ? { isProtected: true as const } : {}),
    })),
    fieldProjects: fieldProjects.map((id) => ({
      id,
      name: { text: get(line), lang: one('gn', 'es-PY') },
      gloss: lineText(),
      glossLanguage: lineText(),
      longName: lineText(),
      roles: some(organisations).map((organisationId) => ({ organisationId, role: one(...PROJECT_ROLES) })),
      countryIds: some(countries),
      countryCount: maybe(() => get(number(20))),
      start: get(date),
      end: maybe(() => get(date)),
      aims: longText(),
    })),
    activities: activities.map((id) => ({
      id,
      projectId: project(),
      type: one(...ACTIVITY_TYPES),
      mode: maybe(() => one(...ACTIVITY_MODES)),
      title: lineText(),
      date: get(date),
      end: maybe(() => get(date)),
      quantity: maybe(() => get(number(9))),
      audience: lineText(),
      partnerIds: some(organisations),
      participants: maybe(() => get(number(900))),
      outcome: longText(),
      answers: some(findings).map((findingId) => ({ findingId, extent: one('full', 'part') })),
      sourceId: oneOrNull(sources),
      ...(get(fc.boolean()) ? { locator: get(line) } : {}),
    })),
    updates: many('upd', 0, 2).map((id) => ({
      id,
      projectId: project(),
      date: get(date),
      text: longText(),
      sourceId: oneOrNull(sources),
    })),
    sources: sources.map((id) => ({
      id,
      kind: one(...SOURCE_KINDS),
      title: lineText(),
      authorId: oneOrNull(people),
      author: get(line),
      publisher: get(line),
      issued: maybe(() => get(date)),
      detail: lineText(),
      url: one('', 'https://example.org/report?id=1#page'),
      dateRead: maybe(() => get(day)),
      note: longText(),
    })),
    media: media.map((id) => ({
      id,
      assetHash: one(...assets),
      credit: lineText(),
      consent: one(...CONSENTS),
      takenAt: maybe(() => get(date)),
      ...(get(fc.boolean()) ? { place: lineText() } : {}),
      ...(isFull || get(fc.boolean())
        ? { whole: { assetHash: one(...assets), crop: { x: get(number(5_000)), y: 0, width: 5_000, height: 10_000 } } }
        : {}),
    })),
    terms: many('trm', 0, 2).map((id) => ({
      id,
      language: one(...LANGUAGES),
      avoid: get(line),
      say: one('', get(line)),
      why: get(line),
      ...(get(fc.boolean()) ? { isAllowed: true as const } : {}),
    })),
    acronyms: many('acr', 0, 2).map((id) => ({ id, short: 'TIP', long: lineText() })),
    figures: figures.map(figure),
    plans: plans.map((id) => ({
      id,
      name: get(line),
      theme: one(...THEMES),
      paper: one(...PAPERS),
      asOf: get(day),
      countryId: one(...countries),
      editionId: one(...editions),
      comparisonEditionId: oneOrNull(editions),
      countRuleId: one(...rules),
      organisationId: oneOrNull(organisations),
      unit: lineText(),
      authorIds: some(people),
      keywords: lineText(),
      ...(get(fc.boolean())
        ? { silenced: times(2, () => get(line)).map((reason, at) => ({ print: `print-${at}`, reason })) }
        : {}),
      ...(isFull || get(fc.boolean()) ? { carries: one(...CARRIES) } : {}),
      ...(isFull || get(fc.boolean()) ? { notes: 'end' as const } : {}),
      ...(isFull || get(fc.boolean()) ? { cover: one(...COVERS) } : {}),
      ...(isFull || get(fc.boolean())
        ? {
            ownTheme: {
              ...(isFull ? FULL_THEME : one(...OWN_THEMES)),
              ...(assets.length > 0 && (isFull || get(fc.boolean()))
                ? { logo: { assetHash: one(...assets), alt: maybe(() => get(line)) } }
                : {}),
            },
          }
        : {}),
      blocks: blocks
        .filter((blockId) => planOf.get(blockId) === id)
        .map((blockId) => (blockId === tableId ? table(blockId) : block(blockId)))
        .map((made) =>
          get(fc.boolean())
            ? made
            : { ...made, status: { state: one(...BLOCK_STATES), ...signed(), of: one('0123456789abcdef', '') } },
        ),
    })),
    comments: many('cmt', 0, 2).map((id) => ({
      id,
      about: one<string>(...countries, ...blocks, ...figures, 'fnd_deleted'),
      name: get(line),
      ...signed(),
      text: get(someText),
      replies: many('rep', 0, 2).map((replyId) => ({
        id: replyId,
        kind: one(...REPLY_KINDS),
        ...signed(),
        text: get(someText),
      })),
    })),
    suggestions: many('sug', 0, 2).map((id) => ({
      id,
      about: one<string>(...blocks, 'blk_deleted'),
      language: one(...LANGUAGES),
      ...signed(),
      was: anyProse(),
      now: anyProse(),
    })),
    changeLog: many('log', 0, 2).map((id) => ({
      id,
      ...signed(),
      added: some<string>(countries),
      changed: some<string>([...blocks, 'fnd_deleted']),
      removed: some<string>(['src_gone']),
    })),
    assets: assets.map((assetHash) => ({
      hash: assetHash,
      type: one('image/png', 'image/jpeg'),
      widthPx: 1 + get(number(3000)),
      heightPx: 1 + get(number(3000)),
      base64: get(bytes).toString('base64'),
    })),
  }
}

/** Always the same project, for tests that need some project with something in every list. */
export function someProject(): Project {
  const [project] = fc.sample(
    fc.gen().map((draw) => makeProject(draw, true)),
    { seed: 20200731, numRuns: 1 },
  )
  if (project === undefined) throw new Error('the generator made nothing')
  return project
}
