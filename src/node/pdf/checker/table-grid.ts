/** Tables: every row has the same width once spans are counted, and there are headers with a scope. */
import type { Findings } from './findings'
import type { Dictionary, Json, PdfObjects } from './pdf-objects'

const attribute = (objects: PdfObjects, element: Dictionary, name: string): Json =>
  objects
    .list(element['/A'])
    .map((attributes) => objects.get(objects.dict(attributes)[name]))
    .find((value) => value !== undefined)

const span = (value: Json): number => (typeof value === 'number' ? value : 1)

export function checkTable(objects: PdfObjects, table: Dictionary, findings: Findings): void {
  const rows: Dictionary[] = []
  const collect = (element: Dictionary): void => {
    for (const kid of objects.list(element['/K'])) {
      const row = objects.dict(kid)
      if (row['/S'] === '/TR') rows.push(row)
      else if (/^T(Head|Body|Foot)$/.test(objects.name(row['/S']))) collect(row)
    }
  }
  collect(table)
  const taken = rows.map((): boolean[] => [])
  let hasScope = false
  rows.forEach((row, r) => {
    let column = 0
    for (const kid of objects.list(row['/K'])) {
      const cell = objects.dict(kid)
      if (cell['/S'] === '/TH') {
        if (attribute(objects, cell, '/Scope')) hasScope = true
        else findings.bad('7.5', 'a header cell without a scope')
      }
      while (taken[r]?.[column]) column++
      const width = span(attribute(objects, cell, '/ColSpan'))
      const height = span(attribute(objects, cell, '/RowSpan'))
      for (let y = r; y < r + height; y++) {
        for (let x = column; x < column + width; x++) {
          const cells = taken[y]
          if (cells) cells[x] = true
        }
      }
      column += width
    }
  })
  const most = Math.max(0, ...taken.map((cells) => cells.length))
  const filled = taken.map((cells) => cells.filter(Boolean).length)
  if (filled.some((count) => count !== most)) {
    findings.bad('7.2-42', `a table has rows of ${[...new Set(filled)].join(' and ')} of ${most} columns`)
  }
  if (!hasScope && rows.length > 1) findings.warn('7.5', 'a table without any header cell')
}
