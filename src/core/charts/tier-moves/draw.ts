/**
 * Who moved up and who moved down, side by side, each from one tier's code to the other's; below them who is in one edition only,
 * whose tier is not known, and how many stayed. The marked country stands in bold on a pale ground.
 */
import { type DrawSpec, drawByHand, measuringPen } from '../drawing-tools'
import type { TierMove, TierMovesSpec } from '../figure-spec'
import { fitLines } from '../fit-lines'
import { flowEntries } from '../flow-entries'
import { HAIR, MUTED, NAVY, OUTLINE, PALE } from '../palette'
import type { Pen } from '../pen'
import { drawTierChip } from '../tier-chip'

const GAP = 24
const HEAD = 26
const LINE = 14
const ROW_PADDING = 10
const CODE_WIDTH = 28
const CODE_HEIGHT = 18
const ARROW = 22
const STEP_WIDTH = 2 * CODE_WIDTH + ARROW
const NAMES_SHOWN = 40
const MOST_LINES = 4
/** A longer list gives each name one line, so that it stays on a page. */
const LONG_LIST = 12
const SMALL = { size: 11 }

export const drawTierMoves: DrawSpec<TierMovesSpec> = (spec, widthPx, tools) => {
  const measuring = measuringPen(tools)
  const column = (widthPx - GAP) / 2
  const nameFont = ({ isHere }: TierMove) => ({ size: 11.5, bold: isHere })
  const nameLines = spec.directions.some(({ moves }) => moves.length > LONG_LIST) ? 1 : 2
  const linesOf = (move: TierMove) =>
    fitLines(measuring, move.name, column - STEP_WIDTH - 16, nameLines, nameFont(move))
  const heightOf = (move: TierMove) => linesOf(move).length * LINE + ROW_PADDING
  const listHeight = Math.max(
    ...spec.directions.map(({ moves }) =>
      Math.max(
        24,
        moves.reduce((sum, move) => sum + heightOf(move), 0),
      ),
    ),
  )
  const others = spec.others.map(({ label, names }) => {
    const title = fitLines(measuring, `${label} (${names.length})`, OTHERS_LEFT - 8, 2, { ...SMALL, bold: true })
    const text = `${names.slice(0, NAMES_SHOWN).join('; ')}${names.length > NAMES_SHOWN ? '; …' : ''}`
    const lines = fitLines(measuring, text, widthPx - OTHERS_LEFT, MOST_LINES, SMALL)
    return { title, lines, height: Math.max(title.length, lines.length) * LINE + 8 }
  })
  const othersHeight = others.reduce((sum, other) => sum + other.height, 0)
  const below = HEAD + listHeight + 8
  const { label: unchanged, tiers } = spec.unchanged
  const summary = flowEntries(
    tiers,
    ({ label }) => SWATCH + 5 + measuring.widthOf(label, SMALL),
    16,
    widthPx,
    measuring.widthOf(unchanged, { ...SMALL, bold: true }) + 18,
  )
  const height = below + othersHeight + 10 + summary.length * SUMMARY_LINE

  return drawByHand(tools, widthPx, height, (pen) => {
    spec.directions.forEach(({ direction, label, countLabel, moves }, i) => {
      const x = i * (column + GAP)
      triangle(pen, x, 5, direction)
      pen.text(label, x + 15, 14, { size: 12, bold: true, color: NAVY })
      pen.text(countLabel, x + column, 14, { size: 12, bold: true, color: NAVY, align: 'right' })
      pen.line(x, HEAD - 5, x + column, HEAD - 5, { color: NAVY })
      let y = HEAD
      if (moves.length === 0) pen.text(spec.nobody, x + 6, y + 15, { ...SMALL, color: MUTED })
      moves.forEach((move, at) => {
        const rowHeight = heightOf(move)
        if (move.isHere) pen.box(x, y + 1, column, rowHeight - 2, { fill: PALE })
        if (at > 0) pen.line(x, y, x + column, y, { color: HAIR })
        const lines = linesOf(move)
        const middle = y + rowHeight / 2
        lines.forEach((line, n) => {
          pen.text(line, x + 6, middle + 4 + (n - (lines.length - 1) / 2) * LINE, nameFont(move))
        })
        drawStep(pen, move, spec, x + column - STEP_WIDTH - 4, middle)
        y += rowHeight
      })
    })
    let y = below
    pen.line(0, y - 4, widthPx, y - 4)
    for (const { title, lines, height: own } of others) {
      title.forEach((line, at) => {
        pen.text(line, 0, y + 13 + at * LINE, { ...SMALL, bold: true })
      })
      lines.forEach((line, at) => {
        pen.text(line, OTHERS_LEFT, y + 13 + at * LINE, SMALL)
      })
      y += own
    }
    if (others.length > 0) pen.line(0, y - 1, widthPx, y - 1)
    pen.text(unchanged, 0, y + 18, { ...SMALL, bold: true })
    summary.forEach((entries, line) => {
      for (const { entry, x } of entries) {
        const base = y + 18 + line * SUMMARY_LINE
        pen.tier(entry.tier, x + 0.5, base - 11.5, SWATCH - 1, 14)
        pen.text(entry.label, x + SWATCH + 5, base, SMALL)
      }
    })
  })
}

const OTHERS_LEFT = 132
const SWATCH = 17
const SUMMARY_LINE = 22

function drawStep(pen: Pen, { from, to }: TierMove, { codes }: TierMovesSpec, x: number, middle: number): void {
  const code = (tier: TierMove['from'], left: number) => {
    const box = { x: left + 0.5, y: middle - CODE_HEIGHT / 2, width: CODE_WIDTH - 1, height: CODE_HEIGHT }
    drawTierChip(pen, tier, codes[tier], box, { height: 12, padX: 2 })
  }
  code(from, x)
  code(to, x + CODE_WIDTH + ARROW)
  const [start, end] = [x + CODE_WIDTH + 4, x + CODE_WIDTH + ARROW - 4]
  pen.line(start, middle, end - 4, middle, { color: OUTLINE, width: 1.25 })
  pen.poly(
    [
      [end, middle],
      [end - 5, middle - 3.5],
      [end - 5, middle + 3.5],
    ],
    { fill: OUTLINE },
  )
}

function triangle(pen: Pen, x: number, y: number, direction: 'up' | 'down'): void {
  const [tip, base] = direction === 'up' ? [y, y + 9] : [y + 9, y]
  pen.poly(
    [
      [x, base],
      [x + 10, base],
      [x + 5, tip],
    ],
    { fill: NAVY },
  )
}
