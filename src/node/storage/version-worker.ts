/** The thread that reads earlier versions: one task after the other, an answer for each. */
import { parentPort } from 'node:worker_threads'
import { pack, type ReadMessage } from './read-worker-messages'
import { type Compared, createComparer, readKept, type VersionTask } from './version-reading'

const port = parentPort
if (!port) throw new Error('this is a thread, not a program')
const compare = createComparer()

export type VersionAnswer = { readonly kind: 'compared'; readonly compared: Compared } | ReadMessage

port.on('message', (task: VersionTask) => {
  if (task.kind === 'compare') {
    port.postMessage({ kind: 'compared', compared: compare(task.older, task.newer) } satisfies VersionAnswer)
    return
  }
  const outcome = readKept(task.bytes, task.sha256)
  if (!outcome.ok) {
    port.postMessage({ kind: 'refused', failure: outcome } satisfies VersionAnswer)
    return
  }
  const message = pack(outcome)
  port.postMessage(
    message satisfies VersionAnswer,
    message.images.map(({ buffer }) => buffer),
  )
})
