/** Reads a file that anybody may have sent: never more than a limit, never from something that is not a file, never waiting for ever. */
import { createHash, webcrypto } from 'node:crypto'
import { constants } from 'node:fs'
import { UserError } from '../../core/user-error'
import { type Disk, type DiskFile, type DiskStat, realDisk } from './disk'
import { nameOf, type ReadErrorCode, readError } from './disk-errors'

/** Tells one content of a file from another. Size and time alone do not: sync tools set times back. */
export interface FileStamp {
  readonly size: number
  readonly mtimeMs: number
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string
}

export interface ReadFile {
  /** At most one byte more than the limit: then the file is too large. */
  readonly bytes: Uint8Array
  readonly stamp: FileStamp
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Up to here a copy for another thread, and its garbage, cost more than the hash: a millisecond. */
const LARGE = 2 * 1024 * 1024

/** The same. What is large is hashed beside this thread, which goes on meanwhile; what is not, once what the caller begins next has begun. */
export async function sha256Aside(bytes: Uint8Array): Promise<string> {
  await undefined
  if (bytes.length < LARGE) return sha256(bytes)
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex')
}

/**
 * Symbolic links are followed.
 * @param limit in bytes
 * @throws UserError `gone`, `read-failed` or `busy`
 */
export async function readLimited(file: string, limit: number, disk: Disk = realDisk): Promise<ReadFile> {
  try {
    refuseOther(file, await disk.stat(file)) // before opening: opening a device may already do something
    // without waiting: between the two calls a pipe may have taken the file's place, and nobody may ever write into it
    const handle = await disk.open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      return (await readOnce(file, handle, limit)) ?? (await readOnce(file, handle, limit)) ?? stillChanging(file)
    } finally {
      await handle.close().catch(() => undefined) // the bytes are read by now
    }
  } catch (error) {
    throw error instanceof UserError ? error : readError(file, error)
  }
}

/** @returns undefined when the file changed meanwhile */
async function readOnce(file: string, handle: DiskFile, limit: number): Promise<ReadFile | undefined> {
  const before = await handle.stat()
  refuseOther(file, before)
  const bytes = new Uint8Array(Math.min(before.size, limit) + 1)
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  const after = await handle.stat()
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) return undefined
  const read = bytes.subarray(0, length)
  return { bytes: read, stamp: { size: before.size, mtimeMs: before.mtimeMs, sha256: await sha256Aside(read) } }
}

const stillChanging = (file: string): never => {
  throw new UserError<ReadErrorCode>('busy', `${nameOf(file)} is being written by another program at this moment.`, {
    next: 'Wait until it is done and try again.',
  })
}

function refuseOther(file: string, found: DiskStat): void {
  if (found.isFile()) return
  const what = found.isDirectory() ? 'is a folder' : 'is not a file but a device, a pipe or a socket'
  throw new UserError<ReadErrorCode>('read-failed', `${nameOf(file)} ${what}.`, {
    next: 'Choose a project file; its name ends in “.briefing”.',
  })
}
