/** Edits of field projects, their activities and updates, and of the organisations behind them. */
import type { Activity, FieldProject, Organisation, ProjectUpdate } from '../model/field-work'
import type { ActivityId, FieldProjectId, OrganisationId, ProjectUpdateId } from '../model/ids'
import { isLanguageTag, type Language } from '../model/language'
import { LIMITS } from '../model/limits'
import { fitLine } from '../model/plain-text'
import type { BriefingPlan } from '../model/plan'
import type { Project } from '../model/project'
import type { ActivityFilter } from '../model/token'
import { fitCount, fitFields } from './fit-fields'
import { type SayInline, takeOutOfTexts } from './inlines'
import { withLine, withWords } from './localized'
import { addRecord, changeEach, changeRecord, type Edit, removeRecord, setFields, without } from './records'

/** One event of which only the project, the day and the type are known. */
export const newActivity = (
  id: ActivityId,
  of: Pick<Activity, 'projectId' | 'type' | 'date'> & Partial<Activity>,
): Activity => ({
  mode: null,
  title: {},
  end: null,
  quantity: 1,
  audience: {},
  partnerIds: [],
  participants: null,
  outcome: {},
  answers: [],
  sourceId: null,
  ...of,
  id,
})
/** A field project of the plan's country, which the organisation of the plan carries out. Its start is unknown: the as-of date stands in. */
export const newFieldProject = (
  id: FieldProjectId,
  plan: Pick<BriefingPlan, 'organisationId' | 'countryId' | 'asOf'>,
  name: FieldProject['name'],
): FieldProject => ({
  id,
  name: { ...name, text: fitLine(name.text) },
  gloss: {},
  glossLanguage: {},
  longName: {},
  roles: plan.organisationId === null ? [] : [{ organisationId: plan.organisationId, role: 'implementer' }],
  countryIds: [plan.countryId],
  countryCount: null,
  start: plan.asOf,
  end: null,
  aims: {},
})
/** An organisation of which at most the name is known. */
export const newOrganisation = (
  id: OrganisationId,
  kind: Organisation['kind'] = 'civil-society',
  name: Organisation['name'] = {},
): Organisation => ({ id, kind, name, localName: null, acronym: '' })

export const addActivity = (activity: Activity): Edit => addRecord('activities', activity)
/** Takes an activity away; a date of it in the text becomes the words of `say`. */
export const deleteActivity =
  (id: ActivityId, say: SayInline): Edit =>
  (project) =>
    removeRecord('activities', id)(takeOutOfTexts(project, new Set([id]), say))
export const changeActivity = (
  id: ActivityId,
  fields: Partial<Omit<Activity, 'id' | 'title' | 'audience' | 'outcome' | 'answers'>>,
): Edit => {
  const fitted = fitFields<Omit<Activity, 'id'>>(fields, {
    quantity: fitCount,
    participants: fitCount,
    locator: (text) => fitLine(text ?? ''),
  })
  return changeRecord('activities', id, (activity) => withoutEmptyPlace({ ...activity, ...fitted }))
}
/** A place that says nothing is left out. */
export const withoutEmptyPlace = <T extends { readonly locator?: string }>(record: T): T => {
  if (record.locator !== '') return record
  const { locator: _empty, ...rest } = record
  return rest as T
}
export const setActivityText = (
  id: ActivityId,
  field: 'title' | 'audience' | 'outcome',
  language: Language,
  text: string,
): Edit =>
  changeRecord('activities', id, (activity) => ({
    ...activity,
    [field]: (field === 'outcome' ? withWords : withLine)(activity[field], language, text),
  }))

export const addFieldProject = (fieldProject: FieldProject): Edit => addRecord('fieldProjects', fieldProject)
export const changeFieldProject = (
  id: FieldProjectId,
  fields: Partial<Omit<FieldProject, 'id' | 'gloss' | 'glossLanguage' | 'longName' | 'aims'>>,
): Edit =>
  setFields('fieldProjects', id, fitFields<Omit<FieldProject, 'id'>>(fields, { name: fitName, countryCount: fitCount }))
export const setFieldProjectText = (
  id: FieldProjectId,
  field: 'gloss' | 'glossLanguage' | 'longName' | 'aims',
  language: Language,
  text: string,
): Edit =>
  changeRecord('fieldProjects', id, (p) => ({
    ...p,
    [field]: (field === 'aims' ? withWords : withLine)(p[field], language, text),
  }))

/**
 * Takes a field project away with its activities and updates; they have no meaning without it. Values of it in the text become the
 * words of `say`. What was limited to it (a table of activities, a figure) is no longer limited.
 */
