/** Tile map and map of all regions, drawn from the reference data: complete, finite, the same twice, readable. */
import { describe, expect, test } from 'vitest'
import { assemble } from '../../core/briefing/assemble'
import { altText } from '../../core/charts/alt-text'
import { buildSpec } from '../../core/charts/build-spec'
import { drawSpec } from '../../core/charts/draw-spec'
import type { ChartSpec, MapSpec, TileMapSpec } from '../../core/charts/figure-spec'
import type { MapFigure, TileMapFigure } from '../../core/model/figure'
import { makeId } from '../../core/model/ids'
import { LANGUAGES } from '../../core/model/language'
import { THEMES } from '../../core/model/plan'
import type { Project } from '../../core/model/project'
import { type Country, type PlacedTier, REGIONS, type Region } from '../../core/model/report'
import type { Scope } from '../../core/narrative/scope'
import type { DisplayList, Op } from '../../core/recorder/display-list'
import { editionId, regionRecords } from '../../core/reference/records'
import { loadReference, loadSample } from '../../core/sample.for-tests'
import { createPdfEngine, makePdf } from '../pdf/make-pdf'
import { readBack } from '../pdf/read-back.for-tests'

const reference = loadReference()
const sample = loadSample()
const { tools } = createPdfEngine()
const KINDS = ['tile-map', 'map'] as const

function scopeOf(region: Region, language: Scope['language'] = 'en', change: Partial<Project> = {}): Scope {
  const { editions, countries, placements } = regionRecords(reference, region, 2025)
  const others = sample.countries.filter((country) => country.region !== region)
  const project = { ...sample, editions, countries: [...others, ...countries], placements, ...change }
  const [plan] = project.plans
  if (!plan) throw new Error('the sample has no plan')
  return { project, plan, language }
}
function figureOf(kind: (typeof KINDS)[number], region: Region, year: number): TileMapFigure | MapFigure {
  const figure = sample.figures.find((one): one is TileMapFigure | MapFigure => one.kind === kind)
  if (!figure) throw new Error(`the sample has no ${kind}`)
  return { ...figure, region, edition: editionId(year), highlight: region === 'western-hemisphere' ? 'plan' : null }
}
function specOf(kind: (typeof KINDS)[number], region: Region, year: number, scope = scopeOf(region)) {
  const built = buildSpec(figureOf(kind, region, year), scope)
  if (!built.ok) throw new Error(built.reason)
  return built.spec as TileMapSpec | MapSpec
}
const flat = (ops: readonly Op[]): readonly Op[] => ops.flatMap((op) => (op.kind === 'group' ? flat(op.ops) : [op]))
const textsOf = (list: DisplayList): readonly string[] =>
  flat(list.ops).flatMap((op) => (op.kind === 'text' ? [op.text] : []))
const numbersOf = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersOf)
      : []

