import type { Advise } from '../advice'
import type { TierHistorySpec } from '../figure-spec'
import { yearRuns, yearsOf } from '../year-runs'

export const tierHistoryAdvice: Advise<TierHistorySpec> = ({ points, countryName }) => {
  const unknown = yearRuns(points.filter(({ tier }) => tier === null).map(({ year }) => ({ year, text: '' })))
  return unknown.length === 0
    ? []
    : [
        `The tier of ${countryName} is not known for ${unknown.map((run) => yearsOf(run, 'to')).join(', ')}. The line has a gap there; do not write of a steady course across it.`,
      ]
}
