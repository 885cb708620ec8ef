/** Investigations, prosecutions and convictions side by side for each year; a dash where no figure was found. */
import type { DrawSpec } from '../drawing-tools'
import type { LawEnforcementSpec } from '../figure-spec'
import { drawUpright } from '../number-chart/bars'
import { drawLegend } from '../number-chart/legend'
import { drawRemarks } from '../number-chart/remarks'
import { stacked } from '../number-chart/stack'

export const drawLawEnforcement: DrawSpec<LawEnforcementSpec> = ({ years, series, axis, remarks }, widthPx, tools) =>
  stacked([
    drawLegend(series, 'bars', widthPx, tools),
    drawUpright({ labels: years.map(String), series, axis }, widthPx, tools),
    drawRemarks(remarks, widthPx, tools),
  ])
