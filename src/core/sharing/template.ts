/**
 * A project as a template: how the briefing is built and looks, without what it says about anybody. Pure; the project itself is never changed.
 *
 * Stays: plans with their blocks, look, own theme and logo, paper and languages; the app's own sentences, whose values follow the country and
 * the edition of whatever is started from it; what somebody wrote that speaks of no project; count rules and the countries they name; the
 * words of the house; the organisation of the briefing and its unit.
 *
 * Goes: findings, statistics, tiers, field projects, activities, updates, people, other organisations, pictures, numbers and cells typed into
 * tables and figures, quotations, alt texts, hidden blocks, comments, suggestions, states, reasons and the log. Of sources those stay that any
 * briefing has: the report of its editions, the compiled tiers, and laws that are cited in what stays.
 *
 * What speaks of the project (`general-words.ts`) goes as well, for a sentence about one country must not be printed of another. A paragraph is
 * left as an empty one, a place for the author's words: no briefing prints it by mistake, and it counts as still to be written. A heading,
 * title, label or note is left empty. Of running text that speaks of the project anywhere nothing stays: the other sentences go on from those.
 */
import { usedImages } from '../images/used'
import type { Organisation } from '../model/field-work'
import type { Figure } from '../model/figure'
import type { ProjectId } from '../model/ids'
import type { Localized } from '../model/language'
import type { Source } from '../model/material'
import { fitLine } from '../model/plain-text'
import type { BriefingPlan, PlanBlock } from '../model/plan'
import type { Project } from '../model/project'
import type { InlineText } from '../model/prose'
import { refersOnlyTo } from '../model/references'
import type { ActivityFilter } from '../model/token'
import { TIERS_SOURCE } from '../new-project'
import { type GeneralWords, generalWords, type Holds } from './general-words'

export interface TemplateNamed {
  /** Of its own: a template is no version of the project. */
  readonly id: ProjectId
  /** By which people know the template. */
  readonly title: string
}

/** A valid project that `startFromTemplate` makes others of. */
export function templateOf(project: Project, { id, title }: TemplateNamed): Project {
  const figures = project.figures.filter(({ kind }) => kind !== 'photo')
  const shown = new Set<string>(figures.map((figure) => figure.id))
  const plans = project.plans.map((plan) => ({
    ...plan,
    blocks: plan.blocks.filter((block) => !block.hidden && (block.kind !== 'figure' || shown.has(block.figureId))),
  }))
  const everybodys = project.sources.filter((source) => isEverybodys(source, project)).map(withoutAuthor)
  const organisations = project.organisations
    .filter((one) => plans.some(({ organisationId }) => organisationId === one.id))
    .map(imprintOf)
  const kept = new Set<string>([
    ...shown,
    ...[...everybodys, ...organisations, ...project.countries, ...project.editions, ...project.countRules].map(
      (one): string => one.id,
    ),
    ...plans.flatMap((plan) =>
      plan.blocks.filter(({ kind }) => kind === 'table' || kind === 'activities').map((block): string => block.id),
    ),
  ])
  const typed = new Set<string>(figures.filter(({ kind }) => kind === 'own-numbers').map((figure) => figure.id))
  const holds: Holds = (value) => refersOnlyTo(value, (one) => kept.has(one)) && !namesTyped(value, typed)
  const words = generalWords(project, everybodys, holds)

  const [first] = plans
  const madeFigures = figures.map((figure) => figureOf(first ? followed(figure, first) : figure, words))
  const madePlans = plans.map((plan) => planOf(plan, words, title))
  const named = idsIn({ madeFigures, madePlans })
  const countRules = project.countRules.filter((rule) => named.has(rule.id)).map(({ reasons: _, ...rule }) => rule)
  const spokenOf = new Set([...named, ...idsIn(countRules)])
  const text = JSON.stringify([madePlans, madeFigures])
  const sources = everybodys.filter((source) => source.kind !== 'legislation' || named.has(source.id))
  const isOfProject = (record: object) => words.areNamedIn(record)
  return {
    ...project,
    id,
    title,
    editions: project.editions
      .filter((edition) => spokenOf.has(edition.id))
      .map((edition) => ({ ...edition, sourceId: kept.has(edition.sourceId ?? '') ? edition.sourceId : null })),
    countries: project.countries.filter((country) => spokenOf.has(country.id)),
    placements: [],
    countRules,
    findings: [],
    statistics: [],
    organisations,
    people: [],
    fieldProjects: [],
    activities: [],
    updates: [],
    sources,
    media: [],
    acronyms: project.acronyms.filter((one) => text.includes(one.short) && !isOfProject(one)),
    terms: project.terms.filter((one) => !isOfProject(one)),
    figures: madeFigures,
    plans: madePlans,
    comments: [],
    suggestions: [],
    changeLog: [],
    assets: withLogosOnly(project, madePlans),
  }
}

/** A template is called as its file is. */
export const titleFromName = (fileName: string): string =>
  fitLine(fileName.replace(/\.(?:briefwright-template|json)$/i, '')).trim() || 'Template'

/** The report of an edition a plan speaks of, what the tiers are compiled from, and laws: any briefing can cite them. */
function isEverybodys({ id, kind }: Source, { plans, editions }: Project): boolean {
  if (kind === 'legislation' || id === TIERS_SOURCE) return true
  return plans.some(({ editionId, comparisonEditionId }) =>
    editions.some((one) => one.sourceId === id && (one.id === editionId || one.id === comparisonEditionId)),
  )
}

