/** The file calls that saving makes, handed in so that a test can let each of them fail in turn, or keep a model of a disk. */
import * as node from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

export interface DiskStat {
  readonly size: number
  readonly mode: number
  readonly mtimeMs: number
  readonly isFile: () => boolean
  readonly isDirectory: () => boolean
}

export interface DiskFile {
  readonly chmod: (mode: number) => Promise<void>
  readonly read: (
    into: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesRead: number }>
  readonly write: (
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesWritten: number }>
  readonly truncate: (length: number) => Promise<void>
  readonly sync: () => Promise<void>
  readonly stat: () => Promise<DiskStat>
  readonly close: () => Promise<void>
}

/** Every call rejects with the system's error and its `code`. */
export interface Disk {
  readonly realpath: (file: string) => Promise<string>
  readonly stat: (file: string) => Promise<DiskStat>
  /** @param mode a bit mask of R_OK and W_OK */
  readonly access: (file: string, mode: number) => Promise<void>
  readonly open: (file: string, flags: string | number) => Promise<DiskFile>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly unlink: (file: string) => Promise<void>
  /** Windows can neither open a folder nor rename over a file that another program holds. */
  readonly isWindows: boolean
  readonly wait: (ms: number) => Promise<unknown>
}

/** The computer's own. */
export const realDisk: Disk = {
  realpath: (file) => node.realpath(file),
  stat: (file) => node.stat(file),
  access: (file, mode) => node.access(file, mode),
  open: (file, flags) => node.open(file, flags),
  rename: (from, to) => node.rename(from, to),
  unlink: (file) => node.unlink(file),
  isWindows: process.platform === 'win32',
  wait: (ms) => delay(ms),
}
