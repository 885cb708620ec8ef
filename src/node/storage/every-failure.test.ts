import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Project } from '../../core/model/project'
import { someProject } from '../../core/project-file/arbitrary-project.for-tests'
import { UserError } from '../../core/user-error'
import { type Disk, realDisk } from './disk'
import { failingDisk, failure, shortDisk } from './failing-disk.for-tests'
import { fileText } from './file-text.for-tests'
import type { SaveSupport } from './project-adapter'
import { createProjectFile, openProjectFile } from './project-files'
import { writeDurably } from './write-durably'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(() => rm(folder, { recursive: true }))
const at = (name: string): string => path.join(folder, name)
const project = someProject()
const titled = (title: string): Project => ({ ...project, title })
const OLD = fileText(titled('old'))
const NEW = fileText(titled('new'))
const textOf = (name: string): Promise<string> => readFile(at(name), 'utf8')

const CODES = ['EIO', 'ENOSPC', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EROFS', 'ENOENT', 'EDQUOT']

/** A disk that can be broken after the file was opened. */
function breakable(): { disk: Disk; use: (disk: Disk) => void } {
  let inner: Disk = realDisk
  const disk: Disk = {
    realpath: (file) => inner.realpath(file),
    stat: (file) => inner.stat(file),
    access: (file, mode) => inner.access(file, mode),
    open: (file, flags) => inner.open(file, flags),
    rename: (from, to) => inner.rename(from, to),
    unlink: (file) => inner.unlink(file),
    get isWindows() {
      return inner.isWindows
    },
    wait: async () => undefined,
  }
  return {
    disk,
    use: (next) => {
      inner = next
    },
  }
}

async function opened(support: SaveSupport = {}) {
  const { disk, use } = breakable()
  await writeFile(at('a.briefing'), OLD)
  const { file } = await openProjectFile(at('a.briefing'), { ...support, disk })
  return { file, use }
}

async function callsOfOneSave(): Promise<readonly string[]> {
  const { file, use } = await opened()
  const counting = failingDisk(() => undefined)
  use(counting)
  await file.save(titled('new'))
  return counting.calls
}

describe('whichever file call of a save fails', () => {
  it('with whichever code, the file is whole, the answer is true, and the next save works', async () => {
    const calls = await callsOfOneSave()
    expect(calls).toEqual(expect.arrayContaining(['open wx', 'handle.write', 'handle.sync', 'rename', 'access']))
    let saved = 0
    for (const [call, name] of calls.entries()) {
      for (const code of CODES) {
        const { file, use } = await opened()
        use(failingDisk((n) => (n === call ? failure(code) : undefined)))
        const error = await file.save(titled('new')).then(
          () => undefined,
          (thrown: unknown) => thrown,
        )
        const which = `${name} (call ${call}) fails with ${code}`
        const text = await textOf('a.briefing')
        if (error === undefined) {
          saved++
          expect(text, which).toBe(NEW)
        } else {
          expect(error, which).toBeInstanceOf(UserError)
          const { message } = error as UserError
          expect(message, which).toContain('“a.briefing”')
          const isReplaced = /was written, but the disk reported an error/.test(message)
          expect(text === (isReplaced ? NEW : OLD), `${which}: ${message}`).toBe(true)
        }
        expect(await readdir(folder), which).toEqual(['a.briefing'])
        use(realDisk)
        await file.save(titled('later'))
        expect(await textOf('a.briefing'), which).toContain('"title": "later"')
      }
    }
    expect(saved).toBeGreaterThan(0)
    expect(saved).toBeLessThan((calls.length * CODES.length) / 2)
  })

  it('and stays broken, the file is the old one, and nothing but the temporary file is left', async () => {
    const calls = await callsOfOneSave()
    const rename = calls.indexOf('rename')
    for (let from = 0; from <= rename; from++) {
      const { file, use } = await opened()
      use(failingDisk((n) => (n >= from ? failure('EIO') : undefined)))
      await expect(file.save(titled('new'))).rejects.toBeInstanceOf(UserError)
      expect(await textOf('a.briefing')).toBe(OLD)
      use(realDisk)
      await file.save(titled('later'))
    }
  })
})

describe('a disk that takes less than it is given', () => {
  const bytes = new Uint8Array(5_000).map((_, index) => index % 251)
  it.each([
    ['one byte at a time', () => 1],
    ['half of it', (asked: number) => Math.ceil(asked / 2)],
    ['nothing now and then', (asked: number, call: number) => (call % 2 === 0 ? 0 : Math.min(asked, 100))],
  ])('%s, gets all of it in the end', async (_, length) => {
    await writeDurably(at('a'), bytes, { disk: shortDisk(length) })
    expect(new Uint8Array(await readFile(at('a')))).toEqual(bytes)
  })

  it('nothing twice, has failed', async () => {
    await writeFile(at('a'), 'old')
    const disk = shortDisk((asked, call) => (call === 0 ? Math.min(asked, 100) : 0))
    await expect(writeDurably(at('a'), bytes, { disk })).rejects.toMatchObject({ code: 'ESHORT' })
    expect(await textOf('a')).toBe('old')
    expect(await readdir(folder)).toEqual(['a'])
  })
})

describe('on Windows, a file that another program holds', () => {
  const heldFor = (times: number) => {
    let renames = 0
    return failingDisk((_, name) => (name === 'rename' && renames++ < times ? failure('EPERM') : undefined), {
      isWindows: true,
      wait: async () => undefined,
    })
  }

  it('for a moment, is saved', async () => {
    const { file, use } = await opened()
    use(heldFor(3))
    await file.save(titled('new'))
    expect(await textOf('a.briefing')).toBe(NEW)
  })

  it('for good, is busy, and the next save tries again', async () => {
    const { file, use } = await opened()
    use(heldFor(1_000))
    await expect(file.save(titled('new'))).rejects.toMatchObject({ code: 'busy' })
    expect(await textOf('a.briefing')).toBe(OLD)
    expect(await readdir(folder)).toEqual(['a.briefing'])
    use(heldFor(0))
    await file.save(titled('new'))
  })
})

describe('a folder that takes no new files', () => {
  const noNewFiles = (also: (name: string) => Error | undefined = () => undefined) =>
    failingDisk((_, name) => (name === 'open wx' ? failure('EACCES') : also(name)))

  it('has its file written over where it stands, once the old bytes are kept, and that is said', async () => {
    const kept: (readonly [string, string])[] = []
    const { file, use } = await opened({
      backUp: async (bytes, why) => kept.push([why, Buffer.from(bytes).toString()]),
    })
    use(noNewFiles())
    expect((await file.save(titled('new'))).warnings).toEqual(['promise-weaker'])
    expect(await textOf('a.briefing')).toBe(NEW)
    expect(kept.at(-1)).toEqual(['before-in-place', OLD])
    use(realDisk)
    expect((await file.save(titled('later'))).warnings).toEqual([])
  })

  it.each([
    ['there is nothing to keep them in', undefined],
    ['they could not be kept', () => Promise.reject(new Error('full'))],
  ])('is left alone when %s', async (_, backUp) => {
    const { file, use } = await opened(backUp === undefined ? {} : { backUp })
    use(noNewFiles())
    await expect(file.save(titled('new'))).rejects.toMatchObject({ code: 'read-only' })
    expect(await textOf('a.briefing')).toBe(OLD)
  })

  it('says so when the file may be damaged now', async () => {
    const { file, use } = await opened({ backUp: async () => undefined })
    use(noNewFiles((name) => (name === 'handle.write' ? failure('EIO') : undefined)))
    await expect(file.save(titled('new'))).rejects.toMatchObject({
      code: 'write-failed',
      message: expect.stringMatching(/may be damaged now\..*earlier versions/),
    })
  })
})

describe('a save', () => {
  it('keeps the bytes it replaces, and goes ahead when they cannot be kept', async () => {
    const kept: string[] = []
    const { file } = await opened({ backUp: async (bytes, why) => kept.push(`${why} ${bytes.length}`) })
    expect((await file.save(titled('new'))).warnings).toEqual([])
    expect(kept).toEqual([`interval ${Buffer.byteLength(OLD)}`])
    await createProjectFile(at('a.briefing'), project, 'anything', {
      backUp: async (bytes, why) => kept.push(`${why} ${bytes.length}`),
    })
    expect(kept.at(-1)).toBe(`before-save-over ${Buffer.byteLength(NEW)}`)
    const other = await opened({ backUp: () => Promise.reject(new Error('full')) })
    expect((await other.file.save(titled('new'))).warnings).toEqual(['not-backed-up'])
    expect(await textOf('a.briefing')).toBe(NEW)
  })

  it('sees a version that came while it was writing', async () => {
    const { file, use } = await opened()
    const theirs = fileText(titled('theirs'))
    let isDone = false
    use({
      ...realDisk,
      open: async (name, flags) => {
        const handle = await realDisk.open(name, flags)
        if (flags === 'wx' && !isDone) {
          isDone = true
          await writeFile(at('a.briefing'), theirs)
        }
        return handle
      },
    })
    await expect(file.save(titled('new'))).rejects.toMatchObject({ code: 'changed-on-disk' })
    expect(await textOf('a.briefing')).toBe(theirs)
    expect(await readdir(folder)).toEqual(['a.briefing'])
  })

  it('replaces a write-protected file only when that was agreed to, and only once', async () => {
    const { file } = await opened()
    await chmod(at('a.briefing'), 0o444)
    await expect(file.save(titled('new'))).rejects.toMatchObject({ code: 'write-protected' })
    await file.save(titled('new'), 'replace-read-only')
    expect(await textOf('a.briefing')).toBe(NEW)
    expect((await stat(at('a.briefing'))).mode & 0o777).toBe(0o444)
    await expect(file.save(titled('newer'))).rejects.toMatchObject({ code: 'write-protected' })
  })

  it('that was agreed to and is overtaken hands the agreement on', async () => {
    const { file } = await opened()
    await chmod(at('a.briefing'), 0o444)
    const [first, agreed, newest] = await Promise.allSettled([
      file.save(titled('new')),
      file.save(titled('agreed'), 'replace-read-only'),
      file.save(titled('newest')),
    ])
    expect([first.status, agreed.status, newest.status]).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    expect(await textOf('a.briefing')).toContain('"title": "newest"')
  })

  it('is read again where the volume is not to be trusted', async () => {
    const { file, use } = await opened({ needsReadBack: () => true })
    await file.save(titled('new'))
    // the share says yes and keeps something else
    use({
      ...realDisk,
      rename: async (from, to) => {
        await realDisk.rename(from, to)
        await writeFile(to, 'x')
      },
    })
    await expect(file.save(titled('newer'))).rejects.toMatchObject({
      code: 'write-failed',
      message: expect.stringMatching(/does not hold what was written/),
    })
  })
})
