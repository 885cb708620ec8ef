import { describe, expect, it } from 'vitest'
import { setStatistic } from '../../../core/edit/statistics'
import { previewImport } from '../../../core/import/preview'
import { startSettings } from '../../../core/import/settings'
import type { Table } from '../../../core/import/table'
import { makeId } from '../../../core/model/ids'
import { LIMITS } from '../../../core/model/limits'
import { loadSample } from '../../../core/sample.for-tests'
import { cellOf, numbersTable, placeIn, typedNumber, yearsShown } from './number-places'

const PRY = makeId('cty', 'PRY')
const place = { countryId: PRY, measure: 'convictions', year: 2019 } as const
const of = (...years: readonly number[]) => years.map((year) => ({ year }))

describe('the years that are shown', () => {
  it.each([
    ['before there are numbers, those the edition may describe', of(), [], [2015, 2016, 2017, 2018, 2019]],
    ['as many after the first was entered', of(2015), [], [2015, 2016, 2017, 2018, 2019]],
    [
      'from the first to the last that has a number',
      of(2021, 2013),
      [],
      [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021],
    ],
    ['more at either end when asked for', of(), [2014, 2020], [2014, 2015, 2016, 2017, 2018, 2019, 2020]],
    ['no more than there are after a slip of the pen', of(1919), [], [1919, 2015, 2016, 2017, 2018, 2019]],
    ['none that a file cannot hold', of(), [LIMITS.lastYear + 1, 1066], [2015, 2016, 2017, 2018, 2019]],
  ])('%s', (_, statistics, asked, years) => expect(yearsShown(statistics, 2020, asked)).toEqual(years))
})

it('a place is found again by what is written down for it, and by the id of its number', () => {
  const sample = loadSample()
  expect(placeIn(cellOf(place), sample)).toEqual(place)
  expect(placeIn(makeId('sta', 'PRY-convictions-2019'), sample)).toMatchObject(place)
  for (const other of [undefined, 'sta', 'sta cty_XXX convictions 2019', 'sta_gone']) {
    expect(placeIn(other, sample)).toBeUndefined()
  }
})

it.each([
  ['22', 22],
  [' 1,250 ', 1250],
  ['?', null],
  ['n/a', null],
  ['twelve', undefined],
  ['-3', undefined],
])('typed into a cell, %j is %j', (text, value) => expect(typedNumber(text)).toBe(value))

describe('pasted cells', () => {
  const years = [2017, 2018, 2019]
  const sample = { ...loadSample(), statistics: [] }
  const plan = sample.plans[0]
  if (!plan) throw new Error('the sample has a plan')
  const added = (rows: Table['rows']) => {
    const table = numbersTable({ name: '', rows }, { years, row: 1, column: 1 }, sample)
    const around = { project: sample, plan, language: 'en' } as const
    const { batch, problems } = previewImport(table, startSettings(table, 'statistics', around), {
      ...around,
      newId: (prefix) => makeId(prefix, 'new'),
    })
    expect(problems).toEqual([])
    return batch.statistics?.add.map(({ measure, year, value }) => [measure, year, value])
  }

  it('without headings begin at the chosen cell', () =>
    expect(
      added([
        ['25', '15'],
        ['53', '?'],
      ]),
    ).toEqual([
      ['prosecutions', 2018, 25],
      ['convictions', 2018, 15],
      ['prosecutions', 2019, 53],
      ['convictions', 2019, null],
    ]))

  it('with headings are a table of their own', () =>
    expect(
      added([
        ['Año', 'Investigaciones', 'Víctimas identificadas'],
        ['2010', '7', '1.250'],
      ]),
    ).toEqual([
      ['investigations', 2010, 7],
      ['victims-identified', 2010, 1250],
    ]))

  it('have the ids that are typed as well, so that both merge', () => {
    const typed = setStatistic(place, 22)(sample).statistics.map(({ id }) => id)
    expect(typed).toEqual(['sta_PRY-convictions-2019'])
  })
})
