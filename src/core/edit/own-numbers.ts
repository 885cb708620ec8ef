/** Edits of the table behind a figure of own numbers: a row always has as many values as there are series. */
import { MOST_SERIES } from '../model/figure'
import type { FigureId } from '../model/ids'
import type { Language, Localized } from '../model/language'
import { LIMITS } from '../model/limits'
import type { Project } from '../model/project'
import type { FigureOf } from './figures'
import { changeTokens } from './inlines'
import { withLine } from './localized'
import { changeRecord, type Edit } from './records'

type OwnNumbers = FigureOf<'own-numbers'>
type Row = OwnNumbers['rows'][number]

const change = (id: FigureId, next: (figure: OwnNumbers) => OwnNumbers): Edit =>
  changeRecord('figures', id, (figure) => (figure.kind === 'own-numbers' ? evened(next(figure)) : figure))

/** Files of other programs may hold rows that are too short or too long. */
const evened = (figure: OwnNumbers): OwnNumbers => ({
  ...figure,
  rows: figure.rows.map((row) =>
    row.values.length === figure.series.length
      ? row
      : { ...row, values: figure.series.map((_, at) => row.values[at] ?? null) },
  ),
})

/** What a file can hold: a number in the range, without a negative zero. What is no number is not known. */
const fitNumber = (value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : Math.min(LIMITS.number, Math.max(-LIMITS.number, value)) + 0

const emptyRow = ({ series }: OwnNumbers): Row => ({ label: {}, values: series.map(() => null) })

export const setOwnNumber = (id: FigureId, row: number, series: number, value: number | null): Edit =>
  change(id, (figure) => ({
    ...figure,
    rows: figure.rows.map((r, at) =>
      at === row ? { ...r, values: r.values.map((v, s) => (s === series ? fitNumber(value) : v)) } : r,
    ),
  }))

/** Values in the text that name a row or a series go on naming it. */
const renamed =
  (id: FigureId, part: 'row' | 'series', namesOf: (figure: OwnNumbers) => readonly Localized[], edit: Edit): Edit =>
  (project) => {
    const figureIn = ({ figures }: Project) => figures.find((one) => one.id === id)
    const [before, next] = [figureIn(project), edit(project)]
    const after = figureIn(next)
    if (before?.kind !== 'own-numbers' || after?.kind !== 'own-numbers' || before === after) return next
    const [names, others] = [namesOf(before), namesOf(after)]
    const follow = (name: string): string => {
      const at = names.findIndex((text) => Object.values(text).includes(name))
      const now = Object.values(others[at] ?? {})
      // one that stands twice meant none of them, and one without a name cannot be named
      const isOne = names.filter((text) => Object.values(text).includes(name)).length === 1
      return isOne && !now.includes(name) ? (now[0] ?? name) : name
    }
    return changeTokens(next, (token) => {
      if (token.fn !== 'cell' || token.figure !== id) return token
      const name = follow(token[part])
      return name === token[part] ? token : { ...token, [part]: name }
    })
  }

export const setRowLabel = (id: FigureId, row: number, language: Language, text: string): Edit =>
  renamed(
    id,
    'row',
    ({ rows }) => rows.map(({ label }) => label),
    change(id, (figure) => ({
      ...figure,
      rows: figure.rows.map((r, at) => (at === row ? { ...r, label: withLine(r.label, language, text) } : r)),
    })),
  )

export const setSeriesName = (id: FigureId, series: number, language: Language, text: string): Edit =>
  renamed(
    id,
    'series',
    (figure) => figure.series,
    change(id, (figure) => ({
      ...figure,
      series: figure.series.map((name, at) => (at === series ? withLine(name, language, text) : name)),
    })),
  )

export const addNumbersRow = (id: FigureId): Edit =>
  change(id, (figure) =>
    figure.rows.length >= LIMITS.entries ? figure : { ...figure, rows: [...figure.rows, emptyRow(figure)] },
  )

export const removeNumbersRow = (id: FigureId, row: number): Edit =>
  change(id, (figure) => ({ ...figure, rows: figure.rows.filter((_, at) => at !== row) }))

/** No more than can be told apart: `MOST_SERIES`. */
export const addSeries = (id: FigureId): Edit =>
  change(id, (figure) => (figure.series.length >= MOST_SERIES ? figure : { ...figure, series: [...figure.series, {}] }))

/** The last series stays. */
export const removeSeries = (id: FigureId, series: number): Edit =>
  change(id, (figure) =>
    figure.series.length < 2
      ? figure
      : {
          ...figure,
          series: figure.series.filter((_, at) => at !== series),
          rows: figure.rows.map((row) => ({ ...row, values: row.values.filter((_, at) => at !== series) })),
        },
  )

/** Cells as they were copied elsewhere. `label` undefined leaves the label that is there; so does a column beyond the pasted ones. */
export interface PastedRow {
  readonly label?: string
  readonly values: readonly (number | null)[]
}
export interface Pasted {
  /** Names of the series, from `column` on; empty: those that are there stay. */
  readonly names: readonly string[]
  readonly rows: readonly PastedRow[]
}

/**
 * Puts a block of cells into the table from a row and a column of numbers on; rows and series that are missing are added, as many as
 * a figure may have.
 */
export const setPastedNumbers = (
  id: FigureId,
  row: number,
  column: number,
  language: Language,
  { names, rows }: Pasted,
): Edit =>
  change(id, (figure) => {
    const from = { row: whole(row), column: whole(column) }
    const width = Math.max(names.length, ...rows.map(({ values }) => values.length), 0)
    const count = Math.min(MOST_SERIES, Math.max(figure.series.length, from.column + width))
    const series = Array.from({ length: count }, (_, at) => {
      const name = names[at - from.column]
      const known = figure.series[at] ?? {}
      return name === undefined ? known : withLine(known, language, name)
    })
    const length = Math.min(LIMITS.entries, Math.max(figure.rows.length, from.row + rows.length))
    return {
      ...figure,
      series,
      rows: Array.from({ length }, (_, r): Row => {
        const known = figure.rows[r] ?? emptyRow(figure)
        const pasted = rows[r - from.row]
        if (pasted === undefined) return { ...known, values: series.map((_, s) => known.values[s] ?? null) }
        return {
          label: pasted.label === undefined ? known.label : withLine(known.label, language, pasted.label),
          values: series.map((_, s) => {
            const value = pasted.values[s - from.column]
            return value === undefined ? (known.values[s] ?? null) : fitNumber(value)
          }),
        }
      }),
    }
  })

const whole = (at: number): number => (Number.isFinite(at) ? Math.max(0, Math.trunc(at)) : 0)
