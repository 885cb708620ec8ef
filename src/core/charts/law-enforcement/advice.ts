import type { Advise } from '../advice'
import type { LawEnforcementSpec } from '../figure-spec'
import { farApart, MANY_MARKS, missingBetween } from '../number-chart/misleading'

/** A trend over missing years, too many bars, series of very different size. */
export const lawEnforcementAdvice: Advise<LawEnforcementSpec> = ({ years, series }) => [
  ...missingBetween(years.map(String), series),
  ...(years.length * series.length > MANY_MARKS ? ['Many thin bars are hard to read. Choose a later first year.'] : []),
  ...farApart(series),
]
