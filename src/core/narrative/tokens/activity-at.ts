import type { Activity, ProjectUpdate } from '../../model/field-work'
import type { ActivityId, FieldProjectId } from '../../model/ids'
import type { ActivityFilter, Edge } from '../../model/token'
import { selectActivities, selectUpdates } from '../activities'
import { type Found, found, missing } from '../found'
import { say } from '../localized'
import { recordsOf } from '../records'
import type { Scope } from '../scope'
import { filterWords, updateWords } from './describe-parts'

/** The first or last of the activities of a filter, by date. */
export function activityAt(edge: Edge, filter: ActivityFilter, scope: Scope): Found<Activity> {
  const activity = selectActivities(filter, scope).at(edge === 'first' ? 0 : -1)
  return activity
    ? found(activity)
    : missing(`There are no ${filterWords(filter, scope)}. Enter one, or change the filter.`)
}

export function updateAt(edge: Edge, fieldProject: FieldProjectId | null, scope: Scope): Found<ProjectUpdate> {
  const update = selectUpdates(fieldProject, null, scope).at(edge === 'first' ? 0 : -1)
  return update
    ? found(update)
    : missing(`There are no updates ${updateWords(fieldProject, null, scope)}. Write one, or choose another project.`)
}

export function activityById(id: ActivityId, { project }: Scope): Found<Activity> {
  const activity = recordsOf(project).activities.get(id)
  return activity ? found(activity) : missing(`The activity ${id} is not in this project. Choose another.`)
}

export function activityWords(id: ActivityId, scope: Scope): string {
  const activity = activityById(id, scope)
  return activity.ok ? `“${say(activity.value.title, scope)}”` : 'a missing activity'
}

/** As it stands inside of a sentence. */
export const wordsOfUpdate = ({ text }: ProjectUpdate, scope: Scope): string =>
  say(text, scope).trim().replace(/\.$/, '')
