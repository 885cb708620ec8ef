/** Removes what the app has kept besides the projects themselves. */
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { errorCode } from './error-code'
import type { SettingsStore } from './settings-store'

export type TraceKind = 'drafts' | 'versions' | 'log' | 'settings'

export interface TraceFolder {
  readonly kind: TraceKind
  readonly path: string
  /** Names in it that stay: drafts of projects that are open. */
  readonly keep?: ReadonlySet<string>
}

export interface Traces {
  /** Everything in them goes but what is to be kept; they themselves stay. */
  readonly folders: readonly TraceFolder[]
  readonly settings: SettingsStore
  /** Where settings that could not be read were kept aside. */
  readonly settingsFile: string
}

export interface Cleared {
  readonly removed: number
  /** What is still there, with the system's code, for a message: nothing may be said to be gone that is not. */
  readonly left: readonly { readonly kind: TraceKind; readonly path: string; readonly code: string }[]
}

/**
 * Drafts, earlier versions and logs, the list of recent files and the places of windows. Links are removed, not followed. Blocks of a
 * disk that were freed can sometimes be read by specialists: that is what disk encryption is for.
 */
export async function clearTraces({ folders, settings, settingsFile }: Traces): Promise<Cleared> {
  const found: { kind: TraceKind; path: string }[] = []
  const left: { kind: TraceKind; path: string; code: string }[] = []
  const listed = async (kind: TraceKind, folder: string): Promise<readonly string[]> => {
    try {
      return await readdir(folder)
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') left.push({ kind, path: folder, code: errorCode(error) })
      return []
    }
  }
  for (const { kind, path: folder, keep } of folders) {
    for (const name of await listed(kind, folder)) {
      if (keep?.has(name) !== true) found.push({ kind, path: path.join(folder, name) })
    }
  }
  const aside = `${path.basename(settingsFile)}.bad-`
  const folder = path.dirname(settingsFile)
  for (const name of await listed('settings', folder)) {
    if (name.startsWith(aside)) found.push({ kind: 'settings', path: path.join(folder, name) })
  }
  let removed = 0
  for (const one of found) {
    try {
      await rm(one.path, { recursive: true, force: true })
      removed++
    } catch (error) {
      left.push({ ...one, code: errorCode(error) })
    }
  }
  try {
    await settings.update((now) => ({ ...now, recentFiles: [], windowPlaces: {} }))
  } catch (error) {
    left.push({ kind: 'settings', path: settingsFile, code: errorCode(error) })
  }
  return { removed, left }
}
