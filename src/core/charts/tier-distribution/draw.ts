/** The forms in which the countries by tier are drawn. */
import type { DrawSpec } from '../drawing-tools'
import type { TierDistributionSpec } from '../figure-spec'
import { drawBars } from './draw-bars'
import { drawDoughnut } from './draw-doughnut'
import { drawShareBar } from './draw-share-bar'
import { drawTiles } from './draw-tiles'

const FORMS: Readonly<Record<NonNullable<TierDistributionSpec['form']> | 'tiles', DrawSpec<TierDistributionSpec>>> = {
  tiles: drawTiles,
  bars: drawBars,
  'share-bar': drawShareBar,
  doughnut: drawDoughnut,
}

export const drawTierDistribution: DrawSpec<TierDistributionSpec> = (spec, widthPx, tools) =>
  FORMS[spec.form ?? 'tiles'](spec, widthPx, tools)
