/**
 * A row to each country, a cell to each edition, with the tier's code on a plate over its hatch. Where there are more editions than
 * the width has room for, the years go on in a second band below.
 */
import { type DrawSpec, drawByHand, measuringPen } from '../drawing-tools'
import type { StripCell, TierStripSpec } from '../figure-spec'
import { fitLines } from '../fit-lines'
import { flowEntries } from '../flow-entries'
import { EMPTY_OUTLINE, MUTED, OUTLINE, WHITE } from '../palette'
import type { Pen } from '../pen'
import { CHIP_TEXT, drawTierChip } from '../tier-chip'

const ROW = 26
const CELL = 21
const HEAD = 18
const BAND_GAP = 12
const LEAST_CELL = 18
const WIDEST_CELL = 54
const WIDEST_NAMES = 0.3
const NAME_LEADING = 12
const KEY = { size: 10.5 }
const KEY_LINE = 22

export const drawTierStrip: DrawSpec<TierStripSpec> = ({ years, rows, key, more }, widthPx, tools) => {
  const measuring = measuringPen(tools)
  const font = (isHere: boolean) => ({ size: 11, bold: isHere })
  const widest = Math.max(...rows.map(({ name, isHere }) => measuring.widthOf(name, font(isHere))))
  const names = Math.ceil(Math.min(widest, widthPx * WIDEST_NAMES)) + 12
  const room = widthPx - names - 1
  const bands = Math.ceil(years.length / Math.max(1, Math.floor(room / LEAST_CELL)))
  const perBand = Math.ceil(years.length / bands)
  const step = Math.min(WIDEST_CELL, room / perBand)
  const bandHeight = HEAD + rows.length * ROW
  const keyLines = flowEntries(key, ({ name }) => SWATCH + 6 + measuring.widthOf(name, KEY), KEY_GAP, widthPx)
  const keyTop = bands * bandHeight + (bands - 1) * BAND_GAP + 8
  const height = keyTop + keyLines.length * KEY_LINE + (more === null ? 0 : 16)

  return drawByHand(tools, widthPx, height, (pen) => {
    for (let band = 0; band < bands; band++) {
      const top = band * (bandHeight + BAND_GAP)
      const shown = years.slice(band * perBand, (band + 1) * perBand)
      const everyNth = Math.ceil((pen.widthOf('2020', KEY) + 3) / step)
      shown.forEach((year, at) => {
        if ((shown.length - 1 - at) % everyNth === 0)
          pen.text(String(year), names + step * (at + 0.5), top + 12, { ...KEY, align: 'center' })
      })
      rows.forEach(({ name, isHere, cells }, r) => {
        const y = top + HEAD + r * ROW + (ROW - CELL) / 2
        const lines = fitLines(pen, name, names - 10, 2, font(isHere))
        lines.forEach((line, at) => {
          pen.text(line, 0, y + CELL / 2 + 4 + (at - (lines.length - 1) / 2) * NAME_LEADING, font(isHere))
        })
        shown.forEach((_, at) => {
          const cell = cells[band * perBand + at] ?? null
          drawCell(pen, cell, codeOf(key, cell), names + step * at + 1.5, y, step - 3)
        })
        if (isHere) pen.box(names - 1, y - 2, step * shown.length + 2, CELL + 4, { stroke: OUTLINE, width: 2 })
      })
    }
    keyLines.forEach((entries, line) => {
      for (const { entry, x } of entries) {
        const { cell, code, name } = entry
        const y = keyTop + line * KEY_LINE
        drawCell(pen, cell, code, x + 0.5, y + 0.5, SWATCH - 1, 17)
        pen.text(name, x + SWATCH + 6, y + 13, KEY)
      }
    })
    if (more !== null) pen.text(more, 0, height - 4, { ...KEY, color: MUTED })
  })
}

const codeOf = (key: TierStripSpec['key'], cell: StripCell): string =>
  key.find((entry) => entry.cell === cell)?.code ?? ''

function drawCell(pen: Pen, cell: StripCell, code: string, x: number, y: number, width: number, height = CELL): void {
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  if (cell === null || cell === 'none') {
    pen.box(x, y, width, height, { fill: WHITE, stroke: EMPTY_OUTLINE })
    pen.plate(code, middleX, middleY, { size: 10.5, color: MUTED })
    return
  }
  const padX = Math.max(0.5, Math.min(3, (width - pen.widthOf(code, CHIP_TEXT)) / 2 - 1))
  drawTierChip(pen, cell, code, { x, y, width, height }, { height: 13, padX })
}

const SWATCH = 26
const KEY_GAP = 16
