/** Where a run of text begins, from the point that was asked for. Placing follows Blink, the engine of our screen. */
import type { TextAlign, TextBaseline } from './canvas-2d'
import type { FaceMetrics } from './text-measurer'

/** How much of the text's width lies left of the asked point. Text runs from left to right only. */
export function shareLeftOf(align: TextAlign): number {
  if (align === 'center') return 0.5
  return align === 'right' || align === 'end' ? 1 : 0
}

/** How far below the asked point the alphabetic baseline lies. */
export function baselineShift(baseline: TextBaseline, metrics: FaceMetrics): number {
  switch (baseline) {
    case 'alphabetic':
      return 0
    case 'top':
      return metrics.emAscent
    case 'hanging':
      return metrics.hanging
    case 'middle':
      return (metrics.emAscent - metrics.emDescent) / 2
    case 'bottom':
    case 'ideographic':
      return -metrics.emDescent
  }
}

/** Text as a canvas shows it: every kind of white space is one space. */
export function plainText(text: unknown): string {
  return String(text).replace(/[\t\n\v\f\r]/g, ' ')
}
