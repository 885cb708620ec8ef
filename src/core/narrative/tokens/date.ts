/** `date`: a date of the plan, an edition, a field project or an activity, as precise as asked for and as known. */
import type { PartialDate } from '../../model/partial-date'
import type { Datable } from '../../model/token'
import { type Found, found, missing } from '../found'
import { wordsOf } from '../languages/all-languages'
import { editionOf, fieldProjectOf } from '../references'
import type { Scope } from '../scope'
import { stoodIn } from '../streak'
import { writeRange } from '../write-date'
import { activityAt, activityById, activityWords, updateAt } from './activity-at'
import { countryWords, editionWords, fieldProjectWords, filterWords, updateWords } from './describe-parts'
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
      const activity = activityById(of.activity, scope)
      return activity.ok
        ? found({ from: activity.value.date, to: activity.value.end, row: activity.value.id })
        : activity
    }
    case 'activity-edge': {
      const edge = activityAt(of.edge, of.filter, scope)
      return edge.ok ? found({ from: edge.value.date, to: edge.value.end, row: edge.value.id }) : edge
    }
    case 'update-edge': {
      const update = updateAt(of.edge, of.project, scope)
      return update.ok ? found({ from: update.value.date, to: null, row: update.value.id }) : update
    }
    case 'tier-edge': {
      const stood = stoodIn(of.edge, of.country, of.tier, scope)
      return stood.ok
        ? found({ from: String(stood.value.year) as PartialDate, to: null, row: stood.value.placement.id })
        : stood
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
    case 'activity':
      return `Date of ${activityWords(of.activity, scope)}`
    case 'tier-edge':
      return `Year of the ${of.edge} edition up to ${editionWords('plan', scope)} in which ${countryWords(of.country, scope)} stood in ${wordsOf('en').grammar.tierName[of.tier]}`
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
