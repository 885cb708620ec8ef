/** Copies to be sent on: written where the person says, then shown in their folder or told of in a new message. Nothing is sent from here. */
import path from 'node:path'
import { shell } from 'electron'
import { z } from 'zod'
import { LANGUAGES } from '../core/model/language'
import { EXTENSION, safeFileName } from '../core/project-file/file-name'
import { serializeProject } from '../core/project-file/serialize'
import { copyOf } from '../core/sharing/copy-project'
import { isMailAbout, mailAbout } from '../core/sharing/mail'
import { UserError } from '../core/user-error'
import type { ConflictToken, CopyOutcome, ExportToken, FileToken, Requests } from '../ipc/contract'
import { createProjectFile } from '../node/storage/project-files'
import type { Handle } from './handle'
import { fileToken, mergedCopies, unchecked } from './known-arguments'
import { createOpenFiles, folderInWords } from './open-files'
import { askWhere } from './project-requests'
import type { Windows } from './windows'

export interface ShareRequestsContext {
  readonly handle: Handle<Requests>
  readonly windows: Windows
  readonly documentsFolder: () => string
  /** Whether a window shows this file: a copy never takes its place. */
  readonly isOpen: (file: string) => Promise<boolean>
  /** What a file was made from, itself first. */
  readonly lineageOf: (windowId: number, file: FileToken, merged?: readonly ConflictToken[]) => readonly string[]
}

interface Written {
  readonly path: string
  readonly title: string
}

const choices = z.strictObject({
  changeLog: z.boolean(),
  comments: z.boolean(),
  internal: z.boolean(),
  wholePictures: z.boolean(),
  unused: z.boolean(),
  language: z.enum(LANGUAGES).nullable(),
})
const copyToken = z.custom<ExportToken>((value) => typeof value === 'string')

export function handleShareRequests({
  handle,
  windows,
  documentsFolder,
  isOpen,
  lineageOf,
}: ShareRequestsContext): void {
  const written = createOpenFiles<Written>()
  const fileOf = (windowId: number, token: ExportToken): Written =>
    written.find(windowId, token as unknown as FileToken)
  windows.onOpened((window) => {
    const id = window.webContents.id
    window.on('closed', () => written.forget(id))
  })

  handle(
    'share:copy',
    z.strictObject({
      file: fileToken.nullable(),
      project: unchecked,
      choices,
      name: z.string().max(255),
      merged: mergedCopies,
    }),
    async ({ file, project, choices: chosen, name, merged }, { windowId }): Promise<CopyOutcome | undefined> => {
      const window = windows.find(windowId)
      if (!window) return undefined
      serializeProject(project) // says what is wrong before it asks where to put it
      const copy = copyOf(project, chosen)
      const target = await askWhere(window, path.join(documentsFolder(), safeFileName(name, EXTENSION)), isOpen)
      if (target === undefined) return undefined
      // the dialog has asked before it named a file that is there
      // A whole copy that comes back edited is merged with what it was made from. One that lacks something must not be: what was
      // left out of it would look deleted.
      const ancestors = copy === project && file !== null ? lineageOf(windowId, file, merged) : []
      await createProjectFile(target, copy, 'anything', { ancestors })
      const token = written.add(windowId, { path: target, title: project.title }) as unknown as ExportToken
      return { token, name: path.basename(target), folder: folderInWords(target) }
    },
  )
  handle('share:show-in-folder', z.strictObject({ token: copyToken }), ({ token }, { windowId }) =>
    shell.showItemInFolder(fileOf(windowId, token).path),
  )
  handle('share:new-mail', z.strictObject({ token: copyToken }), async ({ token }, { windowId }) => {
    const { path: file, title } = fileOf(windowId, token)
    const address = mailAbout({ name: path.basename(file), path: file, title })
    if (!isMailAbout(address)) throw new Error('a message that is none was to be opened')
    await shell.openExternal(address).catch(() => {
      throw new UserError('no-mail', 'No mail program answered. The copy is written and safe.', {
        next: 'Open your mail program and attach the file from its folder.',
      })
    })
  })
}
