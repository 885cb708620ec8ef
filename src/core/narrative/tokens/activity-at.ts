import type { Activity } from '../../model/field-work'
import type { ActivityFilter, Edge } from '../../model/token'
import { selectActivities } from '../activities'
import { type Found, found, missing } from '../found'
import type { Scope } from '../scope'
import { filterWords } from './describe-parts'

/** The first or last of the activities of a filter, by date. */
export function activityAt(edge: Edge, filter: ActivityFilter, scope: Scope): Found<Activity> {
  const activity = selectActivities(filter, scope).at(edge === 'first' ? 0 : -1)
  return activity
    ? found(activity)
    : missing(`There are no ${filterWords(filter, scope)}. Enter one, or change the filter.`)
}
