/** How recent files looked when they were last open: a small picture of the first page, kept as drafts are. */
import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Codec } from './codec'
import { makeFolder } from './make-folder'
import { readLimited } from './read-limited'
import { writeDurably } from './write-durably'

/** Bytes of a PNG; more is no small picture. */
export const MOST_PICTURE_BYTES = 128 * 1024
const PNG = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

export interface RecentLook {
  /** A PNG. */
  readonly picture: Uint8Array
  /** 0 to 100. */
  readonly percentReady: number
}

export interface RecentLooks {
  /** Never fails: a picture that cannot be kept is not worth a message. What is no small PNG is not kept. */
  readonly keep: (file: string, look: RecentLook) => Promise<void>
  /** Null: none was kept, or it cannot be read any more. */
  readonly find: (file: string) => Promise<RecentLook | null>
  /** Removes the others. Never fails. */
  readonly keepOnly: (files: readonly string[]) => Promise<void>
}

export function createRecentLooks(folder: string, codec: () => Promise<Codec>): RecentLooks {
  const placeOf = (file: string): string => path.join(folder, nameFor(file))
  return {
    keep: async (file, { picture, percentReady }) => {
      if (!isSmallPng(picture)) return
      try {
        await makeFolder(folder)
        const bytes = Buffer.concat([Buffer.of(clampPercent(percentReady)), picture])
        await writeDurably(placeOf(file), (await codec()).encode(bytes))
      } catch {
        // the disk is full or the folder cannot be written
      }
    },
    find: async (file) => {
      try {
        const { bytes } = await readLimited(placeOf(file), MOST_PICTURE_BYTES + 1024)
        const decoded = (await codec()).decode(bytes)
        const picture = decoded.slice(1)
        return isSmallPng(picture) ? { picture, percentReady: clampPercent(decoded[0] ?? 0) } : null
      } catch {
        return null
      }
    },
    keepOnly: async (files) => {
      const wanted = new Set(files.map(nameFor))
      for (const name of await readdir(folder).catch(() => []))
        if (!wanted.has(name)) await rm(path.join(folder, name), { force: true }).catch(() => undefined)
    },
  }
}

/** Nothing of the file can be read off it. */
const nameFor = (file: string): string => createHash('sha256').update(file).digest('hex')

const clampPercent = (percent: number): number => Math.max(0, Math.min(100, Math.round(percent)))

const isSmallPng = (bytes: Uint8Array): boolean =>
  bytes.length <= MOST_PICTURE_BYTES && PNG.equals(bytes.subarray(0, PNG.length))
