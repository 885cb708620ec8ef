/** Opening and saving: dialogs, tokens and the one file each window has open. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { z } from 'zod'
import type { Project } from '../core/model/project'
import { EXTENSION, safeFileName } from '../core/project-file/file-name'
import { parseProject } from '../core/project-file/parse'
import { serializeProject } from '../core/project-file/serialize'
import { TEMPLATE_EXTENSION } from '../core/project-file/template-format'
import { keepBoth, type Saver, withLoggedChanges } from '../core/review/change-log'
import { UserError } from '../core/user-error'
import type {
  FileToken,
  HandedDeed,
  OpenedProject,
  OpenOutcome,
  Requests,
  SavedStamp,
  SaveWarning,
} from '../ipc/contract'
import type { BackupRing } from '../node/storage/backup-ring'
import type { Versions } from '../node/storage/keep-versions'
import { compareOnDisk } from '../node/storage/other-writers'
import { NotAProject } from '../node/storage/project-adapter'
import {
  createProjectFile,
  isPdfFile,
  openCarriedProject,
  openProjectFile,
  type ProjectFile,
} from '../node/storage/project-files'
import { chosenFile } from './chosen-file'
import type { Handle } from './handle'
import { kinOf } from './kin'
import { fileToken, mergedCopies, unchecked } from './known-arguments'
import type { LeftOutPictures } from './left-out-pictures'
import type { OtherCopies } from './merge-requests'
import { folderInWords, nameOf, type OpenFiles } from './open-files'
import type { RecentFiles } from './recent-files'
import { recentToken } from './settings-requests'
import { openTemplate } from './template-requests'
import type { WindowDrafts } from './window-drafts'
import type { Windows } from './windows'

const FILTERS = [{ name: 'Briefwright project', extensions: [EXTENSION] }]

const TEMPLATE_FILTER = { name: 'Briefwright template', extensions: [TEMPLATE_EXTENSION] }
const PDF_FILTER = { name: 'PDF that carries its project', extensions: ['pdf'] }

/** A file on its way from one window to another. */
export interface Arrived {
  readonly path: string
  readonly deed: HandedDeed
}

export interface ProjectRequestsContext {
  readonly handle: Handle<Requests>
  readonly windows: Windows
  readonly files: OpenFiles<ProjectFile>
  readonly drafts: WindowDrafts
  readonly recents: RecentFiles
  readonly versions: Versions
  readonly others: Pick<OtherCopies, 'lineageOf'>
  readonly sampleFile: string
  readonly documentsFolder: () => string
  readonly ring: () => Promise<BackupRing>
  /** Hands a file to the other window that shows `to`, and brings that to the front; false: none does. */
  readonly sendToOther: (windowId: number, arrived: Arrived, to: string) => Promise<boolean>
  /** Whether it is a copy of an earlier version that this app has just saved and was told to open; asked once. */
  readonly takeOwnCopy: (file: string) => boolean
  /** Takes the file that another window handed over. */
  readonly takeArrived: (windowId: number) => Arrived | undefined
  /** Brings another window to the front that has this file open, by whatever name; false: none has. */
  readonly focusOther: (windowId: number, file: string) => Promise<boolean>
  /** Whether another window than this one has it open. */
  readonly isOpen: (file: string, except: number) => Promise<boolean>
  readonly pictures: LeftOutPictures
  /** Who saves now; undefined: who changed what is not to be noted. */
  readonly saver: () => Promise<Saver | undefined>
  /** See `handleDraftRequests`. */
  readonly crashedFile: (windowId: number) => string | null | undefined
  /** The file that a window could not open, where an earlier version of it may be kept. */
  readonly refused: Map<number, string>
  /** Takes the file that a new window was started with. */
  readonly takeFirstFile: (windowId: number) => string | undefined
  /** That file is not coming to the screen of its window. */
  readonly noFirstFile: (windowId: number) => void
}

