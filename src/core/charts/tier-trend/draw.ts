/**
 * A column to each edition, stacked by tier from Tier 1 up, with the number of countries counted over it. An edition that cannot be
 * counted is an empty frame with a question mark, never a value between its neighbours. The tiers are named beside the last column.
 */
import { type DrawSpec, drawByHand, measuringPen } from '../drawing-tools'
import type { TierTrendSpec } from '../figure-spec'
import { fitLines } from '../fit-lines'
import { EMPTY_OUTLINE, HAIR, MUTED, OUTLINE, tierLook } from '../palette'
import { spreadLabels } from '../spread-labels'

const PLOT = 190
const TOP = 26
const FOOT = 22
const NAME = { size: 11, bold: true, leading: 13 }
const SMALL = { size: 10.5 }
const WIDEST_NAMES = 0.24
const WIDEST_COLUMN = 64
/** Least height of a part that carries its number. */
const LEAST_LABELLED = 12.5

export const drawTierTrend: DrawSpec<TierTrendSpec> = (spec, widthPx, tools) => {
  const { tiers, columns, ticks, measure, countedLabel, gapLabel } = spec
  const measuring = measuringPen(tools)
  const widestTick = Math.max(...ticks.map(({ label }) => measuring.widthOf(label, SMALL)))
  const left = Math.ceil(Math.max(widestTick, measuring.widthOf(countedLabel, SMALL))) + 8
  const widest = Math.max(...tiers.map(({ name }) => measuring.widthOf(name, NAME)))
  const names = Math.ceil(Math.min(widest, widthPx * WIDEST_NAMES)) + 16
  const step = (widthPx - left - names) / columns.length
  const columnWidth = Math.min(WIDEST_COLUMN, step - Math.max(2, step * 0.2))
  const highest = ticks.at(-1)?.value ?? 1
  const bottom = TOP + PLOT
  const yOf = (value: number) => bottom - (value / highest) * PLOT
  const everyNth = Math.ceil((measuring.widthOf('2020', SMALL) + 4) / step)

  return drawByHand(tools, widthPx, bottom + FOOT + (gapLabel === null ? 0 : 18), (pen) => {
    for (const { value, label } of ticks) {
      pen.line(left, yOf(value), widthPx - names, yOf(value), { color: value === 0 ? OUTLINE : HAIR })
      pen.text(label, left - 6, yOf(value) + 3.6, { ...SMALL, color: MUTED, align: 'right' })
    }
    pen.text(countedLabel, left - 6, TOP - 14, { ...SMALL, color: MUTED, align: 'right' })
    columns.forEach(({ year, parts, total, totalLabel }, at) => {
      const centre = left + step * (at + 0.5)
      const x = centre - columnWidth / 2
      // where years would touch, only some are named, the last always
      if ((columns.length - 1 - at) % everyNth === 0)
        pen.text(String(year), centre, bottom + 15, { ...SMALL, align: 'center' })
      if (parts === null) {
        pen.box(x, TOP + 1, columnWidth, PLOT - 2, { stroke: EMPTY_OUTLINE })
        pen.text('?', centre, TOP + PLOT / 2 + 5, { size: 14, bold: true, color: MUTED, align: 'center' })
        return
      }
      if (pen.widthOf(totalLabel, SMALL) <= step - 2)
        pen.text(totalLabel, centre, TOP - 14, { ...SMALL, color: MUTED, align: 'center' })
      stacked(parts, measure, total).forEach(({ from, to, label }, i) => {
        const tier = tiers[i]?.tier ?? null
        const [y, height] = [yOf(to), yOf(from) - yOf(to)]
        if (height <= 0) return
        pen.tier(tier, x, y, columnWidth, height, { radius: 0 })
        const look = tierLook(tier)
        if (height >= LEAST_LABELLED && pen.widthOf(label, { ...SMALL, bold: true }) + 4 <= columnWidth)
          pen.plate(label, centre, y + height / 2, {
            size: 10.5,
            color: look.labelOnFill,
            fill: look.fill,
            padX: 2,
            height: 11.5,
          })
      })
    })
    const last = columns.findLast(({ parts }) => parts !== null)
    if (last?.parts) {
      const place = stacked(last.parts, measure, last.total).map(({ from, to }) => yOf((from + to) / 2))
      const lines = tiers.map(({ name }) => fitLines(pen, name, names - 14, 2, NAME))
      const middles = spreadLabels(
        place,
        lines.map((one) => one.length * NAME.leading + 4),
        TOP,
        bottom,
      )
      const end = left + step * (columns.lastIndexOf(last) + 0.5) + columnWidth / 2
      tiers.forEach((_, i) => {
        const middle = middles[i] ?? 0
        pen.line(end + 2, place[i] ?? 0, widthPx - names + 6, middle, { color: EMPTY_OUTLINE })
        const own = lines[i] ?? []
        own.forEach((line, at) => {
          pen.text(line, widthPx - names + 10, middle + 4 + (at - (own.length - 1) / 2) * NAME.leading, NAME)
        })
      })
    }
    if (gapLabel !== null) {
      pen.text('?', left, bottom + 34, { bold: true, color: MUTED })
      fitLines(pen, gapLabel, widthPx - left - 12, 1, SMALL).forEach((line) => {
        pen.text(line, left + 12, bottom + 34, { ...SMALL, color: MUTED })
      })
    }
  })
}

/** Where each part begins and ends on the axis. Shares are drawn by the exact numbers, not by the rounded ones. */
function stacked(
  parts: NonNullable<TierTrendSpec['columns'][number]['parts']>,
  measure: TierTrendSpec['measure'],
  total: number,
): readonly { readonly from: number; readonly to: number; readonly label: string }[] {
  let from = 0
  return parts.map(({ count, label }) => {
    const to = from + (measure === 'counts' ? count : (count * 100) / Math.max(1, total))
    const part = { from, to, label }
    from = to
    return part
  })
}
