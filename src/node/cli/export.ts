import type { Briefing } from '../../core/briefing/briefing'
import { PAGE_IMAGE_DPI, pageImageName } from '../../core/briefing/page-images'
import { type Carries, PAPERS, THEMES } from '../../core/model/plan'
import type { Project } from '../../core/model/project'
import type { Scope } from '../../core/narrative/scope'
import type { MadePdf } from '../pdf/make-pdf'
import { nameOf } from '../storage/disk-errors'
import { isSameFile } from '../storage/same-file'
import { type Call, type Command, required, Stop } from './command'
import { openProject, refuseDamagedImages } from './open-project'
import { languageOption, planOption } from './options'
import { readScope } from './scope'
import { refuseUnlessPdf, refuseUnlessPng, writeFile } from './write-file'

export const exportCommand: Command = {
  name: 'export',
  files: ['FILE'],
  options: [
    { name: 'out', value: 'OUT.pdf', isRequired: true, about: 'The PDF to write.' },
    languageOption,
    {
      name: 'theme',
      value: 'THEME',
      about: `House style, instead of the one in the plan: ${THEMES.join(' or ')}, or a theme file.`,
    },
    { name: 'paper', value: 'SIZE', choices: PAPERS, about: 'Paper size, instead of the one in the plan.' },
    {
      name: 'with-project',
      about: 'The PDF carries the project, as it stands in FILE, and the data of its figures: for colleagues.',
    },
    { name: 'with-data', about: 'The PDF carries the data of its figures, as CSV.' },
    { name: 'without-files', about: 'The PDF carries nothing, whatever the plan says: for the public.' },
    {
      name: 'png',
      about: 'Also every page as a PNG picture beside the PDF: OUT-page-1.png and so on, for those who post pages.',
    },
    { name: 'dpi', value: 'NUMBER', about: 'Dots per inch of these pictures, 72 to 600; without it, 150.' },
    { name: 'draft', about: 'Export in spite of errors; every page says that it is a draft.' },
    planOption,
  ],
  summary: 'Makes the accessible PDF of a briefing.',
  details:
    'A PDF that is there already is replaced; any other file is kept; so with the pictures. What a picture says no screen reader can read: post the PDF, too. With errors nothing is written (see “check”). A PDF with its project carries all of it; to keep internal notes or comments back, export from a “copy”.',
  run: async (call, io) => {
    const [file = ''] = call.files
    const out = required(call, 'out')
    const isDraft = call.has('draft')
    const opened = await openProject(file)
    refuseDamagedImages(file, opened)
    const scope = await withThemeFile(call, readScope(call, opened.project))
    const carries = readCarries(call, scope)
    const dpi = readDpi(call)
    if ('carriedBy' in opened && (await isSameFile(file, out))) {
      throw new Stop(
        2,
        `${nameOf(out)} is the PDF the project comes from, and may be the only place that has it. It was not changed. Choose another name.`,
      )
    }
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
    const { bytes, pageCount } = await print({ briefing, scope, isDraft, carries, project: opened.project }, out)
    const pictures = dpi === undefined ? [] : await picturesOf(bytes, dpi, out)
    await writeFile(out, bytes)
    for (const { name, png } of pictures) await writeFile(name, png)
    for (const result of silenced) io.stderr(silencedLine(result))
    io.stderr(
      `${out}: ${pageCount} ${pageCount === 1 ? 'page' : 'pages'}${isDraft ? ', a draft' : ''}${carries === undefined ? '' : CARRIED[carries]}\n`,
    )
    if (pictures.length > 0) io.stderr(`${pictures.map(({ name }) => `${name}\n`).join('')}`)
    return 0
  },
}

const CARRIED: Readonly<Record<Carries, string>> = {
  data: '; it carries the data of its figures',
  project: '; it carries its whole project: whoever has the PDF can open it',
}

/**
 * @throws Stop with code 2 for a PDF that would carry another look than its project has; with 3 for a file that is no theme
 */
