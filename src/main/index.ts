/** Electron's entry: one instance, hardening and the scheme before 'ready', then the handlers, then the first window. */
import path from 'node:path'
import { app, BrowserWindow, ipcMain, Menu, protocol, safeStorage, session } from 'electron'
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
import { inTimeOr } from '../node/storage/in-time-or'
import { createVersions } from '../node/storage/keep-versions'
import type { ProjectFile } from '../node/storage/project-files'
import { createRecentLooks } from '../node/storage/recent-looks'
import { isSameFile } from '../node/storage/same-file'
import { openSettings, type SettingsStore } from '../node/storage/settings-store'
import { handleBriefingRequests } from './briefing-requests'
import { handleClipboardRequests } from './clipboard-requests'
import { handleCompareRequests } from './compare-requests'
import { handleDraftRequests } from './draft-requests'
import { handleFigureRequests } from './figure-requests'
import { keepBeforeTheEnd } from './flush'
import { createHandle } from './handle'
import { hardenApp, PARTITION } from './hardening'
import { openCodec } from './kept-key'
import { createLeftOutPictures } from './left-out-pictures'
import { handleLookRequests } from './look-requests'
import { buildMenu } from './menu'
import { handleMergeRequests } from './merge-requests'
import { createOpenFiles } from './open-files'
import { replaceCrashedWindows } from './page-crashes'
import { createPagesWindows } from './pages-windows'
import { createPresence } from './presence'
import { handlePrintRequests } from './print-requests'
import { handleProjectRequests, projectFilesIn } from './project-requests'
import { readBuiltFiles, SCHEMES, serveBuiltFiles, serveFromDevServer } from './protocol'
import { createRecentFiles } from './recent-files'
import { saverNow } from './saver'
import { handleSettingsRequests, placeOnScreen, rememberPlace } from './settings-requests'
import { handleShareRequests } from './share-requests'
import { handleSpellingRequests } from './spelling-requests'
import { argumentsThatFit } from './start-arguments'
import { handleThemeRequests } from './theme-requests'
import { createToldProjects } from './told-projects'
import { handleTraceRequests } from './trace-requests'
import { handleVerifyRequests } from './verify-requests'
import { handleVersionRequests } from './version-requests'
import { createWindowDrafts } from './window-drafts'
import { handleWindowRequests, type Steps } from './window-requests'
import { createWindows } from './windows'

const OUT = path.resolve(import.meta.dirname, '..')
const RESOURCES = path.resolve(OUT, '..', 'resources')
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL // set by `electron-vite dev`

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
  'pdf:verify',
  'compare:save-page',
])

/** What a start hands to the instance that is running already: Chromium reorders the arguments it passes on itself. */
interface Start {
  readonly args: readonly string[]
  readonly folder: string
}
const thisStart: Start = { args: process.argv.slice(1), folder: process.cwd() }

const fitting = process.platform === 'linux' ? argumentsThatFit(thisStart.args) : undefined
if (fitting !== undefined) {
  app.relaunch({ args: [...fitting] })
  app.exit(0)
} else if (app.requestSingleInstanceLock({ ...thisStart })) start()
else app.quit()

