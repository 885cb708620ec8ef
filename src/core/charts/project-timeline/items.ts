/**
 * What stands in a lane. Activities with the same stretch of time and mode belong together: counted ones become one bar or disc with
 * their sum, uncounted ones of the same type one bar. A record that stands alone keeps its title. Milestones are never joined.
 */
import { ACTIVITY_TYPES, type Activity, type FieldProject } from '../../model/field-work'
import { partsOf } from '../../model/partial-date'
import { activityInterval, selectActivities } from '../../narrative/activities'
import { wordsOf } from '../../narrative/languages/all-languages'
import { say } from '../../narrative/localized'
import { organisationName } from '../../narrative/names'
import { recordsOf } from '../../narrative/records'
import type { Scope } from '../../narrative/scope'
import { capital } from '../../narrative/text'
import { writeNumber } from '../../narrative/write-number'
import type { TimelineItem } from '../figure-spec'
import { daysIntoMonth, monthIndex } from './months'

interface Group {
  readonly from: number
  readonly to: number
  readonly activities: Activity[]
}

export function laneItems(project: FieldProject, start: number, length: number, scope: Scope): readonly TimelineItem[] {
  const groups = new Map<string, Group>()
  for (const activity of selectActivities({ project: project.id, types: [], modes: [], window: null }, scope)) {
    const { first, last } = activityInterval(activity)
    const from = Math.max(monthIndex(first) - start, 0)
    const to = Math.min(monthIndex(last) - start + 1, length)
    if (to <= from) continue
    const kind = activity.type === 'milestone' ? activity.id : activity.quantity === null ? activity.type : 'counted'
    const single = to - from === 1 && activity.quantity !== null ? activity.type : ''
    const key = [from, to, activity.mode, kind, single].join(' ')
    const group = groups.get(key)
    if (group) group.activities.push(activity)
    else groups.set(key, { from, to, activities: [activity] })
  }
  return [...groups.values()]
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .map((group) => toItem(group, start, scope))
}

function toItem({ from, to, activities }: Group, start: number, scope: Scope): TimelineItem {
  const [first] = activities
  if (first?.type === 'milestone') {
    const days = activityInterval(first)
    const known = partsOf(first.date).day !== undefined && first.end === null
    const at = known ? monthIndex(days.first) - start + daysIntoMonth(first.date) : from + (to - from) / 2
    return { kind: 'milestone', at, label: say(first.title, scope) }
  }
  const quantities = activities.map((activity) => activity.quantity)
  const counted = !quantities.includes(null)
  const count = quantities.reduce<number>((sum, quantity) => sum + (quantity ?? 0), 0)
  if (counted && to - from === 1)
    return { kind: 'events', at: from + 0.5, count, label: labelOf(activities, null, scope) }
  return { kind: 'span', from, to, counted, label: labelOf(activities, counted ? count : null, scope) }
}

/** The title of a record that stands alone; else what the records have in common: “Six virtual trainings and workshops”. */
function labelOf(activities: readonly Activity[], count: number | null, scope: Scope): string {
  const [first, second] = activities
  if (!first || !second) return first ? say(first.title, scope) : ''
  const { grammar } = wordsOf(scope.language)
  // in the order of the model, not of the records: their ids are random
  const types = ACTIVITY_TYPES.filter((type) => activities.some((activity) => activity.type === type))
  const nouns = grammar.activities(types, first.mode, count)
  if (count !== null)
    return capital(`${writeNumber(count, 'auto', grammar.genderOfActivity(types), scope.language)} ${nouns}`)
  const { organisations } = recordsOf(scope.project)
  const partners = [...new Set(activities.flatMap((activity) => activity.partnerIds))].flatMap((id) => {
    const organisation = organisations.get(id)
    return organisation ? [organisationName(organisation, 'acronym', scope)] : []
  })
  return capital(partners.length > 0 ? `${nouns} ${grammar.with} ${grammar.join(partners)}` : nouns)
}
