/** What lies where on a drawn map, in squares of two pixels: asked hundreds of times where the names go, which rings of coasts would be too slow for. */
import type { Point } from '../../recorder/matrix'
import type { Box } from './labels'

const SIDE = 2

/** In a square: nothing but water; a coast or a border; land of nobody shown. Above, countries by their number. */
export const SEA = 0
export const EDGE = 1
export const OTHER = 2
export const countryNumber = (index: number): number => OTHER + 1 + index

export interface LandGrid {
  /** Whether every square that the box touches answers yes. Outside of the frame nothing does. */
  every(box: Box, answer: (square: number) => boolean): boolean
  /** What is there; outside of the frame it is sea. */
  at(point: Point): number
}

export interface GridArea {
  readonly square: number
  readonly rings: readonly (readonly Point[])[]
}

export function landGrid({ left, top, right, bottom }: Box, areas: readonly GridArea[]): LandGrid {
  const [columns, rows] = [Math.ceil((right - left) / SIDE), Math.ceil((bottom - top) / SIDE)]
  const grid: Grid = { left, top, columns, rows, squares: new Uint8Array(columns * rows) }
  const { squares } = grid
  for (const { square, rings } of areas) fillRings(grid, rings, square)
  // After all insides, or a neighbour's inside would hide the border.
  for (const { rings } of areas) markEdges(grid, rings)
  return {
    at([x, y]) {
      const [column, row] = [Math.floor((x - left) / SIDE), Math.floor((y - top) / SIDE)]
      const isIn = column >= 0 && row >= 0 && column < columns && row < rows
      return (isIn ? squares[row * columns + column] : undefined) ?? SEA
    },
    every(box, answer) {
      const [fromColumn, toColumn] = [Math.floor((box.left - left) / SIDE), Math.floor((box.right - left) / SIDE)]
      const [fromRow, toRow] = [Math.floor((box.top - top) / SIDE), Math.floor((box.bottom - top) / SIDE)]
      if (fromColumn < 0 || fromRow < 0 || toColumn >= columns || toRow >= rows) return false
      for (let row = fromRow; row <= toRow; row++)
        for (let column = fromColumn; column <= toColumn; column++)
          if (!answer(squares[row * columns + column] ?? SEA)) return false
      return true
    },
  }
}

interface Grid {
  readonly left: number
  readonly top: number
  readonly columns: number
  readonly rows: number
  readonly squares: Uint8Array
}

/** Along the middle of each row, from crossing to crossing. */
function fillRings({ left, top, columns, rows, squares }: Grid, rings: GridArea['rings'], square: number): void {
  const crossings: (number[] | undefined)[] = []
  for (const ring of rings) {
    let before = ring.at(-1)
    for (const point of ring) {
      if (before === undefined) break
      const [ay, by] = [(before[1] - top) / SIDE, (point[1] - top) / SIDE]
      const last = Math.min(rows - 1, Math.ceil(Math.max(ay, by) - 0.5) - 1)
      for (let row = Math.max(0, Math.ceil(Math.min(ay, by) - 0.5)); row <= last; row++) {
        const x = before[0] + ((row + 0.5 - ay) / (by - ay)) * (point[0] - before[0])
        crossings[row] ??= []
        crossings[row]?.push((x - left) / SIDE)
      }
      before = point
    }
  }
  crossings.forEach((onRow, row) => {
    onRow?.sort((a, b) => a - b)
    for (let at = 0; onRow && at + 1 < onRow.length; at += 2) {
      const from = Math.max(0, Math.round(onRow[at] ?? 0))
      const to = Math.min(columns, Math.round(onRow[at + 1] ?? 0))
      if (to > from) squares.fill(square, row * columns + from, row * columns + to)
    }
  })
}

function markEdges({ left, top, columns, rows, squares }: Grid, rings: GridArea['rings']): void {
  for (const ring of rings) {
    let before = ring.at(-1)
    for (const point of ring) {
      if (before === undefined) break
      const [dx, dy] = [point[0] - before[0], point[1] - before[1]]
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / SIDE))
      for (let step = 0; step <= steps; step++) {
        const column = Math.floor((before[0] + (dx * step) / steps - left) / SIDE)
        const row = Math.floor((before[1] + (dy * step) / steps - top) / SIDE)
        if (column >= 0 && column < columns && row >= 0 && row < rows) squares[row * columns + column] = EDGE
      }
      before = point
    }
  }
}
