import { lutimes, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { someProject } from '../../core/project-file/arbitrary-project.for-tests'
import { createBackupRing } from './backup-ring'
import { plainCodec } from './codec'
import { createDraftStore, draftFolderName, draftKey } from './draft-store'
import { openSettings, withRecentFile } from './settings-store'
import { sweepTemporaryFiles } from './sweep'
import { clearTraces, type TraceFolder } from './traces'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(() => rm(folder, { recursive: true }))
const at = (name: string): string => path.join(folder, name)
const MARK = 'shelter-in-the-second-street'

/** Every file below a folder that has the mark in its name or its bytes. */
async function marked(): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const found = files.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name)
    return file.includes(MARK) || (await readFile(file)).includes(MARK) ? [path.relative(folder, file)] : []
  })
  return (await Promise.all(found)).flat().sort()
}

it('nothing is left but the project', async () => {
  const project = { ...someProject(), title: MARK }
  const bytes = new TextEncoder().encode(MARK)
  const drafts = createDraftStore(at('drafts'), plainCodec(), () => 0)
  const key = draftKey(project, at('a.briefing'))
  await drafts.write(key, project, { path: at('a.briefing'), stamp: null })
  await createBackupRing(at('backups'), plainCodec(), () => 0).add(project.id, bytes, 'open')
  await mkdir(at('logs'))
  await writeFile(at('logs/1.log'), MARK)
  await writeFile(at('a.briefing'), MARK)
  await symlink(at('a.briefing'), at('logs/link'))
  await writeFile(at('settings.json'), `{"author":"Ana","recentFiles":["${MARK}"]}`)
  const settings = await openSettings(at('settings.json'), () => 0)
  await settings.update((now) => withRecentFile(now, `/${MARK}.briefing`, 0))
  expect((await marked()).length).toBeGreaterThan(5)

  const folders: readonly TraceFolder[] = [
    { kind: 'drafts', path: at('drafts') },
    { kind: 'versions', path: at('backups') },
    { kind: 'log', path: at('logs') },
    { kind: 'log', path: at('nowhere') },
  ]
  const cleared = await clearTraces({ folders, settings, settingsFile: at('settings.json') })
  expect(cleared.left).toEqual([])
  expect(cleared.removed).toBe(5)
  expect(await marked()).toEqual(['a.briefing'])
  expect(await readFile(at('a.briefing'), 'utf8')).toBe(MARK)
  expect(settings.get().author).toBe('Ana')

  // a project that is still open is kept again with its next edit
  await drafts.write(key, project, { path: at('a.briefing'), stamp: null })
  expect((await drafts.read(key)).draft?.project.title).toBe(MARK)
})

it('the draft of a project that is open stays', async () => {
  const drafts = createDraftStore(at('drafts'), plainCodec(), () => 0)
  const [open, closed] = ['open', 'closed'].map((title) => ({ ...someProject(), title }))
  if (!open || !closed) throw new Error('two projects are needed')
  const [openKey, closedKey] = [draftKey(open, at('open')), draftKey(closed, at('closed'))]
  await drafts.write(openKey, open, { path: at('open'), stamp: null })
  await drafts.write(closedKey, closed, { path: at('closed'), stamp: null })
  const settings = await openSettings(at('settings.json'), () => 0)
  const keep = new Set([draftFolderName(openKey)])
  const folders: readonly TraceFolder[] = [{ kind: 'drafts', path: at('drafts'), keep }]
  expect(await clearTraces({ folders, settings, settingsFile: at('settings.json') })).toMatchObject({ removed: 1 })
  expect((await drafts.read(openKey)).draft?.project.title).toBe('open')
  expect((await drafts.read(closedKey)).draft).toBeUndefined()
})

it('what could not be removed is said', async () => {
  await writeFile(at('drafts'), 'not a folder')
  const settings = await openSettings(at('settings.json'), () => 0)
  const folders = [{ kind: 'drafts', path: at('drafts') }] as const
  const cleared = await clearTraces({ folders, settings, settingsFile: at('settings.json') })
  expect(cleared).toEqual({ removed: 0, left: [{ kind: 'drafts', path: at('drafts'), code: 'ENOTDIR' }] })
})

it('temporary files of ours that are an hour old are swept, and nothing else', async () => {
  const now = Date.UTC(2026, 0, 1)
  const made = async (name: string, ageMs: number) => {
    await writeFile(at(name), 'x')
    const time = new Date(now - ageMs)
    await utimes(at(name), time, time)
  }
  await made('.~0123456789ab', 3_600_000)
  await made('.~0123456789ac', 3_599_000)
  await made('.~0123456789ad', -3_600_000)
  await made('.~lock.a.briefing#', 7_200_000)
  await made('.~0123456789abc', 7_200_000)
  await made('a.briefing', 7_200_000)
  await mkdir(at('.~0123456789ff'))
  await symlink(at('a.briefing'), at('.~0123456789fe'))
  await lutimes(at('.~0123456789fe'), new Date(0), new Date(0))
  expect(await sweepTemporaryFiles(folder, () => now)).toEqual(['.~0123456789ab'])
  expect(await readdir(folder)).toHaveLength(7)
  expect(await sweepTemporaryFiles(at('nowhere'), () => now)).toEqual([])
})
