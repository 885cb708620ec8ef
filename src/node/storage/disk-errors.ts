/** The system's errors in words for people. */
import path from 'node:path'
import { shownFileName } from '../../core/project-file/file-name'
import { UserError } from '../../core/user-error'
import { errorCode } from './error-code'
import { MayNotLast } from './write-durably'

export type ReadErrorCode = 'gone' | 'read-failed' | 'busy'
export type WriteErrorCode =
  | 'read-only'
  /** As `read-only`, but of the file alone: it can be replaced by whoever says so. */
  | 'write-protected'
  | 'disk-full'
  | 'gone'
  | 'busy'
  | 'write-failed'
  | 'exists'
  | 'changed-on-disk'

/** How a file is called in a message. */
export const nameOf = (file: string): string => `“${shownFileName(path.basename(file))}”`

const READ_FAILURES: ReadonlyMap<string, readonly [ReadErrorCode, string, string]> = new Map([
  ['ENOENT', ['gone', 'is not there', 'Check the name and the folder; the file may have been moved or renamed.']],
  ['ENOTDIR', ['gone', 'is not there', 'Check the name and the folder; the file may have been moved or renamed.']],
  ['ELOOP', ['read-failed', 'is a link that leads back to itself', 'Open the file itself.']],
  ['EISDIR', ['read-failed', 'is a folder', 'Choose a project file; its name ends in “.briefing”.']],
  [
    'EACCES',
    ['read-failed', 'may not be read by you', 'Ask its owner for access, or copy it to a folder of your own.'],
  ],
  ['EPERM', ['read-failed', 'may not be read by you', 'Ask its owner for access, or copy it to a folder of your own.']],
  ['EBUSY', ['busy', 'is being used by another program', 'Close the other program and try again.']],
])

export function readError(file: string, error: unknown): UserError<ReadErrorCode> {
  const [code, what, next] = READ_FAILURES.get(errorCode(error)) ?? [
    'read-failed',
    'could not be read; it may not be on this computer yet, or its disk or share is not connected',
    'Make the file available offline and try again.',
  ]
  return new UserError(code, `${nameOf(file)} ${what}.`, { next, cause: error })
}

const READ_ONLY: readonly [WriteErrorCode, string, string] = [
  'read-only',
  'its folder or the file itself is read-only',
  'Choose another folder.',
]
const FULL: readonly [WriteErrorCode, string, string] = [
  'disk-full',
  'there is no room left on the disk',
  'Free some space and try again, or choose another disk.',
]
const WRITE_FAILURES: ReadonlyMap<string, readonly [WriteErrorCode, string, string]> = new Map([
  ['EACCES', READ_ONLY],
  ['EPERM', READ_ONLY],
  ['EROFS', READ_ONLY],
  ['ENOSPC', FULL],
  ['EDQUOT', FULL],
  ['EFBIG', FULL],
  [
    'ESHORT',
    [
      'write-failed',
      'the disk took less than it was given; it may be full',
      'Free some space and try again, or choose another disk.',
    ],
  ],
  ['ENOENT', ['gone', 'its folder does not exist', 'Create the folder, or choose another one.']],
  ['ENOTDIR', ['gone', 'its folder does not exist', 'Create the folder, or choose another one.']],
  ['EISDIR', ['write-failed', 'a folder has that name', 'Choose another name.']],
  ['ENOTEMPTY', ['write-failed', 'a folder has that name', 'Choose another name.']],
  ['ENAMETOOLONG', ['write-failed', 'the name is too long', 'Choose a shorter name.']],
  ['EBUSY', ['busy', 'another program is using the file', 'Close the other program and try again.']],
])

/** @param bytes how many were to be written, to say how much room is needed */
export function writeError(file: string, error: unknown, bytes?: number): UserError<WriteErrorCode> {
  if (error instanceof MayNotLast) {
    return new UserError<WriteErrorCode>(
      'write-failed',
      `${nameOf(file)} was written, but the disk reported an error when it was asked to keep that for good.`,
      {
        next: 'Your changes are still on screen: save again, or save under another name on another disk.',
        cause: error,
      },
    )
  }
  const [code, what, next] = WRITE_FAILURES.get(errorCode(error)) ?? [
    'write-failed',
    'the disk or share reported an error',
    'Try again, or choose another folder.',
  ]
  const safe = code === 'gone' ? 'Nothing was written.' : 'What stood there before was not changed.'
  const needed = code === 'disk-full' && bytes !== undefined ? ` for its ${megabytes(bytes)} MB` : ''
  return new UserError(code, `${nameOf(file)} was not written: ${what}${needed}. ${safe}`, { next, cause: error })
}

/** Rounded up: room that is a little too small does not help. */
const megabytes = (bytes: number): string => (Math.ceil(bytes / 100_000) / 10).toString()
