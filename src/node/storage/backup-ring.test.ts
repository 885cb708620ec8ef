import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeId } from '../../core/model/ids'
import { createBackupRing, INTERVAL_MS } from './backup-ring'
import { encryptingCodec, plainCodec } from './codec'
import { sha256 } from './read-limited'
import { THINNING } from './thin-backups'

let folder = ''
let now = 0
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
  now = 1_800_000_000_000
})
afterEach(() => rm(folder, { recursive: true }))
const codec = encryptingCodec(new Uint8Array(32).fill(1))
const ring = (rules = THINNING) => createBackupRing(path.join(folder, 'ring'), codec, () => now, rules)
const [one, two] = [makeId('prj', 'one'), makeId('prj', 'two')]
const text = (words: string): Uint8Array => new TextEncoder().encode(words)
const files = async (): Promise<string[]> =>
  (await readdir(path.join(folder, 'ring'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
const contents = async (): Promise<string[]> => (await files()).filter((file) => file.endsWith('.copy'))

describe('the backup ring', () => {
  it('gives back what was kept, newest first, by project', async () => {
    const backups = ring()
    await backups.add(one, text('first'), 'open')
    await backups.add(two, text('other'), 'open')
    await backups.add(one, text('second'), 'before-merge')
    const entries = await ring().list(one) // another start of the app
    expect(entries).toMatchObject([
      { sequence: 2, at: now, reason: 'before-merge' },
      { sequence: 1, at: now, reason: 'open' },
    ])
    const texts = await Promise.all(entries.map(async (entry) => Buffer.from(await ring().read(one, entry)).toString()))
    expect(texts).toEqual(['second', 'first'])
    expect(await ring().list(makeId('prj', 'three'))).toEqual([])
  })

  it('keeps equal content once', async () => {
    const backups = ring()
    expect(await backups.add(one, text('a'), 'open')).toMatchObject({ kept: 'new' })
    expect(await backups.add(one, text('a'), 'before-save-over')).toMatchObject({ kept: 'same' })
    await backups.add(one, text('b'), 'before-save-over')
    await backups.add(one, text('a'), 'before-restore')
    expect((await backups.list(one)).map(({ reason }) => reason)).toEqual([
      'before-restore',
      'before-save-over',
      'open',
    ])
    expect(await contents()).toHaveLength(2)
  })

  it('takes one every five minutes of editing, and at once for a reason', async () => {
    const backups = ring()
    await backups.add(one, text('0'), 'interval')
    now += INTERVAL_MS - 1
    expect(await backups.add(one, text('1'), 'interval')).toMatchObject({ kept: 'recent' })
    expect(await backups.add(one, text('1'), 'before-merge')).toMatchObject({ kept: 'new' })
    now += INTERVAL_MS
    expect(await backups.add(one, text('2'), 'interval')).toMatchObject({ kept: 'new' })
    now -= 10 * 365 * 86_400_000 // a clock that is set back stops nothing
    expect(await backups.add(one, text('3'), 'interval')).toMatchObject({ kept: 'new', entry: { sequence: 4 } })
    expect((await backups.list(one)).map(({ sequence }) => sequence)).toEqual([4, 3, 2, 1])
  })

  it('gives back every version of the last hour, and thins what is older', async () => {
    const backups = ring()
    for (let minute = 0; minute < 180; minute += 5) {
      await backups.add(one, text(`version of minute ${minute}`), 'interval')
      now += 5 * 60_000
    }
    const entries = await backups.list(one)
    const ages = entries.map(({ at }) => Math.round((now - at) / 60_000))
    expect(ages.filter((age) => age < 60)).toEqual([5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55])
    expect(ages.filter((age) => age > 65).length).toBeLessThanOrEqual(3)
    for (const entry of entries) expect(sha256(await backups.read(one, entry))).toBe(entry.sha256)
    expect(await contents()).toHaveLength(entries.length)
  })

  it('holds no more than it may, and never drops the only one', async () => {
    const backups = ring({ ...THINNING, totalBytes: 5_000 })
    for (let n = 0; n < 20; n++) {
      await backups.add(n % 2 ? one : two, text(`${n}`.repeat(500)), 'before-merge')
      now += 1000
      expect((await backups.totals()).bytes).toBeLessThanOrEqual(5_000)
    }
    await backups.add(one, new Uint8Array(9_000), 'open')
    expect(await backups.list(one)).toHaveLength(1)
    expect(await backups.list(two)).toHaveLength(1)
  })

  it('knows whose a file was, by any of its names, and of the newest project in it', async () => {
    const at = (name: string): string => path.join(folder, name)
    await writeFile(at('a.briefing'), 'x')
    await symlink(at('a.briefing'), at('link'))
    await ring().noteFile(one, at('a.briefing'))
    const backups = ring() // another start of the app
    expect(await backups.projectAt(at('link'))).toBe(one)
    expect(await backups.projectAt(at('b.briefing'))).toBeUndefined()
    await unlink(at('a.briefing'))
    expect(await backups.projectAt(at('a.briefing'))).toBe(one)
    await backups.noteFile(two, at('a.briefing'))
    expect(await ring().projectAt(at('a.briefing'))).toBe(two)
    await backups.noteFile(one, at('a.briefing'))
    expect(await ring().projectAt(at('a.briefing'))).toBe(one)
    await backups.add(one, text('first'), 'open')
    await backups.add(one, text('second'), 'open') // thinning leaves it there
    await rm(at('ring'), { recursive: true })
    expect(await backups.projectAt(at('a.briefing'))).toBeUndefined()
    await backups.noteFile(one, at('a.briefing')) // traces were cleared meanwhile
    expect(await ring().projectAt(at('a.briefing'))).toBe(one)
    const other = createBackupRing(at('ring'), plainCodec(), () => now)
    expect(await other.projectAt(at('a.briefing')), 'of another account').toBeUndefined()
  })

  it('holds no readable text', async () => {
    await ring().add(one, text('the shelter is in the second street'), 'open')
    await ring().noteFile(one, path.join(folder, 'prj_one', 'shelter.briefing'))
    for (const file of await files()) {
      expect(file).not.toContain('prj_one')
      expect((await readFile(file)).includes('shelter')).toBe(false)
    }
    const other = createBackupRing(path.join(folder, 'ring'), plainCodec(), () => now)
    const [entry] = await other.list(one)
    await expect(entry && other.read(one, entry)).rejects.toMatchObject({ code: 'other-key' })
  })

  it('says so when a kept copy is damaged, and leaves out one that is missing', async () => {
    const backups = ring()
    const { entry } = await backups.add(one, text('first'), 'open')
    const [file = ''] = await contents()
    await truncate(file, 40)
    await expect(backups.read(one, entry)).rejects.toMatchObject({ code: 'damaged' })
    await backups.add(one, text('second'), 'open')
    await backups.add(one, text('first'), 'open') // kept again, it is whole again
    expect(Buffer.from(await backups.read(one, entry)).toString()).toBe('first')
    await unlink(file)
    expect((await ring().list(one)).map(({ sequence }) => sequence)).toEqual([2])
    await expect(ring().read(one, entry)).rejects.toMatchObject({ code: 'gone' })
  })

  it('sees a wrong bit in a copy that is not encrypted', async () => {
    const plain = createBackupRing(path.join(folder, 'ring'), plainCodec(), () => now)
    const { entry } = await plain.add(one, text('first'), 'open')
    const [file = ''] = await contents()
    const bytes = await readFile(file)
    bytes.write('F', bytes.indexOf('f'))
    await writeFile(file, bytes)
    await expect(plain.read(one, entry)).rejects.toMatchObject({ code: 'damaged' })
  })

  it('removes what a crash left, and nothing it does not know', async () => {
    const backups = ring()
    await backups.add(one, text('first'), 'open')
    const [project = ''] = await readdir(path.join(folder, 'ring'))
    const inProject = path.join(folder, 'ring', project)
    await writeFile(path.join(inProject, `${'0'.repeat(64)}.copy`), 'half a backup')
    await writeFile(path.join(inProject, 'notes.txt'), 'of somebody')
    await mkdir(path.join(folder, 'ring', 'something'))
    await backups.add(one, text('second'), 'open')
    expect(await readdir(inProject)).toContain('notes.txt')
    expect(await contents()).toHaveLength(2)
  })

  it('fails with the code of the system where nothing can be written', async () => {
    await writeFile(path.join(folder, 'ring'), 'a file, not a folder')
    await expect(ring().add(one, text('first'), 'open')).rejects.toMatchObject({ code: 'ENOTDIR' })
  })

  it('lists 10,000 files', async () => {
    await ring().add(one, text('first'), 'open')
    const [project = ''] = await readdir(path.join(folder, 'ring'))
    const hash = sha256(text('first'))
    for (let n = 2; n < 10_000; n++) {
      await writeFile(path.join(folder, 'ring', project, `${String(n).padStart(10, '0')}-${now + n}-open-${hash}`), '')
    }
    expect(await ring().list(one)).toHaveLength(9_999)
  })
})
