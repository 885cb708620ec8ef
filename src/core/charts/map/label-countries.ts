/** Code and tier of each country: on its area where that is large enough, else in the water beside it, else not at all. */
import type { Point } from '../../recorder/matrix'
import type { MapSpec } from '../figure-spec'
import { TEXT } from '../palette'
import type { Pen } from '../pen'
import { codeOf, placedLook } from '../region/region-looks'
import type { PanelOptions, Shown } from './draw-panel'
import { type Box, besideMarker, boundsOf, boxAround, distanceTo, isWithin, type Water } from './labels'

const LABEL = { size: 10, bold: true } as const
const HEIGHT = 12
/** Islands no wider than this may lie under a label: dots of land that would block half the Caribbean. */
const DOT = 9
/** How far beyond its coast a country's label may stand, in steps. */
const OFFSHORE = [2, 8, 14]

export function labelCountries(
  pen: Pen,
  spec: MapSpec,
  shown: readonly Shown[],
  otherLand: readonly (readonly Point[])[],
  { frame, radius, taken: reserved }: PanelOptions,
): void {
  const textOf = (one: Shown) => `${one.iso3} ${codeOf(spec, one.tier)}`
  const halfWidth = (text: string) => pen.widthOf(text, LABEL) / 2
  const isHere = ({ iso3 }: Shown) => iso3 === spec.here
  const isIn = ({ at: [x, y] }: Shown) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom
  const inFrame = shown.filter(isIn)
  const markers = inFrame.filter(({ isMarker }) => isMarker)
  const taken: Box[] = [...reserved, ...markers.map(({ at }) => boxAround(at, radius + 0.5, radius + 0.5))]

  const onArea = (one: Shown, text: string) => {
    const look = placedLook(one.tier)
    const [x, y] = one.at
    taken.push(boxAround(one.at, halfWidth(text) + 3, HEIGHT / 2 + 1))
    pen.plate(text, x, y, { ...LABEL, color: look.labelOnFill, fill: look.fill, padX: 3, height: HEIGHT + 2 })
  }
  const beside: Shown[] = [...markers]
  for (const one of inFrame.filter(({ isMarker }) => !isMarker)) {
    const text = [textOf(one), one.iso3].find((words) => halfWidth(words) + 2 <= one.room)
    const box = boxAround(one.at, halfWidth(text ?? '') + 3, HEIGHT / 2 + 1)
    if (text !== undefined && isWithin(box, frame)) onArea(one, text)
    else beside.push(one)
  }

  const rings = [...otherLand, ...shown.flatMap((one) => one.rings)].map((ring) => ({ ring, bounds: boundsOf(ring) }))
  const isDot = ({ left, right, top, bottom }: Box) => right - left < DOT && bottom - top < DOT
  const water: Water = { frame, land: rings.filter(({ bounds }) => !isDot(bounds)) }
  // The marked country first: its name must find room.
  for (const one of beside.toSorted((a, b) => Number(isHere(b)) - Number(isHere(a)))) {
    const text = textOf(one)
    const size = { width: 2 * halfWidth(text) + 2, height: HEIGHT }
    const reaches = one.isMarker ? [radius] : OFFSHORE.map((more) => one.room + more)
    // A name that stands nearer to another country would be read as that one's.
    const isNearest = (box: Box) => {
      const own = distanceTo(box, one.rings)
      return !shown.some((other) => other !== one && distanceTo(box, other.rings) <= own)
    }
    let box: Box | null = null
    for (const reach of reaches)
      box ??= besideMarker(one.at, reach, size, water, taken, one.isMarker ? undefined : isNearest)
    if (box) {
      taken.push(box)
      pen.text(text, (box.left + box.right) / 2, (box.top + box.bottom) / 2 + 3.3, {
        ...LABEL,
        color: TEXT,
        align: 'center',
      })
    } else if (isHere(one) && !one.isMarker) onArea(one, one.iso3)
  }
}
