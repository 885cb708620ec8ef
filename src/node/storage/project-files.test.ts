import { execFile } from 'node:child_process'
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jpeg, png, pngBomb } from '../../core/images/images.for-tests'
import { LIMITS } from '../../core/model/limits'
import type { Asset } from '../../core/model/material'
import type { Project } from '../../core/model/project'
import { someProject } from '../../core/project-file/arbitrary-project.for-tests'
import { serializeProject } from '../../core/project-file/serialize'
import { fileText } from './file-text.for-tests'
import { createProjectFile, openProjectFile } from './project-files'
import { damagedImages } from './project-reading'
import { sha256 } from './read-limited'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(() => rm(folder, { recursive: true }))
const at = (name: string): string => path.join(folder, name)
const project = someProject()
const titled = (title: string): Project => ({ ...project, title })
const textOf = (name: string): Promise<string> => readFile(at(name), 'utf8')

describe('a project file', () => {
  it('is created, opened and saved again', async () => {
    await createProjectFile(at('a.briefing'), titled('one'), 'nothing')
    const opened = await openProjectFile(at('a.briefing'))
    expect(opened.project).toMatchObject({ id: project.id, title: 'one' })
    const { stamp, isProvenDurable } = await opened.file.save(titled('two'))
    expect(await textOf('a.briefing')).toBe(fileText(titled('two')))
    expect(stamp).toMatchObject({
      size: (await stat(at('a.briefing'))).size,
      sha256: sha256(await readFile(at('a.briefing'))),
    })
    expect(isProvenDurable).toBe(true)
    await opened.file.save(titled('three'))
    expect(opened.file.project().title).toBe('three')
  })

  it('is not replaced by a new one', async () => {
    await writeFile(at('a.briefing'), 'old')
    await expect(createProjectFile(at('a.briefing'), project, 'nothing')).rejects.toMatchObject({ code: 'exists' })
    expect(await textOf('a.briefing')).toBe('old')
    await createProjectFile(at('a.briefing'), project, 'anything')
    expect(await textOf('a.briefing')).toBe(fileText(project))
  })

  it('is not saved over what somebody else wrote meanwhile', async () => {
    await createProjectFile(at('a.briefing'), titled('one'), 'nothing')
    const { file } = await openProjectFile(at('a.briefing'))
    const theirs = fileText(titled('two'))
    const before = await stat(at('a.briefing'))
    await writeFile(at('a.briefing'), theirs)
    await utimes(at('a.briefing'), before.atime, before.mtime) // same size, same time, other content
    await expect(file.save(titled('ten'))).rejects.toMatchObject({ code: 'changed-on-disk' })
    expect(await textOf('a.briefing')).toBe(theirs)
  })

  it('is saved when only its time has changed', async () => {
    const file = await createProjectFile(at('a.briefing'), titled('one'), 'nothing')
    await utimes(at('a.briefing'), new Date(0), new Date(0))
    await file.save(titled('two'))
    expect(await textOf('a.briefing')).toContain('"title": "two"')
  })

  it('is not made again where it was moved away', async () => {
    const file = await createProjectFile(at('a.briefing'), project, 'nothing')
    await rename(at('a.briefing'), at('b.briefing'))
    await expect(file.save(project)).rejects.toMatchObject({ code: 'gone' })
    expect(await readdir(folder)).toEqual(['b.briefing'])
  })

  it('that is write-protected stays as it is', async () => {
    const file = await createProjectFile(at('a.briefing'), titled('one'), 'nothing')
    await chmod(at('a.briefing'), 0o444)
    await expect(file.save(titled('two'))).rejects.toMatchObject({ code: 'write-protected' })
    expect(await textOf('a.briefing')).toContain('"title": "one"')
  })

  it('keeps its bytes when the project would not open again', async () => {
    const file = await createProjectFile(at('a.briefing'), project, 'nothing')
    const before = await textOf('a.briefing')
    await expect(file.save({ ...project, findings: [] })).rejects.toMatchObject({ code: 'invalid' })
    expect(await textOf('a.briefing')).toBe(before)
    expect(file.project()).toBe(project)
  })

  it('holds the last of many saves asked for at once', async () => {
    const file = await createProjectFile(at('a.briefing'), project, 'nothing')
    await Promise.all(['one', 'two', 'three', 'four'].map((title) => file.save(titled(title))))
    expect(await textOf('a.briefing')).toContain('"title": "four"')
  })

  it('is written although tests run', async () => {
    // lowdb's own adapters write to memory when NODE_ENV is `test`
    expect(process.env.NODE_ENV).toBe('test')
    await createProjectFile(at('a.briefing'), project, 'nothing')
    expect(await readdir(folder)).toEqual(['a.briefing'])
  })

  it('needs a folder that is there', async () => {
    await expect(createProjectFile(at('gone/a.briefing'), project, 'nothing')).rejects.toMatchObject({ code: 'gone' })
    expect(await readdir(folder)).toEqual([])
  })

  it('tells which images are not the ones that were stored', () => {
    // the generator draws hashes and bytes apart
    expect(damagedImages(project)).toEqual(project.assets.map(({ hash }) => hash))
    const stored = (
      bytes: Uint8Array,
      widthPx: number,
      heightPx: number,
      type: Asset['type'] = 'image/png',
    ): Asset => ({
      hash: `sha256-${sha256(bytes)}`,
      type,
      widthPx,
      heightPx,
      base64: Buffer.from(bytes).toString('base64'),
    })
    const sound = [stored(png({ widthPx: 40, heightPx: 30 }), 40, 30), stored(jpeg(), 4, 3, 'image/jpeg')]
    const bad = [
      stored(png({ widthPx: 41, heightPx: 30 }), 40, 30), // its record lies about its size
      stored(pngBomb(12_000, 12_000), 100, 100),
      stored(png(), 4, 3, 'image/jpeg'),
      stored(png().subarray(0, 60), 4, 3),
    ]
    expect(damagedImages({ ...project, assets: [...sound, ...bad] })).toEqual(bad.map(({ hash }) => hash))
  })
})

