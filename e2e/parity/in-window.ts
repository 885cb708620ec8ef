/**
 * Runs in the app's window: draws figures on the browser's own canvas, and says where their words came to stand there. The test
 * bundles it, for the app itself never draws this way: it paints what the recorder recorded.
 */
import { Chart, type ChartConfiguration } from 'chart.js'
import { drawSpec } from '../../src/core/charts/draw-spec'
import type { ChartSpec } from '../../src/core/charts/figure-spec'
import type { RegionMap } from '../../src/core/charts/map/region-map'
import type { DisplayList } from '../../src/core/recorder/display-list'
import { type ParsedFont, parseFont } from '../../src/core/recorder/font'
import { HatchPattern } from '../../src/core/recorder/hatch'
import type { Face, FaceMetrics, TextMeasurer } from '../../src/core/recorder/text-measurer'
import { prepareChartJs, prepared, recordChart } from '../../src/node/charts/draw-chart'
import { FAMILIES, fontsFor, paint } from '../../src/renderer/figures/paint'
import { type Areas, areasOf, type Placed, textsOf } from './placed'

export interface Asked {
  readonly name: string
  readonly spec: ChartSpec
  readonly widthPx: number
  readonly map: RegionMap | null
  /** As the recorder has it, to be painted beside. */
  readonly list: DisplayList
}
export interface Drawn {
  readonly name: string
  /** Of the whole figure, laid out with the browser's own widths of words. */
  readonly height: number
  readonly texts: readonly Placed[]
  /** Of Chart.js on the browser's canvas; null for a figure drawn by our own pen. */
  readonly chart: { readonly texts: readonly Placed[]; readonly areas: Areas } | null
  /** Widths of the recorded words as this browser sets them, in order. */
  readonly widths: readonly number[]
  /** Data address of a PNG: recorder left, browser right. */
  readonly picture: string
}

const cssOf = ({ size, bold, italic, families }: ParsedFont): string => {
  const [family = ''] = families
  const [name, plain, heavy] = FAMILIES[family] ?? [family, 400, 700]
  return `${italic ? 'italic ' : ''}${bold ? heavy : plain} ${size}px "${name}"`
}

function newCanvas(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the browser has no canvas')
  return { canvas, context }
}

/** Measures as the browser does. */
class BrowserFace implements Face {
  readonly #context = newCanvas(1, 1).context
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean

  constructor(readonly font: ParsedFont) {
    this.family = font.families[0] ?? ''
    this.bold = font.bold
    this.italic = font.italic
  }

  width(text: string, size: number): number {
    this.#context.font = cssOf({ ...this.font, size })
    return this.#context.measureText(text).width
  }

  metrics(size: number): FaceMetrics {
    this.#context.font = cssOf({ ...this.font, size })
    const measured = this.#context.measureText('x')
    const below = (baseline: CanvasTextBaseline): number => lowering(this.#context, baseline)
    return {
      ascent: measured.fontBoundingBoxAscent,
      descent: measured.fontBoundingBoxDescent,
      emAscent: below('top'),
      emDescent: -below('bottom'),
      hanging: below('hanging'),
    }
  }
}

/** How far below the point that is asked for the letters come to stand. */
function lowering(context: CanvasRenderingContext2D, baseline: CanvasTextBaseline): number {
  const before = context.textBaseline
  const ascentAt = (one: CanvasTextBaseline) => {
    context.textBaseline = one
    return context.measureText('x').actualBoundingBoxAscent
  }
  const lower = ascentAt('alphabetic') - ascentAt(baseline)
  context.textBaseline = before
  return lower
}

const measurer: TextMeasurer = { resolve: (font) => new BrowserFace(font) }

const STRIPES: Readonly<Record<string, readonly (readonly [number, number, number, number])[]>> = {
  diagonal: [
    [-2, 10, 10, -2],
    [-2, 2, 2, -2],
    [6, 10, 10, 6],
  ],
  cross: [
    [-2, 10, 10, -2],
    [-2, 2, 2, -2],
    [6, 10, 10, 6],
    [-2, -2, 10, 10],
    [6, -2, 10, 2],
    [-2, 6, 2, 10],
  ],
}

/** Only for the picture: about the same hatch, as a browser would tile it. */
function tileOf({ hatch }: HatchPattern, context: CanvasRenderingContext2D): CanvasPattern | string {
  const tile = newCanvas(8, 8)
  if (hatch.background !== null) {
    tile.context.fillStyle = hatch.background
    tile.context.fillRect(0, 0, 8, 8)
  }
  tile.context.strokeStyle = hatch.ink
  tile.context.fillStyle = hatch.ink
  tile.context.lineWidth = hatch.width
  for (const [x0, y0, x1, y1] of STRIPES[hatch.kind] ?? []) {
    tile.context.beginPath()
    tile.context.moveTo(x0, y0)
    tile.context.lineTo(x1, y1)
    tile.context.stroke()
  }
  if (hatch.kind === 'dots')
    for (const [x, y] of [
      [2, 2],
      [6, 6],
    ] as const) {
      tile.context.beginPath()
      tile.context.arc(x, y, hatch.width / 2, 0, 2 * Math.PI)
      tile.context.fill()
    }
  return context.createPattern(tile.canvas, 'repeat') ?? hatch.ink
}

/** The browser's context, which notes each text it sets and understands our font names and hatches. */
function noting(context: CanvasRenderingContext2D, texts: Placed[]): CanvasRenderingContext2D {
  return new Proxy(context, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function') return value
      if (key === 'fillText')
        return (text: string, x: number, y: number, maxWidth?: number) => {
          const { width } = target.measureText(text)
          const at = target.textAlign
          const left = x - width * (at === 'center' ? 0.5 : at === 'right' || at === 'end' ? 1 : 0)
          const point = target.getTransform().transformPoint({ x: left, y: y + lowering(target, target.textBaseline) })
          if (text !== '') texts.push({ text, x: point.x, y: point.y, width })
          if (maxWidth === undefined) target.fillText(text, x, y)
          else target.fillText(text, x, y, maxWidth)
        }
      return value.bind(target)
    },
    set(target, key, value: unknown) {
      if (key === 'font') target.font = cssOf(parseFont(String(value)))
      else if (value instanceof HatchPattern) Reflect.set(target, key, tileOf(value, target), target)
      else Reflect.set(target, key, value, target)
      return true
    },
  })
}

