/**
 * Earlier versions of projects, by project id and never by file name. A folder for each project; in it each content once, under its
 * SHA-256, and for each entry an empty file whose name says everything: there is no index that could be damaged. A file that no longer
 * opens does not say whose it was: for each file that held the project there is a mark, under the hash of its path.
 */
import { readdir, realpath, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import type { ProjectId } from '../../core/model/ids'
import { LIMITS } from '../../core/model/limits'
import { UserError } from '../../core/user-error'
import type { Codec } from './codec'
import { errorCode } from './error-code'
import { createTurns } from './in-turn'
import { makeFolder } from './make-folder'
import { readLimited, sha256 } from './read-limited'
import { sweepTemporaryFiles } from './sweep'
import { THINNING, type ThinningRules, thinBackups } from './thin-backups'
import { writeDurably } from './write-durably'

export const BACKUP_REASONS = [
  'open',
  'interval',
  'before-save-over',
  'before-in-place',
  'before-reload',
  'before-merge',
  'before-migration',
  'before-restore',
] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

/** Backups taken for no other reason than time are at least this far apart. */
export const INTERVAL_MS = 5 * 60_000

export interface BackupEntry {
  /** Counts up within a project: the larger, the newer, whatever the clock says. */
  readonly sequence: number
  /** Milliseconds since 1970, for people to read. */
  readonly at: number
  readonly reason: BackupReason
  /** Of the bytes that were kept. */
  readonly sha256: string
  /** On the disk. */
  readonly bytes: number
}

export interface AddedBackup {
  /** `same`: the newest entry holds these bytes already; `recent`: for `interval` only, the newest is less than five minutes old. */
  readonly kept: 'new' | 'same' | 'recent'
  readonly entry: BackupEntry
}

export interface BackupTotals {
  readonly projects: number
  readonly versions: number
  /** On the disk. */
  readonly bytes: number
}

export interface BackupRing {
  /**
   * @param bytes of a project file, as it is or was on the disk
   * @throws the system's error with its `code`
   */
  readonly add: (id: ProjectId, bytes: Uint8Array, reason: BackupReason) => Promise<AddedBackup>
  /** Newest first. An entry whose content is missing is left out. */
  readonly list: (id: ProjectId) => Promise<readonly BackupEntry[]>
  /** @throws UserError `gone`, `damaged`, `other-key` or `newer-format` */
  readonly read: (id: ProjectId, entry: Pick<BackupEntry, 'sequence' | 'sha256'>) => Promise<Uint8Array>
  /** From now on this file holds this project, and no other. @throws the system's error with its `code` */
  readonly noteFile: (id: ProjectId, file: string) => Promise<void>
  /** The project that the file held when it was last noted; also of a file that is gone or damaged. */
  readonly projectAt: (file: string) => Promise<ProjectId | undefined>
  /** Of all projects. */
  readonly totals: () => Promise<BackupTotals>
}

const PROJECT_FOLDER = /^[0-9a-f]{32}$/
const ENTRY = /^(\d{10})-(\d{1,15})-([a-z-]+)-([0-9a-f]{64})$/
const CONTENT = /^([0-9a-f]{64})\.copy$/
const MOST_ID_BYTES = 1024

interface Listed extends BackupEntry {
  readonly project: string
  readonly name: string
}

/** @param clock milliseconds since 1970 */
export function createBackupRing(
  folder: string,
  codec: Codec,
  clock: () => number,
  rules: ThinningRules = THINNING,
): BackupRing {
  const inTurn = createTurns()
  /** Of contents, by path: they never change once written. */
  const sizes = new Map<string, number>()
  // a hash, for on some systems two ids that differ in case only would be one folder
  const projectOf = (id: ProjectId): string => sha256(new TextEncoder().encode(id)).slice(0, 32)
  /** Marks that were written by this start of the app. */
  const noted = new Map<string, string>()
  const contentOf = (project: string, hash: string): string => path.join(folder, project, `${hash}.copy`)

  const sizeOf = async (file: string): Promise<number> => {
    const known = sizes.get(file) ?? (await stat(file)).size
    sizes.set(file, known)
    return known
  }

  const listProject = async (project: string): Promise<{ entries: readonly Listed[]; contents: readonly string[] }> => {
    const names = await readdir(path.join(folder, project)).catch(missingIsEmpty)
    const contents = names.map((name) => CONTENT.exec(name)?.[1]).filter((hash) => hash !== undefined)
    const there = new Set(contents)
    const entries: Listed[] = []
    for (const name of names) {
      const [, sequence, at, reason, hash] = ENTRY.exec(name) ?? []
      if (hash === undefined || !there.has(hash) || !isReason(reason)) continue
      const bytes = await sizeOf(contentOf(project, hash))
      entries.push({ project, name, sequence: Number(sequence), at: Number(at), reason, sha256: hash, bytes })
    }
    return { entries: entries.sort((a, b) => b.sequence - a.sequence), contents }
  }

  const projectFolders = async (): Promise<string[]> =>
    (await readdir(folder).catch(missingIsEmpty)).filter((name) => PROJECT_FOLDER.test(name))

  const listAll = async () => {
    const found = []
    for (const project of await projectFolders()) found.push({ project, ...(await listProject(project)) })
    return found
  }

  /** What cannot be removed now is removed another time. */
  const remove = (file: string): Promise<void> => {
    sizes.delete(file)
    return unlink(file).catch(() => undefined)
  }

  const thin = async (): Promise<void> => {
    const all = await listAll()
    const keep = new Set(
      thinBackups(
        all.flatMap(({ entries }) => entries),
        clock(),
        rules,
      ),
    )
    for (const { project, entries, contents } of all) {
      // entries first: a content without an entry is only waste, an entry without its content a broken promise
      for (const entry of entries) if (!keep.has(entry)) await remove(path.join(folder, project, entry.name))
      const used = new Set(entries.filter((entry) => keep.has(entry)).map((entry) => entry.sha256))
      for (const hash of contents) if (!used.has(hash)) await remove(contentOf(project, hash))
      await sweepTemporaryFiles(path.join(folder, project), clock)
    }
  }

  const add = async (id: ProjectId, bytes: Uint8Array, reason: BackupReason): Promise<AddedBackup> => {
    const project = projectOf(id)
    const { entries } = await listProject(project)
    const [newest] = entries
    const now = clock()
    const hash = sha256(bytes)
    if (newest?.sha256 === hash) return { kept: 'same', entry: bare(newest) }
    const age = newest === undefined ? undefined : now - newest.at
    if (newest && reason === 'interval' && age !== undefined && age >= 0 && age < INTERVAL_MS) {
      return { kept: 'recent', entry: bare(newest) }
    }
    await makeFolder(path.join(folder, project))
    const encoded = codec.encode(bytes)
    const content = contentOf(project, hash)
    await writeDurably(content, encoded)
    sizes.set(content, encoded.length)
    const sequence = (newest?.sequence ?? 0) + 1
    const at = Math.max(0, Math.floor(now))
    const name = `${String(sequence).padStart(10, '0')}-${at}-${reason}-${hash}`
    await writeDurably(path.join(folder, project, name), new Uint8Array())
    await thin().catch(() => undefined) // the backup is there; the next one thins
    return { kept: 'new', entry: { sequence, at, reason, sha256: hash, bytes: encoded.length } }
  }

  const read = async (id: ProjectId, wanted: Pick<BackupEntry, 'sequence' | 'sha256'>): Promise<Uint8Array> => {
    const project = projectOf(id)
    const { entries } = await listProject(project)
    const entry = entries.find(({ sequence, sha256 }) => sequence === wanted.sequence && sha256 === wanted.sha256)
    if (entry === undefined) {
      throw new UserError('gone', 'This version is no longer kept.', { next: 'Choose another one from the list.' })
    }
    const found = await readLimited(contentOf(project, entry.sha256), LIMITS.fileBytes + 1024)
    const bytes = codec.decode(found.bytes)
    if (sha256(bytes) !== entry.sha256) {
      throw new UserError('damaged', 'The kept copy of this version is damaged and cannot be read.', {
        next: 'Choose another one from the list. Your project was not changed.',
      })
    }
    return bytes
  }

  const noteFile = async (id: ProjectId, file: string): Promise<void> => {
    const mark = await markOf(file)
    const project = projectOf(id)
    const isThere = stat(path.join(folder, project, mark)).then(
      () => true,
      () => false,
    )
    if (noted.get(mark) === project && (await isThere)) return
    await makeFolder(path.join(folder, project))
    await writeDurably(path.join(folder, project, mark), codec.encode(new TextEncoder().encode(id)))
    for (const other of await projectFolders()) if (other !== project) await remove(path.join(folder, other, mark))
    noted.set(mark, project)
  }

  const projectAt = async (file: string): Promise<ProjectId | undefined> => {
    const mark = await markOf(file)
    for (const project of await projectFolders()) {
      const id = await readLimited(path.join(folder, project, mark), MOST_ID_BYTES)
        .then(({ bytes }) => Buffer.from(codec.decode(bytes)).toString())
        .catch(() => undefined)
      // what was written by another account, or damaged, leads nowhere
      if (id !== undefined && projectOf(id as ProjectId) === project) return id as ProjectId
    }
    return undefined
  }

  return {
    noteFile: (id, file) => inTurn(() => noteFile(id, file)),
    projectAt: (file) => inTurn(() => projectAt(file)),
    add: (id, bytes, reason) => inTurn(() => add(id, bytes, reason)),
    list: (id) => inTurn(async () => (await listProject(projectOf(id))).entries.map(bare)),
    read: (id, entry) => inTurn(() => read(id, entry)),
    totals: () =>
      inTurn(async () => {
        const all = await listAll()
        let bytes = 0
        for (const { project, contents } of all) {
          for (const hash of contents) bytes += await sizeOf(contentOf(project, hash))
        }
        return {
          projects: all.filter(({ entries }) => entries.length > 0).length,
          versions: all.reduce((sum, { entries }) => sum + entries.length, 0),
          bytes,
        }
      }),
  }
}

/** A link and what it leads to have one mark; so have a file and its place once it is gone. */
async function markOf(file: string): Promise<string> {
  const whole = path.resolve(file)
  const inFolder = async (): Promise<string> => path.join(await realpath(path.dirname(whole)), path.basename(whole))
  const real = await realpath(whole).catch(() => inFolder().catch(() => whole))
  return `${sha256(new TextEncoder().encode(real.normalize('NFC')))}.at`
}

const isReason = (text: string | undefined): text is BackupReason => BACKUP_REASONS.some((reason) => reason === text)

const bare = ({ sequence, at, reason, sha256, bytes }: Listed): BackupEntry => ({
  sequence,
  at,
  reason,
  sha256,
  bytes,
})

function missingIsEmpty(error: unknown): string[] {
  if (errorCode(error) === 'ENOENT') return []
  throw error
}
