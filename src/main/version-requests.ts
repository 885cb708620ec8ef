/** Earlier versions on the screen: the list, what changed, one to compare, one as a copy. What becomes one: `keep-versions.ts`. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import type { ProjectId } from '../core/model/ids'
import { EXTENSION, safeFileName } from '../core/project-file/file-name'
import { UserError } from '../core/user-error'
import type { CopyToken, Requests, VersionName } from '../ipc/contract'
import type { BackupRing } from '../node/storage/backup-ring'
import type { Versions } from '../node/storage/keep-versions'
import { createVersionReader } from '../node/storage/version-reader'
import { writeCopy } from '../node/storage/write-copy'
import type { Handle } from './handle'
import { nameOf } from './open-files'
import { askWhere } from './project-requests'
import type { Windows } from './windows'

export interface VersionRequestsContext {
  readonly handle: Handle<Requests>
  readonly windows: Windows
  readonly ring: () => Promise<BackupRing>
  readonly versions: Versions
  readonly documentsFolder: () => string
  /** Whether a window has this file open. */
  readonly isOpen: (file: string) => boolean
  readonly openWindow: (file: string) => void
}

export function handleVersionRequests(context: VersionRequestsContext): void {
  const { handle, windows, ring, versions, documentsFolder, isOpen } = context
  const reader = createVersionReader(ring)
  /** Copies that were saved, for the windows that saved them. */
  const copies = new Map<CopyToken, { readonly windowId: number; readonly file: string }>()
  windows.onOpened((window) => {
    const id = window.webContents.id
    window.on('closed', () => {
      for (const [token, { windowId }] of copies) if (windowId === id) copies.delete(token)
    })
  })

  const project = z.custom<ProjectId>((id) => typeof id === 'string')
  const version = { project, sequence: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }
  const versionName: z.ZodType<VersionName> = z.strictObject(version)

  handle('version:list', z.strictObject({ project }), async ({ project: id }) =>
    (await (await ring()).list(id)).map(({ sequence, sha256, at, reason }) => ({ sequence, sha256, at, reason })),
  )
  handle('version:changes', versionName, ({ project: id, ...entry }) => reader.changes(id, entry))
  handle('version:read', versionName, async ({ project: id, ...entry }) => {
    const read = await reader.read(id, entry)
    if (!read.ok) throw new UserError(read.code, read.message, { next: 'It can be saved as a copy, as it is.' })
    return read.project
  })
  handle(
    'version:save-copy',
    z.strictObject({ ...version, name: z.string().max(255) }),
    async ({ project: id, name, ...entry }, { windowId }) => {
      const window = windows.find(windowId)
      if (!window) return undefined
      const bytes = await (await ring()).read(id, entry) // says what is wrong before it asks where to put it
      const target = await askWhere(window, path.join(documentsFolder(), safeFileName(name, EXTENSION)))
      if (target === undefined) return undefined
      if (isOpen(target)) {
        throw new UserError('exists', `“${nameOf(target)}” is open in a window. It was not changed.`, {
          next: 'Save the earlier version under another name.',
        })
      }
      await writeCopy(target, bytes, id, versions.support)
      const copy = randomUUID() as unknown as CopyToken
      copies.set(copy, { windowId, file: target })
      return { copy, name: nameOf(target) }
    },
  )
  handle(
    'version:open-copy',
    z.strictObject({ copy: z.custom<CopyToken>((token) => typeof token === 'string') }),
    ({ copy }, { windowId }) => {
      const saved = copies.get(copy)
      if (saved?.windowId !== windowId) throw new Error('a copy that this window did not save')
      context.openWindow(saved.file)
    },
  )
}
