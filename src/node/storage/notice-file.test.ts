import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createNoticeFile, noticeName, STALE_AFTER_LOOKS } from './notice-file'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(() => rm(folder, { recursive: true }))
const file = () => path.join(folder, 'a.briefing')
const place = () => path.join(folder, noticeName('a.briefing'))
const notice = (user: string) =>
  createNoticeFile(file(), { user, host: 'office', started: '2026-11-24 09:00', app: 'Briefwright' })

it('says who has the file open, until they close it', async () => {
  const [ana, ben] = [notice('Ana'), notice('Ben')]
  expect(await ana.refresh()).toEqual({ is: 'none' })
  expect(await ben.refresh()).toMatchObject({ is: 'theirs', notice: { user: 'Ana', host: 'office' } })
  expect(await ana.refresh()).toEqual({ is: 'ours' })
  await ben.remove() // not his
  await ana.remove()
  expect(await ben.refresh()).toEqual({ is: 'none' })
  expect(await readdir(folder)).toEqual([noticeName('a.briefing')])
})

it('tells one that was left behind by its count alone, whatever its dates say', async () => {
  const [ana, ben] = [notice('Ana'), notice('Ben')]
  await ana.refresh()
  for (let look = 0; look < STALE_AFTER_LOOKS; look++) expect(await ben.refresh()).toMatchObject({ is: 'theirs' })
  await ana.refresh() // alive after all
  for (let look = 0; look < STALE_AFTER_LOOKS; look++) expect(await ben.refresh()).toMatchObject({ is: 'theirs' })
  expect(await ben.refresh()).toMatchObject({ is: 'left-behind', notice: { user: 'Ana' } })
  expect(await ben.refresh()).toEqual({ is: 'ours' })
})

it('of the same person on the same computer it was left behind, or it is another app that is running', async () => {
  const crashed = notice('Ana')
  await crashed.refresh()
  const [one, other] = [notice('Ana'), notice('Ana')]
  expect(await one.refresh()).toEqual({ is: 'none' })
  expect(await one.refresh()).toEqual({ is: 'ours' })
  expect(await other.refresh(), 'a moment ago it may have crashed').toEqual({ is: 'none' })
  expect(await one.refresh()).toMatchObject({ is: 'theirs', notice: { user: 'Ana' } })
  expect(await other.refresh()).toEqual({ is: 'ours' })
  await other.remove()
  expect(await one.refresh()).toEqual({ is: 'none' })
})

it.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['another program’s', ',Ana,office,24.11.2026'],
  ['other fields', '{"user":"x","more":1}'],
  ['far too much', `"${'x'.repeat(100_000)}"`],
])('one that holds %s counts as none', async (_, text) => {
  await writeFile(place(), text)
  expect(await notice('Ana').refresh()).toEqual({ is: 'none' })
})

it('one from the future is like any other', async () => {
  const ana = createNoticeFile(file(), { user: 'Ana', host: 'h', started: '2999-01-01', app: 'Briefwright' })
  await ana.refresh()
  expect(await notice('Ben').refresh()).toMatchObject({ is: 'theirs', notice: { started: '2999-01-01' } })
})

it('one that cannot be removed or written is ignored', async () => {
  await mkdir(place())
  const ana = notice('Ana')
  expect(await ana.refresh()).toEqual({ is: 'none' })
  await ana.remove()
  expect(await readdir(folder)).toEqual([noticeName('a.briefing')])
  const nowhere = createNoticeFile(path.join(folder, 'nowhere', 'a.briefing'), {
    ...{ user: 'Ana', host: 'h', started: 's', app: 'Briefwright' },
  })
  expect(await nowhere.refresh()).toEqual({ is: 'none' })
})

it('a link under its name does not lead us to write elsewhere', async () => {
  await writeFile(path.join(folder, 'precious'), 'mine')
  await symlink(path.join(folder, 'precious'), place())
  await notice('Ana').refresh()
  expect(await readFile(path.join(folder, 'precious'), 'utf8')).toBe('mine')
  expect((await lstat(place())).isFile()).toBe(true)
})
