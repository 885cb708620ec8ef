import { execFile } from 'node:child_process'
import { chmod, chown, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bundle } from '../bundle.for-tests'
import { writeDurably } from './write-durably'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(async () => {
  await chmod(folder, 0o755)
  await rm(folder, { recursive: true })
})
const at = (name: string): string => path.join(folder, name)
const bytes = (length: number, value: number): Uint8Array => new Uint8Array(length).fill(value)

describe('a durable write', () => {
  it('makes a new file, and replaces an old one whole', async () => {
    await writeDurably(at('a'), bytes(100_000, 1))
    await writeDurably(at('a'), bytes(7, 2))
    expect(new Uint8Array(await readFile(at('a')))).toEqual(bytes(7, 2))
    expect(await readdir(folder)).toEqual(['a'])
  })

  it('writes nothing at all, too', async () => {
    expect(await writeDurably(at('a'), bytes(0, 0))).toEqual({ isProvenDurable: true })
    expect((await stat(at('a'))).size).toBe(0)
  })

  it('keeps a symbolic link and writes what it leads to', async () => {
    await mkdir(at('real'))
    await writeFile(at('real/a'), 'old')
    await symlink(at('real/a'), at('link'))
    await writeDurably(at('link'), bytes(3, 65))
    expect((await lstat(at('link'))).isSymbolicLink()).toBe(true)
    expect(await readFile(at('real/a'), 'utf8')).toBe('AAA')
  })

  it('keeps the mode', async () => {
    await writeFile(at('a'), 'old')
    await chmod(at('a'), 0o640)
    await writeDurably(at('a'), bytes(3, 65))
    expect((await stat(at('a'))).mode & 0o777).toBe(0o640)
  })

  it('saves under a name of 255 bytes', async () => {
    await writeDurably(at('n'.repeat(255)), bytes(1, 1))
    expect((await stat(at('n'.repeat(255)))).size).toBe(1)
  })

  it('does not make a folder that is gone', async () => {
    await expect(writeDurably(at('gone/a'), bytes(1, 1))).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await readdir(folder)).toEqual([])
  })

  it('leaves a folder of that name alone, and nothing behind', async () => {
    await mkdir(at('a'))
    await expect(writeDurably(at('a'), bytes(1, 1))).rejects.toMatchObject({ code: 'EISDIR' })
    expect(await readdir(folder)).toEqual(['a'])
  })
})

describe.skipIf(process.platform === 'win32')('a durable write in a process of its own', () => {
  let program = ''
  beforeAll(async () => {
    program = await bundle(path.join(import.meta.dirname, 'save-once.for-tests.ts'))
  })
  afterAll(() => rm(path.dirname(program), { recursive: true }))
  const run = promisify(execFile)
  const isRoot = process.getuid?.() === 0

  it('stopped by a limit on the size of files, keeps the old file', async () => {
    await writeFile(at('a'), 'old')
    await writeFile(at('big'), bytes(3_000_000, 7))
    const shell = 'trap "" XFSZ; ulimit -f 1000; exec "$@"'
    const done = run('bash', ['-c', shell, 'sh', process.execPath, program, at('a'), at('big')])
    await expect(done).rejects.toMatchObject({
      code: 4,
      stdout: expect.stringMatching(/^disk-full: “a” was not written: .*no room/),
    })
    expect(await readFile(at('a'), 'utf8')).toBe('old')
    expect((await readdir(folder)).sort()).toEqual(['a', 'big'])
  })

  it('in a read-only folder, says so and changes nothing', async () => {
    await writeFile(at('a'), 'old')
    await writeFile(at('new'), 'new')
    if (isRoot) await Promise.all([folder, at('a'), at('new')].map((file) => chown(file, 65534, 65534)))
    await chmod(folder, 0o555)
    // root may write everywhere, so the program runs as nobody
    const rights = isRoot ? { uid: 65534, gid: 65534 } : {}
    const done = run(process.execPath, [program, at('a'), at('new')], { ...rights, cwd: '/' })
    await expect(done).rejects.toMatchObject({
      code: 4,
      stdout: expect.stringMatching(/^read-only: “a” was not written/),
    })
    expect(await readFile(at('a'), 'utf8')).toBe('old')
  })
})
