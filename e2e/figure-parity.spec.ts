/** Every kind of figure: where the recorder puts its words and areas, and where the window's own canvas does. */
import { writeFile } from 'node:fs/promises'
import { build } from 'vite'
import { drawSpec } from '../src/core/charts/draw-spec'
import { EXAMPLES, specOfExample } from '../src/core/charts/examples.for-tests'
import type { DisplayList } from '../src/core/recorder/display-list'
import { createPdfEngine } from '../src/node/pdf/make-pdf'
import { CHECKOUT, expect, test } from './fixtures'
import type { Asked, Drawn } from './parity/in-window'
import { type Areas, type Placed, telling, textsOf } from './parity/placed'

/** As wide as the text column, and whole pixels, which are all that a canvas has. */
const WIDTH_PX = 460
/** Less than this apart is the same place, in pixels. */
const APART = 0.5

async function bundle(): Promise<string> {
  const built = await build({
    root: CHECKOUT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: `${CHECKOUT}/e2e/parity/in-window.ts`, formats: ['iife'], name: 'parity' },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('the bundle is one script')
  return chunk.code
}

/** The texts of both sides in the same order, whatever order they were drawn in. */
const sorted = (texts: readonly Placed[]): readonly Placed[] =>
  texts.toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.y - b.y || a.x - b.x))

function distances(name: string, ours: readonly Placed[], theirs: readonly Placed[]): readonly number[] {
  const [left, right] = [sorted(ours), sorted(theirs)]
  expect(
    right.map(({ text }) => text),
    `the words of ${name}`,
  ).toEqual(left.map(({ text }) => text))
  return left.flatMap((one, at) => {
    const other = right[at]
    return other ? [one.x - other.x, one.y - other.y, one.width - other.width].map(Math.abs) : []
  })
}

const boxDistances = (ours: Areas, theirs: Areas): readonly number[] =>
  Object.entries(ours).flatMap(([id, box]) =>
    (['left', 'top', 'right', 'bottom'] as const).map((side) =>
      Math.abs(box[side] - (theirs[id]?.[side] ?? Number.NaN)),
    ),
  )

test('every kind is laid out by the recorder as by the canvas of the window', async ({ window }, info) => {
  const { tools } = createPdfEngine()
  const areas = new Map<string, Areas>()
  const charts = new Map<string, DisplayList>()
  const asked = EXAMPLES.map((example): Asked => {
    const spec = specOfExample(example)
    const list = drawSpec(spec, WIDTH_PX, {
      ...tools,
      recordChart: (config, width, height) => {
        const told = telling(config, (boxes) => areas.set(example.name, boxes))
        const chart = tools.recordChart(told, width, height)
        charts.set(example.name, chart)
        return chart
      },
    })
    return {
      name: example.name,
      spec,
      widthPx: WIDTH_PX,
      map: spec.kind === 'map' ? tools.mapOf(spec.region) : null,
      list,
    }
  })
  const code = await bundle()
  // Chart.js asks once, when it is loaded, whether lines may be kept as Path2D, which a recorder cannot look into
  await window.evaluate(`{ const kept = Path2D; Path2D = undefined; try { ${code} } finally { Path2D = kept } }`)
  const drawn: readonly Drawn[] = await window.evaluate((all) => globalThis.figuresInWindow(all), asked)
  expect(drawn).toHaveLength(EXAMPLES.length)

  const figures = drawn.map(({ name, height, texts, chart, widths }, at) => {
    const list = asked[at]?.list
    if (!list) throw new Error(`${name} was not asked for`)
    const recorded = textsOf(list)
    const all = {
      height: [Math.abs(height - list.height)],
      widths: recorded.map(({ width }, i) => Math.abs(width - (widths[i] ?? Number.NaN))),
      words: distances(name, recorded, texts),
      onCanvas:
        chart === null ? [] : distances(`${name} on the canvas`, textsOf(charts.get(name) ?? list), chart.texts),
      areas: chart === null ? [] : boxDistances(areas.get(name) ?? {}, chart.areas),
    }
    // Chart.js is recorded where it is drawn, and nowhere else
    expect(areas.has(name), name).toBe(chart !== null)
    return {
      name,
      texts: recorded.length,
      ...Object.fromEntries(Object.entries(all).map(([what, far]) => [what, Math.max(0, ...far)])),
    }
  })
  await writeFile(info.outputPath('apart.json'), JSON.stringify(figures, null, 2))
  for (const { name, picture } of drawn) {
    const body = Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64')
    await writeFile(info.outputPath(`${name.replace(/\W+/g, ' ')}.png`), body)
  }
  // what could not be compared is NaN, which is less than nothing
  for (const { name, texts, ...apart } of figures)
    for (const [what, far] of Object.entries(apart)) expect(far, `${name}: ${what}`).toBeLessThan(APART)
})
