/**
 * The last field of a file, `"check": "sha256-…"`: the SHA-256 of the same text without that field. It tells a person that somebody else has
 * written the file; it never decides whether a file opens, for people may edit one by hand, and whoever forges a file can forge this too.
 */

/** How the text of every project ends. */
const END = '\n}\n'
const BEFORE = ',\n  "check": "'
const PREFIX = 'sha256-'
const HASH_LENGTH = 64
/** By so many bytes the field makes a file longer. */
export const CHECK_BYTES = BEFORE.length + PREFIX.length + HASH_LENGTH + 1

export const checkOf = (sha256: string): string => `${PREFIX}${sha256}`

/** The end of a file with its check; it takes the place of the last `END_BYTES` of the text without. */
export const endWithCheck = (sha256: string): string => `${BEFORE}${checkOf(sha256)}"${END}`
export const END_BYTES = END.length

/** @param text of `serializeProject` @param sha256 of it, in hexadecimal */
export const withCheck = (text: string, sha256: string): string => text.slice(0, -END_BYTES) + endWithCheck(sha256)

/**
 * The bytes that a check stands for, in two parts that are to be put together.
 * @returns undefined where the field does not stand as we write it: the file was formatted anew, or has none
 */
export function bytesChecked(file: Uint8Array): readonly [Uint8Array, Uint8Array] | undefined {
  const at = file.length - CHECK_BYTES - END_BYTES
  if (at < 0) return undefined
  for (let n = 0; n < BEFORE.length; n++) if (file[at + n] !== BEFORE.charCodeAt(n)) return undefined
  return [file.subarray(0, at), file.subarray(file.length - END_BYTES)]
}
