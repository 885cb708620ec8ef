/** A bar for each month; the year stands under its first month. */
import type { DrawSpec } from '../drawing-tools'
import type { ActivityMonthsSpec } from '../figure-spec'
import { drawUpright } from '../number-chart/bars'
import { drawRemarks } from '../number-chart/remarks'
import { stacked } from '../number-chart/stack'

/** Beyond this three letters touch; the initial of each month is left. */
const SPELLED = 26

export const drawActivityMonths: DrawSpec<ActivityMonthsSpec> = ({ months, events, axis, remarks }, widthPx, tools) => {
  const isSpelled = widthPx / months.length >= SPELLED
  const labels = months.map(({ year, short }, at) => {
    const name = isSpelled ? short : short.slice(0, 1).toUpperCase()
    return [name, months[at - 1]?.year === year ? '' : String(year)]
  })
  return stacked([
    drawUpright({ labels, series: [events], axis }, widthPx, tools),
    drawRemarks(remarks, widthPx, tools),
  ])
}
