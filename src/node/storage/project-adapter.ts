/**
 * Where lowdb meets the disk. lowdb's own file adapters write nothing when NODE_ENV is `test`, lose data on a full disk and take a missing
 * file for an empty one; this one does not.
 */
import type { Adapter } from 'lowdb'
import type { ProjectId } from '../../core/model/ids'
import { LIMITS } from '../../core/model/limits'
import type { AssetHash } from '../../core/model/material'
import type { Project } from '../../core/model/project'
import { type Ancestor, ancestorOf, joinedLineage, keptAncestors } from '../../core/project-file/ancestors'
import type { Failure } from '../../core/project-file/failure'
import { guardWritten } from '../../core/project-file/guard'
import { issueText } from '../../core/project-file/parse'
import { UserError } from '../../core/user-error'
import type { BackupReason } from './backup-ring'
import { type Disk, realDisk } from './disk'
import { nameOf, type WriteErrorCode, writeError } from './disk-errors'
import { type Expected, expectOnDisk, expectUnchanged, isWritable } from './expect-on-disk'
import { createTurns } from './in-turn'
import { createReadBackRule } from './needs-read-back'
import { projectBytes } from './project-bytes'
import type { ReadProject } from './project-reading'
import { type FileStamp, readLimited, sha256Aside } from './read-limited'
import { readProjectFile } from './read-project-file'
import { MayNotLast, NoNewFile, writeDurably, writeInPlace } from './write-durably'

/** A file that is there and can be read, but does not open as a project. */
export class NotAProject extends UserError<Failure['code']> {
  readonly failure: Failure

  constructor(file: string, found: Failure) {
    const failure = asNamed(file, found)
    const what = `${nameOf(file)} cannot be opened. ${failureText(failure)}`
    const safe = 'The file was not changed.'
    super(failure.code, failure.issues ? `${what}\n${safe}` : `${what} ${safe}`, { next: failure.next })
    this.name = 'NotAProject'
    this.failure = failure
  }
}

/** How text is coded says nothing about a file that is named as a PDF: it is none, for one that begins as a PDF is read as one. */
function asNamed(file: string, found: Failure): Failure {
  const isAboutText = found.code === 'not-utf8' || found.code === 'not-json' || found.code === 'wrong-encoding'
  if (!isAboutText || !/\.pdf$/i.test(file)) return found
  return {
    ok: false,
    code: 'not-a-project-file',
    message: 'It is named as a PDF, but does not begin as one: it is damaged, or something else under that name.',
    next: 'Open another copy of the PDF, or a project file; its name ends in “.briefing”.',
  }
}

/** What is wrong, and where: a line of its own for each thing when there are several. */
function failureText({ message, issues = [], issueCount = 0 }: Failure): string {
  if (issues.length === 0) return message
  const listed = issues.map((issue) => `  ${issueText(issue)}`)
  const more = issueCount > issues.length ? [`  and ${issueCount - issues.length} more`] : []
  return [message, ...listed, ...more].join('\n')
}

/** What a save needs from its surroundings. */
export interface SaveSupport {
  readonly disk?: Disk
  /** How the file is read; by default as project files are. */
  readonly readFile?: typeof readProjectFile
  /**
   * Keeps the bytes that are about to be replaced. Resolved: they are kept, or for `interval` something recent is. A save goes ahead when
   * it fails, and says so; not that of an older format, nor one that must write in place.
   * @param id of the project that takes their place
   * @param file where they stand
   */
  readonly backUp?: (current: Uint8Array, reason: ReplacedReason, id: ProjectId, file: string) => Promise<unknown>
  /** Whether the file is told which contents it was made from, those that are known first: then others find what they have in common with it. */
  readonly ancestors?: readonly string[]
  /** Milliseconds, of a clock that does not go back. */
  readonly clock?: () => number
  /** Whether a written file is to be read again: on network and removable volumes. By default see `createReadBackRule`. */
  readonly needsReadBack?: (file: string) => boolean | Promise<boolean>
}

export type ReplacedReason = Extract<
  BackupReason,
  'interval' | 'before-save-over' | 'before-migration' | 'before-in-place'
>

/**
 * A save that succeeded, with less than the usual promise: `not-proven-durable`, see `WriteReport`; `promise-weaker`, the folder takes no
 * new files, so the file was written over where it stands; `not-backed-up`, the replaced bytes could not be kept.
 */
