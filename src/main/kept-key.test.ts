import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type KeyWrapping, openCodec } from './kept-key'

/** A keychain that turns bytes around, of one account. */
const keychain = (account: number, backend: 'gnome_libsecret' | 'basic_text' = 'gnome_libsecret'): KeyWrapping => ({
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.concat([Buffer.of(account), Buffer.from(text).reverse()]),
  decryptString: (bytes) => {
    if (bytes[0] !== account) throw new Error('another account')
    return Buffer.from(bytes.subarray(1)).reverse().toString()
  },
  getSelectedStorageBackend: () => backend,
})
const NO_KEYCHAIN: KeyWrapping = { ...keychain(1), isEncryptionAvailable: () => false }
const WORDS = Buffer.from('Victims found too few services.')

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kept-key-'))
  file = path.join(folder, 'kept.key')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('reads with the next start what it wrote before', async () => {
  const first = await openCodec(file, keychain(1))
  const second = await openCodec(file, keychain(1))
  expect(first.isProtected).toBe(true)
  expect(Buffer.from(second.decode(first.encode(WORDS)))).toEqual(WORDS)
  expect(Buffer.from(first.encode(WORDS)).includes(WORDS)).toBe(false)
})

it.each([
  ['no keychain', NO_KEYCHAIN],
  ['a keychain that protects nothing', keychain(1, 'basic_text')],
])('is plain and says so: %s', async (_name, wrapping) => {
  const codec = await openCodec(file, wrapping)
  expect(codec.isProtected).toBe(false)
  expect(await readdir(folder)).toEqual([])
})

it('is plain when the key cannot be kept', async () => {
  await writeFile(path.join(folder, 'in the way'), '')
  const codec = await openCodec(path.join(folder, 'in the way', 'kept.key'), keychain(1))
  expect(codec.isProtected).toBe(false)
})

it('keeps the key of another account aside', async () => {
  await openCodec(file, keychain(1))
  const theirs = await readFile(file)
  const codec = await openCodec(file, keychain(2))
  expect(codec.isProtected).toBe(true)
  const aside = (await readdir(folder)).find((name) => name.startsWith('kept.key.unreadable-'))
  expect(await readFile(path.join(folder, aside ?? 'nothing was kept aside'))).toEqual(theirs)
})
