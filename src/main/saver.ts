/** Who a save is noted under: the author of the settings. */
import { instantOf } from '../core/model/instant'
import type { Saver } from '../core/review/change-log'
import { newId } from '../node/new-id'
import type { SettingsStore } from '../node/storage/settings-store'

/** Saves of one person within so long are one entry. */
const ONE_SITTING_MS = 30 * 60 * 1000

/** @returns undefined when the person does not want it noted */
export async function saverNow(
  settings: () => Promise<Pick<SettingsStore, 'get'>>,
  now: number = Date.now(),
): Promise<Saver | undefined> {
  const { author, keepsChangeLog } = (await settings()).get()
  if (!keepsChangeLog) return undefined
  const at = (ms: number) => instantOf(new Date(ms).toISOString())
  return { by: author.trim(), at: at(now), id: newId('log'), sameSince: at(now - ONE_SITTING_MS) }
}
