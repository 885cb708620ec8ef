import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysInMonth, isoDate, type PartialDate } from './partial-date'
import { readWrittenDate, readWrittenDay, writeShortDate } from './written-date'

const anyDate = fc
  .record({
    year: fc.integer({ min: 1900, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.nat(30),
    cut: fc.nat(2),
  })
  .map(({ year, month, day, cut }) => {
    const full = isoDate(year, month, (day % daysInMonth(year, month)) + 1)
    return full.slice(0, [4, 7, 10][cut]) as PartialDate
  })

describe('written dates', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(readWrittenDate(writeShortDate(date))).toBe(date)
        expect(readWrittenDate(date)).toBe(date)
      }),
    )
  })

  it.each([
    ['24 Jul 2020', '2020-07-24'],
    ['24 July 2020', '2020-07-24'],
    ['July 24, 2020', '2020-07-24'],
    [' 4 sept. 2020 ', '2020-09-04'],
    ['2020/7/4', '2020-07-04'],
    ['Jun 2020', '2020-06'],
    ['2020', '2020'],
    ['may 3rd 2020', '2020-05-03'],
    ['25 de junio de 2020', '2020-06-25'],
    ['março de 2021', '2021-03'],
    ['ene 2020', '2020-01'],
    ['Sept. 2019', '2019-09'],
    ['set 2019', '2019-09'],
  ])('reads %j', (text, date) => expect(readWrittenDate(text)).toBe(date))

  it.each([
    '',
    'tomorrow',
    '03/04/2020',
    '24.7.2020',
    '31 Jun 2020',
    '30 Feb 2020',
    '24 Jul',
    '24 Jul 20',
    'ju 2020',
    '1 Jul 2 2020',
    '2020-13',
    '24 Julx 2020',
    '13 2020',
    'May June 2020',
    '13 May',
    '1492',
    '25/06/2020',
    'de 2020',
  ])('refuses %j', (text) => expect(readWrittenDate(text)).toBeUndefined())

  it('takes whole days only where a day is needed', () => {
    expect(readWrittenDay('Jul 2020')).toBeUndefined()
    expect(readWrittenDay('1 Jul 2020')).toBe('2020-07-01')
  })
})