async function withThemeFile(call: Call, scope: Scope): Promise<Scope> {
  const named = call.text('theme')
  if (named === undefined || THEMES.some((name) => name === named)) return scope
  const { setOwnTheme } = await import('../../core/edit/look')
  const { readTheme } = await import('./read-theme')
  const { isThere } = await import('./write-file')
  if (!(await isThere(named)))
    throw new Stop(
      2,
      `“${named}” is neither a house style (${THEMES.join(', ')}) nor a theme file. Nothing was written.`,
    )
  const { theme, logo } = await readTheme(named)
  if (readCarries(call, scope) === 'project')
    throw new Stop(
      2,
      `A PDF that carries its project can be made again from it, and the project does not have the theme of ${nameOf(named)}. Use the theme file in the project first, or add --without-files. Nothing was written.`,
    )
  const project = setOwnTheme(scope.plan.id, theme, logo)(scope.project)
  const plan = project.plans.find(({ id }) => id === scope.plan.id)
  if (!plan || project === scope.project)
    throw new Stop(1, `The project has no room for the logo of ${nameOf(named)}. Nothing was written.`)
  return { ...scope, project, plan }
}

/** @throws Stop with code 2 for two at once */
function readCarries(call: Call, { plan }: Scope): Carries | undefined {
  const given = ['with-project', 'with-data', 'without-files'].filter(call.has)
  if (given.length > 1)
    throw new Stop(2, `Take one of ${given.map((name) => `--${name}`).join(' and ')}. Nothing was written.`)
  if (call.has('with-project')) return 'project'
  if (call.has('with-data')) return 'data'
  return call.has('without-files') ? undefined : plan.carries
}

/** Undefined: no pictures. @throws Stop with code 2 */
function readDpi(call: Call): number | undefined {
  const given = call.text('dpi')
  if (!call.has('png')) {
    if (given === undefined) return undefined
    throw new Stop(2, '--dpi is about the pictures of pages, which --png makes. Add --png. Nothing was written.')
  }
  if (given === undefined) return PAGE_IMAGE_DPI.usual
  const dpi = /^\d+$/.test(given) ? Number(given) : 0
  if (dpi >= PAGE_IMAGE_DPI.least && dpi <= PAGE_IMAGE_DPI.most) return dpi
  throw new Stop(
    2,
    `--dpi takes a whole number from ${PAGE_IMAGE_DPI.least} to ${PAGE_IMAGE_DPI.most}, not “${given}”. Nothing was written.`,
  )
}

/** All of them, before anything is written. @throws Stop with code 4 where another kind of file has the name of one */
async function picturesOf(bytes: Uint8Array, dpi: number, out: string): Promise<{ name: string; png: Uint8Array }[]> {
  const { pageImages } = await import('../pdf/page-images')
  const pictures: { name: string; png: Uint8Array }[] = []
  for await (const image of pageImages(bytes, dpi)) pictures.push({ name: pageImageName(out, image), png: image.png })
  for (const { name } of pictures) await refuseUnlessPng(name)
  return pictures
}

interface Printed {
  readonly briefing: Briefing
  readonly scope: Scope
  readonly isDraft: boolean
  readonly carries: Carries | undefined
  readonly project: Project
}

/** @throws Stop with code 1 for content that no page can show */
async function print({ briefing, scope, isDraft, carries, project }: Printed, out: string): Promise<MadePdf> {
  const { makePdf } = await import('../pdf/make-pdf')
  const { carriedFiles } = await import('../pdf/carried-files')
  try {
    const files = await carriedFiles(carries, project, scope, briefing, isDraft)
    return await makePdf(briefing, { draft: isDraft, files })
  } catch (error) {
    const { contentProblem } = await import('../pdf/content-problem')
    const problem = contentProblem(error)
    if (problem === undefined) throw error
    throw new Stop(1, `${nameOf(out)} was not written. ${problem}`, { cause: error })
  }
}