export function handleProjectRequests(context: ProjectRequestsContext): void {
  const { handle, windows, files, drafts, recents, versions } = context
  windows.onOpened((window) => {
    const id = window.webContents.id
    window.on('closed', () => {
      files.forget(id)
      context.refused.delete(id)
    })
  })

  const open = async (windowId: number, file: string): Promise<OpenOutcome> => {
    context.refused.delete(windowId)
    try {
      return await openAsked(windowId, file)
    } catch (error) {
      if (mayHaveBeenWhole(error)) context.refused.set(windowId, file)
      throw error
    }
  }
  const openAsked = async (windowId: number, file: string): Promise<OpenOutcome> => {
    if (await context.focusOther(windowId, file)) return undefined
    if (await isPdfFile(file)) return openFromPdf(file)
    const read = await openProjectFile(file, versions.support).catch((error: unknown) => {
      if (error instanceof NotAProject && error.code === 'a-template') return undefined
      throw error
    })
    if (read === undefined) return { template: await openTemplate(file) }
    const { project, file: opened, damagedImages, isChangedElsewhere } = read
    const kin = context.takeOwnCopy(file)
      ? undefined
      : await kinOf(opened, {
          recents,
          ring: context.ring,
          isOpen: (other) => context.isOpen(other, windowId),
        })
    void versions.opened(opened)
    const draft = await drafts.ofFile(opened)
    if (draft !== undefined) return draft
    return {
      file: files.add(windowId, opened),
      name: nameOf(file),
      folder: folderInWords(file),
      project,
      kept: true,
      damagedImages,
      ...(isChangedElsewhere ? { changedElsewhere: true } : {}),
      ...(kin ? { kin } : {}),
    }
  }
  /** No file belongs to it: saving writes a project, never over the PDF. */
  const openFromPdf = async (file: string): Promise<OpenedProject> => {
    const { project, damagedImages } = await openCarriedProject(file)
    const fromPdf = path.basename(file)
    return {
      file: null,
      name: nameOf(file).replace(/\.pdf$/i, ''),
      folder: '',
      project,
      kept: true,
      damagedImages,
      fromPdf,
    }
  }
  /** See `withLoggedChanges`. @param before what the file held; null: there is none yet */
  const logged = async (project: Project, before: Project | null): Promise<Project> => {
    const saver = await context.saver()
    return saver === undefined
      ? { ...project, changeLog: keepBoth(before?.changeLog ?? [], project.changeLog) }
      : withLoggedChanges(project, before, saver)
  }
  const stamp = (token: FileToken, file: ProjectFile, saved: readonly SaveWarning[]): SavedStamp => ({
    changeLog: file.project().changeLog,
    warnings: saved,
    file: token,
    name: nameOf(file.path),
    folder: folderInWords(file.path),
    savedAt: Date.now(),
  })

  handle('project:open', z.undefined(), async (_none, { windowId }) => {
    const window = windows.find(windowId)
    if (!window) return undefined
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: 'Open a project',
      properties: ['openFile'],
      filters: [...FILTERS, TEMPLATE_FILTER, PDF_FILTER, { name: 'All files', extensions: ['*'] }],
    })
    const [file] = filePaths
    return file === undefined ? undefined : open(windowId, file)
  })

  handle('project:open-sample', z.undefined(), async (): Promise<OpenedProject> => {
    const parsed = parseProject(await readFile(context.sampleFile))
    if (!parsed.ok) throw new Error(`the bundled sample does not open: ${parsed.message}`)
    // No file belongs to it: the sample itself can never be overwritten.
    return { file: null, name: parsed.project.title, folder: '', project: parsed.project, kept: true }
  })

  handle('project:open-crashed', z.strictObject({ pictures: z.boolean() }), async ({ pictures }, { windowId }) => {
    const file = context.crashedFile(windowId)
    if (typeof file !== 'string') return undefined
    context.pictures[pictures ? 'show' : 'leaveOut'](windowId)
    return open(windowId, file)
  })

  handle(
    'project:open-dropped',
    z.strictObject({ path: z.string().min(1).max(4096) }),
    async ({ path: dropped }, { windowId }) => {
      const file = path.resolve(dropped)
      if (![`.${EXTENSION}`, `.${TEMPLATE_EXTENSION}`, '.pdf'].includes(path.extname(file).toLowerCase())) {
        throw new UserError(
          'not-a-project-file',
          `“${path.basename(file)}” is not a Briefwright project: those end in .${EXTENSION}, and a PDF may carry one. Nothing was opened or changed.`,
        )
      }
      return open(windowId, file)
    },
  )

  handle('recent:open', z.strictObject({ recent: recentToken }), ({ recent }, { windowId }) =>
    open(windowId, recents.pathOf(recent)),
  )
  handle('recent:look-for', z.strictObject({ recent: recentToken }), async ({ recent }, { windowId }) => {
    const gone = recents.pathOf(recent)
    const window = windows.find(windowId)
    if (!window) return undefined
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: `Where is “${nameOf(gone)}” now?`,
      defaultPath: path.dirname(gone),
      properties: ['openFile'],
      filters: FILTERS,
    })
    const [file] = filePaths
    if (file === undefined) return undefined
    const opened = await open(windowId, file)
    if (file !== gone && !(opened && 'template' in opened)) await recents.forget(gone).catch(() => undefined)
    return opened
  })

  handle(
    'project:hand-over',
    z.strictObject({ file: fileToken, to: recentToken, deed: z.enum(['compare', 'merge']) }),
    async ({ file, to, deed }, { windowId }) => {
      const { path: sent } = files.find(windowId, file)
      context.noFirstFile(windowId) // else it would count as coming to this window, and not open in the other
      return context.sendToOther(windowId, { path: sent, deed }, recents.pathOf(to))
    },
  )
  handle('project:open-arrived', z.undefined(), async (_none, { windowId }) => {
    const arrived = context.takeArrived(windowId)
    if (arrived === undefined) return undefined
    const opened = await open(windowId, arrived.path)
    return isProject(opened) ? { ...opened, handedOver: arrived.deed } : opened
  })
  handle('project:first-not-shown', z.undefined(), (_none, { windowId }) => context.noFirstFile(windowId))
  handle('project:open-first', z.undefined(), async (_none, { windowId }) => {
    const file = context.takeFirstFile(windowId)
    if (file === undefined) return undefined
    let isComing = false
    try {
      const opened = await open(windowId, file)
      isComing = isProject(opened) && opened.file !== null
      return opened
    } finally {
      if (!isComing) context.noFirstFile(windowId)
    }
  })

  handle(
    'project:save',
    z.strictObject({
      file: fileToken,
      project: unchecked,
      replaceProtected: z.boolean().optional(),
      merged: mergedCopies,
    }),
    async ({ file, project, replaceProtected, merged = [] }, { windowId }) => {
      const target = files.find(windowId, file)
      const { warnings } = await target
        .save(
          await logged(project, target.project()),
          replaceProtected === true ? 'replace-read-only' : undefined,
          context.others.lineageOf(windowId, merged),
        )
        .catch(async (error: unknown) => {
          throw (await whyDamaged(target, error)) ?? error
        })
      await drafts.saved(windowId, project, target, target).catch(() => undefined) // it is offered again, and goes then
      void recents.saved(target.path, project)
      return stamp(file, target, warnings)
    },
  )

  handle(
    'project:save-over-damaged',
    z.strictObject({ file: fileToken, project: unchecked }),
    async ({ file, project }, { windowId }) => {
      const target = files.find(windowId, file)
      const known = target.stamp()
      const found = known === undefined ? undefined : await compareOnDisk(target.path, known)
      // it may have been mended by now: then the save finds it changed, and says so
      if (found?.is === 'damaged') target.adopt(found.stamp)
      const { warnings } = await target.save(await logged(project, target.project()))
      await drafts.saved(windowId, project, target, target).catch(() => undefined)
      void recents.saved(target.path, project)
      return stamp(file, target, warnings)
    },
  )

  handle(
    'project:save-as',
    z.strictObject({
      file: fileToken.nullable(),
      name: z.string().max(255),
      project: unchecked,
      merged: mergedCopies,
    }),
    async ({ file, name, project, merged = [] }, { windowId }) => {
      const window = windows.find(windowId)
      if (!window) return undefined
      serializeProject(project) // says what is wrong before it asks where to put it
      const before = file === null ? undefined : files.find(windowId, file)
      const folder = before === undefined ? context.documentsFolder() : path.dirname(before.path)
      const suggested = path.join(folder, safeFileName(name, EXTENSION))
      const target = await askWhere(window, suggested, (one) => context.isOpen(one, windowId))
      if (target === undefined) return undefined
      // The dialog has asked before it named a file that is there.
      const ancestors = before?.lineage() ?? []
      const asSaved = await logged(project, before?.project() ?? null)
      const madeFrom = context.others.lineageOf(windowId, merged)
      const saved = await createProjectFile(target, asSaved, 'anything', { ...versions.support, ancestors }, madeFrom)
      await drafts.saved(windowId, project, saved, before).catch(() => undefined)
      void recents.opened(target, project)
      return stamp(files.add(windowId, saved), saved, saved.warnings())
    },
  )
}

