/** Cells that are pasted into the grid: a table of its own when it names countries, else a block of tiers from the chosen cell on. */

import { ALL_KINDS } from '../../../core/import/all-kinds'
import { guessColumns } from '../../../core/import/guess-columns'
import type { Table } from '../../../core/import/table'
import type { Project } from '../../../core/model/project'
import type { Country, Edition } from '../../../core/model/report'

export interface GridPlace {
  readonly countries: readonly Country[]
  readonly editions: readonly Edition[]
  readonly row: number
  readonly column: number
}

/** With the countries and years of the grid beside a block that has none. What lies beyond the grid has no name. */
export function tiersTable(pasted: Table, { countries, editions, row, column }: GridPlace, project: Project): Table {
  const { targets } = guessColumns(pasted, ALL_KINDS.placements.fields(project))
  if (targets.includes('country')) return pasted
  const width = Math.max(...pasted.rows.map((cells) => cells.length))
  const years = Array.from({ length: width }, (_, at) => editions[column + at]?.year ?? null)
  return {
    name: '',
    hasMadeHeadings: true,
    rows: [['ISO3', ...years], ...pasted.rows.map((cells, at) => [countries[row + at]?.iso3 ?? null, ...cells])],
  }
}
