/**
 * What may mislead readers of a figure, in words for the person who makes it: too much to tell apart, shares of a few, years that are
 * missing. Advice stops nothing; what cannot be drawn at all says so elsewhere.
 */
import type { Figure } from '../model/figure'
import type { Scope } from '../narrative/scope'
import { activityMonthsAdvice } from './activity-months/advice'
import { buildSpec } from './build-spec'
import type { ChartKind, ChartSpec } from './figure-spec'
import { lawEnforcementAdvice } from './law-enforcement/advice'
import { ownNumbersAdvice } from './own-numbers/advice'
import { peopleReachedAdvice } from './people-reached/advice'
import { tierDistributionAdvice } from './tier-distribution/advice'
import { tierHistoryAdvice } from './tier-history/advice'
import { tierMovesAdvice } from './tier-moves/advice'
import { tierStripAdvice } from './tier-strip/advice'
import { tierTrendAdvice } from './tier-trend/advice'

/** Of what is shown, so that it speaks of what readers will see. */
export type Advise<S extends ChartSpec> = (spec: S) => readonly string[]

/** A kind without an entry cannot mislead in these ways. */
const ADVICE: { readonly [K in ChartKind]?: Advise<Extract<ChartSpec, { readonly kind: K }>> } = {
  'tier-distribution': tierDistributionAdvice,
  'tier-history': tierHistoryAdvice,
  'tier-trend': tierTrendAdvice,
  'tier-strip': tierStripAdvice,
  'tier-moves': tierMovesAdvice,
  'activity-months': activityMonthsAdvice,
  'people-reached': peopleReachedAdvice,
  'law-enforcement': lawEnforcementAdvice,
  'own-numbers': ownNumbersAdvice,
}

/** Whole sentences, the weightiest first; none for a figure that cannot be drawn. */
export function adviceFor(figure: Figure, scope: Scope): readonly string[] {
  if (figure.kind === 'photo') return []
  const advise = ADVICE[figure.kind] as Advise<ChartSpec> | undefined
  if (advise === undefined) return []
  const built = buildSpec(figure, scope)
  return built.ok ? advise(built.spec) : []
}
