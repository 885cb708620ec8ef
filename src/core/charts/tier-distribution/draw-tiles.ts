/** One tile to each country, grouped by tier: nothing is too small to see, and the share stands beside its row. */
import { type DrawSpec, drawByHand, measuringPen } from '../drawing-tools'
import type { TierDistributionSpec } from '../figure-spec'
import { MUTED, NAVY, OUTLINE, tierLook } from '../palette'

const TILE_HEIGHT = 24
const TILE_GAP = 4
const ROW_GAP = 15
const LEAST_TILE = 27
const SHARE_WIDTH = 54
const SWATCH = 17

export const drawTiles: DrawSpec<TierDistributionSpec> = ({ groups, here }, widthPx, tools) => {
  const measure = measuringPen(tools)
  const labelWidth = Math.ceil(
    25 + Math.max(...groups.map(({ name }) => measure.widthOf(name, { size: 11.5, bold: true }))) + 10,
  )
  const room = widthPx - labelWidth - SHARE_WIDTH
  const perRow = Math.max(1, Math.min(10, Math.floor(room / (LEAST_TILE + TILE_GAP))))
  const tileWidth = room / perRow - TILE_GAP
  const heightOf = (tiles: number): number =>
    Math.max(1, Math.ceil(tiles / perRow)) * (TILE_HEIGHT + TILE_GAP) - TILE_GAP
  const height = groups.reduce((sum, { codes }) => sum + heightOf(codes.length) + ROW_GAP, 0) - ROW_GAP + 6

  return drawByHand(tools, widthPx, height, (pen) => {
    let y = 1
    groups.forEach(({ tier, name, colourName, codes, shareLabel, countLabel }, g) => {
      const look = tierLook(tier)
      if (g > 0) pen.line(0, y - ROW_GAP / 2, widthPx, y - ROW_GAP / 2)
      // The hatched swatch stands with the name; the tiles stay plain, so that their codes can be read.
      pen.tier(tier, 0.5, y + 0.5, SWATCH, TILE_HEIGHT - 1)
      pen.text(name, 25, y + 11, { size: 11.5, bold: true })
      pen.text(colourName, 25, y + 24, { size: 10.5, color: MUTED })
      codes.forEach((code, i) => {
        const isHere = code === here
        const inset = isHere ? 0.75 : 0
        const x = labelWidth + (i % perRow) * (tileWidth + TILE_GAP)
        const top = y + Math.floor(i / perRow) * (TILE_HEIGHT + TILE_GAP)
        pen.box(x + inset, top + inset, tileWidth - 2 * inset, TILE_HEIGHT - 2 * inset, {
          fill: look.fill,
          stroke: OUTLINE,
          width: isHere ? 2.5 : 1,
        })
        pen.text(code, x + tileWidth / 2, top + TILE_HEIGHT / 2 + 3.7, {
          size: 10.5,
          bold: isHere,
          color: look.labelOnFill,
          align: 'center',
        })
      })
      pen.text(shareLabel, widthPx, y + 12, { size: 17, bold: true, color: NAVY, align: 'right' })
      pen.text(countLabel, widthPx, y + 25, { size: 10.5, color: MUTED, align: 'right' })
      y += heightOf(codes.length) + ROW_GAP
    })
  })
}
