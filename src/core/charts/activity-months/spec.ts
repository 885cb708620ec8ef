import type { Activity } from '../../model/field-work'
import { activityInterval, selectActivities, windowInterval } from '../../narrative/activities'
import { found, missing } from '../../narrative/found'
import { wordsOf } from '../../narrative/languages/all-languages'
import { say } from '../../narrative/localized'
import { axisOf, seriesOf } from '../number-chart/axis'
import { listed } from '../number-chart/listed'
import { monthIndex } from '../project-timeline/months'
import type { BuildSpec } from '../spec-of'

/** More bars than this cannot be told apart on a page. */
const MOST_MONTHS = 60

/**
 * Events in each month. A date known to the month counts in it. A span of several months is not spread over them, for nobody said how
 * its events lie in it: it is left out of the bars and said under them, as is what does not say how many events it was.
 */
export const activityMonthsSpec: BuildSpec<'activity-months'> = (figure, scope) => {
  const { plan, language } = scope
  const { grammar, numbers } = wordsOf(language)
  const activities = selectActivities(figure.filter, scope)
  const [earliest] = activities
  if (!earliest) return missing('No activities fit the filter of this figure. Enter some, or choose a wider filter.')
  const window = figure.filter.window && windowInterval(figure.filter.window, plan.asOf)
  const first = monthIndex(window?.first ?? activityInterval(earliest).first)
  const asOf = monthIndex(plan.asOf)
  const last = window ? Math.min(asOf, monthIndex(window.last)) : asOf
  const length = last - first + 1
  if (length < 1)
    return missing('The months of this figure begin after the as-of date of the briefing. Choose earlier months.')
  if (length > MOST_MONTHS)
    return missing(
      `This figure would show ${length} months; ${MOST_MONTHS} bars are as many as can be told apart. Choose fewer months.`,
    )

  const values = Array.from({ length }, () => 0)
  const spans: Activity[] = []
  const unknown: Activity[] = []
  for (const activity of activities) {
    const interval = activityInterval(activity)
    const at = monthIndex(interval.first) - first
    if (monthIndex(interval.last) - first !== at) spans.push(activity)
    else if (activity.quantity === null) unknown.push(activity)
    else if (at >= 0 && at < length) values[at] = (values[at] ?? 0) + activity.quantity
  }
  const titles = (of: readonly Activity[]) =>
    listed(
      of.map(({ title }) => grammar.quote(say(title, scope))),
      language,
    )
  if (spans.length + unknown.length === activities.length)
    return missing(
      `${titles([...spans, ...unknown])}: each is not dated to one month or does not say how many events it was, so no month has a number. Enter the single events, or choose a wider filter.`,
    )

  const remarks: string[] = []
  if (spans.length > 0) {
    const known = spans.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)
    const isWhole = spans.every(({ quantity }) => quantity !== null)
    const events = [
      ...(known > 0 || isWhole ? [grammar.numeral(known)] : []),
      ...(isWhole ? [] : [numbers.alt.unknown]),
    ].join(' + ')
    remarks.push(numbers.remarks.spans(grammar.numeral(spans.length), spans.length, events))
  }
  if (unknown.length > 0) remarks.push(numbers.remarks.quantityUnknown(titles(unknown), unknown.length))
  return found({
    kind: 'activity-months',
    months: Array.from({ length }, (_, at) => {
      const [year, month] = [Math.floor((first + at) / 12), (first + at) % 12]
      const name = grammar.months[month] ?? ''
      return { year, short: name.slice(0, 3), long: grammar.date({ year, month: month + 1, day: undefined }) }
    }),
    events: seriesOf(numbers.data.events, values, language),
    total: grammar.numeral(values.reduce((sum, value) => sum + value, 0)),
    axis: axisOf(values, language),
    remarks,
  })
}
