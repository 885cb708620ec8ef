import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Project } from '../../core/model/project'
import { loadSample } from '../../core/sample.for-tests'
import { type BackupRing, createBackupRing } from './backup-ring'
import { plainCodec } from './codec'
import { createVersions, type Versions } from './keep-versions'
import { findBase } from './merge-base'
import { createProjectFile, openProjectFile } from './project-files'

let folder: string
let ring: BackupRing
let versions: Versions
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'merge-base-'))
  ring = createBackupRing(path.join(folder, 'ring'), plainCodec(), () => 0)
  versions = createVersions(
    async () => ring,
    () => 0,
    { ancestors: [] },
  )
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const sample = loadSample()
const titled = (title: string): Project => ({ ...sample, title })
const at = (name: string): string => path.join(folder, `${name}.briefing`)
const held = async (name: string) => {
  const { file, project } = await openProjectFile(at(name), versions.support)
  return { lineage: file.lineage(), project }
}

describe('a copy that somebody worked on', () => {
  const fork = async () => {
    const first = await createProjectFile(at('mine'), titled('sent'), 'nothing', versions.support)
    await copyFile(at('mine'), at('theirs'))
    await (await openProjectFile(at('theirs'), versions.support)).file.save(titled('theirs'))
    return first
  }

  it('is newer where nothing was done here: its base is what is here', async () => {
    await fork()
    expect(await findBase(await held('mine'), await held('theirs'), ring)).toMatchObject({
      relation: 'newer',
      base: { title: 'sent' },
    })
    expect(await findBase(await held('theirs'), await held('mine'), ring)).toMatchObject({
      relation: 'older',
      base: { title: 'sent' },
    })
  })

  it('has diverged where something was: the base is what was sent, as it is kept here', async () => {
    const mine = await fork()
    await versions.opened(mine)
    await mine.save(titled('mine'))
    await mine.save(titled('mine, again'))
    expect(await findBase(await held('mine'), await held('theirs'), ring)).toMatchObject({
      relation: 'diverged',
      base: { title: 'sent' },
    })
  })

  it('has no base where what was sent is not kept here, or is damaged', async () => {
    await createProjectFile(at('mine'), titled('sent'), 'nothing', { ancestors: [] })
    await copyFile(at('mine'), at('theirs'))
    await (await openProjectFile(at('theirs'), { ancestors: [] })).file.save(titled('theirs'))
    await (await openProjectFile(at('mine'), { ancestors: [] })).file.save(titled('mine'))
    expect(await findBase(await held('mine'), await held('theirs'), ring)).toEqual({ relation: 'diverged', base: null })
  })

  it('from before files said what they were made from is older where it is one of ours', async () => {
    await createProjectFile(at('old'), titled('old'), 'nothing')
    const old = (await openProjectFile(at('old'))).file
    await versions.opened(old)
    await createProjectFile(at('mine'), titled('mine'), 'nothing')
    expect(await findBase(await held('mine'), await held('old'), ring)).toMatchObject({
      relation: 'older',
      base: { title: 'old' },
    })
    expect(await findBase(await held('old'), await held('mine'), ring)).toEqual({ relation: 'unknown', base: null })
  })
})
