/** A project begun from a template file: its structure and look, for the country and the edition that are chosen, filled from the reference data. */

import type { BriefingPlan } from '../model/plan'
import type { Project } from '../model/project'
import type { CountRule, Edition, Region } from '../model/report'
import { pick } from '../narrative/localized'
import { byline, type NewProjectChoices, ownOrganisation, placedIn } from '../new-project'
import { allLanguages } from '../new-project/languages'
import { countRulesFor } from '../reference/records'
import type { ReferenceData } from '../reference/reference'
import { withReference, withReport } from '../roll-forward/roll-forward'
import { aboutRegion } from './app-lines'
import { idsIn, templateOf } from './template'

/** Languages, look and paper are the template's. An organisation or unit that is left out is the template's; an empty one is none. */
export type FromTemplateChoices = Pick<
  NewProjectChoices,
  'iso3' | 'editionYear' | 'asOf' | 'compare' | 'organisationName' | 'unit' | 'authorName' | 'newId'
>

/** What a template says of whose briefing it is, to begin with. */
export function imprintOfTemplate(template: Project): { readonly organisation: string; readonly unit: string } {
  const [plan] = template.plans
  const scope = { project: template, language: template.languages[0] }
  const organisation = template.organisations.find(({ id }) => id === plan?.organisationId)
  return {
    organisation: organisation ? (pick(organisation.name, scope)?.value ?? '') : '',
    unit: plan ? (pick(plan.unit, scope)?.value ?? '') : '',
  }
}

/**
 * @param file a template, as it was read
 * @throws RangeError when the reference data do not place the country in the edition; offer only what `placedIn` lists
 */
export function startFromTemplate(file: Project, reference: ReferenceData, choices: FromTemplateChoices): Project {
  const { iso3, editionYear, newId } = choices
  const template = templateOf(file, file) // one may be written by hand, and hold what no template holds
  const region = reference.countries.find((one) => one.iso3 === iso3)?.region
  const [first] = template.plans
  if (region === undefined || first === undefined || !placedIn(reference, editionYear).includes(iso3))
    throw new RangeError(`${iso3} is not in the edition of ${editionYear} of the reference data`)

  const filled = [region, ...otherRegions(template, region)].reduce(
    (project, one) => withReference(project, one, reference, choices),
    template,
  )
  const country = filled.countries.find((one) => one.iso3 === iso3)
  if (country === undefined) throw new RangeError(`no country ${iso3} was made`)
  const { project: sourced, edition, comparison, moved } = withReports(filled, first, choices)
  const signed = withImprint(sourced, first, choices)
  const { organisationId, unit, authorIds } = signed

  const base = countRulesFor(region, signed.project.countries)[0]
  const ruleOf = (plan: BriefingPlan): CountRule => {
    const own = template.countRules.find(({ id }) => id === plan.countRuleId)
    return own && (own.region === null || own.region === region) ? own : base
  }
  const title = `${country.name.en ?? iso3} ${editionYear}`
  const was = template.countries.find(({ id }) => id === first.countryId)?.region ?? region
  const { figures, plans: written } = aboutRegion(
    replaced({ figures: template.figures, plans: template.plans }, moved),
    was,
    region,
  )
  const plans = written.map(
    (plan): BriefingPlan => ({
      ...plan,
      id: newId('pln'),
      name: template.plans.length === 1 || plan.name === template.title ? title : `${title}, ${plan.name}`,
      asOf: choices.asOf,
      countryId: country.id,
      editionId: edition.id,
      comparisonEditionId: choices.compare ? (comparison?.id ?? null) : null,
      countRuleId: ruleOf(plan).id,
      organisationId,
      unit,
      authorIds,
    }),
  )
  const rules = [base, ...signed.project.countRules.filter(({ id }) => id !== base.id)]
  const named = idsIn({ plans, figures })
  const countRules = rules.filter((rule) => named.has(rule.id) || rule.region === region)
  const used = idsIn({ plans, figures, countRules })
  const editions = signed.project.editions.filter((one) => one.year <= editionYear || used.has(one.id))
  const told = idsIn({ plans, figures, editions })
  return {
    ...signed.project,
    id: newId('prj'),
    title,
    editions,
    organisations: signed.project.organisations.filter(({ id }) => told.has(id)),
    sources: signed.project.sources.filter(({ id, kind }) => kind === 'legislation' || told.has(id)),
    countRules,
    figures,
    plans,
  }
}

