/** One window per project. */
import { BrowserWindow } from 'electron'
import type { WindowPlace } from '../node/storage/settings-store'
import { HOST, SCHEME, webPreferences } from './hardening'

const STEP = 24

export interface Windows {
  readonly open: () => BrowserWindow
  /** Whether web contents with this id belong to a window opened here. */
  readonly has: (contentsId: number) => boolean
  /** The window whose web contents have this id. */
  readonly find: (contentsId: number) => BrowserWindow | undefined
  /** Called for each window before its page loads; by then every handler file has registered. */
  readonly onOpened: (listener: (window: BrowserWindow) => void) => void
  /** Brings the window last used to the front; false when none is open. */
  readonly focusLast: () => boolean
  readonly focus: (contentsId: number) => void
}

/**
 * @param preload absolute path of the built preload script
 * @param lastPlace where a window was when the app was last used
 */
export function createWindows(preload: string, isPackaged: boolean, lastPlace: () => WindowPlace | undefined): Windows {
  const opened = new Map<number, BrowserWindow>() // in order of last use
  const listeners: ((window: BrowserWindow) => void)[] = []
  return {
    open() {
      const place = lastPlace()
      const step = opened.size * STEP // a second window does not hide the first
      const window = new BrowserWindow({
        width: place?.width ?? 1440,
        height: place?.height ?? 900,
        ...(place === undefined ? {} : { x: place.x + step, y: place.y + step }),
        minWidth: 720,
        minHeight: 480,
        autoHideMenuBar: true,
        show: false, // until it has something to show: no white flash
        webPreferences: webPreferences(preload, isPackaged),
      })
      if (place?.isMaximized === true) window.maximize()
      const id = window.webContents.id
      opened.set(id, window)
      window.on('focus', () => {
        opened.delete(id)
        opened.set(id, window)
      })
      window.on('closed', () => opened.delete(id))
      window.once('ready-to-show', () => window.show())
      for (const listener of listeners) listener(window)
      void window.loadURL(`${SCHEME}://${HOST}/index.html`)
      return window
    },
    has: (contentsId) => opened.has(contentsId),
    find: (contentsId) => opened.get(contentsId),
    onOpened: (listener) => listeners.push(listener),
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
