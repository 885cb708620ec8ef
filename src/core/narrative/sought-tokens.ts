/**
 * The values that somebody means who types into the menu of values: “webinars July”, “USDOS”, “35 hemisphere”, “since 2015”. Too many
 * to be listed beforehand, they are made of what the words name: types and ways of activities, projects, audiences, stretches of time,
 * editions, other count rules.
 */
import { ACTIVITY_MODES, ACTIVITY_TYPES, type ActivityMode } from '../model/field-work'
import { isPartialDate, partsOf } from '../model/partial-date'
import { FINDING_KINDS, PILLARS, TIERS } from '../model/report'
import {
  type ActivityFilter,
  type CountRuleRef,
  EDGES,
  type EditionRef,
  FATES,
  MOVES,
  type Token,
  type Window,
} from '../model/token'
import { englishGrammar } from './languages/en'
import { say } from './localized'
import type { Scope } from './scope'
import type { UsefulToken, ValueGroup } from './useful-tokens'

/** Small letters without accents, other signs as spaces. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const MODE_WORDS: Readonly<Record<ActivityMode, RegExp>> = {
  'in-person': /\bin person\b/,
  virtual: /\b(virtual|online)\b/,
  hybrid: /\bhybrid\b/,
}
/** Words of titles and names that name nothing. */
const SHORT = 3
const MOST_WINDOWS = 6
const MOST_RULES = 8
const MOST_EDITIONS = 4
const MOST_AUDIENCES = 3

export function soughtTokens(query: string, scope: Scope): readonly UsefulToken[] {
  const asked = plain(query)
  if (asked === '') return []
  const sought = { asked, words: asked.split(' ').filter((word) => word.length >= SHORT), scope }
  return [
    ...aboutActivities(sought),
    ...aboutTime(sought),
    ...aboutEditions(sought),
    ...aboutRules(sought),
    ...aboutFindings(sought),
  ]
}

interface Sought {
  readonly asked: string
  readonly words: readonly string[]
  readonly scope: Scope
}

const of = (group: ValueGroup, tokens: readonly Token[]): readonly UsefulToken[] =>
  tokens.map((token) => ({ group, token }))
const COUNT = { fn: 'count', style: 'auto', capital: false } as const
const LIST = { fn: 'list', capital: false } as const

const names = (words: readonly string[], name: string): boolean => {
  const parts = plain(name).split(' ')
  return words.some((word) => parts.some((part) => part.startsWith(word)))
}

// ---------------------------------------------------------------------------------------------------------------- activities

