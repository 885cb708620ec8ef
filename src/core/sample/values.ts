/** Values that only the sample prints, beside those of every country briefing in `plan-values.ts`. */
import { token } from '../compose'
import type { FieldProject, Organisation } from '../model/field-work'
import type { FigureId } from '../model/ids'
import type { PartialDate } from '../model/partial-date'
import type { Inline } from '../model/prose'
import type { Measure, Tier } from '../model/report'
import type { ActivityFilter, NameForm, NumberStyle, Window } from '../model/token'
import { lastMonths, numberOf } from '../plan-values'
import { wholeRegion } from '../reference/records'
import { atlas, nande, referralMechanism } from './field-work'
import { statisticId } from './report'

/** The article counts six editions; the data go back further. */
export const STREAK_SINCE = 2015

const july = '2020-07' as PartialDate
export const inJuly: Window = { kind: 'span', from: july, to: july }

const filter = (fields: Partial<ActivityFilter>): ActivityFilter => ({
  project: null,
  types: [],
  modes: [],
  window: null,
  ...fields,
})
export const training = filter({ project: nande.id, types: ['training', 'workshop'], window: lastMonths(6) })
export const virtualTraining = filter({
  project: nande.id,
  types: ['training', 'workshop'],
  modes: ['virtual'],
  window: lastMonths(3),
})
export const webinars = filter({ project: nande.id, types: ['webinar'], window: inJuly })
export const meetings = filter({ project: atlas.id, types: ['meeting'], window: lastMonths(4) })
export const withInstitutions = filter({ types: ['milestone', 'meeting', 'curriculum'], window: lastMonths(6) })

export const activities = (of: ActivityFilter): Inline => numberOf({ entity: 'activities', filter: of })
/** “six”, to stand before “months”. */
export const monthsOf = (months: number, style: NumberStyle = 'auto'): Inline =>
  token({ fn: 'window', window: lastMonths(months), style, capital: false })

export const ownNumber = (figure: FigureId, row: string, series: string): Inline =>
  token({ fn: 'cell', figure, row, series })

export const projectName = (project: FieldProject): Inline =>
  token({ fn: 'name', of: { entity: 'project', project: project.id }, form: 'full' })
export const donor = (project: FieldProject, form: NameForm): Inline =>
  token({ fn: 'name', of: { entity: 'donor', project: project.id }, form })
export const organisationName = ({ id }: Organisation, form: NameForm = 'full'): Inline =>
  token({ fn: 'name', of: { entity: 'organisation', organisation: id }, form })

export const projectStart: Inline = token({
  fn: 'date',
  of: { entity: 'project-start', project: nande.id },
  precision: 'month',
})
export const referralDate: Inline = token({
  fn: 'date',
  of: { entity: 'activity', activity: referralMechanism.id },
  precision: 'month',
})
export const asOfMonth: Inline = token({ fn: 'date', of: { entity: 'as-of' }, precision: 'month' })

export const value = (measure: Measure, year: number): Inline =>
  token({ fn: 'value', statistic: statisticId(measure, year) })
export const change = (measure: Measure): Inline =>
  token({ fn: 'change', from: statisticId(measure, 2018), to: statisticId(measure, 2019) })

/** Everyone ranked in the hemisphere, for the note on the count. */
export const wholeHemisphere = wholeRegion('western-hemisphere')

/** “first”: by the number of countries in it. */
export const rankIn = (tier: Tier): Inline =>
  token({ fn: 'rank', of: { entity: 'tier', tier, edition: 'plan', rule: 'plan' }, style: 'word' })
/** How many more than in the edition compared with. */
export const moreIn = (tier: Tier): Inline =>
  token({
    fn: 'delta',
    of: { entity: 'countries', tier, edition: 'plan', rule: 'plan' },
    from: 'comparison',
    style: 'auto',
    capital: false,
  })
const recommendations = (answered: boolean | null) =>
  ({ entity: 'findings', kind: 'recommendation', answered, edition: 'plan', country: 'plan' }) as const
/** “two in three” of the recommendations. */
export const answeredShare: Inline = token({
  fn: 'ratio',
  of: recommendations(true),
  among: recommendations(null),
  style: 'fraction',
  capital: false,
})
