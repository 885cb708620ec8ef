/** What misleads in any chart of numbers. */
import type { NumberSeries } from '../figure-spec'

/** More marks than this are hard to tell apart. */
export const MANY_MARKS = 24

/** Numbers that are first and last on both sides of a gap invite to see a trend over it. */
export function missingBetween(labels: readonly string[], series: readonly NumberSeries[]): readonly string[] {
  const gaps = labels.filter((_, at) =>
    series.some(
      ({ values }) =>
        (values[at] ?? null) === null &&
        values.slice(0, at).some((value) => value !== null) &&
        values.slice(at + 1).some((value) => value !== null),
    ),
  )
  if (gaps.length === 0) return []
  const named = gaps.length > 4 ? `${gaps.slice(0, 4).join(', ')} and ${gaps.length - 4} more` : gaps.join(', ')
  return [`Numbers are missing in between (${named}). Do not call what is left a trend, and say why they are missing.`]
}

/** Where one series is a hundred times another, the small one cannot be seen on the same axis. */
export function farApart(series: readonly NumberSeries[]): readonly string[] {
  const sizes = series.map(({ values }) => Math.max(0, ...values.map((value) => Math.abs(value ?? 0))))
  const known = sizes.filter((size) => size > 0)
  return known.length > 1 && Math.max(...known) > 100 * Math.min(...known)
    ? ['One series is more than a hundred times another, which cannot be seen beside it. Give it a figure of its own.']
    : []
}
