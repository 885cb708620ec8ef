/** The sheets of an XLSX workbook. */
import readXlsxFile from 'read-excel-file/universal'
import { IMPORT_LIMITS } from '../../core/import/import-limits'
import { type Cell, isEmptyRow, type Table } from '../../core/import/table'
import { isoDate } from '../../core/model/partial-date'
import { plainSheet } from './plain-sheet'
import { TableTrouble } from './table-trouble'
import { type Part, unzip, zip } from './unzip'

/** What only pictures, charts and looks need stays packed. */
const isNeeded = (name: string): boolean =>
  /\.(?:xml|rels)$/.test(name) &&
  !/(?:^|\/)(?:drawings|charts|chartsheets|media|theme|pivot\w*|comments\w*|customXml|docProps)\//.test(name)

/** @throws TableTrouble */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Table[]> {
  const parts = unzip(bytes, isNeeded)
  if (!parts.some(({ name }) => name === 'xl/workbook.xml'))
    throw new TableTrouble('This is an archive, but no workbook. Save the table as XLSX or CSV, and import that file.')
  const plain = parts.map((part): Part => {
    if (!part.name.startsWith('xl/worksheets/') || !part.name.endsWith('.xml')) return part
    return { name: part.name, bytes: new TextEncoder().encode(plainSheet(new TextDecoder().decode(part.bytes))) }
  })
  const sheets = await readXlsxFile(zip(plain).buffer).catch(() => {
    throw new TableTrouble(
      'The workbook cannot be read. Open it in a spreadsheet program, save it again as XLSX or CSV, and import that file.',
    )
  })
  const tables = sheets
    .slice(0, IMPORT_LIMITS.sheets)
    .map(({ sheet, data }): Table => ({ name: sheet, rows: (data ?? []).map((row) => row.map(cellOf)) }))
  const filled = tables.filter(({ rows }) => rows.some((row) => !isEmptyRow(row)))
  if (filled.length === 0) throw new TableTrouble('No sheet of this workbook has anything in it.')
  return filled
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return null
  const year = value.getUTCFullYear()
  // a time of day is a date of 1899
  if (year < 1900 || year > 2199) return value.toISOString().slice(11, 16)
  return { day: isoDate(year, value.getUTCMonth() + 1, value.getUTCDate()) }
}
