/** From the bytes of a file to its tables: which kind of file it is, and why it gives none. */
import { IMPORT_LIMITS } from '../../core/import/import-limits'
import type { Table } from '../../core/import/table'
import { type Encoding, guessEncoding, readTextFile } from './read-delimited'
import { readWorkbook } from './read-workbook'
import { TableTrouble } from './table-trouble'

export type ReadTables =
  | {
      readonly ok: true
      /** Sheets that have something in them; one for a text file. */
      readonly tables: readonly Table[]
      /** Of a text file; null for a workbook. */
      readonly encoding: Encoding | null
    }
  | { readonly ok: false; readonly message: string }

const startsWith = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte)

/** @param encoding of a text file, when somebody knows better than the guess */
export async function readTables(bytes: Uint8Array, encoding?: Encoding): Promise<ReadTables> {
  try {
    if (bytes.length > IMPORT_LIMITS.fileBytes) {
      const most = IMPORT_LIMITS.fileBytes / 1024 / 1024
      throw new TableTrouble(
        `The file is larger than ${most} MB. Copy the rows that you need into a file of their own.`,
      )
    }
    if (bytes.length === 0) throw new TableTrouble('Nothing stands in this file.')
    if (startsWith(bytes, 0x50, 0x4b)) return { ok: true, tables: await readWorkbook(bytes), encoding: null }
    if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
      throw new TableTrouble(
        'This is a workbook of the old kind (XLS), or one with a password. Save a copy as XLSX without one, and import that.',
      )
    const taken = encoding ?? guessEncoding(bytes)
    return { ok: true, tables: readTextFile(bytes, taken), encoding: taken }
  } catch (error) {
    if (error instanceof TableTrouble) return { ok: false, message: error.message }
    throw error
  }
}
