/** Code and tier of each country: on its area where that is large enough, else in the water beside it, else where a line leads. */
import type { Point } from '../../recorder/matrix'
import type { MapSpec } from '../figure-spec'
import { OUTLINE, TEXT, WHITE } from '../palette'
import type { Pen } from '../pen'
import { codeOf, placedLook } from '../region/region-looks'
import type { PanelOptions, Shown } from './draw-panel'
import { type Box, besideMarker, boundsOf, boxAround, distanceTo, squaredBetween, touches, type Water } from './labels'
import { countryNumber, type LandGrid, landGrid, OTHER } from './land-grid'
import { leadOut } from './leaders'

const LABEL = { size: 10, bold: true } as const
const HEIGHT = 12
/** Islands no wider than this may lie under a label: dots of land that would block half the Caribbean. */
const DOT = 9
/** How far beyond its coast a country's label may stand, in steps. */
const OFFSHORE = [2, 8, 14]
/** From the middle of a line of this size down to its baseline. */
const BASELINE = 3.3
/** A name on its area needs the room of its capitals, with this much beside. */
const PAD = 1.5
const HALF_CAPITALS = 4.5
/** How far from its roomiest place a name may stand on its area: up to 16 pixels in steps of two, the nearest first. */
const STEPS = Array.from({ length: 17 }, (_, at) => 2 * (at - 8))
const SHIFTS = STEPS.flatMap((dx) => STEPS.map((dy) => [dx, dy] as const)).sort(
  ([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by),
)

export function labelCountries(
  pen: Pen,
  spec: MapSpec,
  shown: readonly Shown[],
  otherLand: readonly (readonly Point[])[],
  { frame, radius, taken: reserved }: PanelOptions,
): void {
  const textOf = (one: Shown) => `${one.iso3} ${codeOf(spec, one.tier)}`
  const widths = new Map<string, number>()
  const halfWidth = (text: string): number => {
    const half = widths.get(text) ?? pen.widthOf(text, LABEL) / 2
    widths.set(text, half)
    return half
  }
  const isHere = ({ iso3 }: Shown) => iso3 === spec.here
  const isIn = ({ at: [x, y] }: Shown) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom
  const inFrame = shown.filter(isIn)
  const markers = inFrame.filter(({ isMarker }) => isMarker)
  const taken: Box[] = [...reserved, ...markers.map(({ at }) => boxAround(at, radius + 0.5, radius + 0.5))]

  const grid = landGrid(frame, [
    { square: OTHER, rings: otherLand },
    ...shown.map(({ rings }, at) => ({ square: countryNumber(at), rings })),
  ])
  const onArea = (one: Shown, text: string, at: Point) => {
    const look = placedLook(one.tier)
    taken.push(boxAround(at, halfWidth(text) + PAD, HALF_CAPITALS))
    const plate = { color: look.labelOnFill, fill: look.fill, padX: PAD, height: 2 * HALF_CAPITALS }
    pen.plate(text, at[0], at[1], { ...LABEL, ...plate })
  }
  const beside: Shown[] = [...markers]
  for (const one of inFrame.filter(({ isMarker }) => !isMarker)) {
    const square = countryNumber(shown.indexOf(one))
    const placed = [textOf(one), one.iso3].flatMap((text) => {
      if (!mayHold(one, halfWidth(text) + PAD)) return []
      const at = placeInside(grid, square, one.at, halfWidth(text) + PAD)
      return at && !taken.some((box) => touches(box, boxAround(at, halfWidth(text) + PAD, HALF_CAPITALS)))
        ? [{ text, at }]
        : []
    })[0]
    if (placed) onArea(one, placed.text, placed.at)
    else beside.push(one)
  }

  const coasts = shown.flatMap((country) => country.rings.map((ring) => ({ country, ring, bounds: boundsOf(ring) })))
  const rings = [...otherLand.map((ring) => ({ ring, bounds: boundsOf(ring) })), ...coasts]
  const isDot = ({ left, right, top, bottom }: Box) => right - left < DOT && bottom - top < DOT
  /** Clear of all land first; where that is nowhere, over dots. */
  const waters: readonly Water[] = [
    { frame, land: rings },
    { frame, land: rings.filter(({ bounds }) => !isDot(bounds)) },
  ]
  const writeIn = (one: Shown, box: Box) =>
    pen.text(textOf(one), (box.left + box.right) / 2, (box.top + box.bottom) / 2 + BASELINE, {
      ...LABEL,
      color: TEXT,
      align: 'center',
    })
  const unnamed: Shown[] = []
  // The marked country first: its name must find room.
  for (const one of beside.toSorted((a, b) => Number(isHere(b)) - Number(isHere(a)))) {
    const size = { width: 2 * halfWidth(textOf(one)) + 2, height: HEIGHT }
    const reaches = one.isMarker ? [radius] : OFFSHORE.map((more) => one.room + more)
    // A name that stands nearer to another country would be read as that one's.
    const isNearest = (box: Box) => {
      const own = distanceTo(box, one.rings)
      return !coasts.some(
        ({ country, ring, bounds }) =>
          country !== one && squaredBetween(box, bounds) <= own && distanceTo(box, [ring]) <= own,
      )
    }
    let box: Box | null = null
    for (const water of waters)
      for (const reach of reaches)
        box ??= besideMarker(one.at, reach, size, water, taken, one.isMarker ? undefined : isNearest)
    if (box) {
      taken.push(box)
      writeIn(one, box)
    } else unnamed.push(one)
  }

  const places = leadOut(
    unnamed.map((one) => ({
      at: one.at,
      radius: one.isMarker ? radius : 0,
      width: 2 * halfWidth(textOf(one)) + 2,
      height: HEIGHT,
    })),
    { frame, grid, taken },
  )
  unnamed.forEach((one, at) => {
    const place = places[at]
    if (!place) return
    const [[x, y], [toX, toY]] = [place.from, place.to]
    // Light under dark: the line shows on every fill and hatch.
    pen.line(x, y, toX, toY, { color: WHITE, width: 2.6 })
    pen.line(x, y, toX, toY, { color: OUTLINE, width: 0.9 })
    if (!one.isMarker) pen.disc(x, y, 1.8, { fill: OUTLINE, stroke: WHITE, width: 0.8 })
    if (place.needsPlate) {
      const { left, top, right, bottom } = place.box
      pen.box(left, top, right - left, bottom - top, { fill: WHITE, stroke: OUTLINE, width: 0.7 })
    }
    writeIn(one, place.box)
  })
}

/** False at a glance: the largest circle on the country is lower than the name, or its widest part is narrower. */
const mayHold = ({ room, rings }: Shown, half: number): boolean =>
  room >= HALF_CAPITALS && rings.some((ring) => widthOf(ring) >= 2 * half)

function widthOf(ring: readonly Point[]): number {
  const { left, right } = boundsOf(ring)
  return right - left
}

/** The place nearest to the roomiest one where a name of that width lies whole on its country; null when it does not fit. */
function placeInside(grid: LandGrid, square: number, [x, y]: Point, halfWidth: number): Point | null {
  for (const [dx, dy] of SHIFTS) {
    const at: Point = [x + dx, y + dy]
    if (grid.every(boxAround(at, halfWidth, HALF_CAPITALS), (found) => found === square)) return at
  }
  return null
}
