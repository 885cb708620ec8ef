import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { REGIONS } from '../../model/report'
import { gridOf, placesOf } from './grids'

const reference = JSON.parse(
  readFileSync(new URL('../../../../resources/reference/tip-placements.json', import.meta.url), 'utf8'),
) as { countries: { iso3: string; region: string }[] }
const codesOf = (region: string) =>
  gridOf(region as (typeof REGIONS)[number])
    .flat()
    .filter((code) => code !== null)
const spots = (places: readonly { column: number; row: number }[]) =>
  places.map(({ column, row }) => `${column} ${row}`)

describe.each(REGIONS)('the grid of %s', (region) => {
  test('has every country of the reference data once, and nobody else', () => {
    const members = reference.countries.filter((country) => country.region === region).map(({ iso3 }) => iso3)
    expect(codesOf(region).toSorted()).toEqual(members.toSorted())
  })

  test('is no wider than a text column has room for', () => {
    expect(Math.max(...gridOf(region).map((row) => row.length))).toBeLessThanOrEqual(12)
  })

  test('has rows of one length', () => {
    expect(new Set(gridOf(region).map((row) => row.length)).size).toBe(1)
  })

  test('places any codes, each on a tile of its own', () => {
    const code = fc.oneof(fc.constantFrom(...codesOf(region)), fc.stringMatching(/^[A-Z]{3}$/))
    fc.assert(
      fc.property(fc.array(code, { maxLength: 80 }), (codes) => {
        const places = placesOf(region, codes)
        expect(places).toHaveLength(codes.length)
        expect(new Set(spots(places)).size).toBe(codes.length)
      }),
    )
  })
})

test('a neighbour to the north stands above, one to the east to the right', () => {
  const [canada, states, brazil, peru] = placesOf('western-hemisphere', ['CAN', 'USA', 'BRA', 'PER'])
  expect(canada?.row).toBeLessThan(states?.row ?? 0)
  expect(peru?.column).toBeLessThan(brazil?.column ?? 0)
})
