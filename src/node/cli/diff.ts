import type { DescribedChange } from '../../core/project-file/describe-changes'
import type { Command } from './command'
import { openProject } from './open-project'

/** What a list of the project is called, one record of it. */
const RECORD = {
  project: 'project',
  editions: 'edition',
  countries: 'country',
  placements: 'placement',
  countRules: 'count rule',
  findings: 'finding',
  statistics: 'statistic',
  organisations: 'organisation',
  people: 'person',
  fieldProjects: 'field project',
  activities: 'activity',
  updates: 'update',
  sources: 'source',
  media: 'picture',
  acronyms: 'acronym',
  figures: 'figure',
  plans: 'briefing',
  comments: 'comment',
  blocks: 'block',
  assets: 'image',
} as const satisfies Readonly<Record<DescribedChange['in'], string>>

/** “changed  finding “Services …” (fnd_a): statement: …old → new…”. */
export function changeLine({ in: list, kind, id, name, fields }: DescribedChange): string {
  const what = `${kind.padEnd(7)} ${RECORD[list]}${name === '' ? '' : ` “${name}”`} (${id})`
  const told = fields.map(({ field, words }) =>
    words
      ? `\n          ${field}: ${words.before}[-${words.removed}-]{+${words.added}+}${words.after}`
      : `\n          ${field}`,
  )
  return `${what}${told.join('')}\n`
}

export const diffCommand: Command = {
  name: 'diff',
  files: ['A', 'B'],
  options: [{ name: 'json', about: 'Print the changes for other programs.' }],
  summary: 'Says what changed from one project file to another.',
  details:
    'Record by record and field by field; text that went is in [-…-], text that came in {+…+}. Ends with code 0 whether or not there is a difference.',
  run: async (call, io) => {
    const [a = '', b = ''] = call.files
    const { project: before } = await openProject(a)
    const { project: after } = await openProject(b)
    const { describeChanges } = await import('../../core/project-file/describe-changes')
    const changes = describeChanges(before, after)
    if (call.has('json')) io.stdout(`${JSON.stringify(changes, null, 2)}\n`)
    else for (const change of changes) io.stdout(changeLine(change))
    io.stderr(
      `${changes.length === 0 ? 'No change' : changes.length === 1 ? '1 change' : `${changes.length} changes`}\n`,
    )
    return 0
  },
}
