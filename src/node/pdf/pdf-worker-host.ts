/** Owns the PDF worker: one request at a time, newest preview wins, a cancel ends the thread and a fresh one is started. */
import { Worker } from 'node:worker_threads'
import type { PdfProof } from '../../core/conformance/statement'
import type { Project } from '../../core/model/project'
import { createTeller, type Teller } from '../../core/telling/told-project'
import type { MadePdf } from './make-pdf'
import type { Verdict } from './verify-pdf'
import type {
  FigureDrawing,
  FiguresRequest,
  PagesRequest,
  PdfRequest,
  PdfResponse,
  VerifyRequest,
} from './worker-messages'

export type PdfJob = Omit<PagesRequest, 'id' | 'kind' | 'project'> & { readonly project: Project }
export type VerifyJob = Omit<VerifyRequest, 'id' | 'kind' | 'project'> & { readonly project: Project }
export type OnStep = (progress: Extract<PdfResponse, { kind: 'progress' }>) => void

/** The worker was ended on purpose. */
export class PdfCancelled extends Error {
  override readonly name = 'PdfCancelled'
}
/** The worker said why it cannot; the message is for people. */
export class PdfFailed extends Error {
  override readonly name = 'PdfFailed'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** `proof`: null for previews and drafts. */
export type ProvedPdf = MadePdf & { readonly proof: PdfProof | null }

export interface PdfWorkerHost {
  /**
   * Waits for its turn, then makes the pages. `isWanted` is asked when the turn comes: undefined when the answer is no longer wanted.
   * @throws PdfCancelled, PdfFailed
   */
  make(job: PdfJob, onStep?: OnStep, isWanted?: () => boolean): Promise<ProvedPdf | undefined>
  /**
   * Waits for its turn, then draws figures alone, from the data of the pages that were made last; none when there were none.
   * @throws PdfCancelled, PdfFailed
   */
  draw(figures: FiguresRequest['figures'], widthPx: number): Promise<readonly FigureDrawing[]>
  /**
   * Makes a PDF again from the project it carries, and compares.
   * @throws PdfCancelled, PdfFailed
   */
  verify(job: VerifyJob): Promise<Verdict>
  /** Ends what is running, at once. */
  cancel(): void
  /** Ends the thread for good. */
  close(): Promise<void>
}

/** With what was asked for. */
type Answer = Extract<PdfResponse, { kind: 'done' | 'drawn' | 'verified' }>

interface Running {
  readonly id: number
  readonly onStep: OnStep | undefined
  readonly resolve: (response: Answer) => void
  readonly reject: (error: Error) => void
}

/**
 * The pages of one edit make some 50 MB of short-lived objects: with twice V8's usual room for those they are collected half as often, and most
 * are gone by then instead of being moved to where only a longer stop collects them.
 */
export const YOUNG_MB = 96

/**
 * @param workerFile the built worker
 * @param timeLimitMs after which a job is given up; its thread is ended
 * @param heapLimitMb likewise
 */
export function createPdfWorkerHost(workerFile: string | URL, timeLimitMs = 60_000, heapLimitMb = 1024): PdfWorkerHost {
  let worker: Worker | undefined
  /** Of the thread that runs: a fresh one has heard nothing. */
  let teller: Teller = createTeller()
  let running: Running | undefined
  let timer: NodeJS.Timeout | undefined
  let nextId = 1
  let queue: Promise<unknown> = Promise.resolve()

  const settle = (act: (job: Running) => void): void => {
    const job = running
    running = undefined
    clearTimeout(timer)
    if (job) act(job)
  }
  const end = (error: Error): void => {
    const old = worker
    worker = undefined
    old?.removeAllListeners()
    void old?.terminate()
    settle(({ reject }) => reject(error))
  }
  const start = (): Worker => {
    const fresh = new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: heapLimitMb, maxYoungGenerationSizeMb: YOUNG_MB },
    })
    fresh.on('message', (response: PdfResponse) => {
      if (response.id !== running?.id) return
      if (response.kind === 'progress') running.onStep?.(response)
      else if (response.kind === 'failed')
        settle(({ reject }) => reject(new PdfFailed(response.code, response.message)))
      else settle(({ resolve }) => resolve(response))
    })
    fresh.on('error', (error: Error & { readonly code?: string }) =>
      end(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new PdfFailed('too-large', `It took more than ${heapLimitMb} MB of memory and was given up.`)
          : new PdfFailed('unexpected', `The part of Briefwright that makes pages stopped (${error.message}).`),
      ),
    )
    fresh.on('exit', () =>
      end(new PdfFailed('unexpected', 'The part of Briefwright that makes pages ended in the middle of its work.')),
    )
    fresh.unref()
    teller = createTeller()
    return fresh
  }
  const run = (
    request:
      | (PdfJob & { readonly kind: 'pages' })
      | (VerifyJob & { readonly kind: 'verify' })
      | Omit<FiguresRequest, 'id'>,
    onStep: OnStep | undefined,
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      worker ??= start()
      const id = nextId++
      running = { id, onStep, resolve, reject }
      timer = setTimeout(
        () => end(new PdfFailed('timed-out', 'It took more than a minute and was given up.')),
        timeLimitMs,
      )
      const message: PdfRequest =
        request.kind === 'figures' ? { ...request, id } : { ...request, id, project: teller.tell(request.project) }
      worker.postMessage(message)
    })

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }

  return {
    make(job, onStep, isWanted = () => true) {
      return inTurn(async () => {
        if (!isWanted()) return undefined
        const made = await run({ ...job, kind: 'pages' }, onStep)
        return made.kind === 'done' ? made : undefined
      })
    },
    draw(figures, widthPx) {
      return inTurn(async () => {
        const made = await run({ kind: 'figures', figures, widthPx }, undefined)
        return made.kind === 'drawn' ? made.drawings : []
      })
    },
    verify(job) {
      return inTurn(async () => {
        const made = await run({ ...job, kind: 'verify' }, undefined)
        if (made.kind !== 'verified') throw new Error('the PDF worker gave another answer')
        return made.verdict
      })
    },
    cancel: () => end(new PdfCancelled('cancelled')),
    async close() {
      const old = worker
      end(new PdfCancelled('closed'))
      await old?.terminate()
    },
  }
}
