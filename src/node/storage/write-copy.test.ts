import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeId } from '../../core/model/ids'
import { type Disk, realDisk } from './disk'
import { writeCopy } from './write-copy'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(() => rm(folder, { recursive: true }))
const at = (name: string): string => path.join(folder, name)
const ID = makeId('prj', 'one')
const bytes = Buffer.from('whatever was kept')

it('writes the bytes as they are, and keeps what they replace', async () => {
  await writeFile(at('a'), 'old')
  const kept: string[] = []
  await writeCopy(at('a'), bytes, ID, { backUp: async (old, why, id) => kept.push(`${why} ${id} ${Buffer.from(old)}`) })
  expect(await readFile(at('a'))).toEqual(bytes)
  expect(kept).toEqual([`before-save-over ${ID} old`])
  await writeCopy(at('b'), bytes, ID, { backUp: async () => kept.push('nothing was there') })
  expect(await readFile(at('b'))).toEqual(bytes)
  expect(kept).toHaveLength(1)
})

it('leaves what stood there when it cannot be written, or when somebody wrote meanwhile', async () => {
  await writeFile(at('a'), 'old')
  const full: Disk = {
    ...realDisk,
    rename: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
  }
  await expect(writeCopy(at('a'), bytes, ID, { disk: full })).rejects.toMatchObject({ code: 'disk-full' })
  expect(await readFile(at('a'), 'utf8')).toBe('old')
  const meanwhile = { backUp: () => writeFile(at('a'), 'theirs') }
  await expect(writeCopy(at('a'), bytes, ID, meanwhile)).rejects.toMatchObject({ code: 'changed-on-disk' })
  expect(await readFile(at('a'), 'utf8')).toBe('theirs')
  expect(await readdir(folder)).toEqual(['a'])
})
