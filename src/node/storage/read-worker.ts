/** The reading thread: reads one file, answers once and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { UserError } from '../../core/user-error'
import { readOnThisThread } from './project-reading'
import { pack, type ReadMessage, type ReadTask } from './read-worker-messages'

const port = parentPort
if (!port) throw new Error('the reading thread runs as a worker thread only')
const { file, kinds } = workerData as ReadTask

try {
  const outcome = await readOnThisThread(file, undefined, kinds)
  if (outcome.ok) {
    const message = pack(outcome)
    port.postMessage(
      message satisfies ReadMessage,
      message.images.map(({ buffer }) => buffer),
    )
  } else port.postMessage({ kind: 'refused', failure: outcome } satisfies ReadMessage)
} catch (error) {
  if (!(error instanceof UserError)) throw error
  const { code, what, next } = error
  port.postMessage({ kind: 'unreadable', code, what, next } satisfies ReadMessage)
}
