/** The four tiers side by side, each with its plain wording; the country's own tier is marked. */

import { type DrawSpec, drawByHand, measuringPen } from '../drawing-tools'
import type { TierKeySpec } from '../figure-spec'
import { OUTLINE, tierLook } from '../palette'

const GAP = 14
const SHORT = { size: 12, bold: true, leading: 15 }
const LONG = { size: 11, leading: 14 }
const SWATCH_TOP = 22
const SWATCH_HEIGHT = 36
const TEXT_TOP = 78

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
      if (here?.tier === tier) {
        const end = x + pen.text(here.label, x, 13, { bold: true }) + 8
        pen.poly(
          [
            [end, 5],
            [end + 9, 5],
            [end + 4.5, 13],
          ],
          { fill: OUTLINE },
        )
      }
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
