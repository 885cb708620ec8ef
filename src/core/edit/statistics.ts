/** Edits of law-enforcement numbers. One stands for a country, a measure and a year: a figure could not tell two apart. */
import { type CountryId, makeId, type SourceId, type StatisticId } from '../model/ids'
import { LIMITS } from '../model/limits'
import { fitLine, fitText } from '../model/plain-text'
import type { Project } from '../model/project'
import type { Country, Measure, Statistic } from '../model/report'
import { fitCount, fitFields, fitYear } from './fit-fields'
import { type SayInline, takeOutOfTexts } from './inlines'
import { addRecord, changeEach, changeRecord, type Edit, removeRecord } from './records'

/** Where a number stands: what it is about. */
export interface StatisticPlace {
  readonly countryId: CountryId
  readonly measure: Measure
  /** The year the number describes. */
  readonly year: number
}

export const statisticOf = (
  statistics: readonly Statistic[],
  { countryId, measure, year }: StatisticPlace,
): Statistic | undefined =>
  statistics.find((one) => one.countryId === countryId && one.measure === measure && one.year === year)

/** A number of which only the place is known. The id is readable, so that two people's files merge; numbered when it is taken. */
export function statisticAt(
  place: StatisticPlace,
  { iso3 }: Pick<Country, 'iso3'>,
  taken: ReadonlySet<string>,
): Statistic {
  const { countryId, measure, year } = place
  const body = `${iso3}-${measure}-${year}`
  let id: StatisticId = makeId('sta', body)
  for (let number = 2; taken.has(id); number++) id = makeId('sta', `${body}-${number}`)
  return { id, countryId, measure, year, value: null, sourceId: null, note: '' }
}

/** Enters a number; null says that none was found. Where there is none yet, a record is made for it. */
export const setStatistic =
  (place: StatisticPlace, value: number | null): Edit =>
  (project) => {
    const fitted = fitCount(value)
    if (fitted === undefined || fitYear(place.year) !== place.year) return project
    const known = statisticOf(project.statistics, place)
    if (known?.value === fitted) return project
    if (known) return changeRecord('statistics', known.id, (one) => ({ ...one, value: fitted }))(project)
    const country = project.countries.find(({ id }) => id === place.countryId)
    if (!country) return project
    const taken = new Set<string>(project.statistics.map(({ id }) => id))
    return addRecord('statistics', { ...statisticAt(place, country, taken), value: fitted })(project)
  }

/** What stands behind a number. An empty place is left out. */
export const changeStatistic = (
  id: StatisticId,
  fields: Partial<Pick<Statistic, 'sourceId' | 'note'> & { readonly locator: string }>,
): Edit =>
  changeRecord('statistics', id, (statistic) =>
    fitStatistic({
      ...statistic,
      ...fitFields<Pick<Statistic, 'sourceId' | 'note'> & { readonly locator: string }>(fields, {
        locator: (text) => fitLine(text),
        note: (text) => fitText(text),
      }),
    }),
  )

/** As a file can hold it. */
export const fitStatistic = ({ locator, ...statistic }: Statistic): Statistic => {
  const place = fitLine(locator ?? '', LIMITS.line)
  return {
    ...statistic,
    value: fitCount(statistic.value) ?? null,
    note: fitText(statistic.note),
    ...(place === '' ? {} : { locator: place }),
  }
}

/** The others of the same country and year that name no source: mostly one paragraph of the report has them all. */
export const withoutSource = (project: Project, { id, countryId, year }: Statistic): readonly Statistic[] =>
  project.statistics.filter(
    (one) => one.id !== id && one.countryId === countryId && one.year === year && one.sourceId === null,
  )

/** Gives the source of a number, with its place, to those of its country and year that name none. */
export const setYearSource =
  (id: StatisticId): Edit =>
  (project) => {
    const from = project.statistics.find((one) => one.id === id)
    if (!from || from.sourceId === null) return project
    const { sourceId, locator } = from satisfies { readonly sourceId: SourceId | null }
    const others = new Set(withoutSource(project, from).map((one) => one.id))
    const statistics = changeEach(project.statistics, (one) =>
      others.has(one.id) ? { ...one, sourceId, ...(locator === undefined ? {} : { locator }) } : one,
    )
    return statistics === project.statistics ? project : { ...project, statistics }
  }

/** Takes a number away; values of it in the text become the words of `say`. */
export const deleteStatistic =
  (id: StatisticId, say: SayInline): Edit =>
  (project) =>
    removeRecord('statistics', id)(takeOutOfTexts(project, new Set([id]), say))
