import type { Activity } from '../../model/field-work'
import type { PeopleGroup } from '../../model/figure'
import { selectActivities } from '../../narrative/activities'
import { found, missing } from '../../narrative/found'
import { wordsOf } from '../../narrative/languages/all-languages'
import { say } from '../../narrative/localized'
import { recordsOf } from '../../narrative/records'
import type { Scope } from '../../narrative/scope'
import { capital, compareNames } from '../../narrative/text'
import { axisOf, seriesOf } from '../number-chart/axis'
import { listed } from '../number-chart/listed'
import type { BuildSpec } from '../spec-of'

/** What goes beyond is added up as one group. */
const MOST_GROUPS = 12

interface Group {
  readonly name: string
  /** Null: no record of the group says how many. */
  readonly people: number | null
}

/** Participants added up by group, the largest first. Records that do not say how many came are counted and said. */
export const peopleReachedSpec: BuildSpec<'people-reached'> = (figure, scope) => {
  const { language } = scope
  const { grammar, numbers } = wordsOf(language)
  const activities = selectActivities(figure.filter, scope)
  if (activities.length === 0)
    return missing('No activities fit the filter of this figure. Enter some, or choose a wider filter.')
  const unknown = activities.filter(({ participants }) => participants === null)
  if (unknown.length === activities.length) {
    const titles = unknown.map(({ title }) => `“${say(title, scope)}”`)
    return missing(`${listed(titles, 'en')}: no activity says how many people took part. Enter participants.`)
  }
  const groups = withFewer(groupsOf(activities, figure.by, scope), (count) =>
    numbers.otherGroups(grammar.numeral(count)),
  )
  const values = groups.map(({ people }) => people)
  const remarks: string[] = []
  if (unknown.length > 0)
    remarks.push(
      numbers.remarks.peopleUnknown(
        grammar.numeral(unknown.length),
        grammar.numeral(activities.length),
        unknown.length,
      ),
    )
  if (values.includes(null)) remarks.push(numbers.remarks.gap)
  if (activities.length - unknown.length > 1) remarks.push(numbers.remarks.countedEachTime)
  return found({
    kind: 'people-reached',
    by: figure.by,
    groups: groups.map(({ name }) => name),
    people: seriesOf(numbers.data.people, values, language),
    total: grammar.numeral(values.reduce<number>((sum, value) => sum + (value ?? 0), 0)),
    axis: axisOf(values, language),
    remarks,
  })
}

function groupsOf(activities: readonly Activity[], by: PeopleGroup, scope: Scope): readonly Group[] {
  const { grammar } = wordsOf(scope.language)
  const people = new Map<string, number | null>()
  for (const activity of activities) {
    const name = groupName(activity, by, scope)
    const known = people.get(name) ?? null
    people.set(name, activity.participants === null ? known : (known ?? 0) + activity.participants)
  }
  const compare = compareNames(grammar.article)
  return [...people]
    .map(([name, sum]) => ({ name, people: sum }))
    .toSorted((a, b) => (b.people ?? -1) - (a.people ?? -1) || compare(a.name, b.name))
}

function groupName(activity: Activity, by: PeopleGroup, scope: Scope): string {
  const { grammar, numbers } = wordsOf(scope.language)
  switch (by) {
    case 'audience':
      return capital(say(activity.audience, scope).trim()) || numbers.noAudience
    case 'project':
      return recordsOf(scope.project).fieldProjects.get(activity.projectId)?.name.text ?? numbers.alt.unknown
    case 'type':
      return capital(grammar.activities([activity.type], null, null))
  }
}

function withFewer(groups: readonly Group[], nameOthers: (count: number) => string): readonly Group[] {
  if (groups.length <= MOST_GROUPS) return groups
  const others = groups.slice(MOST_GROUPS - 1)
  const known = others.flatMap(({ people }) => (people === null ? [] : [people]))
  return [
    ...groups.slice(0, MOST_GROUPS - 1),
    {
      name: nameOthers(others.length),
      people: known.length === 0 ? null : known.reduce((sum, people) => sum + people, 0),
    },
  ]
}
