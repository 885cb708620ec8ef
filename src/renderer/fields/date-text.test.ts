import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPartialDate, type PartialDate } from '../../core/model/partial-date'
import { readDateText, showDate } from './date-text'

const partialDate: fc.Arbitrary<PartialDate> = fc
  .tuple(
    fc.integer({ min: 1900, max: 2199 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    fc.integer({ min: 4, max: 10 }),
  )
  .map(([y, m, d, length]) =>
    `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`.slice(0, length < 7 ? 4 : length < 10 ? 7 : 10),
  )
  .filter(isPartialDate)

describe('dates as people type them', () => {
  it('what the app shows reads back as the same date', () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        expect(readDateText(showDate(date))).toBe(date)
      }),
    )
  })

  it.each([
    ['13 May 2020', '2020-05-13'],
    ['May 13, 2020', '2020-05-13'],
    ['may 3rd 2020', '2020-05-03'],
    ['  Jun   2020 ', '2020-06'],
    ['2020', '2020'],
    ['2020-06', '2020-06'],
    ['2020-06-25', '2020-06-25'],
    ['25 de junio de 2020', '2020-06-25'],
    ['março de 2021', '2021-03'],
    ['Sept. 2019', '2019-09'],
  ])('%s', (text, date) => expect(readDateText(text)).toBe(date))

  it.each([
    '',
    'soon',
    '31 June 2020',
    '30 Feb 2020',
    '25/06/2020',
    '13 2020',
    '1 2 May 2020',
    'May June 2020',
    '13 May',
    '1492',
    '2020-13',
  ])('not a date: “%s”', (text) => expect(readDateText(text)).toBeUndefined())
})