export type SaveWarning = 'not-proven-durable' | 'promise-weaker' | 'not-backed-up'

/** What the person has agreed to for one save. */
export type Agreed = 'replace-read-only'

export interface ProjectAdapter extends Adapter<Project> {
  /** @throws UserError: also for a missing file, which lowdb would take for an empty one */
  readonly read: () => Promise<Project>
  /** @throws UserError; the file is then as it was, unless the message says otherwise */
  readonly write: (project: Project) => Promise<void>
  /** For the next write only. */
  readonly agree: (agreed: Agreed) => void
  /** These are the bytes the next write replaces: only their time was another, or what they hold is on screen now. */
  readonly adopt: (stamp: FileStamp) => void
  /** Of the bytes last read or written. */
  readonly stamp: () => FileStamp | undefined
  /** Of the last write. */
  readonly warnings: () => readonly SaveWarning[]
  /** The format version the file had, when it was an older one. */
  readonly migratedFrom: () => number | undefined
  /** Of the last read. */
  readonly damagedImages: () => readonly AssetHash[]
  /** The content last read or written, then what it was made from, newest first. */
  readonly lineage: () => readonly string[]
  /** More contents that whatever is written is made from. */
  readonly learn: (contents: readonly string[]) => void
  /** For the next write only: a merge may be undone. */
  readonly madeFrom: (contents: readonly string[]) => void
  /** Of the last read. */
  readonly isChangedElsewhere: () => boolean
}

/** What was replaced sooner was hardly sent to anybody. */
const PASSING_MS = 60_000