describe.each(REGIONS)('%s', (region) => {
  test.each(KINDS)('%s: finite and the same twice, at both widths of a page', (kind) => {
    for (const year of [2015, 2024]) {
      const spec = specOf(kind, region, year)
      for (const width of [459, 496, 672]) {
        const list = drawSpec(spec, width, tools)
        expect(list.width).toBe(width)
        expect(list.height).toBeLessThan(760)
        const numbers = numbersOf(list)
        expect(numbers.length).toBeGreaterThan(100)
        expect(numbers.every(Number.isFinite)).toBe(true)
        expect(list.ops.length).toBeGreaterThan(10)
        if (width === 672)
          expect(JSON.stringify(drawSpec(spec, width, createPdfEngine().tools))).toBe(JSON.stringify(list))
      }
    }
  })

  test('a tile for each country, with its code and its tier', () => {
    const spec = specOf('tile-map', region, 2020)
    const texts = textsOf(drawSpec(spec, 496, tools))
    for (const { iso3, tier } of spec.countries) {
      const at = texts.indexOf(iso3)
      expect(at, iso3).toBeGreaterThanOrEqual(0)
      expect(texts[at + 1], iso3).toBe(spec.legend.find((entry) => entry.tier === tier)?.code)
    }
  })

  test('a name for each country on the map, at every width of a page', () => {
    for (const year of [2015, 2025])
      for (const width of [459, 496, 672]) {
        const spec = specOf('map', region, year) as MapSpec
        const texts = textsOf(drawSpec(spec, width, tools))
        const isNamed = (iso3: string) => texts.some((text) => text === iso3 || text.startsWith(`${iso3} `))
        expect(spec.countries.filter(({ iso3 }) => !isNamed(iso3)).map(({ iso3 }) => iso3)).toEqual([])
      }
  })

  test('words for every tier that occurs, and the note on borders', () => {
    const spec = specOf('map', region, 2024) as MapSpec
    const texts = textsOf(drawSpec(spec, 672, tools)).join(' ')
    for (const { name } of spec.legend) expect(texts).toContain(name)
    expect(texts).toContain(spec.words.bordersNote)
    expect(new Set(spec.countries.map(({ tier }) => tier)).has(null)).toBe(texts.includes('Tier not known'))
  })

  test.each(LANGUAGES)('alt texts in %s: 40 to 250 characters in every edition, the unknown said', (language) => {
    const scope = scopeOf(region, language)
    for (const { year } of scope.project.editions) {
      for (const kind of KINDS) {
        const spec = specOf(kind, region, year, scope)
        const text = altText(spec, language)
        expect(text.length, text).toBeGreaterThanOrEqual(40)
        expect(text.length, text).toBeLessThanOrEqual(250)
        expect(text).not.toMatch(/undefined|null|NaN/)
        const unknown = spec.countries.filter(({ tier }) => tier === null).length
        const words = spec.legend.find(({ tier }) => tier === null)?.name
        expect(words === undefined).toBe(unknown === 0)
        if (words !== undefined) expect(text).toContain(`${words}: ${unknown}`)
      }
    }
  })
})

describe('hatches and looks', () => {
  const TIERS: readonly PlacedTier[] = ['1', '2', '2WL', '3', 'SC', null]
  const only = (tier: PlacedTier, spec: TileMapSpec | MapSpec): ChartSpec => ({
    ...spec,
    here: null,
    legend: [],
    countries: spec.countries.map((country) => ({ ...country, tier })),
  })
  test.each(KINDS)('%s: six tiers are six pictures, also without colour', (kind) => {
    const spec = specOf(kind, 'western-hemisphere', 2020)
    const pictures = TIERS.map((tier) => {
      const hatches = flat(drawSpec(only(tier, spec), 496, tools).ops).filter((op) => op.kind === 'path' && op.isHatch)
      return hatches.length === 0 ? 'plain' : JSON.stringify(hatches.map((op) => 'segments' in op && op.segments))
    })
    // Tier 1 and the unknown are plain; dark green against white tells them apart in grey
    expect(new Set(pictures).size).toBe(5)
    expect(pictures.filter((picture) => picture === 'plain')).toHaveLength(2)
  })

  test('a marked country is outlined, and without a mark nothing else changes', () => {
    const spec = specOf('tile-map', 'western-hemisphere', 2020)
    const heavy = (list: DisplayList) =>
      flat(list.ops).filter((op) => op.kind === 'path' && op.stroke !== null && op.stroke.style.width === 3)
    expect(heavy(drawSpec(spec, 496, tools))).toHaveLength(1)
    expect(heavy(drawSpec({ ...spec, here: null } as ChartSpec, 496, tools))).toHaveLength(0)
  })

  test('the islands of the eastern Caribbean carry their codes', () => {
    const texts = textsOf(drawSpec(specOf('map', 'western-hemisphere', 2020), 496, tools))
    for (const code of ['ATG 2', 'LCA 2', 'VCT 2', 'BRB WL', 'SXM 2', 'ABW WL', 'CUW WL', 'TTO 2'])
      expect(texts).toContain(code)
  })
})

