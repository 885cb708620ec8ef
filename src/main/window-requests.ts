/** What a window shows in its frame, and how it closes: the page keeps what is on screen, and asks where something would be lost. */
import os from 'node:os'
import { app, type BrowserWindow, dialog } from 'electron'
import { z } from 'zod'
import type { AppVersions, Events, FileToken, Requests } from '../ipc/contract'
import type { Handle } from './handle'
import { fileToken } from './known-arguments'
import { createPatience, realTimer } from './patience'
import type { Windows } from './windows'

/** What undo and redo would do in the window last changed. */
export interface Steps {
  readonly undo: string | null
  readonly redo: string | null
}

export interface WindowRequests {
  /** Id of a window -> the file of the project on its screen. */
  readonly shownFiles: ReadonlyMap<number, FileToken>
}

export interface WindowListeners {
  readonly onSteps: (steps: Steps) => void
  /** A window shows another file now; null: none. */
  readonly onShown: (windowId: number, file: FileToken | null) => void
}

/** As long as a page may take to say that it heard. */
const ANSWER_MS = 2_000

/** @param draftKeptAt when the window last kept a draft: milliseconds since 1970 */
export function handleWindowRequests(
  handle: Handle<Requests>,
  windows: Windows,
  draftKeptAt: (windowId: number) => number | undefined,
  { onSteps, onShown }: WindowListeners,
): WindowRequests {
  const patience = createPatience({ timer: realTimer, limitMs: ANSWER_MS })
  /** Pages that are there and can be asked. */
  const asked = new Set<number>()
  /** Web contents with changes that no file holds. */
  const dirty = new Set<number>()
  const shownFiles = new Map<number, FileToken>()

  /** A page that hangs must not hold its window for ever. */
  const closeWhenSilent = async (window: BrowserWindow, id: number): Promise<void> => {
    if ((await patience.ask(id)) || window.isDestroyed()) return
    if (dirty.has(id) && (await wantsToWait(window, draftKeptAt(id)))) return closeWhenSilent(window, id)
    if (!window.isDestroyed()) window.destroy()
  }

  windows.onOpened((window) => {
    const id = window.webContents.id
    window.on('close', (event) => {
      if (!asked.has(id)) return
      event.preventDefault()
      window.webContents.send('window:close-requested', {} satisfies Events['window:close-requested'])
      void closeWhenSilent(window, id)
    })
    const forget = (): void => {
      asked.delete(id)
      dirty.delete(id)
      patience.answered(id)
    }
    // A page that is gone cannot answer, and must not hold its window open.
    window.webContents.on('render-process-gone', forget)
    window.on('closed', () => {
      forget()
      shownFiles.delete(id)
    })
  })

  const step = z.string().max(500).nullable()
  const description = z.strictObject({
    title: z.string().max(500),
    dirty: z.boolean(),
    file: fileToken.nullable(),
    undo: step,
    redo: step,
  })
  handle('window:describe', description, (state, asker) => {
    const window = windows.find(asker.windowId)
    asked.add(asker.windowId)
    if (state.dirty) dirty.add(asker.windowId)
    else dirty.delete(asker.windowId)
    const isOther = (shownFiles.get(asker.windowId) ?? null) !== state.file
    if (state.file !== null) shownFiles.set(asker.windowId, state.file)
    else shownFiles.delete(asker.windowId)
    if (isOther) onShown(asker.windowId, state.file)
    window?.setTitle(`${state.dirty ? '• ' : ''}${state.title}`)
    window?.setDocumentEdited(state.dirty)
    onSteps({ undo: state.undo, redo: state.redo })
  })
  handle('window:close-heard', z.undefined(), (_none, { windowId }) => patience.answered(windowId))
  handle('window:close', z.undefined(), (_none, asker) => {
    asked.delete(asker.windowId)
    windows.find(asker.windowId)?.close()
  })
  handle(
    'app:versions',
    z.undefined(),
    (): AppVersions => ({
      app: app.getVersion(),
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
      node: process.versions.node,
      system: `${process.platform} ${os.release()} ${process.arch}`,
    }),
  )
  return { shownFiles }
}

async function wantsToWait(window: BrowserWindow, keptAt: number | undefined): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'This window does not answer, so what was typed last may not be saved.',
    detail:
      keptAt === undefined
        ? 'Your file was not touched. No draft of this window is kept, so closing it now loses what was changed since the last save.'
        : `Your file was not touched, and a draft of what you typed was kept at ${new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(keptAt)}. Close the window, then start Briefwright again: it offers the draft.`,
    buttons: ['Wait', 'Close the window'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 0
}