function aboutActivities({ asked, words, scope }: Sought): readonly UsefulToken[] {
  const { project } = scope
  const types = ACTIVITY_TYPES.filter((type) =>
    [1, null].some((value) =>
      words.some((word) => plain(englishGrammar.activities([type], null, value)).startsWith(word)),
    ),
  )
  const modes = ACTIVITY_MODES.filter((mode) => MODE_WORDS[mode].test(asked))
  const projects = project.fieldProjects.filter(({ name }) => names(words, name.text)).map(({ id }) => id)
  const audiences = audiencesIn(words, scope)
  const windows = windowsIn(asked, scope)
  const isAbout = [types, modes, projects, audiences].some((list) => list.length > 0)
  if (!isAbout && !/\b(activit|participant|people|partner|update|first|last)/.test(asked)) return []
  // what was named is meant, and what was not is left open
  const ofProjects = projects.length > 0 ? projects : [null]
  const within = windows.length > 0 ? windows : [null]
  const filters = ofProjects.flatMap((project) =>
    subsets(types).flatMap((some) =>
      within.flatMap((window) =>
        // a country in the name of an audience is more often meant as such
        [undefined, ...audiences].map(
          (audience): ActivityFilter => ({
            project,
            types: some,
            modes,
            window,
            ...(audience === undefined ? {} : { audience }),
          }),
        ),
      ),
    ),
  )
  const updates = /\bupdate/.test(asked)
    ? ofProjects.flatMap((project) => within.map((window) => ({ entity: 'updates', project, window }) as const))
    : []
  const lists = LISTED.filter(([pattern]) => pattern.test(asked)).map(([, entity]) => entity)
  const edges = EDGES.filter((edge) =>
    new RegExp(edge === 'first' ? '\\b(first|earliest)\\b' : '\\b(last|latest)\\b').test(asked),
  )
  return [
    ...of('counts', [
      ...filters.flatMap((filter): Token[] => [
        { ...COUNT, of: { entity: 'activities', filter } },
        ...(/\b(people|participant|took part)/.test(asked)
          ? [{ ...COUNT, of: { entity: 'participants', filter } } as const]
          : []),
        ...(/\bpartner/.test(asked) ? [{ ...COUNT, of: { entity: 'partners', filter } } as const] : []),
      ]),
      ...updates.map((of): Token => ({ ...COUNT, of })),
      // against the stretch of the same length before
      ...(COMPARING.test(asked)
        ? [
            ...filters.flatMap((filter) =>
              (['activities', 'participants', 'partners'] as const).map((entity) => ({ entity, filter })),
            ),
            ...updates,
          ].flatMap((of): Token[] =>
            ('filter' in of ? of.filter.window : of.window) === null
              ? []
              : [{ fn: 'delta', of, from: 'before', style: 'signed', capital: false }],
          )
        : []),
    ]),
    ...of(
      'shares',
      (modes.length > 0 ? filters : []).map((filter) => ({
        fn: 'ratio',
        of: { entity: 'activities', filter },
        among: { entity: 'activities', filter: { ...filter, modes: [] } },
        style: 'percent',
        capital: false,
      })),
    ),
    ...of('lists', [
      ...filters.flatMap((filter): Token[] => lists.map((entity) => ({ ...LIST, of: { entity, filter } }))),
      ...updates.map((of): Token => ({ ...LIST, of })),
    ]),
    ...of(
      'dates',
      edges.flatMap((edge): Token[] => [
        ...filters.map(
          (filter): Token => ({ fn: 'date', of: { entity: 'activity-edge', edge, filter }, precision: 'day' }),
        ),
        ...(/\bupdate/.test(asked)
          ? ofProjects.map(
              (project): Token => ({ fn: 'date', of: { entity: 'update-edge', edge, project }, precision: 'day' }),
            )
          : []),
      ]),
    ),
    ...of(
      'names',
      edges.flatMap((edge) => [
        ...filters.map(
          (filter): Token => ({ fn: 'name', of: { entity: 'activity-edge', edge, filter }, form: 'full' }),
        ),
        ...(/\bupdate/.test(asked)
          ? ofProjects.map(
              (project): Token => ({ fn: 'name', of: { entity: 'update-edge', edge, project }, form: 'full' }),
            )
          : []),
      ]),
    ),
  ]
}

const LISTED = [
  [/\bpartner/, 'partners'],
  [/\b(ways|mode|modes|meeting|in person|online)\b/, 'modes'],
  [/\b(audience|for whom)/, 'audiences'],
  [/\b(title|titles|list|activit)/, 'activities'],
] as const

/** All together first; of many only that. A sentence may name one more than it means. */
function subsets<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length < 2 || all.length > 3) return [all]
  const masks = Array.from({ length: 2 ** all.length - 1 }, (_, i) => 2 ** all.length - 1 - i)
  return masks.map((mask) => all.filter((_, at) => (mask >> at) % 2 === 1))
}

/** Those in use that a word begins, in the language of the briefing. */
function audiencesIn(words: readonly string[], scope: Scope): readonly string[] {
  const long = words.filter((word) => word.length > SHORT)
  const used = scope.project.activities.map(({ audience }) => say(audience, scope).trim())
  return [...new Set(used)].filter((text) => text !== '' && names(long, text)).slice(0, MOST_AUDIENCES)
}

// ---------------------------------------------------------------------------------------------------------------------- time

const MONTHS = englishGrammar.months.map(plain)
const monthAt = (name: string): string => String(MONTHS.indexOf(name) + 1).padStart(2, '0')
const A_MONTH = MONTHS.join('|')

const span = (from: string, to: string): readonly Window[] =>
  isPartialDate(from) && isPartialDate(to) && from <= to ? [{ kind: 'span', from, to }] : []