describe('bad data', () => {
  const scope = scopeOf('western-hemisphere')
  const land = (iso3: string): Country => ({
    id: makeId('cty', `own-${iso3}`),
    iso3,
    name: { en: `Land of ${iso3}` },
    region: 'western-hemisphere',
    kind: 'country',
  })
  const placing = (country: Country, tier: PlacedTier) => ({
    id: makeId('tpl', `${country.id}`.slice(4)),
    countryId: country.id,
    editionId: editionId(2020),
    tier,
    status: 'entered' as const,
    evidence: [],
    note: '',
  })
  const withCountries = (...countries: readonly Country[]): Scope => ({
    ...scope,
    project: {
      ...scope.project,
      countries: [...scope.project.countries, ...countries],
      placements: [...scope.project.placements, ...countries.map((country) => placing(country, '3'))],
    },
  })

  test('a country without a shape and a code that comes twice stand under the map, and have tiles', () => {
    const where = withCountries(land('XYZ'), land('PRY'))
    const map = textsOf(drawSpec(specOf('map', 'western-hemisphere', 2020, where), 672, tools))
    expect(map.slice(map.indexOf('Not on the map:')).filter((text) => / 3$/.test(text))).toEqual(['PRY 3', 'XYZ 3'])
    const tiles = textsOf(drawSpec(specOf('tile-map', 'western-hemisphere', 2020, where), 496, tools))
    expect(tiles.filter((text) => text === 'PRY')).toHaveLength(2)
    expect(tiles).toContain('XYZ')
  })

  test.each(KINDS)('%s: one country alone is drawn', (kind) => {
    const paraguay = scope.project.placements.filter(({ countryId }) => countryId === 'cty_PRY')
    const where = scopeOf('western-hemisphere', 'en', { placements: paraguay })
    const spec = specOf(kind, 'western-hemisphere', 2020, where)
    expect(spec.countries).toHaveLength(1)
    const list = drawSpec(spec, 496, tools)
    expect(numbersOf(list).every(Number.isFinite)).toBe(true)
    expect(textsOf(list).some((text) => text.startsWith('PRY'))).toBe(true)
  })

  test.each(KINDS)('%s: nobody placed is refused by name', (kind) => {
    const where = scopeOf('western-hemisphere', 'en', { placements: [] })
    const built = buildSpec(figureOf(kind, 'western-hemisphere', 2020), where)
    expect(built.ok ? 'drawn' : built.reason).toMatch(/2020 edition: the Western Hemisphere\. Enter placements/)
  })
})

test.each(THEMES)('in %s both stand in the PDF: text to be read, no image, no soft mask', async (theme) => {
  const scope = scopeOf('western-hemisphere')
  const figures = KINDS.map((kind) => figureOf(kind, 'western-hemisphere', 2020))
  const blocks = [
    ...scope.plan.blocks.filter((block) => block.kind === 'title' || block.kind === 'sources'),
    ...figures.map((figure) => ({ id: makeId('blk', figure.kind), kind: 'figure' as const, figureId: figure.id })),
  ]
  const plan = { ...scope.plan, theme, paper: 'letter' as const, blocks }
  const { briefing } = assemble({ ...scope, project: { ...scope.project, figures, plans: [plan] }, plan })
  const { bytes } = await makePdf(briefing)
  const pages = (await readBack(bytes)).pages.join(' ')
  for (const text of ['BRA 2', 'Tier 2 Watch List', 'The borders shown say nothing', 'No tier on this map', 'URY'])
    expect(pages).toContain(text)
  const raw = Buffer.from(bytes).toString('latin1')
  expect(raw).not.toMatch(/\/SMask|\/Subtype ?\/Image|\/PatternType/)
  expect(Buffer.from((await makePdf(briefing)).bytes).equals(Buffer.from(bytes))).toBe(true)
})
