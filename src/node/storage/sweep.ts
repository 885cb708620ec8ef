/** Temporary files of our own that a crash left behind. */
import { lstat, readdir, unlink } from 'node:fs/promises'
import path from 'node:path'
import { TEMPORARY_NAME } from './write-durably'

const OLD_MS = 60 * 60_000

/**
 * Removes them from a folder, once they are an hour old: younger ones may be at work in another window.
 * @param clock milliseconds since 1970
 * @returns the names of those removed; a folder or file that cannot be looked at is left alone
 */
export async function sweepTemporaryFiles(folder: string, clock: () => number): Promise<readonly string[]> {
  const removed: string[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    if (!TEMPORARY_NAME.test(name)) continue
    const file = path.join(folder, name)
    const found = await lstat(file).catch(() => undefined)
    if (!found?.isFile() || clock() - found.mtimeMs < OLD_MS) continue
    const isGone = await unlink(file).then(
      () => true,
      () => false,
    )
    if (isGone) removed.push(name)
  }
  return removed
}
