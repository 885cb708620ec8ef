/** Everything that can be said about a file before its JSON is read. */

import { LIMITS } from '../model/limits'
import { CHOOSE_ANOTHER, type Failure, OTHER_COPY } from './failure'
import { looksLike } from './looks-like'
import { placeOf } from './place'
import { type ScanFinding, scan } from './scan'
import { decodeUtf8, firstNotUtf8 } from './utf8'

export type Guarded = { readonly ok: true; readonly text: string } | Failure

const MEGABYTE = 1024 * 1024

/** What was on the disk is gone, most often after a power failure; the folder's history may still have it. */
const lost = (message: string): Failure => ({
  ok: false,
  code: 'lost-content',
  message,
  next: 'Look for an earlier version in the history of your file service or your backups, or ask a colleague for a copy.',
})

/** @param bytes the whole file, or one byte more than `LIMITS.fileBytes` of it */
export function guard(bytes: Uint8Array): Guarded {
  if (bytes.length === 0) {
    return { ok: false, code: 'empty', message: 'The file is empty (0 bytes).', next: OTHER_COPY }
  }
  if (bytes.length > LIMITS.fileBytes) return tooLarge()
  const encoding = otherEncoding(bytes)
  if (encoding !== undefined) {
    return {
      ok: false,
      code: 'wrong-encoding',
      message: `The file is written in ${encoding}; project files are written in UTF-8.`,
      next: 'Open it in a text editor, save it with the encoding UTF-8, and try again.',
    }
  }
  const content = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
  const end = endBeforeNuls(content)
  if (end === 0) return lost('The file holds nothing but zero bytes: the disk has lost its content.')
  const known = looksLike(content)
  if (known !== undefined) {
    return {
      ok: false,
      code: 'not-a-project-file',
      message: `This is not a Briefwright project: it looks like ${known}.`,
      next: CHOOSE_ANOTHER,
    }
  }
  if (end < content.length)
    return lost(`From byte ${end + 1} on, the file holds only zero bytes: the disk has lost the rest.`)
  return guardText(content)
}

function guardText(content: Uint8Array): Guarded {
  let text: string
  try {
    text = decodeUtf8(content)
  } catch {
    const at = firstNotUtf8(content)
    const lines = content.subarray(0, at).reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 0)
    return {
      ok: false,
      code: 'not-utf8',
      message: `Line ${lines + 1} holds a character that is not UTF-8 (byte ${at + 1} of the file): it is damaged, or another program saved it in another encoding.`,
      where: { line: lines + 1, column: at - content.lastIndexOf(0x0a, at - 1) },
      next: OTHER_COPY,
    }
  }
  if (text.trim() === '') {
    return { ok: false, code: 'empty', message: 'The file holds only blank space.', next: OTHER_COPY }
  }
  const finding = scan(content)
  return finding === undefined ? { ok: true, text } : refused(finding)
}

/** What of this can be wrong with text that was written a moment ago: its size and what is in it, not how it is coded. */
export function guardWritten(bytes: Uint8Array): Failure | undefined {
  if (bytes.length > LIMITS.fileBytes) return tooLarge()
  const finding = scan(bytes)
  return finding === undefined ? undefined : refused(finding)
}

export const tooLarge = (): Failure => ({
  ok: false,
  code: 'too-large',
  message: `The file is larger than ${LIMITS.fileBytes / MEGABYTE} MB, the most a project may have.`,
  next: 'If it is a project, remove large pictures from it on the computer it was made on; otherwise choose another file.',
})

function refused(finding: ScanFinding): Failure {
  const where = placeOf(finding.path)
  switch (finding.code) {
    case 'too-deep':
      return {
        ok: false,
        code: 'too-deep',
        message: `The file nests more than ${finding.what} deep; no project does.`,
        where,
        next: CHOOSE_ANOTHER,
      }
    case 'too-many':
      return {
        ok: false,
        code: 'too-many',
        message: `The file holds ${finding.what}; no project does.`,
        where,
        next: CHOOSE_ANOTHER,
      }
    case 'duplicate-key':
      return {
        ok: false,
        code: 'duplicate-key',
        message: `One field stands twice in the same place: ${where.words}. Only one of the two could be kept.`,
        where,
        next: `Remove one of the two “${where.path}” in a text editor, or open an earlier copy.`,
      }
    case 'forbidden-key':
      return {
        ok: false,
        code: 'forbidden-key',
        message: `The file holds a field named “${finding.key}”, which no project has and which could do harm.`,
        where,
        next: 'Ask where the file comes from before you use it.',
      }
  }
}

/** Index behind the last byte that is not NUL; the length when the file does not end in NUL. */
function endBeforeNuls(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  return end
}

/** Names another encoding by its byte order mark, or by how a brace or a bracket is written in it without one. */
function otherEncoding(bytes: Uint8Array): string | undefined {
  const [a = -1, b = -1, c = -1, d = -1] = bytes
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16'
  if (a === 0xfe && b === 0xff) return 'UTF-16'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32'
  if (a === 0x7b && b === 0 && c === 0 && d === 0 && bytes[4] !== 0) return 'UTF-32'
  if (a === 0 && b === 0 && c === 0 && d === 0x7b) return 'UTF-32'
  if (a === 0x7b && b === 0 && c > 0) return 'UTF-16'
  if (a === 0 && b === 0x7b) return 'UTF-16'
  return undefined
}
