/** A PDF against the project it carries: chosen or dropped, made again on a thread of its own, only read. */
import path from 'node:path'
import { dialog } from 'electron'
import { z } from 'zod'
import { UserError } from '../core/user-error'
import type { Requests, VerifiedPdf } from '../ipc/contract'
import { PDF_BYTES } from '../node/pdf/carried-project'
import { createPdfWorkerHost, PdfFailed } from '../node/pdf/pdf-worker-host'
import { isPdfFile, openCarriedProject } from '../node/storage/project-files'
import { readLimited } from '../node/storage/read-limited'
import type { Handle } from './handle'
import type { Windows } from './windows'

export interface VerifyRequestsContext {
  readonly handle: Handle<Requests>
  readonly windows: Windows
  readonly workerFile: string
}

export function handleVerifyRequests({ handle, windows, workerFile }: VerifyRequestsContext): void {
  handle(
    'pdf:verify',
    z.strictObject({ path: z.string().min(1).max(4096).nullable() }),
    async ({ path: dropped }, { windowId }): Promise<VerifiedPdf | undefined> => {
      const window = windows.find(windowId)
      if (!window) return undefined
      const file = dropped === null ? await choose(window) : path.resolve(dropped)
      if (file === undefined) return undefined
      const name = path.basename(file)
      if (!(await isPdfFile(file))) {
        throw new UserError('not-a-pdf', `“${name}” is not a PDF. Nothing was compared.`, {
          next: 'Choose a PDF that was exported with its project.',
        })
      }
      const { project, damagedImages, carriedBy } = await openCarriedProject(file)
      if (damagedImages.length > 0) {
        throw new UserError(
          'damaged',
          `A picture of the project inside “${name}” is damaged, so it was not compared.`,
          {
            next: 'The PDF was changed after it was made. Ask for it again.',
          },
        )
      }
      const { bytes } = await readLimited(file, PDF_BYTES)
      const host = createPdfWorkerHost(workerFile)
      const end = (): void => void host.close()
      window.once('closed', end)
      try {
        const verdict = await host.verify({ bytes, project, description: carriedBy.description })
        return verdict.is === 'same'
          ? { name, pageCount: verdict.pageCount, differences: [] }
          : { name, pageCount: null, differences: verdict.differences }
      } catch (error) {
        if (!(error instanceof PdfFailed)) throw error
        throw new UserError(error.code, `“${name}” was not compared. ${error.message}`, { cause: error })
      } finally {
        window.off('closed', end)
        await host.close()
      }
    },
  )
}

async function choose(window: Electron.BrowserWindow): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Verify a PDF',
    properties: ['openFile'],
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  return filePaths[0]
}
