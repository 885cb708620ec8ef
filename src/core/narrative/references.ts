/** Follows the references of tokens and figures: `plan` and `comparison` are the plan's, the rest are ids. */
import type { FieldProject } from '../model/field-work'
import type { FieldProjectId } from '../model/ids'
import type { CountRule, Country, Edition } from '../model/report'
import type { CountRuleRef, CountryRef, EditionRef } from '../model/token'
import { type Found, found, missing } from './found'
import { wordsOf } from './languages/all-languages'
import { say } from './localized'
import { recordsOf } from './records'
import type { Scope } from './scope'
import { compareNames } from './text'

export function editionOf(ref: EditionRef, { project, plan }: Scope): Found<Edition> {
  const id = ref === 'plan' ? plan.editionId : ref === 'comparison' ? plan.comparisonEditionId : ref
  if (id === null) return missing('The briefing names no edition to compare with. Choose one in its settings.')
  const edition = recordsOf(project).editions.get(id)
  return edition ? found(edition) : missing(`The edition ${id} is not in this project. Add it or choose another.`)
}

export function countryOf(ref: CountryRef, { project, plan }: Scope): Found<Country> {
  const id = ref === 'plan' ? plan.countryId : ref
  const country = recordsOf(project).countries.get(id)
  return country ? found(country) : missing(`The country ${id} is not in this project. Add it or choose another.`)
}

export function ruleOf(ref: CountRuleRef, { project, plan }: Scope): Found<CountRule> {
  const id = ref === 'plan' ? plan.countRuleId : ref
  const rule = recordsOf(project).rules.get(id)
  return rule ? found(rule) : missing(`The count rule ${id} is not in this project. Choose which countries count.`)
}

export function fieldProjectOf(id: FieldProjectId, { project }: Scope): Found<FieldProject> {
  const record = recordsOf(project).fieldProjects.get(id)
  return record ? found(record) : missing(`The field project ${id} is not in this project. Choose another.`)
}

/** The name of a country, its code where it has none. */
export const countryName = (country: Country, scope: Scope): string => say(country.name, scope) || country.iso3

/** The one that began first comes first, then by name: ids are random. @param compare by names */
export const inPrintedOrder = (
  fieldProjects: readonly FieldProject[],
  compare: (a: string, b: string) => number = compareNames(/^$/),
): readonly FieldProject[] =>
  fieldProjects.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : compare(a.name.text, b.name.text)))

/**
 * The field projects a figure or a block is about: those listed, in that order; with an empty list every one that works in the
 * plan's country, by start and name.
 */
export function fieldProjectsOf(ids: readonly FieldProjectId[], scope: Scope): readonly FieldProject[] {
  const { project, plan, language } = scope
  if (ids.length > 0) {
    const records = recordsOf(project).fieldProjects
    return ids.flatMap((id) => records.get(id) ?? [])
  }
  return inPrintedOrder(
    project.fieldProjects.filter((record) => record.countryIds.includes(plan.countryId)),
    compareNames(wordsOf(language).grammar.article),
  )
}
