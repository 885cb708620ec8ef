/** Reading a file that somebody picked, in a worker of its own. */
import { IMPORT_LIMITS } from '../../core/import/import-limits'
import type { Encoding } from './read-delimited'
import type { ReadTables } from './read-tables'
import type { ReadRequest } from './table-worker'

export interface Reading {
  readonly done: Promise<ReadTables>
  /** Ends the worker; `done` never settles then. */
  readonly stop: () => void
}

/** An answer without a message: something nobody foresaw. */
export function startReading(file: File, encoding?: Encoding): Reading {
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module', name: 'table-worker' })
  const done = new Promise<ReadTables>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ReadTables>) => resolve(data)
    worker.onerror = () => resolve({ ok: false, message: '' })
    void bytesOf(file).then(
      (bytes) => worker.postMessage({ bytes, encoding } satisfies ReadRequest),
      () =>
        resolve({
          ok: false,
          message: 'The file cannot be read any more. See whether it is still where it was, and choose it again.',
        }),
    )
  })
  return { done: done.finally(() => worker.terminate()), stop: () => worker.terminate() }
}

/** Of one that is too large only so much that this can be said. */
const bytesOf = async (file: File): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, IMPORT_LIMITS.fileBytes + 1).arrayBuffer())