/** A person is data. */
const withoutAuthor = (source: Source): Source => ({ ...source, authorId: null })

/** How the organisation is named, not what is asked of others. */
const imprintOf = ({ nameAsked: _, wordings: __, ...organisation }: Organisation): Organisation => organisation

const withLogosOnly = (project: Project, plans: readonly BriefingPlan[]): Project['assets'] => {
  const used = usedImages({ media: [], plans })
  return project.assets.filter(({ hash }) => used.has(hash))
}

/** Every id that is referred to. */
export function idsIn(value: unknown): ReadonlySet<string> {
  const ids = new Set<string>()
  refersOnlyTo(value, (id) => {
    ids.add(id)
    return true
  })
  return ids
}

/** Words of somebody's data that stand inside of a token: an audience, or the row of a table of numbers. */
function namesTyped(value: unknown, figures: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null) return false
  if ('audience' in value && value.audience !== undefined) return true
  if ('fn' in value && value.fn === 'cell' && 'figure' in value) return figures.has(String(value.figure))
  return Object.values(value).some((inner) => namesTyped(inner, figures))
}

/** What names the country, an edition or the rule of the plan follows that of another plan from now on. */
function followed<T>(value: T, plan: BriefingPlan): T {
  const words = new Map<string, Readonly<Record<string, string>>>([
    ...['country', 'highlight'].map((field) => [field, { [plan.countryId]: 'plan' }] as const),
    ...['edition', 'releaseOf', 'from'].map(
      (field) =>
        [
          field,
          {
            ...(plan.comparisonEditionId === null ? {} : { [plan.comparisonEditionId]: 'comparison' }),
            [plan.editionId]: 'plan',
          },
        ] as const,
    ),
    ['rule', { [plan.countRuleId]: 'plan' }],
  ])
  const walk = (inner: unknown, field: string): unknown => {
    if (typeof inner === 'string') return words.get(field)?.[inner] ?? inner
    if (Array.isArray(inner)) return inner.map((entry) => walk(entry, ''))
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).map(([key, entry]) => [key, walk(entry, key)]))
  }
  return walk(value, '') as T
}

const planOf = ({ silenced: _, ...plan }: BriefingPlan, words: GeneralWords, title: string): BriefingPlan => ({
  ...plan,
  // names of plans tell one from the other, and mostly hold the country and the year
  name: words.nameWithout(plan.name) || title,
  authorIds: [],
  keywords: {},
  blocks: plan.blocks.map((block) => blockOf(followed(block, plan), words)),
})

function blockOf({ status: _, ...block }: PlanBlock, words: GeneralWords): PlanBlock {
  const { label, value, running, prose } = words
  switch (block.kind) {
    case 'title':
      return {
        ...block,
        kicker: label(block.kicker),
        title: label(block.title),
        standfirst: running(block.standfirst),
      }
    case 'key-figures':
      return {
        ...block,
        items: block.items.map((item) => {
          const number = computedIn(value(item.number))
          // of a number that is computed, its label says what it counts
          return { number, label: Object.keys(number).length > 0 ? value(item.label) : label(item.label) }
        }),
      }
    case 'prose':
    case 'context':
    case 'closing':
      return { ...block, content: prose(block.content) }
    case 'project-profile':
      return { ...block, projectIds: [] }
    case 'activities':
      return {
        ...block,
        title: label(block.title),
        filter: filterOf(block.filter),
        note: {},
        sourceLine: label(block.sourceLine),
      }
    case 'callout': {
      const text = running(block.text)
      return { ...block, title: label(block.title), text }
    }
    case 'quotation':
      return { ...block, text: {}, attribution: {} }
    case 'table':
      return {
        ...block,
        title: label(block.title),
        columns: block.columns.map((column) => ({ ...column, label: label(column.label) })),
        rows: block.rows.slice(0, 1).map((row) => row.map(() => ({}))),
        note: {},
        sourceLine: label(block.sourceLine),
      }
    case 'colophon':
      return { ...block, text: running(block.text) }
    default:
      return block
  }
}

/** Of any project, for any audience, at any time but one that is counted back from the day of the briefing. */
const filterOf = ({ audience: _, ...filter }: ActivityFilter): ActivityFilter => ({
  ...filter,
  project: null,
  window: filter.window?.kind === 'months' ? filter.window : null,
})

/** A number that somebody typed is one about the project. */
const computedIn = (number: Localized<InlineText>): Localized<InlineText> =>
  Object.fromEntries(Object.entries(number).filter(([, line]) => line.some(({ type }) => type === 'token')))

/** What these show comes with the app; notes on the others are about data that go. */
const OF_REFERENCE: ReadonlySet<Figure['kind']> = new Set<Figure['kind']>([
  'tier-key',
  'tier-distribution',
  'tile-map',
  'map',
  'tier-history',
  'tier-trend',
  'tier-strip',
  'tier-moves',
])

function figureOf(figure: Figure, { label, typed }: GeneralWords): Figure {
  const base = {
    title: label(figure.title),
    note: OF_REFERENCE.has(figure.kind) ? label(figure.note) : {},
    sourceLine: label(figure.sourceLine),
    alt: { mode: 'generated' },
  } as const
  switch (figure.kind) {
    case 'project-timeline':
    case 'coverage':
      return { ...figure, ...base, projectIds: [] }
    case 'activity-months':
    case 'people-reached':
      return { ...figure, ...base, filter: filterOf(figure.filter) }
    case 'own-numbers':
      return { ...figure, ...base, series: figure.series.map(typed), rows: [] }
    default:
      return { ...figure, ...base }
  }
}
