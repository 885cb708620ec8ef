/** Every region and edition of the reference data: what tokens say against a plain count over the CSV file. */
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { percentsOf } from '../../../scripts/recompute-sample.mjs'
import { smallProject } from '../edit/project.for-tests'
import type { Project } from '../model/project'
import { type CountRule, REGIONS, type Region, TIERS, type Tier } from '../model/report'
import type { Token } from '../model/token'
import { countryId, editionId, hemisphereRule, regionRecords, wholeRegion } from '../reference/records'
import { loadReference } from '../sample.for-tests'
import { evaluateToken } from './evaluate'
import type { Scope } from './scope'

interface Row {
  readonly iso3: string
  readonly region: string
  readonly year: string
  readonly tier: string
}
const csv = readFileSync(new URL('../../../resources/reference/source/tip-tiers.csv', import.meta.url), 'utf8')
const all = Papa.parse<Row>(csv.trim(), { header: true }).data
const NAMES: Readonly<Record<Region, string>> = {
  africa: 'Africa',
  'east-asia-pacific': 'East Asia & Pacific',
  europe: 'Europe',
  'near-east': 'Near East',
  'south-central-asia': 'South & Central Asia',
  'western-hemisphere': 'Western Hemisphere',
}
const LEFT_OUT = ['USA', 'ABW', 'ANT', 'CUW', 'SXM']
const YEARS = [...new Set(all.map(({ year }) => Number(year)))].toSorted()
const reference = loadReference()

/** A project of a whole region; the rule “known” leaves out whom no source places in one edition. */
function regional(region: Region): Project {
  const records = regionRecords(reference, region, 9999)
  const rules: CountRule[] = [wholeRegion(region), hemisphereRule(records.countries)]
  for (const year of YEARS) {
    const unknown = all.filter((row) => row.year === String(year) && row.tier === '').map(({ iso3 }) => countryId(iso3))
    const here = new Set<string>(records.countries.map(({ id }) => id))
    rules.push({
      ...wholeRegion(region),
      id: `rul_known-${year}` as CountRule['id'],
      exclude: unknown.filter((id) => here.has(id)),
    })
  }
  return { ...smallProject(), ...records, countRules: rules }
}

const say = (token: Token, scope: Scope): string | null => {
  const value = evaluateToken(token, scope)
  return value.ok ? value.text : null
}

describe.each(REGIONS)('%s', (region) => {
  const project = regional(region)
  const [plan] = project.plans
  if (!plan) throw new Error('the small project has a plan')
  const scope: Scope = { project, plan, language: 'en' }
  const rows = all.filter((row) => row.region === NAMES[region])
  const placed = (year: number) => rows.filter((row) => row.year === String(year) && row.tier !== 'SC')
  const rulesIn = (year: number): readonly (readonly [CountRule, readonly Row[]])[] =>
    project.countRules.flatMap((rule): readonly (readonly [CountRule, readonly Row[]])[] => {
      if (rule.region !== region) return []
      if (rule.id === wholeRegion(region).id) return [[rule, placed(year)]]
      if (rule.id === `rul_known-${year}`) return [[rule, placed(year).filter(({ tier }) => tier !== '')]]
      return rule.id.startsWith('rul_known')
        ? []
        : [[rule, placed(year).filter(({ iso3 }) => !LEFT_OUT.includes(iso3))]]
    })
  const countOf = (tier: Tier | null, year: number, rule: CountRule): Token => ({
    fn: 'count',
    of: { entity: 'countries', tier, edition: editionId(year), rule: rule.id },
    style: 'numeral',
    capital: false,
  })

  it.each(YEARS)('counts and shares of %i', (year) => {
    let compared = 0
    for (const [rule, counted] of rulesIn(year)) {
      if (counted.length === 0) continue
      expect(say(countOf(null, year, rule), scope)).toBe(String(counted.length))
      const hasGap = counted.some(({ tier }) => tier === '')
      const counts = TIERS.map((tier) => counted.filter((row) => row.tier === tier).length)
      const percents = percentsOf(counts)
      TIERS.forEach((tier, at) => {
        const share: Token = {
          fn: 'share',
          tier,
          edition: editionId(year),
          rule: rule.id,
          style: 'percent',
          capital: false,
        }
        expect(say(countOf(tier, year, rule), scope)).toBe(hasGap ? null : String(counts[at]))
        expect(say(share, scope)).toBe(hasGap ? null : `${percents[at]}%`)
      })
      compared++
    }
    expect(compared).toBeGreaterThan(1)
  })

  it('how each count differs from the edition before', () => {
    for (const year of YEARS.slice(1))
      for (const [rule, counted] of rulesIn(year)) {
        const before = rulesIn(year - 1).find(([one]) => one.id === rule.id)?.[1]
        if (!before) continue
        for (const tier of [null, ...TIERS]) {
          const [now, then] = [counted, before].map(
            (list) => list.filter((row) => tier === null || row.tier === tier).length,
          )
          const hasGap = tier !== null && [...counted, ...before].some((row) => row.tier === '')
          const of = { entity: 'countries', tier, edition: editionId(year), rule: rule.id } as const
          const delta: Token = { fn: 'delta', of, from: editionId(year - 1), style: 'numeral', capital: false }
          expect(say(delta, scope)).toBe(hasGap ? null : String(Math.abs((now ?? 0) - (then ?? 0))))
        }
      }
  })

  it('the streak and the tier of every country in every edition', () => {
    const tiers = new Map(rows.map((row) => [`${row.iso3} ${row.year}`, row.tier]))
    let streaks = 0
    for (const { iso3, year } of rows) {
      const [country, edition] = [countryId(iso3), editionId(Number(year))]
      const here = tiers.get(`${iso3} ${year}`) ?? ''
      const code = here === '2WL' ? '2 Watch List' : here
      expect(say({ fn: 'tier', country, edition, style: 'code' }, scope)).toBe(
        here === '' || here === 'SC' ? null : code,
      )
      for (const since of [YEARS[0] ?? 0, 2015]) {
        if (since > Number(year)) continue
        const streak: Token = {
          fn: 'streak',
          country,
          edition,
          since,
          part: 'length',
          style: 'numeral',
          capital: false,
        }
        expect(say(streak, scope), `${iso3} ${year} since ${since}`).toBe(plainStreak(tiers, iso3, Number(year), since))
        streaks++
      }
    }
    expect(streaks).toBeGreaterThan(rows.length)
  })
})

/** Null where a gap stands in the way, or where there is no tier. */
function plainStreak(tiers: ReadonlyMap<string, string>, iso3: string, last: number, since: number): string | null {
  const tier = tiers.get(`${iso3} ${last}`)
  if (tier === undefined || tier === '' || tier === 'SC') return null
  let length = 0
  for (let year = last; year >= since; year--) {
    const one = tiers.get(`${iso3} ${year}`)
    if (one === undefined || one === '') return null
    if (one !== tier) break
    length++
  }
  return String(length)
}
