/**
 * A copy of a project to be sent on: the same briefing, without what was chosen to stay here. Pure; the project itself is never changed.
 * Laws, in the test beside: a copy can be saved and opened; it prints the same text; what stays here is nowhere in it.
 */
import { usedImages } from '../images/used'
import { LANGUAGES, type Language, type Localized } from '../model/language'
import type { Project } from '../model/project'
import { type RecordList, refersOnlyTo } from '../model/references'
import type { Finding } from '../model/report'
import { pick } from '../narrative/localized'

/** What goes along. */
export interface CopyChoices {
  /** Who changed what, and when. */
  readonly changeLog: boolean
  /** Comments with their replies, suggested changes, and how far each block is. */
  readonly comments: boolean
  /** Fields that are never printed: see `withoutInternal`. */
  readonly internal: boolean
  /** What was cropped away from pictures. */
  readonly wholePictures: boolean
  /** Records that no briefing of the project uses: see `withoutUnused`. */
  readonly unused: boolean
  /** Texts of this language only; null: of all. */
  readonly language: Language | null
}

/** For colleagues who go on working with it. */
export const EVERYTHING: CopyChoices = {
  changeLog: true,
  comments: true,
  internal: true,
  wholePictures: true,
  unused: true,
  language: null,
}
/** For anybody else: what is printed, and what it is worked out from. */
export const CLEAN: CopyChoices = {
  changeLog: false,
  comments: false,
  internal: false,
  wholePictures: false,
  unused: false,
  language: null,
}

export function copyOf(project: Project, choices: CopyChoices): Project {
  let copy = project
  if (!choices.changeLog) copy = { ...copy, changeLog: [] }
  if (!choices.comments) copy = withoutComments(copy)
  if (!choices.internal) copy = withoutInternal(copy)
  if (!choices.wholePictures) copy = withoutWholePictures(copy)
  if (!choices.unused) copy = withoutUnused(copy)
  if (choices.language !== null) copy = inOneLanguage(copy, choices.language)
  return copy === project ? project : withoutLooseImages(copy)
}

const withoutComments = (project: Project): Project => ({
  ...project,
  comments: [],
  suggestions: [],
  plans: project.plans.map((plan) => ({ ...plan, blocks: plan.blocks.map(({ status: _, ...block }) => block) })),
})

/**
 * Notes on tiers and on law-enforcement numbers, the report's words behind a finding that has a statement of its own, and where and when a
 * picture was taken; why countries are counted, and why results of checks were left as they are; the words that
 * the house avoids; blocks that are hidden, and people nobody
 * may name, unless something refers to them. Notes on sources, figures and tables are printed; consent is asked for by a check.
 */
const withoutInternal = (project: Project): Project => withoutHidden(withoutNotes(project))

/** A table that a text refers to keeps its block, and a person who signs is named by the briefing itself. */
function withoutHidden(project: Project): Project {
  const told = new Set<string>()
  const { comments: _, changeLog: __, assets: ___, ...rest } = project
  refersOnlyTo(rest, (id) => {
    told.add(id)
    return true
  })
  return {
    ...project,
    people: project.people.filter(({ id, isProtected }) => !isProtected || told.has(id)),
    plans: project.plans.map((plan) => ({
      ...plan,
      blocks: plan.blocks.filter(({ id, hidden }) => !hidden || told.has(id)),
    })),
  }
}

const withoutNotes = (project: Project): Project => ({
  ...project,
  terms: [],
  countRules: project.countRules.map(({ reasons: _, ...rule }) => rule),
  plans: project.plans.map(({ silenced: _, ...plan }) => plan),
  placements: project.placements.map((placement) => ({ ...placement, note: '' })),
  statistics: project.statistics.map((statistic) => ({ ...statistic, note: '' })),
  findings: project.findings.map((finding) => (isStated(finding, project) ? { ...finding, quote: '' } : finding)),
  media: project.media.map(({ place: _, ...picture }) => ({ ...picture, takenAt: null })),
})

/** A quote is printed where there is no statement, in any language. */
const isStated = ({ statement }: Finding, project: Project): boolean =>
  pick(statement, { project, language: project.languages[0] }) !== undefined

