/**
 * The PDF worker: a thread that stays warm. It is asked with one message and answers with messages of the same id; to cancel, its
 * owner ends it. It gets a typed project that was checked at the door, and no path; the bytes go back and the main process writes them.
 */
import { parentPort } from 'node:worker_threads'
import { assemble } from '../../core/briefing/assemble'
import { UserError } from '../../core/user-error'
import { contentProblem } from './content-problem'
import { createPdfEngine, makePdf } from './make-pdf'
import type { PdfRequest, PdfResponse } from './worker-messages'

const port = parentPort
if (!port) throw new Error('the PDF worker runs as a worker thread only')

const engine = createPdfEngine()
const answer = (response: PdfResponse, transfer: ArrayBuffer[] = []): void => port.postMessage(response, transfer)

port.on('message', ({ id, project, planId, language, draft, withRegions = false }: PdfRequest) => {
  run().catch((error: unknown) => {
    const problem = contentProblem(error)
    answer({
      id,
      kind: 'failed',
      code: error instanceof UserError ? error.code : problem === undefined ? 'unexpected' : 'content',
      message:
        problem ?? `Something inside Briefwright failed (${error instanceof Error ? error.message : String(error)}).`,
    })
  })

  async function run(): Promise<void> {
    const plan = project.plans.find((candidate) => candidate.id === planId)
    if (!plan) throw new Error('the project has no plan of this id')
    answer({ id, kind: 'progress', step: 'assemble', done: 0, total: 1 })
    const { briefing } = assemble({ project, plan, language })
    const { bytes, pageCount, regions } = await makePdf(briefing, {
      draft,
      engine,
      withRegions,
      onProgress: (progress) => answer({ id, kind: 'progress', ...progress }),
    })
    // Copied into a buffer of its own: a Node buffer may share memory with others and cannot be handed over.
    const own = new Uint8Array(bytes)
    answer({ id, kind: 'done', bytes: own, pageCount, regions }, [own.buffer])
  }
})
