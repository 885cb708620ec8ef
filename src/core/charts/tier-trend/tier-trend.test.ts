import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import { wholeText } from '../alt-text'
import { reasonIn, specIn } from '../build-one.for-tests'
import { tiersByYear } from '../tiers-by-year.for-tests'
import { countTicks } from './spec'

const YEARS = [2015, 2016, 2017, 2018]
const scope = tiersByYear({ Aland: '2 2 2 1', Bland: 'WL ? WL 2', Cland: '3 3 - 3', Dland: 'SC SC 2 2' }, YEARS)

describe('the trend of the tiers', () => {
  it('counts each edition alone; one with an unknown tier is a gap', () => {
    const { columns, gapLabel } = specIn('tier-trend', scope)
    expect(columns.map(({ year, total, parts }) => [year, total, parts?.map(({ count }) => count) ?? null])).toEqual([
      [2015, 3, [0, 1, 1, 1]],
      [2016, 0, null],
      [2017, 3, [0, 2, 1, 0]],
      [2018, 4, [1, 2, 0, 1]],
    ])
    expect(gapLabel).toMatch(/not known/)
  })

  it('leaves a gap for a year whose edition the project lacks', () => {
    const without = tiersByYear({ Aland: '2 1' }, [2015, 2018])
    expect(specIn('tier-trend', without).columns.map(({ parts }) => parts !== null)).toEqual([true, false, false, true])
  })

  it('says gaps, equal years and totals in words', () => {
    expect(wholeText(specIn('tier-trend', scope), 'en')).toBe(
      'Stacked columns: countries by tier in the editions of 2015 to 2018, in the order Tier 1; Tier 2; Tier 2 Watch List; Tier 3. 2015: 0, 1, 1, 1; 2017: 0, 2, 1, 0; 2018: 1, 2, 0, 1. Counted: 3 to 4 countries. Not counted, because a tier is not known: 2016.',
    )
    const steady = tiersByYear({ Aland: '2 2 2 2', Bland: '1 1 1 1' }, YEARS)
    expect(wholeText(specIn('tier-trend', steady, { measure: 'shares' }), 'en')).toContain(
      '2015 to 2018: 50%, 50%, 0%, 0%',
    )
  })

  it.each(LANGUAGES)('speaks %s, with numbers as they are written there', (language) => {
    const text = wholeText(specIn('tier-trend', { ...scope, language }, { measure: 'shares' }), language)
    expect(text).toContain(wordsOf(language).grammar.percent(33))
    expect(text).not.toMatch(/undefined|null|NaN|\[/)
  })

  it('has shares that add up to 100 in every edition, whatever the tiers', () => {
    const cell = fc.constantFrom('1', '2', 'WL', '3', 'SC', '-')
    const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(rows, (table) => {
        const where = tiersByYear(
          Object.fromEntries([['Here', '2 2 2 2'], ...table.map((cells, at) => [`Land ${at}`, cells.join(' ')])]),
          YEARS,
        )
        for (const { parts, total } of specIn('tier-trend', where, { measure: 'shares' }).columns) {
          expect(parts?.reduce((sum, { percent }) => sum + percent, 0)).toBe(100)
          expect(parts?.reduce((sum, { count }) => sum + count, 0)).toBe(total)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('begins where every tier is known, unless told otherwise', () => {
    const late = tiersByYear({ Aland: '? 2 2 2' }, YEARS)
    expect(specIn('tier-trend', late).columns[0]?.year).toBe(2016)
    expect(specIn('tier-trend', late, { fromYear: 2015 }).columns[0]).toMatchObject({ year: 2015, parts: null })
  })

  it.each([
    ['nothing is known', tiersByYear({ Aland: '? ? ? ?' }, YEARS), {}, /every tier is known/],
    ['there are no countries', tiersByYear({ Aland: 'SC SC SC SC' }, YEARS), {}, /every tier is known/],
    ['it would start after its end', scope, { fromYear: 2019 }, /start in 2019, after the 2018 edition/],
    ['there are too many years', scope, { fromYear: 1950 }, /room for 40.*1979 or later/],
  ] as const)('says why it cannot be drawn when %s', (_, where, change, reason) => {
    expect(reasonIn('tier-trend', where, change)).toMatch(reason)
  })

  it('has an axis of few whole steps that holds the highest count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (most) => {
        const ticks = countTicks(most)
        const step = ticks[1] ?? 0
        expect(ticks[0]).toBe(0)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(8)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most)
        expect((ticks.at(-1) ?? 0) - step).toBeLessThan(Math.max(1, most))
        expect(String(step)).toMatch(/^[125]0*$/)
      }),
    )
  })
})
