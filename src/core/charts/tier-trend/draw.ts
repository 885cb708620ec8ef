/**
 * A column to each edition, stacked by tier from Tier 1 up, with the number of countries counted over it. An edition that cannot be
 * counted is an empty frame with a question mark, never a value between its neighbours. The tiers are named beside the last column, with their hatch, for in that column a tier may be empty.
 */
import { type DrawSpec, drawByHand, measuringPen } from '../drawing-tools'
import type { TierTrendSpec } from '../figure-spec'
import { fitLines } from '../fit-lines'
import { EMPTY_OUTLINE, HAIR, MUTED, OUTLINE, tierLook, WHITE } from '../palette'
import type { Pen } from '../pen'
import { spreadLabels } from '../spread-labels'

const PLOT = 190
const TOP = 26
const FOOT = 22
const NAME = { size: 11, bold: true, leading: 13 }
const SMALL = { size: 10.5 }
const WIDEST_NAMES = 0.24
/** From the last column to the names: a line, a swatch, a space. */
const NAMES_LEFT = 36
const SWATCH = { width: 14, height: 12 }
const WIDEST_COLUMN = 64
/** Least height of a part that carries its number. */
const LEAST_LABELLED = 12.5

export const drawTierTrend: DrawSpec<TierTrendSpec> = (spec, widthPx, tools) => {
  const { tiers, columns, ticks, measure, countedLabel, gapLabel } = spec
  const measuring = measuringPen(tools)
  const widestTick = Math.max(...ticks.map(({ label }) => measuring.widthOf(label, SMALL)))
  const left = Math.ceil(Math.max(widestTick, measuring.widthOf(countedLabel, SMALL))) + 8
  const widest = Math.max(...tiers.map(({ name }) => measuring.widthOf(name, NAME)))
  const names = Math.ceil(Math.min(widest, widthPx * WIDEST_NAMES)) + NAMES_LEFT
  const step = (widthPx - left - names) / columns.length
  const columnWidth = Math.min(WIDEST_COLUMN, step - Math.max(2, step * 0.2))
  const highest = ticks.at(-1)?.value ?? 1
  const bottom = TOP + PLOT
  const yOf = (value: number) => bottom - (value / highest) * PLOT
  const write = written(columns, columnWidth, measuring)
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
        pen.box(x, TOP + 1, columnWidth, PLOT - 2, { fill: WHITE, stroke: EMPTY_OUTLINE })
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
        if (height >= LEAST_LABELLED && write !== null)
          pen.plate(write(label), centre, y + height / 2, {
            size: 10.5,
            color: look.labelOnFill,
            fill: look.fill,
            padX: 2,
            height: 11.5,
          })
      })
    })
    nameTiers(pen, spec, { left, names, step, columnWidth, bottom, yOf }, widthPx)
    if (gapLabel !== null) {
      pen.text('?', left, bottom + 34, { bold: true, color: MUTED })
      fitLines(pen, gapLabel, widthPx - left - 12, 1, SMALL).forEach((line) => {
        pen.text(line, left + 12, bottom + 34, { ...SMALL, color: MUTED })
      })
    }
  })
}

/**
 * How numbers stand in the columns: as they are, without the percent sign that the axis has too, or not at all. All in one way: a number
 * here and none there would be read as if it said something.
 */
function written(columns: TierTrendSpec['columns'], columnWidth: number, pen: Pen): ((label: string) => string) | null {
  const labels = columns.flatMap(({ parts }) => parts?.map(({ label }) => label) ?? [])
  const plain = (label: string) => label
  const bare = (label: string) => label.replace(/\s?%$/u, '')
  const fits = (write: (label: string) => string) =>
    labels.every((label) => pen.widthOf(write(label), { ...SMALL, bold: true }) + 4 <= columnWidth)
  return [plain, bare].find(fits) ?? null
}

interface Frame {
  readonly left: number
  readonly names: number
  readonly step: number
  readonly columnWidth: number
  readonly bottom: number
  readonly yOf: (value: number) => number
}

/** Those that occur, beside the last counted column; a line leads to the part only where nothing lies between. */
function nameTiers(pen: Pen, { tiers, columns, measure }: TierTrendSpec, frame: Frame, widthPx: number): void {
  const { left, names, step, columnWidth, bottom, yOf } = frame
  const last = columns.findLast(({ parts }) => parts !== null)
  if (!last?.parts) return
  const isNext = last === columns.at(-1)
  const ends = stacked(last.parts, measure, last.total)
  const shown = tiers.flatMap(({ tier, name }, i) => {
    const occurs = columns.some(({ parts }) => (parts?.[i]?.count ?? 0) > 0)
    const { from = 0, to = 0 } = ends[i] ?? {}
    const lines = fitLines(pen, name, names - NAMES_LEFT, 2, NAME)
    return occurs ? [{ tier, lines, place: yOf((from + to) / 2), isThere: to > from }] : []
  })
  const middles = spreadLabels(
    shown.map(({ place }) => place),
    shown.map(({ lines }) => lines.length * NAME.leading + 4),
    TOP,
    bottom,
  )
  const end = left + step * (columns.length - 0.5) + columnWidth / 2
  const x = widthPx - names + NAMES_LEFT
  shown.forEach(({ tier, lines, place, isThere }, i) => {
    const middle = middles[i] ?? 0
    if (isNext && isThere) pen.line(end + 2, place, x - SWATCH.width - 8, middle, { color: EMPTY_OUTLINE })
    pen.tier(tier, x - SWATCH.width - 5.5, middle - SWATCH.height / 2, SWATCH.width, SWATCH.height)
    lines.forEach((line, at) => {
      pen.text(line, x, middle + 4 + (at - (lines.length - 1) / 2) * NAME.leading, NAME)
    })
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
