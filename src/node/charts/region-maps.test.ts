import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildMaps, MAPS_FOLDER } from '../../../scripts/build-maps.mjs'
import { clipToFrame, innermost, keptPoints, ringArea } from '../../../scripts/map-geometry.mjs'
import { pixelsOf } from '../../core/charts/map/region-map'
import { REGIONS } from '../../core/model/report'
import { loadReference } from '../../core/sample.for-tests'
import { openRegionMaps } from './region-maps'

const mapOf = openRegionMaps()
const { countries } = loadReference()
const made = buildMaps() as Record<string, string>
/** Codes without a shape: the Netherlands Antilles are gone from the source, Macau is gone at this scale. */
const MARKERS_ONLY = ['ANT', 'MAC']

describe.each(REGIONS)('the map of %s', (region) => {
  const text = readFileSync(new URL(`${region}.json`, MAPS_FOLDER), 'utf8')
  const map = mapOf(region)
  const members = countries.filter((country) => country.region === region).map(({ iso3 }) => iso3)

  test('is what the script makes', () => {
    expect(text).toBe(made[region])
  })

  test('is small', () => {
    expect(text.length).toBeLessThan(80_000)
  })

  test('has every country of the reference data, with a shape or a marker in the frame', () => {
    expect(Object.keys(map.countries).toSorted()).toEqual(members.toSorted())
    for (const [iso3, { at, rings }] of Object.entries(map.countries)) {
      expect(at[0], iso3).toBeGreaterThan(0)
      expect(at[0], iso3).toBeLessThan(map.width)
      expect(at[1], iso3).toBeGreaterThan(0)
      expect(at[1], iso3).toBeLessThan(map.height)
      expect(rings.length > 0, iso3).toBe(!MARKERS_ONLY.includes(iso3))
    }
  })

  test('stays in its frame, and every ring is an area', () => {
    const rings = [...map.land, ...Object.values(map.countries).flatMap((shape) => shape.rings)]
    for (const ring of rings) {
      const points = pixelsOf(ring, { left: 0, top: 0, scale: 1 })
      expect(points.length).toBeGreaterThanOrEqual(3)
      for (const [x, y] of points) {
        expect(Number.isInteger(x) && x >= 0 && x <= map.width).toBe(true)
        expect(Number.isInteger(y) && y >= 0 && y <= map.height).toBe(true)
      }
    }
  })
})

test('neighbours keep one border: each point of Paraguay that is not Brazil’s is Argentina’s or Bolivia’s', () => {
  const pointsOf = (iso3: string) =>
    (mapOf('western-hemisphere').countries[iso3]?.rings ?? []).flatMap((ring) =>
      pixelsOf(ring, { left: 0, top: 0, scale: 1 }).map(String),
    )
  const around = new Set(['BRA', 'ARG', 'BOL'].flatMap(pointsOf))
  expect(pointsOf('PRY').length).toBeGreaterThan(10)
  expect(pointsOf('PRY').filter((point) => !around.has(point))).toEqual([])
})

test('French Guiana is land in the Americas and no part of the map of Europe', () => {
  const [x, y] = mapOf('western-hemisphere').countries.SUR?.at ?? [0, 0]
  const near = mapOf('western-hemisphere').land.flatMap((ring) => pixelsOf(ring, { left: 0, top: 0, scale: 1 }))
  expect(near.some(([px, py]) => px > x && px - x < 400 && Math.abs(py - y) < 300)).toBe(true)
})

describe('the geometry of the script', () => {
  const square = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ] as const
  test('cuts a ring to a frame', () => {
    const cut = clipToFrame(square, { left: 5, top: -5, right: 20, bottom: 5 })
    expect(Math.abs(ringArea(cut))).toBe(25)
    expect(clipToFrame(square, { left: 20, top: 0, right: 30, bottom: 10 })).toEqual([])
  })
  test('drops a point that hardly bends the line, keeps both ends and one that bends it', () => {
    const line = [
      [0, 0],
      [5, 0.01],
      [10, 0],
      [15, 20],
      [20, 0],
    ]
    expect(keptPoints(line, () => 1)).toEqual([
      [0, 0],
      [10, 0],
      [15, 20],
      [20, 0],
    ])
    expect(keptPoints(line, () => 1e9)).toEqual([
      [0, 0],
      [20, 0],
    ])
  })
  test('finds the middle of a square, and none of a hole', () => {
    expect(innermost([square])).toEqual({ at: [5, 5], room: 5 })
    const hole = [
      [4, 4],
      [4, 6],
      [6, 6],
      [6, 4],
    ]
    const { at, room } = innermost([square, hole])
    expect(room).toBeCloseTo(2.34, 1)
    expect(Math.max(...at.map((place: number) => Math.abs(place - 5)))).toBeGreaterThan(1)
  })
})
