/** One bar of all countries, parted by tier; each part is led to its name, number and share below. */
import { type DrawSpec, drawByHand, measuringPen } from '../drawing-tools'
import type { TierDistributionSpec } from '../figure-spec'
import { fitLines } from '../fit-lines'
import { EMPTY_OUTLINE, MUTED, tierLook } from '../palette'
import { hereName, markHere } from './here-name'

const BAR = 46
const GAP = 3
const LEAD = 22
const NAME = { size: 11.5, bold: true, leading: 14 }
const SMALL = { size: 10.5 }
const LEAST_PART = 4

export const drawShareBar: DrawSpec<TierDistributionSpec> = ({ groups, here }, widthPx, tools) => {
  const measuring = measuringPen(tools)
  const column = widthPx / groups.length
  const names = groups.map(({ name }) => fitLines(measuring, name, column - 12, 3, NAME))
  const tallest = Math.max(...names.map(({ length }) => length))
  const isMarked = groups.some((group) => hereName(group, here) !== null)
  const widths = partWidths(
    groups.map(({ codes }) => codes.length),
    widthPx,
  )
  const labelTop = BAR + LEAD + 4
  const firstName = labelTop + 11
  const countLine = firstName + tallest * NAME.leading
  const height = countLine + 4 + (isMarked ? 15 : 0)

  return drawByHand(tools, widthPx, height, (pen) => {
    let x = 0
    groups.forEach((group, at) => {
      const { tier, shareLabel, countLabel, codes } = group
      const width = widths[at] ?? 0
      const middle = column * (at + 0.5)
      if (codes.length > 0) {
        pen.tier(tier, x + 0.5, 0.5, Math.max(1, width - 1), BAR)
        const look = tierLook(tier)
        if (pen.widthOf(shareLabel, { size: 12, bold: true }) + 12 <= width)
          pen.plate(shareLabel, x + width / 2, BAR / 2 + 0.5, { size: 12, color: look.labelOnFill, fill: look.fill })
        pen.line(x + width / 2, BAR + 3, middle, BAR + LEAD, { color: EMPTY_OUTLINE })
        x += width + GAP
      }
      const lines = names[at] ?? []
      lines.forEach((line, n) => {
        pen.text(line, middle, firstName + n * NAME.leading, { ...NAME, align: 'center' })
      })
      const after = firstName + lines.length * NAME.leading
      pen.text(`${countLabel}, ${shareLabel}`, middle, after, { ...SMALL, color: MUTED, align: 'center' })
      const marked = hereName(group, here)
      if (marked !== null) markHere(pen, marked, middle, after + 15, column - 8, 'center')
    })
  })
}

/** Shares of the width by the exact numbers; what is counted is at least a sliver, which the longer parts make room for. */
export function partWidths(counts: readonly number[], widthPx: number): readonly number[] {
  const parts = counts.filter((count) => count > 0).length
  const total = counts.reduce((sum, count) => sum + count, 0)
  const room = widthPx - GAP * Math.max(0, parts - 1)
  const isSliver = (count: number) => count > 0 && (count / total) * room < LEAST_PART
  const slivers = counts.filter(isSliver)
  const rest = total - slivers.reduce((sum, count) => sum + count, 0)
  const left = room - slivers.length * LEAST_PART
  return counts.map((count) => (count === 0 ? 0 : isSliver(count) ? LEAST_PART : (count / rest) * left))
}
