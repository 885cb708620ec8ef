/** Reads and compares earlier versions without stopping the windows: in a thread that ends when nobody has asked for a while. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ProjectId } from '../../core/model/ids'
import { UserError } from '../../core/user-error'
import type { BackupEntry, BackupRing } from './backup-ring'
import { createTurns } from './in-turn'
import type { ReadOutcome } from './project-reading'
import { pack, unpack } from './read-worker-messages'
import { type Compared, createComparer, type KeptBytes, readKept, type VersionTask } from './version-reading'
import type { VersionAnswer } from './version-worker'

export type VersionChanges =
  | Extract<Compared, { is: 'changes' }>
  /** No version before it is kept. */
  | { readonly is: 'first' }
  /** The one before it cannot be read. */
  | { readonly is: 'unknown' }
  /** It cannot be read itself: why, for people. */
  | { readonly is: 'unreadable'; readonly message: string }

type Named = Pick<BackupEntry, 'sequence' | 'sha256'>

export interface VersionReader {
  /** Against the version before it. What has once been compared is remembered: contents never change. */
  readonly changes: (id: ProjectId, version: Named) => Promise<VersionChanges>
  /** @throws UserError `gone`, `damaged`, `other-key`, `newer-format` */
  readonly read: (id: ProjectId, version: Named) => Promise<ReadOutcome>
}

const TIME_LIMIT_MS = 30_000
const IDLE_MS = 20_000
const HEAP_LIMIT_MB = 1024
const MOST_REMEMBERED = 500

export interface VersionReaderOptions {
  /** The built thread; without one the work is done where the caller is. By default the one of this build. */
  readonly workerFile?: string | undefined
}

export function createVersionReader(
  ring: () => Promise<BackupRing>,
  options: VersionReaderOptions = {},
): VersionReader {
  const workerFile = 'workerFile' in options ? options.workerFile : builtWorker()
  const work = workerFile === undefined ? workHere() : workInThread(workerFile)
  const inTurn = createTurns()
  const remembered = new Map<string, VersionChanges>()
  /** The content that the comparer holds: the older one of its last answer. */
  let held: string | undefined

  const compare = async (id: ProjectId, older: Named, newer: Named): Promise<VersionChanges> => {
    const kept = await ring()
    const bytesOf = async (one: Named): Promise<KeptBytes | UserError> => {
      if (one.sha256 === held) return { sha256: one.sha256, bytes: undefined }
      try {
        return { sha256: one.sha256, bytes: await kept.read(id, one) }
      } catch (error) {
        if (error instanceof UserError) return error
        throw error
      }
    }
    const before = await bytesOf(older)
    const now = await bytesOf(newer) // last: nothing may be waited for between finding that it is held and asking
    if (now instanceof UserError) return { is: 'unreadable', message: now.message }
    if (before instanceof UserError) return { is: 'unknown' }
    held = undefined // until it has answered
    const answer = await work({ kind: 'compare', older: before, newer: now }).catch((error: unknown) => {
      if (error instanceof UserError) return error
      throw error
    })
    if (answer instanceof UserError) return { is: 'unreadable', message: answer.message }
    if (answer.kind !== 'compared') throw new Error('a comparison was answered by something else')
    const { compared } = answer
    held = older.sha256
    if (compared.is === 'changes') return compared
    return compared.which === 'older' ? { is: 'unknown' } : { is: 'unreadable', message: compared.message }
  }

  const first = async (id: ProjectId, version: Named): Promise<VersionChanges> => {
    try {
      await (await ring()).read(id, version)
      return { is: 'first' }
    } catch (error) {
      if (error instanceof UserError) return { is: 'unreadable', message: error.message }
      throw error
    }
  }

  return {
    changes: (id, version) =>
      inTurn(async () => {
        const all = await (await ring()).list(id)
        const at = all.findIndex(({ sequence, sha256 }) => sequence === version.sequence && sha256 === version.sha256)
        const older = at < 0 ? undefined : all[at + 1]
        if (older === undefined) return first(id, version)
        const key = `${older.sha256} ${version.sha256}`
        const known = remembered.get(key)
        if (known !== undefined) return known
        const found = await compare(id, older, version)
        if (found.is === 'changes') {
          if (remembered.size >= MOST_REMEMBERED) remembered.clear()
          remembered.set(key, found)
        }
        return found
      }),
    read: (id, version) =>
      inTurn(async () => {
        const bytes = await (await ring()).read(id, version)
        const answer = await work({ kind: 'read', sha256: version.sha256, bytes })
        if (answer.kind === 'read') return unpack(answer)
        if (answer.kind === 'refused') return answer.failure
        throw new Error('reading a version was answered by something else')
      }),
  }

  function workInThread(file: string): (task: VersionTask) => Promise<VersionAnswer> {
    let worker: Worker | undefined
    let idle: NodeJS.Timeout | undefined
    const end = (): void => {
      clearTimeout(idle)
      held = undefined
      void worker?.terminate()
      worker = undefined
    }
    return (task) =>
      new Promise<VersionAnswer>((resolve, reject) => {
        clearTimeout(idle)
        worker ??= new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB } })
        const running = worker
        const settle = (then: () => void): void => {
          clearTimeout(late)
          for (const name of ['message', 'error', 'exit'] as const) running.removeAllListeners(name)
          then()
        }
        const fail = (error: Error): void =>
          settle(() => {
            end()
            reject(error)
          })
        const late = setTimeout(() => fail(tooLong()), TIME_LIMIT_MS)
        running.once('message', (answer: VersionAnswer) =>
          settle(() => {
            // an error between two tasks is the end of the thread, not of the app
            running.once('error', end)
            idle = setTimeout(end, IDLE_MS).unref()
            resolve(answer)
          }),
        )
        running.once('error', (error: Error & { readonly code?: string }) =>
          fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLong() : error),
        )
        running.once('exit', () => fail(new Error('the thread that reads versions ended without an answer')))
        running.postMessage(task)
      })
  }
}

function workHere(): (task: VersionTask) => Promise<VersionAnswer> {
  const compare = createComparer()
  return async (task) => {
    if (task.kind === 'compare') return { kind: 'compared', compared: compare(task.older, task.newer) }
    const read = readKept(task.bytes, task.sha256)
    if (!read.ok) return { kind: 'refused', failure: read }
    return pack(read)
  }
}

const tooLong = (): UserError =>
  new UserError('timed-out', 'Reading this version took too long and was given up. It was not changed.', {
    next: 'Try again when the computer is less busy, or save it as a copy and open that.',
  })

/** See `builtWorker` of the reading thread. */
function builtWorker(): string | undefined {
  const folder = import.meta.dirname
  return [folder, path.dirname(folder)].map((at) => path.join(at, 'version-worker.js')).find((at) => existsSync(at))
}
