/** Do two paths lead to one file? Then it is opened in one window only. */
import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'

/** @param platform as in `process.platform`: Windows and macOS usually do not tell capitals from small letters */
export async function isSameFile(a: string, b: string, platform: string = process.platform): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((file) => realpath(file).catch(() => path.resolve(file))))
  if (first === undefined || second === undefined) return false
  const told = (file: string): string => {
    const same = file.normalize('NFC')
    return platform === 'win32' || platform === 'darwin' ? same.toLowerCase() : same
  }
  if (told(first) === told(second)) return true
  // asked at one moment: a save gives the file another number
  const [one, other] = await Promise.all(
    [first, second].map((file) => stat(file, { bigint: true }).catch(() => undefined)),
  )
  return one !== undefined && other !== undefined && one.ino !== 0n && one.ino === other.ino && one.dev === other.dev
}
