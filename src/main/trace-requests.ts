/** What is kept on this computer besides projects: how much, and away with it. The log, for whoever is asked about a failure. */
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { clipboard, shell } from 'electron'
import { z } from 'zod'
import type { KeptTraces, Requests } from '../ipc/contract'
import type { AppLog } from '../node/storage/app-log'
import type { BackupRing } from '../node/storage/backup-ring'
import type { Versions } from '../node/storage/keep-versions'
import { makeFolder } from '../node/storage/make-folder'
import type { SettingsStore } from '../node/storage/settings-store'
import { clearTraces } from '../node/storage/traces'
import type { Handle } from './handle'
import type { WindowDrafts } from './window-drafts'

export interface TraceRequestsContext {
  readonly handle: Handle<Requests>
  readonly drafts: WindowDrafts
  readonly ring: () => Promise<BackupRing>
  readonly versions: Versions
  readonly settings: () => Promise<SettingsStore>
  readonly log: Omit<AppLog<string>, 'write'>
  readonly folders: {
    readonly drafts: string
    readonly versions: string
    /** Pictures of recent files. */
    readonly looks: string
    readonly settingsFile: string
  }
}

export function handleTraceRequests(context: TraceRequestsContext): void {
  const { handle, drafts, ring, versions, settings, log, folders } = context

  const look = async (): Promise<KeptTraces> => {
    const names = await namesIn(folders.drafts)
    const inUse = drafts.foldersInUse()
    const open = names.filter((name) => inUse.has(name)).length
    const { projects, versions: count, bytes } = await (await ring()).totals()
    return {
      drafts: names.length - open,
      openDrafts: open,
      versions: count,
      versionProjects: projects,
      versionBytes: bytes,
      recentFiles: (await settings()).get().recentFiles.length,
      logBytes: await bytesIn(log.folder),
    }
  }

  handle('traces:look', z.undefined(), look)
  handle('traces:clear', z.undefined(), async () => {
    const before = await look()
    const cleared = async () =>
      clearTraces({
        folders: [
          { kind: 'drafts', path: folders.drafts, keep: drafts.foldersInUse() },
          { kind: 'versions', path: folders.versions },
          { kind: 'settings', path: folders.looks },
          { kind: 'log', path: log.folder },
        ],
        settings: await settings(),
        settingsFile: folders.settingsFile,
      })
    const { left } = await log.clear(cleared)
    versions.forget()
    return { before, after: await look(), left: left.map(({ kind, code }) => ({ kind, code })) }
  })
  handle('log:read', z.undefined(), log.read)
  handle('log:copy', z.undefined(), async () => {
    const text = await log.read()
    if (text !== '') clipboard.writeText(text)
    return text !== ''
  })
  handle('log:show', z.undefined(), async () => {
    await makeFolder(log.folder)
    await shell.openPath(log.folder)
  })
}

/** What cannot be looked at counts as nothing here; clearing says why. */
const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => [])

async function bytesIn(folder: string): Promise<number> {
  const sizes = (await namesIn(folder)).map((name) =>
    stat(path.join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    ),
  )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
