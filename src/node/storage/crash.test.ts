import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killAtWork, killLoop, seeded } from '../../../scripts/crash-loop.mjs'
import { someProject } from '../../core/project-file/arbitrary-project.for-tests'
import { serializeProject } from '../../core/project-file/serialize'
import { bundle } from '../bundle.for-tests'
import { plainCodec } from './codec'
import { createDraftStore, draftKey, equalsFile } from './draft-store'

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
})
