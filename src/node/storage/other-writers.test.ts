import { mkdir, mkdtemp, rename, rm, symlink, unlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeId } from '../../core/model/ids'
import type { Project } from '../../core/model/project'
import { someProject } from '../../core/project-file/arbitrary-project.for-tests'
import { serializeProject } from '../../core/project-file/serialize'
import { conflictCopiesOf, conflictStyleOf } from './conflict-copies'
import { compareOnDisk, watchFolder } from './other-writers'
import { type FileStamp, readLimited } from './read-limited'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(() => rm(folder, { recursive: true }))
const at = (name: string): string => path.join(folder, name)
const project = someProject()
const titled = (title: string): string => serializeProject({ ...project, title })
const stampOf = async (text: string): Promise<FileStamp> => {
  await writeFile(at('a.briefing'), text)
  return (await readLimited(at('a.briefing'), 1e8)).stamp
}

describe('the file on the disk', () => {
  it('that nobody touched is the same', async () => {
    expect(await compareOnDisk(at('a.briefing'), await stampOf(titled('one')))).toEqual({ is: 'same' })
  })

  it('that got another time, or was written again with the same bytes, is only touched', async () => {
    const stamp = await stampOf(titled('one'))
    await utimes(at('a.briefing'), new Date(0), new Date(0))
    expect(await compareOnDisk(at('a.briefing'), stamp)).toMatchObject({ is: 'touched', stamp: { mtimeMs: 0 } })
  })

  it('with other bytes of the same size and time has changed', async () => {
    const stamp = await stampOf(titled('one'))
    const time = new Date(Math.floor(stamp.mtimeMs / 1000) * 1000)
    await utimes(at('a.briefing'), time, time)
    const before = await compareOnDisk(at('a.briefing'), stamp)
    if (before.is !== 'touched') throw new Error(`it is ${before.is}`)
    await writeFile(at('a.briefing'), titled('two'))
    await utimes(at('a.briefing'), time, time)
    const found = await compareOnDisk(at('a.briefing'), before.stamp)
    expect(found).toMatchObject({ is: 'changed', project: { title: 'two' } })
    expect(found.is === 'changed' && found.stamp).toMatchObject({
      size: before.stamp.size,
      mtimeMs: before.stamp.mtimeMs,
    })
  })

  it('that went away is gone, and one that does not open is damaged', async () => {
    const stamp = await stampOf(titled('one'))
    await writeFile(at('a.briefing'), titled('two').slice(0, 500))
    expect(await compareOnDisk(at('a.briefing'), stamp)).toMatchObject({
      is: 'damaged',
      failure: { code: 'not-json' },
    })
    await rename(at('a.briefing'), at('b.briefing'))
    expect(await compareOnDisk(at('a.briefing'), stamp)).toEqual({ is: 'gone' })
    await mkdir(at('a.briefing'))
    await expect(compareOnDisk(at('a.briefing'), stamp)).rejects.toMatchObject({ code: 'read-failed' })
  })
})

describe('a watched folder', () => {
  /** Resolves at the first hint. */
  const hint = (file: string, act: () => Promise<unknown>): Promise<void> =>
    new Promise((resolve, reject) => {
      const watched = watchFolder(file, () => {
        watched.close()
        resolve()
      })
      act().catch(reject)
    })

  it('gives a hint when the file is replaced by renaming, changed, or gets a conflict copy', async () => {
    await stampOf('one')
    await writeFile(at('new'), 'two')
    await hint(at('a.briefing'), () => rename(at('new'), at('a.briefing')))
    await hint(at('a.briefing'), () => writeFile(at('a.briefing'), 'three'))
    await hint(at('a.briefing'), () => writeFile(at('a (1).briefing'), 'four'))
    await hint(at('a.briefing'), () => unlink(at('a.briefing')))
  })

  it('gives none for another file', async () => {
    const seen: string[] = []
    const watched = watchFolder(at('a.briefing'), () => seen.push('a'))
    // events come in order: when the second file has been seen, the first one has been passed over
    await hint(at('z.briefing'), async () => {
      await writeFile(at('other.briefing'), 'x')
      await writeFile(at('z.briefing'), 'x')
    })
    watched.close()
    expect(seen).toEqual([])
  })

  it('that is not there is no error', () => {
    watchFolder(at('nowhere/a.briefing'), () => undefined).close()
  })
})

describe('a conflict copy', () => {
  it.each([
    ['report (Ana Perez’s conflicted copy 2026-11-24).briefing', 'dropbox'],
    ["report (DESKTOP-AB12's conflicted copy 2026-11-24 2).briefing", 'dropbox'],
    ['report-DESKTOP-AB12CD3.briefing', 'onedrive'],
    ['report-LAPTOP7-2.briefing', 'onedrive'],
    ['report-Ana’s MacBook Pro.briefing', 'onedrive'],
    ['report (1).briefing', 'numbered'],
    ['report(12).briefing', 'numbered'],
    ['report.sync-conflict-20261124-073020-ABCDEF7.briefing', 'syncthing'],
    ['report (conflicted copy 2026-11-24 073020).briefing', 'nextcloud'],
    ['report.briefing', undefined],
    ['report-final.briefing', undefined],
    ['report 2.briefing', undefined],
    ['report (final).briefing', undefined],
    ['other (1).briefing', undefined],
    ['report (1).txt', undefined],
  ])('%s: %s', (name, style) => {
    expect(conflictStyleOf('report.briefing', name)).toBe(style)
  })

  it('is told whichever way the system writes accents', () => {
    const name = 'niño.briefing'
    expect(conflictStyleOf(name.normalize('NFC'), 'niño (1).briefing'.normalize('NFD'))).toBe('numbered')
  })

  it('is believed when the same project is in it', async () => {
    const other: Project = { ...project, id: makeId('prj', 'other') }
    await writeFile(at('a.briefing'), titled('ours'))
    await writeFile(at('a (1).briefing'), titled('theirs'))
    await writeFile(at('a-LAPTOP.briefing'), titled('theirs too'))
    await writeFile(at('a (2).briefing'), serializeProject(other))
    await writeFile(at('a (3).briefing'), 'torn')
    await symlink(at('a (4).briefing'), at('a (4).briefing'))
    const copies = await conflictCopiesOf(at('a.briefing'), project.id)
    expect(copies.map(({ name, style }) => [name, style])).toEqual([
      ['a (1).briefing', 'numbered'],
      ['a-LAPTOP.briefing', 'onedrive'],
    ])
    expect(await conflictCopiesOf(at('nowhere/a.briefing'), project.id)).toEqual([])
  })
})
