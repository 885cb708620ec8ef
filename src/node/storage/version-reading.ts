/** Kept bytes, made into a project or compared: what a thread of its own does with them, and what the main thread does without one. */
import { type ChangeCount, compareProjects, countChanges } from '../../core/compare/compare-projects'
import type { Project } from '../../core/model/project'
import { parseProject } from '../../core/project-file/parse'
import type { ReadOutcome } from './project-reading'

export interface KeptBytes {
  readonly sha256: string
  /** Undefined: the same content as the older one of the last comparison. */
  readonly bytes: Uint8Array | undefined
}

export type Compared =
  | { readonly is: 'changes'; readonly count: number; readonly counts: readonly ChangeCount[] }
  /** One of the two does not open as a project: why, for people. */
  | { readonly is: 'unreadable'; readonly which: 'older' | 'newer'; readonly message: string }

/** Of how many kinds of changes the counts are told. */
const MOST_COUNTS = 6

/** Walking from the newest version back, each is read once: it is the older one first and the newer one next. */
export function createComparer(): (older: KeptBytes, newer: KeptBytes) => Compared {
  let last: { readonly sha256: string; readonly project: Project | string } | undefined
  const projectOf = ({ sha256, bytes }: KeptBytes): Project | string => {
    if (last?.sha256 === sha256) return last.project
    if (bytes === undefined) throw new Error('bytes were left out that are not held any more')
    const parsed = parseProject(bytes)
    return parsed.ok ? parsed.project : parsed.message
  }
  return (older, newer) => {
    const now = projectOf(newer)
    const before = projectOf(older)
    last = { sha256: older.sha256, project: before }
    if (typeof now === 'string') return { is: 'unreadable', which: 'newer', message: now }
    if (typeof before === 'string') return { is: 'unreadable', which: 'older', message: before }
    const changes = compareProjects(before, now)
    return { is: 'changes', count: changes.length, counts: countChanges(changes).slice(0, MOST_COUNTS) }
  }
}

/** As a file with these bytes would be read; its images are looked at when they are drawn. */
export function readKept(bytes: Uint8Array, sha256: string): ReadOutcome {
  const parsed = parseProject(bytes)
  if (!parsed.ok) return parsed
  return { ...parsed, stamp: { size: bytes.length, mtimeMs: 0, sha256 }, damagedImages: [], isChangedElsewhere: false }
}

export type VersionTask =
  | { readonly kind: 'compare'; readonly older: KeptBytes; readonly newer: KeptBytes }
  | { readonly kind: 'read'; readonly sha256: string; readonly bytes: Uint8Array }
