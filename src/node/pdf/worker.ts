/**
 * The PDF worker: a thread that stays warm. It is asked with one message and answers with messages of the same id; to cancel, its
 * owner ends it. It gets what differs of a project and checks it, and no path; the bytes go back and the main process writes them.
 */
import { parentPort } from 'node:worker_threads'
import { assemble } from '../../core/briefing/assemble'
import type { Project } from '../../core/model/project'
import type { Scope } from '../../core/narrative/scope'
import { createListener } from '../../core/telling/told-project'
import { UserError } from '../../core/user-error'
import { carriedFiles } from './carried-files'
import { contentProblem } from './content-problem'
import { drawFigure } from './draw-figure'
import { createProjectCheck } from './expect-project'
import { createPdfEngine, makePdf, type PdfProgress } from './make-pdf'
import { createPractice, type Round } from './practice'
import { provePdf } from './prove-pdf'
import { DeflateCache } from './tagged/deflate-cache'
import { verifyPdf } from './verify-pdf'
import type { FiguresRequest, PagesRequest, PdfRequest, PdfResponse, VerifyRequest } from './worker-messages'

const port = parentPort
if (!port) throw new Error('the PDF worker runs as a worker thread only')

const engine = createPdfEngine()
const listener = createListener()
const expectProject = createProjectCheck()
const answer = (response: PdfResponse, transfer: ArrayBuffer[] = []): void => port.postMessage(response, transfer)

/** What the pages that were made last show, without the pictures; figures alone are drawn from it. */
let shown: Scope | undefined

const listen = (request: PdfRequest): void => {
  practice.stop()
  const { id } = request
  const run = runOf(request)
  run.catch((error: unknown) => {
    const problem = contentProblem(error)
    answer({
      id,
      kind: 'failed',
      code: error instanceof UserError ? error.code : problem === undefined ? 'unexpected' : 'content',
      message:
        problem ?? `Something inside Briefwright failed (${error instanceof Error ? error.message : String(error)}).`,
    })
  })
}
const practice = createPractice(port, listen)
port.on('message', listen)

const runOf = (request: PdfRequest): Promise<void> => {
  switch (request.kind) {
    case 'pages':
      return makePages(request)
    case 'figures':
      return drawFigures(request)
    case 'verify':
      return verify(request)
  }
}

async function verify({ id, bytes, project: told, description }: VerifyRequest): Promise<void> {
  const project = listener.hear(told)
  if (!project) throw new Error('what was told builds upon a project that was not heard')
  expectProject(project)
  answer({ id, kind: 'verified', verdict: await verifyPdf(bytes, project, description, engine) })
}

async function makePages({
  id,
  project: told,
  planId,
  language,
  draft,
  isPreview = false,
}: PagesRequest): Promise<void> {
  const project = listener.hear(told)
  if (!project) throw new Error('what was told builds upon a project that was not heard')
  expectProject(project)
  const plan = project.plans.find((candidate) => candidate.id === planId)
  if (!plan) throw new Error('the project has no plan of this id')
  shown = { project: { ...project, assets: [] }, plan, language }
  // nobody is told how far a preview is, and each message wakes another thread
  const tell = isPreview ? undefined : (progress: PdfProgress) => answer({ id, kind: 'progress', ...progress })
  if (!isPreview) answer({ id, kind: 'progress', step: 'assemble', done: 0, total: 1 })
  const scope = { project, plan, language }
  const { briefing } = assemble(scope)
  const files = isPreview ? [] : await carriedFiles(plan.carries, project, scope, briefing, draft)
  const { bytes, pageCount, regions } = await makePdf(briefing, {
    draft,
    isPreview,
    withRegions: isPreview,
    files,
    engine,
    ...(tell ? { onProgress: tell } : {}),
  })
  const isFinal = !draft && !isPreview
  if (isFinal) answer({ id, kind: 'progress', step: 'check', done: 0, total: 1 })
  const proof = isFinal ? provePdf(bytes) : null
  // Copied into a buffer of its own: a Node buffer may share memory with others and cannot be handed over.
  const own = new Uint8Array(bytes)
  answer({ id, kind: 'done', bytes: own, pageCount, regions, proof }, [own.buffer])
  if (isPreview) practice.plan(practiceRound(scope))
}

/** The same pages again, put together as after an edit: of what is kept from one edit to the next only fonts and words are there. */
function practiceRound({ project, plan, language }: Scope): Round {
  const deflated = new DeflateCache()
  return async (onStep) => {
    const again = afresh(project)
    expectProject(again)
    const { briefing } = assemble({ project: again, plan, language })
    onStep()
    const own = { ...engine, drawings: new Map(), deflated }
    await makePdf(briefing, { isPreview: true, withRegions: true, engine: own, onStep })
  }
}

/** Other lists with the same records, so that no answer is remembered for them. */
function afresh(project: Project): Project {
  const { findings, activities, placements, assets, ...rest } = project
  return { ...rest, findings: [...findings], activities: [...activities], placements: [...placements], assets }
}

async function drawFigures({ id, figures, widthPx }: FiguresRequest): Promise<void> {
  const scope = shown
  const drawings = scope ? figures.map((figure) => drawFigure(figure, scope, widthPx, engine.tools)) : []
  answer({ id, kind: 'drawn', drawings })
}
