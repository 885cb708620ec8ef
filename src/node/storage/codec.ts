/**
 * How drafts and backups lie on the disk: encrypted with a key that the operating system keeps for this person, or plain where it keeps
 * none. Layout: four letters, a version, then for encrypted bytes 8 bytes that name the key, 12 of nonce, the text, 16 of tag; all before the text
 * is authenticated with it.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { UserError } from '../../core/user-error'

export interface Codec {
  readonly encode: (bytes: Uint8Array) => Uint8Array
  /** @throws UserError `other-key`, `newer-format` or `damaged` */
  readonly decode: (bytes: Uint8Array) => Uint8Array
  /** False: anybody who can read the disk can read it. */
  readonly isProtected: boolean
}

export type DecodeErrorCode = 'other-key' | 'newer-format' | 'damaged'

const KEY_BYTES = 32
const VERSION = 1
const SEALED = Buffer.from('BWSD', 'latin1')
const PLAIN = Buffer.from('BWPL', 'latin1')
const START = SEALED.length + 1
const KEY_NAME_BYTES = 8
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEADER = START + KEY_NAME_BYTES + NONCE_BYTES

/** For systems without a keychain. What an encrypting codec wrote, it refuses. */
export function plainCodec(): Codec {
  return {
    encode: (bytes) => Buffer.concat([PLAIN, Buffer.of(VERSION), bytes]),
    decode: (bytes) => {
      if (startsWith(bytes, SEALED)) throw otherKey()
      return plainBytes(bytes)
    },
    isProtected: false,
  }
}

/**
 * AES-256-GCM. It also reads what was written plain, before there was a key.
 * @param key 32 random bytes, the same for as long as what was written is to be read
 */
export function encryptingCodec(key: Uint8Array): Codec {
  if (key.length !== KEY_BYTES) throw new RangeError(`a key of ${KEY_BYTES} bytes is needed, not of ${key.length}`)
  // tells a wrong key from damage; nothing follows from it about the key
  const keyName = createHash('sha256').update('briefwright key name').update(key).digest().subarray(0, KEY_NAME_BYTES)
  return {
    encode: (bytes) => {
      const nonce = randomBytes(NONCE_BYTES)
      const header = Buffer.concat([SEALED, Buffer.of(VERSION), keyName, nonce])
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(header)
      return Buffer.concat([header, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    },
    decode: (bytes) => {
      if (!startsWith(bytes, SEALED)) return plainBytes(bytes)
      checkVersion(bytes)
      if (bytes.length < HEADER + TAG_BYTES) throw damaged()
      const header = bytes.subarray(0, HEADER)
      if (!keyName.equals(header.subarray(START, START + KEY_NAME_BYTES))) throw otherKey()
      const decipher = createDecipheriv('aes-256-gcm', key, header.subarray(START + KEY_NAME_BYTES), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAAD(header).setAuthTag(bytes.subarray(bytes.length - TAG_BYTES))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(HEADER, bytes.length - TAG_BYTES)), decipher.final()])
      } catch (cause) {
        throw damaged(cause)
      }
    },
    isProtected: true,
  }
}

const startsWith = (bytes: Uint8Array, start: Buffer): boolean => start.equals(bytes.subarray(0, start.length))

function plainBytes(bytes: Uint8Array): Uint8Array {
  if (!startsWith(bytes, PLAIN)) throw damaged()
  checkVersion(bytes)
  return bytes.subarray(START)
}

function checkVersion(bytes: Uint8Array): void {
  const version = bytes[START - 1]
  if (version === VERSION) return
  if (version === undefined || version === 0) throw damaged()
  throw new UserError<DecodeErrorCode>('newer-format', 'This copy was kept by a newer Briefwright.', {
    next: 'Install the newest Briefwright to read it. It was not changed.',
  })
}

const otherKey = (): UserError<DecodeErrorCode> =>
  new UserError('other-key', 'This copy was made on another account or computer and cannot be read here.', {
    next: 'Open it on the account that made it, or open the project file itself. The copy was not changed.',
  })

const damaged = (cause?: unknown): UserError<DecodeErrorCode> =>
  new UserError('damaged', 'This copy is damaged and cannot be read.', {
    next: 'Use an earlier copy, or the project file itself.',
    cause,
  })
