/**
 * Writes a file so that whatever happens in the middle, a crash, a full disk, a power cut, the file holds its old bytes or its new ones.
 * The new bytes go to a temporary file in the same folder, all of them, to the disk; then its name is changed.
 */
import { randomBytes } from 'node:crypto'
import { type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { errorCode } from './error-code'

export interface WriteReport {
  /** False: written and named, but this volume cannot promise that the name survives a power cut at once. */
  readonly isProvenDurable: boolean
}

/** The name of our temporary files: a dot, so that they are hidden, and short, so that a name of 255 bytes can still be saved. */
export const TEMPORARY_NAME = /^\.~[0-9a-f]{12}$/

const TEMPORARY_TRIES = 5
const RENAME_TRIES = 10
/** Antivirus and sync clients hold a file for a moment; on such systems one of these says so. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY'])
/**
 * Follows a symbolic link instead of replacing it, and keeps the mode of a file that is there.
 * @throws the system's error, with its `code`; `ESHORT` when the disk took less than it was given. The old file is then as it was.
 */
export async function writeDurably(file: string, bytes: Uint8Array): Promise<WriteReport> {
  const target = await realpath(file).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return file
    throw error
  })
  const mode = await stat(target).then(
    (found) => found.mode & 0o777,
    () => undefined,
  )
  const folder = path.dirname(target)
  const { temporary, handle: opened } = await openTemporary(folder)
  let handle: FileHandle | undefined = opened
  let isRenamed = false
  try {
    if (mode !== undefined) await handle.chmod(mode)
    await writeAll(handle, bytes)
    await handle.sync()
    if ((await handle.stat()).size !== bytes.length) throw shortWrite()
    await handle.close()
    handle = undefined
    await renameWhenFree(temporary, target)
    isRenamed = true
  } finally {
    await handle?.close().catch(() => undefined)
    if (!isRenamed) await unlink(temporary).catch(() => undefined)
  }
  return { isProvenDurable: await flushFolder(folder) }
}

/** By chance the name may be taken, by a file of ours that a crash left behind or by anything else; that one stays. */
async function openTemporary(folder: string): Promise<{ readonly temporary: string; readonly handle: FileHandle }> {
  for (let tries = 1; ; tries++) {
    const temporary = path.join(folder, `.~${randomBytes(6).toString('hex')}`)
    try {
      return { temporary, handle: await open(temporary, 'wx') }
    } catch (error) {
      if (errorCode(error) !== 'EEXIST' || tries === TEMPORARY_TRIES) throw error
    }
  }
}

/** One call may write less than it was given; that the disk is full is said only at the next one. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, at)
    if (bytesWritten <= 0) throw shortWrite()
    at += bytesWritten
  }
}

const shortWrite = (): Error => Object.assign(new Error('fewer bytes were written than given'), { code: 'ESHORT' })

async function renameWhenFree(from: string, to: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await rename(from, to)
    } catch (error) {
      // elsewhere these are answers for good: asking again for seconds would only keep a person waiting
      if (process.platform !== 'win32' || !HELD.has(errorCode(error))) throw error
      // after seconds it is no moment's hold any more, and no matter of rights either: the temporary file could be written
      if (tries >= RENAME_TRIES)
        throw Object.assign(new Error('held by another program', { cause: error }), { code: 'EBUSY' })
      await delay(20 * 2 ** Math.min(tries, 6))
    }
  }
}

/**
 * @returns whether the new name is on the disk. The rename has happened by now, so no answer makes it a failure: some network and FUSE
 * volumes cannot flush a folder at all, and a disk that reports an error here has the new file nevertheless.
 */
async function flushFolder(folder: string): Promise<boolean> {
  if (process.platform === 'win32') return true // folders cannot be opened there; a rename is written through
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    return true
  } catch {
    return false
  }
}
