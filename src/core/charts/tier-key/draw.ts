/** The four tiers side by side, each with its plain wording; the country's own tier is marked. */

import { type DrawSpec, drawByHand, measuringPen } from '../drawing-tools'
import type { TierKeySpec } from '../figure-spec'
import { fitLines } from '../fit-lines'
import { OUTLINE, tierLook } from '../palette'
import type { Pen } from '../pen'

const GAP = 14
const SHORT = { size: 12, bold: true, leading: 15 }
const LONG = { size: 11, leading: 14 }
const SWATCH_TOP = 22
const SWATCH_HEIGHT = 36
const TEXT_TOP = 78
const MARK = { width: 9, apart: 8 }

export const drawTierKey: DrawSpec<TierKeySpec> = ({ rows, here }, widthPx, tools) => {
  const column = (widthPx - GAP * (rows.length - 1)) / rows.length
  const measure = measuringPen(tools)
  const deepest = Math.max(
    ...rows.map(
      ({ short, long }) =>
        measure.wrap(short, column, SHORT).length * SHORT.leading +
        measure.wrap(long, column - 2, LONG).length * LONG.leading,
    ),
  )
  return drawByHand(tools, widthPx, TEXT_TOP - 5 + deepest, (pen) => {
    rows.forEach(({ tier, name, short, long }, i) => {
      const x = i * (column + GAP)
      const look = tierLook(tier)
      if (here?.tier === tier) mark(pen, here.label, x, column, widthPx)
      pen.tier(tier, x + 0.5, SWATCH_TOP, column - 1, SWATCH_HEIGHT)
      pen.plate(name, x + column / 2, SWATCH_TOP + SWATCH_HEIGHT / 2, {
        size: 13,
        color: look.labelOnFill,
        fill: look.fill,
        padX: 6,
        height: 20,
      })
      const y = pen.block(short, x, TEXT_TOP, column, SHORT)
      pen.block(long, x, y + 1, column - 2, LONG)
    })
  })
}

/** The arrow stands over the country's own tier, however long the name: after it, before it, or behind it to the left. */
function mark(pen: Pen, label: string, x: number, column: number, widthPx: number): void {
  const font = { bold: true }
  const room = MARK.width + MARK.apart
  const width = pen.widthOf(label, font)
  if (width + room <= column) {
    arrow(pen, x + pen.text(label, x, 13, font) + MARK.apart)
    return
  }
  const [right, left] = [widthPx - x - room, x + column - room]
  if (width <= right || right >= left) {
    arrow(pen, x)
    for (const line of fitLines(pen, label, right, 1, font)) pen.text(line, x + room, 13, font)
    return
  }
  arrow(pen, x + column - MARK.width)
  for (const line of fitLines(pen, label, left, 1, font)) pen.text(line, left, 13, { ...font, align: 'right' })
}

function arrow(pen: Pen, x: number): void {
  pen.poly(
    [
      [x, 5],
      [x + MARK.width, 5],
      [x + MARK.width / 2, 13],
    ],
    { fill: OUTLINE },
  )
}
