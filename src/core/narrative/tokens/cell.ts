/**
 * `cell`: one value of a figure of own numbers, by the names of its row and its series. A name that is gone or stands twice gives no value:
 * places would move with each row that comes or goes, and the token would say another number without a word.
 */
import type { OwnNumbersFigure } from '../../model/figure'
import type { FigureId } from '../../model/ids'
import type { Localized } from '../../model/language'
import { type Found, found, missing } from '../found'
import { pick, say } from '../localized'
import { recordsOf } from '../records'
import type { Scope } from '../scope'
import { writeDecimal } from '../write-decimal'
import { type TokenOf, type TokenRules, writeFound, written } from './token-rules'

const isCalled = (name: string) => (text: Localized) => Object.values(text).includes(name)

/** The only one of that name. */
function place(names: readonly Localized[], name: string, what: string): Found<number> {
  const places = names.flatMap((text, at) => (isCalled(name)(text) ? [at] : []))
  const [first] = places
  if (first === undefined) return missing(`It has no ${what} “${name}”. Choose another.`)
  return places.length > 1
    ? missing(`It has more than one ${what} “${name}”. Give each a name of its own.`)
    : found(first)
}

function figureOf(id: FigureId, scope: Scope): Found<OwnNumbersFigure> {
  const figure = recordsOf(scope.project).figures.get(id)
  return figure?.kind === 'own-numbers'
    ? found(figure)
    : missing(`The figure ${id} of own numbers is not in this project. Choose another.`)
}

/** The words of its title that are typed: values in it may lean on this one. */
const titleOf = ({ title, id }: OwnNumbersFigure, scope: Scope): string =>
  (pick(title, scope)?.value ?? [])
    .map((inline) => (inline.type === 'text' ? inline.text : ''))
    .join('')
    .trim() || id

function cellOf({ figure: id, row, series }: TokenOf<'cell'>, scope: Scope): Found<number> {
  const figure = figureOf(id, scope)
  if (!figure.ok) return figure
  const { rows, series: names } = figure.value
  const said = (reason: string) => missing(`About the figure “${titleOf(figure.value, scope)}”: ${reason}`)
  const [down, across] = [
    place(
      rows.map(({ label }) => label),
      row,
      'row',
    ),
    place(names, series, 'series'),
  ]
  if (!down.ok) return said(down.reason)
  if (!across.ok) return said(across.reason)
  const value = rows[down.value]?.values[across.value] ?? null
  return value === null ? said(`The value of “${row}” is not known. Enter it.`) : found(value)
}

export const cell: TokenRules<'cell'> = {
  evaluate: (token, scope) =>
    writeFound(cellOf(token, scope), (value) => written(writeDecimal(value, scope.language), [token.figure])),
  describe: ({ figure: id, row, series }, scope) => {
    const figure = figureOf(id, scope)
    return figure.ok
      ? `Value of “${series}” for “${row}” in the figure “${titleOf(figure.value, scope)}”`
      : `Value of “${series}” for “${row}” in a missing figure`
  },
  forms: (token) => [token],
}

/** Every value of a figure that a token can name, row by row. */
export function cellsOf({ id, rows, series }: OwnNumbersFigure, scope: Pick<Scope, 'language' | 'project'>) {
  return rows.flatMap(({ label, values }) =>
    series.flatMap((name, at): readonly TokenOf<'cell'>[] => {
      const [row, column] = [say(label, scope), say(name, scope)]
      return row === '' || column === '' || (values[at] ?? null) === null
        ? []
        : [{ fn: 'cell', figure: id, row, series: column }]
    }),
  )
}
