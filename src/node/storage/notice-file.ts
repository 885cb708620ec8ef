/**
 * A small file beside the project that says who has it open, as LibreOffice does. It is advice for people and nothing relies on it: sync
 * services may delay it, a crash leaves it behind, and anybody can write one.
 */
import { randomBytes } from 'node:crypto'
import { lstat, open, rename, unlink } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { UserError } from '../../core/user-error'
import { errorCode } from './error-code'
import { readLimited } from './read-limited'

const line = z.string().min(1).max(200)
const notice = z.strictObject({
  user: line,
  host: line,
  /** By the clock of the one who wrote it: for people to read. */
  started: line,
  app: line,
  /** Another one for each opening, so that two windows of one person are told apart. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  /** Counts up with each refresh. That it no longer does is how a notice is known to be left behind: clocks differ. */
  count: z.int().min(0),
})
export type Notice = z.infer<typeof notice>
export type Me = Pick<Notice, 'user' | 'host' | 'started' | 'app'>

/** How often a notice is refreshed and looked at. */
export const NOTICE_EVERY_MS = 60_000
/** Seen this often without a change, it was left behind: ten minutes. */
export const STALE_AFTER_LOOKS = 10
const MOST_BYTES = 4096

export const noticeName = (file: string): string => `.~lock.${path.basename(file)}#`

/** `theirs`: by somebody else, and alive as far as we can see. Anything that cannot be read or understood counts as `none`. */
export type Seen = { readonly is: 'none' | 'ours' } | { readonly is: 'theirs' | 'left-behind'; readonly notice: Notice }

export interface NoticeFile {
  /**
   * Looks, and writes or refreshes ours unless there is a living one of somebody else. To be called on opening and then each
   * `NOTICE_EVERY_MS`. Never fails: a notice that cannot be written is none.
   */
  readonly refresh: () => Promise<Seen>
  /** On closing. Only ours is removed. */
  readonly remove: () => Promise<void>
}

/** @param mayWrite false: it is only looked at */
export function createNoticeFile(file: string, me: Me, { mayWrite = true } = {}): NoticeFile {
  const place = path.join(path.dirname(file), noticeName(file))
  const id = randomBytes(8).toString('hex')
  let count = 0
  let last: { readonly mark: string; readonly looks: number } | undefined

  const look = async (): Promise<Seen> => {
    const found = await readNotice(place)
    if (found === undefined) return { is: 'none' }
    if (found.id === id) return { is: 'ours' }
    // a crash of ours left it behind; what takes the place of one that we wrote is alive: an app with another profile
    if (count === 0 && found.user === me.user && found.host === me.host) return { is: 'none' }
    const mark = `${found.id} ${found.count}`
    last = { mark, looks: last?.mark === mark ? last.looks + 1 : 0 }
    return { is: last.looks >= STALE_AFTER_LOOKS ? 'left-behind' : 'theirs', notice: found }
  }

  return {
    refresh: async () => {
      const seen = await look()
      if (mayWrite && seen.is !== 'theirs') await writeNotice(place, { ...me, id, count: count++ })
      return seen
    },
    remove: async () => {
      const found = await readNotice(place)
      if (found?.id === id) await unlink(place).catch(() => undefined)
    },
  }
}

async function readNotice(place: string): Promise<Notice | undefined> {
  try {
    if (!(await lstat(place)).isFile()) return undefined
    const { bytes } = await readLimited(place, MOST_BYTES)
    if (bytes.length > MOST_BYTES) return undefined
    return notice.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data
  } catch (error) {
    if (error instanceof UserError || error instanceof SyntaxError || errorCode(error) !== '') return undefined
    throw error
  }
}

/** By renaming: in a shared folder the name may be a link to some other file of ours, which writing would destroy. */
async function writeNotice(place: string, content: Notice): Promise<void> {
  const temporary = path.join(path.dirname(place), `.~${randomBytes(6).toString('hex')}`)
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(JSON.stringify(content))
    } finally {
      await handle.close()
    }
    await rename(temporary, place)
  } catch {
    await unlink(temporary).catch(() => undefined) // no notice, then
  }
}
