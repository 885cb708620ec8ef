/**
 * Makes `resources/reference/tip-placements.json` from the CSV files beside it in `source/`.
 * Equal files make equal bytes: nothing here depends on a clock, a locale or the order of a folder.
 *
 *     node scripts/build-reference.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = new URL('../resources/reference/', import.meta.url)
export const REFERENCE_FILE = new URL('tip-placements.json', FOLDER)
export const SOURCE_FOLDER = new URL('source/', FOLDER)

const REGIONS = {
  Africa: 'africa',
  'East Asia & Pacific': 'east-asia-pacific',
  Europe: 'europe',
  'Near East': 'near-east',
  'South & Central Asia': 'south-central-asia',
  'Western Hemisphere': 'western-hemisphere',
}

/** The codes of the evidence column; `source/README.md` says more about each. */
const SOURCES = {
  CRS: 'Congressional Research Service, R44953 and RL33200',
  DI: '2021 tier list reproduced on discerning-islam.org',
  DU: 'University of Denver, Human Trafficking Center: TIP Tier Rankings',
  FB: 'CIA World Factbook, Watch List and Tier 3 entries',
  FBc: 'CIA World Factbook, country page where it differs from the world page',
  FBp: 'CIA World Factbook, what a country’s text says about the year before',
  FR: 'Presidential Determination 2020-02, Federal Register, November 2019',
  GV: 'gvnet.com tier lists adapted from the 2020 and 2023 reports',
  HK: 'Heiss and Kelley (Duke University): original tier data',
  HS: '2025 tier list transcribed in a public repository',
  HTI: 'Human Trafficking Indicators (R. W. Frank)',
  KY: 'knowyourcountry.com 2024 tier list',
  N: 'State Department country narratives',
  P: 'Press and reference pages',
  R18: 'The 2018 report’s country narratives',
  WM: 'workmall.com country ranks 2011',
  WP: 'Carnegie Mellon SURE 2018 country summary',
}

/** Said to people who choose the edition. A year that is not here is complete. */
const GAPS = {
  2010: 'Sources disagree on Tunisia and Zambia; their tiers are left empty.',
  2019: 'The Western Hemisphere is complete. Elsewhere the tier of 25 countries is known and 128 are empty.',
  2022: 'The Watch List and Tier 3 are complete. Of the other tiers only 12 countries were found; 120 are empty.',
  2023: 'The Democratic Republic of the Congo and the three special cases are empty.',
  2024: 'Tier 1, the Watch List and Tier 3 are complete. 88 countries, nearly all of Tier 2, are empty.',
}

/**
 * Rows of a CSV file as objects by column name. Fields may be quoted; quotes in them are doubled.
 * @param {string} text
 * @returns {Record<string, string>[]}
 */
export function parseCsv(text) {
  const rows = [[]]
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y
  for (let match = fields.exec(text); match && fields.lastIndex <= text.length; match = fields.exec(text)) {
    rows.at(-1).push(match[1]?.replaceAll('""', '"') ?? match[2])
    if (match[3] === '') break
    if (match[3] !== ',') rows.push([])
  }
  const [header, ...body] = rows.filter((row) => row.length > 1)
  return body.map((row) => {
    if (row.length !== header.length) throw new Error(`a row has ${row.length} fields, not ${header.length}: ${row}`)
    return Object.fromEntries(header.map((name, i) => [name, row[i]]))
  })
}

/** “Korea, North” as it is said: “North Korea”; with typographic apostrophes. */
const asSaid = (name) => {
  const [head, tail] = name.replaceAll("'", '’').split(', ')
  return tail === undefined ? head : `${tail} ${head}`
}
const byKey = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const lines = (items) => `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`

/**
 * The text of the reference file, one record a line so that a corrected cell is one line of a diff.
 * @param {{ tiers: string, evidence: string, editions: string, countries: string }} csv the texts of the CSV files
 */
export function buildReference(csv) {
  const tiers = parseCsv(csv.tiers)
  const evidence = new Map(parseCsv(csv.evidence).map((row) => [`${row.iso3} ${row.year}`, row]))
  const names = new Map(tiers.map((row) => [row.iso3, row]))

  const countries = parseCsv(csv.countries)
    .sort((a, b) => byKey(a.iso3, b.iso3))
    .map(({ iso3, kind, name_es }) => {
      const row = names.get(iso3)
      if (!row) throw new Error(`countries.csv names ${iso3}, which has no tier in any edition`)
      const region = REGIONS[row.region]
      if (!region) throw new Error(`unknown region: ${row.region}`)
      const en = asSaid(row.country)
      return { iso3, name: name_es === '' ? { en } : { en, es: name_es }, region, kind }
    })
  if (countries.length !== names.size) throw new Error('countries.csv does not name every country of tip-tiers.csv')

  const editions = parseCsv(csv.editions).map(({ year, released }) => ({
    year: Number(year),
    released: released === '' ? null : released,
    // The 2020 report covers April 2019 to March 2020; the other editions follow the same rule.
    periodFrom: `${Number(year) - 1}-04`,
    periodTo: `${year}-03`,
    gaps: GAPS[year] ?? '',
  }))

  const placements = tiers
    .map(({ iso3, year, tier }) => {
      const row = evidence.get(`${iso3} ${year}`)
      if (!row || row.tier !== tier) throw new Error(`the evidence of ${iso3} ${year} does not match its tier`)
      for (const code of row.sources.split(' ')) {
        if (code !== '' && !SOURCES[code]) throw new Error(`unknown source code ${code} for ${iso3} ${year}`)
      }
      const dissent = row.dissenting === '' ? '' : `Dissenting: ${row.dissenting}. `
      const note = row.note === '' ? '' : `${row.note[0].toUpperCase()}${row.note.slice(1)}.`
      return [
        iso3,
        Number(year),
        tier === '' ? null : tier,
        row.status.replace('_', '-'),
        row.sources,
        (dissent + note).trim(),
      ]
    })
    .sort((a, b) => byKey(a[0], b[0]) || a[1] - b[1])
  if (placements.length !== evidence.size) throw new Error('tip-tiers.csv and tip-tiers-evidence.csv differ in rows')

  const sources = Object.entries(SOURCES).map(([code, title]) => ({ code, title }))
  return `{
  "format": "briefwright-reference",
  "formatVersion": 1,
  "sources": ${lines(sources)},
  "editions": ${lines(editions)},
  "countries": ${lines(countries)},
  "placements": ${lines(placements)}
}
`
}

export function buildFromFolder() {
  const read = (name) => readFileSync(new URL(name, SOURCE_FOLDER), 'utf8')
  return buildReference({
    tiers: read('tip-tiers.csv'),
    evidence: read('tip-tiers-evidence.csv'),
    editions: read('editions.csv'),
    countries: read('countries.csv'),
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(REFERENCE_FILE, buildFromFolder())
