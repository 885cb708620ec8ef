/**
 * What the reading thread sends back. Images travel as bytes that change owner: copying them as texts within the project would stop the
 * main thread for as long as reading them there.
 */
import type { Project } from '../../core/model/project'
import type { Failure } from '../../core/project-file/failure'
import type { ReadableKinds, ReadProject } from './project-reading'

/** What the reading thread is started with. */
export interface ReadTask {
  readonly file: string
  readonly kinds: ReadableKinds
}

export type ReadMessage =
  | {
      readonly kind: 'read'
      /** With empty image data. */
      readonly read: ReadProject
      /** The base64 texts, in the order of the assets. */
      readonly images: readonly Uint8Array<ArrayBuffer>[]
    }
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** A `UserError`, in parts. */
  | { readonly kind: 'unreadable'; readonly code: string; readonly what: string; readonly next: string }

export function pack(read: ReadProject): Extract<ReadMessage, { kind: 'read' }> {
  const images = read.project.assets.map(({ base64 }) => new Uint8Array(Buffer.from(base64, 'latin1')))
  const assets = read.project.assets.map((asset) => ({ ...asset, base64: '' }))
  return { kind: 'read', read: { ...read, project: { ...read.project, assets } }, images }
}

/** Gives other work its turn between two images. */
export async function unpack({ read, images }: Extract<ReadMessage, { kind: 'read' }>): Promise<ReadProject> {
  const assets: Project['assets'][number][] = []
  for (const [index, asset] of read.project.assets.entries()) {
    const bytes = images[index]
    if (bytes === undefined) throw new Error('the reading thread left out an image')
    assets.push({ ...asset, base64: Buffer.from(bytes.buffer).toString('latin1') })
    await new Promise(setImmediate)
  }
  return { ...read, project: { ...read.project, assets } }
}
