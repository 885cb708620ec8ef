import type { Advise } from '../advice'
import type { ActivityMonthsSpec } from '../figure-spec'

/** Mostly empty months say little. */
export const activityMonthsAdvice: Advise<ActivityMonthsSpec> = ({ months, events }) => {
  const empty = events.values.filter((value) => value === 0).length
  return months.length >= 6 && empty > months.length / 2
    ? [`${empty} of ${months.length} months are empty. A shorter window, or a table of the activities, says more.`]
    : []
}
