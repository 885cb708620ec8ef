/** Tables for the tests of importing, and a project to import them into. */
import { smallProject } from '../edit/project.for-tests'
import { type Id, type IdPrefix, makeId } from '../model/ids'
import type { Project } from '../model/project'
import type { MakeContext } from './mold'
import { type ImportPreview, previewImport } from './preview'
import type { KindId } from './record-kind'
import { type ImportSettings, startSettings } from './settings'
import type { Cell, Table } from './table'

export const tableOf = (...rows: readonly (readonly Cell[])[]): Table => ({ name: '', rows })

/** Ids that count up, so that equal input makes equal output. */
export const contextOf = (project: Project, language: MakeContext['language'] = 'en'): MakeContext => {
  let count = 0
  const plan = project.plans[0]
  if (!plan) throw new Error('a project without a plan')
  const newId = <P extends IdPrefix>(prefix: P): Id<P> => {
    count++
    return makeId(prefix, `made-${count}`)
  }
  return { project, plan, language, newId }
}

export interface Imported {
  readonly settings: ImportSettings
  readonly preview: ImportPreview
}

/** With what is guessed, but for `said`. */
export function importInto(
  table: Table,
  kind: KindId | undefined,
  said: Partial<ImportSettings> = {},
  project: Project = smallProject(),
): Imported {
  const context = contextOf(project)
  const settings = { ...startSettings(table, kind, context), ...said }
  return { settings, preview: previewImport(table, settings, { ...context, language: settings.language }) }
}

/** How many rows met which fate. */
export const countsOf = ({ outcomes }: ImportPreview): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { is } of outcomes) counts[is] = (counts[is] ?? 0) + 1
  return counts
}
