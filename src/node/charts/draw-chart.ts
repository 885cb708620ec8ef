/// <reference path="./untyped-modules.d.ts" />
/**
 * Draws a Chart.js chart into a display list: no browser, no pixels.
 *
 * Two things about imports:
 * - The datalabels plugin is imported by the path of its ES module. Its bare name leads Node to its CommonJS build, which
 *   loads a second Chart.js; that copy's `instanceof` checks then fail and labels are misplaced. Keep it external, or
 *   bundle both, but never only one of them.
 * - Chart.js's types name DOM types, which this folder does not compile with. `skipLibCheck` lets them stand: in those
 *   few places (canvas, context, events) the types are unchecked here. That beats giving `src/node` the DOM's
 *   globals, or keeping a copy of Chart.js's option types. The canvas is handed over in one cast, below.
 */
import { BasicPlatform, Chart, type ChartConfiguration, registerables } from 'chart.js'
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix'
import DataLabels from 'chartjs-plugin-datalabels/dist/chartjs-plugin-datalabels.esm.js'
import { HAIR, TEXT } from '../../core/charts/palette'
import type { DisplayList } from '../../core/recorder/display-list'
import { elideClips } from '../../core/recorder/elide-clips'
import { RecordingCanvas } from '../../core/recorder/recording-canvas'
import type { TextMeasurer } from '../../core/recorder/text-measurer'

type BrowserCanvas = Parameters<typeof Chart.getChart>[0]

/**
 * Draws a chart at a size in pixels (0.75 pt each on paper). The same configuration gives the same list, on any machine;
 * time axes are the exception, for they follow the time zone: use category axes.
 * Throws when the chart asks for what a recorded drawing cannot hold, or for a character its font lacks.
 */
export function recordChart(
  config: ChartConfiguration,
  widthPx: number,
  heightPx: number,
  measurer: TextMeasurer,
): DisplayList {
  prepareChartJs()
  const canvas = new RecordingCanvas(widthPx, heightPx, measurer)
  // Chart.js's type is the browser's whole canvas; it uses what ours has.
  const item = canvas as unknown as BrowserCanvas
  try {
    new Chart(item, prepared(config))
    return elideClips(canvas.displayList)
  } finally {
    // Also after a failed drawing: Chart.js keeps a list of all charts not destroyed. It clears the canvas first, which a clip left
    // open by the failure would forbid, and that error would stand in the place of the real one: so all is forgotten before.
    canvas.width = widthPx
    Chart.getChart(item)?.destroy()
  }
}

/**
 * Registers what we use and sets our defaults. Doing so again changes nothing, so there is no flag to keep.
 * The font has to be a default: legend, titles and data labels look there, not in a chart's own options. With it the
 * rest stands in one place. Only this process's Chart.js is changed, and it draws nothing but recordings.
 */
export function prepareChartJs(): void {
  Chart.register(...registerables, DataLabels, MatrixController, MatrixElement)
  Object.assign(Chart.defaults.font, { family: 'Sans', size: 11 })
  Object.assign(Chart.defaults, {
    color: TEXT,
    borderColor: HAIR,
    locale: 'en-US', // numbers on axes must not follow the machine's language
  })
}

/** What a recording needs, over the chart's own options: no browser, no movement, one pixel a pixel. */
export function prepared(config: ChartConfiguration): ChartConfiguration {
  return {
    ...config,
    platform: BasicPlatform, // where a DOM exists, Chart.js would ask the recorder for events and styles
    options: { ...config.options, animation: false, responsive: false, devicePixelRatio: 1, events: [] },
  }
}
