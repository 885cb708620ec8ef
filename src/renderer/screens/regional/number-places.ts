/** Which numbers the grid shows, and how the chosen place is written down for the way there. */

import type { StatisticPlace } from '../../../core/edit/statistics'
import { ALL_KINDS } from '../../../core/import/all-kinds'
import { guessColumns } from '../../../core/import/guess-columns'
import { readCountOrUnknown, UNKNOWN_COUNT } from '../../../core/import/read-count'
import type { Table } from '../../../core/import/table'
import { LIMITS } from '../../../core/model/limits'
import type { Project } from '../../../core/model/project'
import { MEASURES, type Measure, type Statistic } from '../../../core/model/report'

/** Those that an edition of the report mostly describes. */
const USUAL_YEARS = 5
/** More rows than this are no table any more; a slip of the pen in one year shall not draw two hundred. */
const MOST_YEARS = 60

/** A place without a record has no id. */
export const cellOf = ({ countryId, measure, year }: StatisticPlace): string => `sta ${countryId} ${measure} ${year}`

/** @param chosen the id of a number, or what `cellOf` wrote */
export function placeIn(chosen: string | undefined, project: Project): StatisticPlace | undefined {
  const known = project.statistics.find(({ id }) => id === chosen)
  if (known) return known
  const [, countryId, measure, year] = chosen?.split(' ') ?? []
  const country = project.countries.find(({ id }) => id === countryId)
  const of = MEASURES.find((one) => one === measure)
  return country && of && year ? { countryId: country.id, measure: of, year: Number(year) } : undefined
}

/**
 * The years in order: those before the edition, those with numbers, and between them. None goes away because something was entered.
 * @param asked years that must be among them
 */
export function yearsShown(
  statistics: readonly Pick<Statistic, 'year'>[],
  edition: number,
  asked: readonly number[],
): readonly number[] {
  const known = statistics.map(({ year }) => year)
  const usual = Array.from({ length: USUAL_YEARS }, (_, at) => edition - USUAL_YEARS + at)
  const canBe = (year: number) => year >= LIMITS.firstYear && year <= LIMITS.lastYear
  const ends = [...usual, ...known, ...asked].filter(canBe)
  const [first, last] = [Math.min(...ends), Math.max(...ends)]
  if (last - first < MOST_YEARS) return Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return [...new Set(ends)].toSorted((a, b) => a - b)
}

/** What was typed into a cell: a number, null for one that nobody found; undefined: neither. */
export function typedNumber(text: string): number | null | undefined {
  const read = readCountOrUnknown(text)
  return read.ok ? (read.value === UNKNOWN_COUNT ? null : read.value) : undefined
}

interface GridPlace {
  readonly years: readonly number[]
  readonly row: number
  readonly column: number
}

/** Pasted cells as a table: their own when they name years or measures, else a block of numbers from the chosen cell on. */
export function numbersTable(pasted: Table, { years, row, column }: GridPlace, project: Project): Table {
  const { headings, targets } = guessColumns(pasted, ALL_KINDS.statistics.fields(project))
  if (headings.row !== null && targets.includes('year')) return pasted
  const width = Math.max(...pasted.rows.map((cells) => cells.length))
  const named = Array.from({ length: width }, (_, at): Measure | undefined => MEASURES[column + at])
  return {
    name: '',
    hasMadeHeadings: true,
    rows: [
      ['Year', ...named.map((measure) => measure?.replaceAll('-', ' ') ?? null)],
      ...pasted.rows.map((cells, at) => [years[row + at] ?? null, ...cells]),
    ],
  }
}
