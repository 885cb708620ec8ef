/** What each example of a figure costs: to draw it for the first time and again, and to put it into a PDF. For the bench, in a fresh process. */
import { createRequire } from 'node:module'
import { drawSpec } from '../../core/charts/draw-spec'
import { POINTS_PER_PIXEL } from '../../core/charts/drawing-tools'
import { EXAMPLES, type Example, specOfExample } from '../../core/charts/examples.for-tests'
import { ownNumbers } from '../../core/charts/number-figures.for-tests'
import { line } from '../../core/narrative/fixture.for-tests'
import type { DisplayList } from '../../core/recorder/display-list'
import { FONT_FILES } from '../charts/fonts.for-tests'
import { drawDisplayList } from './draw-list'
import type { DrawnDocument, DrawnFont } from './drawn-document'
import { briefingOfExamples } from './examples-briefing.for-tests'
import { createPdfEngine, makePdf, type PdfEngine } from './make-pdf'
import { DeflateCache } from './tagged/deflate-cache'

const PDFDocument = createRequire(import.meta.url)('pdfkit')

const WIDTH_PX = 496
const WARM_ROUNDS = 25
const PDF_ROUNDS = 9

/** Milliseconds of the processor, all threads, so that what else the machine does counts less. */
export interface FigureCost {
  readonly name: string
  readonly coldMs: number
  readonly warmMs: number
  /** A document with the figure less the same without it; every glyph and all faces are in either. */
  readonly inPdfMs: number
  readonly inPdfBytes: number
  /** Of these what the picture alone takes: its operators, deflated. The rest is words around it, tags, alternative text. */
  readonly pictureBytes: number
}

const least = (values: readonly number[]): number => Math.min(...values)
const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const spentSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** A small table with all glyphs in its title, which is bold, and in its note, upright and italic as in the titles of sources. */
const GLYPHS = Array.from({ length: 0x17f - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at))
  .filter((letter) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(letter) && letter !== '\u0149')
  .join(' ')
function ballast(scope: Example['scope']): Example {
  const figure = {
    ...ownNumbers,
    shape: 'table' as const,
    note: line(GLYPHS, { type: 'text', text: GLYPHS, marks: [{ type: 'italic' }] }),
  }
  return { name: GLYPHS, figure, scope }
}

export async function figureCosts(): Promise<readonly FigureCost[]> {
  const engine = createPdfEngine()
  const draw = (example: Example): number => {
    const spec = specOfExample(example)
    const start = process.cpuUsage()
    drawSpec(spec, WIDTH_PX, engine.tools)
    return spentSince(start)
  }
  const cold = EXAMPLES.map(draw)
  const costs: FigureCost[] = []
  for (const [at, example] of EXAMPLES.entries()) {
    const warmMs = middle(Array.from({ length: WARM_ROUNDS }, () => draw(example)))
    const pictureBytes = bytesOf(drawSpec(specOfExample(example), WIDTH_PX, engine.tools))
    costs.push({
      name: example.name,
      coldMs: cold[at] ?? Number.NaN,
      warmMs,
      ...(await inPdf(example, engine)),
      pictureBytes,
    })
  }
  return costs
}

function bytesOf(list: DisplayList): number {
  const faces: { font(path: string): { readonly _font: DrawnFont } } = new PDFDocument({ size: 'A4' })
  const written: string[] = []
  const page: DrawnDocument = {
    addContent: (operators) => written.push(operators),
    opacity: (opacity) => written.push(`/Gs${opacity * 100} gs`),
    page: { fonts: {} },
    _font: null,
  }
  const box = { x: 0, y: 0, width: list.width * POINTS_PER_PIXEL, height: list.height * POINTS_PER_PIXEL }
  drawDisplayList(page, list, box, (family, bold, italic) => {
    const file = FONT_FILES[family]?.[bold ? (italic ? 'bolditalics' : 'bold') : italic ? 'italics' : 'normal']
    if (file === undefined) throw new Error(`no font ${family}`)
    return faces.font(file)._font
  })
  return new DeflateCache().deflate(Buffer.from(written.join('\n'), 'latin1')).byteLength
}

async function inPdf(example: Example, engine: PdfEngine): Promise<Pick<FigureCost, 'inPdfMs' | 'inPdfBytes'>> {
  const under = ballast(example.scope)
  const { briefing: without } = briefingOfExamples([under], 'record')
  const { briefing: withIt } = briefingOfExamples([under, example], 'record')
  // what was drawn is kept, what was deflated is not: here the PDF step is measured
  const drawings = { without: new Map<string, DisplayList>(), withIt: new Map<string, DisplayList>() }
  const make = async (which: keyof typeof drawings): Promise<{ readonly ms: number; readonly bytes: number }> => {
    const kept: PdfEngine = { ...engine, deflated: new DeflateCache(), drawings: drawings[which] }
    const start = process.cpuUsage()
    const { bytes } = await makePdf(which === 'without' ? without : withIt, { engine: kept })
    drawings[which] = kept.drawings
    return { ms: spentSince(start), bytes: bytes.byteLength }
  }
  const times: { readonly without: number[]; readonly withIt: number[] } = { without: [], withIt: [] }
  let size = 0
  for (let round = 0; round < PDF_ROUNDS; round++) {
    const [before, after] = [await make('without'), await make('withIt')]
    if (round > 0) times.without.push(before.ms)
    if (round > 0) times.withIt.push(after.ms)
    size = after.bytes - before.bytes
  }
  return { inPdfMs: least(times.withIt) - least(times.without), inPdfBytes: size }
}
