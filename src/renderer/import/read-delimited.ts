/** CSV, semicolons, tabs: text with one row a line. What cells mean is decided later, so everything stays text. */
import Papa from 'papaparse'
import { IMPORT_LIMITS } from '../../core/import/import-limits'
import { type Cell, isEmptyRow, type Table } from '../../core/import/table'
import { TableTrouble } from './table-trouble'

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** By its mark, by zeros in every other byte, by whether it is UTF-8 at all; what is left is what old Windows programs write. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 4_096)
  const zeros = (odd: 0 | 1): number => start.filter((byte, at) => byte === 0 && at % 2 === odd).length
  if (zeros(1) > start.length / 5) return 'utf-16le'
  if (zeros(0) > start.length / 5) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/** @throws TableTrouble for what is no text */
export function readTextFile(bytes: Uint8Array, encoding: Encoding): readonly Table[] {
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.slice(0, 4_096).includes('\u0000'))
    throw new TableTrouble(
      'This is no table. Save it as XLSX or CSV in the program it comes from, and import that file.',
    )
  return [readDelimited(text)]
}

const DELIMITERS = ['\t', ';', ',', '|'] as const
/** The one that stands most often in the first line that has any, quotes aside: the headings seldom hold a comma of their own. */
function guessDelimiter(text: string): string {
  for (const line of text.slice(0, 100_000).split(/\r?\n/)) {
    const bare = line.replace(/"[^"]*"/g, '')
    const counts = DELIMITERS.map((mark) => bare.split(mark).length - 1)
    const most = Math.max(...counts)
    if (most > 0) return DELIMITERS[counts.indexOf(most)] ?? ','
  }
  return ','
}

/** @param delimiter undefined: the one that the first line shows @throws TableTrouble beyond the limits */
export function readDelimited(text: string, delimiter?: string): Table {
  // a first line that Excel writes for itself
  const told = /^\ufeff?sep=(.)\r?\n/i.exec(text)
  const body = told ? text.slice(told[0].length) : text
  const mark = delimiter ?? told?.[1] ?? guessDelimiter(body)
  const parse = (quoteChar: string) =>
    Papa.parse<string[]>(body, { delimiter: mark, quoteChar, preview: IMPORT_LIMITS.rows + 1 })
  const quoted = parse('"')
  // a quotation mark that is never closed would swallow all rows below it: then the marks are letters like others
  const { data } = quoted.errors.some(({ code }) => code === 'MissingQuotes') ? parse('\u0000') : quoted
  const rows: Cell[][] = data.map((row) => row.map((cell) => (cell === '' ? null : cell)))
  if (told) rows.unshift([]) // so that rows are counted as in the file
  while (rows.length > 0 && isEmptyRow(rows.at(-1) ?? [])) rows.pop()
  if (rows.length === 0) throw new TableTrouble('Nothing stands in this file.')
  if (rows.length > IMPORT_LIMITS.rows)
    throw new TableTrouble(
      `The file has more than ${IMPORT_LIMITS.rows} rows, which is what an import takes. Copy the rows that you need into a file of their own.`,
    )
  if (rows.some((row) => row.length > IMPORT_LIMITS.columns))
    throw new TableTrouble(
      `The file has rows of more than ${IMPORT_LIMITS.columns} columns. Copy the columns that you need into a file of their own.`,
    )
  return { name: '', rows }
}
