import { mkdtemp, readdir, readFile, rm, truncate, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeId } from '../../core/model/ids'
import type { Asset } from '../../core/model/material'
import type { Project } from '../../core/model/project'
import { someProject } from '../../core/project-file/arbitrary-project.for-tests'
import { encryptingCodec, plainCodec } from './codec'
import { createDraftStore, draftKey, equalsFile } from './draft-store'
import { sha256 } from './read-limited'

let folder = ''
let now = 0
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
  now = 1_800_000_000_000
})
afterEach(() => rm(folder, { recursive: true }))
const codec = encryptingCodec(new Uint8Array(32).fill(1))
const store = () => createDraftStore(folder, codec, () => now++)
const base = someProject()
const titled = (title: string): Project => ({ ...base, title })
const key = draftKey(base, '/somewhere/a.briefing')
const context = { path: '/somewhere/a.briefing', stamp: { size: 3, mtimeMs: 4, sha256: 'x' } }
const isNew = { path: null, stamp: null }
const files = async (part = ''): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => file.includes(part))
const slot = async (name: 'a' | 'b'): Promise<string> => {
  const [file] = await files(`${path.sep}${name}`).then((all) => all.filter((one) => path.basename(one) === name))
  if (file === undefined) throw new Error(`slot ${name} is not there`)
  return file
}
const image = (text: string): Asset => ({
  hash: `sha256-${sha256(Buffer.from(text))}`,
  type: 'image/png',
  widthPx: 1,
  heightPx: 1,
  base64: Buffer.from(text).toString('base64'),
})

describe('a draft', () => {
  it('comes back whole at the next start, with what it belongs to', async () => {
    const { writtenAt } = await store().write(key, base, context)
    const { draft, problems } = await store().read(key)
    expect(draft).toEqual({ key, project: base, sequence: 1, writtenAt, missingImages: [], ...context })
    expect(problems).toEqual([])
    expect(draft && equalsFile(draft, base)).toBe(true)
    expect(draft && equalsFile(draft, titled('x'))).toBe(false)
  })

  it('is the last one written', async () => {
    const drafts = store()
    for (const title of ['one', 'two', 'three']) await drafts.write(key, titled(title), context)
    expect((await store().read(key)).draft?.project.title).toBe('three')
    await store().write(key, titled('four'), context) // a store that has to look first
    expect((await store().read(key)).draft).toMatchObject({ sequence: 4, project: { title: 'four' } })
  })

  it('of a new project needs no file', async () => {
    await store().write(draftKey(base, null), base, isNew)
    expect((await store().list()).map(({ draft }) => [draft?.path, draft?.project.id])).toEqual([[null, base.id]])
  })

  it('of a copy of the project is another one', async () => {
    const copy = draftKey(base, '/somewhere/copy.briefing')
    await store().write(key, titled('original'), context)
    await store().write(copy, titled('copy'), { ...context, path: '/somewhere/copy.briefing' })
    expect((await store().read(key)).draft?.project.title).toBe('original')
    expect(await store().list()).toHaveLength(2)
  })

  it('goes away when it says nothing more than the file, and only then', async () => {
    await store().write(key, titled('one'), context)
    expect(await store().discardIfEqual(key, titled('two'))).toBe(false)
    expect(await store().discardIfEqual(key, titled('one'))).toBe(true)
    expect(await store().read(key)).toEqual({ draft: undefined, problems: [] })
    expect(await readdir(folder)).toEqual([])
    await store().discard(key) // nothing to do
    expect(await store().list()).toEqual([])
  })

  it('holds no readable text', async () => {
    await store().write(key, titled('the shelter in the second street'), context)
    for (const file of await files()) {
      expect(file).not.toContain(base.id)
      expect((await readFile(file)).includes('shelter')).toBe(false)
    }
  })

  it('fails with the code of the system, and is written when that has passed', async () => {
    const drafts = store()
    await drafts.write(key, titled('one'), context)
    const before = await files()
    await rm(folder, { recursive: true })
    await writeFile(folder, 'in the way')
    await expect(drafts.write(key, titled('two'), context)).rejects.toMatchObject({ code: 'ENOTDIR' })
    await unlink(folder)
    await drafts.write(key, titled('three'), context)
    expect((await store().read(key)).draft?.project.title).toBe('three')
    expect(before.length).toBeGreaterThan(0)
  })
})

