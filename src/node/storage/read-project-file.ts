/**
 * Reads a project file without stopping the window: a small one here, a large one in a thread of its own, which is ended when it
 * takes too long or too much memory.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Failure } from '../../core/project-file/failure'
import { FORMAT_VERSION } from '../../core/project-file/schema'
import { UserError } from '../../core/user-error'
import { type Disk, realDisk } from './disk'
import { nameOf, readError } from './disk-errors'
import { bytesOfProject, type ReadableKinds, type ReadOutcome } from './project-reading'
import { type ReadMessage, type ReadTask, unpack } from './read-worker-messages'

/** Up to this size a file is parsed where the caller is: in less than a tenth of a second. */
export const READ_IN_PLACE_BYTES = 5 * 1024 * 1024
const TIME_LIMIT_MS = 15_000
const HEAP_LIMIT_MB = 1024

export interface ReadLimits {
  readonly inPlaceBytes?: number
  readonly timeLimitMs?: number
  readonly heapLimitMb?: number
  /** The built reading thread; by default the one of this build. Without one every file is read in place. */
  readonly workerFile?: string | undefined
  /** Of what is read in place: a thread has the computer's own. */
  readonly disk?: Disk
  /** By default project files only. */
  readonly kinds?: ReadableKinds
  /** Files of an older format are read in the thread, whatever their size. */
  readonly newestFormat?: number
}

/**
 * @returns the project with its stamp, or why it does not open; `timed-out` when it took more than 15 s or 1 GB
 * @throws UserError `gone`, `read-failed` or `busy`
 */
export async function readProjectFile(file: string, limits: ReadLimits = {}): Promise<ReadOutcome> {
  const { inPlaceBytes = READ_IN_PLACE_BYTES, timeLimitMs = TIME_LIMIT_MS, heapLimitMb = HEAP_LIMIT_MB } = limits
  const { disk = realDisk, kinds = 'project', newestFormat = FORMAT_VERSION } = limits
  const workerFile = 'workerFile' in limits ? limits.workerFile : builtWorker()
  const size = await inTime(sizeOf(file, disk), file, timeLimitMs)
  if (size <= inPlaceBytes || workerFile === undefined) {
    const { bytes, parse } = await inTime(bytesOfProject(file, disk, kinds), file, timeLimitMs)
    // a migration is a program that has never seen this file
    if (workerFile === undefined || bytes === undefined || !isOlder(bytes, newestFormat)) return parse()
  }
  return readInThread({ file, kinds }, workerFile, timeLimitMs, heapLimitMb)
}

/** As it says itself, where every file of ours says it: near the beginning. */
function isOlder(bytes: Uint8Array, newestFormat: number): boolean {
  const [, version] =
    /"formatVersion"\s*:\s*(\d{1,9})\b/.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1')) ?? []
  return version !== undefined && Number(version) < newestFormat
}

const sizeOf = (file: string, disk: Disk): Promise<number> =>
  disk.stat(file).then(
    (found) => found.size,
    (error: unknown) => {
      throw readError(file, error)
    },
  )

/** A share that is gone, or a file that a service fetches only now, may leave a call without an answer. */
async function inTime<T>(work: Promise<T>, file: string, timeLimitMs: number): Promise<T> {
  const stop = new AbortController()
  const late = delay(timeLimitMs, undefined, { signal: stop.signal, ref: false }).then((): never => {
    throw new UserError(
      'read-failed',
      `${nameOf(file)} could not be read within ${secondsOf(timeLimitMs)}: it may not be on this computer yet, or its disk or share does not answer.`,
      { next: 'Make the file available offline and try again.' },
    )
  })
  try {
    return await Promise.race([work, late])
  } finally {
    stop.abort()
    late.catch(() => undefined)
  }
}

function readInThread(
  task: ReadTask,
  workerFile: string,
  timeLimitMs: number,
  heapLimitMb: number,
): Promise<ReadOutcome> {
  const worker = new Worker(workerFile, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: heapLimitMb },
  })
  return new Promise<ReadOutcome>((resolve, reject) => {
    const timer = setTimeout(() => resolve(timedOut(`more than ${secondsOf(timeLimitMs)}`)), timeLimitMs)
    worker.once('message', (message: ReadMessage) => {
      clearTimeout(timer)
      worker.removeAllListeners('exit') // its end may come while the images are still being unpacked
      if (message.kind === 'read') unpack(message).then(resolve, reject)
      else if (message.kind === 'refused') resolve(message.failure)
      else reject(new UserError(message.code, message.what, { next: message.next }))
    })
    worker.once('error', (error: Error & { readonly code?: string }) => {
      clearTimeout(timer)
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(timedOut(`more than ${heapLimitMb} MB of memory`))
      else reject(error)
    })
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('the reading thread ended without an answer'))
    })
  }).finally(() => worker.terminate())
}

const timedOut = (what: string): Failure => ({
  ok: false,
  code: 'timed-out',
  message: `Reading the file took ${what} and was given up; no project needs that much.`,
  next: 'Try again when the computer is less busy. If that does not help, open an earlier copy of the project.',
})

/** Beside the program, or one folder up where the build has put this module into a folder for what several programs use. */
function builtWorker(): string | undefined {
  const folder = import.meta.dirname
  return [folder, path.dirname(folder)].map((at) => path.join(at, 'read-worker.js')).find((at) => existsSync(at))
}

const secondsOf = (ms: number): string => (ms === 1000 ? '1 second' : `${ms / 1000} seconds`)