describe('what is no project file', () => {
  const rows: readonly [string, () => Promise<unknown>, string, RegExp][] = [
    ['missing', async () => undefined, 'gone', /“x\.briefing” is not there\. Check the name/],
    ['a folder', () => mkdir(at('x.briefing')), 'read-failed', /is a folder/],
    ['a link to nothing', () => symlink(at('nothing'), at('x.briefing')), 'gone', /is not there/],
    ['a link to itself', () => symlink(at('x.briefing'), at('x.briefing')), 'read-failed', /leads back to itself/],
    ['empty', () => writeFile(at('x.briefing'), ''), 'empty', /is empty \(0 bytes\)\. The file was not changed\./],
    [
      'far too large',
      () => writeFile(at('x.briefing'), '').then(() => truncate(at('x.briefing'), 10 * 1024 ** 3)),
      'too-large',
      new RegExp(`larger than ${LIMITS.fileBytes / 1024 / 1024} MB`),
    ],
    [
      'damaged',
      () => writeFile(at('x.briefing'), serializeProject(project).replace(/"languages": \[\n {4}"/, '$&x')),
      'invalid',
      /the first language \(languages\[0\]\): must be one of “en”, “es”, “pt”\nThe file was not changed\./,
    ],
  ]
  it.each(rows)('%s', async (_, make, code, words) => {
    await make()
    await expect(openProjectFile(at('x.briefing'))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(words),
    })
  })

  it.each([
    Buffer.from('\u00ff\u00fe no pdf', 'latin1'),
    Buffer.from([0x80, 0x81, 7, 8, 9]),
    Buffer.from('plain words'),
  ])('named as a PDF: that it is none, not how its text is coded (%#)', async (bytes) => {
    await writeFile(at('x.pdf'), bytes)
    await expect(openProjectFile(at('x.pdf'))).rejects.toMatchObject({
      code: 'not-a-project-file',
      message: expect.stringMatching(
        /^“x\.pdf” cannot be opened\. It is named as a PDF, but does not begin as one.*not changed\. Open another copy/s,
      ),
    })
  })

  it.skipIf(process.platform === 'win32')('a pipe nobody writes into, without waiting', async () => {
    await promisify(execFile)('mkfifo', [at('x.briefing')])
    await expect(openProjectFile(at('x.briefing'))).rejects.toMatchObject({ code: 'read-failed' })
  })

  it.skipIf(process.platform === 'win32')('a device', async () => {
    await expect(openProjectFile('/dev/zero')).rejects.toMatchObject({ code: 'read-failed' })
  })

  it('is opened through a link to a project', async () => {
    await createProjectFile(at('a.briefing'), project, 'nothing')
    await symlink(at('a.briefing'), at('x.briefing'))
    expect((await openProjectFile(at('x.briefing'))).project.id).toBe(project.id)
  })
})
