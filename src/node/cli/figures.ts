import path from 'node:path'
import type { Block, Briefing, RichText } from '../../core/briefing/briefing'
import { nameOf } from '../storage/disk-errors'
import { type Command, required, Stop } from './command'
import { openProject } from './open-project'
import { forceOption, languageOption, planOption } from './options'
import { readScope } from './scope'
import { makeFolder, refuseExisting, writeFile } from './write-file'

type FigureBlock = Extract<Block, { readonly kind: 'figure' }>
const FORMATS = ['svg', 'png', 'csv'] as const
/** Pixels of a PNG to one of the figure, as in the app. */
const PNG_SCALE = 2
type Format = (typeof FORMATS)[number]

export const figuresCommand: Command = {
  name: 'figures',
  files: ['FILE'],
  options: [
    { name: 'out', value: 'DIR', isRequired: true, about: 'The folder to write to; it is made where there is none.' },
    {
      name: 'format',
      value: 'LIST',
      about: 'Any of svg, png (twice the size, for slides) and csv, with commas between; without it, svg,csv.',
    },
    languageOption,
    planOption,
    forceOption,
  ],
  summary: 'Writes every figure of a briefing: picture, data and alt text.',
  details:
    'Each figure becomes figure-1.svg or figure-1.png, figure-1.csv (its data) and figure-1.txt (its alt text), by its number in the briefing. Photos are left out. A file that is there already is kept, unless --force is given.',
  run: async (call, io) => {
    const [file = ''] = call.files
    const folder = required(call, 'out')
    const formats = readFormats(call.text('format') ?? 'svg,csv')
    const { project } = await openProject(file)
    const scope = readScope(call, project)
    const { assemble } = await import('../../core/briefing/assemble')
    const { briefing, issues } = assemble(scope)
    const figures = briefing.blocks.filter((block): block is FigureBlock => block.kind === 'figure')
    const broken = issues.filter(({ check, severity }) => check === 'figure-data' && severity === 'error')

    const { files, problems } = await filesOf(figures, briefing, formats)
    const failed = [...broken.map(({ message }) => message), ...problems]
    if (figures.length === 0 && failed.length === 0)
      throw new Stop(1, `${nameOf(file)} has no figures in this briefing. Nothing was written.`)
    await makeFolder(folder)
    if (!call.has('force')) for (const { name } of files) await refuseExisting(path.join(folder, name))
    for (const { name, bytes } of files) await writeFile(path.join(folder, name), bytes)
    const drawn = figures.length - problems.length
    io.stderr(`${folder}: ${drawn} ${drawn === 1 ? 'figure' : 'figures'}, ${files.length} files\n`)
    if (failed.length === 0) return 0
    throw new Stop(
      1,
      `${failed.length === 1 ? 'One figure was' : `${failed.length} figures were`} left out; the others are written.\n${failed.join('\n')}`,
    )
  },
}

/** @throws Stop with code 2 */
function readFormats(text: string): readonly Format[] {
  const words = text.split(',').map((word) => word.trim().toLowerCase())
  const formats = FORMATS.filter((format) => words.includes(format))
  if (formats.length === 0 || words.some((word) => !FORMATS.some((format) => format === word)))
    throw new Stop(2, `--format takes ${FORMATS.join(', ')} with commas between, not “${text}”. Nothing was written.`)
  return formats
}

interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const textFile = (name: string, text: string): MadeFile => ({ name, bytes: new TextEncoder().encode(text) })

async function filesOf(
  figures: readonly FigureBlock[],
  briefing: Briefing,
  formats: readonly Format[],
): Promise<{ readonly files: readonly MadeFile[]; readonly problems: readonly string[] }> {
  const { createPdfEngine } = await import('../pdf/make-pdf')
  const { figureWidth, theme } = await import('../pdf/house-style/theme')
  const { drawSpec } = await import('../../core/charts/draw-spec')
  const { POINTS_PER_PIXEL } = await import('../../core/charts/drawing-tools')
  const { dataTable } = await import('../../core/charts/data-table')
  const { toCsv } = await import('../../core/charts/to-csv')
  const { figureImage } = await import('../pdf/figure-image')
  const { toSvg } = await import('../../core/recorder/to-svg')
  const { MissingGlyphError } = await import('../../core/recorder/text-measurer')
  const house = theme(briefing.ownTheme ?? briefing.theme, briefing.paper)
  const engine = createPdfEngine()
  const files: MadeFile[] = []
  const problems: string[] = []
  for (const { caption, chart, alt, width } of figures) {
    const name = `figure-${caption.number}`
    const title = [`${briefing.labels.figure} ${caption.number}`, plain(caption.title)].filter(Boolean).join(': ')
    const made: MadeFile[] = [textFile(`${name}.txt`, `${title}\n\n${alt}\n`)]
    try {
      if (formats.includes('svg') || formats.includes('png')) {
        const list = drawSpec(chart, figureWidth(house, width) / POINTS_PER_PIXEL, engine.tools)
        if (formats.includes('svg')) {
          const svg = toSvg(list, { title, description: alt, language: briefing.language })
          made.push(textFile(`${name}.svg`, svg))
        }
        if (formats.includes('png'))
          made.push({ name: `${name}.png`, bytes: await figureImage(list, alt, PNG_SCALE, engine) })
      }
    } catch (error) {
      if (!(error instanceof MissingGlyphError)) throw error
      problems.push(`${title}: ${error.message}`)
      continue
    }
    if (formats.includes('csv')) made.push(textFile(`${name}.csv`, toCsv(dataTable(chart, briefing.language))))
    files.push(...made)
  }
  return { files, problems }
}

const plain = (text: RichText): string =>
  text
    .map((run) => (run.citation || run.footnote ? '' : run.text))
    .join('')
    .replaceAll('\u00a0', ' ')
    .trim()
