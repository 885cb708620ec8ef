/** Something takes the place of a file while it is open: whatever it is, it is not written over, and what is on screen stays. */
import { execFileSync } from 'node:child_process'
import { lstat, mkdir, mkdtemp, readFile, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Project } from '../../core/model/project'
import { someProject } from '../../core/project-file/arbitrary-project.for-tests'
import { fileText } from './file-text.for-tests'
import { createProjectFile, openProjectFile } from './project-files'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(() => rm(folder, { recursive: true }))
const at = (name: string): string => path.join(folder, name)
const titled = (title: string): Project => ({ ...someProject(), title })

const TAKEN: readonly (readonly [what: string, code: string, take: (file: string) => Promise<unknown>])[] = [
  ['a folder', 'write-failed', (file) => rm(file).then(() => mkdir(file))],
  ['a pipe', 'write-failed', (file) => rm(file).then(() => execFileSync('mkfifo', [file]))],
  ['a link to a device', 'write-failed', (file) => rm(file).then(() => symlink('/dev/null', file))],
  ['a link to nothing', 'gone', (file) => rm(file).then(() => symlink(at('nothing'), file))],
  [
    'a link to another project',
    'changed-on-disk',
    async (file) => {
      await writeFile(at('other'), fileText(titled('other')))
      await rm(file)
      await symlink(at('other'), file)
    },
  ],
  ['nothing, for it was deleted', 'gone', (file) => rm(file)],
  ['nothing, for it was renamed', 'gone', (file) => rename(file, at('renamed'))],
  ['nothing, for its folder was renamed', 'gone', () => rename(at('work'), at('elsewhere'))],
  ['no content', 'changed-on-disk', (file) => truncate(file, 0)],
  ['half of it', 'changed-on-disk', (file) => truncate(file, 700)],
  [
    'what it was before, with its old time',
    'changed-on-disk',
    async (file) => {
      await writeFile(file, fileText(titled('old')))
      await utimes(file, 1, 1)
    },
  ],
]

describe.skipIf(process.platform === 'win32')('in the place of an open file stands', () => {
  it.each(TAKEN)('%s: %s', async (_what, code, take) => {
    await mkdir(at('work'))
    const file = at('work/x.briefing')
    await writeFile(file, fileText(titled('one')))
    const { file: opened } = await openProjectFile(file)
    await take(file)
    const before = await standing(file)
    await expect(opened.save(titled('mine'))).rejects.toMatchObject({
      code,
      message: expect.stringContaining('“x.briefing”'),
      next: expect.stringMatching(/^Save|^Choose/),
    })
    expect(await standing(file)).toEqual(before)
    expect(opened.project().title, 'what the file held is known').toBe('one')
    // and there is a way out
    const whole = await openProjectFile(await saved(at('mine.briefing')))
    expect(whole.project.title).toBe('mine')
  })
})

async function saved(file: string): Promise<string> {
  await createProjectFile(file, titled('mine'), 'nothing')
  return file
}

/** What is there: its kind, where a link leads, and the bytes of a file. */
async function standing(file: string): Promise<unknown> {
  const found = await lstat(file).catch(() => undefined)
  const bytes = found?.isFile() === true ? await readFile(file, 'utf8') : undefined
  return [found?.ino, found?.mode, bytes]
}
