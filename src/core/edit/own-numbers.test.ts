import { describe, expect, it } from 'vitest'
import { ownNumbers } from '../charts/number-figures.for-tests'
import type { OwnNumbersFigure } from '../model/figure'
import { LIMITS } from '../model/limits'
import { project } from '../narrative/fixture.for-tests'
import * as edits from './own-numbers'
import type { Edit } from './records'

const { id } = ownNumbers
const edited = (edit: Edit): OwnNumbersFigure => {
  const [figure] = edit({ ...project, figures: [ownNumbers] }).figures
  if (figure?.kind !== 'own-numbers') throw new Error('the figure is gone')
  return figure
}
const values = (figure: OwnNumbersFigure) => figure.rows.map((row) => row.values)

describe('the table of own numbers', () => {
  it('takes a number, and only what a file can hold', () => {
    expect(values(edited(edits.setOwnNumber(id, 1, 1, 7)))[1]).toEqual([1, 7])
    expect(values(edited(edits.setOwnNumber(id, 1, 0, Number.NaN)))[1]).toEqual([null, null])
    expect(values(edited(edits.setOwnNumber(id, 1, 0, 1e30)))[1]).toEqual([LIMITS.number, null])
    expect(Object.is(values(edited(edits.setOwnNumber(id, 1, 0, -0)))[1]?.[0], 0)).toBe(true)
  })

  it('has as many values in a row as series, whatever is added and removed', () => {
    const wider = edited(edits.addSeries(id))
    expect(values(wider)).toEqual([
      [3, 42.5, null],
      [1, null, null],
      [0, 18, null],
    ])
    expect(values(edited(edits.removeSeries(id, 0)))).toEqual([[42.5], [null], [18]])
    expect(values(edited(edits.addNumbersRow(id))).at(-1)).toEqual([null, null])
  })

  it('keeps the last series, and takes no fourth', () => {
    const one: Edit = (p) => edits.removeSeries(id, 0)(edits.removeSeries(id, 0)(p))
    expect(edited(one).series).toHaveLength(1)
    const four: Edit = (p) => [1, 2, 3].reduce((q) => edits.addSeries(id)(q), p)
    expect(edited(four).series).toHaveLength(3)
  })

  it('takes a pasted block, adding rows and series', () => {
    const pasted = {
      names: ['Staff', 'Too many'],
      rows: [
        { label: 'Pilar', values: [4, 5] },
        { label: 'Villarrica', values: [6] },
      ],
    }
    const figure = edited(edits.setPastedNumbers(id, 2, 2, 'en', pasted))
    expect(figure.series.map(({ en }) => en)).toEqual(['Shelters', 'Beds', 'Staff'])
    expect(figure.rows.map(({ label, values: row }) => [label.en, ...row])).toEqual([
      ['Asunción', 3, 42.5, null],
      ['Encarnación', 1, null, null],
      ['Pilar', 0, 18, 4],
      ['Villarrica', null, null, 6],
    ])
  })

  it('leaves figures of other kinds alone', () => {
    const [other] = project.figures
    if (!other) throw new Error('the fixture has figures')
    expect(edits.addSeries(other.id)(project).figures[0]).toEqual(other)
  })
})
