import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Project } from '../../core/model/project'
import { ancestorOf, commonContents, relationOf } from '../../core/project-file/ancestors'
import { loadSample } from '../../core/sample.for-tests'
import { createProjectFile, openProjectFile } from './project-files'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lineage-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const sample = loadSample()
const titled = (title: string): Project => ({ ...sample, title })
let now = 0
const naming = { ancestors: [], clock: () => now }
const at = (name: string): string => path.join(folder, `${name}.briefing`)
const lineageOf = async (name: string) => (await openProjectFile(at(name), naming)).file.lineage()

describe('two copies of a file', () => {
  it('are older and newer, then diverged, with what was sent as their last common content', async () => {
    const mine = await createProjectFile(at('mine'), titled('1'), 'nothing', naming)
    await mine.save(titled('2'))
    await copyFile(at('mine'), at('sent'))
    const sent = ancestorOf(mine.stamp()?.sha256 ?? '')
    const theirs = (await openProjectFile(at('sent'), naming)).file
    expect(relationOf(mine.lineage(), theirs.lineage())).toBe('same')
    for (const title of ['3', '4', '5']) await theirs.save(titled(title))
    expect(relationOf(mine.lineage(), await lineageOf('sent'))).toBe('newer')
    expect(relationOf(await lineageOf('sent'), mine.lineage())).toBe('older')
    // it stood for a while before somebody went on; of the many saves in a row after that most are dropped, it is not
    now += 120_000
    for (let save = 0; save < 120; save++) await mine.save(titled(`mine ${save}`))
    expect(relationOf(mine.lineage(), await lineageOf('sent'))).toBe('diverged')
    expect(commonContents(await lineageOf('mine'), await lineageOf('sent'))[0]).toBe(sent)
    expect((await lineageOf('mine')).length).toBeLessThan(110)
  })

  it('that was learned of is an ancestor of what is saved next', async () => {
    const mine = await createProjectFile(at('mine'), titled('1'), 'nothing', naming)
    await createProjectFile(at('theirs'), titled('2'), 'nothing', naming)
    expect(relationOf(mine.lineage(), await lineageOf('theirs'))).toBe('unknown')
    mine.learn(await lineageOf('theirs'))
    await mine.save(titled('both'))
    expect(relationOf(mine.lineage(), await lineageOf('theirs'))).toBe('older')
    expect(relationOf(await lineageOf('theirs'), await lineageOf('mine'))).toBe('newer')
  })
})
