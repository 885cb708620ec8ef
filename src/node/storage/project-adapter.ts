/**
 * Where lowdb meets the disk. lowdb's own file adapters write nothing when NODE_ENV is `test`, lose data on a full disk and take a missing
 * file for an empty one; this one does not.
 */
import { stat } from 'node:fs/promises'
import type { Adapter } from 'lowdb'
import type { AssetHash } from '../../core/model/material'
import type { Project } from '../../core/model/project'
import type { Failure } from '../../core/project-file/failure'
import { guard } from '../../core/project-file/guard'
import { LIMITS } from '../../core/project-file/limits'
import { issueText } from '../../core/project-file/parse'
import { serializeProject } from '../../core/project-file/serialize'
import { UserError } from '../../core/user-error'
import { nameOf, type WriteErrorCode, writeError } from './disk-errors'
import { errorCode } from './error-code'
import type { ReadProject } from './project-reading'
import { type FileStamp, readLimited, sha256 } from './read-limited'
import { readProjectFile } from './read-project-file'
import { type WriteReport, writeDurably } from './write-durably'

/** A file that is there and can be read, but does not open as a project. */
export class NotAProject extends UserError<Failure['code']> {
  readonly failure: Failure

  constructor(file: string, failure: Failure) {
    const what = `${nameOf(file)} cannot be opened. ${failureText(failure)}`
    const safe = 'The file was not changed.'
    super(failure.code, failure.issues ? `${what}\n${safe}` : `${what} ${safe}`, { next: failure.next })
    this.name = 'NotAProject'
    this.failure = failure
  }
}

/** What is wrong, and where: a line of its own for each thing when there are several. */
function failureText({ message, issues = [], issueCount = 0 }: Failure): string {
  if (issues.length === 0) return message
  const listed = issues.map((issue) => `  ${issueText(issue)}`)
  const more = issueCount > issues.length ? [`  and ${issueCount - issues.length} more`] : []
  return [message, ...listed, ...more].join('\n')
}

/** What must be on the disk for a write to go ahead: a content we know, nothing, or anything (the person has been asked). */
export type Expected = FileStamp | 'nothing' | 'anything'

export interface ProjectAdapter extends Adapter<Project> {
  /** @throws UserError: also for a missing file, which lowdb would take for an empty one */
  readonly read: () => Promise<Project>
  /** @throws UserError; the file is then as it was */
  readonly write: (project: Project) => Promise<void>
  /** Of the bytes last read or written. */
  readonly stamp: () => FileStamp | undefined
  /** Of the last write. */
  readonly report: () => WriteReport | undefined
  /** The format version the file had, when it was an older one. */
  readonly migratedFrom: () => number | undefined
  /** Of the last read. */
  readonly damagedImages: () => readonly AssetHash[]
}

export function createProjectAdapter(file: string, expectedFirst: Expected): ProjectAdapter {
  let expected = expectedFirst
  let report: WriteReport | undefined
  let opened: ReadProject | undefined
  let last: Promise<unknown> = Promise.resolve()

  /** One after the other: two writes at once could each find the file as expected. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }

  const read = async (): Promise<Project> => {
    const found = await readProjectFile(file)
    if (!found.ok) throw new NotAProject(file, found)
    expected = found.stamp
    opened = found
    return found.project
  }

  const write = async (project: Project): Promise<void> => {
    const bytes = new TextEncoder().encode(serializeProject(project))
    const guarded = guard(bytes)
    if (!guarded.ok) {
      throw new UserError(
        'too-large',
        `${nameOf(file)} was not written: the project is too large to be opened again.`,
        {
          next: 'Remove pictures or records and save again. The file on disk was not changed.',
        },
      )
    }
    await refuseUnexpected(file, expected)
    try {
      report = await writeDurably(file, bytes)
    } catch (error) {
      throw writeError(file, error, bytes.length)
    }
    // it is saved; that its time cannot be asked for must not be called a failure, and the hash decides anyway
    const mtimeMs = await stat(file).then(
      (found) => found.mtimeMs,
      () => 0,
    )
    expected = { size: bytes.length, mtimeMs, sha256: sha256(bytes) }
  }

  return {
    read: () => inTurn(read),
    write: (project) => inTurn(() => write(project)),
    stamp: () => (typeof expected === 'string' ? undefined : expected),
    report: () => report,
    migratedFrom: () => opened?.migratedFrom,
    damagedImages: () => opened?.damagedImages ?? [],
  }
}

/** The bytes decide: the same ones under another time are the same file. */
async function refuseUnexpected(file: string, expected: Expected): Promise<void> {
  const refuse = (code: WriteErrorCode, what: string, next: string): never => {
    throw new UserError(code, what, { next })
  }
  const found = await stat(file).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    throw writeError(file, error)
  })
  if (found === undefined) {
    if (typeof expected === 'string') return
    refuse(
      'gone',
      `${nameOf(file)} is no longer where it was opened from; it was moved, renamed or deleted. Nothing was written.`,
      'Save the project under a name again.',
    )
  } else if (expected === 'nothing') {
    refuse('exists', `${nameOf(file)} is there already. It was not changed.`, 'Choose another name.')
  } else if ((found.mode & 0o222) === 0) {
    refuse(
      'read-only',
      `${nameOf(file)} is write-protected. It was not changed.`,
      'Save the project under another name.',
    )
  } else if (expected !== 'anything') {
    const { stamp } = await readLimited(file, LIMITS.fileBytes)
    if (stamp.sha256 !== expected.sha256) {
      refuse(
        'changed-on-disk',
        `${nameOf(file)} was changed by someone else since it was opened. Neither version is lost: theirs is in the file, yours is in this window.`,
        'Save yours under another name, then compare the two.',
      )
    }
  }
}
