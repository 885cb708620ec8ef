/** Geometry of page regions, in points. */
import type { PageRegion } from '../../core/briefing/origin'

export type RegionBox = Pick<PageRegion, 'x' | 'y' | 'width' | 'height'>

/** Points by which somebody may miss. */
const NEAR = 2

/** The smallest region at a place: a value before its paragraph. */
export function regionAt(regions: readonly PageRegion[], x: number, y: number): PageRegion | undefined {
  let best: PageRegion | undefined
  for (const region of regions) {
    const isIn =
      x >= region.x - NEAR &&
      x <= region.x + region.width + NEAR &&
      y >= region.y - NEAR &&
      y <= region.y + region.height + NEAR
    if (isIn && (!best || region.width * region.height < best.width * best.height)) best = region
  }
  return best
}

/** Where a block stands on a page: one box, or several when parts of other blocks stand between. */
export function blockBoxes(regions: readonly PageRegion[], block: string): readonly RegionBox[] {
  const boxes: RegionBox[] = []
  let isOpen = false
  for (const region of regions) {
    const last = boxes.at(-1)
    if (region.block !== block) isOpen = false
    else if (isOpen && last) boxes.splice(-1, 1, around(last, region))
    else {
      boxes.push(region)
      isOpen = true
    }
  }
  return boxes
}

function around(a: RegionBox, b: RegionBox): RegionBox {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}
