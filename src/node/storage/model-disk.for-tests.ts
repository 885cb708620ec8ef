/**
 * A disk in memory that knows what POSIX lets a power cut leave behind. A file written and not flushed may come back as it was, as
 * written, with its first half, full of NUL, or empty; changes of the folder become lasting in their order, any number of them, or all
 * with a flush of the folder.
 */
import type { Disk, DiskFile } from './disk'
import { failure } from './failing-disk.for-tests'

interface Inode {
  durable: string
  current: string
  isDirty: boolean
}
type Folder = ReadonlyMap<string, Inode>
type Change = (folder: Folder) => Folder

export interface ModelDisk extends Disk {
  /** What the folder may hold after a power cut at this moment, by name. Each possible state once. */
  readonly afterCut: () => readonly ReadonlyMap<string, string>[]
}

/** @param onStep called after each call that changes something */
export function modelDisk(files: Readonly<Record<string, string>>, onStep: (disk: ModelDisk) => void): ModelDisk {
  const inode = (text: string): Inode => ({ durable: text, current: text, isDirty: false })
  let durable: Folder = new Map(Object.entries(files).map(([name, text]) => [name, inode(text)]))
  let pending: readonly Change[] = []
  const now = (): Folder => pending.reduce((folder, change) => change(folder), durable)
  const find = (file: string): Inode => {
    const found = now().get(file)
    if (!found) throw failure('ENOENT')
    return found
  }
  const info = (size: number, isFolder = false) => ({
    size,
    mode: 0o644,
    mtimeMs: 0,
    isFile: () => !isFolder,
    isDirectory: () => isFolder,
  })
  const step = <T>(result: T): T => {
    onStep(disk)
    return result
  }

  const handleOf = (node: Inode): DiskFile => ({
    chmod: async () => undefined,
    read: async () => ({ bytesRead: 0 }),
    write: async (bytes, offset, length, position) => {
      // half of it at a time: what a writer that takes one call for all would get wrong
      const taken = Math.max(1, Math.ceil(length / 2))
      const text = Buffer.from(bytes.subarray(offset, offset + taken)).toString('latin1')
      node.current = node.current.slice(0, position) + text + node.current.slice(position + taken)
      node.isDirty = true
      return step({ bytesWritten: taken })
    },
    truncate: async (length) => {
      node.current = node.current.slice(0, length)
      node.isDirty = true
      step(undefined)
    },
    sync: async () => {
      node.durable = node.current
      node.isDirty = false
      step(undefined)
    },
    stat: async () => info(node.current.length),
    close: async () => undefined,
  })
  const folderHandle: DiskFile = {
    ...handleOf(inode('')),
    sync: async () => {
      durable = now()
      pending = []
      step(undefined)
    },
    stat: async () => info(0, true),
  }

  const disk: ModelDisk = {
    realpath: async (file) => {
      find(file)
      return file
    },
    stat: async (file) => info(find(file).current.length),
    access: async (file) => void find(file),
    open: async (file, flags) => {
      if (file === '/') return folderHandle
      if (flags === 'wx' || (flags === 'w' && !now().has(file))) {
        if (now().has(file)) throw failure('EEXIST')
        const node = inode('')
        pending = [...pending, (folder) => new Map([...folder, [file, node]])]
        return step(handleOf(node))
      }
      const node = find(file)
      if (flags === 'w') {
        node.current = ''
        node.isDirty = true
        step(undefined)
      }
      return handleOf(node)
    },
    rename: async (from, to) => {
      const node = find(from)
      pending = [...pending, (folder) => new Map([...[...folder].filter(([name]) => name !== from), [to, node]])]
      step(undefined)
    },
    unlink: async (file) => {
      find(file)
      pending = [...pending, (folder) => new Map([...folder].filter(([name]) => name !== file))]
      step(undefined)
    },
    isWindows: false,
    wait: async () => undefined,
    afterCut: () => {
      const folders = pending.map((_, done) => pending.slice(0, done + 1).reduce((f, change) => change(f), durable))
      const states = [durable, ...folders].flatMap(statesOf)
      return [...new Map(states.map((state) => [JSON.stringify([...state]), state])).values()]
    },
  }
  return disk
}

/** Every combination of what each file may come back as. */
const statesOf = (folder: Folder): readonly ReadonlyMap<string, string>[] =>
  [...folder].reduce<readonly ReadonlyMap<string, string>[]>(
    (states, [name, node]) =>
      contentsAfterCut(node).flatMap((text) => states.map((state) => new Map([...state, [name, text]]))),
    [new Map()],
  )

function contentsAfterCut({ durable, current, isDirty }: Inode): readonly string[] {
  if (!isDirty) return [current]
  const half = current.slice(0, Math.ceil(current.length / 2))
  return [...new Set([durable, current, half, '\0'.repeat(current.length), ''])]
}
