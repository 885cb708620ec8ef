/**
 * Electron's entry: one instance, hardening and the scheme before 'ready', then at once the first window. All that answers its page
 * (`running.ts`) is loaded while the page gets its process; the page is not answered, so it cannot ask, before that is there.
 */
import path from 'node:path'
import { app, BrowserWindow, protocol, session } from 'electron'
import { createFirstFiles } from './first-files'
import { hardenApp, PARTITION, SCHEME, SCHEMES } from './hardening'
import { argumentsThatFit } from './start-arguments'
import { isStart, projectFilesIn, type Start } from './started-with'
import { createWindows } from './windows'

const OUT = path.resolve(import.meta.dirname, '..')
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL // set by `electron-vite dev`
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
  const windows = createWindows(path.join(OUT, 'preload', 'index.cjs'), app.isPackaged)
  const firstFiles = createFirstFiles()
  const openWindow = (file?: string): void => {
    const window = windows.open()
    if (file !== undefined) firstFiles.add(window, file)
  }

  const running = app.whenReady().then(async () => {
    // asked only once a page loads, which is after this has been set
    session.fromPartition(PARTITION).protocol.handle(SCHEME, async (request) => (await running).answer(request))
    const files = await projectFilesIn(thisStart.args, thisStart.folder)
    if (files.length === 0) openWindow()
    else for (const file of files) openWindow(file)
    const { run } = await import('./running')
    return run({
      windows,
      out: OUT,
      devServer,
      startsWithFile: files.length > 0,
      openWindow,
      firstFiles,
    })
  })
  // shown by Electron as any error of the main process: windows without what answers them would stay hidden
  running.catch((error: unknown) =>
    setImmediate(() => {
      throw error
    }),
  )

  /** Of a later start, or of the system. */
  const openLater = async ({ args, folder }: Start): Promise<void> => {
    const { windowWith } = await running
    const files = await projectFilesIn(args, folder)
    if (files.length === 0 && !windows.focusLast()) openWindow()
    for (const file of files) {
      const window = await windowWith(file)
      if (window === undefined) openWindow(file)
      else windows.focus(window)
    }
  }
  app.on('second-instance', (_event, _argv, _folder, data) => {
    if (isStart(data)) void openLater(data)
    else windows.focusLast()
  })
  // macOS hands a double-clicked file over as an event, possibly before 'ready'.
  app.on('open-file', (event, file) => {
    event.preventDefault()
    void openLater({ args: [file], folder: '/' })
  })
  // A window that asks its page first stops a quit; it goes on once the last one has closed.
  let isQuitting = false
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('window-all-closed', () => {
    if (isQuitting || process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (app.isReady() && BrowserWindow.getAllWindows().length === 0) openWindow()
  })
}
