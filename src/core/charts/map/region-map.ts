/** The shapes of a region as the map files have them: projected already, in map units, x to the right and y down. */
import type { Region } from '../../model/report'
import type { Point } from '../../recorder/matrix'
import type { Box } from './labels'

/** First point, then the steps from there; closed by itself. */
export type StepRing = readonly number[]

export interface CountryShape {
  /** The roomiest point inside, or where a marker stands. */
  readonly at: readonly [x: number, y: number]
  /** From `at` to the nearest border. */
  readonly room: number
  /** Of the largest part, in square units. */
  readonly area: number
  /** Empty: too small for a shape at this scale. */
  readonly rings: readonly StepRing[]
}

export interface MapWindow {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface RegionMap {
  readonly region: Region
  readonly width: number
  readonly height: number
  /** Parts that are also shown larger. */
  readonly insets: readonly MapWindow[]
  readonly countries: Readonly<Record<string, CountryShape>>
  /** In the frame, but of no country that the report places in the region. */
  readonly land: readonly StepRing[]
}

/** From map units to pixels. */
export interface Placing {
  readonly left: number
  readonly top: number
  readonly scale: number
}

export const pixelOf = ([x, y]: readonly [number, number], { left, top, scale }: Placing): Point => [
  left + x * scale,
  top + y * scale,
]

/** The rings of which something may be in the frame, in pixels. */
export function ringsIn(rings: readonly StepRing[], placing: Placing, frame: Box): readonly (readonly Point[])[] {
  const { left, top, scale } = placing
  const [fromX, toX] = [(frame.left - left) / scale, (frame.right - left) / scale]
  const [fromY, toY] = [(frame.top - top) / scale, (frame.bottom - top) / scale]
  const isSeen = (ring: StepRing): boolean => {
    let [x, y, minX, maxX, minY, maxY] = [0, 0, Infinity, -Infinity, Infinity, -Infinity]
    for (let i = 0; i + 1 < ring.length; i += 2) {
      x += ring[i] ?? 0
      y += ring[i + 1] ?? 0
      if (x < minX) minX = x
      if (x > maxX) maxX = x
      if (y < minY) minY = y
      if (y > maxY) maxY = y
    }
    return minX < toX && maxX > fromX && minY < toY && maxY > fromY
  }
  return rings.filter(isSeen).map((ring) => pixelsOf(ring, placing))
}

export function pixelsOf(ring: StepRing, placing: Placing): readonly Point[] {
  const points: Point[] = []
  let [x, y] = [0, 0]
  for (let i = 0; i + 1 < ring.length; i += 2) {
    x += ring[i] ?? 0
    y += ring[i + 1] ?? 0
    points.push(pixelOf([x, y], placing))
  }
  return points
}
