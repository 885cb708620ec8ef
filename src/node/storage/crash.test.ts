import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killAtWork, killLoop, seeded } from '../../../scripts/crash-loop.mjs'
import { someProject } from '../../core/project-file/arbitrary-project.for-tests'
import { parseProject } from '../../core/project-file/parse'
import { serializeProject } from '../../core/project-file/serialize'
import { bundle } from '../bundle.for-tests'
import { createBackupRing } from './backup-ring'
import { plainCodec } from './codec'
import { createDraftStore, draftKey, equalsFile } from './draft-store'
import { openProjectFile } from './project-files'

// More of them on demand: npm run test:crash -- --kills 1000

const seed = Date.now() % 1_000_000
let program = ''
beforeAll(async () => {
  program = await bundle(path.join(import.meta.dirname, 'crash-loop.for-tests.ts'))
})
afterAll(() => rm(path.dirname(program), { recursive: true }))

describe(`killed at random moments (seed ${seed})`, () => {
  it('a save leaves a whole version, and never an older one than it said was saved', async () => {
    const result = await killLoop({ program, mode: 'durable', kills: 40, seed })
    expect(result).toMatchObject({ corrupt: 0, lost: 0 })
    expect(result.inside).toBeGreaterThanOrEqual(2)
    expect(result.saved).toBeGreaterThanOrEqual(40)
  }, 60_000)

  it('writing in place corrupts, so that this test can fail', async () => {
    const { corrupt } = await killLoop({ program, mode: 'in-place', kills: 10, seed })
    expect(corrupt).toBeGreaterThan(0)
  }, 60_000)

  it('a draft is there, and never older than it was said to be', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
    const project = someProject()
    const file = path.join(folder, 'a.briefing')
    await writeFile(file, serializeProject(project))
    const random = seeded(seed)
    let next = 1
    for (let kill = 0; kill < 8; kill++) {
      const drafts = path.join(folder, 'drafts')
      const last = await killAtWork(program, ['draft', drafts, String(next), file], random() * 60)
      const { draft, problems } = await createDraftStore(drafts, plainCodec(), Date.now).read(draftKey(project, null))
      expect(problems).toEqual([])
      expect(Number(draft?.project.title)).toBeGreaterThanOrEqual(last)
      if (draft === undefined) throw new Error('there is no draft')
      expect(equalsFile({ project: { ...draft.project, title: project.title } }, project)).toBe(true)
      next = Number(draft.project.title) + 1
    }
    expect(await readdir(path.join(folder, 'drafts'))).toHaveLength(1)
    await rm(folder, { recursive: true })
  }, 60_000)

  it('between keeping what it replaces and replacing it, the file is whole and every earlier version can be read', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
    const project = someProject()
    const file = path.join(folder, 'a.briefing')
    await writeFile(file, serializeProject({ ...project, title: '0' }))
    const random = seeded(seed)
    let next = 1
    for (let kill = 0; kill < 8; kill++) {
      const kept = path.join(folder, 'versions')
      const last = await killAtWork(program, ['kept', kept, String(next), file], random() * 60)
      const found = await openProjectFile(file)
      const saved = Number(found.project.title)
      expect(saved).toBeGreaterThanOrEqual(last)
      const ring = createBackupRing(kept, plainCodec(), Date.now)
      const titles = await Promise.all(
        (await ring.list(project.id)).map(async (entry) => {
          const parsed = parseProject(await ring.read(project.id, entry))
          return parsed.ok ? Number(parsed.project.title) : Number.NaN
        }),
      )
      // newest first, none missing: the file holds the one after the newest, or that one still
      expect(titles[0]).toBeGreaterThanOrEqual(saved - 1)
      expect(titles).toEqual([...titles].sort((a, b) => b - a))
      next = saved + 1
    }
    await rm(folder, { recursive: true })
  }, 60_000)
})
