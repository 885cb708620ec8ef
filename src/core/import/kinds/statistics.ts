/**
 * Law-enforcement numbers: one row for each number, or one row for each year with a column for each measure. The same country, measure and
 * year are the same number.
 */
import { type StatisticPlace, statisticAt } from '../../edit/statistics'
import { LIMITS } from '../../model/limits'
import { MEASURES, type Measure, type Statistic } from '../../model/report'
import type { Field, Values } from '../field'
import { type MakeContext, type Mold, startMerge } from '../mold'
import { UNKNOWN_COUNT } from '../read-count'
import type { RecordKind } from '../record-kind'
import { countOf, idOf, numberOf, oneOf, said, textOf } from '../values'
import { wordsFor } from '../vocabulary'
import { COUNTRY, LOCATOR, NOTE, SOURCE } from './fields-of-many'

/** Of a column that holds one measure. */
const PREFIX = 'measure:'
export const measureField = (measure: Measure): string => `${PREFIX}${measure}`

// what a number cannot be without is said by `missing`: a table of one country need not name it
const FIELDS: readonly Field[] = [
  COUNTRY,
  {
    id: 'year',
    reads: { as: 'year' },
    headings: ['year', 'data year', 'year of the data', 'ano', 'ano de los datos', 'ano dos dados'],
    hashtags: ['#date', '#date+year'],
  },
  {
    id: 'measure',
    reads: { as: 'word', of: 'measure' },
    headings: ['measure', 'indicator', 'what was counted', 'medida', 'indicador'],
    hashtags: ['#indicator', '#indicator+name'],
  },
  {
    id: 'value',
    reads: { as: 'count-or-unknown' },
    headings: ['value', 'number', 'count', 'total', 'valor', 'numero', 'cantidad', 'quantidade'],
    hashtags: ['#indicator+value', '#indicator+num', '#value'],
  },
  SOURCE,
  LOCATOR,
  NOTE,
  ...MEASURES.map(
    (measure): Field => ({
      id: measureField(measure),
      reads: { as: 'count-or-unknown' },
      headings: wordsFor('measure', measure),
      hashtags: [`#indicator+${measure.replaceAll('-', '+')}`],
    }),
  ),
]

const keyOf = ({ countryId, measure, year }: StatisticPlace): string => `${countryId} ${measure} ${year}`

function mold({ project, language }: MakeContext): Mold<Statistic> {
  const taken = new Set<string>(project.statistics.map(({ id }) => id))
  const countries = new Map(project.countries.map((country) => [country.id as string, country]))
  return {
    known: project.statistics,
    blank: (values) => {
      const countryId = idOf<'cty'>(values, 'country')
      const country = countryId && countries.get(countryId)
      const measure = oneOf(MEASURES, values, 'measure')
      const year = numberOf(values, 'year')
      if (!countryId || !country || !measure || year === undefined)
        throw new RangeError('a number was made of a row that lacks what it needs')
      return statisticAt({ countryId, measure, year }, country, taken)
    },
    apply: (statistic, values) => {
      const locator = textOf(values, 'locator') || statistic.locator
      return {
        ...statistic,
        value: countOf(values, 'value', statistic.value),
        sourceId: idOf<'src'>(values, 'source') ?? statistic.sourceId,
        note: textOf(values, 'note') || statistic.note,
        ...(locator === undefined ? {} : { locator }),
      }
    },
    valuesOf: ({ countryId, measure, year, value, sourceId, locator, note }) =>
      said({ country: countryId, measure, year, value: value ?? UNKNOWN_COUNT, source: sourceId, locator, note }),
    keysOf: (statistic) => [keyOf(statistic)],
    titleOf: ({ countryId, measure, year }) => {
      const name = countries.get(countryId)?.name ?? {}
      return `${name[language] ?? Object.values(name)[0] ?? ''}, ${measure.replaceAll('-', ' ')}, ${year}`
    },
    most: LIMITS.records,
  }
}

/** One entry for each number of the row. */
function entriesOf(values: Values): readonly Values[] {
  const { country, year, measure, value, source, locator, note } = values
  const wide = Object.entries(values).flatMap(([field, counted]) =>
    field.startsWith(PREFIX)
      ? [said({ country, year, measure: field.slice(PREFIX.length), value: counted, source, locator, note })]
      : [],
  )
  return measure === undefined || value === undefined
    ? wide
    : [said({ country, year, measure, value, source, locator, note }), ...wide]
}

export const statistics: RecordKind = {
  id: 'statistics',
  fields: () => FIELDS,
  defaults: ({ plan }) => ({ country: plan.countryId }),
  duplicates: 'update',
  refuses: ['add'],
  missing: (values) => [
    ...(values.country === undefined ? ['country'] : []),
    ...(values.year === undefined ? ['year'] : []),
    ...(entriesOf(values).length === 0 ? [values.value === undefined ? 'value' : 'measure'] : []),
  ],
  start: (duplicates, context) => {
    const merge = startMerge(mold(context), duplicates)
    return {
      take: (row, values) => entriesOf(values).map((entry) => merge.take(row, entry)),
      batch: () => ({ statistics: merge.changes() }),
    }
  },
}
