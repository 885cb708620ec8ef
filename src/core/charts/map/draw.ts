/** Countries of a region in their shapes, by tier; what is too small is a marker, and the eastern Caribbean is shown larger as well. */
import { type DrawSpec, drawByHand, measuringPen } from '../drawing-tools'
import type { MapSpec } from '../figure-spec'
import { COAST, LAND, MUTED, OUTLINE } from '../palette'
import type { Pen } from '../pen'
import { codeOf, drawKey, heightOfKey, keyOf, placedFill, widthOfKey } from '../region/region-looks'
import { drawFrame, drawPanel } from './draw-panel'
import type { Box } from './labels'
import type { MapWindow, RegionMap } from './region-map'

/** A map must leave room for its caption on a page. */
const HIGHEST = 600
const INSET_SHARE = 0.53
const ABOVE_KEY = 12
const BESIDE_KEY = 20
const NOTE = { size: 10, leading: 13 } as const
const ROW = 20

export const drawMap: DrawSpec<MapSpec> = (spec, widthPx, tools) => {
  const map = tools.mapOf(spec.region)
  const scale = Math.min((widthPx - 1) / map.width, HIGHEST / map.height)
  const frame: Box = { left: 0.5, top: 0.5, right: 0.5 + map.width * scale, bottom: 0.5 + map.height * scale }
  const placing = { left: frame.left, top: frame.top, scale }
  const absent = absentFrom(spec, map)
  const key = [...keyOf(spec), { fill: LAND, outline: COAST, name: spec.words.noTier }]

  const measure = measuringPen(tools)
  // A high map leaves room beside it: the key stands there.
  const roomBeside = widthPx - frame.right - BESIDE_KEY
  const isBeside = roomBeside >= widthOfKey(measure, key)
  const keyAt = isBeside
    ? { left: frame.right + BESIDE_KEY, top: frame.top, width: 1 }
    : { left: 0, top: frame.bottom + ABOVE_KEY, width: widthPx }
  const underKey = isBeside ? frame.bottom + 6 : keyAt.top + heightOfKey(measure, key, keyAt.width)
  const underAbsent = underKey + drawAbsent(null, measure, spec, absent, underKey, widthPx)
  const noteLines = measure.wrap(spec.words.bordersNote, widthPx, NOTE).length
  const insets = map.insets.map((window) => ({ window, box: insetBox(window, frame) }))

  return drawByHand(tools, widthPx, Math.ceil(underAbsent + 4 + noteLines * NOTE.leading), (pen) => {
    const taken = insets.flatMap(({ window, box }) => [box, sourceOf(window, frame, scale)])
    drawPanel(pen, spec, map, { frame, placing, radius: 4, leaveOut: map.insets, taken })
    drawFrame(pen, frame)
    for (const { window, box } of insets) {
      const larger = (box.right - box.left) / (window.right - window.left)
      const there = { left: box.left - window.left * larger, top: box.top - window.top * larger, scale: larger }
      drawPanel(pen, spec, map, { frame: box, placing: there, radius: 5.5, leaveOut: [], taken: [] })
      drawFrame(pen, box)
      drawSource(pen, sourceOf(window, frame, scale))
    }
    drawKey(pen, key, keyAt)
    drawAbsent(pen, measure, spec, absent, underKey, widthPx)
    pen.block(spec.words.bordersNote, 0, underAbsent + 12, widthPx, { ...NOTE, color: MUTED })
  })
}

/** In the lower left corner: in the Americas that is open sea. */
function insetBox(window: MapWindow, frame: Box): Box {
  const width = (frame.right - frame.left) * INSET_SHARE
  const height = (width * (window.bottom - window.top)) / (window.right - window.left)
  return { left: frame.left, top: frame.bottom - height, right: frame.left + width, bottom: frame.bottom }
}

/** Where an inset comes from, on the main map. */
const sourceOf = ({ left, top, right, bottom }: MapWindow, frame: Box, scale: number): Box => ({
  left: frame.left + left * scale,
  top: frame.top + top * scale,
  right: frame.left + right * scale,
  bottom: frame.top + bottom * scale,
})

function drawSource(pen: Pen, { left, top, right, bottom }: Box): void {
  for (const [x0, y0, x1, y1] of [
    [left, top, right, top],
    [right, top, right, bottom],
    [right, bottom, left, bottom],
    [left, bottom, left, top],
  ] as const)
    pen.line(x0, y0, x1, y1, { color: MUTED, dash: [3, 2] })
}

type Absent = MapSpec['countries']

/** Who is placed and has no place on the map: a code of the author's own, or one that comes twice. */
function absentFrom({ countries }: MapSpec, map: RegionMap): Absent {
  const seen = new Set<string>()
  return countries.filter(({ iso3 }) => {
    const isAbsent = !Object.hasOwn(map.countries, iso3) || seen.has(iso3)
    seen.add(iso3)
    return isAbsent
  })
}

/** A swatch and a code for each; draws nothing without a pen. Returns the height. */
function drawAbsent(
  pen: Pen | null,
  measure: Pen,
  spec: MapSpec,
  absent: Absent,
  top: number,
  widthPx: number,
): number {
  if (absent.length === 0) return 0
  const indent = measure.widthOf(spec.words.notOnMap) + 10
  let [x, y] = [indent, top]
  pen?.text(spec.words.notOnMap, 0, top + 13.5)
  for (const { iso3, tier } of absent) {
    const text = `${iso3} ${codeOf(spec, tier)}`
    const width = 18 + measure.widthOf(text, { bold: true })
    if (x > indent && x + width > widthPx) [x, y] = [indent, y + ROW]
    pen?.box(x + 0.5, y + 3.5, 12, 12, { fill: placedFill(tier), stroke: OUTLINE })
    pen?.text(text, x + 18, y + 13.5, { bold: true })
    x += width + 14
  }
  return y + ROW - top
}
