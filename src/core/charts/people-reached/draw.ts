/** A lying bar for each group of people: names of audiences are long. */
import type { DrawSpec } from '../drawing-tools'
import type { PeopleReachedSpec } from '../figure-spec'
import { drawLying } from '../number-chart/bars'
import { drawRemarks } from '../number-chart/remarks'
import { stacked } from '../number-chart/stack'

export const drawPeopleReached: DrawSpec<PeopleReachedSpec> = ({ groups, people, axis, remarks }, widthPx, tools) =>
  stacked([drawLying({ labels: groups, series: [people], axis }, widthPx, tools), drawRemarks(remarks, widthPx, tools)])
