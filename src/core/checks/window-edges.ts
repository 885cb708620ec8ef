import { planTokens } from '../briefing/plan-texts'
import { activityInterval, selectActivities, windowInterval } from '../narrative/activities'
import { say } from '../narrative/localized'
import type { Check, Issue } from './check'

/** Counts over a stretch of time that take in an activity of which only a part may lie in it. */
export const windowEdges: Check = (scope) =>
  planTokens(scope).flatMap(({ at, token }): readonly Issue[] => {
    const counted =
      token.fn === 'count' || token.fn === 'delta' ? [token.of] : token.fn === 'ratio' ? [token.among] : []
    const [filter] = counted.flatMap((of) =>
      of.entity === 'activities' || of.entity === 'participants' ? [of.filter] : [],
    )
    if (!filter?.window) return []
    const window = windowInterval(filter.window, scope.plan.asOf)
    return selectActivities(filter, scope)
      .filter((activity) => {
        const { first, last } = activityInterval(activity)
        // What is dated to the month of the as-of date is taken to have happened by then.
        return first < window.first || (last > window.last && window.last < scope.plan.asOf)
      })
      .map((activity) => ({
        check: 'window-edges',
        severity: 'warning',
        at,
        message: `“${say(activity.title, scope)}” is counted whole, though part of it may lie outside the stretch of time. Give it a closer date, or change the stretch.`,
      }))
  })
