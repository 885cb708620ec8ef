/** Hands what a window shows for print to the print dialog of the system. */
import { z } from 'zod'
import { PAPERS } from '../core/model/plan'
import type { PrintOutcome, Requests } from '../ipc/contract'
import type { Handle } from './handle'
import type { Windows } from './windows'

const PAGE_SIZE = { letter: 'Letter', a4: 'A4' } as const
/** Electron's words for it have changed in their spelling. */
const CANCELLED = /cancell?ed/i

export function handlePrintRequests(handle: Handle<Requests>, windows: Windows): void {
  handle('window:print', z.strictObject({ paper: z.enum(PAPERS) }), ({ paper }, asker) => {
    const window = windows.find(asker.windowId)
    if (!window) return 'failed'
    return new Promise<PrintOutcome>((resolve) => {
      window.webContents.print(
        // the pages have margins of their own
        { pageSize: PAGE_SIZE[paper], margins: { marginType: 'none' }, printBackground: true },
        (isDone, why) => resolve(isDone ? 'handed' : CANCELLED.test(why) ? 'cancelled' : 'failed'),
      )
    })
  })
}
