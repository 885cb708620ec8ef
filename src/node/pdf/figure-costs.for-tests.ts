/** What each example of a figure costs: to draw it for the first time and again, and to put it into a PDF. For the bench, in a fresh process. */
import { drawSpec } from '../../core/charts/draw-spec'
import { EXAMPLES, type Example, specOfExample } from '../../core/charts/examples.for-tests'
import { ownNumbers } from '../../core/charts/number-figures.for-tests'
import { line } from '../../core/narrative/fixture.for-tests'
import type { DisplayList } from '../../core/recorder/display-list'
import { briefingOfExamples } from './examples-briefing.for-tests'
import { createPdfEngine, makePdf, type PdfEngine } from './make-pdf'
import { DeflateCache } from './tagged/deflate-cache'

const WIDTH_PX = 496
const WARM_ROUNDS = 25
const PDF_ROUNDS = 9

/** Milliseconds of the processor, all threads, so that what else the machine does counts less. */
export interface FigureCost {
  readonly name: string
  readonly coldMs: number
  readonly warmMs: number
  /** A document with the figure less the same without it; every glyph and both faces are in either. */
  readonly inPdfMs: number
  readonly inPdfBytes: number
}

const least = (values: readonly number[]): number => Math.min(...values)
const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const spentSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** A small table with all glyphs in its title, which is bold, and in its note, which is not. */
const GLYPHS = Array.from({ length: 0x17f - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at))
  .filter((letter) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(letter) && letter !== '\u0149')
  .join(' ')
function ballast(scope: Example['scope']): Example {
  const figure = { ...ownNumbers, shape: 'table' as const, note: line(GLYPHS) }
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
    costs.push({ name: example.name, coldMs: cold[at] ?? Number.NaN, warmMs, ...(await inPdf(example, engine)) })
  }
  return costs
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
