import type { Measure, Statistic } from '../../model/report'
import { found, missing } from '../../narrative/found'
import { wordsOf } from '../../narrative/languages/all-languages'
import { countryName, countryOf } from '../../narrative/references'
import { axisOf, seriesOf } from '../number-chart/axis'
import type { BuildSpec } from '../spec-of'

const SHOWN = ['investigations', 'prosecutions', 'convictions'] as const satisfies readonly Measure[]
/** More groups of bars than this cannot be told apart on a page. */
const MOST_YEARS = 20

/** Law enforcement year by year. A year without a figure is a gap with a dash: not found is not zero. */
export const lawEnforcementSpec: BuildSpec<'law-enforcement'> = (figure, scope) => {
  const country = countryOf(figure.country, scope)
  if (!country.ok) return country
  const name = countryName(country.value, scope)
  const { numbers } = wordsOf(scope.language)
  const known = scope.project.statistics.filter(
    (statistic): statistic is Statistic & { readonly value: number } =>
      statistic.countryId === country.value.id &&
      statistic.value !== null &&
      SHOWN.some((measure) => measure === statistic.measure),
  )
  if (known.length === 0)
    return missing(`No investigations, prosecutions or convictions of ${name} are known. Enter its statistics.`)
  const years = known.map(({ year }) => year)
  const from = figure.fromYear ?? Math.min(...years)
  const to = figure.toYear ?? Math.max(...years)
  if (from > to) return missing(`The figure is to run from ${from} to ${to}, which is backwards. Choose other years.`)
  if (to - from >= MOST_YEARS)
    return missing(
      `This figure would show ${to - from + 1} years; ${MOST_YEARS} are as many as can be told apart. Choose a later first year.`,
    )
  const shown = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  const inReach = known.filter(({ year }) => year >= from && year <= to)
  if (inReach.length === 0)
    return missing(`No statistics of ${name} are known from ${from} to ${to}. Enter them, or choose other years.`)
  const twice = inReach.find((one) =>
    inReach.some((other) => other.measure === one.measure && other.year === one.year && other.value !== one.value),
  )
  if (twice)
    return missing(
      `${numbers.measure[twice.measure]} of ${name} in ${twice.year} stand in several records with different numbers. Keep one of them.`,
    )
  const all = SHOWN.map((measure) => ({
    name: numbers.measure[measure],
    values: shown.map(
      (year) => inReach.find((statistic) => statistic.measure === measure && statistic.year === year)?.value ?? null,
    ),
  }))
  const series = all.filter(({ values }) => values.some((value) => value !== null))
  const unknown = all.filter((one) => !series.includes(one)).map((one) => one.name)
  return found({
    kind: 'law-enforcement',
    countryName: name,
    years: shown,
    series: series.map((one) => seriesOf(one.name, one.values, scope.language)),
    axis: axisOf(
      series.flatMap(({ values }) => values),
      scope.language,
    ),
    remarks: [
      ...(series.some(({ values }) => values.includes(null)) ? [numbers.remarks.gap] : []),
      ...(unknown.length > 0 ? [numbers.remarks.noneKnown(wordsOf(scope.language).grammar.join(unknown))] : []),
    ],
  })
}
