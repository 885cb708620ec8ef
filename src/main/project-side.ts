/**
 * All that works with projects and their files. Loaded when the first page draws or asks (`running.ts`), for it brings the schema of the
 * project file, the checks, comparing and merging, none of which the first screen needs.
 */
import path from 'node:path'
import { app } from 'electron'
import { projectSchema } from '../core/project-file/schema'
import type { Channel, Events, FileToken, Requests } from '../ipc/contract'
import type { AppLog } from '../node/storage/app-log'
import { createBackupRing } from '../node/storage/backup-ring'
import type { Codec } from '../node/storage/codec'
import { createDraftStore } from '../node/storage/draft-store'
import { createVersions } from '../node/storage/keep-versions'
import type { ProjectFile } from '../node/storage/project-files'
import type { SettingsStore } from '../node/storage/settings-store'
import { handleBriefingRequests } from './briefing-requests'
import { handleCompareRequests } from './compare-requests'
import { handleDraftRequests } from './draft-requests'
import type { FirstFiles } from './first-files'
import type { Handle } from './handle'
import type { LeftOutPictures } from './left-out-pictures'
import { handleLookRequests } from './look-requests'
import { handleMergeRequests } from './merge-requests'
import { once } from './once'
import type { OpenFiles } from './open-files'
import { handlePrintRequests } from './print-requests'
import { type Arrived, handleProjectRequests } from './project-requests'
import type { RecentFiles } from './recent-files'
import { saverNow } from './saver'
import { handleShareRequests } from './share-requests'
import { handleTemplateRequests } from './template-requests'
import { handleThemeRequests } from './theme-requests'
import { handleTraceRequests } from './trace-requests'
import { handleVerifyRequests } from './verify-requests'
import { handleVersionRequests } from './version-requests'
import { createWindowDrafts } from './window-drafts'
import type { Windows } from './windows'

export interface ProjectSideContext {
  readonly handle: Handle<Requests>
  readonly windows: Windows
  /** Id of a window -> the file of the project on its screen. */
  readonly shownFiles: ReadonlyMap<number, FileToken>
  readonly files: OpenFiles<ProjectFile>
  readonly recents: RecentFiles
  readonly settings: () => Promise<SettingsStore>
  readonly codec: () => Promise<Codec>
  readonly log: AppLog<Channel>
  readonly pictures: LeftOutPictures
  /** Folder of what was built. */
  readonly out: string
  /** A file or folder of the app's own. */
  readonly kept: (name: string) => string
  readonly documentsFolder: () => string
  readonly openWindow: (file: string) => void
  readonly firstFiles: FirstFiles
  /** The window that shows this file, or will, by whatever name. */
  readonly windowWith: (file: string, except?: number) => Promise<number | undefined>
  /** See `handleDraftRequests`. */
  readonly crashedFile: (windowId: number) => string | null | undefined
  readonly isPlain: (windowId: number) => boolean
}

export interface ProjectSide {
  /** When the window last kept a draft: milliseconds since 1970. */
  readonly draftKeptAt: (windowId: number) => number | undefined
  /** Whether earlier versions are kept of what a file held. */
  readonly hasVersionsOf: (file: string) => Promise<boolean>
}

export function handleProjectSide(context: ProjectSideContext): ProjectSide {
  const { handle, windows, files, recents, settings, codec, log, pictures, out, kept, documentsFolder } = context
  const { windowWith, crashedFile, firstFiles } = context
  const isOpen = async (file: string, except?: number): Promise<boolean> =>
    (await windowWith(file, except)) !== undefined
  const drafts = createWindowDrafts(async () => createDraftStore(kept('drafts'), await codec(), Date.now))
  const ring = once(async () => createBackupRing(kept('versions'), await codec(), Date.now))
  const versions = createVersions(ring, () => performance.now(), { ancestors: [] })
  /** Files that were opened in another window, until the page that has their project takes them. */
  const arrived = new Map<number, readonly Arrived[]>()
  /** Earlier versions that were just saved as files and are to be opened: nobody needs to be asked what they are. */
  const ownCopies = new Set<string>()
  /** Files that windows could not open. */
  const refused = new Map<number, string>()
  handleVersionRequests({
    handle,
    windows,
    ring,
    versions,
    documentsFolder,
    isOpen,
    openWindow: (file) => {
      ownCopies.add(file)
      context.openWindow(file)
    },
    refused,
  })
  handleTraceRequests({
    handle,
    drafts,
    ring,
    versions,
    settings,
    log,
    folders: {
      drafts: kept('drafts'),
      versions: kept('versions'),
      looks: kept('looks'),
      settingsFile: kept('settings.json'),
    },
  })
  handleDraftRequests({
    handle,
    windows,
    files,
    drafts,
    recents,
    versions,
    documentsFolder,
    isOpen,
    pictures,
    crashedFile,
    isPlain: context.isPlain,
  })
  handleLookRequests({ handle, windows, files, versions })
  const others = handleMergeRequests({ handle, windows, files, versions, ring })
  handleCompareRequests({ handle, windows, others, files, ring, documentsFolder })
  handleProjectRequests({
    others,
    handle,
    windows,
    files,
    drafts,
    recents,
    versions,
    pictures,
    refused,
    saver: () => saverNow(settings),
    crashedFile,
    sampleFile: path.join(out, '..', 'resources', 'samples', 'paraguay-2020.briefing'),
    documentsFolder,
    isOpen,
    focusOther: async (windowId, file) => {
      const other = await windowWith(file, windowId)
      if (other === undefined) return false
      windows.focus(other)
      return true
    },
    ring,
    sendToOther: async (windowId, sent, to) => {
      const other = await windowWith(to, windowId)
      const window = other === undefined ? undefined : windows.find(other)
      if (other === undefined || window === undefined) return false
      arrived.set(other, [...(arrived.get(other) ?? []), sent])
      windows.focus(other)
      window.webContents.send('project:arrived', {} satisfies Events['project:arrived'])
      return true
    },
    takeArrived: (windowId) => {
      const [sent, ...rest] = arrived.get(windowId) ?? []
      arrived.set(windowId, rest)
      return sent
    },
    takeOwnCopy: (file) => ownCopies.delete(file),
    takeFirstFile: firstFiles.take,
    noFirstFile: firstFiles.settle,
  })
  handleBriefingRequests({
    handle,
    windows,
    project: projectSchema,
    workerFile: path.join(out, 'main', 'pdf-worker.js'),
    documentsFolder,
    today: () => dayOf(new Date()),
    version: app.getVersion(),
  })
  handleVerifyRequests({ handle, windows, workerFile: path.join(out, 'main', 'pdf-worker.js') })
  handleTemplateRequests(handle, windows, documentsFolder)
  handlePrintRequests(handle, windows)
  handleThemeRequests(handle, windows, documentsFolder)
  handleShareRequests({
    handle,
    windows,
    documentsFolder,
    isOpen,
    lineageOf: (windowId, file, merged) => others.standingIn(windowId, files.find(windowId, file), merged),
  })
  return {
    draftKeptAt: drafts.keptAt,
    hasVersionsOf: async (file) => {
      const id = await (await ring()).projectAt(file)
      return id !== undefined && (await (await ring()).list(id)).length > 0
    },
  }
}

/** The day as the clock on the wall shows it. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