describe('of the two slots', () => {
  it('a damaged one is left out and reported', async () => {
    const drafts = store()
    await drafts.write(key, titled('one'), context)
    await drafts.write(key, titled('two'), context)
    await truncate(await slot('b'), 100)
    expect(await store().read(key)).toMatchObject({
      draft: { project: { title: 'one' } },
      problems: [{ slot: 'b', code: 'damaged' }],
    })
    await store().write(key, titled('three'), context) // over the damaged one
    expect(await store().read(key)).toMatchObject({ draft: { project: { title: 'three' } }, problems: [] })
  })

  it('both damaged are reported, not taken for nothing', async () => {
    const drafts = store()
    await drafts.write(key, titled('one'), context)
    await drafts.write(key, titled('two'), context)
    for (const name of ['a', 'b'] as const) await writeFile(await slot(name), '')
    const [found] = await store().list()
    expect(found).toMatchObject({ draft: undefined, problems: [{ code: 'damaged' }, { code: 'damaged' }] })
  })

  it('one is always the newest or the one before it, however many were written and whichever is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('a' as const, 'b' as const),
        fc.constantFrom('cut', 'nul', 'bit', 'gone'),
        fc.nat(),
        fc.constantFrom(codec, plainCodec()),
        async (writes, name, harm, where, coding) => {
          const place = await mkdtemp(path.join(folder, 'run-'))
          const drafts = createDraftStore(place, coding, () => now)
          for (let n = 1; n <= writes; n++) await drafts.write(key, titled(`version ${n}`), context)
          const all = await readdir(place, { recursive: true })
          const harmed = all.find((one) => path.basename(one) === name)
          if (harmed !== undefined) await damage(path.join(place, harmed), harm, where)
          const { draft, problems } = await createDraftStore(place, coding, () => now).read(key)
          const isNewestHarmed = (writes % 2 === 1 ? 'a' : 'b') === name
          const expected = isNewestHarmed ? writes - 1 : writes
          expect(draft?.project.title).toBe(expected === 0 ? undefined : `version ${expected}`)
          expect(problems).toHaveLength(harmed !== undefined && harm !== 'gone' ? 1 : 0)
          await rm(place, { recursive: true })
        },
      ),
      { numRuns: 50 },
    )
  })

  it('one whose project does not open is not lost: its text is given back', async () => {
    const [plan, ...plans] = base.plans
    if (plan === undefined) throw new Error('no plan')
    // a reference that leads nowhere: the schema takes it, a file with it would not open
    const broken = { ...titled('broken'), plans: [{ ...plan, countryId: makeId('cty', 'nowhere') }, ...plans] }
    await store().write(key, base, context)
    await store().write(key, broken, context)
    const { draft, problems } = await store().read(key)
    expect(draft?.project.title).toBe(base.title)
    expect(problems).toMatchObject([{ slot: 'b', code: 'invalid' }])
    expect(JSON.parse(Buffer.from(problems[0]?.rescued ?? []).toString())).toMatchObject({ title: 'broken' })
  })

  it('what another account wrote is set aside, not written over', async () => {
    await store().write(key, titled('theirs'), context)
    const other = createDraftStore(folder, plainCodec(), () => now)
    expect(await other.read(key)).toMatchObject({ draft: undefined, problems: [{ code: 'other-key' }] })
    await other.write(key, titled('ours'), context)
    expect((await other.read(key)).draft?.project.title).toBe('ours')
    expect((await readdir(folder)).filter((name) => name.includes('.unreadable-'))).toHaveLength(1)
  })
})

async function damage(file: string, harm: string, where: number): Promise<void> {
  const bytes = await readFile(file)
  const at = where % bytes.length
  if (harm === 'gone') return unlink(file)
  if (harm === 'cut') return truncate(file, at)
  if (harm === 'nul') bytes.fill(0)
  else bytes[at] = (bytes[at] ?? 0) ^ 1
  return writeFile(file, bytes)
}

describe('the images of a draft', () => {
  const withImages = (...texts: string[]): Project => {
    const assets = texts.map(image)
    const media = base.media.map(({ whole: _whole, ...one }, index) => ({
      ...one,
      assetHash: (assets[index % assets.length] ?? image('')).hash,
    }))
    const plans = base.plans.map(({ ownTheme: _logo, ...plan }) => plan)
    return { ...base, assets, media, plans }
  }
  const images = () => files(`${path.sep}images${path.sep}`)

  it('are stored once, and not in the slots', async () => {
    const drafts = store()
    const large = 'x'.repeat(200_000)
    await drafts.write(key, withImages(large), context)
    const [first] = await images()
    const written = await readFile(first ?? '')
    await drafts.write(key, { ...withImages(large), title: 'two' }, context)
    expect(await images()).toEqual([first])
    expect(await readFile(first ?? '')).toEqual(written)
    expect((await readFile(await slot('b'))).length).toBeLessThan(100_000)
    expect((await store().read(key)).draft?.project).toEqual({ ...withImages(large), title: 'two' })
  })

  it('stay as long as one of the slots needs them', async () => {
    const drafts = store()
    await drafts.write(key, withImages('first'), context)
    await drafts.write(key, withImages('second'), context)
    expect(await images()).toHaveLength(2)
    await truncate(await slot('b'), 10)
    expect((await store().read(key)).draft?.project.assets).toEqual([image('first')])
    const later = store()
    await later.write(key, withImages('third'), context)
    await later.write(key, withImages('third'), context)
    expect(await images()).toHaveLength(1)
  })

  it('that are gone are named, and the rest is whole', async () => {
    await store().write(key, withImages('first', 'second'), context)
    for (const file of await images()) if (file.endsWith(sha256(Buffer.from('first')))) await truncate(file, 3)
    const { draft } = await store().read(key)
    expect(draft?.missingImages).toEqual([image('first').hash])
    expect(draft?.project.assets[1]).toEqual(image('second'))
    await store().write(key, withImages('first', 'second'), context) // stored again
    expect((await store().read(key)).draft?.missingImages).toEqual([])
  })
})
