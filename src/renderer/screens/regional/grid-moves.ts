/** Where the keys lead in a grid, by the pattern of ARIA's grids: rows down, columns across, Home and End within the row. */

type Step = readonly [rows: number, columns: number]
const PAGE = 10

/** @param columns how many there are: as far as Home and End go. Undefined for a key that does not move. */
export function gridMove(key: string, columns: number): Step | undefined {
  const moves: Readonly<Record<string, Step>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    PageUp: [-PAGE, 0],
    PageDown: [PAGE, 0],
    Home: [0, -columns],
    End: [0, columns],
  }
  return Object.hasOwn(moves, key) ? moves[key] : undefined
}
