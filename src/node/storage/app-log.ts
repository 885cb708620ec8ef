/**
 * What went wrong lately, on this computer only, for whoever looks for the reason: codes, channels, durations, versions. Never a text, a
 * name, a title or a path: an entry has no place where one could be put, and what is not known by its code is “other”.
 */
import { appendFile, readFile, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { createTurns } from './in-turn'
import { makeFolder } from './make-folder'

/** Codes of refusals and of the system. */
const CODES = [
  'busy',
  'changed-on-disk',
  'damaged',
  'damaged-image',
  'disk-full',
  'draft-failed',
  'duplicate-key',
  'empty',
  'exists',
  'forbidden-key',
  'gone',
  'invalid',
  'lost-content',
  'newer-format',
  'not-a-project-file',
  'a-template',
  'not-backed-up',
  'not-json',
  'not-open',
  'not-there',
  'not-utf8',
  'other-key',
  'read-failed',
  'read-only',
  'timed-out',
  'no-project-inside',
  'pdf-unreadable',
  'too-deep',
  'too-large',
  'too-many',
  'wrong-encoding',
  'write-failed',
  'EACCES',
  'EBUSY',
  'EDQUOT',
  'EEXIST',
  'EFBIG',
  'EINVAL',
  'EIO',
  'EISDIR',
  'ELOOP',
  'EMFILE',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOMEM',
  'ENOSPC',
  'ENOTCONN',
  'ENOTDIR',
  'ENOTEMPTY',
  'ENOTSUP',
  'EPERM',
  'EROFS',
  'ESHORT',
  'ESTALE',
  'ETIMEDOUT',
  'ERR_WORKER_OUT_OF_MEMORY',
  'other',
] as const
export type LoggedCode = (typeof CODES)[number]

const ERRORS = ['Error', 'RangeError', 'SyntaxError', 'TypeError', 'UserError', 'ZodError', 'other'] as const
export type LoggedError = (typeof ERRORS)[number]

/** As Electron says why a process is gone. */
const REASONS = [
  'abnormal-exit',
  'crashed',
  'integrity-failure',
  'killed',
  'launch-failed',
  'memory-eviction',
  'oom',
  'other',
] as const
export type LoggedReason = (typeof REASONS)[number]

const SYSTEMS = ['darwin', 'linux', 'win32', 'other'] as const

export type VersionNumbers = readonly [number, number, number]

/** @param C names of channels: a type of literals, never `string` */
export type LogEntry<C extends string> =
  | {
      readonly what: 'start'
      readonly app: VersionNumbers
      readonly electron: VersionNumbers
      readonly system: (typeof SYSTEMS)[number]
    }
  /** A request that was refused with a message for people. */
  | { readonly what: 'refused'; readonly channel: C; readonly code: LoggedCode; readonly ms: number }
  /** A request that failed for a reason nobody foresaw. */
  | ({ readonly what: 'failed'; readonly channel: C; readonly ms: number } & LoggedFailure)
  | { readonly what: 'slow'; readonly channel: C; readonly ms: number }
  | ({ readonly what: 'uncaught' } & LoggedFailure)
  | {
      readonly what: 'process-gone'
      readonly process: 'page' | 'other'
      readonly reason: LoggedReason
      readonly exitCode: number
    }

export interface LoggedFailure {
  readonly error: LoggedError
  readonly code: LoggedCode
  /** Where in our program: line and column of the place that threw. Zero: not known. */
  readonly line: number
  readonly column: number
}

const among = <T extends string>(all: readonly T[], text: unknown, otherwise: T): T =>
  all.find((one) => one === text) ?? otherwise

export const loggedCode = (code: unknown): LoggedCode => among(CODES, code, 'other')
export const loggedReason = (reason: unknown): LoggedReason => among(REASONS, reason, 'other')
export const loggedSystem = (platform: string): (typeof SYSTEMS)[number] => among(SYSTEMS, platform, 'other')

/** “1.2.3”; what is no number is zero. */
export function versionNumbers(version: string): VersionNumbers {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map((part) => Number.parseInt(part, 10) || 0)
  return [major, minor, patch]
}

/** Of an error whose message may quote what somebody wrote: none of that message. */
export function loggedFailure(error: unknown): LoggedFailure {
  const isError = error instanceof Error
  const frame = isError ? /^\s+at .*?:(\d+):(\d+)\)?$/m.exec(error.stack ?? '') : null
  return {
    error: isError ? among(ERRORS, error.name, 'other') : 'other',
    code: loggedCode(isError && 'code' in error ? error.code : undefined),
    line: Number(frame?.[1] ?? 0),
    column: Number(frame?.[2] ?? 0),
  }
}

export interface AppLog<C extends string> {
  /** Never fails and never waits: a log that cannot be written is no trouble of its own. */
  readonly write: (entry: LogEntry<C>) => void
  /** The last entries, a line each, oldest first. */
  readonly read: () => Promise<string>
  /** Once everything that was to be written is, or is given up. */
  readonly settled: () => Promise<void>
  /**
   * Removes what is there. What came before it had ended is never written after it, nor what began before: of a slow request it is
   * known only when it is answered.
   */
  readonly clear: <T>(remove: () => Promise<T>) => Promise<T>
  readonly folder: string
}

export const LOG_FILE_BYTES = 256 * 1024
const FILE = 'log.txt'
const FILE_BEFORE = 'log-before.txt'
const LINES_READ = 200

/** Two files, each of a size at most. @param clock milliseconds since 1970 */
export function createAppLog<C extends string>(
  folder: string,
  clock: () => number,
  fileBytes: number = LOG_FILE_BYTES,
): AppLog<C> {
  const inTurn = createTurns()
  /** How often it was cleared, and when last. */
  let clearings = 0
  let clearedAt: number | undefined
  const file = path.join(folder, FILE)
  const before = path.join(folder, FILE_BEFORE)

  const append = async (line: string): Promise<void> => {
    await makeFolder(folder)
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    )
    if (size > 0 && size + line.length > fileBytes) await rename(file, before)
    await appendFile(file, line)
  }
  const linesOf = (name: string): Promise<readonly string[]> =>
    readFile(name, 'utf8').then(
      (text) => text.split('\n').filter((line) => line !== ''),
      () => [],
    )
  return {
    folder,
    write: (entry) => {
      const now = clock()
      const began = now - ('ms' in entry ? entry.ms : 0)
      // a clock that was set back since tells nothing
      if (clearedAt !== undefined && now >= clearedAt && began < clearedAt) return
      const line = `${JSON.stringify({ at: new Date(now).toISOString(), ...entry })}\n`
      const written = clearings
      void inTurn(() => (written === clearings ? append(line).catch(() => undefined) : Promise.resolve()))
    },
    clear: (remove) =>
      inTurn(async () => {
        try {
          return await remove()
        } finally {
          clearings++
          clearedAt = clock()
        }
      }),
    read: () =>
      inTurn(async () => [...(await linesOf(before)), ...(await linesOf(file))].slice(-LINES_READ).join('\n')),
    settled: () => inTurn(async () => undefined),
  }
}
