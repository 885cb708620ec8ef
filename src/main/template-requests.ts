/** Template files: written from the open project, and read to start briefings from. The page holds the template, never a path. */
import path from 'node:path'
import { dialog } from 'electron'
import { z } from 'zod'
import { safeFileName } from '../core/project-file/file-name'
import { TEMPLATE_EXTENSION } from '../core/project-file/template-format'
import { templateOf, titleFromName } from '../core/sharing/template'
import type { ChosenTemplate, Requests } from '../ipc/contract'
import { newId } from '../node/new-id'
import { readTemplateFile, writeTemplateFile } from '../node/storage/template-files'
import { chosenFile } from './chosen-file'
import type { Handle } from './handle'
import { unchecked } from './known-arguments'
import type { Windows } from './windows'

/** @throws UserError when it cannot be read or is no whole template */
export const openTemplate = async (file: string): Promise<ChosenTemplate> => ({
  name: titleFromName(path.basename(file)),
  template: await readTemplateFile(file),
})

const FILTERS = [{ name: 'Briefwright template', extensions: [TEMPLATE_EXTENSION] }]

export function handleTemplateRequests(
  handle: Handle<Requests>,
  windows: Windows,
  documentsFolder: () => string,
): void {
  handle(
    'template:choose',
    z.strictObject({ path: z.string().min(1).max(4096).nullable() }),
    async ({ path: dropped }, { windowId }) => {
      const window = windows.find(windowId)
      if (!window) return undefined
      const choose = async (): Promise<string | undefined> => {
        const { canceled, filePaths } = await dialog.showOpenDialog(window, {
          title: 'Start from a template file',
          defaultPath: documentsFolder(),
          filters: FILTERS,
          properties: ['openFile'],
        })
        return canceled ? undefined : filePaths[0]
      }
      const file = dropped === null ? await choose() : path.resolve(dropped)
      return file === undefined ? undefined : openTemplate(file)
    },
  )

  handle(
    'template:save',
    z.strictObject({ project: unchecked, name: z.string().max(255) }),
    async ({ project, name }, { windowId }) => {
      const window = windows.find(windowId)
      if (!window) return undefined
      const { filePath, canceled } = await dialog.showSaveDialog(window, {
        title: 'Save as template',
        defaultPath: path.join(documentsFolder(), safeFileName(name, TEMPLATE_EXTENSION)),
        filters: FILTERS,
      })
      if (canceled || !filePath) return undefined
      const file = await chosenFile(filePath, [TEMPLATE_EXTENSION])
      const title = titleFromName(path.basename(file))
      await writeTemplateFile(file, templateOf(project, { id: newId('prj'), title }), 'anything')
      return path.basename(file)
    },
  )
}
