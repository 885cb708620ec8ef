/** What a window shows in its frame, and how it closes: a window with unsaved changes asks first. */
import { z } from 'zod'
import type { Events, FileToken, Requests } from '../ipc/contract'
import type { Handle } from './handle'
import { fileToken } from './project-requests'
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
  /** A window shows this file now; null: none. */
  readonly onShown: (windowId: number, file: FileToken | null) => void
}

export function handleWindowRequests(
  handle: Handle<Requests>,
  windows: Windows,
  { onSteps, onShown }: WindowListeners,
): WindowRequests {
  /** Web contents with changes that no file holds. */
  const dirty = new Set<number>()
  const shownFiles = new Map<number, FileToken>()

  windows.onOpened((window) => {
    const id = window.webContents.id
    window.on('close', (event) => {
      if (!dirty.has(id)) return
      event.preventDefault()
      window.webContents.send('window:close-requested', {} satisfies Events['window:close-requested'])
    })
    // A page that is gone cannot answer, and must not hold its window open.
    window.webContents.on('render-process-gone', () => dirty.delete(id))
    window.on('closed', () => {
      dirty.delete(id)
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
    if (state.dirty) dirty.add(asker.windowId)
    else dirty.delete(asker.windowId)
    if (state.file !== null) shownFiles.set(asker.windowId, state.file)
    else shownFiles.delete(asker.windowId)
    onShown(asker.windowId, state.file)
    window?.setTitle(`${state.dirty ? '• ' : ''}${state.title}`)
    window?.setDocumentEdited(state.dirty)
    onSteps({ undo: state.undo, redo: state.redo })
  })
  handle('window:close', z.undefined(), (_none, asker) => {
    dirty.delete(asker.windowId)
    windows.find(asker.windowId)?.close()
  })
  return { shownFiles }
}
