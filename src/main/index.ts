/** Electron's entry: one instance, hardening and the scheme before 'ready', then the first window. */
import path from 'node:path'
import { app, BrowserWindow, protocol, session } from 'electron'
import { hardenApp, PARTITION } from './hardening'
import { readBuiltFiles, SCHEMES, serveBuiltFiles, serveFromDevServer } from './protocol'
import { createWindows } from './windows'

const OUT = path.resolve(import.meta.dirname, '..')
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'] // set by `electron-vite dev`

if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  hardenApp(app, { isPackaged: app.isPackaged, devServer: devServer !== undefined })
  protocol.registerSchemesAsPrivileged(SCHEMES)
  const windows = createWindows(path.join(OUT, 'preload', 'index.cjs'), app.isPackaged)

  app.on('second-instance', () => {
    windows.focusLast()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (app.isReady() && BrowserWindow.getAllWindows().length === 0) windows.open()
  })

  void app.whenReady().then(async () => {
    const pages = session.fromPartition(PARTITION)
    if (devServer === undefined)
      serveBuiltFiles(pages, path.join(OUT, 'renderer'), await readBuiltFiles(path.join(OUT, 'renderer-files.json')))
    else serveFromDevServer(pages, devServer)
    windows.open()
  })
}
