import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LANGUAGES } from '../../model/language'
import { writeDecimal } from '../../narrative/write-decimal'
import { readNumber, typedNumber } from './read-number'

it.each([
  ['1,250', 1250, 1.25],
  ['1.250', 1.25, 1250],
  ['1,250.5', 1250.5, undefined],
  ['1.250,5', undefined, 1250.5],
  ['1 250', 1250, 1250],
  ['12 345 678', 12345678, 12345678],
  ['−3', -3, -3],
  ['-.5', -0.5, undefined],
  ['-0', 0, 0],
  ['', null, null],
  [' – ', null, null],
  ['n/a', null, null],
  ['12%', undefined, undefined],
  ['1,25,0', undefined, undefined],
  ['=1+1', undefined, undefined],
  ['Infinity', undefined, undefined],
  ['1e5', undefined, undefined],
  ['9999999999999', undefined, undefined],
  ['twelve', undefined, undefined],
] as [string, number | null | undefined, number | null | undefined][])('%s', (text, en, es) => {
  expect([readNumber(text, 'en'), readNumber(text, 'es'), readNumber(text, 'pt')]).toEqual([en, es, es])
})

it('reads what is shown for typing, and whole numbers as they are printed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LANGUAGES),
      fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.double({ min: -1e9, max: 1e9, noNaN: true })),
      (language, value) => {
        expect(readNumber(typedNumber(value, language), language)).toBeCloseTo(value, 12)
        const whole = Math.trunc(value) + 0
        expect(readNumber(writeDecimal(whole, language), language)).toBe(whole)
      },
    ),
  )
})
