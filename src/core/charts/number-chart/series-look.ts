/** How series are told apart: by hue, by hatch or dash, and by the shape of their points; any one of them is enough. */
import { type HatchKind, recordedHatch } from '../../recorder/hatch'
import { PALE, SERIES, WHITE } from '../palette'

export interface SeriesLook {
  /** Of lines, points and the ink of the hatch. */
  readonly ink: string
  /** Under the hatch; of a plain bar, the bar itself. */
  readonly ground: string
  readonly hatch: HatchKind | null
  readonly dash: readonly number[]
  readonly point: 'circle' | 'rect' | 'triangle'
}

const LOOKS: readonly [SeriesLook, SeriesLook, SeriesLook] = [
  { ink: SERIES[0], ground: SERIES[0], hatch: null, dash: [], point: 'circle' },
  { ink: SERIES[1], ground: PALE, hatch: 'diagonal', dash: [7, 4], point: 'rect' },
  { ink: SERIES[2], ground: WHITE, hatch: 'dots', dash: [2, 3], point: 'triangle' },
]

export const seriesLook = (at: number): SeriesLook => LOOKS[at % LOOKS.length] ?? LOOKS[0]

/** What a chart takes for a colour. A hatch passes for a canvas pattern; Chart.js's colour type knows browser patterns only. */
export function fillOf({ ink, ground, hatch }: SeriesLook): string {
  return hatch === null ? ground : (recordedHatch({ kind: hatch, background: ground, ink }) as unknown as string)
}
