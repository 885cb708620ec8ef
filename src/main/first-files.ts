/** Files that windows were opened for. */
import type { BrowserWindow } from 'electron'

export interface FirstFiles {
  readonly add: (window: BrowserWindow, file: string) => void
  /** Once its page asks for it. */
  readonly take: (windowId: number) => string | undefined
  /** Not on screen yet, by window: two quick starts with one file are one window. */
  readonly coming: ReadonlyMap<number, string>
  /** It is on screen now, or will not come to it. */
  readonly settle: (windowId: number) => void
}

export function createFirstFiles(): FirstFiles {
  const wanted = new Map<number, string>()
  const coming = new Map<number, string>()
  return {
    add: (window, file) => {
      const id = window.webContents.id
      wanted.set(id, file)
      coming.set(id, file)
      window.on('closed', () => {
        wanted.delete(id)
        coming.delete(id)
      })
    },
    take: (windowId) => {
      const file = wanted.get(windowId)
      wanted.delete(windowId)
      return file
    },
    coming,
    settle: (windowId) => void coming.delete(windowId),
  }
}
