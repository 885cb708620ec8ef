/** Parts of the sentences that describe tokens. They are for the person at the screen, hence English. */

import type { FieldProjectId } from '../../model/ids'
import type { FindingKind } from '../../model/report'
import type { ActivityFilter, CountRuleRef, CountryRef, EditionRef, Window } from '../../model/token'
import { englishGrammar } from '../languages/en'
import { say } from '../localized'
import { countryName, countryOf, editionOf, fieldProjectOf, ruleOf } from '../references'
import type { Scope } from '../scope'
import { writeDate, writeRange } from '../write-date'

export function editionWords(ref: EditionRef, scope: Scope): string {
  const edition = editionOf(ref, scope)
  return edition.ok ? `the ${englishGrammar.editionName(edition.value.year, 'acronym')}` : 'a missing edition'
}
export function countryWords(ref: CountryRef, scope: Scope): string {
  const country = countryOf(ref, scope)
  return country.ok ? countryName(country.value, scope) : 'a missing country'
}
export function ruleWords(ref: CountRuleRef, scope: Scope): string {
  const rule = ruleOf(ref, scope)
  return rule.ok ? `counted by the rule ${say(rule.value.name, scope)}` : 'counted by a missing rule'
}
export function fieldProjectWords(id: FieldProjectId, scope: Scope): string {
  const fieldProject = fieldProjectOf(id, scope)
  return fieldProject.ok ? fieldProject.value.name.text : 'a missing field project'
}

export const windowWords = (window: Window, { plan }: Scope): string =>
  window.kind === 'months'
    ? `the ${window.months === 1 ? 'month' : `${window.months} months`} to ${writeDate(plan.asOf, 'day', 'en')}`
    : writeRange(window.from, window.to, 'day', 'en')

export function filterWords({ project, types, modes, window, audience }: ActivityFilter, scope: Scope): string {
  const [only] = modes
  const mode = modes.length === 1 && only !== undefined ? only : null
  const what = types.length > 0 ? englishGrammar.activities(types, mode, null) : `${mode ?? ''} activities`.trim()
  const several = mode === null && modes.length > 0 ? ` (${englishGrammar.join(modes)})` : ''
  const whose = project === null ? 'all field projects' : fieldProjectWords(project, scope)
  const when = window === null ? `up to ${writeDate(scope.plan.asOf, 'day', 'en')}` : `in ${windowWords(window, scope)}`
  const whom = audience === undefined ? '' : ` for ${audience}`
  return `${what}${several}${whom} of ${whose} ${when}`
}

/** Behind “updates” or “the first update”: whose, and when. */
export function updateWords(project: FieldProjectId | null, window: Window | null, scope: Scope): string {
  const whose = project === null ? 'all field projects' : fieldProjectWords(project, scope)
  const when = window === null ? `up to ${writeDate(scope.plan.asOf, 'day', 'en')}` : `in ${windowWords(window, scope)}`
  return `on ${whose} ${when}`
}

export const findingWords = (kind: FindingKind): string =>
  ({ progress: 'points of progress', shortcoming: 'shortcomings', recommendation: 'recommendations' })[kind]
