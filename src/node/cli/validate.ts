import path from 'node:path'
import { FORMAT_VERSION } from '../../core/project-file/schema'
import { nameOf } from '../storage/disk-errors'
import { isThemeFileName } from '../theme-files/read-theme'
import type { Command } from './command'
import { type Opened, openProject, refuseDamagedImages } from './open-project'
import { readTheme } from './read-theme'

const changedElsewhere = (file: string): string =>
  `${nameOf(file)} was changed since Briefwright wrote it: by hand, by another program, or by a fault of a disk. What it holds now is a whole project and opens. If nobody meant to change it, compare it with an earlier copy (briefwright diff EARLIER ${path.basename(file)}); otherwise there is nothing to do, and the next save in Briefwright takes it as it is.`

const whatIs = (opened: Opened): string =>
  'carriedBy' in opened ? 'a PDF that carries a Briefwright project' : 'a Briefwright project'

/** Opens a file exactly as the app would. */
export const validateCommand: Command = {
  name: 'validate',
  files: ['FILE'],
  options: [],
  summary: 'Says whether a file opens as a project or as a theme, or why it does not and where.',
  details:
    'The file is only read. A file that somebody changed by hand opens, and that is said on stderr. What the briefing still lacks is a matter for “check”. A theme file is known by its name, which ends in .briefwright-theme.',
  run: async (call, io) => {
    const [file = ''] = call.files
    if (isThemeFileName(file)) {
      const { theme, logo } = await readTheme(file)
      io.stdout(
        `${file}: a theme for Briefwright, “${theme.name}”, after the built-in theme “${theme.extends}”${logo ? ', with a logo' : ''}\n`,
      )
      return 0
    }
    const opened = await openProject(file)
    refuseDamagedImages(file, opened)
    const { migratedFrom, isChangedElsewhere } = opened
    const older = migratedFrom === undefined ? '' : `, saved in version ${FORMAT_VERSION} from now on`
    io.stdout(`${file}: ${whatIs(opened)}, format version ${migratedFrom ?? FORMAT_VERSION}${older}\n`)
    if (isChangedElsewhere) io.stderr(`${changedElsewhere(file)}\n`)
    return 0
  },
}
