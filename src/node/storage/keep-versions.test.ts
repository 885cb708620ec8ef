import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeId } from '../../core/model/ids'
import type { Project } from '../../core/model/project'
import { someProject } from '../../core/project-file/arbitrary-project.for-tests'
import { createBackupRing, INTERVAL_MS } from './backup-ring'
import { plainCodec } from './codec'
import { type Disk, realDisk } from './disk'
import { fileText } from './file-text.for-tests'
import { createVersions } from './keep-versions'
import { compareOnDisk } from './other-writers'
import type { SaveSupport } from './project-adapter'
import { createProjectFile, openProjectFile } from './project-files'
import { readLimited } from './read-limited'
import type { readProjectFile } from './read-project-file'

let folder = ''
beforeEach(async () => {
  now = 1_000_000
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(() => rm(folder, { recursive: true }))
const at = (name: string): string => path.join(folder, name)
const ours = someProject()
const theirs = { ...ours, id: makeId('prj', 'theirs'), title: 'theirs' }
let now = 0
const ring = () => createBackupRing(at('ring'), plainCodec(), () => now)
const versions = () =>
  createVersions(
    async () => ring(),
    () => now,
  )
/** Newest first: why, and what. */
const kept = async (id: typeof ours.id): Promise<(readonly [string, string])[]> => {
  const entries = await ring().list(id)
  return Promise.all(
    entries.map(async (entry) => [entry.reason, Buffer.from(await ring().read(id, entry)).toString()] as const),
  )
}
const titled = (title: string): Project => ({ ...ours, title })
const textOf = (title: string): string => fileText(titled(title))

it('another project that is saved over is a version of that one', async () => {
  await writeFile(at('a.briefing'), fileText(theirs))
  await createProjectFile(at('a.briefing'), ours, 'anything', versions().support)
  expect(await kept(theirs.id)).toEqual([['before-save-over', fileText(theirs)]])
  expect(await kept(ours.id)).toEqual([])
})

it('anything else that is saved over, and what was saved before, is one of ours', async () => {
  await writeFile(at('a.briefing'), 'no project')
  const file = await createProjectFile(at('a.briefing'), ours, 'anything', versions().support)
  expect((await file.save(titled('two'))).warnings).toEqual([])
  expect(await kept(ours.id)).toEqual([['before-save-over', 'no project']]) // the other one comes five minutes later
  now += INTERVAL_MS
  await file.save(titled('three'))
  expect(await kept(ours.id)).toEqual([
    ['interval', textOf('two')],
    ['before-save-over', 'no project'],
  ])
})

it('what was opened is kept byte by byte, and the file before each save once five minutes have passed', async () => {
  const crlf = textOf('one').replaceAll('\n', '\r\n')
  await writeFile(at('a.briefing'), crlf)
  const { support, opened } = versions()
  const { file } = await openProjectFile(at('a.briefing'), support)
  await opened(file)
  await file.save(titled('two'))
  now += INTERVAL_MS - 1
  await file.save(titled('three'))
  expect(await kept(ours.id)).toEqual([['open', crlf]])
  now += 1
  await file.save(titled('four'))
  expect(await kept(ours.id)).toEqual([
    ['interval', textOf('three')],
    ['open', crlf],
  ])
})

it('a file that is another one by the time it is kept is not taken for the one that was opened', async () => {
  await writeFile(at('a.briefing'), textOf('one'))
  const { opened } = versions()
  const { file } = await openProjectFile(at('a.briefing'))
  await writeFile(at('a.briefing'), textOf('other'))
  await opened(file)
  expect(await kept(ours.id)).toEqual([])
})

it('once earlier versions were removed, the next save keeps what it replaces', async () => {
  await writeFile(at('a.briefing'), textOf('one'))
  const { support, opened, forget } = versions()
  const { file } = await openProjectFile(at('a.briefing'), support)
  await opened(file)
  await rm(at('ring'), { recursive: true })
  forget()
  await file.save(titled('two'))
  expect(await kept(ours.id)).toEqual([['interval', textOf('one')]])
})

describe('a file of an older format', () => {
  const old = `${JSON.stringify({ format: 'briefwright', formatVersion: 0 })}\n`
  /** As if this were what the old file becomes. */
  const readFile_: typeof readProjectFile = async (file, limits) => {
    const { stamp } = await readLimited(file, 1_000_000, limits?.disk)
    return { ok: true, project: ours, migratedFrom: 0, stamp, damagedImages: [], isChangedElsewhere: false }
  }

  it('is kept before it is first saved in the newest one, and only then', async () => {
    await writeFile(at('a.briefing'), old)
    const { support } = versions()
    await support.backUp(Buffer.from(textOf('lately')), 'interval', ours.id, at('a.briefing'))
    const { file } = await openProjectFile(at('a.briefing'), { ...support, readFile: readFile_ })
    await file.save(titled('two'))
    await file.save(titled('three'))
    expect((await kept(ours.id))[0]).toEqual(['before-migration', old])
    expect(await kept(ours.id)).toHaveLength(2)
  })

  it.each([
    ['there is nothing to keep it in', {}],
    ['it cannot be kept', { backUp: () => Promise.reject(new Error('full')) }],
  ])('is not saved when %s', async (_, support: SaveSupport) => {
    await writeFile(at('a.briefing'), old)
    const { file } = await openProjectFile(at('a.briefing'), { ...support, readFile: readFile_ })
    await expect(file.save(titled('two'))).rejects.toMatchObject({ code: 'not-backed-up' })
    expect(await readFile(at('a.briefing'), 'utf8')).toBe(old)
    // a new name needs nothing of the old file
    await createProjectFile(at('b.briefing'), titled('two'), 'nothing', support)
    expect(await readFile(at('b.briefing'), 'utf8')).toBe(textOf('two'))
  })
})

it('earlier versions that cannot be kept do not keep anybody from saving', async () => {
  await createProjectFile(at('a.briefing'), titled('one'), 'nothing')
  const broken = createVersions(
    () => Promise.reject(new Error('no folder')),
    () => now,
  )
  const { file } = await openProjectFile(at('a.briefing'), broken.support)
  await broken.opened(file)
  await broken.take(titled('one'), 'before-reload')
  expect((await file.save(titled('two'))).warnings).toEqual(['not-backed-up'])
  expect(await readFile(at('a.briefing'), 'utf8')).toBe(textOf('two'))
})

it('what is written in place is kept first, however lately something was', async () => {
  const takesNoNewFile: Disk = {
    ...realDisk,
    open: (file, flags) =>
      flags === 'wx'
        ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
        : realDisk.open(file, flags),
  }
  await createProjectFile(at('a.briefing'), titled('one'), 'nothing')
  const { support, opened } = versions()
  const { file } = await openProjectFile(at('a.briefing'), { ...support, disk: takesNoNewFile })
  await opened(file)
  expect((await file.save(titled('two'))).warnings).toEqual(['promise-weaker'])
  expect((await file.save(titled('three'))).warnings).toEqual(['promise-weaker'])
  expect(await kept(ours.id)).toEqual([
    ['before-in-place', textOf('two')],
    ['open', textOf('one')],
  ])
})

it('theirs, once it is known, may be replaced by what holds both', async () => {
  await createProjectFile(at('a.briefing'), ours, 'nothing')
  const { file } = await openProjectFile(at('a.briefing'))
  await writeFile(at('a.briefing'), fileText({ ...ours, title: 'theirs' }))
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
