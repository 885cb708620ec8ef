/** Names of the records behind a value, by the kind their id tells. */

import { writeShortDate } from '../../core/model/written-date'
import { statementOf } from '../../core/narrative/findings'
import { wordsOf } from '../../core/narrative/languages/all-languages'
import { say } from '../../core/narrative/localized'
import { fieldProjectName, organisationName } from '../../core/narrative/names'
import { recordsOf } from '../../core/narrative/records'
import { countryName } from '../../core/narrative/references'
import type { Scope } from '../../core/narrative/scope'

const placementOf = (id: string, { project }: Scope) => project.placements.find((placement) => placement.id === id)

export function rowName(id: string, scope: Scope): string {
  const records = recordsOf(scope.project)
  const country = records.countries.get(placementOf(id, scope)?.countryId ?? id)
  if (country) return countryName(country, scope)
  const finding = records.findings.get(id)
  if (finding) return say(finding.label, scope) || statementOf(finding, scope)
  const activity = records.activities.get(id)
  if (activity) return `${writeShortDate(activity.date)}: ${say(activity.title, scope)}`
  const fieldProject = records.fieldProjects.get(id)
  if (fieldProject) return fieldProjectName(fieldProject, 'full', scope)
  const organisation = records.organisations.get(id)
  if (organisation) return organisationName(organisation, 'both', scope)
  const edition = records.editions.get(id)
  if (edition) return `TIP Report ${edition.year}`
  const statistic = records.statistics.get(id)
  if (statistic) {
    const words = wordsOf(scope.language).numbers.measure[statistic.measure]
    const country = records.countries.get(statistic.countryId)
    const of = country && country.id !== scope.plan.countryId ? `${countryName(country, scope)}, ` : ''
    return `${of}${words} ${statistic.year}: ${statistic.value ?? '?'}`
  }
  const update = scope.project.updates.find((one) => one.id === id)
  if (update) return `${writeShortDate(update.date)}: ${say(update.text, scope)}`
  return id
}

export const isOfPlanCountry = (id: string, scope: Scope): boolean =>
  placementOf(id, scope)?.countryId === scope.plan.countryId
