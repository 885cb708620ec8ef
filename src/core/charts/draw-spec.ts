/** Every kind of figure and how it is drawn. */
import type { DisplayList } from '../recorder/display-list'
import { drawActivityMonths } from './activity-months/draw'
import { drawCoverage } from './coverage/draw'
import type { DrawingTools, DrawSpec } from './drawing-tools'
import type { ChartKind, ChartSpec } from './figure-spec'
import { drawFindings } from './findings/draw'
import { drawLawEnforcement } from './law-enforcement/draw'
import { drawMap } from './map/draw'
import { drawOwnNumbers } from './own-numbers/draw'
import { drawPeopleReached } from './people-reached/draw'
import { drawProjectTimeline } from './project-timeline/draw'
import { drawTierDistribution } from './tier-distribution/draw'
import { drawTierHistory } from './tier-history/draw'
import { drawTierKey } from './tier-key/draw'
import { drawTierMoves } from './tier-moves/draw'
import { drawTierStrip } from './tier-strip/draw'
import { drawTierTrend } from './tier-trend/draw'
import { drawTileMap } from './tile-map/draw'

const DRAWERS: { readonly [K in ChartKind]: DrawSpec<Extract<ChartSpec, { readonly kind: K }>> } = {
  'tier-key': drawTierKey,
  'tier-distribution': drawTierDistribution,
  'tile-map': drawTileMap,
  map: drawMap,
  'tier-history': drawTierHistory,
  'tier-trend': drawTierTrend,
  'tier-strip': drawTierStrip,
  'tier-moves': drawTierMoves,
  findings: drawFindings,
  'project-timeline': drawProjectTimeline,
  coverage: drawCoverage,
  'activity-months': drawActivityMonths,
  'people-reached': drawPeopleReached,
  'law-enforcement': drawLawEnforcement,
  'own-numbers': drawOwnNumbers,
}

/** Draws a figure at a width in pixels. Equal specs give equal drawings, on any machine and in any time zone. */
export function drawSpec(spec: ChartSpec, widthPx: number, tools: DrawingTools): DisplayList {
  const draw = DRAWERS[spec.kind] as DrawSpec<ChartSpec>
  return draw(spec, widthPx, tools)
}
