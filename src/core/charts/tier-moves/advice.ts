import type { Advise } from '../advice'
import type { TierMovesSpec } from '../figure-spec'

/** A share of newcomers beyond which placements are more likely missing than new. */
const MANY_NEW = 0.2

export const tierMovesAdvice: Advise<TierMovesSpec> = ({ fromYear, toYear, total, others }) => {
  const between = toYear - fromYear - 1
  const listed = (kind: (typeof others)[number]['kind']) => others.find((list) => list.kind === kind)?.names.length ?? 0
  const [unknown, onlyOne] = [listed('unknown'), listed('new') + listed('gone')]
  return [
    ...(between > 0
      ? [
          `${between === 1 ? 'One edition lies' : `${between} editions lie`} between ${fromYear} and ${toYear}: a country that moved and moved back counts as unchanged. “Tiers of several countries” shows every edition.`,
        ]
      : []),
    ...(unknown > 0
      ? [
          `The tier of ${unknown === 1 ? 'one country' : `${unknown} countries`} is not known in one of the editions. Enter it, or the figure says less than it seems to.`,
        ]
      : []),
    ...(onlyOne > total * MANY_NEW
      ? [
          `${onlyOne} of ${total} countries are ranked in one of the two editions only. Perhaps placements are missing: look at the regional data.`,
        ]
      : []),
  ]
}
