/** Project files as the app and the command line handle them: open one, create one, save it again. */
import { Low } from 'lowdb'
import type { AssetHash } from '../../core/model/material'
import type { Project } from '../../core/model/project'
import { newestOnly } from './newest-only'
import { createProjectAdapter, type Expected, type ProjectAdapter } from './project-adapter'
import type { FileStamp } from './read-limited'

export interface Saved {
  readonly stamp: FileStamp
  /** See `WriteReport`. */
  readonly isProvenDurable: boolean
}

/** A file on disk and what is known of it. */
export interface ProjectFile {
  readonly path: string
  /** What the file holds: as opened, or as last saved. */
  readonly project: () => Project
  readonly stamp: () => FileStamp | undefined
  /**
   * While one save runs, of those that wait only the newest is written; all that waited are answered by it.
   * @throws UserError, `changed-on-disk` among others; the file is then as it was
   */
  readonly save: (project: Project) => Promise<Saved>
}

export interface OpenResult {
  readonly file: ProjectFile
  readonly project: Project
  /** The format version of the file, when it is an older one. */
  readonly migratedFrom: number | undefined
  /** Images whose bytes are not the ones that were stored; the rest of the project is whole. */
  readonly damagedImages: readonly AssetHash[]
}

/** @throws UserError when it cannot be read; NotAProject when it does not open as a project */
export async function openProjectFile(path: string): Promise<OpenResult> {
  const adapter = createProjectAdapter(path, 'anything')
  const project = await adapter.read()
  const file = projectFile(path, adapter, new Low(adapter, project))
  return { file, project, migratedFrom: adapter.migratedFrom(), damagedImages: adapter.damagedImages() }
}

/**
 * Writes a project to a file that is not open: a new one, a copy, a “save as”.
 * @throws UserError, `exists` when nothing was expected there; what stood there is then as it was
 */
export async function createProjectFile(
  path: string,
  project: Project,
  expected: Exclude<Expected, FileStamp>,
): Promise<ProjectFile> {
  const adapter = createProjectAdapter(path, expected)
  const file = projectFile(path, adapter, new Low(adapter, project))
  await file.save(project)
  return file
}

function projectFile(path: string, adapter: ProjectAdapter, low: Low<Project>): ProjectFile {
  let held = low.data
  const write = async (project: Project): Promise<Saved> => {
    low.data = project
    await low.write()
    held = project
    const stamp = adapter.stamp()
    if (stamp === undefined) throw new Error('a write left no stamp')
    return { stamp, isProvenDurable: adapter.report()?.isProvenDurable ?? false }
  }
  return { path, project: () => held, stamp: adapter.stamp, save: newestOnly(write) }
}
