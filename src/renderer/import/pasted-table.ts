/** Cells on the clipboard: what spreadsheets copy has tabs between cells and one row a line. */
import { type RefObject, useEffect, useRef } from 'react'
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

/** Fields take their own pastes, and so do dialogs. The event itself may come from wherever something was last selected. */
const isInField = (): boolean =>
  document.activeElement?.closest('input, textarea, [contenteditable="true"]') != null ||
  document.querySelector('[role="dialog"][aria-modal="true"]') !== null

/** Cells that are pasted while the focus is in an element, one alone as well. */
export function usePasteInto(element: RefObject<HTMLElement | null>, onTable: (table: Table) => void): void {
  const latest = useRef(onTable)
  useEffect(() => {
    latest.current = onTable
  })
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (isInField() || !element.current?.contains(document.activeElement)) return
      const table = pastedTable(event.clipboardData?.getData('text/plain') ?? '', true)
      if (!table) return
      event.preventDefault()
      latest.current(table)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [element])
}

/** While a screen is shown, cells that are pasted beside its fields open the wizard. */
export function usePastedCells(kind: KindId, defaults?: Readonly<Record<string, string>>): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isInField()) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const table = text.includes('\t') ? pastedTable(text) : undefined // lines of words may be meant for something else
      if (!table) return
      event.preventDefault()
      startImport({ kind, table, ...(defaults ? { defaults } : {}) })
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [kind, defaults])
}
