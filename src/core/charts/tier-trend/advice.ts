import type { Advise } from '../advice'
import type { TierTrendSpec } from '../figure-spec'
import { yearRuns, yearsOf } from '../year-runs'

/** Where the numbers no longer fit into the columns. */
const MANY = 20
const FEW = 10

export const tierTrendAdvice: Advise<TierTrendSpec> = ({ columns, measure }) => {
  const counted = columns.filter(({ parts }) => parts !== null)
  const gaps = yearRuns(columns.filter(({ parts }) => parts === null).map(({ year }) => ({ year, text: '' })))
  const totals = counted.map(({ total }) => total)
  const [least, most] = [Math.min(...totals), Math.max(...totals)]
  return [
    ...(gaps.length > 0
      ? [
          `${gaps.map((run) => yearsOf(run, 'to')).join(', ')}: not counted, because a tier is not known. Enter it, or do not write of a trend across the gap.`,
        ]
      : []),
    ...(counted.length === 1 ? ['One edition is no trend. “Countries by tier” shows it better.'] : []),
    ...(measure === 'counts' && least !== most
      ? [
          `Between ${least} and ${most} countries are counted, so a column may grow without any country moving. Shares compare such editions better.`,
        ]
      : []),
    ...(measure === 'shares' && least < FEW
      ? [
          `Some shares are of ${least} countries only, where one country weighs ${Math.round(100 / least)} percent. Countries say more there.`,
        ]
      : []),
    ...(columns.length > MANY
      ? [`${columns.length} columns are too many for their numbers to be read. Start with a later edition.`]
      : []),
  ]
}
