/** The values somebody is likely to want in a sentence, computed from what the project holds. The menu of values shows them. */
import type { BriefingPlan } from '../model/plan'
import type { Project } from '../model/project'
import { FINDING_KINDS, MEASURES, TIERS } from '../model/report'
import { type ActivityFilter, EDGES, FATES, MOVES, type Token } from '../model/token'
import { cellsOf } from './tokens/cell'

export const VALUE_GROUPS = [
  'counts',
  'shares',
  'tiers',
  'dates',
  'windows',
  'names',
  'lists',
  'statistics',
  'figures',
] as const
export type ValueGroup = (typeof VALUE_GROUPS)[number]
export interface UsefulToken {
  readonly group: ValueGroup
  readonly token: Token
}

const PLAN = { edition: 'plan', rule: 'plan' } as const
const HERE = { edition: 'plan', country: 'plan' } as const
const EVERY: ActivityFilter = { project: null, types: [], modes: [], window: null }

/** In the order they are offered: by group, the broad ones first. */
export function usefulTokens(project: Project, plan: BriefingPlan): readonly UsefulToken[] {
  const group = (name: ValueGroup, tokens: readonly Token[]) => tokens.map((token) => ({ group: name, token }))
  const count = { fn: 'count', style: 'auto', capital: false } as const
  const list = { fn: 'list', capital: false } as const
  const date = { fn: 'date', precision: 'day' } as const
  const statistics = project.statistics.filter((s) => s.countryId === plan.countryId && s.value !== null)
  const projectFilter = (id: (typeof project.fieldProjects)[number]['id']): ActivityFilter => ({
    ...EVERY,
    project: id,
  })
  const isCompared = plan.comparisonEditionId !== null
  const moves = TIERS.flatMap((tier) =>
    MOVES.map((move) => ({ entity: 'moves', move, tier, from: 'comparison', ...PLAN }) as const),
  )
  const compared = FINDING_KINDS.flatMap((kind) =>
    FATES.map((fate) => ({ entity: 'compared-findings', fate, kind, from: 'comparison', ...HERE }) as const),
  )
  const repeating = project.findings.filter(
    (f) => f.repeats !== null && f.countryId === plan.countryId && f.editionId === plan.editionId,
  )
  const editions = ['plan', ...(plan.comparisonEditionId === null ? [] : ['comparison' as const])] as const
  return [
    ...group('counts', [
      { ...count, of: { entity: 'countries', tier: null, ...PLAN } },
      ...TIERS.map((tier): Token => ({ ...count, of: { entity: 'countries', tier, ...PLAN } })),
      { ...count, of: { entity: 'left-out', kind: null, ...PLAN } },
      { ...count, of: { entity: 'left-out', kind: 'territory', ...PLAN } },
      ...FINDING_KINDS.map((kind): Token => ({ ...count, of: { entity: 'findings', kind, answered: null, ...HERE } })),
      { ...count, of: { entity: 'findings', kind: 'recommendation', answered: true, ...HERE } },
      { ...count, of: { entity: 'findings', kind: 'recommendation', answered: false, ...HERE } },
      { ...count, of: { entity: 'projects' } },
      { ...count, of: { entity: 'activities', filter: EVERY } },
      { ...count, of: { entity: 'participants', filter: EVERY } },
      { ...count, of: { entity: 'updates', project: null, window: null } },
      ...project.fieldProjects.flatMap((p): Token[] => [
        { ...count, of: { entity: 'activities', filter: projectFilter(p.id) } },
        { ...count, of: { entity: 'project-countries', project: p.id } },
      ]),
      ...(isCompared ? [...moves, ...compared].map((of): Token => ({ ...count, of })) : []),
      ...repeating.map(({ id }): Token => ({ ...count, of: { entity: 'finding-editions', finding: id } })),
      ...project.activities.flatMap(({ id, participants }): readonly Token[] =>
        participants === null ? [] : [{ ...count, of: { entity: 'activity-people', activity: id } }],
      ),
      { ...count, of: { entity: 'tiers' } },
      { ...count, of: { entity: 'figures' } },
    ]),
    ...group('shares', [
      ...TIERS.flatMap((tier): Token[] => [
        { fn: 'share', tier, ...PLAN, style: 'percent', capital: false },
        { fn: 'share', tier, ...PLAN, style: 'fraction', capital: false },
      ]),
      {
        fn: 'ratio',
        of: { entity: 'findings', kind: 'recommendation', answered: true, ...HERE },
        among: { entity: 'findings', kind: 'recommendation', answered: null, ...HERE },
        style: 'percent',
        capital: false,
      },
      ...(isCompared ? TIERS : []).map(
        (tier): Token => ({
          fn: 'delta',
          of: { entity: 'share', tier, ...PLAN },
          from: 'comparison',
          style: 'signed',
          capital: false,
        }),
      ),
      ...TIERS.map((tier): Token => ({ fn: 'rank', of: { entity: 'tier', tier, ...PLAN }, style: 'word' })),
    ]),
    ...group('tiers', [
      ...editions.map((edition): Token => ({ fn: 'tier', country: 'plan', edition, style: 'name' })),
      { fn: 'streak', ...HERE, since: null, part: 'length', style: 'auto', capital: false },
      { fn: 'streak', ...HERE, since: null, part: 'first-year', style: 'numeral', capital: false },
    ]),
    ...group('dates', [
      { ...date, of: { entity: 'as-of' } },
      ...TIERS.flatMap((tier) =>
        EDGES.map(
          (edge): Token => ({ ...date, precision: 'year', of: { entity: 'tier-edge', edge, country: 'plan', tier } }),
        ),
      ),
      ...editions.flatMap((edition): Token[] => [
        { ...date, of: { entity: 'release', edition } },
        { ...date, precision: 'year', of: { entity: 'edition-year', edition } },
        { fn: 'ordinal', edition, style: 'word' },
      ]),
      ...editions.flatMap((edition): Token[] => [
        { ...date, precision: 'month', of: { entity: 'period-from', edition } },
        { ...date, precision: 'month', of: { entity: 'period-to', edition } },
      ]),
      ...project.fieldProjects.map(
        (p): Token => ({ ...date, precision: 'month', of: { entity: 'project-start', project: p.id } }),
      ),
      ...project.activities.map((a): Token => ({ ...date, of: { entity: 'activity', activity: a.id } })),
    ]),
    ...group(
      'windows',
      [1, 3, 6, 12].map(
        (months): Token => ({
          fn: 'window',
          window: { kind: 'months', months },
          style: 'phrase',
          capital: false,
        }),
      ),
    ),
    ...group('names', [
      { fn: 'name', of: { entity: 'country', country: 'plan' }, form: 'full' },
      { fn: 'name', of: { entity: 'count-rule', rule: 'plan' }, form: 'full' },
      ...editions.map((edition): Token => ({ fn: 'name', of: { entity: 'edition', edition }, form: 'full' })),
      ...project.fieldProjects.flatMap((p): Token[] => [
        { fn: 'name', of: { entity: 'project', project: p.id }, form: 'full' },
        ...(p.roles.some((r) => r.role === 'donor')
          ? [{ fn: 'name', of: { entity: 'donor', project: p.id }, form: 'full' } as const]
          : []),
        ...(p.roles.some((r) => r.role === 'prime')
          ? [{ fn: 'name', of: { entity: 'prime', project: p.id }, form: 'full' } as const]
          : []),
      ]),
      ...project.organisations.map(
        (o): Token => ({
          fn: 'name',
          of: { entity: 'organisation', organisation: o.id },
          form: o.acronym === '' ? 'full' : 'both',
        }),
      ),
    ]),
    ...group('lists', [
      ...TIERS.map((tier): Token => ({ ...list, of: { entity: 'countries', tier, ...PLAN } })),
      { ...list, of: { entity: 'left-out', kind: null, ...PLAN } },
      { ...list, of: { entity: 'left-out', kind: 'country', ...PLAN } },
      { ...list, of: { entity: 'left-out', kind: 'territory', ...PLAN } },
      ...FINDING_KINDS.map((kind): Token => ({ ...list, of: { entity: 'findings', kind, answered: null, ...HERE } })),
      { ...list, of: { entity: 'projects' } },
      ...(isCompared ? [...moves, ...compared].map((of): Token => ({ ...list, of })) : []),
      { ...list, of: { entity: 'updates', project: null, window: null } },
      ...MEASURES.filter((measure) => statistics.some((s) => s.measure === measure)).map(
        (measure): Token => ({ ...list, of: { entity: 'statistics', measure, country: 'plan', since: null } }),
      ),
      ...project.fieldProjects.flatMap((p): Token[] => [
        { ...list, of: { entity: 'audiences', filter: projectFilter(p.id) } },
        { ...list, of: { entity: 'partners', filter: projectFilter(p.id) } },
        { ...list, of: { entity: 'modes', filter: projectFilter(p.id) } },
      ]),
    ]),
    ...group('statistics', [
      ...statistics.flatMap((s): Token[] => [
        { fn: 'value', statistic: s.id },
        { fn: 'rank', of: { entity: 'statistic', statistic: s.id }, style: 'word' },
      ]),
      ...statistics.flatMap((to): Token[] =>
        statistics
          .filter((from) => from.measure === to.measure && from.year === to.year - 1)
          .map((from) => ({ fn: 'change', from: from.id, to: to.id })),
      ),
    ]),
    ...group(
      'figures',
      project.figures.flatMap((figure) =>
        figure.kind === 'own-numbers' ? cellsOf(figure, { project, language: project.languages[0] }) : [],
      ),
    ),
  ]
}
