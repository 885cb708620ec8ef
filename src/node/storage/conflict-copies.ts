/** Copies that sync services put beside a file when two people changed it. Found by name, believed only when the project inside is the same. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { ProjectId } from '../../core/model/ids'
import { LIMITS } from '../../core/model/limits'
import { ancestorOf } from '../../core/project-file/ancestors'
import { parseProject } from '../../core/project-file/parse'
import { type LastChange, lastChangeIn } from '../../core/review/change-log'
import { UserError } from '../../core/user-error'
import { type FileStamp, readLimited } from './read-limited'

export const CONFLICT_STYLES = ['dropbox', 'onedrive', 'numbered', 'syncthing', 'nextcloud'] as const
export type ConflictStyle = (typeof CONFLICT_STYLES)[number]

/** What comes between the stem of the name and its extension. */
const STYLES: readonly (readonly [ConflictStyle, RegExp])[] = [
  // “report (Ana's conflicted copy 2026-11-24)”, “report (Case Conflict 1)”
  ['dropbox', /^ \([^()]{1,80}['’]s? conflicted copy \d{4}-\d{2}-\d{2}( \d{1,3})?\)$/i],
  ['nextcloud', /^ \(conflicted copy \d{4}-\d{2}-\d{2} \d{6}\)$/i],
  ['syncthing', /^\.sync-conflict-\d{8}-\d{6}(-[A-Z0-9]{1,63})?$/i],
  ['numbered', /^ ?\(\d{1,3}\)$/],
  // a computer's name: capitals as Windows gives them, or a Mac's; “report-final” is a name that somebody chose
  ['onedrive', /^-(?=.*[A-Z])([A-Z0-9][A-Z0-9-]{1,62}|[^/\\]{0,40}(MacBook|iMac|Mac)[^/\\]{0,20})(-\d{1,3})?$/],
]

/** @returns how `name` is named after `original`, both without folder; undefined: not as a conflict copy */
export function conflictStyleOf(original: string, name: string): ConflictStyle | undefined {
  const [of, other] = [original.normalize('NFC'), name.normalize('NFC')]
  const extension = path.extname(of)
  if (path.extname(other).toLowerCase() !== extension.toLowerCase()) return undefined
  const stem = path.basename(of, extension)
  const otherStem = other.slice(0, other.length - extension.length)
  if (!otherStem.startsWith(stem)) return undefined
  const added = otherStem.slice(stem.length)
  return STYLES.find(([, pattern]) => pattern.test(added))?.[0]
}

export interface ConflictCopy {
  readonly path: string
  readonly name: string
  readonly style: ConflictStyle
  readonly stamp: FileStamp
  /** See `ProjectFile.lineage`. */
  readonly lineage: readonly string[]
  readonly lastChange: LastChange | null
}

/** How many files of such names are looked into: somebody may have sent a folder full of them. */
const MOST = 20

/**
 * The copies beside a file that hold the same project. Nothing is changed. What cannot be read is left out: it is no copy to merge.
 * @returns by name
 */
export async function conflictCopiesOf(file: string, project: ProjectId): Promise<readonly ConflictCopy[]> {
  const folder = path.dirname(file)
  const names = await readdir(folder).catch(() => [])
  const copies: ConflictCopy[] = []
  const candidates = names.sort().flatMap((name) => {
    const style = conflictStyleOf(path.basename(file), name)
    return style === undefined ? [] : [{ name, style }]
  })
  for (const { name, style } of candidates.slice(0, MOST)) {
    const found = await projectIn(path.join(folder, name))
    if (found?.project.id !== project) continue
    const { stamp, lineage } = found
    const lastChange = lastChangeIn(found.project.changeLog)
    copies.push({ path: path.join(folder, name), name, style, stamp, lineage, lastChange })
  }
  return copies
}

async function projectIn(file: string) {
  try {
    const { bytes, stamp } = await readLimited(file, LIMITS.fileBytes)
    const parsed = parseProject(bytes)
    const lineage = [ancestorOf(stamp.sha256), ...((parsed.ok && parsed.ancestors) || [])]
    return parsed.ok ? { project: parsed.project, stamp, lineage } : undefined
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
