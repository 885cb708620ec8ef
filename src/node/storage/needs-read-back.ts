/**
 * Whether what was written to a folder is to be read again: where another computer, a driver of somebody's own or a stick that may be
 * pulled out stands between us and the disk. A local disk is believed.
 */
import { statfs } from 'node:fs/promises'
import path from 'node:path'
import { inTimeOr } from './in-time-or'

/** `f_type` of Linux's statfs; numbers from linux/magic.h, those of CIFS and SMB2 from fs/smb/client. */
const DOUBTFUL: ReadonlyMap<number, string> = new Map([
  [0x6969, 'nfs'],
  [0x517b, 'smb'],
  [0xff534d42, 'cifs'],
  [0xfe534d42, 'smb2'],
  [0x65735546, 'fuse'], // sshfs, rclone, gvfs, and NTFS by ntfs-3g
  [0x4d44, 'vfat'],
  [0x2011bab0, 'exfat'],
  [0x5346544e, 'ntfs'],
  [0x7366746e, 'ntfs3'],
  [0x01021997, '9p'], // folders of the host in a virtual machine
  [0x786f4256, 'vboxsf'],
  [0x5346414f, 'afs'],
  [0x6b414653, 'kafs'],
  [0x564c, 'ncp'],
  [0x73757245, 'coda'],
  [0x00c36400, 'ceph'],
])

/** @param type as statfs gives it: 32 bits that some systems take for a negative number @returns its name; undefined: a local disk */
export const doubtfulVolume = (type: number): string | undefined => DOUBTFUL.get(type >>> 0)

const WAIT_MS = 1_000

export interface VolumeQuestion {
  readonly platform: NodeJS.Platform
  readonly typeOf: (folder: string) => Promise<number>
  readonly waitMs: number
}

const HERE: VolumeQuestion = {
  platform: process.platform,
  typeOf: async (folder) => (await statfs(folder)).type,
  waitMs: WAIT_MS,
}

/**
 * Asks once per folder. On Windows and where it cannot be told it is read again: that costs some milliseconds, the opposite a file.
 * macOS numbers its file systems as they are loaded, so there every volume outside of `/` is read again.
 */
export function createReadBackRule(asked: Partial<VolumeQuestion> = {}): (file: string) => Promise<boolean> {
  const { platform, typeOf, waitMs } = { ...HERE, ...asked }
  const known = new Map<string, Promise<boolean>>()
  const ask = async (folder: string): Promise<boolean> => {
    if (platform === 'darwin') return folder.startsWith('/Volumes/')
    if (platform !== 'linux') return true
    const answer = typeOf(folder).then(
      (type) => doubtfulVolume(type) !== undefined,
      () => true,
    )
    return inTimeOr(answer, waitMs, true)
  }
  return (file) => {
    const folder = path.dirname(path.resolve(file))
    const before = known.get(folder)
    if (before !== undefined) return before
    const answer = ask(folder)
    known.set(folder, answer)
    return answer
  }
}