const isProject = (opened: OpenOutcome): opened is OpenedProject =>
  opened !== undefined && !('draft' in opened) && !('template' in opened)

/** Something has happened to the file itself. A newer Briefwright, or one that is busy, is no damage. */
const mayHaveBeenWhole = (error: unknown): boolean =>
  error instanceof NotAProject
    ? !['newer-format', 'timed-out'].includes(error.code)
    : error instanceof UserError && error.code === 'gone'

/** A save that found other bytes: where those do not open, that is the trouble. */
async function whyDamaged(file: ProjectFile, error: unknown): Promise<UserError | undefined> {
  const known = file.stamp()
  if (!(error instanceof UserError) || error.code !== 'changed-on-disk' || known === undefined) return undefined
  const found = await compareOnDisk(file.path, known).catch(() => undefined)
  return found?.is === 'damaged' ? new UserError('damaged', damagedWords(file.path, found.failure.message)) : undefined
}
export const damagedWords = (file: string, why: string): string =>
  `The copy of “${nameOf(file)}” on disk is damaged: it was changed by another program and no longer opens. ${why} It was not written over.`

/**
 * For a file that is no window's: what is on screen is saved where it was opened, and would find the other content in its place.
 * @param isOpen whether a window, or another one, shows that file
 * @throws UserError `exists`, see `chosenFile`; also for a file that is open
 */
export async function askWhere(
  window: BrowserWindow,
  defaultPath: string,
  isOpen: (file: string) => Promise<boolean>,
): Promise<string | undefined> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title: 'Save the project',
    defaultPath,
    filters: FILTERS,
  })
  if (canceled || !filePath) return undefined
  const file = await chosenFile(filePath, [EXTENSION])
  if (!(await isOpen(file))) return file
  throw new UserError('exists', `“${nameOf(file)}” is open in a window. It was not changed.`, {
    next: 'Choose another name, or close that file first.',
  })
}
