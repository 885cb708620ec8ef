import { isIsoDate } from '../../core/model/partial-date'
import type { NotMovedBy } from '../../core/roll-forward/not-moved'
import { type Command, required, Stop } from './command'
import { openProject, refuseDamagedImages } from './open-project'
import { forceOption, languageOption, planOption } from './options'
import { readEdition, shippedReference, today } from './reference-data'
import { readScope } from './scope'
import { writing } from './write-file'

const WHY: Readonly<Record<NotMovedBy, string>> = {
  edition: 'is bound to the edition it was written for',
  span: 'counts between two fixed dates',
  year: 'has the year typed into it',
  alt: 'has an alt text written by hand',
  table: 'is a table of typed cells',
  words: 'has no value in it that would follow the data; read it again',
}

/** A briefing of one edition made into the next one's. */
export const nextEditionCommand: Command = {
  name: 'next-edition',
  files: ['PROJECT'],
  options: [
    { name: 'edition', value: 'YEAR', isRequired: true, about: 'The edition to go on to, for example 2021.' },
    {
      name: 'out',
      value: 'FILE',
      isRequired: true,
      about: 'The project file to write; its name should end in .briefing.',
    },
    { name: 'as-of', value: 'DAY', about: 'The day the new briefing speaks from, YYYY-MM-DD; without it, today.' },
    planOption,
    languageOption,
    { name: 'json', about: 'Print [{ by, at, words }] of what stays behind, for other programs.' },
    forceOption,
  ],
  summary: 'Starts the next edition of a briefing from this one.',
  details:
    'The new project has an id of its own, keeps every record, takes the tiers of the new edition from the reference data and compares with the edition it came from. What does not go forward by itself is listed. PROJECT stays as it is.',
  run: async (call, io) => {
    const [file = ''] = call.files
    const opened = await openProject(file)
    refuseDamagedImages(file, opened)
    const scope = readScope(call, opened.project)
    const { laterEditions, rollForward } = await import('../../core/roll-forward/roll-forward')
    const reference = await shippedReference()
    const editionYear = readEdition(required(call, 'edition'), laterEditions(scope.project, scope.plan, reference))
    const asOf = call.text('as-of') ?? today()
    if (!isIsoDate(asOf)) throw new Stop(2, '--as-of must be a day that exists, as YYYY-MM-DD. Nothing was written.')
    const { newId } = await import('../new-id')
    const project = rollForward(scope.project, scope.plan, reference, { editionYear, asOf, newId })
    const [plan] = project.plans
    const from = scope.project.editions.find(({ id }) => id === scope.plan.editionId)
    if (plan === undefined || from === undefined) throw new Error('a plan without an edition')
    const { createProjectFile } = await import('../storage/project-files')
    const out = required(call, 'out')
    await writing(() => createProjectFile(out, project, call.has('force') ? 'anything' : 'nothing'))
    const { notMoved } = await import('../../core/roll-forward/not-moved')
    const marks = notMoved({ project, plan, language: scope.language }, from)
    if (call.has('json')) io.stdout(`${JSON.stringify(marks, null, 2)}\n`)
    else
      for (const { by, at, words } of marks) {
        const place = Object.entries(at).map(([kind, id]) => `${kind} ${id}`)
        io.stdout(`${place.join(', ')} ${WHY[by]}${words === '' ? '' : `: ${words}`}\n`)
      }
    const count = marks.length === 1 ? '1 thing stays' : `${marks.length} things stay`
    io.stderr(`${out}: the edition of ${editionYear}; ${count} behind\n`)
    return 0
  },
}
