import type { Advise } from '../advice'
import type { TierStripSpec } from '../figure-spec'

/** More rows than can be compared at one glance. */
const MANY = 12

export const tierStripAdvice: Advise<TierStripSpec> = ({ rows, years, more }) => {
  const unknown = rows.filter(({ cells }) => cells.includes(null)).map(({ name }) => name)
  return [
    ...(unknown.length > 0
      ? [
          `Some tiers are not known (${unknown.slice(0, 3).join(', ')}${unknown.length > 3 ? ` and ${unknown.length - 3} more` : ''}) and stand as “?”. Enter them from the report.`,
        ]
      : []),
    ...(more === null
      ? []
      : [
          'Only the countries that changed most often are shown, which is not the whole region. Choose countries, or say so in the note.',
        ]),
    ...(rows.length > MANY ? [`${rows.length} rows are many to compare. Choose those that the text speaks of.`] : []),
    ...(years.length === 1 ? ['One edition shows no change. “Countries by tier” shows it better.'] : []),
  ]
}
