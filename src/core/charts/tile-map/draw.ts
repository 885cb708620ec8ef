/** One tile to each country, about where it lies: nothing is too small to see, and every tile says its tier in four ways. */
import { type DrawSpec, drawByHand, measuringPen } from '../drawing-tools'
import type { TileMapSpec } from '../figure-spec'
import { NAVY, OUTLINE } from '../palette'
import { codeOf, drawKey, heightOfKey, keyOf, placedFill, placedLook } from '../region/region-looks'

const GAP = 4
const TILE_HEIGHT = 38
const WIDEST_TILE = 56
const KEY_ABOVE = 14
const PLATE = { width: 27, height: 27 }

export const drawTileMap: DrawSpec<TileMapSpec> = (spec, widthPx, tools) => {
  const { countries, places, here } = spec
  const [columns, rows] = [places.map(({ column }) => column), places.map(({ row }) => row)]
  const [firstColumn, firstRow] = [Math.min(...columns), Math.min(...rows)]
  const across = Math.max(...columns) - firstColumn + 1
  const down = Math.max(...rows) - firstRow + 1
  const tileWidth = Math.min(WIDEST_TILE, (widthPx + GAP) / across - GAP)
  const gridHeight = down * (TILE_HEIGHT + GAP) - GAP
  const key = keyOf(spec)
  const height = gridHeight + 2 + KEY_ABOVE + heightOfKey(measuringPen(tools), key, widthPx)

  return drawByHand(tools, widthPx, height, (pen) => {
    countries.forEach(({ iso3, tier }, i) => {
      const place = places[i]
      if (!place) return
      const look = placedLook(tier)
      const isHere = iso3 === here
      const inset = isHere ? 1.5 : 0.5
      const x = (place.column - firstColumn) * (tileWidth + GAP)
      const y = 1 + (place.row - firstRow) * (TILE_HEIGHT + GAP)
      pen.box(x + inset, y + inset, tileWidth - 2 * inset, TILE_HEIGHT - 2 * inset, {
        fill: placedFill(tier),
        stroke: isHere ? NAVY : OUTLINE,
        width: isHere ? 3 : 1,
      })
      const [centreX, centreY] = [x + tileWidth / 2, y + TILE_HEIGHT / 2]
      if (look.hatch !== null)
        pen.box(centreX - PLATE.width / 2, centreY - PLATE.height / 2, PLATE.width, PLATE.height, { fill: look.fill })
      const font = { align: 'center', color: look.labelOnFill } as const
      pen.text(iso3, centreX, centreY - 2, { ...font, size: 10.5, bold: isHere })
      pen.text(codeOf(spec, tier), centreX, centreY + 10.5, { ...font, size: 12, bold: true })
    })
    drawKey(pen, key, { left: 0, top: gridHeight + 2 + KEY_ABOVE, width: widthPx })
  })
}
