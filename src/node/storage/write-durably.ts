/**
 * Writes a file so that whatever happens in the middle, a crash, a full disk, a power cut, the file holds its old bytes or its new ones.
 * The new bytes go to a temporary file in the same folder, all of them, to the disk; then its name is changed.
 */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { type Disk, type DiskFile, realDisk } from './disk'
import { errorCode } from './error-code'

export interface WriteReport {
  /** False: written and named, but this volume cannot promise that the name survives a power cut at once. */
  readonly isProvenDurable: boolean
}

export interface WriteOptions {
  readonly disk?: Disk
  /** Looks once more, with the new bytes on the disk and the old file still in its place. Throwing leaves the old one there. */
  readonly beforeRename?: () => Promise<void>
}

/** The name of our temporary files: a dot, so that they are hidden, and short, so that a name of 255 bytes can still be saved. */
export const TEMPORARY_NAME = /^\.~[0-9a-f]{12}$/

const temporaryIn = (folder: string): string => path.join(folder, `.~${randomBytes(6).toString('hex')}`)

const RENAME_TRIES = 10
/** Antivirus and sync clients hold a file for a moment; on such systems one of these says so. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY'])
/** Some network and FUSE volumes answer this when asked to flush a folder; a folder that may be written but not listed, the last. */
const CANNOT_FLUSH_FOLDER = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM', 'EACCES'])

/** The folder takes no new file. Nothing was written. */
export class NoNewFile extends Error {
  readonly code: string

  constructor(cause: unknown) {
    super('the folder takes no new file', { cause })
    this.code = errorCode(cause)
  }
}

/** The file has its new bytes, but the disk failed when asked to make that last: it may come back with the old ones after a power cut. */
export class MayNotLast extends Error {
  readonly code: string

  constructor(cause: unknown) {
    super('written, but the folder could not be flushed', { cause })
    this.code = errorCode(cause)
  }
}

/**
 * Follows a symbolic link instead of replacing it, and keeps the mode of a file that is there.
 * @throws the system's error, with its `code`; `ESHORT` when the disk took less than it was given, `NoNewFile`. The old file is then
 * as it was. With `MayNotLast` it is not.
 */
export async function writeDurably(
  file: string,
  bytes: Uint8Array,
  { disk = realDisk, beforeRename }: WriteOptions = {},
): Promise<WriteReport> {
  const target = await missingIs(file, disk.realpath(file))
  const mode = await missingIs(
    undefined,
    disk.stat(target).then((found) => found.mode & 0o777),
  )
  const folder = path.dirname(target)
  const { temporary, handle: opened } = await openNew(folder, disk)
  let handle: DiskFile | undefined = opened
  let isRenamed = false
  try {
    if (mode !== undefined) await handle.chmod(mode)
    await writeAll(handle, bytes)
    await handle.sync()
    if ((await handle.stat()).size !== bytes.length) throw shortWrite()
    await handle.close()
    handle = undefined
    await beforeRename?.()
    await renameWhenFree(temporary, target, disk)
    isRenamed = true
  } finally {
    await handle?.close().catch(() => undefined)
    if (!isRenamed) await disk.unlink(temporary).catch(() => undefined)
  }
  try {
    return { isProvenDurable: await flushFolder(folder, disk) }
  } catch (error) {
    throw new MayNotLast(error)
  }
}

async function missingIs<T>(instead: T, found: Promise<T>): Promise<T> {
  try {
    return await found
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return instead
    throw error
  }
}

async function openNew(folder: string, disk: Disk): Promise<{ temporary: string; handle: DiskFile }> {
  for (let tries = 0; ; tries++) {
    const temporary = temporaryIn(folder)
    try {
      return { temporary, handle: await disk.open(temporary, 'wx') }
    } catch (error) {
      const code = errorCode(error)
      // another name is as good; three taken ones in a row are no accident
      if (code === 'EEXIST' && tries < 2) continue
      throw ['EACCES', 'EPERM', 'EROFS'].includes(code) ? new NoNewFile(error) : error
    }
  }
}

/** One call may write less than it was given; that the disk is full is said only at the next one. Nothing twice in a row is an answer. */
export async function writeAll(handle: DiskFile, bytes: Uint8Array): Promise<void> {
  let isStuck = false
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, at)
    if (bytesWritten <= 0 && isStuck) throw shortWrite()
    isStuck = bytesWritten <= 0
    at += Math.max(0, bytesWritten)
  }
}

const shortWrite = (): Error => Object.assign(new Error('fewer bytes were written than given'), { code: 'ESHORT' })

async function renameWhenFree(from: string, to: string, disk: Disk): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      // elsewhere these are answers for good: asking again for seconds would only keep a person waiting
      if (!disk.isWindows || !HELD.has(errorCode(error))) throw error
      if (tries >= RENAME_TRIES) throw Object.assign(new Error('held', { cause: error }), { code: 'EBUSY' })
      await disk.wait(20 * 2 ** Math.min(tries, 6))
    }
  }
}

/** @returns whether the new name is on the disk. The rename has happened by now: an answer that no flush is possible is no failure. */
export async function flushFolder(folder: string, disk: Disk): Promise<boolean> {
  if (disk.isWindows) return true // folders cannot be opened there; a rename is written through
  let handle: DiskFile | undefined
  try {
    handle = await disk.open(folder, 'r')
    await handle.sync()
    return true
  } catch (error) {
    if (CANNOT_FLUSH_FOLDER.has(errorCode(error))) return false
    throw error
  } finally {
    await handle?.close().catch(() => undefined) // flushed or not is known by now
  }
}

/**
 * Writes over a file where it stands, for a folder that takes no new files. Weaker: a crash in the middle leaves neither the old bytes
 * nor the new ones, so the caller keeps a copy of the old ones first.
 * @throws the system's error; the file may then be damaged
 */
export async function writeInPlace(file: string, bytes: Uint8Array, disk: Disk = realDisk): Promise<void> {
  const handle = await disk.open(file, 'r+')
  try {
    await writeAll(handle, bytes)
    await handle.truncate(bytes.length)
    await handle.sync()
  } finally {
    await handle.close().catch(() => undefined)
  }
}
