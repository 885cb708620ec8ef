/** What was copied elsewhere, as plain text: pages may not read the clipboard themselves. */
import { clipboard } from 'electron'
import { z } from 'zod'
import { LIMITS } from '../core/model/limits'
import type { Requests } from '../ipc/contract'
import type { Handle } from './handle'

/** Far more than any chapter. */
const LONGEST = 20 * LIMITS.text

export const handleClipboardRequests = (handle: Handle<Requests>): void =>
  handle('clipboard:read-text', z.undefined(), async () => (await clipboard.readText()).slice(0, LONGEST))