/** “3 months”, “July”, “July 2020”, “April to July 2020”, “2019”. A month without a year is the last one up to the as-of date. */
function windowsIn(asked: string, { plan }: Scope): readonly Window[] {
  const found: Window[] = []
  for (const [, number = ''] of asked.matchAll(/\b(\w+) months?\b/g)) {
    const months = /^\d{1,3}$/.test(number) ? Number(number) : WORDS.indexOf(number)
    if (months > 0) found.push({ kind: 'months', months })
  }
  if (/\b(past|last) month\b/.test(asked)) found.push({ kind: 'months', months: 1 })
  // the day of the as-of date in “the 3 months to July 31, 2020” names no stretch of its own
  const rest = asked.replaceAll(new RegExp(`\\bto (${A_MONTH}) \\d{1,2} \\d{4}\\b`, 'g'), ' ')
  const ranges = new RegExp(`\\b(${A_MONTH})(?: (\\d{4}))? to (${A_MONTH}) (\\d{4})\\b`, 'g')
  for (const [, from = '', fromYear, to = '', toYear = ''] of rest.matchAll(ranges))
    found.push(...span(`${fromYear ?? toYear}-${monthAt(from)}`, `${toYear}-${monthAt(to)}`))
  for (const [, month = '', year] of rest.matchAll(new RegExp(`\\b(${A_MONTH})(?: (\\d{4}))?\\b`, 'g'))) {
    const asOf = partsOf(plan.asOf)
    const inYear = Number(monthAt(month)) <= (asOf.month ?? 12) ? asOf.year : asOf.year - 1
    const date = `${year ?? inYear}-${monthAt(month)}`
    found.push(...span(date, date))
  }
  for (const [, year = ''] of rest.matchAll(/\b((?:19|20)\d\d)\b/g)) found.push(...span(year, year))
  return [...new Map(found.map((window) => [JSON.stringify(window), window])).values()].slice(0, MOST_WINDOWS)
}

const WORDS = Array.from({ length: 100 }, (_, value) =>
  value === 0 ? '' : (englishGrammar.numberWord(value, 'm') ?? ''),
)

const aboutTime = ({ asked, scope }: Sought): readonly UsefulToken[] =>
  of(
    'windows',
    windowsIn(asked, scope).map((window) => ({ fn: 'window', window, style: 'phrase', capital: false })),
  )

// ------------------------------------------------------------------------------------------------------------------ editions

const yearsIn = (asked: string): readonly number[] => [
  ...new Set([...asked.matchAll(/\b(20\d\d)\b/g)].map(([year]) => Number(year))),
]

const PLAN = { edition: 'plan', rule: 'plan' } as const
const COMPARING = /\b(before|earlier|previous|compar\w*|chang\w*|more|fewer|than)\b/

function aboutEditions({ asked, scope }: Sought): readonly UsefulToken[] {
  const { project, plan } = scope
  const years = yearsIn(asked)
  const special = [plan.editionId, plan.comparisonEditionId]
  const before = project.editions.find(({ id }) => id === plan.comparisonEditionId)
  const isCompared = before !== undefined && (years.includes(before.year) || COMPARING.test(asked))
  const editions: readonly EditionRef[] = [
    ...(isCompared ? ['comparison' as const] : []),
    ...project.editions.filter(({ id, year }) => years.includes(year) && !special.includes(id)).map(({ id }) => id),
  ].slice(0, MOST_EDITIONS)
  const date = { fn: 'date', precision: 'day' } as const
  const streaks = years.flatMap((since): Token[] =>
    (['length', 'first-year'] as const).map((part) => ({
      fn: 'streak',
      country: 'plan',
      edition: 'plan',
      since,
      part,
      style: part === 'length' ? 'auto' : 'numeral',
      capital: false,
    })),
  )
  return [
    ...of('tiers', [
      ...streaks,
      ...editions.map((edition): Token => ({ fn: 'tier', country: 'plan', edition, style: 'name' })),
    ]),
    ...of(
      'dates',
      editions.flatMap((edition): Token[] => [
        { ...date, precision: 'year', of: { entity: 'edition-year', edition } },
        { ...date, of: { entity: 'release', edition } },
        { ...date, precision: 'month', of: { entity: 'period-from', edition } },
        { ...date, precision: 'month', of: { entity: 'period-to', edition } },
        { fn: 'ordinal', edition, style: 'word' },
      ]),
    ),
    ...of(
      'names',
      editions.map((edition) => ({ fn: 'name', of: { entity: 'edition', edition }, form: 'full' })),
    ),
    ...editions.flatMap((edition) => counted(edition, 'plan')),
    ...editions.flatMap((edition) =>
      of('counts', [
        ...TIERS.map(
          (tier): Token => ({
            fn: 'delta',
            of: { entity: 'countries', tier, edition: 'plan', rule: 'plan' },
            from: edition,
            style: 'signed',
            capital: false,
          }),
        ),
        ...TIERS.flatMap((tier): Token[] => [
          ...MOVES.map((move): Token => ({ ...COUNT, of: { entity: 'moves', move, tier, from: edition, ...PLAN } })),
          {
            fn: 'delta',
            of: { entity: 'share', tier, ...PLAN },
            from: edition,
            style: 'signed',
            capital: false,
          },
        ]),
        ...FINDING_KINDS.flatMap((kind): Token[] => {
          const findings = { entity: 'findings', kind, answered: null, country: 'plan' } as const
          return [
            { ...COUNT, of: { ...findings, edition } },
            { fn: 'delta', of: { ...findings, edition: 'plan' }, from: edition, style: 'signed', capital: false },
          ]
        }),
      ]),
    ),
    ...editions.flatMap((from) =>
      of('lists', [
        ...TIERS.flatMap((tier) =>
          MOVES.map((move): Token => ({ ...LIST, of: { entity: 'moves', move, tier, from, ...PLAN } })),
        ),
        ...FINDING_KINDS.flatMap((kind) =>
          FATES.map(
            (fate): Token => ({
              ...LIST,
              of: { entity: 'compared-findings', fate, kind, from, edition: 'plan', country: 'plan' },
            }),
          ),
        ),
      ]),
    ),
  ]
}