export const deleteFieldProject =
  (id: FieldProjectId, say: SayInline): Edit =>
  (project) => {
    if (!project.fieldProjects.some((p) => p.id === id)) return project
    const isOfIt = (record: { readonly projectId: FieldProjectId }) => record.projectId === id
    const gone = new Set<string>([id, ...project.activities.filter(isOfIt).map((a) => a.id)])
    const left = takeOutOfTexts(project, gone, say)
    return {
      ...left,
      fieldProjects: left.fieldProjects.filter((p) => p.id !== id),
      activities: without(left.activities, isOfIt),
      updates: without(left.updates, isOfIt),
      figures: changeEach(left.figures, (figure) => withoutProject(figure, id)),
      plans: changeEach(left.plans, (plan) => {
        const blocks = changeEach(plan.blocks, (block) =>
          block.kind === 'project-profile' || block.kind === 'activities' ? withoutProject(block, id) : block,
        )
        return blocks === plan.blocks ? plan : { ...plan, blocks }
      }),
    }
  }

/** A figure or block that shows chosen field projects or the activities of one, without this one. */
const withoutProject = <T extends object>(shown: T, id: FieldProjectId): T => {
  if ('filter' in shown) {
    const { filter } = shown as T & { readonly filter: ActivityFilter }
    return filter.project === id ? { ...shown, filter: { ...filter, project: null } } : shown
  }
  if (!('projectIds' in shown) || !Array.isArray(shown.projectIds)) return shown
  const projectIds = without(shown.projectIds, (other: unknown) => other === id)
  return projectIds === shown.projectIds ? shown : { ...shown, projectIds }
}

/** How many activities tables, profiles and figures are limited to this field project. */
export const limitedTo = ({ plans, figures }: Project, id: FieldProjectId): number =>
  [...figures, ...plans.flatMap((plan) => plan.blocks)].filter(
    (shown) =>
      ('projectIds' in shown && shown.projectIds.includes(id)) || ('filter' in shown && shown.filter.project === id),
  ).length

export const addUpdate = (update: ProjectUpdate): Edit => addRecord('updates', update)
export const deleteUpdate = (id: ProjectUpdateId): Edit => removeRecord('updates', id)
export const changeUpdate = (id: ProjectUpdateId, fields: Partial<Pick<ProjectUpdate, 'date' | 'sourceId'>>): Edit =>
  setFields('updates', id, fields)
export const setUpdateText = (id: ProjectUpdateId, language: Language, text: string): Edit =>
  changeRecord('updates', id, (update) => ({ ...update, text: withWords(update.text, language, text) }))

export const addOrganisation = (organisation: Organisation): Edit => addRecord('organisations', organisation)
export const changeOrganisation = (
  id: OrganisationId,
  fields: Partial<Pick<Organisation, 'kind' | 'localName' | 'acronym'>>,
): Edit =>
  setFields(
    'organisations',
    id,
    fitFields<Omit<Organisation, 'id'>>(fields, {
      localName: fitNameOrNone,
      acronym: (text) => fitLine(text, LIMITS.acronym),
    }),
  )
export const setOrganisationName = (id: OrganisationId, language: Language, text: string): Edit =>
  changeRecord('organisations', id, (organisation) => ({
    ...organisation,
    name: withLine(organisation.name, language, text),
  }))

/**
 * Takes an organisation away and out of every partner list, role, person and plan that names it; its name in the text becomes the
 * words of `say`.
 */
export const deleteOrganisation =
  (id: OrganisationId, say: SayInline): Edit =>
  (project) => {
    if (!project.organisations.some((o) => o.id === id)) return project
    const left = takeOutOfTexts(project, new Set([id]), say)
    const unnamed = <T extends { readonly organisationId: OrganisationId | null }>(record: T): T =>
      record.organisationId === id ? { ...record, organisationId: null } : record
    return {
      ...left,
      organisations: left.organisations.filter((o) => o.id !== id),
      activities: changeEach(left.activities, (a) =>
        a.partnerIds.includes(id) ? { ...a, partnerIds: a.partnerIds.filter((p) => p !== id) } : a,
      ),
      fieldProjects: changeEach(left.fieldProjects, (p) =>
        p.roles.some((r) => r.organisationId === id)
          ? { ...p, roles: p.roles.filter((r) => r.organisationId !== id) }
          : p,
      ),
      people: changeEach(left.people, unnamed),
      plans: changeEach(left.plans, unnamed),
    }
  }

type Name = FieldProject['name']
/** A name whose language tag is none is not taken. */
const fitName = ({ text, lang }: Name): Name | undefined =>
  isLanguageTag(lang) ? { text: fitLine(text), lang } : undefined
const fitNameOrNone = (name: Name | null): Name | null | undefined => (name === null ? null : fitName(name))
