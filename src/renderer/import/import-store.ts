/** Whether the import wizard is open, with what it was opened, and what it remembers of columns while the window lives. */
import { createStore } from 'zustand'
import { fold } from '../../core/import/fold'
import type { KindId } from '../../core/import/record-kind'
import type { ImportSettings } from '../../core/import/settings'
import type { Table } from '../../core/import/table'
import { appStore } from '../open-project'
import { sessionStore } from '../session'

/** What the wizard starts with; without a file or a table it asks for one. */
export interface ImportStart {
  /** Undefined: as the columns say. */
  readonly kind?: KindId | undefined
  readonly file?: File
  /** From the clipboard. */
  readonly table?: Table
  /** Needed fields as the screen has them: the project that is open there. */
  readonly defaults?: Readonly<Record<string, string>>
}

export type RememberedColumns = Pick<ImportSettings, 'targets' | 'words' | 'defaults' | 'dateOrder'>

export interface ImportState {
  readonly start: ImportStart | null
  /** By `columnsKey`. */
  readonly remembered: Readonly<Record<string, RememberedColumns>>
}

export const importStore = createStore<ImportState>(() => ({ start: null, remembered: {} }))

/** Opens the wizard over the workspace, not under another task; without an open project there is nothing to import into. */
export function startImport(start: ImportStart): void {
  if (!appStore.getState().open || sessionStore.getState().task !== null) return
  const before = importStore.getState().start
  if (before === null) importStore.setState({ start })
  else if (start.file) importStore.setState({ start: { ...before, file: start.file } }) // dropped on the wizard
}
export const endImport = (): void => importStore.setState({ start: null })

/** The same columns in the same order, for the same kind of record. */
export const columnsKey = ({ kind, headings }: ImportSettings): string => [kind, ...headings.names.map(fold)].join('\n')
export const rememberColumns = (settings: ImportSettings): void => {
  const { targets, words, defaults, dateOrder } = settings
  importStore.setState(({ remembered }) => ({
    remembered: { ...remembered, [columnsKey(settings)]: { targets, words, defaults, dateOrder } },
  }))
}

/** Names of files that are tables. */
export const isTableFile = (name: string): boolean => /\.(?:csv|tsv|tab|txt|xlsx|xlsm|xls)$/i.test(name)
