/** Edits of field projects, their activities and updates, and of the organisations behind them. */
import type { Activity, FieldProject, Organisation, ProjectUpdate } from '../model/field-work'
import type { ActivityId, FieldProjectId, OrganisationId, ProjectUpdateId } from '../model/ids'
import type { Language } from '../model/language'
import { withText } from './localized'
import { addRecord, changeRecord, type Edit, removeRecord, setFields } from './records'

export const addActivity = (activity: Activity): Edit => addRecord('activities', activity)
export const deleteActivity = (id: ActivityId): Edit => removeRecord('activities', id)
export const changeActivity = (
  id: ActivityId,
  fields: Partial<Omit<Activity, 'id' | 'title' | 'audience' | 'outcome' | 'answers'>>,
): Edit => setFields('activities', id, fields)
export const setActivityText = (
  id: ActivityId,
  field: 'title' | 'audience' | 'outcome',
  language: Language,
  text: string,
): Edit =>
  changeRecord('activities', id, (activity) => ({ ...activity, [field]: withText(activity[field], language, text) }))

export const addFieldProject = (fieldProject: FieldProject): Edit => addRecord('fieldProjects', fieldProject)
export const changeFieldProject = (
  id: FieldProjectId,
  fields: Partial<Omit<FieldProject, 'id' | 'gloss' | 'glossLanguage' | 'longName' | 'aims'>>,
): Edit => setFields('fieldProjects', id, fields)
export const setFieldProjectText = (
  id: FieldProjectId,
  field: 'gloss' | 'glossLanguage' | 'longName' | 'aims',
  language: Language,
  text: string,
): Edit => changeRecord('fieldProjects', id, (p) => ({ ...p, [field]: withText(p[field], language, text) }))

/** Takes a field project away with its activities and updates; they have no meaning without it. */
export const deleteFieldProject =
  (id: FieldProjectId): Edit =>
  (project) =>
    project.fieldProjects.some((p) => p.id === id)
      ? {
          ...project,
          fieldProjects: project.fieldProjects.filter((p) => p.id !== id),
          activities: project.activities.some((a) => a.projectId === id)
            ? project.activities.filter((a) => a.projectId !== id)
            : project.activities,
          updates: project.updates.some((u) => u.projectId === id)
            ? project.updates.filter((u) => u.projectId !== id)
            : project.updates,
        }
      : project

export const addUpdate = (update: ProjectUpdate): Edit => addRecord('updates', update)
export const deleteUpdate = (id: ProjectUpdateId): Edit => removeRecord('updates', id)
export const changeUpdate = (id: ProjectUpdateId, fields: Partial<Pick<ProjectUpdate, 'date' | 'sourceId'>>): Edit =>
  setFields('updates', id, fields)
export const setUpdateText = (id: ProjectUpdateId, language: Language, text: string): Edit =>
  changeRecord('updates', id, (update) => ({ ...update, text: withText(update.text, language, text) }))

export const addOrganisation = (organisation: Organisation): Edit => addRecord('organisations', organisation)
export const changeOrganisation = (
  id: OrganisationId,
  fields: Partial<Pick<Organisation, 'kind' | 'localName' | 'acronym'>>,
): Edit => setFields('organisations', id, fields)
export const setOrganisationName = (id: OrganisationId, language: Language, text: string): Edit =>
  changeRecord('organisations', id, (organisation) => ({
    ...organisation,
    name: withText(organisation.name, language, text),
  }))

/** Takes an organisation away and out of every partner list, role, person and plan that names it. */
export const deleteOrganisation =
  (id: OrganisationId): Edit =>
  (project) => ({
    ...project,
    organisations: project.organisations.filter((o) => o.id !== id),
    activities: project.activities.map((a) =>
      a.partnerIds.includes(id) ? { ...a, partnerIds: a.partnerIds.filter((p) => p !== id) } : a,
    ),
    fieldProjects: project.fieldProjects.map((p) =>
      p.roles.some((r) => r.organisationId === id)
        ? { ...p, roles: p.roles.filter((r) => r.organisationId !== id) }
        : p,
    ),
    people: project.people.map((p) => (p.organisationId === id ? { ...p, organisationId: null } : p)),
    plans: project.plans.map((p) => (p.organisationId === id ? { ...p, organisationId: null } : p)),
  })
