/** One window per project. */
import { BrowserWindow } from 'electron'
import { HOST, SCHEME, webPreferences } from './hardening'

export interface Windows {
  readonly open: () => BrowserWindow
  /** Whether web contents with this id belong to a window opened here. */
  readonly has: (contentsId: number) => boolean
  /** The window whose web contents have this id. */
  readonly find: (contentsId: number) => BrowserWindow | undefined
  /**
   * Called for each window, for those that are open at once: no page is answered before all listeners and handlers are there.
   * @param listener gets how many windows were open before this one, too
   */
  readonly onOpened: (listener: (window: BrowserWindow, before: number) => void) => void
  /** Brings the window last used to the front; false when none is open. */
  readonly focusLast: () => boolean
  readonly focus: (contentsId: number) => void
}

/** @param preload absolute path of the built preload script */
export function createWindows(preload: string, isPackaged: boolean): Windows {
  const opened = new Map<number, BrowserWindow>() // in order of last use
  const listeners: ((window: BrowserWindow, before: number) => void)[] = []
  return {
    open() {
      const before = opened.size
      const window = new BrowserWindow({
        width: 1440,
        height: 900,
        minWidth: 720,
        minHeight: 480,
        autoHideMenuBar: true,
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
      for (const listener of listeners) listener(window, before)
      void window.loadURL(`${SCHEME}://${HOST}/index.html`)
      return window
    },
    has: (contentsId) => opened.has(contentsId),
    find: (contentsId) => opened.get(contentsId),
    onOpened(listener) {
      listeners.push(listener)
      for (const [before, window] of [...opened.values()].entries()) listener(window, before)
    },
    focusLast() {
      const last = [...opened.values()].at(-1)
      if (last === undefined) return false
      bringToFront(last)
      return true
    },
    focus(contentsId) {
      const window = opened.get(contentsId)
      if (window !== undefined) bringToFront(window)
    },
  }
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
