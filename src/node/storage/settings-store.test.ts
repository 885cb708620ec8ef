import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, MOST_RECENT_FILES, openSettings, withRecentFile } from './settings-store'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(() => rm(folder, { recursive: true }))
const file = () => path.join(folder, 'settings.json')
const clock = () => Date.UTC(2026, 10, 24, 7, 30, 20)
const open = () => openSettings(file(), clock)
const BAD = 'settings.json.bad-2026-11-24T07-30-20'

it('starts with the usual ones, and keeps what was changed', async () => {
  const settings = await open()
  expect(settings.get()).toEqual(DEFAULT_SETTINGS)
  expect(settings.problem).toBeUndefined()
  expect(await readdir(folder)).toEqual([])
  await settings.update((now) => ({ ...withRecentFile(now, '/a.briefing', 5), theme: 'dark', author: 'Ana' }))
  const place = { x: -5, y: 0, width: 800, height: 600, isMaximized: false }
  await settings.update((now) => ({ ...now, windowPlaces: { main: place } }))
  const again = await open()
  expect(again.get()).toEqual({
    ...DEFAULT_SETTINGS,
    recentFiles: [{ path: '/a.briefing', openedAt: 5 }],
    theme: 'dark',
    author: 'Ana',
    windowPlaces: { main: place },
  })
  expect(again.problem).toBeUndefined()
})

it('changes asked for at once are all kept', async () => {
  const settings = await open()
  const names = Array.from({ length: 15 }, (_, n) => `/${n}.briefing`)
  await Promise.all(names.map((name, n) => settings.update((now) => withRecentFile(now, name, n))))
  await settings.update((now) => withRecentFile(now, '/10.briefing', 99))
  const recent = (await open()).get().recentFiles
  expect(recent).toHaveLength(MOST_RECENT_FILES)
  expect(recent.slice(0, 2)).toEqual([
    { path: '/10.briefing', openedAt: 99 },
    { path: '/14.briefing', openedAt: 14 },
  ])
})

it.each([
  ['empty', ''],
  ['cut', '{"theme": "da'],
  ['NUL', '\0\0\0'],
  ['null', 'null'],
  ['a list', '[]'],
  ['huge', `"${'x'.repeat(2_000_000)}"`],
])('that cannot be read (%s) are kept aside, said, and replaced by the usual ones', async (_, text) => {
  await writeFile(file(), text)
  const settings = await open()
  expect(settings.get()).toEqual(DEFAULT_SETTINGS)
  expect(settings.problem).toMatchObject({ keptAs: BAD, message: expect.stringContaining(BAD) })
  expect(await readFile(path.join(folder, BAD), 'utf8')).toBe(text)
  await settings.update((now) => ({ ...now, theme: 'light' }))
  expect((await open()).get().theme).toBe('light')
})

it('one bad field does not take the others with it', async () => {
  const text = JSON.stringify({ theme: 'purple', author: 'Ana', recentFiles: [{ path: 7 }], language: 'es' })
  await writeFile(file(), text)
  const settings = await open()
  expect(settings.get()).toEqual({ ...DEFAULT_SETTINGS, author: 'Ana', language: 'es' })
  expect(settings.problem).toMatchObject({ fields: ['recentFiles', 'theme'], keptAs: BAD })
  expect(await readFile(path.join(folder, BAD), 'utf8')).toBe(text)
})

it('what a newer Briefwright added is said and kept aside', async () => {
  await writeFile(file(), JSON.stringify({ theme: 'dark', sound: 'loud', __proto__: { author: 'x' } }))
  const settings = await open()
  expect(settings.get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
  expect(settings.problem).toMatchObject({ fields: [], keptAs: BAD })
})

it('a folder in their place stops nothing: they hold until the app ends', async () => {
  await mkdir(path.join(file(), 'full'), { recursive: true })
  const settings = await openSettings(path.join(file(), 'full'), clock)
  expect(settings.get()).toEqual(DEFAULT_SETTINGS)
  await rm(file(), { recursive: true })
  await writeFile(file(), 'a file')
  const nowhere = await openSettings(path.join(file(), 'settings.json'), clock)
  await expect(nowhere.update((now) => ({ ...now, theme: 'dark' }))).rejects.toMatchObject({ code: 'write-failed' })
  expect(nowhere.get().theme).toBe('dark')
})

it('a value that would not come back is refused', async () => {
  const settings = await open()
  await expect(settings.update((now) => ({ ...now, author: 'x'.repeat(201) }))).rejects.toThrow()
  expect(settings.get()).toEqual(DEFAULT_SETTINGS)
})
