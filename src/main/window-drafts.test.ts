import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Project } from '../core/model/project'
import { loadSample } from '../core/sample.for-tests'
import { plainCodec } from '../node/storage/codec'
import { createDraftStore } from '../node/storage/draft-store'
import { createProjectFile } from '../node/storage/project-files'
import { createWindowDrafts } from './window-drafts'

const sample = loadSample()
const titled = (title: string): Project => ({ ...sample, title })

let folder: string
let now: number
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'window-drafts-'))
  now = 1
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** As one start of the app after another has it, on the same disk. */
const startApp = () =>
  createWindowDrafts(async () => createDraftStore(path.join(folder, 'drafts'), plainCodec(), () => now++))
const newFile = (name: string, project = sample) => createProjectFile(path.join(folder, name), project, 'nothing')
const keptCount = async () => (await readdir(path.join(folder, 'drafts')).catch(() => [])).length

it('keeps two windows that show the sample apart', async () => {
  const drafts = startApp()
  await drafts.keep(1, titled('One'), undefined)
  await drafts.keep(2, titled('Two'), undefined)
  await drafts.keep(1, titled('One more'), undefined)
  expect(await keptCount()).toBe(2)
  expect((await drafts.next()).found, 'windows have both open').toBeUndefined()

  const next = startApp()
  const { found } = await next.next()
  expect(found).toMatchObject({ project: { title: 'One more' }, file: { is: 'none' } })
  if (!found) throw new Error('nothing was found')
  next.putOff(next.find(found.draft))
  expect((await next.next()).found).toMatchObject({ project: { title: 'Two' } })
})

it('goes on with a recovered draft of no file in its own place', async () => {
  await startApp().keep(1, titled('Mine'), undefined)
  const drafts = startApp()
  const { found } = await drafts.next()
  if (!found) throw new Error('nothing was found')
  await drafts.take(7, drafts.find(found.draft), undefined)
  await drafts.keep(7, titled('Mine, longer'), undefined)
  expect(await keptCount()).toBe(1)
  expect((await startApp().next()).found).toMatchObject({ project: { title: 'Mine, longer' } })
  await drafts.discard(7, sample.id, undefined)
  expect(await keptCount()).toBe(0)
})

it('discards a draft that says what its file says', async () => {
  const file = await newFile('a.briefing')
  await startApp().keep(1, sample, file)
  expect(await startApp().next()).toEqual({ found: undefined, unreadable: null, rescue: null })
  expect(await keptCount()).toBe(0)
})

it('shows the draft beside its file, and says when that has changed since', async () => {
  const file = await newFile('a.briefing')
  await startApp().keep(1, titled('Mine'), file)
  expect((await startApp().next()).found).toMatchObject({
    name: 'a',
    project: { title: 'Mine' },
    file: { is: 'read', project: { title: sample.title }, hasChanged: false },
  })
  await file.save(titled('Theirs'))
  expect((await startApp().next()).found?.file).toMatchObject({ is: 'read', hasChanged: true })
  await writeFile(file.path, 'torn')
  expect((await startApp().next()).found?.file).toMatchObject({ is: 'unreadable', message: expect.any(String) })
  await rm(file.path)
  expect((await startApp().next()).found?.file).toMatchObject({ is: 'unreadable' })
})

it('keeps a draft that was set aside until its file is saved', async () => {
  const file = await newFile('a.briefing')
  await startApp().keep(1, titled('Mine'), file)
  const drafts = startApp()
  const { found } = await drafts.next()
  if (!found) throw new Error('nothing was found')
  await drafts.setAside(drafts.find(found.draft))
  await drafts.keep(1, titled('Another'), file)
  expect(await keptCount()).toBe(2)
  expect((await startApp().next()).found, 'the newest first').toMatchObject({ project: { title: 'Another' } })
  await file.save(titled('Another'))
  await drafts.saved(1, titled('Another'), file, file)
  expect(await keptCount()).toBe(0)
})

it('follows a project to another file, with what was typed meanwhile', async () => {
  const drafts = startApp()
  await drafts.keep(1, titled('Typed while it was saved'), undefined)
  const file = await newFile('a.briefing', titled('Saved'))
  await drafts.saved(1, titled('Saved'), file, undefined)
  expect(await keptCount(), 'it says more than the file').toBe(1)
  await drafts.keep(1, titled('Typed while it was saved'), file)
  expect(await keptCount()).toBe(1)
  expect((await startApp().next()).found).toMatchObject({ name: 'a', project: { title: 'Typed while it was saved' } })
})

it('discards after the write that was asked for before', async () => {
  const drafts = startApp()
  const writing = drafts.keep(1, titled('Mine'), undefined)
  const discarding = drafts.discard(1, sample.id, undefined)
  await Promise.all([writing, discarding])
  expect(await keptCount()).toBe(0)
})

it('says that a draft cannot be read, and leaves it', async () => {
  await startApp().keep(1, titled('Mine'), undefined)
  const [place = ''] = await readdir(path.join(folder, 'drafts'))
  await writeFile(path.join(folder, 'drafts', place, 'a'), 'torn')
  const { found, unreadable } = await startApp().next()
  expect(found).toBeUndefined()
  expect(unreadable).toContain('damaged')
  expect(await keptCount()).toBe(1)
})

it('offers the whole copy when the other is damaged', async () => {
  const drafts = startApp()
  await drafts.keep(1, titled('Before'), undefined)
  await drafts.keep(1, titled('After'), undefined)
  const [place = ''] = await readdir(path.join(folder, 'drafts'))
  await writeFile(path.join(folder, 'drafts', place, 'b'), 'torn')
  expect((await startApp().next()).found).toMatchObject({ project: { title: 'Before' }, hasDamagedCopy: true })
})

it('hands out the text of a draft that does not open, and nothing under another token', async () => {
  // what no edit makes: the schema refuses it when the draft is read
  const broken = { ...titled('Broken'), languages: ['xx'] } as unknown as Project
  await startApp().keep(1, broken, undefined)
  const drafts = startApp()
  const { found, unreadable, rescue } = await drafts.next()
  expect(found).toBeUndefined()
  expect(unreadable).toMatch(/does not open.*language/)
  if (rescue === null) throw new Error('nothing to rescue')
  expect(JSON.parse(Buffer.from(drafts.rescued(rescue)).toString())).toMatchObject({ title: 'Broken' })
  expect(() => drafts.rescued('other' as typeof rescue)).toThrow('no longer offered')
  expect(await keptCount(), 'it stays').toBe(1)
})
