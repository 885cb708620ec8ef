/** Figure and scope to chart spec: the list of kinds. */
import type { Figure, PhotoFigure } from '../model/figure'
import type { Found } from '../narrative/found'
import type { Scope } from '../narrative/scope'
import { activityMonthsSpec } from './activity-months/spec'
import { coverageSpec } from './coverage/spec'
import type { ChartKind, ChartSpec } from './figure-spec'
import { findingsSpec } from './findings/spec'
import { lawEnforcementSpec } from './law-enforcement/spec'
import { mapSpec } from './map/spec'
import { ownNumbersSpec } from './own-numbers/spec'
import { peopleReachedSpec } from './people-reached/spec'
import { projectTimelineSpec } from './project-timeline/spec'
import type { BuildSpec } from './spec-of'
import { tierDistributionSpec } from './tier-distribution/spec'
import { tierHistorySpec } from './tier-history/spec'
import { tierKeySpec } from './tier-key/spec'
import { tierMovesSpec } from './tier-moves/spec'
import { tierStripSpec } from './tier-strip/spec'
import { tierTrendSpec } from './tier-trend/spec'
import { tileMapSpec } from './tile-map/spec'

export type ChartFigure = Exclude<Figure, PhotoFigure>
export type SpecResult =
  | { readonly ok: true; readonly spec: ChartSpec }
  | { readonly ok: false; readonly reason: string }

const BUILD: { readonly [K in ChartKind]: BuildSpec<K> } = {
  'tier-key': tierKeySpec,
  'tier-distribution': tierDistributionSpec,
  'tile-map': tileMapSpec,
  map: mapSpec,
  'tier-history': tierHistorySpec,
  'tier-trend': tierTrendSpec,
  'tier-strip': tierStripSpec,
  'tier-moves': tierMovesSpec,
  findings: findingsSpec,
  'project-timeline': projectTimelineSpec,
  coverage: coverageSpec,
  'activity-months': activityMonthsSpec,
  'people-reached': peopleReachedSpec,
  'law-enforcement': lawEnforcementSpec,
  'own-numbers': ownNumbersSpec,
}

/** What the figure shows, or why it cannot be drawn and what to do. */
export function buildSpec(figure: ChartFigure, scope: Scope): SpecResult {
  // The list ties each kind to its builder; a lookup by a union of kinds loses that tie.
  const build = BUILD[figure.kind] as (figure: ChartFigure, scope: Scope) => Found<ChartSpec>
  const spec = build(figure, scope)
  return spec.ok ? { ok: true, spec: spec.value } : spec
}
