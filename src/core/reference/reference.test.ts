import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildFromFolder, buildReference, parseCsv, REFERENCE_FILE } from '../../../scripts/build-reference.mjs'
import { TIERS } from '../model/report'
import { hemisphereRule, regionRecords } from './records'
import { parseReference } from './reference'

const text = readFileSync(REFERENCE_FILE, 'utf8')
const reference = parseReference(JSON.parse(text))
const { placements, editions, countries, sources } = reference

const inHemisphere = (year: number) => {
  const records = regionRecords(reference, 'western-hemisphere', year)
  return { ...records, ofYear: records.placements.filter(({ editionId }) => editionId === `edn_${year}`) }
}

describe('the reference file', () => {
  test('is what the script makes of the CSV files', () => {
    expect(text).toBe(buildFromFolder())
  })

  test('holds every cell of the CSV files', () => {
    expect(placements).toHaveLength(2990)
    expect(placements.filter(({ tier }) => tier !== null)).toHaveLength(2648)
    expect(new Set(placements.map(({ iso3, year }) => `${iso3} ${year}`)).size).toBe(2990)
    expect(countries).toHaveLength(190)
    expect(editions.map(({ year }) => year)).toEqual(Array.from({ length: 16 }, (_, i) => 2010 + i))
  })

  test.each([
    [2014, 31, 89, 44, 23],
    [2015, 31, 89, 44, 23],
    [2017, 36, 80, 45, 23],
  ])('has the published totals of %i', (year, ...totals) => {
    expect(TIERS.map((tier) => placements.filter((one) => one.year === year && one.tier === tier).length)).toEqual(
      totals,
    )
  })

  test('names every code of the evidence', () => {
    const known = new Set(sources.map(({ code }) => code))
    expect(placements.flatMap(({ evidence }) => evidence).filter((code) => !known.has(code))).toEqual([])
    expect(placements.filter(({ tier, evidence }) => tier !== null && evidence.length === 0)).toEqual([])
  })

  test('has an empty tier exactly where no source states one', () => {
    const empty = placements.filter(({ tier }) => tier === null)
    expect(empty.every(({ status }) => status === 'not-found' || status === 'unresolved')).toBe(true)
    const years = [...new Set(empty.map(({ year }) => year))].sort()
    expect(years).toEqual(editions.filter(({ gaps }) => gaps !== '').map(({ year }) => year))
  })

  test('says the numbers of the gaps rightly', () => {
    const missing = (year: number) => placements.filter((one) => one.year === year && one.tier === null).length
    for (const year of [2019, 2022, 2024])
      expect(editions.find((edition) => edition.year === year)?.gaps).toContain(`${missing(year)} `)
  })

  test('gives each edition the twelve months to March', () => {
    expect(editions.find(({ year }) => year === 2020)).toEqual({
      year: 2020,
      released: '2020-06-25',
      periodFrom: '2019-04',
      periodTo: '2020-03',
      gaps: '',
    })
  })
})

describe('the Western Hemisphere of 2020', () => {
  const { ofYear, countries } = inHemisphere(2020)
  const exclude = new Set(hemisphereRule(countries).exclude)
  const counted = ofYear.filter(({ countryId }) => !exclude.has(countryId))

  test('is 35, of which 31 count', () => {
    expect(ofYear).toHaveLength(35)
    expect(counted).toHaveLength(31)
    expect(TIERS.map((tier) => counted.filter((one) => one.tier === tier).length)).toEqual([6, 19, 3, 3])
  })

  test('has Paraguay in Tier 2 from 2010 on', () => {
    const paraguay = inHemisphere(2020).placements.filter(({ countryId }) => countryId === 'cty_PRY')
    expect(paraguay.map(({ tier }) => tier)).toEqual(Array(11).fill('2'))
  })

  test('has a Spanish name for each', () => {
    expect(countries.filter(({ name }) => !name.es)).toEqual([])
  })
})

describe('parseReference', () => {
  const valid = JSON.parse(text)
  test.each([
    ['a field too many', { ...valid, more: 1 }],
    ['another format', { ...valid, format: 'briefwright-project' }],
    ['a tier that is none', { ...valid, placements: [['PRY', 2020, '4', 'agreed', '', '']] }],
    ['a status of the author', { ...valid, placements: [['PRY', 2020, '2', 'entered', '', '']] }],
    ['a day that is none', { ...valid, editions: [{ ...valid.editions[0], released: '2020-02-30' }] }],
    ['a region that is none', { ...valid, countries: [{ ...valid.countries[0], region: 'atlantis' }] }],
    ['nothing', undefined],
  ])('refuses %s', (_, json) => {
    expect(() => parseReference(json)).toThrow()
  })
})

describe('the script', () => {
  test('reads quoted fields', () => {
    expect(parseCsv('a,b\n"x, ""y""",2\r\n,\n')).toEqual([
      { a: 'x, "y"', b: '2' },
      { a: '', b: '' },
    ])
  })
  test('refuses a row that is too short', () => {
    expect(() => parseCsv('a,b,c\n1,2\n')).toThrow('2 fields')
  })
  test('refuses evidence for another tier', () => {
    expect(() =>
      buildReference({
        countries: 'iso3,kind,name_es\nPRY,country,\n',
        editions: 'year,released,source\n2020,,\n',
        tiers: 'iso3,country,region,year,tier\nPRY,Paraguay,Western Hemisphere,2020,2\n',
        evidence: 'iso3,year,tier,status,n_sources,sources,dissenting,derived_tier,note\nPRY,2020,1,agreed,1,GV,,,\n',
      }),
    ).toThrow('PRY 2020')
  })
})
