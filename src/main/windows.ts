/** One window per project. */
import { BrowserWindow } from 'electron'
import { HOST, SCHEME, webPreferences } from './hardening'

export interface Windows {
  readonly open: () => BrowserWindow
  /** Whether web contents with this id belong to a window opened here. */
  readonly has: (contentsId: number) => boolean
  /** Brings the window last used to the front; false when none is open. */
  readonly focusLast: () => boolean
}

/** @param preload absolute path of the built preload script */
export function createWindows(preload: string, isPackaged: boolean): Windows {
  const opened = new Map<number, BrowserWindow>() // in order of last use
  return {
    open() {
      const window = new BrowserWindow({
        width: 1280,
        height: 800,
        minWidth: 900,
        minHeight: 600,
        show: false, // until it has something to show: no white flash
        webPreferences: webPreferences(preload, isPackaged),
      })
      const id = window.webContents.id
      opened.set(id, window)
      window.on('focus', () => {
        opened.delete(id)
        opened.set(id, window)
      })
      window.on('closed', () => opened.delete(id))
      window.once('ready-to-show', () => window.show())
      void window.loadURL(`${SCHEME}://${HOST}/index.html`)
      return window
    },
    has: (contentsId) => opened.has(contentsId),
    focusLast() {
      const last = [...opened.values()].at(-1)
      if (last === undefined) return false
      if (last.isMinimized()) last.restore()
      last.focus()
      return true
    },
  }
}
