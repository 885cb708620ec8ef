/**
 * One slot of a draft as bytes: the SHA-256 of all that follows; a line that says whose it is; the project without the bytes of its images.
 * @see createDraftStore
 */
import { z } from 'zod'
import type { Asset, AssetHash } from '../../core/model/material'
import type { Project } from '../../core/model/project'
import type { Failure } from '../../core/project-file/failure'
import { issueText, parseProject } from '../../core/project-file/parse'
import { FORMAT, FORMAT_VERSION } from '../../core/project-file/schema'
import { UserError } from '../../core/user-error'
import { createJsonPieces, type JsonPieces } from './json-pieces'
import { sha256 } from './read-limited'

const stamp = z.strictObject({ size: z.number(), mtimeMs: z.number(), sha256: z.string() })
const header = z.strictObject({
  draft: z.literal(1),
  key: z.string(),
  sequence: z.int().min(1),
  writtenAt: z.number(),
  /** The person's file it belongs to; null: a new project, never saved. */
  path: z.string().nullable(),
  /** Of that file, as it was when the draft was written. */
  stamp: stamp.nullable(),
  /** Names of the stored image bytes, in the order of the project's assets. */
  images: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
})
export type DraftHeader = z.infer<typeof header>

export interface Slot {
  readonly header: DraftHeader
  readonly body: string
}

const HASH_LENGTH = 64

/** @param pieces of projects that are written one after the other: what stays the same is not written anew */
export function slotBytes(about: DraftHeader, project: Project, pieces: JsonPieces = createJsonPieces()): Uint8Array {
  const json = pieces({ format: FORMAT, formatVersion: FORMAT_VERSION, ...project, assets: project.assets.map(bare) })
  const all = Buffer.concat([Buffer.alloc(HASH_LENGTH), Buffer.from(`${JSON.stringify(about)}\n`), ...json])
  all.write(sha256(all.subarray(HASH_LENGTH)), 'latin1')
  return all
}
const bare = (asset: Asset): Asset => ({ ...asset, base64: '' })

/** @throws UserError `damaged` */
export function readSlot(bytes: Uint8Array): Slot {
  const rest = bytes.subarray(HASH_LENGTH)
  if (Buffer.from(bytes.subarray(0, HASH_LENGTH)).toString('latin1') !== sha256(rest)) throw damaged()
  const text = Buffer.from(rest).toString('utf8')
  const end = text.indexOf('\n')
  const about = header.safeParse(jsonOf(text.slice(0, end)))
  if (!about.success) throw damaged()
  return { header: about.data, body: text.slice(end + 1) }
}

export interface SlotProject {
  readonly project: Project
  /** Images whose bytes are gone; a dot stands in their place. */
  readonly missingImages: readonly AssetHash[]
}

/** The slot is whole, but what is in it does not open. Nobody may lose it for that: `bytes` are a project file, to be kept as it is. */
export class DraftDoesNotOpen extends UserError {
  readonly bytes: Uint8Array

  constructor(failure: Failure, bytes: Uint8Array) {
    const wrong = (failure.issues ?? []).slice(0, 3).map(issueText).join('; ')
    super(failure.code, `The draft is whole, but does not open. ${wrong === '' ? failure.message : `${wrong}.`}`, {
      next: 'Save its text as a file: nothing of it is lost, and somebody who knows the format can repair it.',
    })
    this.name = 'DraftDoesNotOpen'
    this.bytes = bytes
  }
}

/** A PNG of one transparent dot: the project opens, and the image is known to be damaged by its hash. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

/**
 * @param imageBytes of a stored image, or undefined when it is gone
 * @throws DraftDoesNotOpen
 */
export async function slotProject(
  slot: Slot,
  imageBytes: (name: string) => Promise<Uint8Array | undefined>,
): Promise<SlotProject> {
  const file = jsonOf(slot.body)
  const found = z.looseObject({ assets: z.array(z.looseObject({ hash: z.string() })) }).safeParse(file)
  if (!found.success) throw damaged()
  const missing = new Set<string>()
  const assets: object[] = []
  for (const [index, asset] of found.data.assets.entries()) {
    const bytes = await imageBytes(slot.header.images[index] ?? '')
    if (bytes === undefined) missing.add(asset.hash)
    assets.push({ ...asset, base64: bytes === undefined ? DOT : Buffer.from(bytes).toString('base64') })
  }
  const bytes = Buffer.from(JSON.stringify({ ...found.data, assets }))
  const parsed = parseProject(bytes)
  if (!parsed.ok) throw new DraftDoesNotOpen(parsed, bytes)
  const { project } = parsed
  return { project, missingImages: project.assets.map(({ hash }) => hash).filter((hash) => missing.has(hash)) }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw damaged()
  }
}

const damaged = (): UserError<'damaged'> =>
  new UserError('damaged', 'This part of the draft is damaged and was left out.', {
    next: 'The part written before it, or the project file itself, is used.',
  })
