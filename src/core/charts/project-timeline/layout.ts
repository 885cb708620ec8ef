/** Heights of a timeline, in pixels: known before it is drawn, for what is higher than a page is refused. */
import type { ProjectTimelineSpec } from '../figure-spec'

export const HEAD = 38
export const LANE_HEAD = 27
export const ROW = 20
export const LANE_GAP = 6
export const FOOT = 24
/** A page has room for that, with the caption. */
export const HIGHEST = 800

export const timelineHeight = (lanes: ProjectTimelineSpec['lanes']): number =>
  HEAD + lanes.reduce((sum, { items }) => sum + LANE_HEAD + items.length * ROW + LANE_GAP, 0) + FOOT
