/** The file that a dialog of the system named, with the extension it must have. */
import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { shownFileName } from '../core/project-file/file-name'
import { UserError } from '../core/user-error'
import { errorCode } from '../node/storage/error-code'

/**
 * A dialog asks before it names a file that is there, but only of the name that was typed: “Paraguay” is not there, “Paraguay.pdf” may be.
 * @param extensions without their dot, the usual one first
 * @throws UserError `exists`: nobody was asked about that file
 */
export async function chosenFile(named: string, extensions: readonly [string, ...string[]]): Promise<string> {
  const extension = path.extname(named).slice(1).toLowerCase()
  if (extensions.includes(extension)) return named
  const file = `${named}.${extensions[0]}`
  if (!(await isThere(file))) return file
  throw new UserError('exists', `“${shownFileName(path.basename(file))}” is there already. It was not changed.`, {
    next: 'Choose another name, or its whole name to replace it.',
  })
}

/** Whether something has that name. What cannot be looked at counts: nothing is replaced that nobody was asked about. */
export const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    (error: unknown) => !['ENOENT', 'ENOTDIR'].includes(errorCode(error)),
  )
