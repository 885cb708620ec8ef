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

/** What a column of shares is called, in the three languages. */
const OF_A_HUNDRED = /%|\bper ?cent|\bshares?\b|\bpor ciento\b|\bpor cento\b|\bporcent|\bpercentual/i
const YEAR = /\b(?:19|20)\d\d\b/
/** Farther from a hundred they are no parts of one whole but a rate of each row. */
const PARTS = { least: 80, most: 120, slack: 0.05 } as const

/** Shares that do not add up. Rows of years are no parts of anything. */
export function sharesOff(labels: readonly string[], series: readonly NumberSeries[]): readonly string[] {
  if (labels.length < 2 || labels.every((label) => YEAR.test(label))) return []
  return series.flatMap(({ name, values }) => {
    if (!OF_A_HUNDRED.test(name)) return []
    let sum = 0
    for (const value of values) {
      if (value === null || value < 0) return []
      sum += value
    }
    if (sum < PARTS.least || sum > PARTS.most || Math.abs(sum - 100) <= PARTS.slack) return []
    return [
      `“${name}” adds up to ${Number(sum.toFixed(1))}, not 100. If these are parts of one whole, add what is missing, or say in the note that they are rounded.`,
    ]
  })
}
