import { LANGUAGES, type Language } from '../../core/model/language'
import { isIsoDate } from '../../core/model/partial-date'
import { TEMPLATES } from '../../core/new-project/templates'
import { type Command, required, Stop } from './command'
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
      value: 'NAME',
      choices: TEMPLATES,
      about: 'What it is to be; without it, country-briefing.',
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
    const project = startProject(reference, {
      iso3,
      editionYear,
      languages: [LANGUAGES.find((language) => language === call.text('lang')) ?? ('en' satisfies Language)],
      asOf,
      template: TEMPLATES.find((template) => template === call.text('template')) ?? 'country-briefing',
      compare: true,
      theme: 'record',
      paper: 'letter',
      newId,
    })
    const { createProjectFile } = await import('../storage/project-files')
    await writing(() => createProjectFile(required(call, 'out'), project, call.has('force') ? 'anything' : 'nothing'))
    return 0
  },
}
