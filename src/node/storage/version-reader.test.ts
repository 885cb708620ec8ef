import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Project } from '../../core/model/project'
import { serializeProject } from '../../core/project-file/serialize'
import { loadSample } from '../../core/sample.for-tests'
import { bundle } from '../bundle.for-tests'
import { type BackupEntry, type BackupRing, createBackupRing } from './backup-ring'
import { encryptingCodec, plainCodec } from './codec'
import { createVersionReader } from './version-reader'

const sample = loadSample()
const titled = (title: string): Project => ({ ...sample, title })
const bytesOf = (project: Project): Uint8Array => Buffer.from(serializeProject(project))

let folder = ''
let thread = ''
beforeAll(async () => {
  thread = await bundle(path.join(import.meta.dirname, 'version-worker.ts'))
})
afterAll(() => rm(path.dirname(thread), { recursive: true }))
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe.each([
  ['in a thread', () => ({ workerFile: thread })],
  ['without one', () => ({ workerFile: undefined })],
])('earlier versions, %s', (_, options) => {
  /** Oldest first; newest first they are given. */
  const keep = async (...contents: readonly Uint8Array[]): Promise<[BackupRing, readonly BackupEntry[]]> => {
    const ring = createBackupRing(folder, plainCodec(), () => 0)
    for (const bytes of contents) await ring.add(sample.id, bytes, 'before-reload')
    return [ring, await ring.list(sample.id)]
  }
  const contentOf = async ({ sha256 }: BackupEntry): Promise<string> => {
    const [project = ''] = await readdir(folder)
    return path.join(folder, project, `${sha256}.copy`)
  }

  it('are each compared with the one before, whatever the order in which that is asked', async () => {
    const fewer = { ...titled('two'), findings: sample.findings.slice(1) }
    const [ring, entries] = await keep(bytesOf(titled('one')), bytesOf(titled('two')), bytesOf(fewer))
    const [newest, middle, oldest] = entries
    if (!newest || !middle || !oldest) throw new Error('three were kept')
    const reader = createVersionReader(async () => ring, options())
    const [third, first, second] = await Promise.all([newest, oldest, middle].map((e) => reader.changes(sample.id, e)))
    expect(first).toEqual({ is: 'first' })
    expect(second).toEqual({
      is: 'changes',
      count: 1,
      counts: [{ in: 'project', kind: 'changed', count: 1, name: 'two' }],
    })
    expect(third).toMatchObject({ is: 'changes', counts: [{ in: 'findings', kind: 'removed', count: 1 }] })
    // known by now: the contents are not read again
    await rm(await contentOf(middle))
    await writeFile(await contentOf(middle), 'damaged')
    expect(await reader.changes(sample.id, newest)).toEqual(third)
  })

  it('that are damaged say so, and the others stay as they are', async () => {
    const contents = ['one', 'two', 'three', 'four'].map((title) => bytesOf(titled(title)))
    const [ring, entries] = await keep(...contents)
    const [four, three, two, one] = entries
    if (!one || !two || !three || !four) throw new Error('four were kept')
    await writeFile(await contentOf(three), 'damaged')
    const reader = createVersionReader(async () => ring, options())
    expect(await reader.changes(sample.id, four)).toEqual({ is: 'unknown' })
    expect(await reader.changes(sample.id, three)).toMatchObject({
      is: 'unreadable',
      message: expect.stringContaining('damaged'),
    })
    expect(await reader.changes(sample.id, two)).toMatchObject({ is: 'changes', count: 1 })
    await expect(reader.read(sample.id, three)).rejects.toMatchObject({ code: 'damaged' })
    const read = await reader.read(sample.id, two)
    expect(read.ok && serializeProject(read.project)).toBe(serializeProject(titled('two')))
    await writeFile(await contentOf(one), 'damaged')
    expect(await reader.changes(sample.id, one)).toMatchObject({ is: 'unreadable' })
  })

  it('that hold no project, or were kept by another account, say so too', async () => {
    const other = createBackupRing(folder, encryptingCodec(new Uint8Array(32)), () => 0)
    await other.add(sample.id, bytesOf(titled('one')), 'open')
    const [ring, entries] = await keep(bytesOf(titled('two')), Buffer.from('a letter'), bytesOf(titled('three')))
    const [three, letter, two, one] = entries
    if (!one || !two || !letter || !three) throw new Error('four were kept')
    const reader = createVersionReader(async () => ring, options())
    expect(await reader.changes(sample.id, three)).toEqual({ is: 'unknown' })
    expect(await reader.changes(sample.id, letter)).toMatchObject({ is: 'unreadable' })
    expect(await reader.changes(sample.id, two)).toEqual({ is: 'unknown' })
    expect(await reader.changes(sample.id, one)).toMatchObject({
      is: 'unreadable',
      message: expect.stringContaining('another account'),
    })
    expect(await reader.read(sample.id, letter)).toMatchObject({ ok: false, code: 'not-json' })
  })
})
