/** Preview and export: the pages are made in a worker thread; the main process writes them. */
import path from 'node:path'
import { dialog, shell } from 'electron'
import { z } from 'zod'
import type { ChartFigure } from '../core/charts/build-spec'
import { runChecks } from '../core/checks/all-checks'
import { conformanceStatement } from '../core/conformance/statement'
import type { Figure } from '../core/model/figure'
import type { BriefingPlanId } from '../core/model/ids'
import { LANGUAGES } from '../core/model/language'
import type { Project } from '../core/model/project'
import { safeFileName } from '../core/project-file/file-name'
import { figureSchema } from '../core/project-file/schema/figure'
import { UserError } from '../core/user-error'
import type { Events, ExportOutcome, ExportToken, PreviewPages, Requests } from '../ipc/contract'
import { createPdfWorkerHost, PdfCancelled, PdfFailed, type PdfWorkerHost } from '../node/pdf/pdf-worker-host'
import { writeError } from '../node/storage/disk-errors'
import { sha256 } from '../node/storage/read-limited'
import { writeDurably } from '../node/storage/write-durably'
import { chosenFile } from './chosen-file'
import type { Handle } from './handle'
import { unchecked } from './known-arguments'
import { createFinishedExports, folderInWords } from './open-files'
import { handlePageImageRequests } from './page-image-requests'
import type { Windows } from './windows'

export interface BriefingRequestsContext {
  readonly handle: Handle<Requests>
  readonly windows: Windows
  readonly workerFile: string
  readonly project: z.ZodType<Project>
  /** Where a save dialog starts. */
  readonly documentsFolder: () => string
  /** ISO 8601, a day. */
  readonly today: () => string
  /** Of the app. */
  readonly version: string
}

/** Pages of one window: the newest request is the one that counts. */
interface Preview {
  readonly host: PdfWorkerHost
  newest: number
}

