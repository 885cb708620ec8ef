/** One picture of a map: land, countries by tier, markers, labels. The main map is one, each inset another. */
import type { PlacedTier } from '../../model/report'
import type { Point } from '../../recorder/matrix'
import type { MapSpec } from '../figure-spec'
import { COAST, LAND, MUTED, NAVY, OUTLINE, SEA } from '../palette'
import type { Pen } from '../pen'
import { placedFill } from '../region/region-looks'
import { labelCountries } from './label-countries'
import type { Box } from './labels'
import { type CountryShape, type MapWindow, type Placing, pixelOf, type RegionMap, ringsIn } from './region-map'

/** A shape smaller than a square of this side gets a marker. */
const LEAST_SHAPE = 8

export interface PanelOptions {
  readonly frame: Box
  readonly placing: Placing
  /** Of markers. */
  readonly radius: number
  /** Parts of the map whose markers stand in another panel. */
  readonly leaveOut: readonly MapWindow[]
  /** Where no label may go. */
  readonly taken: readonly Box[]
}

/** A country of the figure, in pixels. */
export interface Shown {
  readonly iso3: string
  readonly tier: PlacedTier
  readonly at: Point
  readonly room: number
  readonly rings: readonly (readonly Point[])[]
  readonly isMarker: boolean
}

export function drawPanel(pen: Pen, spec: MapSpec, map: RegionMap, options: PanelOptions): void {
  const { frame, placing, radius } = options
  const land = ringsIn(map.land, placing, frame)
  // reversed: of a code that comes twice the first is shown
  const tierOf = new Map(spec.countries.toReversed().map(({ iso3, tier }) => [iso3, tier]))
  const isElsewhere = ([x, y]: CountryShape['at']) =>
    options.leaveOut.some(({ left, top, right, bottom }) => x > left && x < right && y > top && y < bottom)
  const shown: Shown[] = []
  const others: Shown['rings'][number][] = []
  for (const [iso3, shape] of Object.entries(map.countries)) {
    const tier = tierOf.get(iso3)
    const rings = ringsIn(shape.rings, placing, frame)
    if (tier === undefined) others.push(...rings)
    else {
      const isMarker = Math.sqrt(shape.area) * placing.scale < LEAST_SHAPE
      if (isMarker && isElsewhere(shape.at)) continue
      shown.push({ iso3, tier, at: pixelOf(shape.at, placing), room: shape.room * placing.scale, rings, isMarker })
    }
  }
  const here = shown.find(({ iso3 }) => iso3 === spec.here)
  const isVisible = ({ rings }: Pick<Shown, 'rings'>) => rings.length > 0

  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top]
  pen.within(frame.left, frame.top, width, height, () => {
    pen.box(frame.left, frame.top, width, height, { fill: SEA, radius: 0 })
    pen.rings(land, { fill: LAND })
    pen.rings(others, { fill: LAND, stroke: COAST, width: 0.5 })
    for (const { rings, tier } of shown.filter(isVisible))
      pen.rings(rings, { fill: placedFill(tier), stroke: OUTLINE, width: 0.7 })
    for (const { at, tier, isMarker } of shown)
      if (isMarker) pen.disc(at[0], at[1], radius, { fill: placedFill(tier), stroke: OUTLINE })
  })
  labelCountries(pen, spec, shown, [...land, ...others], options)
  // After the labels: the plate of its own name must not break the outline.
  if (here && isVisible(here))
    pen.within(frame.left, frame.top, width, height, () => {
      if (here.isMarker) pen.disc(here.at[0], here.at[1], radius + 2, { stroke: NAVY, width: 2 })
      else pen.rings(here.rings, { stroke: NAVY, width: 2.5 })
    })
}

export const drawFrame = (pen: Pen, { left, top, right, bottom }: Box): void =>
  pen.box(left, top, right - left, bottom - top, { stroke: MUTED, radius: 0 })