function chartOnCanvas(config: ChartConfiguration, widthPx: number, heightPx: number) {
  prepareChartJs()
  const { canvas, context } = newCanvas(widthPx, heightPx)
  const texts: Placed[] = []
  const spied = noting(context, texts)
  // Chart.js asks for the context once, and finds the canvas through it
  const item = { getContext: () => spied } as unknown as HTMLCanvasElement
  const chart = new Chart(item, prepared(config))
  const areas = areasOf(chart)
  chart.stop()
  return { canvas, texts, areas }
}

function sideBySide(left: DisplayList, right: HTMLCanvasElement | DisplayList): string {
  const scale = 1.5
  const height = Math.max(left.height, right.height)
  const sheet = newCanvas((left.width * 2 + 24) * scale, (height + 8) * scale)
  sheet.context.fillStyle = '#ffffff'
  sheet.context.fillRect(0, 0, sheet.canvas.width, sheet.canvas.height)
  const recorded = newCanvas(1, 1).canvas
  paint(left, recorded, scale)
  sheet.context.drawImage(recorded, 0, 4 * scale)
  const other = newCanvas(1, 1).canvas
  if (right instanceof HTMLCanvasElement)
    sheet.context.drawImage(right, (left.width + 24) * scale, 4 * scale, right.width * scale, right.height * scale)
  else {
    paint(right, other, scale)
    sheet.context.drawImage(other, (left.width + 24) * scale, 4 * scale)
  }
  return sheet.canvas.toDataURL('image/png')
}

async function drawInWindow(all: readonly Asked[]): Promise<readonly Drawn[]> {
  await Promise.all(all.map(({ list }) => fontsFor(list)))
  return all.map(({ name, spec, widthPx, map, list }) => {
    let chart: ReturnType<typeof chartOnCanvas> | null = null
    const ours = drawSpec(spec, widthPx, {
      measurer,
      recordChart: (config, width, height) => {
        chart = chartOnCanvas(config, width, height)
        return recordChart(config, width, height, measurer)
      },
      mapOf: () => {
        if (map === null) throw new Error(`${name} needs no map`)
        return map
      },
    })
    const onCanvas = chart as ReturnType<typeof chartOnCanvas> | null
    const context = newCanvas(1, 1).context
    const widths = textsOf(list).map(({ text, font }) => {
      context.font = cssOf(font)
      return context.measureText(text).width
    })
    return {
      name,
      height: ours.height,
      texts: textsOf(ours),
      chart: onCanvas === null ? null : { texts: onCanvas.texts, areas: onCanvas.areas },
      widths,
      picture: sideBySide(list, onCanvas?.canvas ?? ours),
    }
  })
}

declare global {
  var figuresInWindow: (all: readonly Asked[]) => Promise<readonly Drawn[]>
}
globalThis.figuresInWindow = drawInWindow