/** Of countries that the template counts or names, besides those of the region. */
function otherRegions(template: Project, region: Region): readonly Region[] {
  const named = idsIn({ figures: template.figures, blocks: template.plans.map(({ blocks }) => blocks) })
  const rules = template.countRules.filter(({ id }) => named.has(id))
  const inRules = idsIn(rules)
  const regions = [
    ...rules.flatMap((rule) => rule.region ?? []),
    ...template.countries.filter(({ id }) => named.has(id) || inRules.has(id)).map((one) => one.region),
  ]
  return [...new Set(regions)].filter((one) => one !== region)
}

interface Sourced {
  readonly project: Project
  readonly edition: Edition
  readonly comparison: Edition | undefined
  /** Sources of the template's editions, and those that take their places. */
  readonly moved: ReadonlyMap<string, string>
}

/** What cites the report of the template's edition cites that of the chosen one; likewise the edition before. */
function withReports(
  project: Project,
  plan: BriefingPlan,
  { editionYear, newId }: Pick<FromTemplateChoices, 'editionYear' | 'newId'>,
): Sourced {
  const inYear = (from: Project, year: number) => from.editions.find((one) => one.year === year)
  const withThat = (from: Project, year: number): Project => {
    const edition = inYear(from, year)
    return edition ? withReport(from, edition, newId) : from
  }
  const before = project.editions.find(({ id }) => id === plan.comparisonEditionId)
  const isBeforeTold = before !== undefined && before.sourceId !== null
  const reported = withThat(project, editionYear)
  const sourced = isBeforeTold ? withThat(reported, editionYear - 1) : reported
  const edition = inYear(sourced, editionYear)
  if (edition === undefined) throw new RangeError(`no edition of ${editionYear} was made`)
  const comparison = inYear(sourced, editionYear - 1)
  const moved = new Map<string, string>()
  const move = (from: Edition | undefined, to: Edition | undefined): void => {
    if (from?.sourceId && to?.sourceId) moved.set(from.sourceId, to.sourceId)
  }
  move(before, comparison)
  move(
    project.editions.find(({ id }) => id === plan.editionId),
    edition,
  )
  return { project: sourced, edition, comparison, moved }
}

/** Ids in the fields that name sources. */
function replaced<T>(value: T, ids: ReadonlyMap<string, string>): T {
  const walk = (inner: unknown, field: string): unknown => {
    if (typeof inner === 'string') return field === 'sources' ? (ids.get(inner) ?? inner) : inner
    if (Array.isArray(inner)) return inner.map((entry) => walk(entry, field))
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).map(([key, entry]) => [key, walk(entry, key)]))
  }
  return walk(value, '') as T
}

interface Signed extends Pick<BriefingPlan, 'organisationId' | 'unit' | 'authorIds'> {
  readonly project: Project
}

function withImprint(project: Project, plan: BriefingPlan, choices: FromTemplateChoices): Signed {
  const { organisationName, unit, authorName, newId } = choices
  const { languages } = project
  const was = imprintOfTemplate(project)
  const own = project.organisations.find(({ id }) => id === plan.organisationId)
  const isSame = organisationName === undefined || organisationName === was.organisation
  // under the same id, for the text may name whose briefing it is
  const organisation = isSame
    ? own
    : organisationName === ''
      ? undefined
      : ownOrganisation(organisationName, own?.id ?? newId('org'), languages)
  const author = authorName
    ? byline({ authorName, languages, unit: unit ?? was.unit }, newId('per'), organisation ?? null)
    : undefined
  const asked = unit === '' ? {} : allLanguages(languages, () => unit ?? '')
  return {
    project: {
      ...project,
      organisations: organisation
        ? [...project.organisations.filter(({ id }) => id !== organisation.id), organisation]
        : project.organisations,
      people: author ? [author] : [],
    },
    organisationId: organisation?.id ?? null,
    unit: unit === undefined || unit === was.unit ? plan.unit : asked,
    authorIds: author ? [author.id] : [],
  }
}
