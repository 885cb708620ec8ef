/** All that answers the pages: the handlers and what they share. Loaded while the first window's page gets its process (`index.ts`). */
import path from 'node:path'
import { app, type BrowserWindow, ipcMain, Menu, safeStorage } from 'electron'
import { projectSchema } from '../core/project-file/schema'
import { UserError } from '../core/user-error'
import type { Channel, Events, MenuCommand, Requests } from '../ipc/contract'
import { createSpellingHost } from '../node/spelling/spelling-host'
import {
  createAppLog,
  loggedCode,
  loggedFailure,
  loggedReason,
  loggedSystem,
  versionNumbers,
} from '../node/storage/app-log'
import { createBackupRing } from '../node/storage/backup-ring'
import { createDraftStore } from '../node/storage/draft-store'
import { createVersions } from '../node/storage/keep-versions'
import type { ProjectFile } from '../node/storage/project-files'
import { createRecentLooks } from '../node/storage/recent-looks'
import { openSettings } from '../node/storage/settings-store'
import { handleBriefingRequests } from './briefing-requests'
import { handleClipboardRequests } from './clipboard-requests'
import { handleCompareRequests } from './compare-requests'
import { handleDraftRequests } from './draft-requests'
import { handleFigureRequests } from './figure-requests'
import { keepBeforeTheEnd } from './flush'
import { createHandle } from './handle'
import { openCodec } from './kept-key'
import { createLeftOutPictures } from './left-out-pictures'
import { handleLookRequests } from './look-requests'
import { buildMenu } from './menu'
import { handleMergeRequests } from './merge-requests'
import { createOpenFiles } from './open-files'
import { replaceCrashedWindows } from './page-crashes'
import { createPagesWindows } from './pages-windows'
import { createPresence } from './presence'
import { handleProjectRequests } from './project-requests'
import { answerFromDevServer, answerWithBuiltFiles, readBuiltFiles } from './protocol'
import { createRecentFiles } from './recent-files'
import { saverNow } from './saver'
import { handleSettingsRequests, putInPlace } from './settings-requests'
import { handleShareRequests } from './share-requests'
import { handleSpellingRequests } from './spelling-requests'
import { createToldProjects } from './told-projects'
import { handleTraceRequests } from './trace-requests'
import { handleVersionRequests } from './version-requests'
import { createWindowDrafts } from './window-drafts'
import { handleWindowRequests, type Steps } from './window-requests'
import type { Windows } from './windows'

/** An answer that took longer is noted, unless a person was asked something meanwhile. */
const SLOW_MS = 2_000
const ASKING: ReadonlySet<Channel> = new Set<Channel>([
  'project:open',
  'project:save-as',
  'recent:look-for',
  'draft:choose',
  'share:copy',
  'version:save-copy',
  'briefing:export',
  'compare:choose',
  'compare:save-page',
])

export interface Surroundings {
  readonly windows: Windows
  /** Folder of what was built. */
  readonly out: string
  /** Where the pages come from while somebody works on them. */
  readonly devServer: string | undefined
  /** Opens a window, with this file in it. */
  readonly openWindow: (file: string) => void
  /** Takes the file that a new window was started with. */
  readonly takeFirstFile: (windowId: number) => string | undefined
}

export interface Running {
  /** To a request at the pages' own address. */
  readonly answer: (request: Request) => Promise<Response>
  /** Two windows on one file would each refuse the other's changes. */
  readonly windowWith: (file: string) => number | undefined
}

