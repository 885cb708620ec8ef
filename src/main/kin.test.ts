import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeId } from '../core/model/ids'
import { instantOf } from '../core/model/instant'
import type { Project } from '../core/model/project'
import { loadSample } from '../core/sample.for-tests'
import type { RecentToken } from '../ipc/contract'
import { type BackupRing, createBackupRing } from '../node/storage/backup-ring'
import { plainCodec } from '../node/storage/codec'
import { createVersions, type Versions } from '../node/storage/keep-versions'
import { createProjectFile, openProjectFile } from '../node/storage/project-files'
import { kinOf } from './kin'

let folder: string
let ring: BackupRing
let versions: Versions
let recent: string[]
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kin-'))
  recent = []
  ring = createBackupRing(path.join(folder, 'ring'), plainCodec(), () => 0)
  versions = createVersions(
    async () => ring,
    () => 0,
    { ancestors: [] },
  )
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const sample = loadSample()
const at = instantOf('2020-07-24T10:42:05Z')
const by = (name: string): Project => ({
  ...sample,
  title: name,
  changeLog: [{ id: makeId('log', name), by: name, at, added: [], changed: [sample.id], removed: [] }],
})
const place = (name: string): string => path.join(folder, `${name}.briefing`)
const look = async (name: string) => {
  const { file } = await openProjectFile(place(name), versions.support)
  return kinOf(file, {
    ring: async () => ring,
    isOpen: async (file) => file === place('shown'),
    recents: {
      has: async (file) => recent.includes(file),
      ofProject: async () => recent.map((file) => ({ path: file, recent: file as unknown as RecentToken })),
    },
  })
}

describe('a file from the inbox', () => {
  /** Mine, known here; theirs, a copy of it that somebody went on with. */
  const fork = async (mineName = 'mine') => {
    const mine = await createProjectFile(place(mineName), by('Ben'), 'nothing', versions.support)
    recent = [place(mineName)]
    await copyFile(place(mineName), place('inbox'))
    return mine
  }
  const goOn = async () => (await openProjectFile(place('inbox'), versions.support)).file.save(by('Ana'))

  it('is newer, older or diverged, and says who worked on mine', async () => {
    const mine = await fork()
    expect(await look('inbox')).toBeUndefined() // it says the same
    await goOn()
    const said = { name: 'mine', isOpen: false, lastChange: { by: 'Ben', at } }
    expect(await look('inbox')).toMatchObject({ ...said, relation: 'newer' })
    await mine.save({ ...by('Ben'), title: 'later' })
    expect(await look('inbox')).toMatchObject({ ...said, relation: 'diverged' })
    await createProjectFile(place('inbox'), by('Ben'), 'anything', { ancestors: [] })
    expect(await look('inbox')).toMatchObject({ ...said, relation: 'older' })
  })

  it('is not asked about where it was open before, or nothing of it is known', async () => {
    await fork()
    await goOn()
    recent = [place('inbox'), ...recent]
    expect(await look('inbox')).toBeUndefined()
    recent = []
    expect(await look('inbox')).toBeUndefined()
  })

  it('names a file that another window shows; a file that is gone or damaged is none', async () => {
    await fork('shown')
    await goOn()
    expect(await look('inbox')).toMatchObject({ name: 'shown', isOpen: true })
    recent = [place('nowhere'), ...recent]
    expect(await look('inbox')).toMatchObject({ name: 'shown' })
    await rm(place('shown'))
    expect(await look('inbox')).toBeUndefined()
  })

  it('is compared with what is kept where the file itself is gone', async () => {
    const mine = await fork()
    await mine.save(by('Later'))
    await versions.opened(mine)
    await rm(place('mine'))
    expect(await look('inbox')).toMatchObject({ recent: null, relation: 'older', lastChange: { by: 'Later' } })
  })
})
