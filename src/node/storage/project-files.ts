/** Project files as the app and the command line handle them: open one, create one, save it again. */
import { Low } from 'lowdb'
import type { AssetHash } from '../../core/model/material'
import type { Project } from '../../core/model/project'
import type { Expected } from './expect-on-disk'
import { newestOnly } from './newest-only'
import {
  type Agreed,
  createProjectAdapter,
  NotAProject,
  type ProjectAdapter,
  type SaveSupport,
  type SaveWarning,
} from './project-adapter'
import type { CarriedBy } from './project-reading'
import { type FileStamp, readLimited } from './read-limited'
import { readProjectFile } from './read-project-file'

export interface Saved {
  readonly stamp: FileStamp
  /** See `WriteReport`. */
  readonly isProvenDurable: boolean
  readonly warnings: readonly SaveWarning[]
}

/** A file on disk and what is known of it. */
export interface ProjectFile {
  readonly path: string
  /** What the file holds: as opened, or as last saved. */
  readonly project: () => Project
  readonly stamp: () => FileStamp | undefined
  /** Of the last save. */
  readonly warnings: () => readonly SaveWarning[]
  /**
   * While one save runs, of those that wait only the newest is written; all that waited are answered by it.
   * @param agreed what the person said yes to, after a save was refused with `write-protected`
   * @param madeFrom contents that were merged into the project, for this save
   * @throws UserError, `changed-on-disk` among others; the file is then as it was, unless the message says otherwise
   */
  readonly save: (project: Project, agreed?: Agreed, madeFrom?: readonly string[]) => Promise<Saved>
  /**
   * After `compareOnDisk`: what is on the disk now is known, and the next save may replace it.
   * @param project what it holds, when that is not what it held before
   */
  readonly adopt: (stamp: FileStamp, project?: Project) => void
  /** See `core/project-file/ancestors.ts`: what the file holds, then what that was made from. */
  readonly lineage: () => readonly string[]
  /** What is saved next is made from these, too. */
  readonly learn: (contents: readonly string[]) => void
}

export interface OpenResult {
  readonly file: ProjectFile
  readonly project: Project
  /** The format version of the file, when it is an older one. */
  readonly migratedFrom: number | undefined
  /** Images whose bytes are not the ones that were stored; the rest of the project is whole. */
  readonly damagedImages: readonly AssetHash[]
  /** The file holds another content than the one it was written with: it opens, and that is to be said. */
  readonly isChangedElsewhere: boolean
}

/** @throws UserError when it cannot be read; NotAProject when it does not open as a project */
export async function openProjectFile(path: string, support: SaveSupport = {}): Promise<OpenResult> {
  const adapter = createProjectAdapter(path, 'anything', support)
  const project = await adapter.read()
  const file = projectFile(path, adapter, new Low(adapter, project))
  return {
    file,
    project,
    migratedFrom: adapter.migratedFrom(),
    damagedImages: adapter.damagedImages(),
    isChangedElsewhere: adapter.isChangedElsewhere(),
  }
}

/** A project that a PDF carries: no file belongs to it yet. */
export type CarriedProject = Omit<OpenResult, 'file'> & { readonly carriedBy: CarriedBy }

/** Whether a file begins as a PDF does; its name says nothing. False: it does not, or cannot be read, which opening says better. */
export const isPdfFile = (path: string): Promise<boolean> =>
  readLimited(path, PDF_START.length - 1).then(
    ({ bytes }) => Buffer.from(bytes).toString('latin1') === PDF_START,
    () => false,
  )
const PDF_START = '%PDF-'

/** @throws UserError when it cannot be read; NotAProject when no project can be taken out of it. The PDF is only read. */
export async function openCarriedProject(path: string): Promise<CarriedProject> {
  const read = await readProjectFile(path, { kinds: 'project-or-pdf' })
  if (!read.ok) throw new NotAProject(path, read)
  const { project, migratedFrom, damagedImages, isChangedElsewhere, carriedBy } = read
  if (carriedBy === undefined) throw new Error('another file has taken the place of the PDF')
  return { project, migratedFrom, damagedImages, isChangedElsewhere, carriedBy }
}

/**
 * Writes a project to a file that is not open: a new one, a copy, a “save as”.
 * @param madeFrom as with `save`
 * @throws UserError, `exists` when nothing was expected there; what stood there is then as it was
 */
export async function createProjectFile(
  path: string,
  project: Project,
  expected: Exclude<Expected, FileStamp>,
  support: SaveSupport = {},
  madeFrom: readonly string[] = [],
): Promise<ProjectFile> {
  const adapter = createProjectAdapter(path, expected, support)
  const file = projectFile(path, adapter, new Low(adapter, project))
  await file.save(project, undefined, madeFrom)
  return file
}

interface Asked {
  readonly project: Project
  readonly agreed: Agreed | undefined
  readonly madeFrom: readonly string[]
}

function projectFile(path: string, adapter: ProjectAdapter, low: Low<Project>): ProjectFile {
  let held = low.data
  const write = async ({ project, agreed, madeFrom }: Asked): Promise<Saved> => {
    low.data = project
    if (agreed !== undefined) adapter.agree(agreed)
    adapter.madeFrom(madeFrom)
    await low.write()
    held = project
    const stamp = adapter.stamp()
    if (stamp === undefined) throw new Error('a write left no stamp')
    const warnings = adapter.warnings()
    return { stamp, isProvenDurable: !warnings.includes('not-proven-durable'), warnings }
  }
  // what was agreed to holds for the newer content as well: its caller is answered by the same write
  const save = newestOnly(write, (older, newer) => ({ ...newer, agreed: newer.agreed ?? older.agreed }))
  return {
    path,
    project: () => held,
    stamp: adapter.stamp,
    warnings: adapter.warnings,
    lineage: adapter.lineage,
    learn: adapter.learn,
    save: (project, agreed, madeFrom = []) => save({ project, agreed, madeFrom }),
    adopt: (stamp, project) => {
      adapter.adopt(stamp)
      if (project !== undefined) held = project
    },
  }
}
