/** Where a figure would mislead although every number in it is right: one sentence for its author, never printed. */
import type { ChartKind, ChartSpec, NumberSeries } from './figure-spec'
import type { SpecOf } from './spec-of'

type AdviceOf<K extends ChartKind> = (spec: SpecOf<K>) => readonly string[]

/** A line through fewer points than this shows a trend that may be chance. */
const FEW_POINTS = 3
const MANY_MARKS = 24

const ADVICE: { readonly [K in ChartKind]?: AdviceOf<K> } = {
  'activity-months': ({ months, events }) => {
    const empty = events.values.filter((value) => value === 0).length
    return months.length >= 6 && empty > months.length / 2
      ? [`${empty} of ${months.length} months are empty. A shorter window, or a table of the activities, says more.`]
      : []
  },
  'people-reached': ({ groups, people }) => {
    const known = people.values.filter((value) => value !== null).length
    return known < 2
      ? ['A chart of one number compares nothing. Say the number in the text, or group the people in another way.']
      : groups.length > 8
        ? ['With more than eight groups the small ones cannot be compared. Group the people in another way.']
        : []
  },
  'law-enforcement': ({ years, series }) => [
    ...missingYears(years.map(String), series),
    ...(years.length * series.length > MANY_MARKS
      ? ['Many thin bars are hard to read. Choose a later first year.']
      : []),
    ...apart(series),
  ],
  'own-numbers': ({ shape, labels, series }) => {
    const advice: string[] = []
    if (shape === 'line' && labels.length < FEW_POINTS)
      advice.push(`A line through ${labels.length === 1 ? 'one point' : 'two points'} shows no trend. Choose bars.`)
    if (shape === 'line') advice.push(...missingYears(labels, series))
    if (shape === 'bars' && labels.length * series.length > MANY_MARKS)
      advice.push('Many thin bars are hard to read. Choose a line where the rows are moments in time, else a table.')
    if (shape === 'line' && series.length === 3)
      advice.push('Three lines cross easily. Where their order is what matters, choose bars or two figures.')
    if (shape !== 'table') advice.push(...apart(series))
    return advice
  },
}

/** Numbers that are first and last on both sides of a gap invite to see a trend over it. */
function missingYears(labels: readonly string[], series: readonly NumberSeries[]): readonly string[] {
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
function apart(series: readonly NumberSeries[]): readonly string[] {
  const sizes = series.map(({ values }) => Math.max(0, ...values.map((value) => Math.abs(value ?? 0))))
  const known = sizes.filter((size) => size > 0)
  return known.length > 1 && Math.max(...known) > 100 * Math.min(...known)
    ? ['One series is more than a hundred times another, which cannot be seen beside it. Give it a figure of its own.']
    : []
}

/** What its author should know, the most important first; nothing for most figures. */
export function adviceFor(spec: ChartSpec): readonly string[] {
  const advise = ADVICE[spec.kind] as ((spec: ChartSpec) => readonly string[]) | undefined
  return advise?.(spec) ?? []
}
