/** A project as the bytes of its file. */
import type { Project } from '../../core/model/project'
import { serializeInParts } from '../../core/project-file/serialize'

/** @throws UserError `invalid`, see `serializeProject` */
export function projectBytes(project: Project, ancestors: readonly string[] = []): Uint8Array {
  const parts = serializeInParts(project, ancestors)
  const isImage = (at: number): boolean => at % 2 === 1
  const lengths = parts.map((part, at) => (isImage(at) ? part.length : Buffer.byteLength(part)))
  const bytes = Buffer.allocUnsafeSlow(lengths.reduce((sum, length) => sum + length, 0))
  let end = 0
  for (const [at, part] of parts.entries()) end += bytes.write(part, end, isImage(at) ? 'latin1' : 'utf8')
  return bytes
}
