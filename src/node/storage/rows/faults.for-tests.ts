/**
 * Makes calls to the file system fail, come back short or wait, in this process, for as long as some work takes. For what a temporary
 * folder cannot be brought to: a disk that reports an error at the fourth call.
 */
import fs, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

export interface FileCall {
  /** From 0. */
  readonly nth: number
  /** `open`, or of a handle `handle.write`. */
  readonly name: string
  readonly args: readonly unknown[]
}
/** Stands in for every call. */
export type Hook = (call: FileCall, proceed: () => Promise<unknown>) => Promise<unknown>

const FUNCTIONS = ['open', 'rename', 'stat', 'lstat', 'realpath', 'unlink', 'mkdir', 'readdir'] as const
const OF_HANDLES = ['read', 'write', 'sync', 'datasync', 'stat', 'chmod'] as const
type Patched = Record<string, (...args: unknown[]) => Promise<unknown>>

export const systemError = (code: string): Error => Object.assign(new Error(`${code}: made to fail`), { code })

export async function withHook<T>(hook: Hook, work: () => Promise<T>): Promise<T> {
  const probe = await fs.open(process.execPath, 'r')
  const ofHandles = Object.getPrototypeOf(probe) as FileHandle & Patched
  await probe.close()
  let nth = 0
  const undo: (() => void)[] = []
  const patch = (owner: Patched, key: string, name: string): void => {
    const original = owner[key]
    if (original === undefined) throw new Error(`there is no ${name}`)
    owner[key] = function (this: unknown, ...args: unknown[]) {
      return hook({ nth: nth++, name, args }, () => original.apply(this, args))
    }
    undo.push(() => {
      owner[key] = original
    })
  }
  try {
    for (const key of FUNCTIONS) patch(fs as unknown as Patched, key, key)
    for (const key of OF_HANDLES) patch(ofHandles, key, `handle.${key}`)
    // each handle has a close of its own
    const open = (fs as unknown as Patched).open
    if (open === undefined) throw new Error('there is no open')
    ;(fs as unknown as Patched).open = async (...args) => {
      const handle = (await open(...args)) as Patched
      const close = handle.close?.bind(handle)
      if (close === undefined) throw new Error('there is no close')
      handle.close = () => hook({ nth: nth++, name: 'handle.close', args: [] }, () => close())
      return handle
    }
    syncBuiltinESMExports()
    return await work()
  } finally {
    for (const put of undo.toReversed()) put()
    syncBuiltinESMExports()
  }
}

/** The calls that a piece of work makes. */
export async function callsOf(work: () => Promise<unknown>): Promise<string[]> {
  const names: string[] = []
  await withHook((call, proceed) => {
    names.push(call.name)
    return proceed()
  }, work)
  return names
}

/** Fails calls that are chosen; the first `times` of them. */
export function failing(code: string, chosen: (call: FileCall) => boolean, times = Number.POSITIVE_INFINITY): Hook {
  let left = times
  return async (call, proceed) => {
    if (left > 0 && chosen(call)) {
      left--
      throw systemError(code)
    }
    return proceed()
  }
}
/** A close that fails has closed nevertheless: that is how Linux does it, and nothing stays open. */
export const failingAfter =
  (code: string, chosen: (call: FileCall) => boolean): Hook =>
  async (call, proceed) => {
    const done = await proceed()
    if (chosen(call)) throw systemError(code)
    return done
  }