export function handleBriefingRequests(context: BriefingRequestsContext): void {
  const { handle, windows } = context
  const previews = new Map<number, Preview>()
  const exporting = new Map<number, PdfWorkerHost>()
  const finished = createFinishedExports()

  windows.onOpened((window) => {
    const id = window.webContents.id
    window.on('closed', () => {
      void previews.get(id)?.host.close()
      void exporting.get(id)?.close()
      previews.delete(id)
      exporting.delete(id)
      finished.forget(id)
    })
  })

  const previewOf = (windowId: number): Preview => {
    const known = previews.get(windowId)
    if (known) return known
    const fresh: Preview = { host: createPdfWorkerHost(context.workerFile), newest: 0 }
    previews.set(windowId, fresh)
    return fresh
  }

  const job = { project: context.project, plan: planId, language: z.enum(LANGUAGES) }

  handle(
    'briefing:preview',
    // the thread checks the project: here it would hold up the windows, and be another object each time
    z.strictObject({ ...job, project: unchecked }),
    async ({ project, plan, language }, asker): Promise<PreviewPages | undefined> => {
      const preview = previewOf(asker.windowId)
      const number = ++preview.newest
      const isNewest = (): boolean => number === preview.newest
      try {
        const job = { project, planId: plan, language, draft: false, isPreview: true }
        const made = await preview.host.make(job, undefined, isNewest)
        return made && isNewest() ? made : undefined
      } catch (error) {
        if (error instanceof PdfCancelled) return undefined
        throw forPeople(error, 'The pages could not be made.')
      }
    },
  )

  handle(
    'figure:draw',
    z.strictObject({ figures: z.array(chartFigure).max(100), widthPx: z.int().min(50).max(2000) }),
    async ({ figures, widthPx }, asker) => {
      try {
        return await previewOf(asker.windowId).host.draw(figures, widthPx)
      } catch (error) {
        if (error instanceof PdfCancelled) return []
        throw forPeople(error, 'The figures could not be drawn.')
      }
    },
  )

  handle(
    'briefing:export',
    z.strictObject({ ...job, name: z.string().max(255), draft: z.boolean() }),
    async ({ project, plan, language, name, draft }, asker): Promise<ExportOutcome> => {
      const window = windows.find(asker.windowId)
      if (!window) return { status: 'not-started' }
      if (exporting.has(asker.windowId)) throw new UserError('busy', 'An export is already running in this window.')
      if (!draft) refuseErrors(project, plan, language)

      const { filePath, canceled } = await dialog.showSaveDialog(window, {
        title: 'Export the briefing',
        defaultPath: path.join(context.documentsFolder(), safeFileName(name, 'pdf')),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      })
      if (canceled || !filePath) return { status: 'not-started' }
      const file = await chosenFile(filePath, ['pdf'])

      // A thread of its own: a cancel ends it and leaves the preview's warm one alone.
      const host = createPdfWorkerHost(context.workerFile)
      exporting.set(asker.windowId, host)
      const tell = (progress: Events['export:progress']): void => {
        if (!window.isDestroyed()) window.webContents.send('export:progress', progress)
      }
      try {
        const made = await host.make({ project, planId: plan, language, draft }, ({ step, done, total }) =>
          tell({ step, done, total }),
        )
        if (!made) return { status: 'cancelled' }
        tell({ step: 'write', done: 0, total: 1 })
        await writeDurably(file, made.bytes).catch((error: unknown) => {
          throw writeError(file, error)
        })
        return {
          status: 'done',
          token: finished.add(asker.windowId, {
            file,
            pageCount: made.pageCount,
            byteLength: made.bytes.byteLength,
            sha256: sha256(made.bytes),
            proof: made.proof,
          }),
          name: path.basename(file),
          folder: folderInWords(file),
          pageCount: made.pageCount,
          byteLength: made.bytes.byteLength,
          proof: made.proof,
        }
      } catch (error) {
        if (error instanceof PdfCancelled) return { status: 'cancelled' }
        throw forPeople(error, 'The PDF was not written.')
      } finally {
        exporting.delete(asker.windowId)
        await host.close()
      }
    },
  )
  handle('briefing:cancel-export', z.undefined(), (_none, asker) => exporting.get(asker.windowId)?.cancel())
  handlePageImageRequests(handle, finished)
  handle('export:show-in-folder', z.strictObject({ token }), ({ token: wanted }, asker) =>
    shell.showItemInFolder(finished.find(asker.windowId, wanted).file),
  )
  handle(
    'export:save-statement',
    z.strictObject({ token, confirmed: z.strictObject({ altTexts: z.boolean(), readingOrder: z.boolean() }) }),
    async ({ token: wanted, confirmed }, asker) => {
      const { file, proof, ...facts } = finished.find(asker.windowId, wanted)
      if (!proof) throw new UserError('draft', 'A draft promises nothing, so there is nothing to state about it.')
      const text = conformanceStatement({
        ...facts,
        fileName: path.basename(file),
        day: context.today(),
        version: context.version,
        proof,
        confirmed,
      })
      const beside = `${file.replace(/\.pdf$/i, '')}.conformance.txt`
      await writeDurably(beside, Buffer.from(text, 'utf8')).catch((error: unknown) => {
        throw writeError(beside, error)
      })
      return path.basename(beside)
    },
  )
}

const token = z.custom<ExportToken>((value) => typeof value === 'string')

/** A photo is no drawing. */
const chartFigure = (figureSchema satisfies z.ZodType<Figure> as z.ZodType<Figure>).refine(
  (figure): figure is ChartFigure => figure.kind !== 'photo',
)

const planId = z.custom<BriefingPlanId>((value) => typeof value === 'string' && value.startsWith('pln_'))

/** The page has shown them already; a page is not believed. */
function refuseErrors(project: Project, planId: BriefingPlanId, language: (typeof LANGUAGES)[number]): void {
  const plan = project.plans.find(({ id }) => id === planId)
  if (!plan) throw new UserError('no-plan', 'This briefing is no longer in the project. Nothing was exported.')
  const scope = { project, plan, language }
  const errors = runChecks(scope).filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  throw new UserError(
    'has-errors',
    `${errors.length === 1 ? 'One error stops' : `${errors.length} errors stop`} the accessible PDF. Nothing was exported. Open Checks to see what to do, or export a draft.`,
  )
}

function forPeople(error: unknown, what: string): unknown {
  if (error instanceof UserError) return error
  if (error instanceof PdfFailed)
    return new UserError(error.code, `${what} ${error.message} Your project is unchanged.`, { cause: error })
  return error
}
