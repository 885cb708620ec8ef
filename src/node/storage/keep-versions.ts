/**
 * What becomes an earlier version of a project: the bytes of its file when it is opened, what a save replaces, and what was on screen when
 * something else takes its place there.
 */
import type { ProjectId } from '../../core/model/ids'
import { LIMITS } from '../../core/model/limits'
import type { Project } from '../../core/model/project'
import { parseProject } from '../../core/project-file/parse'
import { type BackupReason, type BackupRing, INTERVAL_MS } from './backup-ring'
import type { SaveSupport } from './project-adapter'
import { projectBytes } from './project-bytes'
import type { ProjectFile } from './project-files'
import { readLimited } from './read-limited'

export interface Versions {
  /** For whoever opens or writes project files: what is replaced is kept. */
  readonly support: Pick<SaveSupport, 'ancestors'> & Required<Pick<SaveSupport, 'backUp'>>
  /** As the file was opened. Never fails: a file that cannot be kept can be opened all the same. */
  readonly opened: (file: ProjectFile) => Promise<void>
  /** What is on screen and nowhere else. Never fails: that nothing can be kept must not keep anybody from going on. @returns whether it is kept */
  readonly take: (project: Project, reason: BackupReason) => Promise<boolean>
  /** Earlier versions were removed: the next save keeps what it replaces. */
  readonly forget: () => void
}

/**
 * @param clock milliseconds, of a clock that does not go back
 * @param naming `ancestors`: files are told what they were made from
 */
export function createVersions(
  ring: () => Promise<BackupRing>,
  clock: () => number,
  naming: Pick<SaveSupport, 'ancestors'> = {},
): Versions {
  const keptAt = new Map<ProjectId, number>()
  const keep = async (id: ProjectId, bytes: Uint8Array, reason: BackupReason): Promise<void> => {
    await (await ring()).add(id, bytes, reason)
    keptAt.set(id, clock())
  }
  /** So that its earlier versions are found when it no longer opens. */
  const note = async (id: ProjectId, file: string): Promise<void> => {
    try {
      await (await ring()).noteFile(id, file)
    } catch {
      // that it could not be noted keeps nobody from anything
    }
  }
  return {
    support: {
      ...naming,
      backUp: async (current, reason, id, file) => {
        await note(id, file)
        const last = keptAt.get(id)
        // the ring would find out too, after it has looked through its folder and hashed the file once more
        if (reason === 'interval' && last !== undefined && clock() - last < INTERVAL_MS) return
        await keep(reason === 'before-save-over' ? (idIn(current) ?? id) : id, current, reason)
      },
    },
    opened: async (file) => {
      try {
        await note(file.project().id, file.path)
        const { bytes, stamp } = await readLimited(file.path, LIMITS.fileBytes)
        if (stamp.sha256 === file.stamp()?.sha256) await keep(file.project().id, bytes, 'open')
      } catch {
        // saving will tell, with its first change
      }
    },
    take: async (project, reason) => {
      try {
        await keep(project.id, await projectBytes(project), reason) // as a file of it: the same content is kept once
        return true
      } catch {
        return false // as above
      }
    },
    forget: () => keptAt.clear(),
  }
}

/** A file that is saved over may hold another project: then it is kept as a version of that one. */
function idIn(bytes: Uint8Array): ProjectId | undefined {
  const parsed = parseProject(bytes)
  return parsed.ok ? parsed.project.id : undefined
}
