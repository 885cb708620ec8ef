import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { realDisk } from './disk'
import { makeFolder } from './make-folder'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('flushes every folder that got a new one, up to the first that was there', async () => {
  const flushed: string[] = []
  const disk = {
    ...realDisk,
    open: (file: string, flags: string | number) => {
      flushed.push(path.relative(folder, file))
      return realDisk.open(file, flags)
    },
  }
  await makeFolder(path.join(folder, 'a/b/c'), disk)
  expect(flushed).toEqual(['a/b', 'a', ''])
  expect(await readdir(folder, { recursive: true })).toHaveLength(3)
  await makeFolder(path.join(folder, 'a/b/c'), disk)
  expect(flushed).toHaveLength(3)
})
