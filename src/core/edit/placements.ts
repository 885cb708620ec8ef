/** Edits of tiers and of the rule that says which countries count. */
import { type CountRuleId, type CountryId, type EditionId, makeId, type SourceId } from '../model/ids'
import type { Language } from '../model/language'
import { fitLine } from '../model/plain-text'
import type { Project } from '../model/project'
import type { CountReason, CountRule, Country, PlacedTier, Region, TierPlacement } from '../model/report'
import { type SayInline, takeOutOfTexts } from './inlines'
import { withLine, withWords } from './localized'
import { addRecord, changeEach, changeRecord, type Edit, removeRecord, without } from './records'

export const placementOf = (
  placements: readonly TierPlacement[],
  countryId: CountryId,
  editionId: EditionId,
): TierPlacement | undefined => placements.find((p) => p.countryId === countryId && p.editionId === editionId)

/**
 * Sets the tier of a country in an edition by hand: its status is then `entered` and neither the compiled evidence nor the source
 * stands behind it any longer. Null makes it unknown. The same tier again changes nothing.
 */
export const setTier =
  (countryId: CountryId, editionId: EditionId, tier: PlacedTier): Edit =>
  (project) => {
    const known = placementOf(project.placements, countryId, editionId)
    const fields = { tier, status: tier === null ? 'not-found' : 'entered', evidence: [] } as const
    if (known) {
      if (known.tier === tier) return project
      return changeRecord('placements', known.id, ({ sourceId: _source, locator: _locator, ...placement }) => ({
        ...placement,
        ...fields,
      }))(project)
    }
    const country = project.countries.find((c) => c.id === countryId)
    const edition = project.editions.find((e) => e.id === editionId)
    if (!country || !edition || tier === null) return project
    const id = freeId(project.placements, `${country.iso3}-${edition.year}`)
    return addRecord('placements', { id, countryId, editionId, ...fields, note: '' })(project)
  }

/** The readable id, so that two people's files merge; numbered when another placement has it. */
function freeId(placements: readonly TierPlacement[], body: string): TierPlacement['id'] {
  const taken = new Set<string>(placements.map((placement) => placement.id))
  let id = makeId('tpl', body)
  for (let number = 2; taken.has(id); number++) id = makeId('tpl', `${body}-${number}`)
  return id
}

/** The source of a tier; null: none named. An empty place is left out. */
export const setTierSource = (id: TierPlacement['id'], sourceId: SourceId | null, locator: string): Edit =>
  changeRecord('placements', id, ({ sourceId: _source, locator: _locator, ...placement }) => {
    const place = fitLine(locator)
    return {
      ...placement,
      ...(sourceId === null ? {} : { sourceId }),
      ...(place === '' ? {} : { locator: place }),
    }
  })

/** Whether a country is one the rule counts, whatever its tier. */
export const isCounted = (rule: CountRule, country: Country): boolean =>
  !rule.exclude.includes(country.id) && (country.region === rule.region || rule.include.includes(country.id))

export const setCounted =
  (ruleId: CountRuleId, countryId: CountryId, counted: boolean): Edit =>
  (project) => {
    const rule = project.countRules.find((r) => r.id === ruleId)
    const country = project.countries.find((c) => c.id === countryId)
    if (!rule || !country || isCounted(rule, country) === counted) return project
    // the reason was for where it stood
    return changeRecord('countRules', ruleId, (r) => ({
      ...withReasons(
        r,
        (r.reasons ?? []).filter((reason) => reason.countryId !== countryId),
      ),
      include:
        counted && country.region !== r.region ? [...r.include, countryId] : r.include.filter((c) => c !== countryId),
      exclude:
        !counted && country.region === r.region ? [...r.exclude, countryId] : r.exclude.filter((c) => c !== countryId),
    }))(project)
  }

const withReasons = ({ reasons: _before, ...rule }: CountRule, reasons: readonly CountReason[]): CountRule =>
  reasons.length === 0 ? rule : { ...rule, reasons }

/** Why a country is counted besides those of the region, or left out. Of others there is nothing to say. */
export const setCountReason = (id: CountRuleId, countryId: CountryId, language: Language, text: string): Edit =>
  changeRecord('countRules', id, (rule) => {
    if (!rule.include.includes(countryId) && !rule.exclude.includes(countryId)) return rule
    const before = rule.reasons?.find((reason) => reason.countryId === countryId)
    const after = { countryId, text: withLine(before?.text ?? {}, language, text) }
    const others = (rule.reasons ?? []).filter((reason) => reason !== before)
    const isSaid = Object.keys(after.text).length > 0
    return withReasons(rule, isSaid ? [...others, after] : others)
  })

/** Counts nobody yet, unless it has a region. */
export const addCountRule = (rule: CountRule): Edit => addRecord('countRules', rule)

/** Another region: who was named besides, and who was left out, is looked at anew, for a country of the region needs no naming. */
export const setRuleRegion =
  (id: CountRuleId, region: Region | null): Edit =>
  (project) => {
    const regionOf = new Map(project.countries.map((country) => [country.id, country.region]))
    return changeRecord('countRules', id, (rule) =>
      rule.region === region
        ? rule
        : {
            ...rule,
            region,
            include: without(rule.include, (country) => regionOf.get(country) === region),
            exclude: without(rule.exclude, (country) => regionOf.get(country) !== region),
          },
    )(project)
  }

/** Whether a plan counts by it, so that another has to take its place. */
export const isPlanRule = (project: Project, id: CountRuleId): boolean =>
  project.plans.some((plan) => plan.countRuleId === id)

/**
 * Takes a rule away that no plan counts by. Values that were counted by it become the words of `say`; figures follow the plan's rule.
 */
export const deleteCountRule =
  (id: CountRuleId, say: SayInline): Edit =>
  (project) => {
    if (isPlanRule(project, id) || !project.countRules.some((rule) => rule.id === id)) return project
    const left = removeRecord('countRules', id)(takeOutOfTexts(project, new Set([id]), say))
    const figures = changeEach(left.figures, (figure) =>
      'rule' in figure && figure.rule === id ? { ...figure, rule: 'plan' as const } : figure,
    )
    return { ...left, figures }
  }

export const setRuleText = (id: CountRuleId, field: 'name' | 'note', language: Language, text: string): Edit =>
  changeRecord('countRules', id, (rule) => ({
    ...rule,
    [field]: (field === 'note' ? withWords : withLine)(rule[field], language, text),
  }))
