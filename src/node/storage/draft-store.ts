/**
 * Drafts: what is on screen, a second old at most, for after a crash. Two slots written in turn, so that one of them is always whole; the
 * newest that can be read wins. Images are stored once beside them, before the slot that needs them.
 */
import { randomBytes } from 'node:crypto'
import { readdir, rename, rm, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { LIMITS } from '../../core/model/limits'
import type { Asset, AssetHash } from '../../core/model/material'
import type { Project } from '../../core/model/project'
import { changesBetween } from '../../core/project-file/what-changed'
import { UserError } from '../../core/user-error'
import type { Codec } from './codec'
import { DraftDoesNotOpen, type DraftHeader, readSlot, type Slot, slotBytes, slotProject } from './draft-slot'
import { errorCode } from './error-code'
import { createTurns } from './in-turn'
import { createJsonPieces } from './json-pieces'
import { makeFolder } from './make-folder'
import { type FileStamp, readLimited, sha256 } from './read-limited'
import { sweepTemporaryFiles } from './sweep'
import { writeDurably } from './write-durably'

/** Which draft: see `draftKey`. */
export type DraftKey = string

/** Two copies of a project that are open at once have the same id, so the place of the file counts too. */
export const draftKey = (project: Pick<Project, 'id'>, file: string | null): DraftKey =>
  file === null ? project.id : `${project.id} ${path.resolve(file)}`

export interface DraftContext {
  /** The person's file; null: never saved. */
  readonly path: string | null
  /** Of that file, as last read or written. */
  readonly stamp: FileStamp | null
}

export interface Draft extends DraftContext {
  readonly key: DraftKey
  readonly project: Project
  /** Counts up with each write. */
  readonly sequence: number
  /** Milliseconds since 1970, for people to read. */
  readonly writtenAt: number
  /** Images whose stored bytes are gone; the rest of the project is whole. */
  readonly missingImages: readonly AssetHash[]
}

/** A slot that cannot be used. It is not deleted before it is written over. */
export interface SlotProblem {
  readonly slot: 'a' | 'b'
  /** `damaged`, `other-key`, `newer-format`, or why it does not open as a project. */
  readonly code: string
  readonly message: string
  /** A project file, of a slot that is whole but does not open: to be saved as it is, for somebody who can repair it. */
  readonly rescued?: Uint8Array
}

export interface FoundDraft {
  readonly draft: Draft | undefined
  readonly problems: readonly SlotProblem[]
}

export interface DraftStore {
  /** Resolved: it survives a power cut. @throws the system's error with its `code`; the draft before it is then still there */
  readonly write: (
    key: DraftKey,
    project: Project,
    context: DraftContext,
  ) => Promise<Pick<Draft, 'sequence' | 'writtenAt'>>
  /** Nothing to find: no draft and no problem. */
  readonly read: (key: DraftKey) => Promise<FoundDraft>
  /** All there are, of any project, also those of which nothing can be read. */
  readonly list: () => Promise<readonly FoundDraft[]>
  readonly discard: (key: DraftKey) => Promise<void>
  /** Discards a draft that says nothing more than the file. @returns whether it is gone */
  readonly discardIfEqual: (key: DraftKey, inFile: Project) => Promise<boolean>
}

/** Whether a draft says nothing more than the file. */
export const equalsFile = (draft: Pick<Draft, 'project'>, inFile: Project): boolean =>
  changesBetween(inFile, draft.project).length === 0

const SLOTS = ['a', 'b'] as const
type SlotName = (typeof SLOTS)[number]
const KEY_FOLDER = /^[0-9a-f]{32}$/

type ReadSlot = (Slot & { readonly slot: SlotName }) | SlotProblem

/** What is known of a key's folder between two writes. */
interface Known {
  readonly newest: SlotName | undefined
  readonly sequence: number
  readonly images: Readonly<Record<SlotName, readonly string[]>>
  /** No other images lie there: after the first write only one that leaves an image out makes it worth looking. */
  readonly isSwept: boolean
  /** Names of the stored bytes, by a mark of the asset that is quick to take. */
  readonly stored: ReadonlyMap<string, string>
}

/** Of the folder that a draft lies in: nothing of the project can be read off it. */
export const draftFolderName = (key: DraftKey): string => sha256(new TextEncoder().encode(key)).slice(0, 32)

/** @param clock milliseconds since 1970 */
export function createDraftStore(folder: string, codec: Codec, clock: () => number): DraftStore {
  const inTurn = createTurns()
  const pieces = createJsonPieces()
  const knownOf = new Map<string, Known>()
  const placeOf = (key: DraftKey): string => path.join(folder, draftFolderName(key))
  const imageOf = (place: string, name: string): string => path.join(place, 'images', name)

  const readSlotFile = async (place: string, slot: SlotName): Promise<ReadSlot | undefined> => {
    try {
      const { bytes } = await readLimited(path.join(place, slot), LIMITS.fileBytes + 1024 * 1024)
      return { slot, ...readSlot(codec.decode(bytes)) }
    } catch (error) {
      if (error instanceof UserError && error.code === 'gone') return undefined
      return problem(slot, error)
    }
  }

  const readSlots = async (place: string) => {
    const read = [await readSlotFile(place, 'a'), await readSlotFile(place, 'b')].filter((one) => one !== undefined)
    return {
      slots: read
        .filter((one) => 'header' in one)
        .toSorted((one, other) => other.header.sequence - one.header.sequence),
      problems: read.filter((one) => 'code' in one),
    }
  }

  const readImage = async (place: string, name: string): Promise<Uint8Array | undefined> => {
    try {
      const bytes = codec.decode((await readLimited(imageOf(place, name), LIMITS.imageBytes * 2)).bytes)
      return sha256(bytes) === name ? bytes : undefined
    } catch {
      return undefined // said by name in `missingImages`
    }
  }

  const find = async (place: string): Promise<FoundDraft> => {
    const { slots, problems: found } = await readSlots(place)
    const problems = [...found]
    for (const slot of slots) {
      try {
        const { project, missingImages } = await slotProject(slot, (name) => readImage(place, name))
        const { key, path: file, stamp, sequence, writtenAt } = slot.header
        return { draft: { key, project, path: file, stamp, sequence, writtenAt, missingImages }, problems }
      } catch (error) {
        problems.push(problem(slot.slot, error))
      }
    }
    return { draft: undefined, problems }
  }

  /** What is there is read once; what cannot be read because of its key is set aside, for its owner. */
  const open = async (place: string): Promise<Known> => {
    const known = knownOf.get(place)
    if (known) return known
    const { slots, problems } = await readSlots(place)
    if (problems.some(({ code }) => code === 'other-key' || code === 'newer-format')) {
      await rename(place, `${place}.unreadable-${randomBytes(4).toString('hex')}`)
    }
    await makeFolder(path.join(place, 'images'))
    await sweepTemporaryFiles(place, clock)
    const images = { a: [] as readonly string[], b: [] as readonly string[] }
    for (const { slot, header } of slots) images[slot] = header.images
    const [newest] = slots
    return { newest: newest?.slot, sequence: newest?.header.sequence ?? 0, images, isSwept: false, stored: new Map() }
  }

  const storeImage = async (place: string, asset: Asset): Promise<string> => {
    const bytes = Buffer.from(asset.base64, 'base64')
    const name = sha256(bytes)
    const file = imageOf(place, name)
    const encoded = codec.encode(bytes)
    const size = await stat(file).then(
      (found) => found.size,
      () => undefined,
    )
    if (size !== encoded.length) await writeDurably(file, encoded)
    return name
  }

  const write = async (key: DraftKey, project: Project, context: DraftContext) => {
    const place = placeOf(key)
    const known = await open(place)
    const stored = new Map<string, string>()
    for (const asset of project.assets) {
      const mark = markOf(asset)
      stored.set(mark, known.stored.get(mark) ?? (await storeImage(place, asset)))
    }
    const images = project.assets.map((asset) => stored.get(markOf(asset)) ?? '')
    const slot: SlotName = known.newest === 'a' ? 'b' : 'a'
    const header: DraftHeader = {
      draft: 1,
      key,
      sequence: known.sequence + 1,
      writtenAt: clock(),
      path: context.path,
      stamp: context.stamp,
      images,
    }
    await writeDurably(path.join(place, slot), codec.encode(slotBytes(header, project, pieces)))
    const both = { ...known.images, [slot]: images }
    knownOf.set(place, { newest: slot, sequence: header.sequence, images: both, isSwept: true, stored })
    const used = new Set([...both.a, ...both.b])
    if (!known.isSwept || known.images[slot].some((name) => !used.has(name))) await dropImages(place, used)
    return { sequence: header.sequence, writtenAt: header.writtenAt }
  }

  /** After a failure the next write looks again. The folder may have been removed since the last one: then it is made again. */
  const writeAgain = (key: DraftKey, project: Project, context: DraftContext) =>
    write(key, project, context).catch((error: unknown) => {
      knownOf.delete(placeOf(key))
      if (errorCode(error) !== 'ENOENT') throw error
      return write(key, project, context)
    })

  const dropImages = async (place: string, used: ReadonlySet<string>): Promise<void> => {
    const names = await readdir(path.join(place, 'images')).catch(() => [])
    for (const name of names) if (!used.has(name)) await unlink(imageOf(place, name)).catch(() => undefined)
  }

  const discard = async (key: DraftKey): Promise<void> => {
    const place = placeOf(key)
    knownOf.delete(place)
    // at once: were the newer slot deleted and the older one not, an old draft would come back
    const gone = path.join(folder, `gone-${randomBytes(6).toString('hex')}`)
    const isThere = await rename(place, gone).then(
      () => true,
      (error: unknown) => {
        if (errorCode(error) === 'ENOENT') return false
        throw error
      },
    )
    if (isThere) await rm(gone, { recursive: true, force: true }).catch(() => undefined)
  }

  const list = async (): Promise<readonly FoundDraft[]> => {
    const names = await readdir(folder).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return []
      throw error
    })
    const found: FoundDraft[] = []
    for (const name of names) {
      const place = path.join(folder, name)
      if (name.startsWith('gone-')) await rm(place, { recursive: true, force: true }).catch(() => undefined)
      if (!KEY_FOLDER.test(name)) continue
      const one = await find(place)
      if (one.draft !== undefined || one.problems.length > 0) found.push(one)
    }
    return found
  }

  return {
    write: (key, project, context) => inTurn(() => writeAgain(key, project, context)),
    read: (key) => inTurn(() => find(placeOf(key))),
    list: () => inTurn(list),
    discard: (key) => inTurn(() => discard(key)),
    discardIfEqual: (key, inFile) =>
      inTurn(async () => {
        const { draft } = await find(placeOf(key))
        if (draft === undefined || !equalsFile(draft, inFile)) return false
        await discard(key)
        return true
      }),
  }
}

/** Hashing every image once a second would take longer than writing the draft. A damaged one may have the hash of a whole one. */
const markOf = ({ hash, base64 }: Asset): string => `${hash} ${base64.length} ${base64.slice(-64)}`

function problem(slot: SlotName, error: unknown): SlotProblem {
  if (error instanceof DraftDoesNotOpen) {
    return { slot, code: error.code, message: error.message, rescued: error.bytes }
  }
  if (error instanceof UserError) return { slot, code: error.code, message: error.message }
  throw error
}
