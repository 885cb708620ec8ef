/** The reading thread: reads one file, answers once and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { UserError } from '../../core/user-error'
import { readOnThisThread } from './project-reading'
import { pack, type ReadMessage } from './read-worker-messages'

const port = parentPort
if (!port || typeof workerData !== 'string') throw new Error('the reading thread is started with a path')

try {
  const outcome = await readOnThisThread(workerData)
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
