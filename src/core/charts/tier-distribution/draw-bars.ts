/** A bar to each tier, with its number and its share at the end. */
import { type DrawSpec, drawByHand, measuringPen } from '../drawing-tools'
import type { TierDistributionSpec } from '../figure-spec'
import { fitLines } from '../fit-lines'
import { MUTED, NAVY, OUTLINE } from '../palette'
import { hereName, markHere } from './here-name'

const ROW = 40
const BAR = 30
const NAME = { size: 11.5, bold: true, leading: 13 }
const NUMBER = { size: 13, bold: true }
const SHARE = { size: 11 }
const WIDEST_NAMES = 0.34

export const drawBars: DrawSpec<TierDistributionSpec> = ({ groups, here }, widthPx, tools) => {
  const measuring = measuringPen(tools)
  const widest = (texts: readonly string[], font: { readonly size: number; readonly bold?: boolean }) =>
    Math.ceil(Math.max(...texts.map((text) => measuring.widthOf(text, font))))
  const names = Math.min(
    widest(
      groups.map(({ name }) => name),
      NAME,
    ),
    Math.floor(widthPx * WIDEST_NAMES),
  )
  const left = names + 14
  const numbers = widest(
    groups.map(({ countLabel }) => countLabel),
    NUMBER,
  )
  const room =
    widthPx -
    left -
    numbers -
    widest(
      groups.map(({ shareLabel }) => shareLabel),
      SHARE,
    ) -
    24
  const most = Math.max(1, ...groups.map(({ codes }) => codes.length))

  return drawByHand(tools, widthPx, groups.length * ROW, (pen) => {
    groups.forEach((group, at) => {
      const y = at * ROW + (ROW - BAR) / 2
      const middle = y + BAR / 2
      const marked = hereName(group, here)
      const lines = fitLines(pen, group.name, names, marked === null ? 2 : 1, NAME)
      const rows = lines.length + (marked === null ? 0 : 1)
      const first = middle + 4 - ((rows - 1) / 2) * NAME.leading
      lines.forEach((line, n) => {
        pen.text(line, 0, first + n * NAME.leading, NAME)
      })
      if (marked !== null) markHere(pen, marked, 0, first + lines.length * NAME.leading, left - 6)
      const length = (group.codes.length / most) * room
      if (group.codes.length > 0) pen.tier(group.tier, left, y, Math.max(3, length), BAR)
      const x = left + (group.codes.length > 0 ? Math.max(3, length) : 0) + 8
      const end = x + pen.text(group.countLabel, x, middle + 4.5, { ...NUMBER, color: NAVY })
      pen.text(group.shareLabel, end + 8, middle + 4.5, { ...SHARE, color: MUTED })
    })
    pen.line(left - 0.5, 0, left - 0.5, groups.length * ROW, { color: OUTLINE })
  })
}
