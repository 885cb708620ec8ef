import { hasHappened } from '../narrative/activities'
import { say } from '../narrative/localized'
import { fieldProjectsOf } from '../narrative/references'
import type { Check } from './check'

const NAMED = 3

/** Activities in the country that answer no recommendation: one remark for all of them, for it is no fault. */
export const activityAnswer: Check = (scope) => {
  const { project, plan } = scope
  const ids = new Set<string>(fieldProjectsOf([], scope).map(({ id }) => id))
  const open = project.activities.filter(
    (activity) => activity.answers.length === 0 && ids.has(activity.projectId) && hasHappened(activity, plan.asOf),
  )
  const [first] = open
  if (!first) return []
  const named = open.slice(0, NAMED).map((activity) => `“${say(activity.title, scope)}”`)
  const more = open.length > NAMED ? ` and ${open.length - NAMED} more` : ''
  return [
    {
      check: 'activity-answer',
      severity: 'info',
      at: { plan: plan.id, record: first.id },
      message: `${open.length === 1 ? 'One activity answers' : `${open.length} activities answer`} no recommendation: ${named.join(', ')}${more}. Match them under “Who answers what”, or leave them.`,
    },
  ]
}
