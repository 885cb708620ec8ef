import type { Issue } from '../../core/checks/check'
import type { Command } from './command'
import { openProject } from './open-project'
import { languageOption, planOption } from './options'
import { readScope } from './scope'

export const checkCommand: Command = {
  name: 'check',
  files: ['FILE'],
  options: [
    { name: 'json', about: 'Print [{ check, severity, at, message, silenced? }] for other programs.' },
    languageOption,
    planOption,
  ],
  summary: 'Runs every editorial check on the briefing.',
  details:
    'Errors stop the export and end the command with code 1; warnings and remarks do not. What somebody has left as it is comes last, with the reason.',
  run: async (call, io) => {
    const [file = ''] = call.files
    const { project } = await openProject(file)
    const scope = readScope(call, project)
    const { checkedBriefing, errorsOf, issueLine, silencedLine, tally } = await import('./issues')
    const { issues, silenced } = checkedBriefing(scope)
    if (call.has('json')) {
      const bare = ({ check, severity, at, message }: Issue) => ({ check, severity, at, message })
      const plain = [
        ...issues.map(bare),
        ...silenced.map(({ issue, reason }) => ({ ...bare(issue), silenced: reason })),
      ]
      io.stdout(`${JSON.stringify(plain, null, 2)}\n`)
    } else {
      for (const issue of issues) io.stdout(issueLine(issue))
      for (const result of silenced) io.stdout(silencedLine(result))
      io.stderr(`${file}: ${tally(issues)}\n`)
    }
    return errorsOf(issues).length > 0 ? 1 : 0
  },
}
