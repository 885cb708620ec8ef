/**
 * Which activities count. The as-of date comes first: what begins after it has not happened yet and is never selected. A window then
 * takes every activity that may have touched it: a date known to the month stands for each of its days, a span for all between its ends.
 */
import type { Activity, AnswerExtent, ProjectUpdate } from '../model/field-work'
import type { FieldProjectId, FindingId } from '../model/ids'
import { type Interval, type IsoDate, monthsBefore, nextDay, overlaps, spanOf } from '../model/partial-date'
import type { ActivityFilter, Window } from '../model/token'
import { type Found, found, missing } from './found'
import { say } from './localized'
import type { Scope } from './scope'
import { fold } from './text'

/** Six months up to July 31 are February 1 to July 31. */
export const windowInterval = (window: Window, asOf: IsoDate): Interval =>
  window.kind === 'months'
    ? { first: nextDay(monthsBefore(asOf, window.months)), last: asOf }
    : spanOf(window.from, window.to)

const intervals = new WeakMap<Activity, Interval>()

/** Read once for each activity: with thousands of them, reading dates is most of what an assembly costs. */
export function activityInterval(activity: Activity): Interval {
  const known = intervals.get(activity)
  if (known) return known
  const interval = spanOf(activity.date, activity.end)
  intervals.set(activity, interval)
  return interval
}

/** In whichever language there is one: the order is the same in every edition. */
const titleOf = ({ title }: Activity): string => title.en ?? title.es ?? title.pt ?? ''

const places = new WeakMap<Activity, string>()

/** Made once for each activity: a list of thousands is sorted again with each key that is typed into one of them. */
function placeOf(activity: Activity): string {
  const known = places.get(activity)
  if (known !== undefined) return known
  const { first, last } = activityInterval(activity)
  const place = [first, last, fold(titleOf(activity)), activity.id].join('\0')
  places.set(activity, place)
  return place
}

/** By date, then by title; only what reads the same is told apart by ids, which are random. */
export const byDate = (a: Activity, b: Activity): number => {
  const [x, y] = [placeOf(a), placeOf(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

export const hasHappened = (activity: Activity, asOf: IsoDate): boolean => activityInterval(activity).first <= asOf

/** By date, then title. */
export function selectActivities(filter: ActivityFilter, { project, plan }: Scope): readonly Activity[] {
  const window = filter.window && windowInterval(filter.window, plan.asOf)
  const audience = filter.audience?.trim().toLowerCase()
  return project.activities
    .filter(
      (activity) =>
        hasHappened(activity, plan.asOf) &&
        (filter.project === null || activity.projectId === filter.project) &&
        (filter.types.length === 0 || filter.types.includes(activity.type)) &&
        (audience === undefined || isFor(activity, audience)) &&
        (filter.modes.length === 0 || (activity.mode !== null && filter.modes.includes(activity.mode))) &&
        (window === null || overlaps(activityInterval(activity), window)),
    )
    .toSorted(byDate)
}

const isFor = ({ audience }: Activity, wanted: string): boolean =>
  Object.values(audience).some((text) => text.trim().toLowerCase() === wanted)

/** Dated notes up to the as-of date, by date. A date known to the month may have been any day of it. */
export function selectUpdates(
  fieldProject: FieldProjectId | null,
  within: Window | null,
  { project, plan }: Scope,
): readonly ProjectUpdate[] {
  const window = within && windowInterval(within, plan.asOf)
  const spanned = project.updates.flatMap((update) => {
    const span = spanOf(update.date, null)
    const isMeant =
      span.first <= plan.asOf &&
      (fieldProject === null || update.projectId === fieldProject) &&
      (window === null || overlaps(span, window))
    return isMeant ? [{ update, key: `${span.first} ${span.last} ${update.id}` }] : []
  })
  return spanned.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ update }) => update)
}

/** Everybody who took part, together. Fails when an activity does not say how many came. */
export function countParticipants(activities: readonly Activity[], scope: Scope): Found<number> {
  const unsaid = activities.filter((activity) => activity.participants === null)
  if (unsaid.length > 0) {
    const titles = unsaid.map((activity) => `“${say(activity.title, scope)}”`).join(', ')
    return missing(
      `${titles} ${unsaid.length === 1 ? 'does' : 'do'} not say how many people took part. Enter a number, or narrow the filter.`,
    )
  }
  return found(activities.reduce((sum, { participants }) => sum + (participants ?? 0), 0))
}

/** The events behind the records. Fails when a record does not say how many it stands for. */
export function countEvents(activities: readonly Activity[], scope: Scope): Found<number> {
  const uncounted = activities.filter((activity) => activity.quantity === null)
  if (uncounted.length > 0) {
    const titles = uncounted.map((activity) => `“${say(activity.title, scope)}”`).join(', ')
    return missing(
      `${titles} ${uncounted.length === 1 ? 'does' : 'do'} not say how many events ${
        uncounted.length === 1 ? 'it stands' : 'they stand'
      } for. Enter a number, or narrow the filter.`,
    )
  }
  return found(activities.reduce((sum, activity) => sum + (activity.quantity ?? 0), 0))
}

export interface Answer {
  readonly activity: Activity
  readonly extent: AnswerExtent
}

type Answers = ReadonlyMap<FindingId, readonly Answer[]>
const answersCache = new WeakMap<readonly Activity[], Answers>()

/** Every answer there is by its finding, by date. Kept as long as the list of activities is the same, as the maps of `records.ts` are. */
export function answersByFinding(activities: readonly Activity[]): Answers {
  const known = answersCache.get(activities)
  if (known) return known
  const made = new Map<FindingId, Answer[]>()
  for (const activity of activities.filter(({ answers }) => answers.length > 0).toSorted(byDate))
    for (const { findingId, extent } of activity.answers) {
      const list = made.get(findingId)
      if (list) list.push({ activity, extent })
      else made.set(findingId, [{ activity, extent }])
    }
  answersCache.set(activities, made)
  return made
}

/** The activities up to the as-of date that answer a finding, by date; of one project or of any. */
export const answersTo = (
  finding: FindingId,
  fieldProject: FieldProjectId | null,
  { project, plan }: Scope,
): readonly Answer[] =>
  (answersByFinding(project.activities).get(finding) ?? []).filter(
    ({ activity }) =>
      hasHappened(activity, plan.asOf) && (fieldProject === null || activity.projectId === fieldProject),
  )
