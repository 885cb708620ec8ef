/** What must not be in any drawing: numbers that are none, marks and words outside of it, words too small to read. */
import { pointsOf } from '../../core/recorder/bounds.for-tests'
import type { DisplayList, Op } from '../../core/recorder/display-list'

/** Lines are half outside where they run along an edge. */
const LINE = 1.5
const SMALLEST = 10

export function faultsOf(list: DisplayList): string[] {
  const faults: string[] = []
  const isInside = (x: number, y: number) =>
    x >= -LINE && y >= -LINE && x <= list.width + LINE && y <= list.height + LINE
  if (!(list.height > 0 && Number.isFinite(list.height))) faults.push(`is ${list.height} high`)
  let words = 0
  let clips = 0
  const look = (ops: readonly Op[], dx: number, dy: number): void => {
    for (const op of ops) {
      if (op.kind === 'group') look(op.ops, dx + op.matrix[4], dy + op.matrix[5])
      if (op.kind === 'unclip') clips--
      // what hangs over its clip does not show
      if (op.kind === 'path' && clips === 0)
        for (const [x, y] of pointsOf(op.segments)) if (!isInside(x + dx, y + dy)) faults.push(`a path at ${x}, ${y}`)
      if (op.kind === 'clip') clips++
      if (op.kind !== 'text') continue
      if (op.text.trim() !== '') words++
      const [x, y] = [op.matrix[4] + dx, op.matrix[5] + dy]
      if (!isInside(x, y) || !isInside(x + op.width, y)) faults.push(`“${op.text.slice(0, 30)}” at ${x}, ${y}`)
      if (/NaN|undefined|\bnull\b|Infinity/.test(op.text)) faults.push(`the words “${op.text}”`)
      if (op.size < SMALLEST) faults.push(`“${op.text}” in ${op.size} px`)
    }
  }
  look(list.ops, 0, 0)
  if (words === 0) faults.push('a box without a word')
  return faults
}
