/** Where the names of small countries go: beside their marker, in open water, never over one another. */
import type { Point } from '../../recorder/matrix'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const boxAround = ([x, y]: Point, halfWidth: number, halfHeight: number): Box => ({
  left: x - halfWidth,
  top: y - halfHeight,
  right: x + halfWidth,
  bottom: y + halfHeight,
})
export const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
export const isWithin = (a: Box, b: Box): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom

export interface Water {
  readonly frame: Box
  /** Rings of all land drawn, with their bounds. */
  readonly land: readonly { readonly ring: readonly Point[]; readonly bounds: Box }[]
}

export function boundsOf(ring: readonly Point[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const [x, y] of ring) {
    box.left = Math.min(box.left, x)
    box.top = Math.min(box.top, y)
    box.right = Math.max(box.right, x)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

function isInside([x, y]: Point, ring: readonly Point[]): boolean {
  let inside = false
  let [ax, ay] = ring.at(-1) ?? [0, 0]
  for (const [bx, by] of ring) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    ;[ax, ay] = [bx, by]
  }
  return inside
}

/** Neither a coast runs through the box nor is it inland. */
const isOpen = (box: Box, { land }: Water): boolean =>
  !land.some(
    ({ ring, bounds }) =>
      touches(box, bounds) &&
      (ring.some(([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom) ||
        isInside([box.left, box.top], ring) ||
        isInside([box.right, box.top], ring) ||
        isInside([box.left, box.bottom], ring) ||
        isInside([box.right, box.bottom], ring)),
  )

/** From a box to the nearest place of another, squared; nought where they touch. */
export const squaredBetween = (a: Box, b: Box): number =>
  Math.max(a.left - b.right, 0, b.left - a.right) ** 2 + Math.max(a.top - b.bottom, 0, b.top - a.bottom) ** 2

/** From a box to the nearest corner of a coast, squared. */
export function distanceTo(box: Box, rings: readonly (readonly Point[])[]): number {
  let nearest = Infinity
  for (const ring of rings)
    for (const [x, y] of ring)
      nearest = Math.min(
        nearest,
        Math.max(box.left - x, 0, x - box.right) ** 2 + Math.max(box.top - y, 0, y - box.bottom) ** 2,
      )
  return nearest
}

/**
 * The place of a label beside a marker: right, left, below, above or aslant, whichever is free first; null when none is.
 * @param taken what stands already
 * @param mayStand a last word on a place that is free
 */
export function besideMarker(
  at: Point,
  radius: number,
  size: { readonly width: number; readonly height: number },
  water: Water,
  taken: readonly Box[],
  mayStand: (box: Box) => boolean = () => true,
): Box | null {
  const [x, y] = at
  const across = radius + 2 + size.width / 2
  const down = radius + 1 + size.height / 2
  const middles: readonly Point[] = [
    [x + across, y],
    [x - across, y],
    [x, y + down],
    [x, y - down],
    [x + across * 0.85, y + down * 0.8],
    [x + across * 0.85, y - down * 0.8],
    [x - across * 0.85, y + down * 0.8],
    [x - across * 0.85, y - down * 0.8],
  ]
  for (const middle of middles) {
    const box = boxAround(middle, size.width / 2, size.height / 2)
    if (
      isWithin(box, water.frame) &&
      !taken.some((other) => touches(box, other)) &&
      isOpen(box, water) &&
      mayStand(box)
    )
      return box
  }
  return null
}
