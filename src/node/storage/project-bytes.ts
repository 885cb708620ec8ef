/** A project as the bytes of its file, and whether bytes are what was written for one. */
import { createHash } from 'node:crypto'
import type { Project } from '../../core/model/project'
import { bytesChecked, CHECK_BYTES, checkOf, END_BYTES, endWithCheck } from '../../core/project-file/check-field'
import type { Parsed } from '../../core/project-file/failure'
import { serializeInParts } from '../../core/project-file/serialize'
import { sha256Aside } from './read-limited'

/**
 * With the check of its text. What is large is hashed beside this thread.
 * @param ancestors see `core/project-file/ancestors.ts`
 * @throws UserError `invalid`, see `serializeProject`
 */
export async function projectBytes(project: Project, ancestors: readonly string[] = []): Promise<Uint8Array> {
  const parts = serializeInParts(project, ancestors)
  const isImage = (at: number): boolean => at % 2 === 1
  const lengths = parts.map((part, at) => (isImage(at) ? part.length : Buffer.byteLength(part)))
  const length = lengths.reduce((sum, one) => sum + one, 0)
  const bytes = Buffer.allocUnsafeSlow(length + CHECK_BYTES)
  let end = 0
  for (const [at, part] of parts.entries()) end += bytes.write(part, end, isImage(at) ? 'latin1' : 'utf8')
  bytes.write(endWithCheck(await sha256Aside(bytes.subarray(0, length))), length - END_BYTES, 'latin1')
  return bytes
}

/**
 * Whether a file that has a check holds another content than the one it was written with. Another order of fields, other spaces or line ends
 * are no other content.
 * @param bytes that were parsed
 */
export function isChangedElsewhere(
  bytes: Uint8Array,
  { project, ancestors, check }: Extract<Parsed, { ok: true }>,
): boolean {
  if (check === undefined) return false
  const asWritten = bytesChecked(bytes)
  if (asWritten !== undefined && check === hashed(asWritten)) return false
  return check !== hashed(serializeInParts(project, ancestors))
}

function hashed(parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return checkOf(hash.digest('hex'))
}
