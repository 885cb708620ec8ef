/** The key that drafts and earlier versions are encrypted with: random, kept beside them, wrapped by the system's keychain. */
import { randomBytes } from 'node:crypto'
import { readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import type { SafeStorage } from 'electron'
import { type Codec, encryptingCodec, plainCodec } from '../node/storage/codec'
import { errorCode } from '../node/storage/error-code'
import { makeFolder } from '../node/storage/make-folder'
import { writeDurably } from '../node/storage/write-durably'

export type KeyWrapping = Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'> & {
  /** Linux only. */
  readonly getSelectedStorageBackend?: SafeStorage['getSelectedStorageBackend']
}

/**
 * To be called once the app is ready. Plain where the system has no keychain or the key cannot be kept: work that is kept unencrypted is
 * better than work that is not kept. A key that this account cannot unwrap is set aside, not overwritten.
 */
export async function openCodec(file: string, wrapping: KeyWrapping): Promise<Codec> {
  try {
    if (!isProtecting(wrapping)) return plainCodec()
    return encryptingCodec((await knownKey(file, wrapping)) ?? (await newKey(file, wrapping)))
  } catch {
    return plainCodec()
  }
}

/** On Linux without a keyring, Chromium “encrypts” with a password that is in its source code. */
const isProtecting = (wrapping: KeyWrapping): boolean =>
  wrapping.isEncryptionAvailable() && wrapping.getSelectedStorageBackend?.() !== 'basic_text'

async function knownKey(file: string, wrapping: KeyWrapping): Promise<Uint8Array | undefined> {
  const wrapped = await readFile(file).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  })
  if (wrapped === undefined) return undefined
  try {
    const key = Buffer.from(wrapping.decryptString(wrapped), 'base64')
    if (key.length === KEY_BYTES) return key
  } catch {
    // of another account, or damaged
  }
  await rename(file, `${file}.unreadable-${randomBytes(4).toString('hex')}`)
  return undefined
}

async function newKey(file: string, wrapping: KeyWrapping): Promise<Uint8Array> {
  const key = randomBytes(KEY_BYTES)
  await makeFolder(path.dirname(file))
  await writeDurably(file, wrapping.encryptString(key.toString('base64')))
  return key
}

const KEY_BYTES = 32
