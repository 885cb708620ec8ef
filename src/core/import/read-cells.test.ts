import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../model/partial-date'
import { readCount } from './read-count'
import { type DateOrder, dependsOnOrder, readDate } from './read-date'
import type { Cell } from './table'

const arbitraryDay = fc.record({
  year: fc.integer({ min: 1950, max: 2199 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
})

describe('a date in a table', () => {
  it.each<readonly [Cell, DateOrder | null, string]>([
    ['13/05/2020', null, '2020-05-13'],
    ['5/13/2020', null, '2020-05-13'],
    ['05/05/2020', null, '2020-05-05'],
    ['03/04/2020', 'day-first', '2020-04-03'],
    ['03/04/2020', 'month-first', '2020-03-04'],
    ['13.05.20', null, '2020-05-13'],
    ['2020-05-13', null, '2020-05-13'],
    ['2020-05-13T00:00:00Z', null, '2020-05-13'],
    ['13/05/2020 10:30', null, '2020-05-13'],
    ['2020.05.13', null, '2020-05-13'],
    ['06/2020', null, '2020-06'],
    ['Jun-2020', null, '2020-06'],
    ['13-may-2020', null, '2020-05-13'],
    ['13 de mayo de 2020', null, '2020-05-13'],
    ['miércoles, 13 de mayo de 2020', null, '2020-05-13'],
    ['2020', null, '2020'],
    [2020, null, '2020'],
    [43964, null, '2020-05-13'],
    [43964.5, null, '2020-05-13'],
    [{ day: isoDate(2020, 5, 13) }, null, '2020-05-13'],
  ])('%j, %s, is %s', (cell, order, date) => {
    expect(readDate(cell, order)).toEqual({ ok: true, value: date })
  })

  it.each<readonly [Cell, RegExp]>([
    ['31/06/2020', /^June has 30 days\.$/],
    ['29/02/2019', /^February 2019 has 28 days\.$/],
    ['31 de junio de 2020', /^June has 30 days\.$/],
    ['13/13/2020', /no month 13/],
    ['13/2020', /no month 13/],
    ['2020-02-30', /February 2020 has 29 days/],
    ['03/04/2020', /3 April or 4 March/],
    ['soon', /Not a date/],
    ['#REF!', /could not compute/],
    ['=TODAY()', /formula/i],
    [12, /A number, not a date/],
    [true, /Not a date/],
  ])('%j is not read: %s', (cell, why) => {
    const reading = readDate(cell, null)
    expect(reading.ok ? reading.value : reading.why).toMatch(why)
  })

  it('written with numbers is the same day in the order it was written in', () => {
    fc.assert(
      fc.property(arbitraryDay, fc.boolean(), ({ year, month, day }, isDayFirst) => {
        const text = isDayFirst ? `${day}/${month}/${year}` : `${month}/${day}/${year}`
        const order = isDayFirst ? 'day-first' : 'month-first'
        expect(readDate(text, order)).toEqual({ ok: true, value: isoDate(year, month, day) })
        const other = readDate(text, isDayFirst ? 'month-first' : 'day-first')
        expect(dependsOnOrder(text)).toBe(other.ok && other.value !== isoDate(year, month, day))
        expect(readDate(text, null).ok).toBe(!dependsOnOrder(text))
      }),
    )
  })
})

describe('a number in a table', () => {
  it.each<readonly [Cell, number]>([
    [30, 30],
    ['30', 30],
    ['30.0', 30],
    ['1,250', 1250],
    ['1.250', 1250],
    ['1 250', 1250],
    ['1\u00a0250', 1250],
    ["1'250'000", 1_250_000],
    ['1.250,00', 1250],
  ])('%j is %d', (cell, value) => {
    expect(readCount(cell)).toEqual({ ok: true, value })
  })

  it.each<readonly [Cell, RegExp]>([
    ['45%', /percentage/],
    [0.45, /whole number/],
    [-3, /whole number/],
    ['1,5', /whole number/],
    ['12,34,56', /whole number/],
    ['about 30', /Not a number/],
    ['=SUM(A1:A3)', /formula/i],
    ['#DIV/0!', /could not compute/],
    [1e12, /too large/],
    [Number.POSITIVE_INFINITY, /whole number/],
  ])('%j is not read: %s', (cell, why) => {
    const reading = readCount(cell)
    expect(reading.ok ? reading.value : reading.why).toMatch(why)
  })

  it('is read whatever mark stands between its thousands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom(',', '.', ' ', "'", ''), (value, mark) => {
        expect(readCount(String(value).replace(/\B(?=(\d{3})+$)/g, mark))).toEqual({ ok: true, value })
      }),
    )
  })
})
