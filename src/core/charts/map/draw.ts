/** Countries of a region in their shapes, by tier; what is too small is a marker, and the eastern Caribbean is shown larger as well. */
import { type DrawSpec, drawByHand, measuringPen } from '../drawing-tools'
import type { MapSpec } from '../figure-spec'
import { MUTED } from '../palette'
import type { Pen } from '../pen'
import { codeOf, drawKey, heightOfKey, keyOf, placedFill } from '../region/region-looks'
import { drawFrame, drawPanel, LAND } from './draw-panel'
import type { Box } from './labels'
import type { RegionMap } from './region-map'

/** A map must leave room for its caption on a page. */
const HIGHEST = 600
const INSET_SHARE = 0.4
const ABOVE = 12
const NOTE = { size: 10, leading: 13 } as const
const ROW = 20

export const drawMap: DrawSpec<MapSpec> = (spec, widthPx, tools) => {
  const map = tools.mapOf(spec.region)
  const scale = Math.min((widthPx - 1) / map.width, HIGHEST / map.height)
  const left = (widthPx - map.width * scale) / 2
  const frame: Box = { left, top: 0.5, right: left + map.width * scale, bottom: 0.5 + map.height * scale }
  const absent = absentFrom(spec, map)
  const isWhole = Object.keys(map.countries).every((iso3) => spec.countries.some((country) => country.iso3 === iso3))
  const key = [...keyOf(spec), ...(isWhole ? [] : [{ fill: LAND, outline: '#9AA5B1', name: spec.words.notPlaced }])]

  const measure = measuringPen(tools)
  const keyTop = frame.bottom + ABOVE
  const absentTop = keyTop + heightOfKey(measure, key, widthPx)
  const noteTop = absentTop + drawAbsent(null, measure, spec, absent, absentTop, widthPx)
  const noteLines = measure.wrap(spec.words.bordersNote, widthPx, NOTE).length

  return drawByHand(tools, widthPx, Math.ceil(noteTop + 6 + noteLines * NOTE.leading), (pen) => {
    drawPanel(pen, spec, map, { frame, placing: { left, top: 0.5, scale }, radius: 4, leaveOut: map.insets })
    drawFrame(pen, frame)
    for (const inset of map.insets) {
      const width = (frame.right - frame.left) * INSET_SHARE
      const larger = width / (inset.right - inset.left)
      const box: Box = {
        left: frame.left,
        top: frame.bottom - (inset.bottom - inset.top) * larger,
        right: frame.left + width,
        bottom: frame.bottom,
      }
      const placing = { left: box.left - inset.left * larger, top: box.top - inset.top * larger, scale: larger }
      drawPanel(pen, spec, map, { frame: box, placing, radius: 5.5, leaveOut: [] })
      drawFrame(pen, box)
      drawSource(pen, {
        left: left + inset.left * scale,
        top: 0.5 + inset.top * scale,
        right: left + inset.right * scale,
        bottom: 0.5 + inset.bottom * scale,
      })
    }
    drawKey(pen, key, keyTop, widthPx)
    drawAbsent(pen, measure, spec, absent, absentTop, widthPx)
    pen.block(spec.words.bordersNote, 0, noteTop + 13, widthPx, { ...NOTE, color: MUTED })
  })
}

/** Where an inset comes from. */
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
    pen?.box(x + 0.5, y + 3.5, 12, 12, { fill: placedFill(tier), stroke: '#1F2933' })
    pen?.text(text, x + 18, y + 13.5, { bold: true })
    x += width + 14
  }
  return y + ROW - top
}
