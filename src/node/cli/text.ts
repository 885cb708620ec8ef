import type { Command } from './command'
import { openProject } from './open-project'
import { languageOption, planOption } from './options'
import { readScope } from './scope'

export const textCommand: Command = {
  name: 'text',
  files: ['FILE'],
  options: [languageOption, planOption],
  summary: 'Prints the briefing as plain text, with every value filled in.',
  details: 'The words are those of the PDF, in the same order: for reading, searching and comparing.',
  run: async (call, io) => {
    const [file = ''] = call.files
    const { project } = await openProject(file)
    const scope = readScope(call, project)
    const { assemble } = await import('../../core/briefing/assemble')
    const { briefingText } = await import('../../core/briefing/to-text')
    const text = briefingText(assemble(scope).briefing)
    io.stdout(text.endsWith('\n') ? text : `${text}\n`)
    return 0
  },
}
