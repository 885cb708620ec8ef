/**
 * A sheet's XML with cells that the reader would drop or stumble over made plain: errors (#REF!) and formulas without a saved result
 * become text, empty cells go, rows come in order, and no cell lies beyond the limits. All else is kept as it is.
 */
import { IMPORT_LIMITS } from '../../core/import/import-limits'
import { TableTrouble } from './table-trouble'

const SHEET_DATA = /<((?:[\w.-]+:)?)sheetData\b[^>]*?(\/?)>/
const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(attributes)
    ?.slice(1)
    .find((value) => value !== undefined)

/** @throws TableTrouble when it has cells beyond the limits */
export function plainSheet(xml: string): string {
  const start = SHEET_DATA.exec(xml)
  if (!start || start[2] === '/') return xml
  const prefix = start[1] ?? ''
  const from = start.index + start[0].length
  const to = xml.indexOf(`</${prefix}sheetData>`, from)
  if (to < 0) return xml
  const rows = readRows(xml.slice(from, to), prefix)
  const text = [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inOrder = [...cells].toSorted(([a], [b]) => a - b).map(([, cell]) => cell)
      return `<${prefix}row r="${row}">${inOrder.join('')}</${prefix}row>`
    })
  return `${xml.slice(0, from)}${text.join('')}${xml.slice(to)}`
}

/** Row -> column -> cell. */
function readRows(data: string, prefix: string): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const rows = new Map<number, Map<number, string>>()
  const tag = new RegExp(`<${prefix.replaceAll('.', '\\.')}(row|c)(?=[\\s/>])([^>]*)>`, 'g')
  const close = `</${prefix}c>`
  let row = 0
  let column = 0
  for (let match = tag.exec(data); match; match = tag.exec(data)) {
    const [whole, name, inside = ''] = match
    const isEmpty = inside.endsWith('/')
    const attributes = isEmpty ? inside.slice(0, -1) : inside
    const place = attribute(attributes, 'r')
    if (name === 'row') {
      row = place === undefined ? row + 1 : Number(place)
      column = 0
      continue
    }
    const at = placeOf(place)
    row = at?.row ?? row
    column = at?.column ?? column + 1
    if (isEmpty) continue
    const end = data.indexOf(close, match.index + whole.length)
    if (end < 0) break
    const cell = plainCell(attributes, data.slice(match.index + whole.length, end), prefix, `${letters(column)}${row}`)
    tag.lastIndex = end + close.length
    if (cell === undefined) continue
    if (!(row <= IMPORT_LIMITS.rows) || column > IMPORT_LIMITS.columns) throw beyond(row)
    const cells = rows.get(row) ?? new Map<number, string>()
    cells.set(column, cell)
    rows.set(row, cells)
  }
  return rows
}

const beyond = (row: number): TableTrouble =>
  new TableTrouble(
    row > IMPORT_LIMITS.rows
      ? `A sheet of this workbook goes on to row ${row}; an import takes ${IMPORT_LIMITS.rows}. Copy the rows that you need into a file of their own.`
      : `A sheet of this workbook has more than ${IMPORT_LIMITS.columns} columns. Copy those that you need into a file of their own.`,
  )

/** Undefined: nothing stands in it. */
function plainCell(attributes: string, content: string, prefix: string, place: string): string | undefined {
  const child = (name: string): string | undefined => {
    const match = new RegExp(`<${prefix}${name}(?=[\\s/>])([^>]*)>`).exec(content)
    if (!match) return undefined
    if (match[1]?.endsWith('/')) return ''
    const start = match.index + match[0].length
    const end = content.indexOf(`</${prefix}${name}>`, start)
    return end < 0 ? '' : content.slice(start, end)
  }
  const text = (value: string): string =>
    `<${prefix}c r="${place}" t="inlineStr"><${prefix}is><${prefix}t>${value}</${prefix}t></${prefix}is></${prefix}c>`
  const type = attribute(attributes, 't') ?? 'n'
  const style = attribute(attributes, 's')
  const value = child('v')
  const formula = child('f')
  if (type === 'inlineStr') return value === undefined && child('is') === undefined ? undefined : keep(content)
  if (value === undefined || value === '')
    return formula === undefined ? undefined : text(`=${formula.replace(/^=/, '')}`)
  if (type === 'e') return text(value)
  if (type === 'n' && !Number.isFinite(Number(value))) return text(value)
  if (type === 'd' && Number.isNaN(Date.parse(value))) return text(value)
  return keep(`<${prefix}v>${value}</${prefix}v>`)

  function keep(inside: string): string {
    return `<${prefix}c r="${place}" t="${type}"${style === undefined ? '' : ` s="${style}"`}>${inside}</${prefix}c>`
  }
}

function placeOf(place: string | undefined): { readonly row: number; readonly column: number } | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(place ?? '')
  if (!match) return undefined
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(match[2]), column }
}

const letters = (column: number): string => {
  const rest = Math.floor((column - 1) / 26)
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
}
