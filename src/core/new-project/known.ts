/** What the reference data know of the country and edition of a new project; sentences that would need more are left open. */
import type { PlacedTier } from '../model/report'

export interface Known {
  /** Null: unknown. `SC`: in the edition, but not ranked. */
  readonly tier: PlacedTier
  /**
   * First year of the editions up to the chosen one in which the tier is known without a gap; null when the edition before the chosen
   * one has another tier or none, so that there is no row of editions to speak of.
   */
  readonly countedFrom: number | null
  /** Whether the tier of every counted country of the region is known. */
  readonly region: boolean
  /** Whether the country is one of those counted; the United States is not. */
  readonly counted: boolean
  /** Whether the day of release is known. */
  readonly released: boolean
  /** With its article, as it stands in a sentence. */
  readonly regionName: Readonly<Record<'en' | 'es' | 'pt', string>>
}

/** Whether the sentence “stands in Tier …” can be written. */
export const isRanked = ({ tier }: Known): boolean => tier !== null && tier !== 'SC'

/** Walks back from `year` over what the country was placed in; see `Known.countedFrom`. */
export function countedFrom(tierOf: (year: number) => PlacedTier | undefined, year: number): number | null {
  const tier = tierOf(year)
  if (!tier || tier === 'SC' || tierOf(year - 1) !== tier) return null
  let first = year
  while (tierOf(first - 1)) first--
  return first
}
