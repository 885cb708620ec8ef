/** Values written at the ends of bars, each on a plate of white; a dash where nothing is known, so that a gap is seen to be one. */
import type { Chart, Plugin } from 'chart.js'
import type { NumberSeries } from '../figure-spec'
import { MUTED, TEXT, WHITE } from '../palette'

const PAD = 2

export interface WrittenValues {
  readonly series: readonly NumberSeries[]
  readonly isAcross: boolean
  readonly size: number
}

export const writtenValues = ({ series, isAcross, size }: WrittenValues): Plugin => ({
  id: 'written-values',
  afterDatasetsDraw(chart: Chart) {
    const { ctx } = chart
    const scale = isAcross ? chart.scales.x : chart.scales.y
    if (!scale) return
    const zero = scale.getPixelForValue(0)
    ctx.save()
    ctx.textBaseline = 'alphabetic'
    series.forEach(({ values, written }, s) => {
      chart.getDatasetMeta(s).data.forEach((bar, at) => {
        const value = values[at] ?? null
        const text = written[at] ?? ''
        ctx.font = `bold ${size}px Sans`
        const width = ctx.measureText(text).width
        const end = value === null ? zero : scale.getPixelForValue(value)
        const isDown = value !== null && value < 0
        const height = size + 1
        const left = isAcross ? (isDown ? end - width - 2 * PAD - 2 : end + 2) : bar.x - width / 2 - PAD
        const top = isAcross ? bar.y - height / 2 : isDown ? end + 2 : end - height - 2
        ctx.fillStyle = WHITE
        ctx.fillRect(left, top, width + 2 * PAD, height)
        ctx.textAlign = 'left'
        ctx.fillStyle = value === null ? MUTED : TEXT
        ctx.fillText(text, left + PAD, top + height - size * 0.2)
      })
    })
    ctx.restore()
  },
})
