/** A window whose page crashed is replaced; what was on it comes back from its draft. */
import { type BrowserWindow, dialog } from 'electron'
import type { Windows } from './windows'

const MOST = 2
const WITHIN_MS = 60_000

/**
 * Replaced, not loaded again: Electron takes the frame of a page that has crashed for detached ever after, and requests from detached
 * frames are refused.
 * @param clock milliseconds, of a clock that does not go back
 * @param onGone told of every page that ended otherwise than by being closed
 * @param onReplaced told which window takes the place of which, while the old one is still there; `again`: for the third time within a
 * minute, and somebody wanted it
 */
export function replaceCrashedWindows(
  windows: Windows,
  clock: () => number,
  onGone: (reason: string, exitCode: number) => void,
  onReplaced: (oldWindowId: number, newWindowId: number, again: boolean) => void,
): void {
  let replaced: readonly number[] = []
  windows.onOpened((window) => {
    const { id } = window.webContents
    window.webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
      if (reason === 'clean-exit') return
      onGone(reason, exitCode)
      replaced = replaced.filter((at) => at > clock() - WITHIN_MS)
      const again = replaced.length >= MOST
      const goesOn = !again || (await wantsAnother(window))
      if (window.isDestroyed()) return
      if (goesOn) {
        replaced = [...replaced, clock()]
        const next = windows.open()
        onReplaced(id, next.webContents.id, again)
        next.setBounds(window.getBounds())
      }
      window.destroy()
    })
  })
}

/** Something in the project may be what makes it crash: then nobody wants to see it do so for ever. */
async function wantsAnother(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'This window stopped working three times within a minute.',
    detail:
      'Your file was not touched, and the draft of what you typed is kept: it is offered when Briefwright is started again. If it goes on, open the saved file instead.',
    buttons: ['Load the window again', 'Close the window'],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}
