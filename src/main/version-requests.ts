/** Earlier versions on the screen: the list, what changed, one to compare, one as a copy. What becomes one: `keep-versions.ts`. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import type { ProjectId } from '../core/model/ids'
import { EXTENSION, safeFileName } from '../core/project-file/file-name'
import { UserError } from '../core/user-error'
import type { CopyToken, KeptOfRefused, OpenedProject, Requests, VersionName } from '../ipc/contract'
import type { BackupRing } from '../node/storage/backup-ring'
import type { Versions } from '../node/storage/keep-versions'
import { newestWhole } from '../node/storage/newest-whole'
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
  readonly isOpen: (file: string) => Promise<boolean>
  readonly openWindow: (file: string) => void
  /** The file that a window could not open. */
  readonly refused: ReadonlyMap<number, string>
}

export function handleVersionRequests(context: VersionRequestsContext): void {
  const { handle, windows, ring, versions, documentsFolder, isOpen, refused } = context
  const reader = createVersionReader(ring)
  /** Copies that were saved, for the windows that saved them. */
  const copies = new Map<CopyToken, { readonly windowId: number; readonly file: string }>()
  windows.onOpened((window) => {
    const id = window.webContents.id
    window.on('closed', () => {
      for (const [token, { windowId }] of copies) if (windowId === id) copies.delete(token)
      found.delete(id)
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
      const target = await askWhere(window, path.join(documentsFolder(), safeFileName(name, EXTENSION)), isOpen)
      if (target === undefined) return undefined
      await writeCopy(target, bytes, id, versions.support)
      const copy = randomUUID() as unknown as CopyToken
      copies.set(copy, { windowId, file: target })
      return { copy, name: nameOf(target) }
    },
  )
  /** Of the files that windows could not open, what is kept of them. */
  const found = new Map<number, { readonly file: string; readonly opened: OpenedProject }>()
  handle('version:of-refused', z.undefined(), async (_none, { windowId }): Promise<KeptOfRefused | undefined> => {
    found.delete(windowId)
    const file = refused.get(windowId)
    if (file === undefined) return undefined
    const kept = await newestWhole(await ring(), reader, file)
    if (kept === undefined || refused.get(windowId) !== file) return undefined
    const { project, damagedImages, at } = kept
    found.set(windowId, {
      file,
      opened: { file: null, name: nameOf(file), folder: '', project, kept: false, damagedImages },
    })
    return { at }
  })
  handle('version:open-of-refused', z.undefined(), (_none, { windowId }) => {
    const kept = found.get(windowId)
    if (kept === undefined || kept.file !== refused.get(windowId)) {
      throw new UserError('gone', 'This version is no longer offered. Nothing was changed.', {
        next: 'Open the file again.',
      })
    }
    found.delete(windowId)
    return kept.opened
  })
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
