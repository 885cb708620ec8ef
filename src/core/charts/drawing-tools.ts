/** What a figure needs to draw itself, and the two ways to draw: by hand with a pen, or as a Chart.js chart. */
import type { ChartConfiguration } from 'chart.js'
import type { Region } from '../model/report'
import type { DisplayList } from '../recorder/display-list'
import { elideClips } from '../recorder/elide-clips'
import { recordedHatch } from '../recorder/hatch'
import { RecordingCanvas } from '../recorder/recording-canvas'
import type { TextMeasurer } from '../recorder/text-measurer'
import type { ChartSpec } from './figure-spec'
import type { RegionMap } from './map/region-map'
import { createPen, type Pen } from './pen'

/** Figures are drawn at the size they are set: 1 px is 0.75 pt. */
export const POINTS_PER_PIXEL = 0.75

export interface DrawingTools {
  readonly measurer: TextMeasurer
  recordChart(config: ChartConfiguration, widthPx: number, heightPx: number): DisplayList
  /** The shapes of a region: they ship with the program as files, and core reads none. */
  mapOf(region: Region): RegionMap
}

/** Spec and width in, drawing out; the height follows from what is in it. */
export type DrawSpec<S extends ChartSpec> = (spec: S, widthPx: number, tools: DrawingTools) => DisplayList

export function drawByHand(
  tools: DrawingTools,
  widthPx: number,
  heightPx: number,
  paint: (pen: Pen) => void,
): DisplayList {
  const canvas = new RecordingCanvas(widthPx, heightPx, tools.measurer)
  paint(createPen(canvas.getContext('2d'), recordedHatch))
  return elideClips(canvas.displayList)
}

/** A pen on a canvas that nobody keeps: to measure before the height is known. */
export const measuringPen = (tools: DrawingTools): Pen =>
  createPen(new RecordingCanvas(1, 1, tools.measurer).getContext('2d'), recordedHatch)
