import path from 'node:path'
import { TEMPLATE_EXTENSION } from '../../core/project-file/template-format'
import { type Command, required, Stop } from './command'
import { openProject, refuseDamagedImages } from './open-project'
import { forceOption } from './options'
import { writing } from './write-file'

/** A project as a template for others. */
export const templateCommand: Command = {
  name: 'template',
  files: ['PROJECT'],
  options: [
    {
      name: 'out',
      value: 'FILE',
      isRequired: true,
      about: `The template to write; its name ends in .${TEMPLATE_EXTENSION}.`,
    },
    forceOption,
  ],
  summary: 'Writes a template: how a project is built and looks, without its data.',
  details:
    'Stays: blocks, look, logo, languages, headings and sentences that could stand in a briefing on any country, count rules, words of the house, the organisation of the briefing and its unit. Goes: findings, numbers, tiers, field projects, activities, people, pictures, quotations, cells of tables, hidden blocks, comments and the log. Text that leans on any of these, cites the report, or names a country, a person or a number becomes empty, to be written. Read what stays before the template is passed on. PROJECT stays as it is; new --template starts a project from the template.',
  run: async (call, io) => {
    const [file = ''] = call.files
    const out = required(call, 'out')
    // `new` tells a template file from the name of a built-in template by it
    if (path.extname(out).toLowerCase() !== `.${TEMPLATE_EXTENSION}`)
      throw new Stop(
        2,
        `The name of a template ends in .${TEMPLATE_EXTENSION}, not like “${path.basename(out)}”. Nothing was written.`,
      )
    const opened = await openProject(file)
    refuseDamagedImages(file, opened)
    const { templateOf, titleFromName } = await import('../../core/sharing/template')
    const { newId } = await import('../new-id')
    const template = templateOf(opened.project, { id: newId('prj'), title: titleFromName(path.basename(out)) })
    const { writeTemplateFile } = await import('../storage/template-files')
    await writing(() => writeTemplateFile(out, template, call.has('force') ? 'anything' : 'nothing'))
    io.stderr(`${out}: a template; no findings, field projects or people of ${path.basename(file)} are in it\n`)
    return 0
  },
}
