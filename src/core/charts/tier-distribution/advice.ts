import type { Advise } from '../advice'
import type { TierDistributionSpec } from '../figure-spec'

/** Below this, in percent, a part of a ring or a bar is too small to be compared. */
const SMALL_PART = 4
/** Of so few countries a share says less than the number. */
const FEW = 10

export const tierDistributionAdvice: Advise<TierDistributionSpec> = ({ groups, total, form = 'tiles' }) => {
  const isOfShares = form === 'share-bar' || form === 'doughnut'
  const exact = (count: number) => (count * 100) / total
  const small = groups.filter(({ codes }) => codes.length > 0 && exact(codes.length) < SMALL_PART)
  const inOne = groups.find(({ codes }) => codes.length === total)
  const moved = groups.filter(({ codes, percent }) => Math.round(exact(codes.length)) !== percent)
  return [
    ...(isOfShares && inOne
      ? [`Every country is in ${inOne.name}, so there is nothing to compare. Say it in a sentence instead.`]
      : []),
    ...(isOfShares && total < FEW
      ? [
          `Only ${total} ${total === 1 ? 'country is' : 'countries are'} counted, and a share of so few says less than the number. Tiles or bars show the numbers.`,
        ]
      : []),
    ...(isOfShares && small.length > 0
      ? [
          `${small.map(({ name }) => name).join(' and ')}: too small a part to be compared by eye. Bars start at one line and show it better.`,
        ]
      : []),
    ...(form === 'tiles' && total > 120
      ? [`${total} tiles are too many to look at one by one. Bars show the same in less space.`]
      : []),
    ...(moved.length > 0
      ? [
          `Rounded one by one the shares would not add up to 100 percent, so ${moved.map(({ name, shareLabel }) => `${name} is printed as ${shareLabel}`).join(', ')}. Say in the note that shares are rounded.`,
        ]
      : []),
  ]
}
