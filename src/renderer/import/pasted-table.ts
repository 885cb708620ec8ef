/** Cells on the clipboard: what spreadsheets copy has tabs between cells and one row a line. */
import { useEffect } from 'react'
import type { KindId } from '../../core/import/record-kind'
import { isEmptyRow, type Table } from '../../core/import/table'
import { startImport } from './import-store'
import { readDelimited } from './read-delimited'
import { TableTrouble } from './table-trouble'

/** Undefined: words, not cells. @param single one cell alone is a table too */
export function pastedTable(text: string, single = false): Table | undefined {
  if (!single && !/\t/.test(text) && !/\S\r?\n\s*\S/.test(text)) return undefined
  try {
    const table = readDelimited(text, '\t')
    return table.rows.some((row) => !isEmptyRow(row)) ? table : undefined
  } catch (error) {
    if (error instanceof TableTrouble) return undefined
    throw error
  }
}

/** Fields take their own pastes. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable="true"], [role="dialog"]') !== null

/** While a screen is shown, cells that are pasted beside its fields open the wizard. */
export function usePastedCells(kind: KindId, defaults?: Readonly<Record<string, string>>): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isField(event.target)) return
      const table = pastedTable(event.clipboardData?.getData('text/plain') ?? '')
      if (!table) return
      event.preventDefault()
      startImport({ kind, table, ...(defaults ? { defaults } : {}) })
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [kind, defaults])
}
