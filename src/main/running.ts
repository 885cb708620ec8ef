/** All that answers the pages: the handlers and what they share. Loaded while the first window's page gets its process (`index.ts`). */
import path from 'node:path'
import { app, type BrowserWindow, ipcMain, Menu, safeStorage } from 'electron'
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
import { inTimeOr } from '../node/storage/in-time-or'
import type { ProjectFile } from '../node/storage/project-files'
import { createRecentLooks } from '../node/storage/recent-looks'
import { isSameFile } from '../node/storage/same-file'
import { openSettings } from '../node/storage/settings-store'
import { handleClipboardRequests } from './clipboard-requests'
import { handleFigureRequests } from './figure-requests'
import type { FirstFiles } from './first-files'
import { keepBeforeTheEnd } from './flush'
import { createHandling } from './handle'
import { openCodec } from './kept-key'
import { createLeftOutPictures } from './left-out-pictures'
import { buildMenu } from './menu'
import { once } from './once'
import { createOpenFiles } from './open-files'
import { replaceCrashedWindows } from './page-crashes'
import { createPagesWindows } from './pages-windows'
import { createPresence } from './presence'
import { PROJECT_CHANNELS } from './project-channels'
import { answerFromDevServer, answerWithBuiltFiles, readBuiltFiles } from './protocol'
import { createRecentFiles } from './recent-files'
import { handleSettingsRequests, placeOnScreen, putInPlace, rememberPlace } from './settings-requests'
import { handleSpellingRequests } from './spelling-requests'
import { createToldProjects } from './told-projects'
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
  'pdf:verify',
  'compare:save-page',
])

export interface Surroundings {
  readonly windows: Windows
  /** Folder of what was built. */
  readonly out: string
  /** Where the pages come from while somebody works on them. */
  readonly devServer: string | undefined
  /** Whether the first window has a file to open. */
  readonly startsWithFile: boolean
  /** Opens a window, with this file in it. */
  readonly openWindow: (file: string) => void
  readonly firstFiles: FirstFiles
}

export interface Running {
  /** To a request at the pages' own address. */
  readonly answer: (request: Request) => Promise<Response>
  /** Two windows on one file would each refuse the other's changes, by whatever name they know it. */
  readonly windowWith: (file: string) => Promise<number | undefined>
}

export async function run({
  windows,
  out,
  devServer,
  startsWithFile,
  openWindow,
  firstFiles,
}: Surroundings): Promise<Running> {
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
  const pagesWindows = createPagesWindows(path.join(out, 'preload', 'index.cjs'), app.isPackaged, windows, {
    last: () => placeOnScreen(store.get().windowPlaces.pages),
    remember: (window) => rememberPlace(window, 'pages', settings),
  })

  const windowWith = async (file: string, except?: number): Promise<number | undefined> => {
    const shown = [...frames.shownFiles].map(([id, token]) => [id, files.peek(id, token)?.path] as const)
    for (const [id, known] of [...shown, ...firstFiles.coming])
      if (id !== except && known !== undefined && (await isSame(known, file))) return id
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
  const { handle, later } = createHandling<Requests>({
    ipcMain,
    hear: (windowId, sent, channel) => pictures.hear(windowId, channel, told.hear(windowId, sent)),
    send: pictures.send,
    isOurWindow: (id, channel) => windows.has(id) || pagesWindows.mayAsk(id, channel),
    // Codes only: an error's own text may quote what somebody wrote.
    logError: (channel, error) =>
      console.error(`${channel}: ${error instanceof Error ? `${error.name} at ${firstFrame(error)}` : typeof error}`),
    onAnswered: (channel, ms, error) => {
      // its page asks for the file once it has drawn; without one, all of this can wait until then
      if (startsWithFile && channel === 'settings:read')
        setImmediate(() => void projectSide.load().catch(() => undefined))
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
  const presence = createPresence(windows, settings)
  const frames = handleWindowRequests(handle, windows, (id) => projectSide.loaded()?.draftKeptAt(id), {
    onSteps: showMenu,
    onShown: (windowId, file) => {
      if (file !== null) firstFiles.settle(windowId)
      const shown = file === null ? undefined : files.peek(windowId, file)
      presence.show(windowId, shown?.path)
      // not when it is read: a file that was only merged or left closed is asked about the next time, too
      if (shown) void recents.opened(shown.path, shown.project())
    },
  })
  pagesWindows.listen(handle)
  keepBeforeTheEnd(handle, windows)
  const recents = createRecentFiles(settings, createRecentLooks(kept('looks'), codec), Date.now, async (file) =>
    (await projectSide.load()).hasVersionsOf(file),
  )
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
  handleClipboardRequests(handle)
  handleFigureRequests(handle, windows, documentsFolder)
  handleSpellingRequests(
    handle,
    createSpellingHost(path.join(out, 'main', 'spelling-worker.js'), path.join(out, 'main', 'dictionaries')),
  )
  const projectSide = later(PROJECT_CHANNELS, async (handleLater) => {
    const { handleProjectSide } = await import('./project-side')
    return handleProjectSide({
      handle: handleLater,
      windows,
      out,
      kept,
      openWindow,
      firstFiles,
      windowWith,
      shownFiles: frames.shownFiles,
      files,
      recents,
      settings,
      codec,
      log,
      pictures,
      crashedFile: (windowId) => crashedFiles.get(windowId),
      isPlain: (windowId) => plainWindows.has(windowId),
      documentsFolder,
    })
  })
  showMenu({ undo: null, redo: null })
  return { answer: await answering, windowWith }
}

/** Where in our code it happened, without the message above it. */
const firstFrame = (error: Error): string =>
  error.stack
    ?.split('\n')
    .find((line) => line.trimStart().startsWith('at '))
    ?.trim() ?? '?'

const SAME_MS = 1_000

/** A share that does not answer holds up no other file. */
const isSame = (known: string, file: string): Promise<boolean> =>
  known === file ? Promise.resolve(true) : inTimeOr(isSameFile(known, file), SAME_MS, false)