export function createProjectAdapter(
  file: string,
  expectedFirst: Expected,
  {
    disk = realDisk,
    readFile = readProjectFile,
    backUp,
    ancestors: known,
    clock = () => performance.now(),
    needsReadBack = disk === realDisk ? createReadBackRule() : () => disk.isWindows,
  }: SaveSupport = {},
): ProjectAdapter {
  let expected = expectedFirst
  let warnings: readonly SaveWarning[] = []
  let opened: ReadProject | undefined
  let agreed: Agreed | undefined
  /** The file on the disk is still of an older format. */
  let isOlderFormat = false
  let ancestors: readonly Ancestor[] = (known ?? []).map(stood)
  let heldSince = clock()
  let alsoFrom: readonly string[] = []
  // two writes at once could each find the file as expected
  const inTurn = createTurns()

  const read = async (): Promise<Project> => {
    const found = await readFile(file, { disk })
    if (!found.ok) throw new NotAProject(file, found)
    expected = found.stamp
    opened = found
    isOlderFormat = found.migratedFrom !== undefined
    ancestors = keptAncestors([...(found.ancestors ?? []).map(stood), ...ancestors])
    heldSince = clock() - PASSING_MS // it stood until now
    return found.project
  }

  /** Of what is written next. */
  const nextAncestors = (): readonly Ancestor[] => {
    const held = typeof expected === 'string' ? undefined : expected.sha256
    if (held === undefined) return ancestors
    return keptAncestors([{ name: ancestorOf(held), isPassing: clock() - heldSince < PASSING_MS }, ...ancestors])
  }

  const adopt = async (bytes: Uint8Array, hash: Promise<string>, made: readonly Ancestor[]): Promise<void> => {
    // of these bytes, also when somebody has replaced them already: then the next save finds other ones
    const { mtimeMs } = await disk.stat(file).catch(() => ({ mtimeMs: 0 }))
    expected = { size: bytes.length, mtimeMs, sha256: await hash }
    isOlderFormat = false
    ancestors = made
    heldSince = clock()
  }

  const write = async (project: Project, mayReplaceReadOnly: boolean, from: readonly string[]): Promise<void> => {
    // the disk is read while the project is written as text; the last look comes before the rename
    const looking = expectOnDisk(file, expected, { disk, mayReplaceReadOnly })
    looking.catch(() => undefined) // a project that cannot be written is said first
    const made = nextAncestors()
    const named = keptAncestors(joinedLineage(made, from.map(stood), ({ name }) => name))
    const bytes = await projectBytes(project, known === undefined ? [] : named.map(({ name }) => name))
    if (guardWritten(bytes) !== undefined) {
      throw new UserError(
        'too-large',
        `${nameOf(file)} was not written: the project is too large to be opened again.`,
        {
          next: 'Remove pictures or records and save again. The file on disk was not changed.',
        },
      )
    }
    const current = await looking
    const keep = (reason: ReplacedReason): Promise<boolean> =>
      current === undefined || backUp === undefined || current.bytes.length > LIMITS.fileBytes
        ? Promise.resolve(false)
        : backUp(current.bytes, reason, project.id, file).then(
            () => true,
            () => false,
          )
    const isKept = await keep(reasonToKeep(expected, isOlderFormat))
    // nobody could go back to what the older Briefwright of a colleague reads
    if (isOlderFormat && !isKept) throw olderNotKept(file)
    const lost: SaveWarning[] = current !== undefined && backUp !== undefined && !isKept ? ['not-backed-up'] : []
    const beforeRename = () => expectUnchanged(file, current?.stamp, disk)
    const hash = sha256Aside(bytes) // while the disk writes
    try {
      const { isProvenDurable } = await writeDurably(file, bytes, { disk, beforeRename })
      await adopt(bytes, hash, made)
      warnings = isProvenDurable ? lost : [...lost, 'not-proven-durable']
      if (await needsReadBack(file)) await readBack(file, await hash, disk)
    } catch (error) {
      if (error instanceof MayNotLast) await adopt(bytes, hash, made)
      if (error instanceof UserError) throw error
      // these very bytes, not some that are five minutes old
      const mayWriteInPlace =
        error instanceof NoNewFile && (await keep('before-in-place')) && (await isWritable(file, disk))
      if (!mayWriteInPlace) throw writeError(file, error, bytes.length)
      await beforeRename()
      await writeOver(file, bytes, disk)
      await readBack(file, await hash, disk)
      await adopt(bytes, hash, made)
      warnings = ['promise-weaker']
    }
  }

  return {
    read: () => inTurn(read),
    write: (project) => {
      const mayReplaceReadOnly = agreed === 'replace-read-only'
      agreed = undefined
      const from = alsoFrom
      alsoFrom = []
      return inTurn(() => write(project, mayReplaceReadOnly, from))
    },
    agree: (to) => {
      agreed = to
    },
    adopt: (stamp) => {
      expected = stamp
    },
    stamp: () => (typeof expected === 'string' ? undefined : expected),
    warnings: () => warnings,
    migratedFrom: () => opened?.migratedFrom,
    damagedImages: () => opened?.damagedImages ?? [],
    lineage: () => [
      ...(typeof expected === 'string' ? [] : [ancestorOf(expected.sha256)]),
      ...ancestors.map(({ name }) => name),
    ],
    learn: (contents) => {
      ancestors = keptAncestors(joinedLineage(ancestors, contents.map(stood), ({ name }) => name))
    },
    madeFrom: (contents) => {
      alsoFrom = contents
    },
    isChangedElsewhere: () => opened?.isChangedElsewhere ?? false,
  }
}

const stood = (name: string): Ancestor => ({ name, isPassing: false })

function reasonToKeep(expected: Expected, isOlderFormat: boolean): ReplacedReason {
  if (typeof expected === 'string') return 'before-save-over'
  return isOlderFormat ? 'before-migration' : 'interval'
}

const olderNotKept = (file: string): UserError =>
  new UserError(
    'not-backed-up',
    `${nameOf(file)} is of an older format, and its present content could not be kept on this computer. It was not changed.`,
    { next: 'Free some space on this disk and save again, or save the project under another name.' },
  )

async function writeOver(file: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  try {
    await writeInPlace(file, bytes, disk)
  } catch (error) {
    throw new UserError<WriteErrorCode>(
      'write-failed',
      `${nameOf(file)} could not be written completely. Its folder takes no new files, so it was written over where it stands, and it may be damaged now.`,
      {
        next: 'Your changes are still on screen: save them under another name in another folder. The content before is among its earlier versions.',
        cause: error,
      },
    )
  }
}

async function readBack(file: string, hash: string, disk: Disk): Promise<void> {
  const found = await readLimited(file, LIMITS.fileBytes, disk)
  if (found.stamp.sha256 === hash) return
  throw new UserError<WriteErrorCode>(
    'write-failed',
    `${nameOf(file)} was written, but does not hold what was written when it is read again: the disk or share is not reliable, or somebody wrote at the same moment.`,
    { next: 'Your changes are still on screen: save them under another name on another disk.' },
  )
}
