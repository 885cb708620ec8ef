import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createReadBackRule, doubtfulVolume } from './needs-read-back'

const NFS = 0x6969
const EXT4 = 0xef53

it.skipIf(process.platform !== 'linux')('believes the disks of this computer', async () => {
  for (const folder of [tmpdir(), '/dev/shm', '/proc'].filter(existsSync)) {
    expect(doubtfulVolume((await statfs(folder)).type), folder).toBeUndefined()
  }
  expect(await createReadBackRule()(path.join(tmpdir(), 'x.briefing'))).toBe(false)
})

it('reads again on shares, sticks and drivers of somebody’s own', () => {
  const types = [NFS, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x4d44, 0x2011bab0]
  expect(types.map(doubtfulVolume)).toEqual(['nfs', 'smb', 'cifs', 'smb2', 'fuse', 'vfat', 'exfat'])
  expect(doubtfulVolume(0xff534d42 | 0), 'as a negative number').toBe('cifs')
  expect([EXT4, 0x58465342, 0x9123683e, 0x01021994, 0x794c7630].map(doubtfulVolume)).toEqual(Array(5).fill(undefined))
})

it('asks once per folder', async () => {
  const asked: string[] = []
  const rule = createReadBackRule({
    platform: 'linux',
    typeOf: async (folder) => {
      asked.push(folder)
      return folder.endsWith('share') ? NFS : EXT4
    },
  })
  expect(await Promise.all(['/a/share/x', '/a/share/y', '/a/disk/x'].map(rule))).toEqual([true, true, false])
  expect(asked).toHaveLength(2)
})

it('reads again where it cannot be told: an error, no answer, Windows', async () => {
  const fails = createReadBackRule({ platform: 'linux', typeOf: () => Promise.reject(new Error('EIO')) })
  const hangs = createReadBackRule({ platform: 'linux', typeOf: () => new Promise(() => undefined), waitMs: 1 })
  const windows = createReadBackRule({ platform: 'win32', typeOf: () => Promise.resolve(EXT4) })
  expect(await Promise.all([fails('/x'), hangs('/x'), windows('/x')])).toEqual([true, true, true])
  const mac = createReadBackRule({ platform: 'darwin' })
  expect(await Promise.all(['/Volumes/STICK/x', '/Users/one/x'].map(mac))).toEqual([true, false])
})
