import type { NumberShape } from '../../model/figure'
import { found, missing } from '../../narrative/found'
import { wordsOf } from '../../narrative/languages/all-languages'
import { say } from '../../narrative/localized'
import { axisOf, seriesOf } from '../number-chart/axis'
import type { BuildSpec } from '../spec-of'

/** As many rows as each shape can show on a page. */
const MOST_ROWS: Readonly<Record<NumberShape, number>> = { bars: 30, line: 500, table: 30 }
const MOST_BARS = 60
const SHAPE: Readonly<Record<NumberShape, string>> = { bars: 'bars', line: 'a line', table: 'a table' }

/** The author's own table. What has no number is a gap; a row without a name is called by its place. */
export const ownNumbersSpec: BuildSpec<'own-numbers'> = (figure, scope) => {
  const { language } = scope
  const { grammar, numbers } = wordsOf(language)
  const { shape, rows } = figure
  const values = rows.flatMap((row) => figure.series.map((_, at) => row.values[at] ?? null))
  if (!values.some((value) => value !== null))
    return missing('The table of this figure holds no numbers yet. Type them in, or paste them from a spreadsheet.')
  if (rows.length > MOST_ROWS[shape])
    return missing(
      `The table of this figure has ${rows.length} rows; as ${SHAPE[shape]} a page can show ${MOST_ROWS[shape]}. Take rows out, or choose another shape.`,
    )
  if (shape === 'bars' && values.length > MOST_BARS)
    return missing(
      `This figure would have ${values.length} bars; ${MOST_BARS} are as many as can be told apart. Take rows out, or choose another shape.`,
    )
  const nameAt = (at: number) => numbers.seriesWithoutName(grammar.numeral(at + 1))
  return found({
    kind: 'own-numbers',
    shape,
    labels: rows.map(({ label }, at) => say(label, scope).trim() || numbers.rowWithoutName(grammar.numeral(at + 1))),
    series: figure.series.map((name, at) =>
      seriesOf(
        say(name, scope).trim() || (figure.series.length === 1 ? '' : nameAt(at)),
        rows.map((row) => row.values[at] ?? null),
        language,
      ),
    ),
    axis: axisOf(values, language),
    remarks: values.includes(null) && shape !== 'line' ? [numbers.remarks.gap] : [],
  })
}
