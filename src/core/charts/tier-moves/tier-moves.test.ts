import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../model/language'
import { wholeText } from '../alt-text'
import { reasonIn, specIn } from '../build-one.for-tests'
import { tiersByYear } from '../tiers-by-year.for-tests'

const YEARS = [2019, 2020]
const scope = tiersByYear(
  {
    Paraguay: 'WL 2',
    Chile: '3 1',
    Belize: '2 3',
    Cuba: '3 3',
    Haiti: 'SC 2',
    Peru: '2 -',
    Bolivia: '? 2',
    Guyana: '1 1',
  },
  YEARS,
)

describe('the moves between two editions', () => {
  it('are up or down, the longest first; who is in one edition only did not move', () => {
    const spec = specIn('tier-moves', scope)
    expect(spec.directions.map(({ direction, moves }) => [direction, moves.map(({ name }) => name)])).toEqual([
      ['up', ['Chile', 'Paraguay']],
      ['down', ['Belize']],
    ])
    expect(spec.others.map(({ kind, names }) => [kind, names])).toEqual([
      ['new', ['Haiti (Tier 2)']],
      ['gone', ['Peru (Tier 2)']],
      ['unknown', ['Bolivia']],
    ])
    expect(spec.unchanged.label).toBe('Unchanged: 2 of 8')
    expect(spec.directions[0]?.moves.map(({ isHere }) => isHere)).toEqual([false, true])
  })

  it('are all said in words', () => {
    expect(wholeText(specIn('tier-moves', scope), 'en')).toBe(
      'Moves between tiers from the 2019 to the 2020 edition, of 8 countries. Moved up: Chile (Tier 3 to Tier 1); Paraguay (Tier 2 Watch List to Tier 2). Moved down: Belize (Tier 2 to Tier 3). Newly ranked: Haiti (Tier 2). No longer ranked: Peru (Tier 2). Tier not known: Bolivia. Unchanged: 2 of 8 (Tier 1: 1; Tier 3: 1).',
    )
    for (const language of LANGUAGES)
      expect(wholeText(specIn('tier-moves', { ...scope, language }), language)).not.toMatch(/undefined|null|\(\)/)
  })

  it('leave nobody out and name nobody twice', () => {
    const cell = fc.constantFrom('1', '2', 'WL', '3', '?', '-', 'SC')
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 22 }), (table) => {
        const where = tiersByYear(
          Object.fromEntries([['Here', '2 2'], ...table.map((cells, at) => [`Land ${at}`, cells.join(' ')])]),
          YEARS,
        )
        const spec = specIn('tier-moves', where)
        const moved = spec.directions.flatMap(({ moves }) => moves.map(({ name }) => name))
        const others = spec.others.flatMap(({ names }) => names.map((name) => name.replace(/ \(.*/, '')))
        const stayed = spec.unchanged.tiers.reduce((sum, { count }) => sum + count, 0)
        const ranked = table.filter((cells) => cells.some((word) => word !== '-' && word !== 'SC')).length
        expect(new Set([...moved, ...others]).size).toBe(moved.length + others.length)
        expect(moved.length + others.length + stayed).toBe(ranked + 1)
        expect(spec.total).toBe(ranked + 1)
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['the editions are the same', scope, { from: 'plan' }, /not an earlier one/],
    ['nobody is counted', tiersByYear({ A: 'SC SC' }, YEARS), {}, /No country of the rule is placed/],
    [
      'too many moved',
      tiersByYear(Object.fromEntries(Array.from({ length: 23 }, (_, at) => [`Land ${at}`, '1 2'])), YEARS),
      {},
      /23 countries moved in one direction.*room for 22/,
    ],
  ] as const)('says why it cannot be drawn when %s', (_, where, change, reason) => {
    expect(reasonIn('tier-moves', where, change)).toMatch(reason)
  })
})
