/** What is kept of a file that no longer opens: it does not say itself whose it was. */
import type { BackupRing } from './backup-ring'
import type { ReadProject } from './project-reading'
import type { VersionReader } from './version-reader'

export interface WholeVersion extends Pick<ReadProject, 'project' | 'damagedImages'> {
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Older ones are left for the list of versions. */
const MOST_TRIES = 10

/** The newest version that can be read, of the project that the file held; undefined: none is kept. */
export async function newestWhole(
  ring: Pick<BackupRing, 'list' | 'projectAt'>,
  reader: Pick<VersionReader, 'read'>,
  file: string,
): Promise<WholeVersion | undefined> {
  const id = await ring.projectAt(file)
  if (id === undefined) return undefined
  for (const version of (await ring.list(id)).slice(0, MOST_TRIES)) {
    // what a save replaced may have been damaged by then
    const read = await reader.read(id, version).catch(() => undefined)
    if (read?.ok === true) return { project: read.project, damagedImages: read.damagedImages, at: version.at }
  }
  return undefined
}
