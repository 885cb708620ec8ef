import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noisyPng } from '../../core/images/images.for-tests'
import type { Asset } from '../../core/model/material'
import type { Project } from '../../core/model/project'
import { someProject } from '../../core/project-file/arbitrary-project.for-tests'
import { parseProject } from '../../core/project-file/parse'
import { serializeProject } from '../../core/project-file/serialize'
import { bundle } from '../bundle.for-tests'
import { definition, render } from '../pdf/tagged/samples.for-tests'
import { readOnThisThread } from './project-reading'
import { sha256 } from './read-limited'
import { type ReadLimits, readProjectFile } from './read-project-file'

let folder = ''
let workerFile = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
  workerFile = await bundle(path.join(import.meta.dirname, 'read-worker.ts'))
})
afterAll(() => Promise.all([folder, path.dirname(workerFile)].map((made) => rm(made, { recursive: true }))))
const at = (name: string): string => path.join(folder, name)
/** Everything goes through the thread. */
const inThread = (file: string, limits: ReadLimits = {}) =>
  readProjectFile(file, { inPlaceBytes: 0, workerFile, ...limits })

const image = (seed: number, side: number): Asset => {
  const bytes = noisyPng(side, seed)
  return {
    hash: `sha256-${sha256(bytes)}`,
    type: 'image/png',
    widthPx: side,
    heightPx: side,
    base64: Buffer.from(bytes).toString('base64'),
  }
}
const project: Project = {
  ...someProject(),
  media: [],
  figures: [],
  suggestions: [],
  plans: someProject().plans.map(({ ownTheme: _logo, ...plan }) => ({ ...plan, blocks: [] })),
}

describe('a project file read in a thread', () => {
  it('gives the same as one read in place, pictures and stamp included', async () => {
    await writeFile(at('a'), serializeProject(whole([image(1, 60), image(2, 50)])))
    const here = await readOnThisThread(at('a'))
    expect(here).toMatchObject({ ok: true, damagedImages: [] })
    expect(await inThread(at('a'))).toEqual(here)
  })
  it('takes a project out of a PDF only where that is asked for', async () => {
    const bytes = Buffer.from(serializeProject(whole([image(3, 60)])))
    const file = {
      name: 'project.briefing',
      mediaType: 'application/json',
      relationship: 'Source' as const,
      description: 'Any',
      bytes,
    }
    await writeFile(at('c'), (await render(definition(['Words'], { subset: 'PDF/A-3a', files: [file] }))).bytes)
    const found = await inThread(at('c'), { kinds: 'project-or-pdf' })
    expect(found).toMatchObject({ ok: true, carriedBy: { description: 'Any' }, damagedImages: [] })
    expect(found).toEqual(await readOnThisThread(at('c'), undefined, 'project-or-pdf'))
    expect(await inThread(at('c'))).toMatchObject({ ok: false, code: 'not-a-project-file' })
  }, 20_000)
  it('gives the same failures', async () => {
    for (const content of ['', '{"a": 1, "a": 2}', 'nothing']) {
      await writeFile(at('b'), content)
      expect(await inThread(at('b'))).toEqual(parseProject(Buffer.from(content)))
    }
    await expect(inThread(at('missing'))).rejects.toMatchObject({ code: 'gone' })
    await expect(inThread(folder)).rejects.toMatchObject({
      code: 'read-failed',
      message: expect.stringContaining('is a folder'),
    })
  })
  it('is given up when it takes too long or too much memory', async () => {
    await writeFile(at('c'), serializeProject(project))
    await writeFile(at('silent.mjs'), 'setInterval(() => undefined, 1000)')
    expect(await inThread(at('c'), { workerFile: at('silent.mjs'), timeLimitMs: 300 })).toMatchObject({
      ok: false,
      code: 'timed-out',
      message: expect.stringContaining('more than 0.3 seconds'),
    })
    await writeFile(at('d'), `[${'{"a":[[1]]},'.repeat(120_000)}0]`)
    expect(await inThread(at('d'), { heapLimitMb: 8 })).toMatchObject({
      code: 'timed-out',
      message: expect.stringContaining('8 MB of memory'),
    })
  })
  it('of an older format is migrated in the thread, however small, so that one without end is given up', async () => {
    const text = serializeProject(project)
    await writeFile(at('f'), text)
    await writeFile(at('endless.mjs'), 'for (;;);') // as a migration would be
    const limits = { workerFile: at('endless.mjs'), timeLimitMs: 300 }
    expect(await readProjectFile(at('f'), { ...limits, newestFormat: 2 })).toMatchObject({
      ok: false,
      code: 'timed-out',
    })
    expect(await readProjectFile(at('f'), limits), 'of the newest one: here').toMatchObject({ ok: true })
    expect(await readFile(at('f'), 'utf8')).toBe(text)
  })
  it('of 50 MB leaves the main thread free', async () => {
    const assets = Array.from({ length: 9 }, (_, n) => image(n, 1_150))
    await writeFile(at('e'), serializeProject(whole(assets)))
    expect((await stat(at('e'))).size).toBeGreaterThan(45_000_000)
    const blocked = monitorEventLoopDelay({ resolution: 5 })
    blocked.enable()
    const began = performance.now()
    const read = await readProjectFile(at('e'), { workerFile })
    const tookMs = performance.now() - began
    blocked.disable()
    expect(read).toMatchObject({ ok: true, damagedImages: [] })
    expect(
      read.ok &&
        read.project.assets.every(
          ({ base64 }, n) => base64 === assets.find(({ hash }) => hash === read.project.assets[n]?.hash)?.base64,
        ),
    ).toBe(true)
    // a part of the whole, and no time of its own: a busy machine makes both longer (bench: open)
    expect(blocked.max / 1e6).toBeLessThan(tookMs / 2)
  })
})

const whole = (assets: readonly Asset[]): Project => ({ ...project, assets })
