import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { PlacedTier } from '../../core/model/report'

/** A plate with outline and text, so that colour is never the only sign. Unknown is dashed and empty. */
export const TierBadge = ({ tier, long = false }: { tier: PlacedTier; long?: boolean }) => {
  const { t } = useTranslation()
  const name = tierName(tier, t)
  const known = tier !== null && tier !== 'SC'
  const key = known ? tier.toLowerCase() : 'none'
  const short = tier === null ? '?' : tier === '2WL' ? 'WL' : tier
  return (
    <span
      className="bw-tier"
      data-tier={tier ?? '?'}
      style={tier === null ? undefined : { background: `var(--bw-tier-${key})`, color: `var(--bw-tier-${key}-label)` }}
      role="img"
      aria-label={name}
    >
      {long ? name : short}
    </span>
  )
}

/** “Tier 2 Watch List”, “Special case”, “Unknown”. */
export function tierName(tier: PlacedTier, t: TFunction): string {
  switch (tier) {
    case null:
      return t('tier.unknown')
    case 'SC':
      return t('tier.specialCase')
    case '2WL':
      return t('tier.watchList')
    default:
      return t('tier.numbered', { number: tier })
  }
}
