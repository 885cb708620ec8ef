/** Where the files stand that ship with the app. */
import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * Looks upwards from this module, which stands in `src` under test and in a folder of `out` once built.
 * @param parts below `resources`, for example `samples`, `paraguay-2020.briefing`
 */
export function resourceFile(...parts: readonly string[]): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'resources', ...parts)
    if (existsSync(file)) return file
    if (folder === path.dirname(folder))
      throw new Error(`resources/${parts.join('/')} is not part of this installation`)
  }
}
