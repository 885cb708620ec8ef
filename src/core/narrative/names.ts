/** Names as they are printed. */
import type { FieldProject, Organisation, ProjectRole } from '../model/field-work'
import type { NameForm } from '../model/token'
import { say } from './localized'
import { recordsOf } from './records'
import type { Scope } from './scope'

export function organisationName(organisation: Organisation, form: NameForm, scope: Scope): string {
  const full = say(organisation.name, scope) || organisation.localName?.text || organisation.acronym
  const { acronym } = organisation
  if (acronym === '' || form === 'full' || acronym === full) return full
  return form === 'acronym' ? acronym : `${full} (${acronym})`
}

/** `both` puts the long form first: Attaining Lasting Change Paraguay (ATLAS Paraguay). The name itself is the short one. */
export function fieldProjectName(fieldProject: FieldProject, form: NameForm, scope: Scope): string {
  const long = say(fieldProject.longName, scope)
  return form === 'both' && long !== '' ? `${long} (${fieldProject.name.text})` : fieldProject.name.text
}

export const organisationsInRole = (
  fieldProject: FieldProject,
  role: ProjectRole,
  scope: Scope,
): readonly Organisation[] => {
  const { organisations } = recordsOf(scope.project)
  return fieldProject.roles
    .filter((entry) => entry.role === role)
    .flatMap((entry) => organisations.get(entry.organisationId) ?? [])
}
