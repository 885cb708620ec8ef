/** Figures by what they show: the tables behind two drawings, row by row. */
import { buildSpec } from '../charts/build-spec'
import { type DataTable, dataTable } from '../charts/data-table'
import type { Figure } from '../model/figure'
import type { FigureId } from '../model/ids'
import type { Scope } from '../narrative/scope'
import { isSameValue } from '../project-file/what-changed'
import { diffUnits, type Part } from './diff-units'
import type { Unit } from './units'

export interface ComparedRow {
  readonly is: Part['is'] | 'changed'
  readonly cells: readonly (readonly Part[])[]
}
export interface ComparedFigure {
  readonly figure: FigureId
  readonly head: readonly string[]
  /** Those that differ. */
  readonly rows: readonly ComparedRow[]
  readonly sameRows: number
  /** Why one of them has no data: it cannot be drawn, or its kind is another. Empty: both have. */
  readonly reasons: readonly string[]
}

/** Of the figures that both versions have, those that show something else: the picture's data, whatever moved them. */
export function compareFigures(from: Scope, to: Scope): readonly ComparedFigure[] {
  const old = new Map(from.project.figures.map((figure) => [figure.id, figure]))
  return to.project.figures.flatMap((figure) => {
    const before = old.get(figure.id)
    if (before === undefined) return []
    const [a, b] = [dataOf(before, from), dataOf(figure, to)]
    return isSameValue(a, b) ? [] : [comparedTables(figure.id, a, b)]
  })
}

/** A photo has no data. */
function dataOf(figure: Figure, scope: Scope): DataTable | string {
  if (figure.kind === 'photo') return ''
  const spec = buildSpec(figure, scope)
  return spec.ok ? dataTable(spec.spec, scope.language) : spec.reason
}

function comparedTables(figure: FigureId, a: DataTable | string, b: DataTable | string): ComparedFigure {
  const reasons = [a, b].filter((side): side is string => typeof side === 'string' && side !== '')
  const none: DataTable = { head: [], rows: [] }
  const [from, to] = [typeof a === 'string' ? none : a, typeof b === 'string' ? none : b]
  const head = to.head.length > 0 ? to.head : from.head
  const width = keyWidth([from.rows, to.rows])
  const [old, now] = [byKey(from.rows, width), byKey(to.rows, width)]
  let sameRows = 0
  const rows = [...new Set([...now.keys(), ...old.keys()])].flatMap((key): ComparedRow[] => {
    const [was, is] = [old.get(key), now.get(key)]
    if (was && is && isSameValue(was, is)) {
      sameRows++
      return []
    }
    const length = Math.max(was?.length ?? 0, is?.length ?? 0)
    const cells = Array.from({ length }, (_, at) => diffUnits(cell(was?.[at]), cell(is?.[at])))
    return [{ is: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed', cells }]
  })
  return { figure, head, rows, sameRows, reasons }
}

/** How many cells from the left tell the rows apart, in both. */
function keyWidth(tables: readonly DataTable['rows'][]): number {
  const widest = Math.max(1, ...tables.flatMap((rows) => rows.map((row) => row.length)))
  for (let width = 1; width < widest; width++) {
    const isEnough = tables.every((rows) => new Set(rows.map((row) => keyOf(row, width))).size === rows.length)
    if (isEnough) return width
  }
  return widest
}
const keyOf = (row: DataTable['rows'][number], width: number): string => JSON.stringify(row.slice(0, width))

/** Of rows that are the same in all, each by its turn. */
function byKey(rows: DataTable['rows'], width: number): ReadonlyMap<string, DataTable['rows'][number]> {
  const found = new Map<string, DataTable['rows'][number]>()
  for (const row of rows) {
    let key = keyOf(row, width)
    for (let turn = 2; found.has(key); turn++) key = `${keyOf(row, width)} ${turn}`
    found.set(key, row)
  }
  return found
}

const cell = (value: string | number | null | undefined): readonly Unit[] =>
  value === null || value === undefined || value === '' ? [] : [{ text: String(value), key: String(value) }]
