/** Where the names go that have no room at their country: in open water, on land of nobody shown or on a plate on a larger country, with a line that leads there. */
import type { Point } from '../../recorder/matrix'
import { type Box, boxAround, isWithin, touches } from './labels'
import { type LandGrid, OTHER, SEA } from './land-grid'

export interface Unnamed {
  /** Where the line begins: on the country, or at the middle of its marker. */
  readonly at: Point
  /** Of the marker; the line begins at its edge. */
  readonly radius: number
  readonly width: number
  readonly height: number
}

export interface Led {
  /** The name stands on a country and needs a ground of its own. */
  readonly needsPlate: boolean
  readonly box: Box
  readonly from: Point
  readonly to: Point
}

const DIRECTIONS = 32
const STEP = 6
const FARTHEST = 260
const TRIES = 8
/** Of having no place: more than any place costs. */
const MISSING = 10_000
/** Of names. */
const APART = 1.5
/** A name keeps this far from the frame. */
const MARGIN = 2
/**
 * What a place costs beside the length of its line: on land, where it is harder to read; on a country, which it must not be taken for the name of;
 * a line close by another country in want of a name, and each pixel of one that runs over another country.
 */
const ON_LAND = 14
const ON_COUNTRY = 45
const CLOSE_BY = { distance: 5, cost: 18 } as const
const OVER_COUNTRY = { every: 3, cost: 1.5 } as const

interface Around {
  readonly frame: Box
  readonly grid: LandGrid
  /** Names and markers that stand already. */
  readonly taken: readonly Box[]
}

/**
 * A place for each, or null where there is none. Lines cross neither one another nor a name. Those nearest to open water come first; where
 * that leaves somebody without a place, or with one far from the best, these come first in the next try. The try that costs least stands.
 */
export function leadOut(unnamed: readonly Unnamed[], around: Around): readonly (Led | null)[] {
  const choices = unnamed.map((one) => choicesFor(one, unnamed, around))
  const reach = choices.map((choice) => best(choice, [])?.cost ?? Infinity)
  let order = unnamed.map((_, at) => at).sort((a, b) => (reach[a] ?? 0) - (reach[b] ?? 0))
  let least: { readonly places: readonly (Place | null)[]; readonly cost: number } | null = null
  for (let round = 0; round < TRIES; round++) {
    const places = inOrder(order, choices)
    const losses = places.map((place, at) => (reach[at] === Infinity ? 0 : (place?.cost ?? MISSING) - (reach[at] ?? 0)))
    const cost = losses.reduce((sum, loss) => sum + loss, 0)
    if (least === null || cost < least.cost) least = { places, cost }
    const most = Math.max(...losses)
    if (most <= 0) break
    const isFirst = (at: number) => (most > MISSING / 2 ? places[at] === null : losses[at] === most)
    order = [...order.filter(isFirst), ...order.filter((at) => !isFirst(at))]
  }
  return least?.places.map((place) => place?.led ?? null) ?? []
}

interface Place {
  readonly led: Led
  readonly cost: number
}

/** Where a name may go whatever becomes of the others, ring by ring around its country. Each ring is looked at once. */
interface Choices {
  readonly ring: (nth: number) => readonly Place[]
}

function inOrder(order: readonly number[], choices: readonly Choices[]): (Place | null)[] {
  const places: (Place | null)[] = choices.map(() => null)
  const led: Led[] = []
  for (const at of order) {
    const choice = choices[at]
    const place = choice ? best(choice, led) : null
    places[at] = place
    if (place) led.push(place.led)
  }
  return places
}

/** The cheapest place that those who have theirs leave. */
function best({ ring }: Choices, led: readonly Led[]): Place | null {
  let found: Place | null = null
  for (let nth = 1; nth * STEP <= FARTHEST; nth++) {
    // the line alone is as long
    if (found !== null && nth * STEP > found.cost) return found
    for (const place of ring(nth)) {
      if (found !== null && place.cost >= found.cost) continue
      const near = grown(place.led.box, APART)
      if (led.some((other) => touches(near, other.box) || hits(place.led, other.box))) continue
      if (led.some((other) => hits(other, near) || meet(place.led, other))) continue
      found = place
    }
  }
  return found
}

function choicesFor(one: Unnamed, all: readonly Unnamed[], around: Around): Choices {
  const rings: (readonly Place[])[] = []
  return {
    ring: (nth) => {
      rings[nth] ??= ringAround(one, one.radius + nth * STEP, all, around)
      return rings[nth]
    },
  }
}

