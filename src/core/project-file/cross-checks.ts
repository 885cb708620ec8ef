/** What a schema cannot say about a project: ids are unique, references lead somewhere, tables are whole. */

import { themeFaults } from '../house-style/rules'
import { LIMITS } from '../model/limits'
import type { Project } from '../model/project'
import { REFERENCE_FIELDS } from '../model/references'
import type { FileIssue } from './failure'
import { type Path, pathText, placeOf } from './place'

const ID = /^([a-z]{3})_/

/** What the prefix of an id stands for. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['cty', 'country'],
  ['edn', 'edition'],
  ['tpl', 'tier placement'],
  ['rul', 'count rule'],
  ['fnd', 'finding'],
  ['org', 'organisation'],
  ['fpr', 'field project'],
  ['act', 'activity'],
  ['upd', 'update'],
  ['src', 'source'],
  ['med', 'picture'],
  ['per', 'person'],
  ['acr', 'acronym'],
  ['trm', 'word to avoid'],
  ['sta', 'statistic'],
  ['fig', 'figure'],
  ['pln', 'briefing plan'],
  ['blk', 'block'],
  ['cmt', 'comment'],
  ['sug', 'suggested change'],
  ['log', 'entry of the change log'],
])

interface Owner {
  readonly path: Path
  readonly hasTable: boolean
}
type Owners = ReadonlyMap<string, Owner>

/** Everything the schema cannot check, in the order of the file. */
export function crossCheck(project: Project): readonly FileIssue[] {
  const { owners, issues } = collectIds(project)
  checkReferences(project, [], '', owners, issues)
  checkRepeats(project, issues)
  checkTables(project, issues)
  checkThemes(project, issues)
  checkAssets(project, issues)
  return issues
}

const issue = (path: Path, message: string): FileIssue => ({ where: placeOf(path), message })

function collectIds(project: Project): { owners: Owners; issues: FileIssue[] } {
  const owners = new Map<string, Owner>([[project.id, { path: ['id'], hasTable: false }]])
  const issues: FileIssue[] = []
  const add = (id: string, path: Path, hasTable = false): void => {
    const first = owners.get(id)
    if (first === undefined) owners.set(id, { path, hasTable })
    else {
      const { words, path: at } = placeOf(first.path)
      issues.push(issue([...path, 'id'], `is “${id}”, which is already the id of ${words} (${at})`))
    }
  }
  for (const [list, records] of Object.entries(project)) {
    if (!Array.isArray(records)) continue
    records.forEach((record: unknown, index) => {
      if (hasId(record)) add(record.id, [list, index])
    })
  }
  project.plans.forEach((plan, at) => {
    plan.blocks.forEach((block, index) => {
      add(block.id, ['plans', at, 'blocks', index], block.kind === 'table' || block.kind === 'activities')
    })
  })
  return { owners, issues }
}

const hasId = (record: unknown): record is { readonly id: string } =>
  typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string'

/** @param field the nearest field name above the value */
function checkReferences(value: unknown, path: Path, field: string, owners: Owners, issues: FileIssue[]): void {
  if (typeof value === 'string') {
    if (!REFERENCE_FIELDS.has(field)) return
    const kind = ID.exec(value)?.[1]
    if (kind === undefined) return
    const owner = owners.get(value)
    if (owner === undefined) {
      issues.push(issue(path, `refers to the ${KINDS.get(kind) ?? 'record'} “${value}”, which is not in the project`))
    } else if (field === 'table' && !owner.hasTable) {
      issues.push(issue(path, `refers to the block “${value}” (${pathText(owner.path)}), which is not a table`))
    }
  } else if (Array.isArray(value)) {
    value.forEach((entry, index) => {
      checkReferences(entry, [...path, index], field, owners, issues)
    })
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) checkReferences(entry, [...path, key], key, owners, issues)
  }
}

/** A finding that repeats itself, straight or by way of others, would be followed for ever. */
function checkRepeats(project: Project, issues: FileIssue[]): void {
  const repeats = new Map(project.findings.map((finding) => [finding.id, finding.repeats]))
  project.findings.forEach((finding, index) => {
    const seen = new Set([finding.id])
    for (let at = finding.repeats; at !== null; at = repeats.get(at) ?? null) {
      if (at === finding.id) issues.push(issue(['findings', index, 'repeats'], 'leads back to the finding itself'))
      if (seen.has(at)) return
      seen.add(at)
    }
  })
}

function checkTables(project: Project, issues: FileIssue[]): void {
  project.plans.forEach((plan, at) => {
    plan.blocks.forEach((block, index) => {
      if (block.kind !== 'table') return
      block.rows.forEach((row, number) => {
        if (row.length === block.columns.length) return
        const path = ['plans', at, 'blocks', index, 'rows', number]
        issues.push(issue(path, `has ${row.length} cells, but the table has ${block.columns.length} columns`))
      })
    })
  })
}

/** A theme that came in by another door than a theme file keeps to the same rules. */
function checkThemes(project: Project, issues: FileIssue[]): void {
  project.plans.forEach(({ ownTheme }, at) => {
    if (!ownTheme) return
    for (const { path, message } of themeFaults(ownTheme))
      issues.push(issue(['plans', at, 'ownTheme', ...path], message))
  })
}

function checkAssets(project: Project, issues: FileIssue[]): void {
  const first = new Map<string, number>()
  project.assets.forEach((asset, index) => {
    const before = first.get(asset.hash)
    if (before === undefined) first.set(asset.hash, index)
    else issues.push(issue(['assets', index, 'hash'], `is already the hash of assets[${before}]`))
  })
  const check = (hash: string, path: Path): void => {
    if (!first.has(hash)) issues.push(issue(path, `refers to the image “${hash}”, which is not in the project`))
  }
  project.media.forEach(({ assetHash, whole }, index) => {
    check(assetHash, ['media', index, 'assetHash'])
    if (whole) check(whole.assetHash, ['media', index, 'whole', 'assetHash'])
  })
  project.plans.forEach(({ ownTheme }, index) => {
    if (ownTheme?.logo) check(ownTheme.logo.assetHash, ['plans', index, 'ownTheme', 'logo', 'assetHash'])
  })
  const pixels = project.assets.reduce((sum, asset) => sum + asset.widthPx * asset.heightPx, 0)
  if (pixels > LIMITS.allImagesPixels) {
    const most = LIMITS.allImagesPixels / 1_000_000
    issues.push(issue(['assets'], `have more than ${most} million pixels together`))
  }
}
