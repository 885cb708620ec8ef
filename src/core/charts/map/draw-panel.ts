/** One picture of a map: land, countries by tier, markers, labels. The main map is one, each inset another. */
import type { PlacedTier } from '../../model/report'
import type { Point } from '../../recorder/matrix'
import type { MapSpec } from '../figure-spec'
import { MUTED, NAVY, OUTLINE, TEXT } from '../palette'
import type { Pen } from '../pen'
import { codeOf, placedFill, placedLook } from '../region/region-looks'
import { type Box, besideMarker, boundsOf, boxAround, type Water } from './labels'
import { type CountryShape, type MapWindow, type Placing, pixelOf, pixelsOf, type RegionMap } from './region-map'

export const SEA = '#F4F8FB'
/** Land without a tier: neither white like an unknown tier nor grey like a special case. */
export const LAND = '#D9DFE5'
const COAST = '#9AA5B1'

const LABEL = { size: 10, bold: true } as const
const LABEL_HEIGHT = 12
/** A shape narrower than this, as the side of a square, gets a marker. */
const LEAST_SHAPE = 8

export interface PanelOptions {
  readonly frame: Box
  readonly placing: Placing
  readonly radius: number
  /** Whose markers stand elsewhere. */
  readonly leaveOut: readonly MapWindow[]
}

interface Shown {
  readonly iso3: string
  readonly tier: PlacedTier
  readonly shape: CountryShape
  readonly at: Point
  readonly rings: readonly (readonly Point[])[]
  readonly isSmall: boolean
}

export function drawPanel(pen: Pen, spec: MapSpec, map: RegionMap, options: PanelOptions): void {
  const { frame, placing, radius } = options
  const land = map.land.map((ring) => pixelsOf(ring, placing))
  const tierOf = new Map(spec.countries.map(({ iso3, tier }) => [iso3, tier]))
  const everyone = Object.entries(map.countries).map(([iso3, shape]) => ({
    iso3,
    shape,
    tier: tierOf.get(iso3),
    at: pixelOf(shape.at, placing),
    rings: shape.rings.map((ring) => pixelsOf(ring, placing)),
    isSmall: Math.sqrt(shape.area) * placing.scale < LEAST_SHAPE,
  }))
  const placed = everyone.flatMap(({ tier, ...one }): Shown[] => (tier === undefined ? [] : [{ ...one, tier }]))
  const here = placed.find(({ iso3 }) => iso3 === spec.here)
  const isElsewhere = ([x, y]: CountryShape['at']) =>
    options.leaveOut.some(({ left, top, right, bottom }) => x > left && x < right && y > top && y < bottom)
  const markers = placed.filter(({ at: [x, y], isSmall, shape }) => {
    const isIn = x > frame.left && x < frame.right && y > frame.top && y < frame.bottom
    return isSmall && isIn && !isElsewhere(shape.at)
  })

  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top]
  pen.within(frame.left, frame.top, width, height, () => {
    pen.box(frame.left, frame.top, width, height, { fill: SEA, radius: 0 })
    pen.rings(land, { fill: LAND })
    const visible = ({ rings }: { rings: Shown['rings'] }) => rings.some((ring) => touches(boundsOf(ring), frame))
    for (const one of everyone.filter(visible)) {
      if (one.tier === undefined) pen.rings(one.rings, { fill: LAND, stroke: COAST, width: 0.5 })
    }
    for (const { rings, tier } of placed.filter(visible))
      pen.rings(rings, { fill: placedFill(tier), stroke: OUTLINE, width: 0.75 })
    if (here && visible(here)) pen.rings(here.rings, { stroke: NAVY, width: 2.5 })
    for (const { at, tier, iso3 } of markers) {
      const isHere = iso3 === spec.here
      pen.disc(at[0], at[1], radius, {
        fill: placedFill(tier),
        stroke: isHere ? NAVY : OUTLINE,
        width: isHere ? 2.5 : 1,
      })
    }
  })

  const rings = [...land, ...everyone.flatMap((one) => one.rings)]
  const water: Water = { frame, land: rings.map((ring) => ({ ring, bounds: boundsOf(ring) })) }
  const taken: Box[] = markers.map(({ at }) => boxAround(at, radius + 0.5, radius + 0.5))
  // The marked country first: its name must find room.
  const isMarked = ({ iso3 }: Shown) => Number(iso3 === spec.here)
  for (const one of markers.toSorted((a, b) => isMarked(b) - isMarked(a))) {
    const text = `${one.iso3} ${codeOf(spec, one.tier)}`
    const size = { width: pen.widthOf(text, LABEL) + 2, height: LABEL_HEIGHT }
    const box = besideMarker(one.at, radius, size, water, taken)
    if (!box) continue
    taken.push(box)
    pen.text(text, (box.left + box.right) / 2, (box.top + box.bottom) / 2 + 3.3, {
      ...LABEL,
      color: TEXT,
      align: 'center',
    })
  }
  for (const one of placed) {
    const [x, y] = one.at
    if (one.isSmall || x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) continue
    const look = placedLook(one.tier)
    const room = one.shape.room * placing.scale
    const long = `${one.iso3} ${codeOf(spec, one.tier)}`
    const text = [long, one.iso3].find((words) => pen.widthOf(words, LABEL) / 2 + 2 <= room)
    if (text === undefined) continue
    pen.plate(text, x, y, { ...LABEL, color: look.labelOnFill, fill: look.fill, padX: 3, height: LABEL_HEIGHT + 2 })
  }
}

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top

export const drawFrame = (pen: Pen, { left, top, right, bottom }: Box): void =>
  pen.box(left, top, right - left, bottom - top, { stroke: MUTED, radius: 0 })
