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
import { BasicPlatform, Chart, type ChartConfiguration, type ChartItem, registerables } from 'chart.js'
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix'
import type {} from 'chartjs-plugin-datalabels'
import DataLabels from 'chartjs-plugin-datalabels/dist/chartjs-plugin-datalabels.esm.js'
import { HAIR, TEXT } from '../../core/charts/palette'
import type { DisplayList } from '../../core/recorder/display-list'
import { elideClips } from '../../core/recorder/elide-clips'
import { RecordingCanvas } from '../../core/recorder/recording-canvas'
import type { TextMeasurer } from '../../core/recorder/text-measurer'
import { labelFont } from './label-font'

/** Numbers on axes must not follow the machine's language. */
const LOCALE = 'en-US'
const FONT = { family: 'Sans', size: 11 }

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
  registerChartKinds()
  const canvas = new RecordingCanvas(widthPx, heightPx, measurer)
  // Chart.js asks for a canvas or anything with a context; the browser's full canvas type is more than it uses.
  const item = canvas as unknown as ChartItem
  try {
    new Chart(item, prepared(config))
    return elideClips(canvas.displayList)
  } finally {
    // Also after a failed drawing: Chart.js keeps a list of all charts not destroyed.
    Chart.getChart(item)?.destroy()
  }
}

/** Registering again what is registered changes nothing, so there is no flag to keep. */
function registerChartKinds(): void {
  Chart.register(...registerables, DataLabels, MatrixController, MatrixElement)
}

/** Our defaults under the chart's options, what a recording needs over them. Chart.js's own defaults stay untouched. */
function prepared(config: ChartConfiguration): ChartConfiguration {
  const { options } = config
  const labels: unknown = options?.plugins?.datalabels // `false` turns the plugin off; its types do not say so
  return {
    ...config,
    platform: BasicPlatform,
    options: {
      locale: LOCALE,
      color: TEXT,
      borderColor: HAIR,
      ...options,
      font: { ...FONT, ...options?.font },
      plugins: {
        ...options?.plugins,
        ...(labels === false
          ? {}
          : {
              datalabels: {
                ...options?.plugins?.datalabels,
                font: labelFont(options?.plugins?.datalabels?.font, FONT),
              },
            }),
      },
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      events: [],
    },
  }
}
