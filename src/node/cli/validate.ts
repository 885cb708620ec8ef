import { FORMAT_VERSION } from '../../core/project-file/schema'
import type { Command } from './command'
import { openProject, refuseDamagedImages } from './open-project'

/** Opens a file exactly as the app would. */
export const validateCommand: Command = {
  name: 'validate',
  files: ['FILE'],
  options: [],
  summary: 'Says whether a file opens as a project, or why it does not and where.',
  details: 'The file is only read. What the briefing still lacks is a matter for “check”.',
  run: async (call, io) => {
    const [file = ''] = call.files
    const opened = await openProject(file)
    refuseDamagedImages(file, opened)
    const { migratedFrom } = opened
    const older = migratedFrom === undefined ? '' : `, saved in version ${FORMAT_VERSION} from now on`
    io.stdout(`${file}: a Briefwright project, format version ${migratedFrom ?? FORMAT_VERSION}${older}\n`)
    return 0
  },
}
