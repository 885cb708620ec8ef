/** The columns of “Who answers what”: activities by field project and kind, and how many of a column answer a recommendation. */
import {
  ACTIVITY_TYPES,
  type Activity,
  type ActivityType,
  type AnswerExtent,
  type FieldProject,
} from '../model/field-work'
import type { ActivityId, FindingId } from '../model/ids'
import type { Project } from '../model/project'
import { answersByFinding, byDate } from '../narrative/activities'
import { inPrintedOrder } from '../narrative/references'

export interface AnswerColumn {
  readonly project: FieldProject
  readonly type: ActivityType
  /** By date; never empty. */
  readonly activities: readonly Activity[]
}

/** In the order in which field projects are printed, then of the kinds. */
export function answerColumns(project: Pick<Project, 'fieldProjects' | 'activities'>): readonly AnswerColumn[] {
  const lists = new Map<string, Activity[]>()
  for (const activity of project.activities) {
    const key = `${activity.projectId} ${activity.type}`
    const list = lists.get(key)
    if (list) list.push(activity)
    else lists.set(key, [activity])
  }
  return inPrintedOrder(project.fieldProjects).flatMap((record) =>
    ACTIVITY_TYPES.flatMap((type): AnswerColumn[] => {
      const activities = lists.get(`${record.id} ${type}`)
      return activities ? [{ project: record, type, activities: activities.toSorted(byDate) }] : []
    }),
  )
}

/** Which activities answer a finding, and how far. */
export const extentsOf = (activities: readonly Activity[], finding: FindingId): ReadonlyMap<ActivityId, AnswerExtent> =>
  new Map((answersByFinding(activities).get(finding) ?? []).map(({ activity, extent }) => [activity.id, extent]))

/** None, then in part, then in full, then none again. */
export const nextExtent = (extent: AnswerExtent | undefined): AnswerExtent | null =>
  extent === undefined ? 'part' : extent === 'part' ? 'full' : null
