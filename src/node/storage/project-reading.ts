/** A project file from the disk to a checked project: what the main thread does with a small file and a worker with a large one. */
import { inflateSync } from 'node:zlib'
import { admitImage } from '../../core/images/admit'
import { verifyImage } from '../../core/images/verify'
import { LIMITS } from '../../core/model/limits'
import type { Asset, AssetHash } from '../../core/model/material'
import type { Project } from '../../core/model/project'
import type { Failure, Parsed } from '../../core/project-file/failure'
import { parseProject } from '../../core/project-file/parse'
import { FORMAT } from '../../core/project-file/schema'
import { type FileFormat, TEMPLATE_FORMAT } from '../../core/project-file/template-format'
import { carriedProject, isPdf, PDF_BYTES } from '../pdf/carried-project'
import { type Disk, realDisk } from './disk'
import { isChangedElsewhere } from './project-bytes'
import { type FileStamp, readLimited, sha256 } from './read-limited'

export interface ReadProject extends Extract<Parsed, { ok: true }> {
  readonly stamp: FileStamp
  /** Images that are not what was stored, or not what their record says; the rest of the project is whole. */
  readonly damagedImages: readonly AssetHash[]
  /** The file holds another content than the one it was written with: somebody changed it, by hand or with another program. */
  readonly isChangedElsewhere: boolean
  /** It was taken out of a PDF, and the stamp is that of the PDF. Left out: it stands in a file of its own. */
  readonly carriedBy?: CarriedBy
}
/** What a PDF says about the project in it. */
export interface CarriedBy {
  readonly description: string
}
export type ReadOutcome = ReadProject | Failure

/** See `bytesOfProject`. */
export const readOnThisThread = async (...args: Parameters<typeof bytesOfProject>): Promise<ReadOutcome> =>
  (await bytesOfProject(...args)).parse()

export interface ProjectBytes {
  /** Of the project; undefined: there is none in the file. */
  readonly bytes: Uint8Array | undefined
  /** Takes as long as the project is large, and what migrates it may take. */
  readonly parse: () => ReadOutcome
}

/**
 * @param kinds of files that are taken: a project file; or also a PDF that carries a project; or a template
 * @throws UserError `gone`, `read-failed` or `busy`
 */
export async function bytesOfProject(
  file: string,
  disk: Disk = realDisk,
  kinds: ReadableKinds = 'project',
): Promise<ProjectBytes> {
  const read = await readLimited(file, LIMITS.fileBytes, disk)
  const found = (bytes: Uint8Array, stamp: FileStamp, carriedBy?: CarriedBy): ProjectBytes => ({
    bytes,
    parse: () => projectIn(bytes, stamp, carriedBy, kinds === 'template' ? TEMPLATE_FORMAT : FORMAT),
  })
  if (kinds !== 'project-or-pdf' || !isPdf(read.bytes)) return found(read.bytes, read.stamp)
  const { bytes, stamp } = read.bytes.length > LIMITS.fileBytes ? await readLimited(file, PDF_BYTES, disk) : read
  const carried = carriedProject(bytes)
  if (!carried.ok) return { bytes: undefined, parse: () => carried }
  return found(carried.bytes, stamp, { description: carried.description })
}

export type ReadableKinds = 'project' | 'project-or-pdf' | 'template'

function projectIn(
  bytes: Uint8Array,
  stamp: FileStamp,
  carriedBy: CarriedBy | undefined,
  format: FileFormat,
): ReadOutcome {
  const parsed = parseProject(bytes, format)
  if (!parsed.ok) return parsed
  const isChanged = isChangedElsewhere(bytes, parsed)
  const read: ReadProject = {
    ...parsed,
    stamp,
    damagedImages: damagedImages(parsed.project),
    isChangedElsewhere: isChanged,
  }
  return carriedBy === undefined ? read : { ...read, carriedBy }
}

export const damagedImages = (project: Project): readonly AssetHash[] =>
  project.assets.filter((asset) => !isAsStored(asset)).map(({ hash }) => hash)

/** A record may be written by hand: one that calls a bomb a small picture is damaged as well. */
function isAsStored({ hash, base64, type, widthPx, heightPx }: Asset): boolean {
  const bytes = Buffer.from(base64, 'base64')
  if (hash !== `sha256-${sha256(bytes)}`) return false
  const admitted = admitImage(bytes)
  return (
    admitted.ok &&
    admitted.type === type &&
    admitted.widthPx === widthPx &&
    admitted.heightPx === heightPx &&
    verifyImage(bytes, inflatedLength) === undefined
  )
}

/** See `InflatedLength`. */
export function inflatedLength(zlib: Uint8Array, most: number): number | undefined {
  try {
    return inflateSync(zlib, { maxOutputLength: most + 1 }).length
  } catch (error) {
    return error instanceof RangeError ? most + 1 : undefined
  }
}
