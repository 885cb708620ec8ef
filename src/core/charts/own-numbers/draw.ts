/** The author's own numbers in the shape that was chosen. Bars lie down where their names would not fit under them. */
import type { DrawSpec } from '../drawing-tools'
import type { OwnNumbersSpec } from '../figure-spec'
import { drawLying, drawUpright, fitsUpright } from '../number-chart/bars'
import { drawLegend } from '../number-chart/legend'
import { drawLine, namesAtEnds } from '../number-chart/line'
import { drawRemarks } from '../number-chart/remarks'
import { stacked } from '../number-chart/stack'
import { drawTable } from './table'

export const drawOwnNumbers: DrawSpec<OwnNumbersSpec> = (spec, widthPx, tools) => {
  const { shape, series, remarks } = spec
  const picture = {
    bars: () => (fitsUpright(spec, widthPx, tools) ? drawUpright : drawLying)(spec, widthPx, tools),
    line: () => drawLine(spec, widthPx, tools),
    table: () => drawTable(spec, widthPx, tools),
  }[shape]()
  const needsLegend = shape === 'bars' || (shape === 'line' && !namesAtEnds(spec, widthPx, tools))
  return stacked([
    ...(needsLegend ? [drawLegend(series, shape, widthPx, tools)] : []),
    picture,
    drawRemarks(remarks, widthPx, tools),
  ])
}
