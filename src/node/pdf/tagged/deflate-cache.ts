import { createHash } from 'node:crypto'
import pako from 'pako'

/**
 * Streams of the last document with their deflated form: from one preview to the next most pages and font subsets stay as
 * they are. Held by the caller. Found by the hash of the content, so it does not change the bytes of a document.
 */
export class DeflateCache {
  #last = new Map<string, Buffer>()
  #now = new Map<string, Buffer>()

  /** A new document begins: what the one before the last had is forgotten. */
  begin(): void {
    this.#last = this.#now
    this.#now = new Map()
  }

  deflate(bytes: Uint8Array): Buffer {
    const key = createHash('sha256').update(bytes).digest('base64')
    const deflated = this.#now.get(key) ?? this.#last.get(key) ?? deflate(bytes)
    this.#now.set(key, deflated)
    return deflated
  }
}

// The zlib inside Node and Electron is a fork whose output differs from canonical zlib and may differ between
// versions and processors; pako is JavaScript and canonical.
const deflate = (bytes: Uint8Array): Buffer => Buffer.from(pako.deflate(bytes))
