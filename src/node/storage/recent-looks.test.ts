import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encryptingCodec, plainCodec } from './codec'
import { createRecentLooks, MOST_PICTURE_BYTES } from './recent-looks'

const png = (size: number): Uint8Array =>
  Buffer.concat([Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), Buffer.alloc(size, 7)])

describe('how recent files looked', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'looks-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const open = (codec = plainCodec()) => createRecentLooks(path.join(folder, 'looks'), async () => codec)

  it('is found again, by the file it belongs to', async () => {
    const looks = open()
    await looks.keep('/a/one.briefing', { picture: png(100), percentReady: 57 })
    await looks.keep('/a/two.briefing', { picture: png(200), percentReady: 250 })
    expect(await looks.find('/a/one.briefing')).toEqual({ picture: new Uint8Array(png(100)), percentReady: 57 })
    expect(await looks.find('/a/two.briefing')).toEqual({ picture: new Uint8Array(png(200)), percentReady: 100 })
    expect(await looks.find('/a/three.briefing')).toBeNull()
  })

  it('lies encrypted on the disk where drafts do, under a name that says nothing', async () => {
    await open(encryptingCodec(randomBytes(32))).keep('/a/one.briefing', { picture: png(100), percentReady: 1 })
    const [name = ''] = await readdir(path.join(folder, 'looks'))
    expect(name).toMatch(/^[0-9a-f]{64}$/)
    expect((await readFile(path.join(folder, 'looks', name))).includes(Buffer.alloc(20, 7))).toBe(false)
  })

  it.each([
    ['no picture', Buffer.from('<svg/>')],
    ['a large one', png(MOST_PICTURE_BYTES)],
  ])('keeps %s out', async (_, picture) => {
    const looks = open()
    await looks.keep('/a/one.briefing', { picture, percentReady: 1 })
    expect(await looks.find('/a/one.briefing')).toBeNull()
  })

  it('does without a picture that was damaged or is under another key', async () => {
    const looks = open(encryptingCodec(randomBytes(32)))
    await looks.keep('/a/one.briefing', { picture: png(100), percentReady: 1 })
    expect(await open(encryptingCodec(randomBytes(32))).find('/a/one.briefing')).toBeNull()
    const [name = ''] = await readdir(path.join(folder, 'looks'))
    await writeFile(path.join(folder, 'looks', name), 'damaged')
    expect(await looks.find('/a/one.briefing')).toBeNull()
  })

  it('is removed with the files that nobody remembers', async () => {
    const looks = open()
    for (const file of ['/a/one', '/a/two', '/a/three']) await looks.keep(file, { picture: png(9), percentReady: 1 })
    await looks.keepOnly(['/a/two'])
    expect(await readdir(path.join(folder, 'looks'))).toHaveLength(1)
    expect(await looks.find('/a/two')).not.toBeNull()
  })

  it('is a wish, not a duty: a folder that cannot be made stops nobody', async () => {
    await writeFile(path.join(folder, 'looks'), 'a file where the folder would be')
    await open().keep('/a/one', { picture: png(9), percentReady: 1 })
    expect(await open().find('/a/one')).toBeNull()
    await open().keepOnly([])
  })
})
