/** Earlier versions: taken when a file is opened, every five minutes while it is saved, and before something takes its place. */
import path from 'node:path'
import { z } from 'zod'
import type { ProjectId } from '../core/model/ids'
import type { Project } from '../core/model/project'
import { safeFileName } from '../core/project-file/file-name'
import { parseProject } from '../core/project-file/parse'
import { serializeProject } from '../core/project-file/serialize'
import { UserError } from '../core/user-error'
import type { Requests } from '../ipc/contract'
import { type BackupReason, type BackupRing, INTERVAL_MS } from '../node/storage/backup-ring'
import { createProjectFile, openProjectFile } from '../node/storage/project-files'
import type { Handle } from './handle'
import { nameOf } from './open-files'
import { askWhere, EXTENSION } from './project-requests'
import type { Windows } from './windows'

/** Takes versions. Neither fails: that none can be kept must not keep anybody from saving. */
export interface Versions {
  /** @returns whether it is kept */
  readonly take: (project: Project, reason: BackupReason) => Promise<boolean>
  /** Of a file that is about to be replaced by another. */
  readonly takeFile: (file: string) => Promise<void>
}

/** @param clock milliseconds, of a clock that does not go back */
export function createVersions(ring: () => Promise<BackupRing>, clock: () => number): Versions {
  const takenAt = new Map<ProjectId, number>()
  const take = async (project: Project, reason: BackupReason): Promise<boolean> => {
    // the ring would find out too, after a large project was made text for nothing
    const last = takenAt.get(project.id)
    if (reason === 'interval' && last !== undefined && clock() - last < INTERVAL_MS) return true
    takenAt.set(project.id, clock())
    try {
      await (await ring()).add(project.id, Buffer.from(serializeProject(project)), reason)
      return true
    } catch {
      // the disk is full or the folder cannot be written: saving itself will tell
      return false
    }
  }
  return {
    take,
    takeFile: async (file) => {
      const found = await openProjectFile(file).catch(() => undefined) // not there, or no project
      if (found !== undefined) await take(found.project, 'before-save-over')
    },
  }
}

export interface VersionRequestsContext {
  readonly handle: Handle<Requests>
  readonly windows: Windows
  readonly ring: () => Promise<BackupRing>
  readonly documentsFolder: () => string
  /** Whether a window has this file open. */
  readonly isOpen: (file: string) => boolean
}

export function handleVersionRequests(context: VersionRequestsContext): void {
  const { handle, windows, ring, documentsFolder, isOpen } = context
  const project = z.custom<ProjectId>((id) => typeof id === 'string')
  handle('version:list', z.strictObject({ project }), async ({ project: id }) =>
    (await (await ring()).list(id)).map(({ sequence, sha256, at, reason }) => ({ sequence, sha256, at, reason })),
  )
  handle(
    'version:save-copy',
    z.strictObject({ project, sequence: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    async ({ project: id, ...entry }, { windowId }) => {
      const window = windows.find(windowId)
      if (!window) return undefined
      const parsed = parseProject(await (await ring()).read(id, entry))
      if (!parsed.ok) throw new UserError(parsed.code, parsed.message, { next: parsed.next })
      const name = safeFileName(`${parsed.project.title}, earlier version`, EXTENSION)
      const target = await askWhere(window, path.join(documentsFolder(), name))
      if (target === undefined) return undefined
      if (isOpen(target)) {
        throw new UserError('exists', `“${nameOf(target)}” is open in a window. It was not changed.`, {
          next: 'Save the earlier version under another name.',
        })
      }
      await createProjectFile(target, parsed.project, 'anything')
      return nameOf(target)
    },
  )
}