// ---------------------------------------------------------------------------------------------------------------- count rules

/** Numbers, shares and lists of countries. */
const counted = (edition: EditionRef, rule: CountRuleRef): readonly UsefulToken[] => [
  ...of('counts', [
    ...[null, ...TIERS].map((tier): Token => ({ ...COUNT, of: { entity: 'countries', tier, edition, rule } })),
    { ...COUNT, of: { entity: 'left-out', kind: null, edition, rule } },
  ]),
  ...of(
    'shares',
    TIERS.flatMap((tier): Token[] => [
      { fn: 'share', tier, edition, rule, style: 'percent', capital: false },
      { fn: 'share', tier, edition, rule, style: 'fraction', capital: false },
      { fn: 'rank', of: { entity: 'tier', tier, edition, rule }, style: 'word' },
    ]),
  ),
  ...of(
    'lists',
    TIERS.map((tier): Token => ({ ...LIST, of: { entity: 'countries', tier, edition, rule } })),
  ),
]

function aboutRules({ words, scope }: Sought): readonly UsefulToken[] {
  const { project, plan } = scope
  const rules = project.countRules.filter((rule) => rule.id !== plan.countRuleId && names(words, say(rule.name, scope)))
  return rules
    .slice(0, MOST_RULES)
    .flatMap(({ id }) => [
      ...counted('plan', id),
      ...of('names', [{ fn: 'name', of: { entity: 'count-rule', rule: id }, form: 'full' }]),
    ])
}

// ------------------------------------------------------------------------------------------------------------------- findings

function aboutFindings({ words }: Sought): readonly UsefulToken[] {
  const pillars = PILLARS.filter((pillar) => words.some((word) => pillar.startsWith(word)))
  const here = { answered: null, edition: 'plan', country: 'plan' } as const
  return pillars.flatMap((pillar) =>
    FINDING_KINDS.flatMap((kind) => [
      ...of('counts', [{ ...COUNT, of: { entity: 'findings', kind, ...here, pillar } }]),
      ...of('lists', [{ ...LIST, of: { entity: 'findings', kind, ...here, pillar } }]),
    ]),
  )
}

// ------------------------------------------------------------------------------------------------------------ what is typed

/** What somebody may call a value that its sentence does not say. */
export function searchWords(token: Token): string {
  switch (token.fn) {
    case 'count':
      return 'how many number total'
    case 'share':
    case 'ratio':
      return 'percent percentage part of'
    case 'delta':
    case 'change':
      return 'more fewer difference growth since'
    case 'rank':
      return 'largest biggest highest smallest rank'
    case 'streak':
      return 'years running in a row consecutive since'
    case 'tier':
      return 'placement rank code'
    case 'ordinal':
      return 'edition'
    case 'window':
      return 'past last period'
    case 'date':
      return 'when day month year'
    case 'name':
      return token.form === 'acronym' ? 'acronym short' : 'called'
    case 'list':
      return 'which names'
    case 'value':
      return 'how many cases'
    case 'cell':
      return 'own number figure'
  }
}
