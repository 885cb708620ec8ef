/** Reads files beside the page, so that a large one stops nobody from typing, and a hostile one can be given up. */
import type { Encoding } from './read-delimited'
import { type ReadTables, readTables } from './read-tables'

export interface ReadRequest {
  readonly bytes: Uint8Array
  readonly encoding: Encoding | undefined
}

/** The part of a worker's global that is used; the page's types have no other. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null
  postMessage: (answer: ReadTables) => void
}
const scope = self as unknown as WorkerScope

scope.onmessage = ({ data }) => {
  void readTables(data.bytes, data.encoding)
    .catch((): ReadTables => ({ ok: false, message: '' }))
    .then((answer) => scope.postMessage(answer))
}
