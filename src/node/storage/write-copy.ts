/** Writes bytes that were kept to a file, as they are. */
import type { ProjectId } from '../../core/model/ids'
import { UserError } from '../../core/user-error'
import { realDisk } from './disk'
import { writeError } from './disk-errors'
import { type Expected, expectOnDisk, expectUnchanged } from './expect-on-disk'
import type { SaveSupport } from './project-adapter'
import type { FileStamp } from './read-limited'
import { writeDurably } from './write-durably'

/**
 * For a name that a person has chosen and, where something stands there, agreed to replace: that is kept first.
 * @param id of the project they are of; undefined: nothing is kept of what they replace
 * @param expected `nothing`: the person has not been asked, and what stands there stays
 * @throws UserError; what stood there is then as it was
 */
export async function writeCopy(
  file: string,
  bytes: Uint8Array,
  id: ProjectId | undefined,
  { disk, backUp }: Pick<SaveSupport, 'disk' | 'backUp'>,
  expected: Exclude<Expected, FileStamp> = 'anything',
): Promise<void> {
  const options = disk === undefined ? {} : { disk }
  const current = await expectOnDisk(file, expected, options)
  if (current !== undefined && id !== undefined)
    await backUp?.(current.bytes, 'before-save-over', id, file).catch(() => undefined)
  try {
    await writeDurably(file, bytes, {
      ...options,
      beforeRename: () => expectUnchanged(file, current?.stamp, disk ?? realDisk),
    })
  } catch (error) {
    throw error instanceof UserError ? error : writeError(file, error, bytes.length)
  }
}
