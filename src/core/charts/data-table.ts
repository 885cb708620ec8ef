/**
 * What a figure shows, as a table: for a spreadsheet, and for whoever would rather read numbers than see them. Words are in the language
 * of the briefing, numbers are numbers. What is not known is an empty cell.
 */
import type { Language } from '../model/language'
import { wordsOf } from '../narrative/languages/all-languages'
import type { ChartKind, ChartSpec, NumberSeries, RegionSpec } from './figure-spec'
import type { SpecOf } from './spec-of'

export type DataCell = string | number | null
export interface DataTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly DataCell[])[]
}
type TableOf<K extends ChartKind> = (spec: SpecOf<K>, language: Language) => DataTable

const TABLES: { readonly [K in ChartKind]: TableOf<K> } = {
  'tier-key': ({ rows, here }, language) => {
    const { data } = wordsOf(language).numbers
    return {
      head: [data.tier, data.meaning, data.country],
      rows: rows.map(({ tier, name, long }) => [name, long, here?.tier === tier ? here.label : null]),
    }
  },
  'tier-distribution': ({ groups }, language) => {
    const { data } = wordsOf(language).numbers
    return {
      head: [data.tier, data.code, data.country],
      rows: groups.flatMap(({ name, codes, names }) => codes.map((code, at) => [name, code, names[at] ?? null])),
    }
  },
  'tile-map': (spec, language) => regionTable(spec, language),
  map: (spec, language) => regionTable(spec, language),
  'tier-history': ({ points, tierNames }, language) => {
    const { grammar, numbers } = wordsOf(language)
    return {
      head: [numbers.data.year, numbers.data.tier],
      rows: points.map(({ year, tier }) => [
        year,
        tier === null ? null : tier === 'SC' ? grammar.tierName.SC : tierNames[tier],
      ]),
    }
  },
  'tier-trend': ({ tiers, columns }, language) => ({
    head: [wordsOf(language).numbers.data.year, ...tiers.map(({ name }) => name)],
    rows: columns.map(({ year, parts }) => [year, ...tiers.map((_, at) => parts?.[at]?.count ?? null)]),
  }),
  'tier-strip': ({ years, rows, key }, language) => ({
    head: [wordsOf(language).numbers.data.country, ...years.map(String)],
    rows: rows.map(({ name, cells }) => [
      name,
      ...cells.map((cell) => (cell === null ? null : (key.find((entry) => entry.cell === cell)?.name ?? null))),
    ]),
  }),
  'tier-moves': ({ fromYear, toYear, directions, others }, language) => {
    const { grammar, numbers } = wordsOf(language)
    return {
      head: [numbers.data.side, numbers.data.country, String(fromYear), String(toYear)],
      rows: [
        ...directions.flatMap(({ label, moves }) =>
          moves.map(({ name, from, to }) => [label, name, grammar.tierName[from], grammar.tierName[to]]),
        ),
        ...others.flatMap(({ label, names }) => names.map((name) => [label, name, null, null])),
      ],
    }
  },
  findings: ({ columns }, language) => {
    const { data } = wordsOf(language).numbers
    return {
      head: [data.side, data.finding, data.pillar],
      rows: columns.flatMap(({ title, items }) => items.map(({ text, pillar }) => [title, text, pillar])),
    }
  },
  'project-timeline': ({ months, lanes }, language) => {
    const { grammar, numbers } = wordsOf(language)
    const { data } = numbers
    const nameOf = (at: number): string | null => {
      const month = months[at]
      return month ? grammar.date({ year: month.year, month: month.month, day: undefined }) : null
    }
    return {
      head: [data.project, data.activity, data.from, data.to, data.events],
      rows: lanes.flatMap(({ name, items }) =>
        items.map((item) =>
          item.kind === 'span'
            ? [name, item.label, nameOf(item.from), nameOf(item.to - 1), null]
            : [
                name,
                item.label,
                nameOf(Math.floor(item.at)),
                nameOf(Math.floor(item.at)),
                item.kind === 'events' ? item.count : null,
              ],
        ),
      ),
    }
  },
  coverage: ({ projects, rows, words }, language) => ({
    head: [wordsOf(language).numbers.data.recommendation, ...projects],
    rows: rows.map(({ label, values }) => [label, ...values.map((value) => words[value] ?? '')]),
  }),
  'activity-months': ({ months, events }, language) =>
    columnsOf(
      wordsOf(language).numbers.data.month,
      months.map(({ long }) => long),
      [events],
    ),
  'people-reached': ({ by, groups, people }, language) =>
    columnsOf(wordsOf(language).numbers.data.group[by], groups, [people]),
  'law-enforcement': ({ years, series }, language) => columnsOf(wordsOf(language).numbers.data.year, years, series),
  'own-numbers': ({ labels, series }, language) => {
    const { grammar, numbers } = wordsOf(language)
    const named = series.map((one, at) => ({
      ...one,
      name: one.name || numbers.seriesWithoutName(grammar.numeral(at + 1)),
    }))
    return columnsOf(numbers.data.label, labels, named)
  },
}

const regionTable = ({ countries, legend }: RegionSpec, language: Language): DataTable => {
  const { data } = wordsOf(language).numbers
  return {
    head: [data.code, data.country, data.tier],
    rows: countries.map(({ iso3, name, tier }) => [
      iso3,
      name,
      tier === null ? null : (legend.find((entry) => entry.tier === tier)?.name ?? tier),
    ]),
  }
}

const columnsOf = (first: string, labels: readonly DataCell[], series: readonly NumberSeries[]): DataTable => ({
  head: [first, ...series.map(({ name }) => name)],
  rows: labels.map((label, at) => [label, ...series.map(({ values }) => values[at] ?? null)]),
})

/** `language` is the one the spec was built in. */
export function dataTable(spec: ChartSpec, language: Language): DataTable {
  const make = TABLES[spec.kind] as (spec: ChartSpec, language: Language) => DataTable
  return make(spec, language)
}
