/**
 * A project as a template: how the briefing is built and looks, without what it says about anybody. Pure; the project itself is never changed.
 *
 * Stays: plans with their blocks, look, own theme and logo, paper and languages; written text; values that follow the country and the edition
 * of whatever is started from it; count rules and the countries they name; the words of the house; the organisation of the briefing and its unit.
 *
 * Goes: findings, statistics, tiers, field projects, activities, updates, people, other organisations, pictures, numbers and cells typed into
 * tables and figures, quotations, alt texts, hidden blocks, comments, suggestions, states, reasons and the log. Of sources those stay that any
 * briefing has: the report of its editions, the compiled tiers, and laws.
 *
 * A paragraph that leans on something that goes is left as an empty one, a place for the author's words: no briefing prints it by mistake, and
 * it counts as still to be written. A title, label or note that does is left empty.
 */
import { openSlot } from '../compose'
import { usedImages } from '../images/used'
import type { Organisation } from '../model/field-work'
import type { Figure } from '../model/figure'
import type { ProjectId } from '../model/ids'
import type { Localized } from '../model/language'
import { LANGUAGES } from '../model/language'
import type { Source } from '../model/material'
import { fitLine } from '../model/plain-text'
import type { BriefingPlan, PlanBlock } from '../model/plan'
import type { Project } from '../model/project'
import type { InlineText, InnerListNode, ListItemNode, Prose, ProseNode } from '../model/prose'
import { linesOf } from '../model/prose'
import { refersOnlyTo } from '../model/references'
import type { ActivityFilter } from '../model/token'
import { TIERS_SOURCE } from '../new-project'

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
  const sources = project.sources.filter((source) => isEverybodys(source, project)).map(withoutAuthor)
  const organisations = project.organisations
    .filter((one) => plans.some(({ organisationId }) => organisationId === one.id))
    .map(imprintOf)
  const kept = new Set<string>([
    ...shown,
    ...[...sources, ...organisations, ...project.countries, ...project.editions, ...project.countRules].map(
      (one): string => one.id,
    ),
    ...plans.flatMap((plan) =>
      plan.blocks.filter(({ kind }) => kind === 'table' || kind === 'activities').map((block): string => block.id),
    ),
  ])
  const typed = new Set<string>(figures.filter(({ kind }) => kind === 'own-numbers').map((figure) => figure.id))
  const holds: Holds = (value) => refersOnlyTo(value, (one) => kept.has(one)) && !namesTyped(value, typed)

  const [first] = plans
  const madeFigures = figures.map((figure) => figureOf(first ? followed(figure, first) : figure, holds))
  const madePlans = plans.map((plan) => planOf(plan, holds))
  const named = idsIn({ madeFigures, madePlans })
  const countRules = project.countRules.filter((rule) => named.has(rule.id)).map(({ reasons: _, ...rule }) => rule)
  const spokenOf = new Set([...named, ...idsIn(countRules)])
  const text = JSON.stringify([madePlans, madeFigures])
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
    acronyms: project.acronyms.filter(({ short }) => text.includes(short)),
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

/** Whether a value leans on nothing that goes. */
type Holds = (value: unknown) => boolean

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

const planOf = ({ silenced: _, ...plan }: BriefingPlan, holds: Holds): BriefingPlan => ({
  ...plan,
  authorIds: [],
  keywords: {},
  blocks: plan.blocks.map((block) => blockOf(followed(block, plan), holds)),
})

const wordsOf = (words: Localized<InlineText>, holds: Holds): Localized<InlineText> => (holds(words) ? words : {})

function blockOf({ status: _, ...block }: PlanBlock, holds: Holds): PlanBlock {
  const keep = (words: Localized<InlineText>) => wordsOf(words, holds)
  switch (block.kind) {
    case 'title':
      return {
        ...block,
        kicker: keep(block.kicker),
        title: keep(block.title),
        standfirst: keep(block.standfirst),
      }
    case 'key-figures':
      return {
        ...block,
        items: block.items.map(({ number, label }) => ({
          number: isComputed(number) ? keep(number) : {},
          label: keep(label),
        })),
      }
    case 'prose':
    case 'context':
    case 'closing':
      return { ...block, content: proseIn(block.content, holds) }
    case 'project-profile':
      return { ...block, projectIds: [] }
    case 'activities':
      return {
        ...block,
        title: keep(block.title),
        filter: filterOf(block.filter),
        note: keep(block.note),
        sourceLine: keep(block.sourceLine),
      }
    case 'callout':
      return { ...block, title: keep(block.title), text: keep(block.text) }
    case 'quotation':
      return { ...block, text: {}, attribution: {} }
    case 'table':
      return {
        ...block,
        title: keep(block.title),
        columns: block.columns.map((column) => ({ ...column, label: keep(column.label) })),
        rows: block.rows.slice(0, 1).map((row) => row.map(() => ({}))),
        note: keep(block.note),
        sourceLine: keep(block.sourceLine),
      }
    case 'colophon':
      return { ...block, text: keep(block.text) }
    default:
      return block
  }
}

/** Of any project, for any audience. */
const filterOf = ({ audience: _, ...filter }: ActivityFilter): ActivityFilter => ({ ...filter, project: null })

/** A number that somebody typed is one about the project. */
const isComputed = (number: Localized<InlineText>): boolean =>
  Object.values(number).some((line) => line.some(({ type }) => type === 'token'))

function figureOf(figure: Figure, holds: Holds): Figure {
  const keep = (words: Localized<InlineText>) => wordsOf(words, holds)
  const base = {
    title: keep(figure.title),
    note: keep(figure.note),
    sourceLine: keep(figure.sourceLine),
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
      return { ...figure, ...base, rows: [] }
    default:
      return { ...figure, ...base }
  }
}

const proseIn = (texts: Localized<Prose>, holds: Holds): Localized<Prose> =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = texts[language]
      return text === undefined ? [] : [[language, { ...text, content: nodesIn(text.content, holds) }]]
    }),
  )

/** Several in a row that go leave one place. */
function nodesIn(nodes: readonly ProseNode[], holds: Holds): readonly ProseNode[] {
  const made: ProseNode[] = []
  for (const node of nodes.flatMap((one) => nodeOf(one, holds)))
    if (node !== openSlot || made.at(-1) !== openSlot) made.push(node)
  return made
}

function nodeOf(node: ProseNode, holds: Holds): readonly ProseNode[] {
  if (linesOf(node).every(holds)) return [node]
  if (node.type === 'paragraph') return [openSlot]
  if (node.type === 'heading') {
    const content = node.content.filter(holds)
    return content.some(({ type }) => type === 'text' || type === 'token') ? [{ ...node, content }] : []
  }
  const content = node.content.flatMap((item) => itemOf(item, holds))
  return content.length > 0 ? [{ ...node, content }] : [openSlot]
}

function itemOf({ type, content: [paragraph, ...lists] }: ListItemNode, holds: Holds): readonly ListItemNode[] {
  if (!holds(paragraph)) return []
  const left = lists.flatMap((list): readonly InnerListNode[] => {
    const content = list.content.filter(holds)
    return content.length > 0 ? [{ ...list, content }] : []
  })
  return [{ type, content: [paragraph, ...left] }]
}
