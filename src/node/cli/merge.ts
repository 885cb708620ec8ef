import type { Decision } from '../../core/merge/merge-projects'
import { joinedLineage } from '../../core/project-file/ancestors'
import type { BaseBeside } from '../storage/base-beside'
import { nameOf } from '../storage/disk-errors'
import { type Command, required, Stop } from './command'
import { type Opened, openProject, refuseDamagedImages } from './open-project'
import { forceOption } from './options'
import { writing } from './write-file'

/** Two files of one project into one, as the app does it. */
export const mergeCommand: Command = {
  name: 'merge',
  files: ['MINE', 'THEIRS'],
  options: [
    {
      name: 'base',
      value: 'FILE',
      about:
        'The version both began from. Without it, one that both files name and that lies beside them is taken; where there is none, every difference that cannot be put together is a decision.',
    },
    {
      name: 'out',
      value: 'FILE',
      isRequired: true,
      about: 'The project file to write; its name should end in .briefing.',
    },
    { name: 'json', about: 'Print { decisions, cameIn, stays } for other programs.' },
    forceOption,
  ],
  summary: 'Merges two files of one project, record by record.',
  details:
    'Where both sides changed the same thing, MINE stands in the merged file and THEIRS is listed: the command then ends with code 1, and the merged file is whole. What one side deleted and the other edited stays. The merged file names what it was made from, as files saved by the app do; with open decisions it does not name THEIRS. A file that is there already is kept, unless --force is given.',
  run: async (call, io) => {
    const [mineFile = '', theirsFile = ''] = call.files
    const baseFile = call.text('base')
    const mine = await opened(mineFile)
    const theirs = await opened(theirsFile)
    const given = baseFile === undefined ? undefined : await opened(baseFile)
    for (const [file, other] of [
      [theirsFile, theirs] as const,
      ...(given && baseFile ? [[baseFile, given] as const] : []),
    ])
      if (other.project.id !== mine.project.id)
        throw new Stop(
          3,
          `${nameOf(mineFile)} and ${nameOf(file)} are of two different projects, so there is nothing to merge. Nothing was written.`,
        )
    const { mergeProjects } = await import('../../core/merge/merge-projects')
    const known = given === undefined ? await found(mine, theirs) : undefined
    const base = given?.project ?? known?.base ?? null
    const { project, decisions, summary } = mergeProjects(base, mine.project, theirs.project)
    const out = required(call, 'out')
    // while a decision is open theirs is not in the merged file: it must not look like something that was merged already
    const ancestors = [mine, ...(decisions.length === 0 ? [theirs] : []), ...(given ? [given] : [])]
      .map(lineageOf)
      .reduce((lineage, other) => joinedLineage(lineage, other, (name) => name))
    const { createProjectFile } = await import('../storage/project-files')
    await writing(() => createProjectFile(out, project, call.has('force') ? 'anything' : 'nothing', { ancestors }))
    if (call.has('json')) io.stdout(`${JSON.stringify({ decisions, ...summary }, null, 2)}\n`)
    else for (const decision of decisions) io.stdout(decisionLine(decision))
    const came = summary.cameIn.length === 1 ? '1 change came in' : `${summary.cameIn.length} changes came in`
    if (known?.from !== undefined) io.stderr(`Both were made from what ${nameOf(known.from)} holds.\n`)
    const open = decisions.length === 1 ? '1 decision is open' : `${decisions.length} decisions are open`
    io.stderr(`${out}: ${came}${decisions.length > 0 ? `; ${open}` : ''}\n`)
    return decisions.length > 0 ? 1 : 0
  },
}

async function opened(file: string): Promise<Opened> {
  const result = await openProject(file)
  refuseDamagedImages(file, result)
  return result
}

/** What a file holds, and what that was made from; a PDF does not say. */
const lineageOf = (opened: Opened): readonly string[] => ('file' in opened ? opened.file.lineage() : [])

async function found(mine: Opened, theirs: Opened): Promise<BaseBeside | undefined> {
  if (!('file' in mine && 'file' in theirs)) return undefined
  const { baseBeside } = await import('../storage/base-beside')
  return baseBeside(mine, theirs)
}

function decisionLine({ at, words, mine, theirs }: Decision): string {
  return `${at.in} ${at.id}${words === '' ? '' : `, ${words}`}\n    mine:   ${JSON.stringify(mine) ?? 'nothing'}\n    theirs: ${JSON.stringify(theirs) ?? 'nothing'}\n`
}
