/** Removes what the app has kept besides the projects themselves. */
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { errorCode } from './error-code'
import type { SettingsStore } from './settings-store'

export interface Traces {
  /** Folders of drafts, backups and logs: everything in them goes, they themselves stay. */
  readonly folders: readonly string[]
  readonly settings: SettingsStore
  /** Where settings that could not be read were kept aside. */
  readonly settingsFile: string
}

export interface Cleared {
  readonly removed: number
  /** What is still there, with the system's code, for a message: nothing may be said to be gone that is not. */
  readonly left: readonly { readonly path: string; readonly code: string }[]
}

/**
 * Drafts, backups and logs, the list of recent files and the places of windows. A project that is open gets a new draft with its
 * next edit. Links are removed, not followed. Blocks of a disk that were freed can sometimes be read by specialists: that is what disk encryption is for.
 */
export async function clearTraces({ folders, settings, settingsFile }: Traces): Promise<Cleared> {
  const found: string[] = []
  const left: { path: string; code: string }[] = []
  const listed = async (folder: string): Promise<readonly string[]> => {
    try {
      return (await readdir(folder)).map((name) => path.join(folder, name))
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') left.push({ path: folder, code: errorCode(error) })
      return []
    }
  }
  for (const folder of folders) found.push(...(await listed(folder)))
  const aside = `${path.basename(settingsFile)}.bad-`
  found.push(...(await listed(path.dirname(settingsFile))).filter((file) => path.basename(file).startsWith(aside)))
  let removed = 0
  for (const file of found) {
    try {
      await rm(file, { recursive: true, force: true })
      removed++
    } catch (error) {
      left.push({ path: file, code: errorCode(error) })
    }
  }
  try {
    await settings.update((now) => ({ ...now, recentFiles: [], windowPlaces: {} }))
  } catch (error) {
    left.push({ path: settingsFile, code: errorCode(error) })
  }
  return { removed, left }
}
