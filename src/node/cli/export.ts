import type { Briefing } from '../../core/briefing/briefing'
import { PAPERS, THEMES } from '../../core/model/plan'
import type { MadePdf } from '../pdf/make-pdf'
import { nameOf } from '../storage/disk-errors'
import { type Command, required, Stop } from './command'
import { openProject, refuseDamagedImages } from './open-project'
import { languageOption, planOption } from './options'
import { readScope } from './scope'
import { refuseUnlessPdf, writeFile } from './write-file'

export const exportCommand: Command = {
  name: 'export',
  files: ['FILE'],
  options: [
    { name: 'out', value: 'OUT.pdf', isRequired: true, about: 'The PDF to write.' },
    languageOption,
    { name: 'theme', value: 'NAME', choices: THEMES, about: 'House style, instead of the one in the plan.' },
    { name: 'paper', value: 'SIZE', choices: PAPERS, about: 'Paper size, instead of the one in the plan.' },
    { name: 'draft', about: 'Export in spite of errors; every page says that it is a draft.' },
    planOption,
  ],
  summary: 'Makes the accessible PDF of a briefing.',
  details:
    'A PDF that is there already is replaced; any other file is kept. With errors nothing is written (see “check”).',
  run: async (call, io) => {
    const [file = ''] = call.files
    const out = required(call, 'out')
    const isDraft = call.has('draft')
    const opened = await openProject(file)
    refuseDamagedImages(file, opened)
    const scope = readScope(call, opened.project)
    await refuseUnlessPdf(out)

    const { checkedBriefing, errorsOf, issueLine, silencedLine } = await import('./issues')
    const { briefing, issues, silenced } = checkedBriefing(scope)
    const errors = errorsOf(issues)
    if (errors.length > 0 && !isDraft) {
      const count = errors.length === 1 ? 'an error stops' : `${errors.length} errors stop`
      throw new Stop(
        1,
        `${nameOf(out)} was not written: ${count} the export of ${nameOf(file)}.\n${errors.map(issueLine).join('')}Put this right in Briefwright, or add --draft to export a draft that says it is one.`,
      )
    }
    const { bytes, pageCount } = await print(briefing, isDraft, out)
    await writeFile(out, bytes)
    for (const result of silenced) io.stderr(silencedLine(result))
    io.stderr(`${out}: ${pageCount} ${pageCount === 1 ? 'page' : 'pages'}${isDraft ? ', a draft' : ''}\n`)
    return 0
  },
}

/** @throws Stop with code 1 for content that no page can show */
async function print(briefing: Briefing, isDraft: boolean, out: string): Promise<MadePdf> {
  const { makePdf } = await import('../pdf/make-pdf')
  try {
    return await makePdf(briefing, { draft: isDraft })
  } catch (error) {
    const { contentProblem } = await import('../pdf/content-problem')
    const problem = contentProblem(error)
    if (problem === undefined) throw error
    throw new Stop(1, `${nameOf(out)} was not written. ${problem}`, { cause: error })
  }
}
