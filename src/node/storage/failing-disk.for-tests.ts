/** A real disk of which one call fails: the n-th, with a code of the test's choice. The way SQLite is tested. */
import { type Disk, type DiskFile, realDisk } from './disk'

export const failure = (code: string): Error => Object.assign(new Error(`${code}: made to fail`), { code })

export interface CountingDisk extends Disk {
  /** The calls made so far, in order: `open wx`, `handle.write`. */
  readonly calls: readonly string[]
}

/**
 * @param fails asked before each call, with its number from 0 and its name
 * @returns the real disk, calls counted
 */
export function failingDisk(
  fails: (call: number, name: string) => Error | undefined,
  surroundings: Partial<Pick<Disk, 'isWindows' | 'wait'>> = {},
): CountingDisk {
  const calls: string[] = []
  const asked =
    <A extends readonly unknown[], R>(name: string, run: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      calls.push(name)
      const error = fails(calls.length - 1, name)
      if (error) throw error
      return run(...args)
    }
  const file = (handle: DiskFile): DiskFile => ({
    chmod: asked('handle.chmod', (mode) => handle.chmod(mode)),
    read: asked('handle.read', (...args) => handle.read(...args)),
    write: asked('handle.write', (...args) => handle.write(...args)),
    truncate: asked('handle.truncate', (length) => handle.truncate(length)),
    sync: asked('handle.sync', () => handle.sync()),
    stat: asked('handle.stat', () => handle.stat()),
    // a close that fails has closed the file all the same
    close: async () => {
      calls.push('handle.close')
      const error = fails(calls.length - 1, 'handle.close')
      await handle.close()
      if (error) throw error
    },
  })
  return {
    calls,
    realpath: asked('realpath', realDisk.realpath),
    stat: asked('stat', realDisk.stat),
    access: asked('access', realDisk.access),
    open: (name, flags) => asked(`open ${flags}`, async () => file(await realDisk.open(name, flags)))(),
    rename: asked('rename', realDisk.rename),
    unlink: asked('unlink', realDisk.unlink),
    isWindows: false,
    wait: realDisk.wait,
    ...surroundings,
  }
}

/** Writes take at most what `length` says of what they are given. */
export function shortDisk(length: (asked: number, call: number) => number): Disk {
  let call = 0
  return {
    ...realDisk,
    open: async (name, flags) => {
      const handle = await realDisk.open(name, flags)
      return {
        chmod: (mode) => handle.chmod(mode),
        read: (...args) => handle.read(...args),
        write: async (bytes, offset, asked, position) => {
          const taken = length(asked, call++)
          return taken === 0 ? { bytesWritten: 0 } : handle.write(bytes, offset, taken, position)
        },
        truncate: (to) => handle.truncate(to),
        sync: () => handle.sync(),
        stat: () => handle.stat(),
        close: () => handle.close(),
      }
    },
  }
}
