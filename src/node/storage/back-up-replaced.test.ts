import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeId } from '../../core/model/ids'
import { someProject } from '../../core/project-file/arbitrary-project.for-tests'
import { serializeProject } from '../../core/project-file/serialize'
import { backUpReplaced } from './back-up-replaced'
import { createBackupRing } from './backup-ring'
import { plainCodec } from './codec'
import { compareOnDisk } from './other-writers'
import { createProjectFile, openProjectFile } from './project-files'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(() => rm(folder, { recursive: true }))
const at = (name: string): string => path.join(folder, name)
const ours = someProject()
const theirs = { ...ours, id: makeId('prj', 'theirs'), title: 'theirs' }
const ring = () => createBackupRing(at('ring'), plainCodec(), () => 0)
const kept = async (id: typeof ours.id): Promise<string[]> => {
  const entries = await ring().list(id)
  return Promise.all(entries.map(async (entry) => Buffer.from(await ring().read(id, entry)).toString()))
}

it('another project that is saved over is a version of that one', async () => {
  await writeFile(at('a.briefing'), serializeProject(theirs))
  await createProjectFile(at('a.briefing'), ours, 'anything', { backUp: backUpReplaced(ring(), ours.id) })
  expect(await kept(theirs.id)).toEqual([serializeProject(theirs)])
  expect(await kept(ours.id)).toEqual([])
})

it('anything else that is saved over, and what was saved before, is one of ours', async () => {
  await writeFile(at('a.briefing'), 'no project')
  const backUp = backUpReplaced(ring(), ours.id)
  const file = await createProjectFile(at('a.briefing'), ours, 'anything', { backUp })
  expect((await file.save({ ...ours, title: 'two' })).warnings).toEqual([])
  expect(await kept(ours.id)).toEqual(['no project']) // the other one comes five minutes later
})

it('theirs, once it is known, may be replaced by what holds both', async () => {
  await createProjectFile(at('a.briefing'), ours, 'nothing')
  const { file } = await openProjectFile(at('a.briefing'))
  await writeFile(at('a.briefing'), serializeProject({ ...ours, title: 'theirs' }))
  await expect(file.save({ ...ours, title: 'ours' })).rejects.toMatchObject({ code: 'changed-on-disk' })
  const stamp = file.stamp()
  if (stamp === undefined) throw new Error('no stamp')
  const found = await compareOnDisk(at('a.briefing'), stamp)
  if (found.is !== 'changed') throw new Error(`it is ${found.is}`)
  file.adopt(found.stamp, found.project)
  expect(file.project().title).toBe('theirs')
  await file.save({ ...ours, title: 'ours and theirs' })
  expect((await openProjectFile(at('a.briefing'))).project.title).toBe('ours and theirs')
})
