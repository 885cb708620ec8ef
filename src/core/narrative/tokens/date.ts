/** `date`: a date of the plan, an edition, a field project or an activity, as precise as asked for and as known. */
import type { PartialDate } from '../../model/partial-date'
import type { Datable } from '../../model/token'
import { selectUpdates } from '../activities'
import { type Found, found, missing } from '../found'
import { say } from '../localized'
import { recordsOf } from '../records'
import { editionOf, fieldProjectOf } from '../references'
import type { Scope } from '../scope'
import { writeRange } from '../write-date'
import { activityAt } from './activity-at'
import { editionWords, fieldProjectWords, filterWords, updateWords } from './describe-parts'
import { type TokenRules, writeFound, written } from './token-rules'

interface DateValue {
  readonly from: PartialDate
  readonly to: PartialDate | null
  readonly row: string
}

function dateOf(of: Datable, scope: Scope): Found<DateValue> {
  switch (of.entity) {
    case 'as-of':
      return found({ from: scope.plan.asOf, to: null, row: scope.plan.id })
    case 'project-start': {
      const fieldProject = fieldProjectOf(of.project, scope)
      return fieldProject.ok
        ? found({ from: fieldProject.value.start, to: null, row: fieldProject.value.id })
        : fieldProject
    }
    case 'activity': {
      const activity = recordsOf(scope.project).activities.get(of.activity)
      return activity
        ? found({ from: activity.date, to: activity.end, row: activity.id })
        : missing(`The activity ${of.activity} is not in this project. Choose another.`)
    }
    case 'activity-edge': {
      const edge = activityAt(of.edge, of.filter, scope)
      return edge.ok ? found({ from: edge.value.date, to: edge.value.end, row: edge.value.id }) : edge
    }
    case 'update-edge': {
      const update = selectUpdates(of.project, null, scope).at(of.edge === 'first' ? 0 : -1)
      return update
        ? found({ from: update.date, to: null, row: update.id })
        : missing(`There are no updates ${updateWords(of.project, null, scope)}. Write one, or choose another project.`)
    }
    default: {
      const edition = editionOf(of.edition, scope)
      if (!edition.ok) return edition
      const { id, year, released, periodFrom, periodTo } = edition.value
      const date =
        of.entity === 'release'
          ? released
          : of.entity === 'period-from'
            ? periodFrom
            : of.entity === 'period-to'
              ? periodTo
              : (String(year) as PartialDate)
      return date === null
        ? missing(`The release date of the ${year} edition is not known. Enter it.`)
        : found({ from: date, to: null, row: id })
    }
  }
}

function dateWords(of: Datable, scope: Scope): string {
  switch (of.entity) {
    case 'as-of':
      return 'As-of date of the briefing'
    case 'release':
      return `Release date of ${editionWords(of.edition, scope)}`
    case 'period-from':
      return `First month that ${editionWords(of.edition, scope)} covers`
    case 'period-to':
      return `Last month that ${editionWords(of.edition, scope)} covers`
    case 'edition-year':
      return `Year of ${editionWords(of.edition, scope)}`
    case 'project-start':
      return `Start of ${fieldProjectWords(of.project, scope)}`
    case 'activity': {
      const activity = recordsOf(scope.project).activities.get(of.activity)
      return activity ? `Date of “${say(activity.title, scope)}”` : 'Date of a missing activity'
    }
    case 'activity-edge':
      return `Date of the ${of.edge} of the ${filterWords(of.filter, scope)}`
    case 'update-edge':
      return `Date of the ${of.edge} of the updates ${updateWords(of.project, null, scope)}`
  }
}

export const date: TokenRules<'date'> = {
  evaluate: (token, scope) =>
    writeFound(dateOf(token.of, scope), ({ from, to, row }) =>
      written(writeRange(from, to, token.precision, scope.language), [row]),
    ),
  describe: (token, scope) => dateWords(token.of, scope),
  forms: (token) => (['day', 'month', 'year'] as const).map((precision) => ({ ...token, precision })),
}
