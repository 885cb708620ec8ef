/** Notices that somebody else has written the file. The bytes decide; that something happened in the folder is only a reason to look. */
import { type FSWatcher, watch } from 'node:fs'
import path from 'node:path'
import { LIMITS } from '../../core/model/limits'
import type { Project } from '../../core/model/project'
import type { Failure } from '../../core/project-file/failure'
import { parseProject } from '../../core/project-file/parse'
import { UserError } from '../../core/user-error'
import { conflictStyleOf } from './conflict-copies'
import { type Disk, realDisk } from './disk'
import { type FileStamp, readLimited } from './read-limited'

export type OnDisk =
  | { readonly is: 'same' }
  /** The same bytes at another time: to be taken over without a question. */
  | { readonly is: 'touched'; readonly stamp: FileStamp }
  | { readonly is: 'changed'; readonly stamp: FileStamp; readonly project: Project }
  | { readonly is: 'gone' }
  /** Other bytes, which do not open: torn by a sync client, or half written. */
  | { readonly is: 'damaged'; readonly stamp: FileStamp; readonly failure: Failure }

/** @throws UserError `read-failed` or `busy` when it is there and cannot be read now */
export async function compareOnDisk(file: string, stamp: FileStamp, disk: Disk = realDisk): Promise<OnDisk> {
  const found = await readLimited(file, LIMITS.fileBytes, disk).catch((error: unknown) => {
    if (error instanceof UserError && error.code === 'gone') return undefined
    throw error
  })
  if (found === undefined) return { is: 'gone' }
  if (found.stamp.sha256 === stamp.sha256) {
    const isTouched = found.stamp.size !== stamp.size || found.stamp.mtimeMs !== stamp.mtimeMs
    return isTouched ? { is: 'touched', stamp: found.stamp } : { is: 'same' }
  }
  const parsed = parseProject(found.bytes)
  if (!parsed.ok) return { is: 'damaged', stamp: found.stamp, failure: parsed }
  return { is: 'changed', stamp: found.stamp, project: parsed.project }
}

export interface FolderWatch {
  readonly close: () => void
}

/**
 * Calls back when something happened to a file or to one that may be a conflict copy of it. Only a hint: it may come late, often, for nothing or,
 * on shares, never, so the file is looked at as well when a window gets the focus. A folder that cannot be watched is no error.
 */
export function watchFolder(file: string, onHint: () => void): FolderWatch {
  const name = path.basename(file)
  let watcher: FSWatcher | undefined
  const close = (): void => {
    watcher?.close()
    watcher = undefined
  }
  try {
    // the folder, not the file: a save by rename puts another file in its place
    watcher = watch(path.dirname(file), { persistent: false }, (_, changed) => {
      if (watcher === undefined) return
      if (changed === null || isAbout(name, changed)) onHint()
    })
    watcher.on('error', () => {
      close()
      onHint() // the folder itself may be gone
    })
  } catch {
    close()
  }
  return { close }
}

const isAbout = (name: string, changed: string): boolean =>
  changed.normalize('NFC').toLowerCase() === name.normalize('NFC').toLowerCase() ||
  conflictStyleOf(name, changed) !== undefined
