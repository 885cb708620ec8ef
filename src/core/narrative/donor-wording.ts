/** What donors ask to be printed about the field projects they pay for. */
import type { FieldProject, Organisation, WordingRole } from '../model/field-work'
import type { Localized } from '../model/language'
import { pick } from './localized'
import { organisationsInRole } from './names'
import type { Scope } from './scope'

export interface AskedWords {
  readonly donor: Organisation
  /** The field projects it pays for for which it asks the same. */
  readonly projects: readonly FieldProject[]
  readonly acknowledgement: Localized
  readonly disclaimer: Localized
}

/** What the organisation of the briefing is in a field project: the first role it has, other than that of a donor. */
const ownRole = ({ roles }: FieldProject, { plan }: Scope): WordingRole =>
  roles.flatMap(({ organisationId, role }) =>
    organisationId === plan.organisationId && role !== 'donor' ? [role] : [],
  )[0] ?? 'any'

/**
 * What each donor of these field projects asks, in the order of the projects. The words for the role of our own organisation count; what
 * they leave unsaid is said in those for any role. Donors of whom no words are known are left out.
 */
export function askedWords(fieldProjects: readonly FieldProject[], scope: Scope): readonly AskedWords[] {
  const each = new Map<string, AskedWords>()
  for (const project of fieldProjects)
    for (const donor of organisationsInRole(project, 'donor', scope)) {
      const role = ownRole(project, scope)
      const acknowledgement = wordsFor(donor, role, 'acknowledgement', scope)
      const disclaimer = wordsFor(donor, role, 'disclaimer', scope)
      if (!acknowledgement && !disclaimer) continue
      const key = JSON.stringify([donor.id, acknowledgement, disclaimer])
      const known = each.get(key)
      const projects = known?.projects ?? []
      each.set(key, {
        donor,
        projects: projects.includes(project) ? projects : [...projects, project],
        acknowledgement: acknowledgement ?? {},
        disclaimer: disclaimer ?? {},
      })
    }
  return [...each.values()]
}

/** Undefined when it asks for none. */
function wordsFor(
  { wordings = [] }: Organisation,
  role: WordingRole,
  field: 'acknowledgement' | 'disclaimer',
  scope: Scope,
): Localized | undefined {
  const written = (of: WordingRole) =>
    wordings.map((one) => (one.role === of ? one[field] : {})).find((text) => pick(text, scope))
  return written(role) ?? written('any')
}
