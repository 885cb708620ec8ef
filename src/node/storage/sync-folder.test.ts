import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isInSyncFolder } from './sync-folder'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(() => rm(folder, { recursive: true }))

it.each(['Dropbox', 'Dropbox (Team)', 'OneDrive - Child Protection', 'Nextcloud', 'Google Drive'])(
  '%s is one',
  (name) => expect(isInSyncFolder(path.join(folder, name, 'in', 'a.briefing'))).resolves.toBe(true),
)
it.each(['.stfolder', '.dropbox', '.sync_0123456789ab.db'])(
  'one with %s in it is one, and what lies below',
  async (mark) => {
    await mkdir(path.join(folder, 'below'))
    await writeFile(path.join(folder, mark), '')
    expect(await isInSyncFolder(path.join(folder, 'below', 'a.briefing'))).toBe(true)
  },
)
it('any other is none, nor is one that is not there', async () => {
  expect(await isInSyncFolder(path.join(folder, 'Syncopation', 'a.briefing'))).toBe(false)
  expect(await isInSyncFolder(path.join(folder, 'a.briefing'))).toBe(false)
})
