/** Whether a folder belongs to a sync service, as far as its path and the marks of the services tell. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** Names that the services give their folders. */
const NAMES =
  /^(dropbox|onedrive|google ?drive|my drive|nextcloud|owncloud|icloud ?drive|mobile documents|syncthing|sync|box)( ?[-–(].*)?$/i
/** What the services put into the uppermost folder that they sync. */
const MARKS =
  /^(\.dropbox|\.dropbox\.cache|\.stfolder|\.stignore|\.sync_[0-9a-f]+\.db|\._sync_[0-9a-f]+\.db|\.owncloudsync\.log)$/i

export async function isInSyncFolder(file: string): Promise<boolean> {
  const resolved = path.resolve(file)
  if (
    path
      .dirname(resolved)
      .split(path.sep)
      .some((name) => NAMES.test(name))
  )
    return true
  for (let folder = path.dirname(resolved); ; folder = path.dirname(folder)) {
    const names = await readdir(folder).catch(() => [])
    if (names.some((name) => MARKS.test(name))) return true
    if (folder === path.dirname(folder)) return false
  }
}