function start(): void {
  hardenApp(app, { isPackaged: app.isPackaged, devServer: devServer !== undefined })
  protocol.registerSchemesAsPrivileged(SCHEMES)
  const kept = (name: string): string => path.join(app.getPath('userData'), name)
  let lastSettings: SettingsStore | undefined
  const settings = once(async () => {
    lastSettings = await openSettings(kept('settings.json'), Date.now)
    return lastSettings
  })
  const windows = createWindows(path.join(OUT, 'preload', 'index.cjs'), app.isPackaged, () =>
    placeOnScreen(lastSettings?.get().windowPlaces.main),
  )
  const pagesWindows = createPagesWindows(path.join(OUT, 'preload', 'index.cjs'), app.isPackaged, windows, {
    last: () => placeOnScreen(lastSettings?.get().windowPlaces.pages),
    remember: (window) => rememberPlace(window, 'pages', settings),
  })
  /** Files that windows were opened for, until their page asks. */
  const firstFiles = new Map<number, string>()
  /** Files that were opened in another window, until the page that has their project takes them. */
  const arrived = new Map<number, string>()
  /** Likewise, until they are on screen: two quick starts with one file are one window. */
  const comingFiles = new Map<number, string>()

  const openFor = (file: string | undefined): void => {
    const window = windows.open()
    const id = window.webContents.id
    if (file === undefined) return
    firstFiles.set(id, file)
    comingFiles.set(id, file)
    window.on('closed', () => comingFiles.delete(id))
  }
  const openStart = async ({ args, folder }: Start): Promise<void> => {
    const files = await projectFilesIn(args, folder)
    if (files.length === 0) {
      if (!windows.focusLast()) openFor(undefined)
      return
    }
    for (const file of files) {
      const window = await windowWith(file)
      if (window === undefined) openFor(file)
      else windows.focus(window)
    }
  }

  /** Two windows on one file would each refuse the other's changes, by whatever name they know it. */
  const windowWith = async (file: string, except?: number): Promise<number | undefined> => {
    const shown = [...frames.shownFiles].map(([id, token]) => [id, projects.pathOf(id, token)] as const)
    for (const [id, known] of [...shown, ...comingFiles])
      if (id !== except && known !== undefined && (await isSame(known, file))) return id
    return undefined
  }
  const isOpen = async (file: string, except?: number): Promise<boolean> =>
    (await windowWith(file, except)) !== undefined

  app.on('second-instance', (_event, _argv, _folder, data) => {
    if (isStart(data)) void openStart(data)
    else windows.focusLast()
  })
  // macOS hands a double-clicked file over as an event, possibly before 'ready'.
  app.on('open-file', (event, file) => {
    event.preventDefault()
    void app.whenReady().then(() => openStart({ args: [file], folder: '/' }))
  })
  // A window that asks its page first stops a quit; it goes on once the last one has closed.
  let isQuitting = false
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('window-all-closed', () => {
    if (isQuitting || process.platform !== 'darwin') app.quit()
  })
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
  app.on('activate', () => {
    if (app.isReady() && BrowserWindow.getAllWindows().length === 0) windows.open()
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
  /** They show no pages by themselves: pages may be what those before them stopped at. */
  const plainWindows = new Set<number>()
  windows.onOpened((window) => {
    const id = window.webContents.id
    window.webContents.on('render-process-gone', () => told.forget(id))
    window.on('closed', () => {
      plainWindows.delete(id)
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
    onShown: (windowId, file) => {
      if (file !== null) comingFiles.delete(windowId)
      presence.show(windowId, file === null ? undefined : projects.pathOf(windowId, file))
    },
  })
  pagesWindows.listen(handle)
  keepBeforeTheEnd(handle, windows)
  const ring = once(async () => createBackupRing(kept('versions'), await codec(), Date.now))
  const versions = createVersions(ring, () => performance.now(), { ancestors: [] })
  /** Files that windows could not open. */
  const refused = new Map<number, string>()
  handleVersionRequests({
    handle,
    windows,
    ring,
    versions,
    documentsFolder,
    isOpen,
    openWindow: openFor,
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
  const recents = createRecentFiles(settings, createRecentLooks(kept('looks'), codec), Date.now, async (file) => {
    const id = await (await ring()).projectAt(file)
    return id !== undefined && (await (await ring()).list(id)).length > 0
  })
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
    (gone, next, again) => {
      if (again) plainWindows.add(next)
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
    isPlain: (windowId) => plainWindows.has(windowId),
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
    refused,
    saver: () => saverNow(settings),
    crashedFile,
    sampleFile: path.join(RESOURCES, 'samples', 'paraguay-2020.briefing'),
    documentsFolder,
    isOpen,
    focusOther: async (windowId, file) => {
      const other = await windowWith(file, windowId)
      if (other === undefined) return false
      windows.focus(other)
      return true
    },
    ring,
    sendToOther: (windowId, opened) => {
      const id = opened.project().id
      for (const [other, token] of frames.shownFiles) {
        if (other === windowId || files.peek(other, token)?.project().id !== id) continue
        arrived.set(other, opened.path)
        windows.focus(other)
        windows.find(other)?.webContents.send('project:arrived', {} satisfies Events['project:arrived'])
        return true
      }
      return false
    },
    takeArrived: (windowId) => {
      const file = arrived.get(windowId)
      arrived.delete(windowId)
      return file
    },
    takeFirstFile: (windowId) => {
      const file = firstFiles.get(windowId)
      firstFiles.delete(windowId)
      return file
    },
    noFirstFile: (windowId) => comingFiles.delete(windowId),
  })
  handleBriefingRequests({
    handle,
    windows,
    project: projectSchema,
    workerFile: path.join(OUT, 'main', 'pdf-worker.js'),
    documentsFolder,
    today: () => dayOf(new Date()),
    version: app.getVersion(),
  })
  handleVerifyRequests({ handle, windows, workerFile: path.join(OUT, 'main', 'pdf-worker.js') })
  handleShareRequests({
    handle,
    windows,
    documentsFolder,
    isOpen,
    lineageOf: (windowId, file) => files.find(windowId, file).lineage(),
  })
  handleFigureRequests(handle, windows, documentsFolder)
  handlePrintRequests(handle, windows)
  handleThemeRequests(handle, windows, documentsFolder)
  handleSpellingRequests(
    handle,
    createSpellingHost(path.join(OUT, 'main', 'spelling-worker.js'), path.join(OUT, 'main', 'dictionaries')),
  )
  showMenu({ undo: null, redo: null })

  // read while Electron gets ready; the settings say where the window was
  const builtFiles = devServer === undefined ? readBuiltFiles(path.join(OUT, 'renderer-files.json')) : undefined
  void Promise.all([app.whenReady(), builtFiles, settings()]).then(async ([, built]) => {
    const pages = session.fromPartition(PARTITION)
    if (built !== undefined) serveBuiltFiles(pages, path.join(OUT, 'renderer'), built)
    else if (devServer !== undefined) serveFromDevServer(pages, devServer)
    await openStart(thisStart)
  })
}

const SAME_MS = 1_000

/** A share that does not answer holds up no other file. */
const isSame = (known: string, file: string): Promise<boolean> =>
  known === file ? Promise.resolve(true) : inTimeOr(isSameFile(known, file), SAME_MS, false)

/** The first call does the work, the others share what it gives. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let given: Promise<T> | undefined
  return () => {
    given ??= work()
    return given
  }
}

function isStart(data: unknown): data is Start {
  if (typeof data !== 'object' || data === null) return false
  const { args, folder } = data as Partial<Record<keyof Start, unknown>>
  return Array.isArray(args) && args.every((arg) => typeof arg === 'string') && typeof folder === 'string'
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