export async function run({ windows, out, devServer, openWindow, takeFirstFile }: Surroundings): Promise<Running> {
  const kept = (name: string): string => path.join(app.getPath('userData'), name)
  const settings = once(() => openSettings(kept('settings.json'), Date.now))
  const answering =
    devServer === undefined
      ? readBuiltFiles(path.join(out, 'renderer-files.json')).then((files) =>
          answerWithBuiltFiles(path.join(out, 'renderer'), files),
        )
      : answerFromDevServer(devServer)
  const store = await settings()
  windows.onOpened((window, before) => putInPlace(window, store.get().windowPlaces.main, before))
  const pagesWindows = createPagesWindows(path.join(out, 'preload', 'index.cjs'), app.isPackaged, windows)

  const windowWith = (file: string): number | undefined => {
    for (const [id, token] of frames.shownFiles) if (projects.pathOf(id, token) === file) return id
    return undefined
  }

  // the notices beside the files go before the app does
  let hasLeft = false
  app.on('will-quit', (event) => {
    if (hasLeft) return
    event.preventDefault()
    void presence.leaveAll().finally(() => {
      hasLeft = true
      app.quit()
    })
  })
  const log = createAppLog<Channel>(kept('logs'), Date.now)
  log.write({
    what: 'start',
    app: versionNumbers(app.getVersion()),
    electron: versionNumbers(process.versions.electron ?? ''),
    system: loggedSystem(process.platform),
  })
  process.on('uncaughtExceptionMonitor', (error) => log.write({ what: 'uncaught', ...loggedFailure(error) }))
  const noteGone = (process: 'page' | 'other', reason: string, exitCode: number): void =>
    log.write({ what: 'process-gone', process, reason: loggedReason(reason), exitCode })
  app.on('child-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') noteGone('other', reason, exitCode)
  })
  const told = createToldProjects()
  const pictures = createLeftOutPictures()
  /** Window -> the file on the page that it took the place of. */
  const crashedFiles = new Map<number, string | null>()
  windows.onOpened((window) => {
    const id = window.webContents.id
    window.webContents.on('render-process-gone', () => told.forget(id))
    window.on('closed', () => {
      told.forget(id)
      pictures.forget(id)
      crashedFiles.delete(id)
    })
  })
  const handle = createHandle<Requests>({
    ipcMain,
    hear: (windowId, sent, channel) => pictures.hear(windowId, channel, told.hear(windowId, sent)),
    send: pictures.send,
    isOurWindow: (id, channel) => windows.has(id) || pagesWindows.mayAsk(id, channel),
    // Codes only: an error's own text may quote what somebody wrote.
    logError: (channel, error) =>
      console.error(`${channel}: ${error instanceof Error ? `${error.name} at ${firstFrame(error)}` : typeof error}`),
    onAnswered: (channel, ms, error) => {
      if (error instanceof UserError) log.write({ what: 'refused', channel, code: loggedCode(error.code), ms })
      else if (error !== undefined) log.write({ what: 'failed', channel, ms, ...loggedFailure(error) })
      else if (ms > SLOW_MS && !ASKING.has(channel)) log.write({ what: 'slow', channel, ms })
    },
  })
  const documentsFolder = (): string => app.getPath('documents')
  let shownSteps: Steps | undefined
  /** Built anew when a step has another name: the words of a menu cannot be changed. */
  const showMenu = (steps: Steps): void => {
    if (shownSteps?.undo === steps.undo && shownSteps.redo === steps.redo) return
    shownSteps = steps
    const send = (window: BrowserWindow, command: MenuCommand): void =>
      pagesWindows.ownerOf(window).webContents.send('menu:command', { command } satisfies Events['menu:command'])
    Menu.setApplicationMenu(buildMenu(send, steps))
  }
  const files = createOpenFiles<ProjectFile>()
  const codec = once(() => openCodec(kept('kept.key'), safeStorage))
  const drafts = createWindowDrafts(async () => createDraftStore(kept('drafts'), await codec(), Date.now))
  const presence = createPresence(windows, settings)
  const frames = handleWindowRequests(handle, windows, drafts.keptAt, {
    onSteps: showMenu,
    onShown: (windowId, file) => presence.show(windowId, file === null ? undefined : projects.pathOf(windowId, file)),
  })
  pagesWindows.listen(handle)
  keepBeforeTheEnd(handle, windows)
  const ring = once(async () => createBackupRing(kept('versions'), await codec(), Date.now))
  const versions = createVersions(ring, () => performance.now(), { ancestors: [] })
  handleVersionRequests({
    handle,
    windows,
    ring,
    versions,
    documentsFolder,
    isOpen: (file) => windowWith(file) !== undefined,
    openWindow,
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
  const recents = createRecentFiles(settings, createRecentLooks(kept('looks'), codec), Date.now)
  handleSettingsRequests({
    handle,
    windows,
    settings,
    recents,
    areDraftsProtected: async () => (await codec()).isProtected,
    pathOf: (windowId, file) => files.find(windowId, file).path,
  })
  replaceCrashedWindows(
    windows,
    () => performance.now(),
    (reason, exitCode) => noteGone('page', reason, exitCode),
    (gone, next) => {
      const file = frames.shownFiles.get(gone)
      // a page that stops working before it shows anything leaves what the one before it left
      const shown = file === undefined ? crashedFiles.get(gone) : files.peek(gone, file)?.path
      crashedFiles.set(next, shown ?? null)
    },
  )
  const crashedFile = (windowId: number): string | null | undefined => crashedFiles.get(windowId)
  handleDraftRequests({
    handle,
    windows,
    files,
    drafts,
    recents,
    versions,
    documentsFolder,
    pictures,
    crashedFile,
  })
  handleClipboardRequests(handle)
  handleLookRequests({ handle, windows, files, versions })
  const others = handleMergeRequests({ handle, windows, files, versions, ring })
  handleCompareRequests({ handle, windows, others, files, ring, documentsFolder })
  const projects = handleProjectRequests({
    others,
    handle,
    windows,
    files,
    drafts,
    recents,
    versions,
    pictures,
    saver: () => saverNow(settings),
    crashedFile,
    sampleFile: path.join(out, '..', 'resources', 'samples', 'paraguay-2020.briefing'),
    documentsFolder,
    focusOther: (windowId, file) => {
      const other = windowWith(file)
      if (other === undefined || other === windowId) return false
      windows.focus(other)
      return true
    },
    takeFirstFile,
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
  handleShareRequests({
    handle,
    windows,
    documentsFolder,
    isOpen: (file) => windowWith(file) !== undefined,
    lineageOf: (windowId, file) => files.find(windowId, file).lineage(),
  })
  handleFigureRequests(handle, windows, documentsFolder)
  handleSpellingRequests(
    handle,
    createSpellingHost(path.join(out, 'main', 'spelling-worker.js'), path.join(out, 'main', 'dictionaries')),
  )
  showMenu({ undo: null, redo: null })

  return { answer: await answering, windowWith }
}

/** The first call does the work, the others share what it gives. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let given: Promise<T> | undefined
  return () => {
    given ??= work()
    return given
  }
}

/** Where in our code it happened, without the message above it. */
const firstFrame = (error: Error): string =>
  error.stack
    ?.split('\n')
    .find((line) => line.trimStart().startsWith('at '))
    ?.trim() ?? '?'

/** The day as the clock on the wall shows it. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
