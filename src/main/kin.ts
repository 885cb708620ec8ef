/** Where else on this computer the project of a file is known that was just opened: from the inbox a file comes under any name. */
import { ancestorOf, relationOf } from '../core/project-file/ancestors'
import { parseProject } from '../core/project-file/parse'
import { lastChangeIn } from '../core/review/change-log'
import { UserError } from '../core/user-error'
import type { Kin } from '../ipc/contract'
import type { BackupRing } from '../node/storage/backup-ring'
import { findBase } from '../node/storage/merge-base'
import { openProjectFile, type ProjectFile } from '../node/storage/project-files'
import { isSameFile } from '../node/storage/same-file'
import { folderInWords, nameOf } from './open-files'
import type { RecentFiles } from './recent-files'

/** Files that are read for it: each is a whole project. */
const MOST_READ = 3

export interface KinContext {
  readonly recents: Pick<RecentFiles, 'has' | 'ofProject'>
  readonly ring: () => Promise<BackupRing>
  /** Whether another window shows this file. */
  readonly isOpen: (file: string) => Promise<boolean>
}

/**
 * Never fails: what cannot be read is not known.
 * @returns undefined for a file that was open here before, for a project nobody has seen here, and where both say the same
 */
export async function kinOf(opened: ProjectFile, { recents, ring, isOpen }: KinContext): Promise<Kin | undefined> {
  try {
    if (await recents.has(opened.path)) return undefined
    const theirs = { project: opened.project(), lineage: opened.lineage() }
    const known = (await recents.ofProject(theirs.project.id)).slice(0, MOST_READ)
    let isThere = false
    for (const { path, recent } of known) {
      const found = await read(path)
      if (!found || found.project.id !== theirs.project.id || (await isSameFile(path, opened.path))) continue
      const mine = { project: found.project, lineage: found.file.lineage() }
      const { relation } = await findBase(mine, theirs, await ring())
      isThere = true
      if (relation === 'same') continue // another copy of it
      const lastChange = lastChangeIn(found.project.changeLog)
      return {
        recent,
        name: nameOf(path),
        folder: folderInWords(path),
        isOpen: await isOpen(path),
        relation,
        lastChange,
      }
    }
    return isThere ? undefined : await kept(theirs.lineage, theirs.project.id, await ring())
  } catch {
    return undefined
  }
}

/** Only earlier versions are left: of what goes on from them there is nothing to say. */
async function kept(theirs: readonly string[], id: Parameters<BackupRing['list']>[0], ring: BackupRing) {
  const newest = (await ring.list(id)).toSorted((a, b) => b.sequence - a.sequence)[0]
  if (newest === undefined) return undefined
  const parsed = parseProject(await ring.read(id, newest))
  if (!parsed.ok) return undefined
  const relation = relationOf([ancestorOf(newest.sha256), ...(parsed.ancestors ?? [])], theirs)
  if (relation !== 'older' && relation !== 'diverged') return undefined
  return {
    recent: null,
    name: '',
    folder: '',
    isOpen: false,
    relation,
    lastChange: lastChangeIn(parsed.project.changeLog),
  }
}

const read = (path: string) =>
  openProjectFile(path).catch((error: unknown) => {
    if (error instanceof UserError) return undefined // moved, damaged, on a share that does not answer
    throw error
  })
