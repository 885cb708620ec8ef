/** Is the file on the disk the one we know? The bytes decide: the same ones under another time are the same file. */
import { constants } from 'node:fs'
import { LIMITS } from '../../core/model/limits'
import { UserError } from '../../core/user-error'
import { type Disk, type DiskStat, realDisk } from './disk'
import { nameOf, type WriteErrorCode, writeError } from './disk-errors'
import { errorCode } from './error-code'
import { type FileStamp, type ReadFile, readLimited } from './read-limited'

/** What must be on the disk for a write to go ahead: a content we know, nothing, or anything (the person has been asked). */
export type Expected = FileStamp | 'nothing' | 'anything'

interface Options {
  readonly disk?: Disk
  readonly mayReplaceReadOnly?: boolean
}

/**
 * @returns what is there now; undefined when nothing is, and nothing had to be
 * @throws UserError `gone`, `exists`, `write-protected`, `changed-on-disk`, or why it cannot be read
 */
export async function expectOnDisk(
  file: string,
  expected: Expected,
  { disk = realDisk, mayReplaceReadOnly = false }: Options = {},
): Promise<ReadFile | undefined> {
  const found = await statIfThere(file, disk)
  if (found === undefined) {
    if (typeof expected === 'string') return undefined
    throw gone(file)
  }
  if (expected === 'nothing') {
    throw refusal('exists', `${nameOf(file)} is there already. It was not changed.`, 'Choose another name.')
  }
  if (!found.isFile()) {
    // a folder is left to the write, which says what stands there; the others it would replace, or what they lead to
    if (!found.isDirectory()) throw noFile(file)
    return undefined
  }
  // renaming a new file over it would work, and replace without a word what somebody protected
  if (!mayReplaceReadOnly && ((found.mode & 0o222) === 0 || !(await isWritable(file, disk)))) {
    throw refusal(
      'write-protected',
      `${nameOf(file)} is write-protected. It was not changed.`,
      'Save the project under another name, or save it all the same.',
    )
  }
  const current = await readLimited(file, LIMITS.fileBytes, disk)
  if (expected !== 'anything' && current.stamp.sha256 !== expected.sha256) throw changed(file)
  return current
}

/** The last look before the new file takes the place of the old one. */
export async function expectUnchanged(file: string, known: FileStamp | undefined, disk: Disk): Promise<void> {
  const found = await statIfThere(file, disk)
  if (known === undefined) {
    if (found === undefined || found.isDirectory()) return
    throw found.isFile() ? changed(file) : noFile(file)
  }
  if (found === undefined) throw gone(file)
  if (found.size === known.size && found.mtimeMs === known.mtimeMs) return // read a moment ago: nobody sets times back that fast
  const { stamp } = await readLimited(file, LIMITS.fileBytes, disk)
  if (stamp.sha256 !== known.sha256) throw changed(file)
}

export const isWritable = (file: string, disk: Disk): Promise<boolean> =>
  disk.access(file, constants.W_OK).then(
    () => true,
    (error: unknown) => !['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error)),
  )

const statIfThere = (file: string, disk: Disk): Promise<DiskStat | undefined> =>
  disk.stat(file).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    throw writeError(file, error)
  })

const refusal = (code: WriteErrorCode, what: string, next: string): UserError<WriteErrorCode> =>
  new UserError(code, what, { next })

const noFile = (file: string): UserError<WriteErrorCode> =>
  refusal(
    'write-failed',
    `${nameOf(file)} is no file any more but a device, a pipe or a socket. Nothing was written.`,
    'Save the project under another name.',
  )

const gone = (file: string): UserError<WriteErrorCode> =>
  refusal(
    'gone',
    `${nameOf(file)} is no longer where it was opened from; it was moved, renamed or deleted. Nothing was written.`,
    'Save the project under a name again.',
  )

const changed = (file: string): UserError<WriteErrorCode> =>
  refusal(
    'changed-on-disk',
    `${nameOf(file)} was changed by someone else since it was opened. Neither version is lost: theirs is in the file, yours is in this window.`,
    'Save yours under another name, then compare the two.',
  )
