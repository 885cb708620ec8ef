import { LANGUAGES, type Language } from '../../core/model/language'
import { isIsoDate } from '../../core/model/partial-date'
import type { Project } from '../../core/model/project'
import { TEMPLATES } from '../../core/new-project/templates'
import { TEMPLATE_EXTENSION } from '../../core/project-file/template-format'
import type { ReferenceData } from '../../core/reference/reference'
import type { FromTemplateChoices } from '../../core/sharing/start-from-template'
import { UserError } from '../../core/user-error'
import { type Call, type Command, required, Stop } from './command'
import { forceOption, languageOption } from './options'
import { readEdition, shippedReference, today } from './reference-data'
import { writing } from './write-file'

/** Starts a project from the reference data. */
export const newCommand: Command = {
  name: 'new',
  files: [],
  options: [
    {
      name: 'country',
      value: 'ISO3',
      isRequired: true,
      about: 'The country by its three-letter code, for example PRY.',
    },
    { name: 'edition', value: 'YEAR', isRequired: true, about: 'The edition of the report, for example 2020.' },
    {
      name: 'out',
      value: 'FILE',
      isRequired: true,
      about: 'The project file to write; its name should end in .briefing.',
    },
    { ...languageOption, about: 'The primary language of the project; without it, en.' },
    {
      name: 'template',
      value: 'NAME or FILE',
      about: `What it is to be: ${TEMPLATES.join(', ')}, or a template file, which ends in .${TEMPLATE_EXTENSION}; without it, country-briefing.`,
    },
    { name: 'as-of', value: 'DAY', about: 'The day the briefing speaks from, YYYY-MM-DD; without it, today.' },
    forceOption,
  ],
  summary: 'Starts a project for a country, filled with what the reference data know.',
  details: 'A file that is there already is kept, unless --force is given.',
  run: async (call) => {
    const { placedIn, startProject } = await import('../../core/new-project')
    const reference = await shippedReference()
    const editionYear = readEdition(
      required(call, 'edition'),
      reference.editions.map(({ year }) => year),
    )
    const iso3 = required(call, 'country').toUpperCase()
    if (!placedIn(reference, editionYear).includes(iso3)) {
      throw new Stop(
        2,
        `The reference data have no country “${iso3}” in the TIP Report ${editionYear}. Give a three-letter code such as PRY. Nothing was written.`,
      )
    }
    const asOf = call.text('as-of') ?? today()
    if (!isIsoDate(asOf)) throw new Stop(2, `--as-of must be a day that exists, as YYYY-MM-DD. Nothing was written.`)
    const { newId } = await import('../new-id')
    const begun = { iso3, editionYear, asOf, compare: true, newId }
    const template = call.text('template') ?? 'country-briefing'
    const named = TEMPLATES.find((name) => name === template)
    const start = async (): Promise<Project> => {
      if (named === undefined) return startFromFile(template, reference, begun, call)
      return startProject(reference, {
        ...begun,
        languages: [languageIn(call) ?? 'en'],
        template: named,
        theme: 'record',
        paper: 'letter',
      })
    }
    const project = await start()
    const { createProjectFile } = await import('../storage/project-files')
    await writing(() => createProjectFile(required(call, 'out'), project, call.has('force') ? 'anything' : 'nothing'))
    return 0
  },
}

const languageIn = (call: Call): Language | undefined => LANGUAGES.find((language) => language === call.text('lang'))

/** @throws Stop with code 2 for a word that is no template, with code 3 for a file that is none */
async function startFromFile(
  file: string,
  reference: ReferenceData,
  begun: FromTemplateChoices,
  call: Call,
): Promise<Project> {
  if (!file.toLowerCase().endsWith(`.${TEMPLATE_EXTENSION}`))
    throw new Stop(
      2,
      `--template must be one of ${TEMPLATES.join(', ')}, or a file whose name ends in .${TEMPLATE_EXTENSION}. Nothing was written.`,
    )
  if (call.text('lang') !== undefined)
    throw new Stop(2, 'A template file has its own languages: leave out --lang. Nothing was written.')
  const { readTemplateFile } = await import('../storage/template-files')
  const { startFromTemplate } = await import('../../core/sharing/start-from-template')
  try {
    return startFromTemplate(await readTemplateFile(file), reference, begun)
  } catch (error) {
    if (error instanceof UserError) throw new Stop(3, error.message, { cause: error })
    throw error
  }
}
