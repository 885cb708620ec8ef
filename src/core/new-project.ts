/**
 * A project that is a third written before the first keystroke: tiers of the region, the sentences that follow from them, figures, and
 * the places where the author's own findings, activities and words go.
 */
import { newOrganisation } from './edit/field-work'
import { newSource } from './edit/material'
import type { Organisation, Person } from './model/field-work'
import { type Id, type IdPrefix, makeId } from './model/ids'
import type { Language } from './model/language'
import type { Acronym, Source } from './model/material'
import type { IsoDate, PartialDate } from './model/partial-date'
import type { Paper, PlanBlock, ThemeName } from './model/plan'
import type { Project } from './model/project'
import { skeletonBlocks } from './new-project/blocks'
import { skeletonFigures } from './new-project/figures'
import { countedFrom, type Known } from './new-project/known'
import { allLanguages } from './new-project/languages'
import type { TemplateName } from './new-project/templates'
import { countRulesFor, countryId, editionId, regionName, regionRecords } from './reference/records'
import type { ReferenceData } from './reference/reference'

export interface NewProjectChoices {
  readonly iso3: string
  readonly editionYear: number
  /** The first is the primary one. */
  readonly languages: readonly [Language, ...Language[]]
  readonly asOf: IsoDate
  /** Name of the project; made from country and year when left out. */
  readonly title?: string
  readonly template: TemplateName
  /** With the edition before, where there is one: what repeats is marked. */
  readonly compare: boolean
  readonly theme: ThemeName
  readonly paper: Paper
  readonly organisationName?: string
  readonly unit?: string
  readonly authorName?: string
  /** A new random id. Records from reference data and from the template have readable ids instead. */
  readonly newId: <Prefix extends IdPrefix>(prefix: Prefix) => Id<Prefix>
}

/** Countries that have a placement record, known tier or not, in an edition; what a person can choose from. */
export const placedIn = (reference: ReferenceData, year: number): readonly string[] =>
  reference.placements.filter((placement) => placement.year === year).map(({ iso3 }) => iso3)

/**
 * @throws RangeError when the reference data do not place the country in the edition; offer only what `placedIn` lists
 */
export function startProject(reference: ReferenceData, choices: NewProjectChoices): Project {
  const { iso3, editionYear, languages, newId } = choices
  const country = reference.countries.find((candidate) => candidate.iso3 === iso3)
  if (!country || !placedIn(reference, editionYear).includes(iso3))
    throw new RangeError(`${iso3} is not in the edition of ${editionYear} of the reference data`)

  const { editions, countries, placements } = regionRecords(reference, country.region, editionYear)
  const countRules = countRulesFor(country.region, countries)
  const rule = countRules[0]
  const report = reportSource(editionYear, editions.at(-1)?.released ?? null, languages)
  const tiers = compiledTiers(reference, languages)
  const organisation = choices.organisationName
    ? ownOrganisation(choices.organisationName, newId('org'), languages)
    : null
  const author = choices.authorName ? byline(choices, newId('per'), organisation) : null

  const inEdition = placements.filter((placement) => placement.editionId === editionId(editionYear))
  const own = inEdition.find((placement) => placement.countryId === countryId(iso3))
  const known: Known = {
    tier: own?.tier ?? null,
    countedFrom: countedFrom(
      (year) => placements.find((one) => one.countryId === countryId(iso3) && one.editionId === editionId(year))?.tier,
      editionYear,
    ),
    // A count, a share or a chart by tier needs the tier of everyone it counts.
    region: inEdition.every(({ tier, countryId: id }) => tier !== null || rule.exclude.includes(id)),
    counted: !rule.exclude.includes(countryId(iso3)),
    released: editions.at(-1)?.released !== null,
    regionName: regionName(country.region),
  }
  const blocks: readonly PlanBlock[] = skeletonBlocks(known, report.id, languages, choices.template)

  return {
    id: newId('prj'),
    title: choices.title ?? `${country.name.en} ${editionYear}`,
    languages,
    editions: editions.map((edition) => (edition.year === editionYear ? { ...edition, sourceId: report.id } : edition)),
    countries,
    placements,
    countRules,
    findings: [],
    statistics: [],
    organisations: organisation ? [organisation] : [],
    people: author ? [author] : [],
    fieldProjects: [],
    activities: [],
    updates: [],
    sources: [report, tiers],
    media: [],
    acronyms: [
      acronym('TIP', 'Trafficking in Persons', languages),
      acronym('USDOS', 'U.S. Department of State', languages),
      acronym('TVPA', 'Victims of Trafficking and Violence Protection Act of 2000', languages),
    ],
    figures: skeletonFigures(known, report.id, tiers.id, languages),
    plans: [
      {
        id: makeId('pln', choices.template),
        name: `${country.name.en} ${editionYear}`,
        theme: choices.theme,
        paper: choices.paper,
        asOf: choices.asOf,
        countryId: countryId(iso3),
        editionId: editionId(editionYear),
        comparisonEditionId: choices.compare && editions.length > 1 ? editionId(editionYear - 1) : null,
        countRuleId: rule.id,
        organisationId: organisation?.id ?? null,
        unit: choices.unit ? allLanguages(languages, () => choices.unit ?? '') : {},
        authorIds: author ? [author.id] : [],
        keywords: {},
        blocks,
      },
    ],
    terms: [],
    comments: [],
    suggestions: [],
    changeLog: [],
    assets: [],
  }
}

type Languages = NewProjectChoices['languages']

export const reportSource = (year: number, released: PartialDate | null, languages: Languages): Source => ({
  ...newSource(makeId('src', `tip-report-${year}`)),
  // The report exists in English only: its title is not translated.
  title: allLanguages(languages, () => 'Trafficking in Persons Report'),
  author: 'U.S. Department of State',
  issued: released ?? (String(year) as PartialDate),
})

/** What the tiers of the reference data are compiled from. */
export const TIERS_SOURCE = makeId('src', 'tip-tiers')

const compiledTiers = (reference: ReferenceData, languages: Languages): Source => {
  const years = reference.editions.map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return {
    ...newSource(TIERS_SOURCE, 'dataset'),
    title: allLanguages(
      languages,
      (language) =>
        ({
          en: `Tier placements by country and edition, ${first} to ${last}`,
          es: `Niveles por país y edición, ${first} a ${last}`,
          pt: `Níveis por país e edição, ${first} a ${last}`,
        })[language],
    ),
    publisher: 'Briefwright reference data',
    note: allLanguages(
      languages,
      (language) =>
        ({
          en: 'Compiled from public copies of the report.',
          es: 'Recopilados de copias públicas del informe.',
          pt: 'Compilados de cópias públicas do relatório.',
        })[language],
    ),
  }
}

export const ownOrganisation = (name: string, id: Organisation['id'], languages: Languages): Organisation =>
  newOrganisation(
    id,
    'own',
    allLanguages(languages, () => name),
  )

export const byline = (
  choices: Pick<NewProjectChoices, 'authorName' | 'unit' | 'languages'>,
  id: Person['id'],
  organisation: Organisation | null,
): Person => ({
  id,
  name: choices.authorName ?? '',
  role: {},
  unit: choices.unit ? allLanguages(choices.languages, () => choices.unit ?? '') : {},
  organisationId: organisation?.id ?? null,
})

/** These stand for English names in every language. */
const acronym = (short: string, long: string, languages: Languages): Acronym => ({
  id: makeId('acr', short),
  short,
  long: allLanguages(languages, () => long),
})