const withoutWholePictures = (project: Project): Project => ({
  ...project,
  media: project.media.map(({ whole: _, ...picture }) => picture),
})

/** Lists of which a briefing uses what it refers to, and nothing else. */
const REFERRED = ['figures', 'media', 'sources', 'people', 'organisations'] as const satisfies readonly RecordList[]

/**
 * Figures, pictures, sources, people and organisations that nothing refers to, and findings about countries and editions that no briefing
 * speaks of. What counts and lists look through stays: countries, tiers, field projects and their activities.
 */
function withoutUnused(project: Project): Project {
  const told = new Set<string>()
  const follow = (value: unknown): void => {
    refersOnlyTo(value, (id) => {
      if (!told.has(id)) {
        told.add(id)
        follow(records.get(id))
      }
      return true
    })
  }
  const { comments: _, changeLog: __, assets: ___, ...rest } = project
  const candidates = [...REFERRED, 'findings'] as const
  const records = new Map<string, object>(
    candidates.flatMap((list) => project[list].map((record) => [record.id, record] as const)),
  )
  const roots = Object.entries(rest).filter(([list]) => !candidates.some((one) => one === list))
  follow(Object.fromEntries(roots.filter(([list]) => list === 'plans')))
  // figures of the plans have been followed by now: what they and the plans name is spoken of
  const named = new Set(project.editions.filter(({ id }) => told.has(id)).map(({ year }) => year))
  for (const { id, year } of project.editions) if (named.has(year + 1) && comparesWithBefore(project)) told.add(id)
  const isSpokenOf = ({ countryId, editionId }: Finding): boolean => told.has(countryId) && told.has(editionId)
  const findings = new Set(project.findings.filter(isSpokenOf).map(({ id }): string => id))
  for (const id of findings) {
    told.add(id)
    follow(records.get(id))
  }
  follow(Object.fromEntries(roots))
  const left = <R extends { readonly id: string }>(list: readonly R[]): readonly R[] =>
    list.filter(({ id }) => told.has(id))
  return {
    ...project,
    figures: left(project.figures),
    media: left(project.media),
    sources: left(project.sources),
    people: left(project.people),
    organisations: left(project.organisations),
    findings: left(project.findings),
  }
}

/** Whether a value compares with the edition before one that is named: it names that without an id. */
const comparesWithBefore = ({ plans, figures }: Project): boolean =>
  JSON.stringify([plans, figures]).includes('"from":"before"')

const withoutLooseImages = (project: Project): Project => {
  const shown = usedImages(project)
  return { ...project, assets: project.assets.filter(({ hash }) => shown.has(hash)) }
}

/** Of each text what a briefing in this language prints: where it was not written in it, the one that stands for it. */
function inOneLanguage(project: Project, language: Language): Project {
  const walk = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(walk)
    const entries = Object.entries(value)
    if (entries.length > 0 && entries.every(([key]) => LANGUAGES.some((one) => one === key))) {
      const picked = pick(value as Localized<object>, { project, language })
      return picked === undefined ? {} : { [picked.language]: picked.value }
    }
    return Object.fromEntries(entries.map(([key, inner]) => [key, walk(inner)]))
  }
  const { assets, countries, comments, suggestions, changeLog, ...rest } = project
  const walked = walk(rest) as Omit<Project, 'assets' | 'countries' | 'comments' | 'suggestions' | 'changeLog'>
  // names of countries are public, and files are called by the English ones; but what is printed has to be printed again
  const named = countries.map((country) => {
    const picked = pick(country.name, { project, language })
    const { en } = country.name
    const isEnglishLast = picked === undefined || picked.language === language || picked.language === 'en'
    const name = {
      ...(en !== undefined && isEnglishLast ? { en } : {}),
      ...(picked ? { [picked.language]: picked.value } : {}),
    }
    return { ...country, name }
  })
  const left = suggestions.filter((one) => one.language === language)
  return { ...walked, languages: [language], assets, countries: named, comments, suggestions: left, changeLog }
}