/** @param far from the country to the name */
function ringAround(
  one: Unnamed,
  far: number,
  all: readonly Unnamed[],
  { frame, grid, taken }: Around,
): readonly Place[] {
  const within = grown(frame, -MARGIN)
  const [x, y] = one.at
  const [halfWidth, halfHeight] = [one.width / 2, one.height / 2]
  const places: Place[] = []
  for (let turn = 0; turn < DIRECTIONS; turn++) {
    const angle = (turn / DIRECTIONS) * 2 * Math.PI
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
    const box = boxAround([x + dx * (far + halfWidth), y + dy * (far + halfHeight)], halfWidth, halfHeight)
    if (!isWithin(box, within)) continue
    const ground = groundOf(box, grid)
    if (ground === null) continue
    const near = grown(box, APART)
    const line = lineTo(one, box)
    if (taken.some((other) => touches(near, other) || crosses(line, other, one))) continue
    const aside = CLOSE_BY.cost * passed(line, one, all) + OVER_COUNTRY.cost * overCountries(line, one, grid)
    const led = { box, from: line.from, to: line.to, needsPlate: ground === ON_COUNTRY }
    places.push({ led, cost: line.length + ground + aside })
  }
  return places
}

/** What a place costs for what it stands on; null where a coast or a border passes. */
function groundOf(box: Box, grid: LandGrid): number | null {
  if (grid.every(box, (square) => square === SEA)) return 0
  if (grid.every(box, (square) => square === OTHER)) return ON_LAND
  return grid.every(box, (square) => square > OTHER) ? ON_COUNTRY : null
}

interface Line {
  readonly from: Point
  readonly to: Point
}

/** From the edge of the marker to the nearest place of the box. */
function lineTo({ at: [x, y], radius }: Unnamed, box: Box): Line & { readonly length: number } {
  const to: Point = [
    Math.min(box.right + 1, Math.max(box.left - 1, x)),
    Math.min(box.bottom - 2, Math.max(box.top + 2, y)),
  ]
  const length = Math.hypot(to[0] - x, to[1] - y)
  const share = length === 0 ? 0 : radius / length
  return { from: [x + (to[0] - x) * share, y + (to[1] - y) * share], to, length: length - radius }
}

/** How many others without a name the line passes so close that it might be theirs. */
const passed = (line: Line, one: Unnamed, all: readonly Unnamed[]): number =>
  all.filter((other) => other !== one && hits(line, boxAround(other.at, CLOSE_BY.distance, CLOSE_BY.distance))).length

/** How much of the line runs over countries that are not its own. */
function overCountries({ from: [x, y], to: [toX, toY] }: Line, { at }: Unnamed, grid: LandGrid): number {
  const own = grid.at(at)
  const steps = Math.max(1, Math.round(Math.hypot(toX - x, toY - y) / OVER_COUNTRY.every))
  let over = 0
  for (let step = 1; step < steps; step++) {
    const square = grid.at([x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps])
    if (square > OTHER && square !== own) over++
  }
  return over * OVER_COUNTRY.every
}

/** Whether the line runs over what stands there, other than its own marker. */
const crosses = (line: Line, other: Box, { at }: Unnamed): boolean =>
  !(at[0] > other.left && at[0] < other.right && at[1] > other.top && at[1] < other.bottom) && hits(line, other)

const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

/** Whether a part of the line is in the box: its ends cut back side by side (Liang and Barsky, 1984). */
export function hits({ from: [x, y], to: [toX, toY] }: Line, { left, top, right, bottom }: Box): boolean {
  if (Math.max(x, toX) < left || Math.min(x, toX) > right || Math.max(y, toY) < top || Math.min(y, toY) > bottom)
    return false
  const [dx, dy] = [toX - x, toY - y]
  const first = Math.max(0, enters(x, dx, left, right), enters(y, dy, top, bottom))
  const last = Math.min(1, leaves(x, dx, left, right), leaves(y, dy, top, bottom))
  return first <= last
}

/** After which share of a line from `at` over `length` it is between two sides, and when no longer. */
const enters = (at: number, length: number, low: number, high: number): number =>
  length === 0 ? 0 : ((length > 0 ? low : high) - at) / length
const leaves = (at: number, length: number, low: number, high: number): number =>
  length === 0 ? 1 : ((length > 0 ? high : low) - at) / length

export function meet(a: Line, b: Line): boolean {
  const side = ([x, y]: Point, { from, to }: Line) =>
    (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0])
  return side(a.from, b) * side(a.to, b) < 0 && side(b.from, a) * side(b.to, a) < 0
}
