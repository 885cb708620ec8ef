/** What a window shows in its frame, and how it closes: a window with unsaved changes asks first. */
import { z } from 'zod'
import type { Events, Requests } from '../ipc/contract'
import type { Handle } from './handle'
import type { Windows } from './windows'

export function handleWindowRequests(handle: Handle<Requests>, windows: Windows): void {
  /** Web contents with changes that no file holds. */
  const dirty = new Set<number>()

  windows.onOpened((window) => {
    const id = window.webContents.id
    window.on('close', (event) => {
      if (!dirty.has(id)) return
      event.preventDefault()
      window.webContents.send('window:close-requested', {} satisfies Events['window:close-requested'])
    })
    // A page that is gone cannot answer, and must not hold its window open.
    window.webContents.on('render-process-gone', () => dirty.delete(id))
    window.on('closed', () => dirty.delete(id))
  })

  handle('window:describe', z.strictObject({ title: z.string().max(500), dirty: z.boolean() }), (state, asker) => {
    const window = windows.find(asker.windowId)
    if (state.dirty) dirty.add(asker.windowId)
    else dirty.delete(asker.windowId)
    window?.setTitle(`${state.dirty ? '• ' : ''}${state.title}`)
    window?.setDocumentEdited(state.dirty)
  })
  handle('window:close', z.undefined(), (_none, asker) => {
    dirty.delete(asker.windowId)
    windows.find(asker.windowId)?.close()
  })
}
