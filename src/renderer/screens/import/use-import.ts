/** The wizard's state: which step, which file, what was said about it; and the preview, which follows from these. */
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { ALL_KINDS } from '../../../core/import/all-kinds'
import { type ImportPreview, previewImport } from '../../../core/import/preview'
import type { KindId } from '../../../core/import/record-kind'
import { type ImportSettings, startSettings, withHeadingRow } from '../../../core/import/settings'
import type { Table } from '../../../core/import/table'
import { columnsKey, type ImportStart, importStore } from '../../import/import-store'
import type { Encoding } from '../../import/read-delimited'
import { type Reading, startReading } from '../../import/read-file'
import type { ReadTables } from '../../import/read-tables'
import { newId } from '../../new-id'
import { useScope } from '../../open-project'

export const STEPS = ['file', 'columns', 'changes', 'done'] as const
export type Step = (typeof STEPS)[number]

export interface Source {
  /** Of the file; empty: the clipboard. */
  readonly name: string
  readonly file: File | null
  /** Null: it is being read. */
  readonly read: ReadTables | null
  readonly sheet: number
}

export interface Import {
  readonly step: Step
  readonly setStep: (step: Step) => void
  readonly source: Source | null
  readonly table: Table | undefined
  readonly settings: ImportSettings | null
  /** Of the settings a moment ago, while somebody types. */
  readonly preview: ImportPreview | null
  readonly change: (change: (settings: ImportSettings) => ImportSettings) => void
  readonly chooseFile: (file: File) => void
  readonly chooseTable: (table: Table) => void
  readonly stopReading: () => void
  readonly chooseSheet: (sheet: number) => void
  readonly chooseEncoding: (encoding: Encoding) => void
  readonly chooseKind: (kind: KindId) => void
  readonly chooseHeadingRow: (row: number | null) => void
}

export function useImport(start: ImportStart): Import {
  const scope = useScope()
  const { project, plan, language } = scope
  const [step, setStep] = useState<Step>('file')
  const [source, setSource] = useState<Source | null>(null)
  const [settings, setSettings] = useState<ImportSettings | null>(null)
  const [kind, setKind] = useState(start.kind)
  const reading = useRef<Reading>(null)
  const table = source?.read?.ok ? source.read.tables[source.sheet] : undefined

  const begin = (of: Table, as: KindId | undefined): ImportSettings => {
    const first = startSettings(of, as, { project, plan, language })
    const known = new Set(ALL_KINDS[first.kind].fields(project).map(({ id }) => id))
    const defaults = Object.entries(start.defaults ?? {}).filter(([field]) => known.has(field))
    const remembered = importStore.getState().remembered[columnsKey(first)]
    const next = { ...first, defaults: { ...first.defaults, ...Object.fromEntries(defaults) }, ...remembered }
    setSettings(next)
    return next
  }
  const chooseFile = (file: File, encoding?: Encoding): void => {
    reading.current?.stop()
    const running = startReading(file, encoding)
    reading.current = running
    setSource({ name: file.name, file, read: null, sheet: 0 })
    setSettings(null)
    setStep('file')
    void running.done.then((read) => {
      if (reading.current !== running) return
      reading.current = null
      setSource({ name: file.name, file, read, sheet: 0 })
      const first = read.ok ? read.tables[0] : undefined
      if (first) begin(first, kind)
    })
  }
  const chooseTable = (of: Table): void => {
    reading.current?.stop()
    reading.current = null
    setSource({ name: '', file: null, read: { ok: true, tables: [of], encoding: null }, sheet: 0 })
    const next = begin(of, kind)
    const { words, problems, outcomes } = previewImport(of, next, { project, plan, language: next.language, newId })
    // nothing to be asked: what changes is all there is to see
    const isPlain =
      words.every(({ means }) => means !== undefined) &&
      problems.length === 0 &&
      outcomes.every(({ is }) => is !== 'waiting')
    setStep(isPlain ? 'changes' : 'columns')
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what the wizard was opened for
  useEffect(() => {
    if (start.file) chooseFile(start.file)
    else if (start.table) chooseTable(start.table)
    return () => reading.current?.stop()
  }, [])

  const shown = useDeferredValue(settings)
  // what was imported is part of the project by then: the last preview before it stays
  const before = useRef<ImportPreview | null>(null)
  const isDone = step === 'done'
  const preview = useMemo(() => {
    if (isDone) return before.current
    if (!table || !shown) return null
    before.current = previewImport(table, shown, { project, plan, language: shown.language, newId })
    return before.current
  }, [table, shown, project, plan, isDone])

  return {
    step,
    setStep,
    source,
    table,
    settings,
    preview,
    change: (change) => setSettings((now) => (now ? change(now) : now)),
    chooseFile: (file) => chooseFile(file),
    chooseTable,
    stopReading: () => {
      reading.current?.stop()
      reading.current = null
      setSource(null)
    },
    chooseSheet: (sheet) => {
      const next = source?.read?.ok ? source.read.tables[sheet] : undefined
      if (!source || !next) return
      setSource({ ...source, sheet })
      begin(next, kind)
    },
    chooseEncoding: (encoding) => {
      if (source?.file) chooseFile(source.file, encoding)
    },
    chooseKind: (next) => {
      setKind(next)
      if (table) begin(table, next)
    },
    chooseHeadingRow: (row) => {
      if (table) setSettings((now) => (now ? withHeadingRow(now, table, row, project) : now))
    },
  }
}
