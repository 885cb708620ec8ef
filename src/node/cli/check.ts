import type { Command } from './command'
import { openProject } from './open-project'
import { languageOption, planOption } from './options'
import { readScope } from './scope'

export const checkCommand: Command = {
  name: 'check',
  files: ['FILE'],
  options: [
    { name: 'json', about: 'Print [{ check, severity, at, message }] for other programs.' },
    languageOption,
    planOption,
  ],
  summary: 'Runs every editorial check on the briefing.',
  details: 'Errors stop the export and end the command with code 1; warnings and remarks do not.',
  run: async (call, io) => {
    const [file = ''] = call.files
    const { project } = await openProject(file)
    const scope = readScope(call, project)
    const { checkedBriefing, errorsOf, issueLine, tally } = await import('./issues')
    const { issues } = checkedBriefing(scope)
    if (call.has('json')) {
      const plain = issues.map(({ check, severity, at, message }) => ({ check, severity, at, message }))
      io.stdout(`${JSON.stringify(plain, null, 2)}\n`)
    } else {
      for (const issue of issues) io.stdout(issueLine(issue))
      io.stderr(`${file}: ${tally(issues)}\n`)
    }
    return errorsOf(issues).length > 0 ? 1 : 0
  },
}
