/** Fonts of data labels: the plugin looks for defaults in `Chart.defaults` only, not in a chart's own options. */
import type { Font, Options } from 'chartjs-plugin-datalabels/types/options'

type LabelFont = NonNullable<Options['font']>

/** A label font that falls back on `base`, whether it is given outright, per label or worked out. */
export function labelFont(font: unknown, base: Font): LabelFont {
  // Chart.js's partial option types lose the plugin's own; the plugin documents these three shapes.
  const given = font as LabelFont | undefined
  if (typeof given === 'function') return (context) => ({ ...base, ...given(context) })
  if (Array.isArray(given)) return given.map((one) => ({ ...base, ...one }))
  return { ...base, ...given }
}
