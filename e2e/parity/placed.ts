/** What is compared between the recorder and a browser's canvas: where words stand, and the boxes that Chart.js laid out. */
import type { Chart, ChartConfiguration, Plugin } from 'chart.js'
import type { DisplayList, Op } from '../../src/core/recorder/display-list'
import type { ParsedFont } from '../../src/core/recorder/font'

/** Where a text begins, on its baseline, in pixels of the drawing. */
export interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
}

export function textsOf(list: DisplayList): readonly (Placed & { readonly font: ParsedFont })[] {
  const walk = (ops: readonly Op[], dx: number, dy: number): readonly (Placed & { readonly font: ParsedFont })[] =>
    ops.flatMap((op) => {
      if (op.kind === 'group') return walk(op.ops, dx + op.matrix[4], dy + op.matrix[5])
      if (op.kind !== 'text') return []
      const { text, width, size, bold, italic, family, matrix } = op
      const font = { size, bold, italic, families: [family] }
      return [{ text, x: matrix[4] + dx, y: matrix[5] + dy, width, font }]
    })
  return walk(list.ops, 0, 0)
}

type Box = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>
export type Areas = Readonly<Record<string, Box>>

const boxOf = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom })

/** The chart area, and the box of each axis. */
export const areasOf = (chart: Chart): Areas => ({
  chartArea: boxOf(chart.chartArea),
  ...Object.fromEntries(Object.entries(chart.scales).map(([id, scale]) => [id, boxOf(scale)])),
})

/** The chart with a plugin that hands its boxes out once it is laid out. */
export const telling = (config: ChartConfiguration, tell: (areas: Areas) => void): ChartConfiguration => {
  const plugin: Plugin = { id: 'telling', afterRender: (chart) => tell(areasOf(chart)) }
  return { ...config, plugins: [...(config.plugins ?? []), plugin] }
}
