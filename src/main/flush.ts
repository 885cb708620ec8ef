/** Before the computer sleeps or is switched off: every page keeps what is on screen, in its draft and in its file. */
import { app, powerMonitor } from 'electron'
import { z } from 'zod'
import type { Events, Requests } from '../ipc/contract'
import type { Handle } from './handle'
import { createPatience, realTimer } from './patience'
import type { Windows } from './windows'

/** Systems give a program some seconds; then they end it. */
const FLUSH_MS = 2_000

export function keepBeforeTheEnd(handle: Handle<Requests>, windows: Windows): void {
  const patience = createPatience({ timer: realTimer, limitMs: FLUSH_MS })
  const ids = new Set<number>()
  handle('window:flushed', z.undefined(), (_none, { windowId }) => patience.answered(windowId))

  /** @returns when all have, or the time is over: then the draft is a second old at most */
  const flush = (): Promise<unknown> =>
    Promise.all(
      [...ids].map((id) => {
        windows.find(id)?.webContents.send('window:flush', {} satisfies Events['window:flush'])
        return patience.ask(id)
      }),
    )

  windows.onOpened((window) => {
    const id = window.webContents.id
    ids.add(id)
    const gone = (): void => {
      ids.delete(id)
      patience.answered(id)
    }
    window.on('closed', gone)
    window.webContents.on('render-process-gone', gone)
    // Windows ends the session whatever is answered; what can be written until then is
    if (process.platform === 'win32') window.on('session-end', () => void flush())
  })
  void app.whenReady().then(() => {
    powerMonitor.on('suspend', () => void flush())
    powerMonitor.on('shutdown', (event?: { preventDefault?: () => void }) => {
      event?.preventDefault?.() // it waits for this app to end, which asks nothing now: the draft is kept
      void flush().then(() => app.exit(0))
    })
  })
}
