/** Edits of tiers and of the rule that says which countries count. */
import { type CountRuleId, type CountryId, type EditionId, makeId } from '../model/ids'
import type { Language } from '../model/language'
import type { CountRule, Country, PlacedTier, TierPlacement } from '../model/report'
import { withLine, withWords } from './localized'
import { addRecord, changeRecord, type Edit } from './records'

export const placementOf = (
  placements: readonly TierPlacement[],
  countryId: CountryId,
  editionId: EditionId,
): TierPlacement | undefined => placements.find((p) => p.countryId === countryId && p.editionId === editionId)

/**
 * Sets the tier of a country in an edition by hand: its status is then `entered` and the compiled evidence no longer stands
 * behind it. Null makes it unknown. The same tier again changes nothing.
 */
export const setTier =
  (countryId: CountryId, editionId: EditionId, tier: PlacedTier): Edit =>
  (project) => {
    const known = placementOf(project.placements, countryId, editionId)
    const fields = { tier, status: tier === null ? 'not-found' : 'entered', evidence: [] } as const
    if (known) {
      if (known.tier === tier) return project
      return changeRecord('placements', known.id, (placement) => ({ ...placement, ...fields }))(project)
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

/** Whether a country is one the rule counts, whatever its tier. */
export const isCounted = (rule: CountRule, country: Country): boolean =>
  !rule.exclude.includes(country.id) && (country.region === rule.region || rule.include.includes(country.id))

export const setCounted =
  (ruleId: CountRuleId, countryId: CountryId, counted: boolean): Edit =>
  (project) => {
    const rule = project.countRules.find((r) => r.id === ruleId)
    const country = project.countries.find((c) => c.id === countryId)
    if (!rule || !country || isCounted(rule, country) === counted) return project
    return changeRecord('countRules', ruleId, (r) => ({
      ...r,
      include:
        counted && country.region !== r.region ? [...r.include, countryId] : r.include.filter((c) => c !== countryId),
      exclude:
        !counted && country.region === r.region ? [...r.exclude, countryId] : r.exclude.filter((c) => c !== countryId),
    }))(project)
  }

export const setRuleText = (id: CountRuleId, field: 'name' | 'note', language: Language, text: string): Edit =>
  changeRecord('countRules', id, (rule) => ({
    ...rule,
    [field]: (field === 'note' ? withWords : withLine)(rule[field], language, text),
  }))
