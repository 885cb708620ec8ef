/** Drafts: kept while somebody types, offered after a crash. */
import path from 'node:path'
import { z } from 'zod'
import type { ProjectId } from '../core/model/ids'
import { EXTENSION, safeFileName } from '../core/project-file/file-name'
import { UserError } from '../core/user-error'
import type { DraftSearch, DraftToken, FoundDraft, OpenedProject, Requests } from '../ipc/contract'
import { errorCode } from '../node/storage/error-code'
import type { Versions } from '../node/storage/keep-versions'
import { createProjectFile, openProjectFile, type ProjectFile } from '../node/storage/project-files'
import { damagedImages } from '../node/storage/project-reading'
import { isSameFile } from '../node/storage/same-file'
import { writeCopy } from '../node/storage/write-copy'
import type { Handle } from './handle'
import { fileToken, unchecked } from './known-arguments'
import type { LeftOutPictures } from './left-out-pictures'
import { folderInWords, nameOf, type OpenFiles } from './open-files'
import { askWhere } from './project-requests'
import type { RecentFiles } from './recent-files'
import type { WindowDrafts } from './window-drafts'
import type { Windows } from './windows'

export interface DraftRequestsContext {
  readonly handle: Handle<Requests>
  readonly windows: Windows
  readonly files: OpenFiles<ProjectFile>
  readonly drafts: WindowDrafts
  readonly recents: RecentFiles
  readonly versions: Versions
  readonly documentsFolder: () => string
  /** Whether a window shows this file. */
  readonly isOpen: (file: string) => Promise<boolean>
  readonly pictures: LeftOutPictures
  /** The file that was on screen when the page before this window's stopped working; null: none. Undefined: no page did. */
  readonly crashedFile: (windowId: number) => string | null | undefined
  /** The windows before it stopped working one after the other. */
  readonly isPlain: (windowId: number) => boolean
}

export function handleDraftRequests(context: DraftRequestsContext): void {
  const { handle, windows, files, drafts, recents, versions, documentsFolder, isOpen, pictures } = context
  windows.onOpened((window) => {
    const id = window.webContents.id
    window.webContents.on('render-process-gone', () => drafts.forget(id))
    window.on('closed', () => drafts.forget(id))
  })

  handle(
    'draft:keep',
    z.strictObject({ file: fileToken.nullable(), project: unchecked }),
    async ({ file, project }, { windowId }) => {
      const opened = file === null ? undefined : files.find(windowId, file)
      try {
        return await drafts.keep(windowId, project, opened)
      } catch (error) {
        if (error instanceof UserError || errorCode(error) === '') throw error
        throw new UserError(
          'draft-failed',
          `No draft can be kept on this computer now (${errorCode(error)}): after a crash, what was typed since the last save would be missing.`,
          { next: 'Save the project, and free some space on this disk.' },
        )
      }
    },
  )
  handle(
    'draft:discard',
    z.strictObject({ file: fileToken.nullable(), project: z.custom<ProjectId>((id) => typeof id === 'string') }),
    ({ file, project }, { windowId }) =>
      drafts.discard(windowId, project, file === null ? undefined : files.find(windowId, file)),
  )
  handle('draft:next', z.undefined(), async (_none, { windowId }): Promise<DraftSearch> => {
    const search: DraftSearch = { ...(await drafts.next()), crashed: null }
    const file = context.crashedFile(windowId)
    if (file === undefined) return search
    if (search.found === undefined) return { ...search, crashed: file === null ? null : { name: nameOf(file) } }
    const found: FoundDraft = context.isPlain(windowId) ? { ...search.found, pagesLeftOut: true } : search.found
    if (!holdsPictures(found)) return { ...search, found }
    // they may be what the page had no memory for: then this one would stop working as well, before anybody could choose
    pictures.leaveOut(windowId)
    return { ...search, found: { ...found, picturesLeftOut: true } }
  })

  handle(
    'draft:rescue',
    z.strictObject({ rescue: z.custom<DraftToken>((token) => typeof token === 'string') }),
    async ({ rescue }, { windowId }) => {
      const window = windows.find(windowId)
      if (!window) return undefined
      const bytes = drafts.rescued(rescue)
      const suggested = path.join(documentsFolder(), safeFileName('Rescued draft', EXTENSION))
      const target = await askWhere(window, suggested, isOpen)
      if (target === undefined) return undefined
      // nobody can tell of which project the bytes are: what they replace is kept as a version of its own
      const replaced = await openProjectFile(target).catch(() => undefined)
      await writeCopy(target, bytes, replaced?.project.id, versions.support)
      return nameOf(target) // the draft itself stays where it is
    },
  )

  handle(
    'draft:choose',
    z.strictObject({
      draft: z.custom<DraftToken>((token) => typeof token === 'string'),
      choice: z.enum(['draft', 'file', 'both', 'later']),
      pictures: z.boolean().optional(),
    }),
    async ({ draft: token, choice, pictures: withPictures }, { windowId }): Promise<OpenedProject | undefined> => {
      const draft = drafts.find(token)
      if (withPictures !== undefined) pictures[withPictures ? 'show' : 'leaveOut'](windowId)
      const opened = (file: ProjectFile, changes: Partial<OpenedProject> = {}): OpenedProject => {
        void recents.opened(file.path, file.project())
        const project = changes.project ?? file.project()
        return {
          file: files.add(windowId, file),
          name: nameOf(file.path),
          folder: folderInWords(file.path),
          kept: true,
          ...changes,
          project,
          damagedImages: damagedImages(project),
        }
      }
      switch (choice) {
        case 'later':
          drafts.putOff(draft)
          return undefined
        case 'draft': {
          const { project } = draft
          const file = await fileOf(draft.path, versions)
          await drafts.take(windowId, draft, file)
          if (file !== undefined) await versions.take(file.project(), 'before-restore')
          if (file !== undefined) return opened(file, { project, kept: false })
          const name = draft.path === null ? project.title : nameOf(draft.path)
          return { file: null, name, folder: '', project, kept: false, damagedImages: damagedImages(project) }
        }
        case 'file': {
          if (draft.path === null) throw new Error('a draft without a file was left for its file')
          const { file } = await openProjectFile(draft.path, versions.support)
          await versions.take(draft.project, 'before-restore')
          await drafts.setAside(draft)
          return opened(file)
        }
        case 'both': {
          const window = windows.find(windowId)
          if (!window) return undefined
          const folder = draft.path === null ? documentsFolder() : path.dirname(draft.path)
          const name = draft.path === null ? draft.project.title : `${nameOf(draft.path)}, recovered`
          const target = await askWhere(window, path.join(folder, safeFileName(name, EXTENSION)), isOpen)
          if (target === undefined) return undefined
          if (draft.path !== null && (await isSameFile(target, draft.path))) {
            throw new UserError('exists', 'To keep both, the recovered draft needs another name than the saved file.', {
              next: 'Choose another name. Neither version was changed.',
            })
          }
          const file = await createProjectFile(target, draft.project, 'anything', versions.support)
          await drafts.drop(draft)
          return opened(file)
        }
      }
    },
  )
}

const holdsPictures = ({ project, file }: FoundDraft): boolean =>
  project.assets.length > 0 || (file.is === 'read' && file.project.assets.length > 0)

/** Undefined: there is none, or it cannot be read; what is typed needs a new name then. */
async function fileOf(file: string | null, versions: Versions): Promise<ProjectFile | undefined> {
  if (file === null) return undefined
  return openProjectFile(file, versions.support).then(
    (opened) => opened.file,
    (error: unknown) => {
      if (error instanceof UserError) return undefined
      throw error
    },
  )
}
